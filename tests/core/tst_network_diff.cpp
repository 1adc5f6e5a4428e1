// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/network_diff.h"
#include "core/analysis/output_agreement.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <limits>

using namespace wb;
using test::take;

namespace {

using Kind = LayerDifference::Kind;

Network networkOf(const std::vector<int>& sizes, std::uint64_t seed = 1)
{
    return take(NetworkBuilder()
                    .layersFromSizes(sizes)
                    .activationHidden(Activation::Tanh)
                    .activationOutput(Activation::Linear)
                    .seed(seed)
                    .build());
}

Matrix drawnRows(int rows, int columns)
{
    Rng rng(5);
    return Matrix::NullaryExpr(rows, columns, [&] { return rng.uniform(-1.0F, 1.0F); });
}

/// One sign a layer: "= ~ + -" in order.
QString signsOf(const NetworkDiff& diff)
{
    QString signs;
    for (const LayerDifference& layer : diff.layers)
        signs += QStringLiteral("=~+-").at(static_cast<int>(layer.kind));
    return signs;
}

} // namespace

class TestNetworkDiff : public QObject {
    Q_OBJECT

private slots:
    void layersAreAligned_data();
    void layersAreAligned();
    void aNetworkIsTheSameAsItself();
    void otherWeightsAreAChange();
    void functionsAreCompared();
    void unitFunctionsAreCompared();
    void inputsAndTopologyAreCompared();
    void scalingsAreCompared();
    void idsAndNamesDoNotMatter();
    void agreementIsCounted();
    void agreementNeedsTheSameShapes();
    void agreementRunsBoth();
};

void TestNetworkDiff::layersAreAligned_data()
{
    QTest::addColumn<std::vector<int>>("left");
    QTest::addColumn<std::vector<int>>("right");
    QTest::addColumn<QString>("signs");
    using Sizes = std::vector<int>;
    QTest::newRow("one added before the last") << Sizes{4, 8, 2} << Sizes{4, 8, 5, 2} << "=+~"; // the last reads others
    QTest::newRow("one removed") << Sizes{4, 8, 5, 2} << Sizes{4, 8, 2} << "=-~";
    QTest::newRow("units changed") << Sizes{4, 8, 5, 2} << Sizes{4, 8, 6, 2} << "=~~";
    QTest::newRow("changed and added") << Sizes{4, 8, 2} << Sizes{4, 9, 7, 2} << "~+~";
    QTest::newRow("the equal one is found behind others") << Sizes{4, 5, 2} << Sizes{4, 7, 9, 5, 2} << "++~=";
    QTest::newRow("nothing in common") << Sizes{4, 3} << Sizes{4, 7, 6, 5} << "++~"; // both last ones are linear
}

void TestNetworkDiff::layersAreAligned()
{
    QFETCH(std::vector<int>, left);
    QFETCH(std::vector<int>, right);
    const NetworkDiff diff = networkDiff(networkOf(left), networkOf(right));
    // Weights are drawn one layer after the other: those behind a change may differ, the designs say what is meant.
    QString signs;
    for (const LayerDifference& layer : diff.layers) {
        const bool isOnlyWeights = layer.kind == Kind::Changed && !layer.outputs && !layer.function && !layer.sources;
        signs += isOnlyWeights ? QChar(u'=') : QStringLiteral("=~+-").at(static_cast<int>(layer.kind));
    }
    QTEST(signs, "signs");
    int leftLayers = 0;
    int rightLayers = 0;
    for (const LayerDifference& layer : diff.layers) {
        if (layer.left >= 0)
            QCOMPARE(layer.left, leftLayers++);
        if (layer.right >= 0)
            QCOMPARE(layer.right, rightLayers++);
    }
    QCOMPARE(leftLayers, static_cast<int>(left.size()) - 1);
    QCOMPARE(rightLayers, static_cast<int>(right.size()) - 1);
}

void TestNetworkDiff::aNetworkIsTheSameAsItself()
{
    const NetworkDiff diff = networkDiff(networkOf({4, 8, 2}), networkOf({4, 8, 2}));
    QVERIFY(diff.isSame());
    QCOMPARE(signsOf(diff), QString("=="));
    QCOMPARE(diff.layers[0].weightDelta.value_or(-1), 0.0);
}

void TestNetworkDiff::otherWeightsAreAChange()
{
    const Network left = networkOf({4, 8, 2});
    Weights weights = left.weights();
    weights.layers[1].biases(1) += 0.5F;
    const Network right = take(Network::assemble(left.spec(), std::make_shared<const Weights>(std::move(weights))));
    const NetworkDiff diff = networkDiff(left, right);
    QCOMPARE(signsOf(diff), QString("=~"));
    QVERIFY(!diff.isSame());
    QVERIFY(!diff.layers[1].outputs && !diff.layers[1].function && !diff.layers[1].sources);
    QVERIFY(std::abs(diff.layers[1].weightDelta.value_or(0) - 0.5) < 1e-6); // one rounding of a bias below 1
}

