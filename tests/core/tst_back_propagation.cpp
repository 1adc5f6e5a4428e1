// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simd_level.h"
#include "core/nn/reference.h"
#include "core/training/back_propagation.h"
#include "core/training/fann_gradient.h"
#include "core/training/loss.h"
#include "tests/core/lanes16.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>

using namespace wb;
using namespace wb::test;

class TestBackPropagation : public QObject {
    Q_OBJECT

private slots:
    void gradientsAreExact_data();
    void gradientsAreExact();
    void outputsAreThoseOfTheReference();
    void parametersComeBackAsTheyWere();
    void whatFannHoldsDoesNotMove();
    void fannSlopesAreThoseOfItsSource();
};

namespace {

/// Every level of this processor, and sixteen lanes on any.
const std::vector<const Kernels*>& trainedKernels()
{
    static const std::vector<const Kernels*> kAll = [] {
        std::vector<const Kernels*> all(availableKernels().begin(), availableKernels().end());
        all.push_back(&lanes16Kernels());
        return all;
    }();
    return kAll;
}

/// -dLoss/dOutput in double precision: of the losses as loss.h states them.
double slopeOf(Loss loss, double y, double t)
{
    const double e = t - y;
    switch (loss) {
    case Loss::SquaredError:
        return e;
    case Loss::AbsoluteError:
        return e > 0 ? 1 : -1;
    case Loss::Huber:
        return std::abs(e) <= 0.3 ? e : std::copysign(0.3, e);
    case Loss::FannTanh:
        return e < -0.9999999 ? -17 : e > 0.9999999 ? 17 : std::log((1 + e) / (1 - e));
    case Loss::CrossEntropy:
        break;
    }
    return t / y - (1 - t) / (1 - y); // of a sigmoid; for a softmax see expectedGradient()
}

Network netFor(Activation activation, Wiring wiring)
{
    const bool last = activation == Activation::Softmax;
    NetworkSpec spec = makeNetwork({5, 18, 7, 4}, wiring, last ? Activation::Tanh : activation,
                                   last ? activation : Activation::Sigmoid, 3, 0.7F)
                           .spec();
    return take(Network::create(spec));
}

/// One row's -dLoss/dparameter in double precision, and what a loss makes of its outputs.
struct RowCase {
    std::vector<float> input;
    std::vector<double> outputs;
    ReferenceGradient gradient;
};

float targetOf(std::size_t output) { return output == 1 ? 1.0F : 0.0F; }

RowCase referenceRow(const Network& network, Loss loss, Rng& rng)
{
    RowCase row;
    row.input = randomRow(rng, network.numInputs());
    const std::vector<double> wide(row.input.begin(), row.input.end());
    const ReferenceRun run = take(referenceRun(network, wide));
    row.outputs.assign(run.signalValues.end() - network.numOutputs(), run.signalValues.end());
    const bool isSoftmax = network.spec().layers.back().isSoftmax();
    std::vector<double> slopes;
    for (std::size_t i = 0; i < row.outputs.size(); ++i) {
        const auto t = static_cast<double>(targetOf(i));
        slopes.push_back(loss == Loss::CrossEntropy && isSoftmax ? t / row.outputs[i]
                                                                 : slopeOf(loss, row.outputs[i], t));
    }
    row.gradient = take(referenceGradient(network, wide, slopes));
    return row;
}

/// Sum over the rows of every parameter's -dLoss/dparameter, the rows as one tile.
Weights gradientOf(const Network& network, Loss loss, const Kernels& kernels, const std::vector<RowCase>& rows)
{
    const auto count = static_cast<int>(rows.size());
    BackPropagation passes(network.spec(), kernels, false, count);
    const Floats parameters = passes.layout().pack(network.weights());
    for (int row = 0; row < count; ++row)
        std::copy(rows[static_cast<std::size_t>(row)].input.begin(), rows[static_cast<std::size_t>(row)].input.end(),
                  passes.inputs(row));
    passes.run(parameters.data(), count);
    std::vector<float> errors;
    for (int row = 0; row < count; ++row) {
        const auto outputs = passes.outputs(row);
        for (std::size_t i = 0; i < outputs.size(); ++i)
            errors.push_back(targetOf(i) - outputs[i]);
    }
    std::vector<float> slopes(errors.size());
    lossSlopes(loss, 0.3, errors, slopes);
    if (loss == Loss::CrossEntropy)
        passes.setOutputErrorsThroughLoss(slopes, network.spec().layers.back().isSoftmax() ? 1.0F : 2.0F);
    else
        passes.setOutputErrors(slopes);
    Floats gradient(parameters.size(), 0.0F);
    passes.addGradient(parameters.data(), gradient.data());
    const auto exists = passes.layout().mask(network.weights());
    for (std::size_t i = 0; i < gradient.size(); ++i)
        gradient[i] = exists[i] != 0 ? gradient[i] : 0.0F;
    return passes.layout().unpack(gradient, network.weights());
}

struct Gradients {
    double worst = 0;
    double largest = 0;
};

/// Against the sum of the first `count` rows' references.
Gradients compare(const Weights& ours, const std::vector<RowCase>& rows)
{
    Gradients result;
    for (std::size_t layer = 0; layer < ours.layers.size(); ++layer) {
        MatrixD weights = -ours.layers[layer].weights.cast<double>();
        VectorD biases = -ours.layers[layer].biases.cast<double>();
        MatrixD expected = MatrixD::Zero(weights.rows(), weights.cols());
        for (const RowCase& row : rows) {
            expected += row.gradient.layers[layer].weights;
            biases += row.gradient.layers[layer].biases;
        }
        weights += expected;
        result.worst = std::max({result.worst, weights.cwiseAbs().maxCoeff(), biases.cwiseAbs().maxCoeff()});
        result.largest = std::max(result.largest, expected.cwiseAbs().maxCoeff());
    }
    return result;
}

} // namespace

