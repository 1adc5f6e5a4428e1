// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/simd_level.h"
#include "core/training/back_propagation.h"
#include "tests/core/lanes16.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wb;
using namespace wb::test;

/// What training asks of the kernels, table by table. That gradients are right is in tst_back_propagation.
class TestTrainingKernels : public QObject {
    Q_OBJECT

private slots:
    void tilesOfEveryShapeAgreeWithRows_data();
    void tilesOfEveryShapeAgreeWithRows();
    void aStepIsTheGradient_data();
    void aStepIsTheGradient();
    void aStepAndTheNextOutputsAreOnePass_data();
    void aStepAndTheNextOutputsAreOnePass();
    void rpropIsTheSameWithEveryTable_data();
    void rpropIsTheSameWithEveryTable();
    void slopesAreThoseOfTheFunctions_data();
    void slopesAreThoseOfTheFunctions();
    void whatFillsAStrideStaysZero_data();
    void whatFillsAStrideStaysZero();
};

namespace {

/// Every table of this processor, and sixteen lanes on any.
const std::vector<const Kernels*>& tablesUnderTest()
{
    static const std::vector<const Kernels*> kAll = [] {
        std::vector<const Kernels*> all(availableKernels().begin(), availableKernels().end());
        all.push_back(&lanes16Kernels());
        return all;
    }();
    return kAll;
}

void addTables()
{
    QTest::addColumn<int>("index");
    for (std::size_t i = 0; i < tablesUnderTest().size(); ++i)
        QTest::newRow(tablesUnderTest()[i]->name) << static_cast<int>(i);
}

const Kernels& tableUnderTest(int index) { return *tablesUnderTest()[static_cast<std::size_t>(index)]; }

struct TileResult {
    std::vector<float> outputs;
    Floats gradient;
};

/// Outputs and summed gradients of rows, tileRows at a time; the errors are the outputs.
TileResult runTiles(const Network& network, const Kernels& kernels, const std::vector<std::vector<float>>& inputs,
                    int tileRows)
{
    BackPropagation passes(network.spec(), kernels, false, tileRows);
    const Floats parameters = passes.layout().pack(network.weights());
    TileResult result;
    result.gradient.assign(parameters.size(), 0.0F);
    for (std::size_t first = 0; first < inputs.size(); first += static_cast<std::size_t>(tileRows)) {
        const auto rows = static_cast<int>(std::min(inputs.size() - first, static_cast<std::size_t>(tileRows)));
        for (int row = 0; row < rows; ++row)
            std::copy(inputs[first + static_cast<std::size_t>(row)].begin(),
                      inputs[first + static_cast<std::size_t>(row)].end(), passes.inputs(row));
        passes.run(parameters.data(), rows);
        std::vector<float> errors;
        for (int row = 0; row < rows; ++row)
            errors.insert(errors.end(), passes.outputs(row).begin(), passes.outputs(row).end());
        result.outputs.insert(result.outputs.end(), errors.begin(), errors.end());
        passes.setOutputErrors(errors);
        passes.addGradient(parameters.data(), result.gradient.data());
    }
    return result;
}

template <class Values>
double worstDifference(const Values& a, const Values& b)
{
    double worst = a.size() == b.size() ? 0.0 : 1e9;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        worst = std::max(worst, std::abs(static_cast<double>(a[i]) - static_cast<double>(b[i])));
    return worst;
}

} // namespace

void TestTrainingKernels::tilesOfEveryShapeAgreeWithRows_data() { addTables(); }

void TestTrainingKernels::tilesOfEveryShapeAgreeWithRows()
{
    QFETCH(int, index);
    Rng rng(3);
    for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut}) {
        for (const int sources : {1, 2, 7, 16, 19}) {
            for (int outputs = 1; outputs <= 37; outputs += outputs < 10 ? 1 : 3) {
                const Network network =
                    makeNetwork({sources, outputs, 3}, wiring, Activation::Tanh, Activation::Linear);
                std::vector<std::vector<float>> inputs;
                while (inputs.size() < 27)
                    inputs.push_back(randomRow(rng, sources));
                const TileResult expected = runTiles(network, scalarKernels(), inputs, 1);
                for (const int tileRows : {1, 5, 27}) {
                    const TileResult found = runTiles(network, tableUnderTest(index), inputs, tileRows);
                    const QString shape = QString("%1-%2-3, %3 rows").arg(sources).arg(outputs).arg(tileRows);
                    // As in tst_kernels; a gradient sums 27 rows of products of such outputs with signals up to 1.
                    QVERIFY2(worstDifference(found.outputs, expected.outputs) < 1e-5, qPrintable(shape));
                    QVERIFY2(worstDifference(found.gradient, expected.gradient) < 27 * 4e-5, qPrintable(shape));
                }
            }
        }
    }
}

