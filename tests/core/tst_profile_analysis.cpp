// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/batch_sweep.h"
#include "core/analysis/calibration_probes.h"
#include "core/analysis/latency_change.h"
#include "core/analysis/memory_footprint.h"
#include "core/analysis/why_slow.h"
#include "core/base/rng.h"
#include "core/nn/network_builder.h"
#include "tests/support/random_network.h"
#include "tests/support/synthetic_calibration.h"

#include <QTest>

#include <cmath>

using namespace wb;
using test::syntheticMachine;

namespace {

std::int64_t sweepNs = 0; ///< Time that passes only in the kernel below; global because kernels are functions.

bool sweepRow(const PlanView& plan, const float* input, float* row, float* output)
{
    sweepNs += 1000;
    return scalarKernels().runRow(plan, input, row, output);
}

class SweepClock : public Clock {
public:
    std::int64_t nowNs() const override { return sweepNs += 10; }
};

/// Samples around a median with a spread of 2 %, always the same ones.
std::vector<double> samplesAround(double ns, std::uint64_t seed, int count)
{
    Rng rng(seed);
    std::vector<double> samples;
    for (int i = 0; i < count; ++i)
        samples.push_back(ns * (1 + 0.02 * static_cast<double>(rng.normal())));
    return samples;
}

LatencyReport reportOf(double wholeNs, const std::vector<double>& layerNs, std::uint64_t seed)
{
    LatencyReport report;
    report.samplesNs = samplesAround(wholeNs, seed, 2000);
    summarize(report);
    report.whole = {wholeNs, wholeNs, 51, 1, samplesAround(wholeNs, seed + 1, 51)};
    for (const double ns : layerNs)
        report.layers.push_back({ns, ns, 51, 1, samplesAround(ns, seed + 2, 51)});
    return report;
}

} // namespace

class TestProfileAnalysis : public QObject {
    Q_OBJECT

private slots:
    void everySizeOfABatchIsMeasured();
    void aSweepRunsForReal();
    void levelsOfTheMemory();
    void layersUnderTheirRoofs();
    void theSlowestLayerIsNamed();
    void aNarrowerLayerIsProposed_data();
    void aNarrowerLayerIsProposed();
    void nothingIsProposedWhereNothingIsSaved();
    void changesAreFound();
    void layersAreComparedByPosition();
    void bytesOfThreeStates();
};

void TestProfileAnalysis::everySizeOfABatchIsMeasured()
{
    Kernels kernels = scalarKernels();
    kernels.runRow = &sweepRow;
    const auto network = test::take(NetworkBuilder().layersFromSizes({4, 4}).build());
    const SweepClock clock;
    SweepMethod method;
    method.sampleNs = 10e3;
    method.rounds = 7;
    BatchSweep sweep(Plan::compile(network, {&kernels}), {}, method, clock);
    double progress = 0;
    while (sweep.step(std::chrono::milliseconds(1)) == Job::State::Running) {
        QVERIFY(sweep.progress() >= progress && sweep.progress() <= 1);
        progress = sweep.progress();
    }
    QCOMPARE(sweep.progress(), 1.0);
    const SweepReport& report = sweep.report();
    QCOMPARE(report.rounds, 7);
    QCOMPARE(report.points.size(), std::size_t(13));
    int rows = 1;
    for (const SweepPoint& point : report.points) {
        QCOMPARE(point.rows, rows);
        QVERIFY(std::abs(point.nsPerRow / 1000 - 1) < 0.002); // the reading of 10 ns in a sample of 10 us
        QVERIFY(point.interval);
        QVERIFY(std::abs(point.rowsPerSecond() - 1e9 / point.nsPerRow) < 1e-6);
        rows *= 2;
    }
}

