// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simd_level.h"
#include "core/nn/reference.h"
#include "core/training/back_propagation.h"
#include "core/training/fann_gradient.h"
#include "core/training/loss.h"
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

struct Gradients {
    double worst = 0;
    double largest = 0;
};

/// Every parameter's -dLoss/dparameter against the reference's.
Gradients compare(const Network& network, Loss loss, const Kernels& kernels)
{
    Rng rng(5);
    const std::vector<float> input = randomRow(rng, network.numInputs());
    BackPropagation passes(network.spec(), kernels);
    const std::vector<float> parameters = passes.layout().pack(network.weights());
    const auto outputs = passes.run(parameters.data(), input.data());
    std::vector<float> errors;
    std::vector<double> weightsOfOutputs;
    const std::vector<double> wide(input.begin(), input.end());
    const ReferenceRun run = take(referenceRun(network, wide));
    const bool isSoftmax = network.spec().layers.back().isSoftmax();
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const float t = i == 1 ? 1.0F : 0.0F;
        errors.push_back(t - outputs[i]);
        const double y = run.signalValues[run.signalValues.size() - outputs.size() + i];
        weightsOfOutputs.push_back(loss == Loss::CrossEntropy && isSoftmax ? static_cast<double>(t) / y
                                                                           : slopeOf(loss, y, static_cast<double>(t)));
    }
    const ReferenceGradient expected = take(referenceGradient(network, wide, weightsOfOutputs));
    std::vector<float> slopes(errors.size());
    lossSlopes(loss, 0.3, errors, slopes);
    if (loss == Loss::CrossEntropy)
        passes.backThroughLoss(parameters.data(), slopes, isSoftmax ? 1.0F : 2.0F);
    else
        passes.back(parameters.data(), slopes);
    std::vector<float> gradient(parameters.size(), 0.0F);
    passes.addGradient(1.0F, gradient.data());
    const auto exists = passes.layout().mask(network.weights());
    for (std::size_t i = 0; i < gradient.size(); ++i)
        gradient[i] = exists[i] != 0 ? gradient[i] : 0.0F;
    const Weights ours = passes.layout().unpack(gradient, network.weights());
    Gradients result;
    for (std::size_t layer = 0; layer < ours.layers.size(); ++layer) {
        const MatrixD difference = ours.layers[layer].weights.cast<double>() - expected.layers[layer].weights;
        const VectorD biases = ours.layers[layer].biases.cast<double>() - expected.layers[layer].biases;
        result.worst = std::max({result.worst, difference.cwiseAbs().maxCoeff(), biases.cwiseAbs().maxCoeff()});
        result.largest = std::max(result.largest, expected.layers[layer].weights.cwiseAbs().maxCoeff());
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
    for (const Kernels* kernels : availableKernels()) {
        const Gradients gradients = compare(network, static_cast<Loss>(loss), *kernels);
        // A function is within 6e-7, a sum of 30 terms within 30 x 6e-8 of itself; three layers of both, and the slope
        // of a logarithm near its end is 1 / (1 - |e|), below 20 here.
        QVERIFY2(
            gradients.worst <= 1e-4 * std::max(1.0, gradients.largest),
            qPrintable(
                QString("%1: off by %2, largest %3").arg(kernels->name).arg(gradients.worst).arg(gradients.largest)));
    }
}

void TestBackPropagation::outputsAreThoseOfTheReference()
{
    const Network network = makeNetwork({9, 33, 2}, Wiring::Shortcut, Activation::Elliot, Activation::Linear);
    Rng rng(8);
    for (const Kernels* kernels : availableKernels()) {
        BackPropagation passes(network.spec(), *kernels);
        const std::vector<float> parameters = passes.layout().pack(network.weights());
        const std::vector<float> input = randomRow(rng, 9);
        const auto outputs = passes.run(parameters.data(), input.data());
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
    const std::vector<float> parameters = passes.layout().pack(network.weights());
    std::vector<float> gradient(parameters.size(), 0.0F);
    const float one = 1;
    QCOMPARE(passes.run(parameters.data(), &one)[0], 150.0F);
    passes.back(parameters.data(), {&one, 1});
    passes.addGradient(1.0F, gradient.data());
    QCOMPARE(gradient[0], 0.0F);
    const float small = 0.1F;
    passes.run(parameters.data(), &small);
    passes.back(parameters.data(), {&one, 1});
    passes.addGradient(1.0F, gradient.data());
    QCOMPARE(gradient[0], 0.1F);
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