void TestBackPropagation::gradientsAreExact_data()
{
    QTest::addColumn<int>("activation");
    QTest::addColumn<int>("wiring");
    QTest::addColumn<int>("loss");
    for (const ActivationInfo& info : allActivations())
        for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut, Wiring::Sparse})
            for (int loss = 0; loss < kLossCount; ++loss)
                QTest::addRow("%s, %s, %s", info.name, wiringName(wiring), lossName(static_cast<Loss>(loss)))
                    << static_cast<int>(info.activation) << static_cast<int>(wiring) << loss;
}

void TestBackPropagation::gradientsAreExact()
{
    QFETCH(int, activation);
    QFETCH(int, wiring);
    QFETCH(int, loss);
    const Network network = netFor(static_cast<Activation>(activation), static_cast<Wiring>(wiring));
    Rng rng(5);
    std::vector<RowCase> rows;
    while (rows.size() < 31) // one row alone; a tile with every kind of rest: 12, 8, 4 and single rows
        rows.push_back(referenceRow(network, static_cast<Loss>(loss), rng));
    for (const std::vector<RowCase>& tile : {std::vector<RowCase>{rows.front()}, rows}) {
        for (const Kernels* kernels : trainedKernels()) {
            const Gradients gradients = compare(gradientOf(network, static_cast<Loss>(loss), *kernels, tile), tile);
            // A function is within 6e-7, a sum of 30 terms within 30 x 6e-8 of itself; three layers of both, and the
            // slope of a logarithm near its end is 1 / (1 - |e|), below 20 here. So much a row.
            QVERIFY2(gradients.worst <= 1e-4 * std::max(static_cast<double>(tile.size()), gradients.largest),
                     qPrintable(QString("%1, %2 rows: off by %3, largest %4")
                                    .arg(kernels->name)
                                    .arg(tile.size())
                                    .arg(gradients.worst)
                                    .arg(gradients.largest)));
        }
    }
}