void TestProfileAnalysis::aSweepRunsForReal()
{
    const auto network = test::take(NetworkBuilder().layersFromSizes({8, 16, 4}).build());
    SweepMethod method;
    method.sampleNs = 1e3;
    method.rounds = 3;
    BatchSweep sweep(Plan::compile(network), readEnvironment("x"), method);
    while (sweep.step(std::chrono::milliseconds(5)) == Job::State::Running) {
    }
    QCOMPARE(sweep.report().points.back().rows, BatchSweep::kMostRows);
    QVERIFY(sweep.report().points.back().nsPerRow > 0);
}

void TestProfileAnalysis::levelsOfTheMemory()
{
    const MachineRoofs roofs = syntheticMachine().roofs;
    QCOMPARE(streamFor(roofs, 1e3)->name, std::string("L1"));
    QCOMPARE(streamFor(roofs, 32e3)->name, std::string("L1")); // its block is half of it
    QCOMPARE(streamFor(roofs, 33e3)->name, std::string("L2"));
    QCOMPARE(streamFor(roofs, 1e9)->name, std::string("L2")); // the outermost that was measured
    QVERIFY(streamFor({}, 1) == nullptr);
}

void TestProfileAnalysis::layersUnderTheirRoofs()
{
    const MachineRoofs roofs = syntheticMachine().roofs;
    const NetworkSpec spec = probeSpec({64, 32, 16}, Activation::Tanh); // 10 kB: L1, 100 GB/s
    const double bytes = 4 * (32 * 65 + 32 + 64);
    const double flop = 2 * 64 * 32;
    // At the roof the first layer takes bytes / 100 ns; the second here ten times what it would.
    const std::vector<double> times{bytes / 100, 10 * 4 * (16 * 33 + 16 + 32) / 100.0};
    const auto points = roofline(spec, times, roofs);
    QCOMPARE(points.size(), std::size_t(2));
    QCOMPARE(points[0].flop, flop);
    QCOMPARE(points[0].bytes, bytes);
    QVERIFY(std::abs(points[0].roof - 100 * flop / bytes) < 1e-9);
    QVERIFY(std::abs(points[0].flopPerNs / points[0].roof - 1) < 1e-9);
    QVERIFY(points[0].bound == LayerBound::Stream);
    QCOMPARE(points[0].level, std::string("L1"));
    QVERIFY(points[1].bound == LayerBound::Fixed);
    MachineRoofs slow = roofs;
    slow.flopPerNs = 1;
    QVERIFY(roofline(spec, std::vector<double>{flop, 1e9}, slow)[0].bound == LayerBound::Compute);
    QVERIFY(roofline(spec, times, {}).empty());
}

void TestProfileAnalysis::theSlowestLayerIsNamed()
{
    const NetworkSpec spec = probeSpec({64, 32, 16, 8}, Activation::Tanh);
    const auto why = whySlow(spec, std::vector<double>{20, 70, 10}, nullptr);
    QVERIFY(why);
    QCOMPARE(why->layer, 1);
    QCOMPARE(why->share, 0.7);
    QVERIFY(!why->bound && !why->proposal);
    QVERIFY(!whySlow(spec, std::vector<double>{0, 0, 0}, nullptr));
    QVERIFY(!whySlow(spec, std::vector<double>{1}, nullptr));
}

void TestProfileAnalysis::aNarrowerLayerIsProposed_data()
{
    QTest::addColumn<int>("slowest");
    QTest::addColumn<int>("layer");
    QTest::addColumn<int>("outputs");
    QTest::newRow("a hidden one") << 0 << 0 << 96;
    QTest::newRow("the last: the one before it") << 2 << 1 << 16;
}