void TestNetworkDiff::functionsAreCompared()
{
    const Network left = networkOf({4, 8, 2});
    NetworkSpec spec = left.spec();
    spec.layers[0].function.steepness = 0.25F;
    const NetworkDiff diff = networkDiff(left, take(left.edited(spec)));
    QCOMPARE(signsOf(diff), QString("~="));
    QVERIFY(diff.layers[0].function && !diff.layers[0].outputs);
    QCOMPARE(diff.layers[0].weightDelta.value_or(-1), 0.0);
}

void TestNetworkDiff::unitFunctionsAreCompared()
{
    const Network left = networkOf({4, 3, 2});
    NetworkSpec spec = left.spec();
    spec.layers[0].unitFunctions.assign(3, spec.layers[0].function);
    QVERIFY(networkDiff(left, take(left.edited(spec))).isSame()); // written down one by one, but the same
    spec.layers[0].unitFunctions[2].activation = Activation::Relu;
    QVERIFY(networkDiff(left, take(left.edited(spec))).layers[0].function);
}

void TestNetworkDiff::inputsAndTopologyAreCompared()
{
    const NetworkDiff wider = networkDiff(networkOf({4, 8, 2}), networkOf({5, 8, 2}));
    QVERIFY(wider.inputs && !wider.topology);
    QVERIFY(wider.layers[0].sources && !wider.layers[0].weightDelta);
    const auto layered = test::makeNetwork({4, 3, 2}, test::Wiring::Layered, Activation::Tanh, Activation::Linear);
    const auto shortcut = test::makeNetwork({4, 3, 2}, test::Wiring::Shortcut, Activation::Tanh, Activation::Linear);
    const NetworkDiff wired = networkDiff(layered, shortcut);
    QVERIFY(wired.topology);
    QVERIFY(wired.layers[1].sources);
}

void TestNetworkDiff::scalingsAreCompared()
{
    const Network left = networkOf({4, 8, 2});
    NetworkSpec spec = left.spec();
    spec.outputScaling = {{1, 2}, {3, 4}, {-1, -1}, {1, 1}};
    const NetworkDiff diff = networkDiff(left, take(left.edited(spec)));
    QVERIFY(!diff.isSame());
    QVERIFY(diff.outputScaling && !diff.inputScaling && !diff.inputs);
    QCOMPARE(signsOf(diff), QString("==")); // the layers are the same
}

void TestNetworkDiff::idsAndNamesDoNotMatter()
{
    const Network left = networkOf({4, 8, 2});
    NetworkSpec spec = left.spec();
    spec.layers[0].name = "first";
    std::swap(spec.layers[0].id, spec.layers[1].id);
    QVERIFY(networkDiff(left, take(Network::assemble(spec, left.sharedWeights()))).isSame());
}

void TestNetworkDiff::agreementIsCounted()
{
    Matrix left(2, 2);
    Matrix right(2, 2);
    left << 0.0F, 1.0F, 3.0F, 2.0F;
    right << 0.0F, 0.5F, 1.0F, 2.0F;
    const OutputAgreement agreement = outputAgreement(left, right);
    QCOMPARE(agreement.rows, Eigen::Index{2});
    QCOMPARE(agreement.largestDelta, 2.0);
    QCOMPARE(agreement.worstRow, Eigen::Index{1});
    QCOMPARE(agreement.meanDelta, 2.5 / 4);
    QCOMPARE(agreement.sameChoice.value_or(-1), 0.5);
    right(0, 0) = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(std::isinf(outputAgreement(left, right).largestDelta));
    QVERIFY(!outputAgreement(left.leftCols(1), left.leftCols(1)).sameChoice);
}

void TestNetworkDiff::agreementNeedsTheSameShapes()
{
    const auto data = std::make_shared<const Dataset>(Dataset{Matrix::Zero(3, 4), Matrix(3, 0), {}, {}, "zeros"});
    const auto run = AgreementRun::create(Plan::compile(networkOf({4, 2})), Plan::compile(networkOf({4, 3})), data);
    QVERIFY(!run);
    QCOMPARE(run.error().code, ErrorCode::SizeMismatch);
    const auto none = std::make_shared<const Dataset>(Dataset{Matrix::Zero(0, 4), Matrix(0, 0), {}, {}, "none"});
    QVERIFY(!AgreementRun::create(Plan::compile(networkOf({4, 2})), Plan::compile(networkOf({4, 2})), none));
}

void TestNetworkDiff::agreementRunsBoth()
{
    const auto data = std::make_shared<const Dataset>(Dataset{drawnRows(500, 4), Matrix(500, 0), {}, {}, "drawn"});
    const auto runOf = [&](std::uint64_t seed) {
        auto run = take(
            AgreementRun::create(Plan::compile(networkOf({4, 8, 2})), Plan::compile(networkOf({4, 8, 2}, seed)), data));
        while (run->step(std::chrono::milliseconds(1)) == Job::State::Running) {
        }
        return run;
    };
    QVERIFY(!runOf(1)->error());
    QCOMPARE(runOf(1)->agreement().largestDelta, 0.0);
    QCOMPARE(runOf(1)->agreement().sameChoice.value_or(0), 1.0);
    QVERIFY(runOf(2)->agreement().largestDelta > 0.01);
    QCOMPARE(runOf(2)->progress(), 1.0);
}

QTEST_GUILESS_MAIN(TestNetworkDiff)
#include "tst_network_diff.moc"