void TestBackPropagation::outputsAreThoseOfTheReference()
{
    const Network network = makeNetwork({9, 33, 2}, Wiring::Shortcut, Activation::Elliot, Activation::Linear);
    Rng rng(8);
    for (const Kernels* kernels : availableKernels()) {
        BackPropagation passes(network.spec(), *kernels);
        const Floats parameters = passes.layout().pack(network.weights());
        const std::vector<float> input = randomRow(rng, 9);
        std::copy(input.begin(), input.end(), passes.inputs(0));
        passes.run(parameters.data(), 1);
        const auto outputs = passes.outputs(0);
        const ReferenceRun run = take(referenceRun(network, std::vector<double>(input.begin(), input.end())));
        for (std::size_t i = 0; i < 2; ++i)
            QVERIFY(std::abs(static_cast<double>(outputs[i]) - run.signalValues[9 + 33 + i]) < 5e-6);
    }
}

void TestBackPropagation::parametersComeBackAsTheyWere()
{
    for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut, Wiring::Sparse}) {
        const Network network = makeNetwork({6, 17, 16, 3}, wiring, Activation::Tanh, Activation::Linear);
        const ParameterLayout layout(network.spec());
        QVERIFY(bitEqual(layout.unpack(layout.pack(network.weights()), network.weights()), network.weights()));
        const auto exists = layout.mask(network.weights());
        QCOMPARE(std::count(exists.begin(), exists.end(), 1), network.totalConnections());
    }
}

void TestBackPropagation::whatFannHoldsDoesNotMove()
{
    NetworkSpec spec = take(NetworkBuilder().layersFromSizes({1, 1}).activationOutput(Activation::Linear).spec());
    spec.limitsSums = true;
    auto weights = std::make_shared<Weights>();
    weights->layers.push_back({Matrix::Constant(1, 1, 1000.0F), Vector::Zero(1), {}});
    const Network network = take(Network::assemble(spec, weights));
    BackPropagation passes(network.spec(), bestKernels());
    const Floats parameters = passes.layout().pack(network.weights());
    const auto gradientAt = [&](float input) {
        Floats gradient(parameters.size(), 0.0F);
        *passes.inputs(0) = input;
        passes.run(parameters.data(), 1);
        const float one = 1;
        passes.setOutputErrors({&one, 1});
        passes.addGradient(parameters.data(), gradient.data());
        return gradient[0];
    };
    QCOMPARE(gradientAt(1.0F), 0.0F);
    QCOMPARE(passes.outputs(0)[0], 150.0F);
    QCOMPARE(gradientAt(0.1F), 0.1F);
}

void TestBackPropagation::fannSlopesAreThoseOfItsSource()
{
    // Where libfann differs from the function: sigmoids held near their ends, steepness twice, straight pieces, ReLU.
    QCOMPARE(fannSlope({Activation::Sigmoid, 0.5F}, 50, 1), 0.99F * 0.01F);
    QCOMPARE(fannSlope({Activation::Tanh, 1}, 50, 1), 1 - 0.98F * 0.98F);
    QCOMPARE(fannSlope({Activation::Relu, 1}, -3, 0), 1.0F);
    QCOMPARE(fannSlope({Activation::LinearPiece, 0.5F}, 9, 1), 0.5F);
    QCOMPARE(fannSlope({Activation::Gaussian, 0.5F}, 2, std::exp(-1.0F)), -2 * 0.25F * std::exp(-1.0F));
    QCOMPARE(fannSlope({Activation::SinSymmetric, 0.5F}, 2, std::sin(1.0F)), 0.5F * std::cos(0.5F));
    QCOMPARE(fannSlope({Activation::Elliot, 1}, 1, 0.75F), 1.0F / 8);
}

QTEST_APPLESS_MAIN(TestBackPropagation)
#include "tst_back_propagation.moc"