void TestTrainingKernels::aStepIsTheGradient_data() { addTables(); }

void TestTrainingKernels::aStepIsTheGradient()
{
    QFETCH(int, index);
    Rng rng(4);
    for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut}) {
        for (const int width : {1, 3, 8, 20, 33, 100}) {
            const Network network = makeNetwork({5, width, width, 2}, wiring, Activation::Sigmoid, Activation::Linear);
            const std::vector<float> input = randomRow(rng, 5);
            const Floats gradient = runTiles(network, tableUnderTest(index), {input}, 1).gradient;
            BackPropagation passes(network.spec(), tableUnderTest(index));
            Floats parameters = passes.layout().pack(network.weights());
            Floats expected = parameters;
            for (std::size_t i = 0; i < gradient.size(); ++i)
                expected[i] += 0.25F * gradient[i];
            std::copy(input.begin(), input.end(), passes.inputs(0));
            passes.run(parameters.data(), 1);
            passes.setOutputErrors(passes.outputs(0));
            passes.step(0.25F, parameters.data(), nullptr);
            QVERIFY2(worstDifference(parameters, expected) < 5e-6, qPrintable(QString::number(width))); // roundings
        }
    }
}

void TestTrainingKernels::aStepAndTheNextOutputsAreOnePass_data() { addTables(); }

void TestTrainingKernels::aStepAndTheNextOutputsAreOnePass()
{
    QFETCH(int, index);
    Rng rng(11);
    for (const Activation function : {Activation::Tanh, Activation::Gelu}) {
        for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut}) {
            for (const int width : {1, 4, 7, 17, 40, 100}) {
                const Network network = makeNetwork({width + 2, width, 3}, wiring, function, Activation::Linear);
                const std::vector<float> first = randomRow(rng, width + 2);
                const std::vector<float> second = randomRow(rng, width + 2);
                const std::vector<float> errors = {0.5F, -0.25F, 0.125F};
                const auto twoRows = [&](bool together, Floats& parameters) {
                    BackPropagation passes(network.spec(), tableUnderTest(index));
                    parameters = passes.layout().pack(network.weights());
                    std::copy(first.begin(), first.end(), passes.inputs(0));
                    passes.run(parameters.data(), 1);
                    passes.setOutputErrors(errors);
                    passes.step(0.3F, parameters.data(), together ? second.data() : nullptr);
                    if (!together)
                        std::copy(second.begin(), second.end(), passes.inputs(0));
                    passes.run(parameters.data(), 1);
                    return std::vector<float>(passes.outputs(0).begin(), passes.outputs(0).end());
                };
                Floats inOne;
                Floats inTwo;
                QCOMPARE(twoRows(true, inOne), twoRows(false, inTwo)); // to the bit
                QVERIFY(inOne == inTwo);
            }
        }
    }
}

void TestTrainingKernels::rpropIsTheSameWithEveryTable_data() { addTables(); }

