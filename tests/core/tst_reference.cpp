// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/reference.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>

using namespace wb;
using namespace wb::test;

class TestReference : public QObject {
    Q_OBJECT

private slots:
    void gradientIsTheDerivative_data();
    void gradientIsTheDerivative();
    void refusesWrongSizes();
};

namespace {

constexpr double kStep = 1e-3; // exact in float next to a weight that is a multiple of 2^-10: see roundedWeights()

/// Weights on a grid of 2^-10, so that adding and taking away kStepInGrid is exact in float.
Network onGrid(const Network& network)
{
    auto weights = std::make_shared<Weights>(network.weights());
    for (LayerWeights& layer : weights->layers) {
        layer.weights = (layer.weights * 1024.0F).array().round() / 1024.0F;
        layer.biases = (layer.biases * 1024.0F).array().round() / 1024.0F;
    }
    return take(Network::assemble(network.spec(), weights));
}

constexpr float kGridStep = 0x1p-16F;

double loss(const Network& network, const std::vector<double>& input, const std::vector<double>& outputWeights)
{
    const ReferenceRun run = take(referenceRun(network, input));
    double sum = 0;
    for (std::size_t i = 0; i < outputWeights.size(); ++i)
        sum += outputWeights[i] * run.signalValues[run.signalValues.size() - outputWeights.size() + i];
    return sum;
}

/// Central difference with respect to one number of a layer (source == cols: the bias).
double centralDifference(const Network& network, std::size_t layer, Eigen::Index unit, Eigen::Index source,
                         const std::vector<double>& input, const std::vector<double>& outputWeights)
{
    const auto moved = [&](float by) {
        auto weights = std::make_shared<Weights>(network.weights());
        LayerWeights& changed = weights->layers[layer];
        (source == changed.weights.cols() ? changed.biases[unit] : changed.weights(unit, source)) += by;
        return loss(take(Network::assemble(network.spec(), weights)), input, outputWeights);
    };
    return (moved(kGridStep) - moved(-kGridStep)) / (2.0 * static_cast<double>(kGridStep));
}

} // namespace

void TestReference::gradientIsTheDerivative_data()
{
    QTest::addColumn<int>("wiring");
    QTest::addColumn<int>("activation");
    for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut, Wiring::Sparse}) {
        for (const ActivationInfo& info : allActivations())
            QTest::addRow("%s %s", wiringName(wiring), info.name)
                << static_cast<int>(wiring) << static_cast<int>(info.activation);
    }
}

void TestReference::gradientIsTheDerivative()
{
    QFETCH(int, wiring);
    QFETCH(int, activation);
    const auto f = static_cast<Activation>(activation);
    const Network network = onGrid(
        makeNetwork({4, 5, 4, 3}, static_cast<Wiring>(wiring), f == Activation::Softmax ? Activation::Tanh : f, f, 5));
    const std::vector<double> input{0.31, -0.77, 0.52, 0.13};
    const std::vector<double> outputWeights{0.7, -1.1, 0.4};
    const ReferenceGradient gradient = take(referenceGradient(network, input, outputWeights));

    int checked = 0;
    for (std::size_t layer = 0; layer < gradient.layers.size(); ++layer) {
        const LayerWeights& weights = network.weights().layers[layer];
        for (Eigen::Index unit = 0; unit < weights.weights.rows(); ++unit) {
            for (Eigen::Index source = 0; source <= weights.weights.cols(); ++source) {
                if (!weights.isConnected(unit, source))
                    continue;
                const double exact = source == weights.weights.cols() ? gradient.layers[layer].biases[unit]
                                                                      : gradient.layers[layer].weights(unit, source);
                const double central = centralDifference(network, layer, unit, source, input, outputWeights);
                // h = 2^-16: the cubic term is h^2/6 times a third derivative below 100, 4e-9; rounding 1e-16 / h,
                // 7e-12
                QVERIFY2(std::abs(central - exact) < 1e-8,
                         qPrintable(QString("layer %1 unit %2 source %3: %4 against %5")
                                        .arg(layer)
                                        .arg(unit)
                                        .arg(source)
                                        .arg(exact)
                                        .arg(central)));
                ++checked;
            }
        }
    }
    QCOMPARE(checked, static_cast<int>(network.totalConnections()));

    for (std::size_t i = 0; i < input.size(); ++i) {
        auto up = input;
        auto down = input;
        up[i] += kStep / 64;
        down[i] -= kStep / 64;
        const double central =
            (loss(network, up, outputWeights) - loss(network, down, outputWeights)) / (2 * kStep / 64);
        QVERIFY(std::abs(central - gradient.inputs[i]) < 1e-8);
    }
}

void TestReference::refusesWrongSizes()
{
    const Network network = makeNetwork({4, 3, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    const std::vector<double> three(3, 0.0);
    const std::vector<double> four(4, 0.0);
    QCOMPARE(referenceRun(network, three).error().code, ErrorCode::SizeMismatch);
    QCOMPARE(referenceGradient(network, four, three).error().code, ErrorCode::SizeMismatch);
}

QTEST_APPLESS_MAIN(TestReference)
#include "tst_reference.moc"