void TestProfileAnalysis::aNarrowerLayerIsProposed()
{
    QFETCH(int, slowest);
    QFETCH(int, layer);
    QFETCH(int, outputs);
    if (bestKernels().layout != WeightLayout::Quads)
        QSKIP("the synthetic machine counts blocks of vectors");
    const NetworkSpec spec = probeSpec({64, 128, 32, 512}, Activation::Tanh);
    const MachineCalibration machine = syntheticMachine();
    std::vector<double> times{10, 10, 10};
    times[static_cast<std::size_t>(slowest)] = 100;
    const auto why = whySlow(spec, times, &machine);
    QVERIFY(why && why->proposal && why->bound);
    QCOMPARE(why->proposal->layer, layer);
    QCOMPARE(why->proposal->outputs, outputs);
    // 10 + 3 x 5 + quads of 16 units: 8 x 16, 2 x 32, 32 x 8
    const double before = 25 + 128 + 64 + 256;
    const double after = slowest == 0 ? 25 + 6 * 16 + 2 * 24 + 256 : 25 + 128 + 1 * 32 + 32 * 4;
    QVERIFY(std::abs(why->proposal->savedShare - (1 - after / before)) < 1e-9);
    const NetworkSpec taken = withProposal(spec, *why->proposal);
    QCOMPARE(taken.layers[static_cast<std::size_t>(layer)].outputs, outputs);
    QVERIFY(validate(taken));
}

void TestProfileAnalysis::nothingIsProposedWhereNothingIsSaved()
{
    const MachineCalibration machine = syntheticMachine();
    // A single layer has the widths of the task; a layer of one unit cannot be narrower.
    QVERIFY(!whySlow(probeSpec({64, 32}, Activation::Tanh), std::vector<double>{9}, &machine)->proposal);
    QVERIFY(!whySlow(probeSpec({400, 1, 16}, Activation::Tanh), std::vector<double>{9, 1}, &machine)->proposal);
}

void TestProfileAnalysis::changesAreFound()
{
    const LatencyReport before = reportOf(1000, {600}, 10);
    const std::vector<int> same{0};
    const auto faster = compareLatency(reportOf(800, {420}, 20), before, same);
    QVERIFY(faster.p50.change.interval.low < 0.8 && faster.p50.change.interval.high > 0.8);
    QVERIFY(faster.p50.change.interval.high < 0.82 && faster.p50.change.interval.low > 0.78);
    QVERIFY(std::abs(faster.p50.change.ratio - 0.8) < 0.01);
    QCOMPARE(faster.whole.change.ratio, 0.8);
    QVERIFY(faster.whole.change.interval.high < 0.85);
    const auto equal = compareLatency(reportOf(1000, {600}, 30), before, same);
    QVERIFY(equal.p50.change.interval.low < 1 && equal.p50.change.interval.high > 1);
    const auto again = compareLatency(reportOf(1000, {600}, 30), before, same);
    QVERIFY(again.p50.change.interval == equal.p50.change.interval);
}

void TestProfileAnalysis::layersAreComparedByPosition()
{
    const auto comparison =
        compareLatency(reportOf(100, {10, 20, 30}, 1), reportOf(100, {60, 5}, 2), std::vector<int>{1, -1, 0});
    QCOMPARE(comparison.layers.size(), std::size_t(3));
    QCOMPARE(comparison.layers[0]->beforeNs, 5.0);
    QCOMPARE(comparison.layers[0]->change.ratio, 2.0);
    QVERIFY(!comparison.layers[1]);
    QCOMPARE(comparison.layers[2]->change.ratio, 0.5);
}

void TestProfileAnalysis::bytesOfThreeStates()
{
    const auto network = test::take(NetworkBuilder().layersFromSizes({64, 32, 16, 8}).build());
    const auto plan = Plan::compile(network);
    const MemoryFootprint footprint = memoryFootprint(network, *plan);
    constexpr std::size_t kWeightBytes = 4 * 2744;
    QVERIFY(footprint.fileBytes > kWeightBytes && footprint.fileBytes < kWeightBytes + 2000);
    QCOMPARE(footprint.residentBytes, plan->memory().total() + Scratch(*plan).memory().total());
    QVERIFY(footprint.peakBytes >= footprint.residentBytes + kWeightBytes);
}

QTEST_GUILESS_MAIN(TestProfileAnalysis)
#include "tst_profile_analysis.moc"
