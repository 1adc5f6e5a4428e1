// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/calibration_probes.h"
#include "core/analysis/cost_model.h"
#include "core/engine/plan.h"
#include "core/engine/simd_level.h"

#include <QTest>

#include <cmath>
#include <set>

using namespace wb;

namespace {

/// Round costs, told apart by their sizes.
MachineCalibration syntheticCalibration()
{
    MachineCalibration calibration;
    KernelCosts& costs = calibration.vectors;
    costs = {bestKernels().name, WeightLayout::Quads, 8, {}};
    const auto set = [&costs](std::size_t term, double ns) { costs.ns.at(term) = ns; };
    set(termOf(CostTerm::Call), 10);
    set(termOf(CostTerm::Layer), 5);
    set(termOf(CostTerm::Block16), 2);
    set(termOf(CostTerm::Block8), 1.5);
    set(termOf(CostTerm::Block4), 1.25);
    set(termOf(CostTerm::Crumbs), 3);
    set(termOf(CostTerm::Quad16), 0.5);
    set(termOf(CostTerm::Quad8), 0.25);
    set(termOf(CostTerm::Quad4), 0.2);
    set(termOf(CostTerm::QuadCrumbs), 0.3);
    set(termOf(CostTerm::Odd16), 0.75);
    set(termOf(CostTerm::OddRest), 0.6);
    set(termOf(CostTerm::Tail), 7);
    for (std::size_t knot = 0; knot < kStreamTermCount; ++knot)
        set(streamTerm(knot), static_cast<double>(knot));
    for (const ActivationInfo& info : allActivations()) {
        set(passTerm(info.activation), 4);
        set(vectorTerm(info.activation), 1);
    }
    calibration.scalar = {"scalar", WeightLayout::Rows, 1, {}};
    calibration.scalar.ns.at(termOf(CostTerm::Quad4)) = 1;
    calibration.error.band = 0.25;
    return calibration;
}

double predictedNs(const std::vector<int>& sizes, Activation activation = Activation::Tanh)
{
    return predictLatency(probeSpec(sizes, activation), syntheticCalibration()).ns;
}

} // namespace

class TestCostModel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void termsOfALayer_data();
    void termsOfALayer();
    void layersAndCallAddUp();
    void theBandIsThatOfTheCalibration();
    void moreUnitsNeverCostLessByWholeBlocks();
    void moreSourcesCostMore();
    void aWorkingSetBeyondTheCacheCostsMore();
    void theStreamIsInterpolated();
    void otherFunctionsTakeAPass();
    void unitFunctionsAreStretches();
    void scalingHasTermsOfItsOwn();
    void crumbsOfNetworksRunOnTheScalarKernels();
    void everyTermHasANameOfItsOwn();
    void predictingIsQuick();
};

void TestCostModel::init()
{
    if (bestKernels().layout != WeightLayout::Quads)
        QSKIP("this processor has no vectors");
}

void TestCostModel::termsOfALayer_data()
{
    QTest::addColumn<int>("sources");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<double>("ns");
    // 10 call + 5 layer + 4 tanh, then blocks, quads, left-over sources and vectors of at most eight lanes
    QTest::newRow("one block") << 16 << 16 << 19 + 2 + 4 * 0.5 + 2;
    QTest::newRow("two blocks, a source over") << 17 << 32 << 19 + 2 * (2 + 4 * 0.5 + 0.75 + 2);
    QTest::newRow("eight") << 8 << 8 << 19 + 1.5 + 2 * 0.25 + 1;
    QTest::newRow("four, three sources over") << 7 << 4 << 19 + 1.25 + 0.2 + 3 * 0.6 + 1;
    QTest::newRow("all kinds") << 4 << 16 + 8 + 4 + 3
                               << 19 + 2 + 1.5 + 1.25 + 3 + 0.5 + 0.25 + 0.2 + 0.3 + 2 + 1 + 1 + 1;
}

void TestCostModel::termsOfALayer()
{
    QFETCH(int, sources);
    QFETCH(int, outputs);
    QFETCH(double, ns);
    QVERIFY(std::abs(predictedNs({sources, outputs}) - ns) < 1e-9);
}

void TestCostModel::layersAndCallAddUp()
{
    const auto prediction = predictLatency(probeSpec({20, 40, 30, 5}, Activation::Relu), syntheticCalibration());
    QCOMPARE(prediction.layerNs.size(), std::size_t(3));
    double sum = 10;
    for (const double layer : prediction.layerNs)
        sum += layer;
    QVERIFY(std::abs(prediction.ns - sum) < 1e-9);
}

void TestCostModel::theBandIsThatOfTheCalibration()
{
    const auto prediction = predictLatency(probeSpec({20, 40}, Activation::Relu), syntheticCalibration());
    QVERIFY(std::abs(prediction.lowNs * 1.25 - prediction.ns) < 1e-9);
    QVERIFY(std::abs(prediction.highNs / 1.25 - prediction.ns) < 1e-9);
}

void TestCostModel::moreUnitsNeverCostLessByWholeBlocks()
{
    for (int blocks = 1; blocks < 20; ++blocks)
        QVERIFY(predictedNs({32, 16 * blocks}) < predictedNs({32, 16 * (blocks + 1)}));
}

void TestCostModel::moreSourcesCostMore()
{
    for (int sources = 4; sources < 400; sources += 4)
        QVERIFY(predictedNs({sources, 24}) < predictedNs({sources + 4, 24}));
}