void TestTrainingKernels::rpropIsTheSameWithEveryTable()
{
    QFETCH(int, index);
    const RpropRule rule{1.2F, 0.5F, 1e-3F, 0.3F};
    constexpr std::size_t kCount = 160;
    Rng rng(6);
    Floats slopes(kCount, 0.0F);
    Floats sizes(kCount, 0.1F);
    Floats weights(kCount, 0.5F);
    Floats expectedSlopes = slopes;
    Floats expectedSizes = sizes;
    Floats expected = weights;
    for (int step = 0; step < 40; ++step) {
        Floats gradient(kCount);
        for (float& slope : gradient)
            slope = rng.uniform() < 0.1F ? 0.0F : rng.uniform(-1.0F, 2.0F);
        tableUnderTest(index).training.rprop(rule, gradient.data(), kCount, slopes.data(), sizes.data(),
                                             weights.data());
        for (std::size_t i = 0; i < kCount; ++i) { // Igel & Huesken 2000, the variant without weight-backtracking
            float slope = gradient[i];
            if (slope * expectedSlopes[i] > 0) {
                expectedSizes[i] = std::min(expectedSizes[i] * rule.increase, rule.most);
            } else if (slope * expectedSlopes[i] < 0) {
                expectedSizes[i] = std::max(expectedSizes[i] * rule.decrease, rule.least);
                slope = 0;
            }
            expected[i] += slope > 0 ? expectedSizes[i] : slope < 0 ? -expectedSizes[i] : 0.0F;
            expectedSlopes[i] = slope;
        }
    }
    QVERIFY(weights == expected);
    QVERIFY(sizes == expectedSizes);
    QVERIFY(slopes == expectedSlopes);
}

void TestTrainingKernels::slopesAreThoseOfTheFunctions_data() { addTables(); }

void TestTrainingKernels::slopesAreThoseOfTheFunctions()
{
    QFETCH(int, index);
    for (const ActivationInfo& info : allActivations()) {
        if (info.activation == Activation::Softmax)
            continue;
        auto weights =
            std::make_shared<Weights>(); // 21 units: whole vectors and a rest, all with the input as their net
        weights->layers.push_back({Matrix::Ones(21, 1), Vector::Zero(21), {}});
        const NetworkSpec spec = makeNetwork({1, 21}, Wiring::Layered, info.activation, info.activation).spec();
        const Network network = take(Network::assemble(spec, weights));
        BackPropagation passes(spec, tableUnderTest(index));
        const Floats parameters = passes.layout().pack(network.weights());
        const std::vector<float> errors(21, 1.0F);
        for (const float net : {-3e4F, -300.5F, -81.3F, -20.5F, -7.7F, -1.4F, -0.3F, -1e-3F, 1e-4F, 0.4F, 0.9F, 2.2F,
                                8.3F, 19.7F, 21.3F, 88.9F, 301.0F, 3e4F}) {
            *passes.inputs(0) = net;
            passes.run(parameters.data(), 1);
            passes.setOutputErrors(errors);
            Floats gradient(parameters.size(), 0.0F);
            passes.addGradient(parameters.data(), gradient.data());
            const double expected = activationSlope(
                info.activation, static_cast<double>(spec.layers[0].function.steepness), static_cast<double>(net));
            for (std::size_t unit = 0; unit < 21; ++unit) { // functions are within 6e-7, SiLU's slope 20 times that
                const double found = static_cast<double>(gradient[passes.layout().layers()[0].biasesAt + unit]);
                QVERIFY2(std::abs(found - expected) < 1.2e-5,
                         qPrintable(QString("%1 at %2: %3, not %4").arg(info.name).arg(net).arg(found).arg(expected)));
            }
        }
    }
}

void TestTrainingKernels::whatFillsAStrideStaysZero_data() { addTables(); }

void TestTrainingKernels::whatFillsAStrideStaysZero()
{
    QFETCH(int, index);
    Rng rng(9);
    for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut}) {
        // Outputs of a sigmoid where there is no unit would be 0.5.
        const Network network = makeNetwork({5, 9, 3, 2}, wiring, Activation::Sigmoid, Activation::Sigmoid);
        const std::vector<std::vector<float>> inputs = {randomRow(rng, 5), randomRow(rng, 5), randomRow(rng, 5)};
        const ParameterLayout layout(network.spec());
        const auto exists = layout.mask(network.weights());
        for (const int tileRows : {1, 3}) {
            const Floats gradient = runTiles(network, tableUnderTest(index), inputs, tileRows).gradient;
            for (std::size_t i = 0; i < gradient.size(); ++i)
                QVERIFY(exists[i] != 0 || gradient[i] == 0.0F);
        }
    }
}

QTEST_APPLESS_MAIN(TestTrainingKernels)
#include "tst_training_kernels.moc"