void TestCostModel::aWorkingSetBeyondTheCacheCostsMore()
{
    MachineCalibration flat = syntheticCalibration();
    for (std::size_t knot = 0; knot < kStreamTermCount; ++knot)
        flat.vectors.ns.at(streamTerm(knot)) = 0;
    const NetworkSpec near = probeSpec({40, 96}, Activation::Tanh); // 16 kB
    QCOMPARE(predictLatency(near, flat).ns, predictLatency(near, syntheticCalibration()).ns);
    // 154 kB stand between the knots of 128 and 256 kB, where a kilobyte costs 4 and 5 ns
    const NetworkSpec far = probeSpec({400, 96}, Activation::Tanh);
    const double more = predictLatency(far, syntheticCalibration()).ns - predictLatency(far, flat).ns;
    QVERIFY(more > 154 * 4 && more < 154 * 5);
}

void TestCostModel::theStreamIsInterpolated()
{
    MachineCalibration calibration = syntheticCalibration();
    calibration.vectors.ns.fill(0);
    calibration.vectors.ns.at(streamTerm(3)) = 2;
    calibration.vectors.ns.at(streamTerm(4)) = 3;
    const NetworkSpec spec = probeSpec({160, 160}, Activation::Linear);
    const double bytes = 4.0 * 160 * 161;
    const double share =
        std::log(workingSetBytes(spec) / kStreamKnots[3]) / std::log(kStreamKnots[4] / kStreamKnots[3]);
    QVERIFY(share > 0 && share < 1);
    QVERIFY(std::abs(predictLatency(spec, calibration).ns - bytes / 1e3 * (2 + share)) < 1e-9);
}

void TestCostModel::otherFunctionsTakeAPass()
{
    // 16 units: two full vectors either way; 19: three vectors of which one is not full
    QCOMPARE(predictedNs({16, 16}, Activation::Gelu), predictedNs({16, 16}, Activation::Tanh));
    const NetworkWork work = networkWork(probeSpec({16, 19}, Activation::Gelu), WeightLayout::Quads, 8);
    QCOMPARE(work.layers[0][vectorTerm(Activation::Gelu)], 3.0);
    QCOMPARE(work.layers[0][termOf(CostTerm::Tail)], 1.0);
    QCOMPARE(work.layers[0][termOf(CostTerm::TailUnit)], 3.0);
}

void TestCostModel::unitFunctionsAreStretches()
{
    NetworkSpec spec = probeSpec({8, 6}, Activation::Tanh);
    spec.layers[0].unitFunctions.assign(6, naturalFunction(Activation::Tanh));
    spec.layers[0].unitFunctions[2] = naturalFunction(Activation::Sin);
    const NetworkWork work = networkWork(spec, WeightLayout::Quads, 8);
    QCOMPARE(work.layers[0][passTerm(Activation::Tanh)], 2.0); // before and after the sine
    QCOMPARE(work.layers[0][passTerm(Activation::Sin)], 1.0);
    spec.layers[0].unitFunctions.assign(6, naturalFunction(Activation::Tanh)); // alike: fused as if given once
    QCOMPARE(networkWork(spec, WeightLayout::Quads, 8).layers[0],
             networkWork(probeSpec({8, 6}, Activation::Tanh), WeightLayout::Quads, 8).layers[0]);
}

void TestCostModel::scalingHasTermsOfItsOwn()
{
    NetworkSpec spec = probeSpec({8, 6, 3}, Activation::Tanh);
    const NetworkWork bare = networkWork(spec, WeightLayout::Quads, 8);
    QCOMPARE(bare.scaling, CostVector());
    spec.inputScaling = identityScaling(8);
    QCOMPARE(networkWork(spec, WeightLayout::Quads, 8).scaling[termOf(CostTerm::ScaledRow)], 1.0);
    spec.outputScaling = identityScaling(3);
    const NetworkWork work = networkWork(spec, WeightLayout::Quads, 8);
    QCOMPARE(work.scaling[termOf(CostTerm::ScaledRow)], 2.0);
    QCOMPARE(work.scaling[termOf(CostTerm::ScaledValue)], 11.0);
    QCOMPARE(work.call, bare.call);
    QCOMPARE(work.layers, bare.layers);
    MachineCalibration calibration = syntheticCalibration();
    calibration.vectors.ns[termOf(CostTerm::ScaledRow)] = 5;
    calibration.vectors.ns[termOf(CostTerm::ScaledValue)] = 2;
    const LatencyPrediction prediction = predictLatency(spec, calibration);
    QCOMPARE(prediction.scalingNs, 2 * 5.0 + 11 * 2.0);
    QCOMPARE(prediction.ns, predictedNs({8, 6, 3}, Activation::Tanh) + prediction.scalingNs);
}

void TestCostModel::crumbsOfNetworksRunOnTheScalarKernels()
{
    // 3 x 2 quads and 1 x 0 at 1 ns: nothing of the vector kernels' costs
    QCOMPARE(predictedNs({8, 3, 1}), 6.0);
    QVERIFY(predictedNs({8, 4, 1}) > 20);
}

void TestCostModel::everyTermHasANameOfItsOwn()
{
    std::set<std::string> names;
    for (std::size_t term = 0; term < kCostTermCount; ++term)
        names.insert(termName(term));
    QCOMPARE(names.size(), kCostTermCount);
}

void TestCostModel::predictingIsQuick()
{
    const MachineCalibration calibration = syntheticCalibration();
    const NetworkSpec spec = probeSpec(std::vector<int>(63, 20), Activation::Tanh);
    QBENCHMARK { QVERIFY(predictLatency(spec, calibration).ns > 0); }
}

QTEST_GUILESS_MAIN(TestCostModel)
#include "tst_cost_model.moc"
