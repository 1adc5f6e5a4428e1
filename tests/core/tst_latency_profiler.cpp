// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/latency_profiler.h"
#include "core/engine/simd_level.h"
#include "core/nn/network_builder.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace wb;

namespace {

/// Time that passes only where a test says so. Global because kernels are plain functions.
std::int64_t fakeNs = 0;
int denseCalls = 0;
std::int64_t nsPerProduct = 1;

/// Takes nsPerProduct for each product of a layer.
void pass(const PlanView& plan, int layer)
{
    ++denseCalls;
    fakeNs += nsPerProduct * plan.steps[layer].outputs * plan.steps[layer].sources;
}

bool timedRow(const PlanView& plan, const float* input, float* row, float* output)
{
    for (int layer = 0; layer < plan.layers; ++layer)
        pass(plan, layer);
    return scalarKernels().runRow(plan, input, row, output);
}

void timedLayer(const PlanView& plan, int layer, float* row)
{
    pass(plan, layer);
    scalarKernels().runLayer(plan, layer, row);
}

/// The portable kernels, their rows and layers replaced.
Kernels kernelsWith(const char* name, decltype(Kernels::runRow) runRow,
                    decltype(Kernels::runLayer) runLayer = &timedLayer)
{
    Kernels kernels = scalarKernels();
    kernels.name = name;
    kernels.runRow = runRow;
    kernels.runLayer = runLayer;
    return kernels;
}

const Kernels kTimedKernels = kernelsWith("timed", &timedRow);

/// Shows the fake time in steps; a reading takes time of its own.
class FakeClock : public Clock {
public:
    FakeClock(std::int64_t stepNs, std::int64_t readCostNs) : m_stepNs(stepNs), m_readCostNs(readCostNs)
    {
        fakeNs = 0;
        denseCalls = 0;
        nsPerProduct = 1;
    }
    std::int64_t nowNs() const override
    {
        fakeNs += m_readCostNs;
        return fakeNs / m_stepNs * m_stepNs;
    }

private:
    std::int64_t m_stepNs;
    std::int64_t m_readCostNs;
};

std::shared_ptr<const Plan> plan(const std::vector<int>& sizes, const Kernels& kernels = kTimedKernels)
{
    const auto network = NetworkBuilder().layersFromSizes(sizes).seed(3).build();
    if (!network)
        qFatal("%s", network.error().message.c_str());
    return Plan::compile(*network, {&kernels});
}

LatencyReport measured(const std::shared_ptr<const Plan>& plan, const LatencyOptions& options, const Clock& clock)
{
    const auto profiler = LatencyProfiler::create(plan, options, clock);
    if (!profiler)
        qFatal("%s", profiler.error().message.c_str());
    double progress = 0;
    while ((*profiler)->step(std::chrono::milliseconds(1)) == Job::State::Running) {
        if ((*profiler)->progress() < progress || (*profiler)->progress() > 1)
            qFatal("progress goes back or beyond the end");
        progress = (*profiler)->progress();
    }
    return (*profiler)->report();
}

LatencyOptions quick()
{
    LatencyOptions options;
    options.method = LatencyMethod::native();
    options.method.warmUpNs = 1e6;
    options.method.measureNs = 5e6;
    return options;
}

} // namespace

class TestLatencyProfiler : public QObject {
    Q_OBJECT

private slots:
    void clockResolutionIsWhatTheClockDoes_data();
    void clockResolutionIsWhatTheClockDoes();
    void aStandingClockEndsToo();
    void calibrationDoublesUntilLongEnough();
    void calibrationIsNotFooledByOneInterruption();
    void timesAreThoseOfTheKernels();
    void aCoarseClockGetsLongSamples();
    void aCallBelowTheClockIsNotTold();
    void givenRunsAndBatchAreObeyed();
    void minimumAndMaximumRunsHold();
    void checksumDependsOnSeedAndRunsAlone();
    void inputsVary();
    void aSlowStretchShowsInTheTail();
    void browserNeverTellsSingleCalls();
    void refusesWhatItCannotDo();
    void measuresForReal();
    void systemTextsAreFound();
};

void TestLatencyProfiler::clockResolutionIsWhatTheClockDoes_data()
{
    QTest::addColumn<qint64>("stepNs");
    QTest::addColumn<qint64>("readCostNs");
    QTest::newRow("fine") << 1LL << 20LL;       // no two readings are closer than one reading takes
    QTest::newRow("10 ns, VM") << 10LL << 20LL; //
    QTest::newRow("100 us, Chromium") << 100'000LL << 50LL;
    QTest::newRow("1 ms, Firefox") << 1'000'000LL << 50LL;
}

void TestLatencyProfiler::clockResolutionIsWhatTheClockDoes()
{
    QFETCH(qint64, stepNs);
    QFETCH(qint64, readCostNs);
    const FakeClock clock(stepNs, readCostNs);
    const ClockResolution resolution = measureResolution(clock);
    QCOMPARE(resolution.stepNs, double(std::max(stepNs, readCostNs)));
    // Elapsed time is known to one step of at least 32, or of the 50 of a clock that steps by 1 ms.
    QVERIFY(std::abs(resolution.readCostNs / double(readCostNs) - 1) < 1.0 / 32);
    QCOMPARE(resolution.errorNs(), double(std::max(stepNs, readCostNs)));
}

void TestLatencyProfiler::aStandingClockEndsToo()
{
    const FakeClock clock(1, 0);
    const ClockResolution resolution = measureResolution(clock);
    QCOMPARE(resolution.stepNs, 0.0);
    QCOMPARE(resolution.readCostNs, 0.0);
}

void TestLatencyProfiler::calibrationDoublesUntilLongEnough()
{
    BatchCalibration calibration(1000);
    int samples = 0;
    while (!calibration.isDone()) {
        ++samples;
        calibration.observe(70.0 * calibration.batch()); // 70 ns a call: 16 calls are 1120 ns, 8 only 560 ns
    }
    QCOMPARE(calibration.batch(), 16);
    QCOMPARE(samples, 4 + 3); // 1, 2, 4, 8 too short, then three times 16
}

void TestLatencyProfiler::calibrationIsNotFooledByOneInterruption()
{
    BatchCalibration calibration(1000);
    calibration.observe(1e6);
    calibration.observe(1e6);
    calibration.observe(70);
    QCOMPARE(calibration.batch(), 2);
    while (!calibration.isDone())
        calibration.observe(70.0 * calibration.batch());
    QCOMPARE(calibration.batch(), 16);
}

void TestLatencyProfiler::timesAreThoseOfTheKernels()
{
    const FakeClock clock(1, 10);
    const LatencyReport report = measured(plan({64, 32, 16, 8}), quick(), clock);
    // One sample: the products at 1 ns each and the 10 ns of one reading.
    constexpr double kWhole = 2688;
    QCOMPARE(report.batch, 1); // 2698 ns are more than 50 steps of 10 ns
    QVERIFY(!report.isAmortised);
    for (const double figure : {report.firstNs, report.p10Ns, report.p50Ns, report.p90Ns, report.p99Ns, report.minNs,
                                report.maxNs, report.meanNs})
        QCOMPARE(figure, kWhole + 10);
    QVERIFY(report.isFirstResolved);
    QCOMPARE(report.p50IntervalNs.value(), (Interval{kWhole + 10, kWhole + 10}));
    QCOMPARE(report.layers.size(), std::size_t(3));
    const std::vector<double> products{64 * 32, 32 * 16, 16 * 8};
    for (std::size_t layer = 0; layer < products.size(); ++layer) {
        const PartLatency& part = report.layers[layer];
        QVERIFY(part.batch * products[layer] + 10 >= 500 * 10); // 500 steps
        QCOMPARE(part.p50Ns, products[layer] + 10.0 / part.batch);
        QCOMPARE(part.runs, 51);
    }
    // Nothing but the layers takes time here: the gap is what the readings add to each.
    QVERIFY(std::abs(report.gapNs()) < 20);
    QVERIFY(std::abs(report.layersNs() - kWhole) < 20);
}

void TestLatencyProfiler::aCoarseClockGetsLongSamples()
{
    const FakeClock clock(100'000, 50);
    nsPerProduct = 20;
    LatencyOptions options = quick();
    options.method.layerSampleSteps = 50;
    options.method.layerRuns = 3;
    options.runs = 20;
    const LatencyReport report = measured(plan({4, 4}), options, clock);
    QVERIFY(report.isAmortised);
    QCOMPARE(report.batch, 16384); // 320 ns a call, 5 ms a sample: 15 625 calls, rounded up to a power of two
    // A sample of 5.24 ms is known to one step of 0.1 ms: 1.9 %.
    QVERIFY(std::abs(report.p50Ns / 320 - 1) < 0.019);
}

void TestLatencyProfiler::aCallBelowTheClockIsNotTold()
{
    const FakeClock clock(100'000, 50);
    LatencyOptions options = quick();
    options.runs = 1;
    options.batch = 1000;
    options.method.layerSampleSteps = 1;
    options.method.minClockSteps = 1;
    options.method.layerRuns = 1;
    const LatencyReport report = measured(plan({4, 4}), options, clock);
    QVERIFY(!report.isFirstResolved);
    QCOMPARE(report.firstNs, 100'000.0);
}

void TestLatencyProfiler::givenRunsAndBatchAreObeyed()
{
    const FakeClock clock(1, 10);
    LatencyOptions options = quick();
    options.runs = 123;
    options.batch = 7;
    options.method.warmUpNs = 0;
    options.method.layerRuns = 2;
    options.method.minClockSteps = 0; // one call is a sample of a part: 3 tries to find that out, then the runs
    options.method.layerSampleSteps = 0;
    const LatencyReport report = measured(plan({8, 4, 2}), options, clock);
    QCOMPARE(report.runs, 123);
    QCOMPARE(report.batch, 7);
    QCOMPARE(report.samplesNs.size(), std::size_t(123));
    QVERIFY(report.isAmortised);
    // Two dense calls an inference: the first, one of the warm-up, 123 x 7, the whole 3 + 2 times, each of the two
    // layers 3 + 2 times (an inference to fill the row, then the layer).
    const int inferences = 1 + 1 + 123 * 7 + 5 + 2 * 5;
    QCOMPARE(denseCalls, 2 * inferences + 2 * 5);
}

void TestLatencyProfiler::minimumAndMaximumRunsHold()
{
    {
        const FakeClock clock(1, 10);
        nsPerProduct = 1'000'000; // one inference is longer than the whole time to measure
        QCOMPARE(measured(plan({4, 4}), quick(), clock).runs, 100);
    }
    const FakeClock clock(1, 10);
    LatencyOptions options = quick();
    options.method.maxRuns = 500;
    QCOMPARE(measured(plan({32, 32}), options, clock).runs, 500);
}

void TestLatencyProfiler::checksumDependsOnSeedAndRunsAlone()
{
    std::set<std::uint64_t> seen;
    LatencyOptions options = quick();
    options.runs = 200;
    options.batch = 3;
    for (const std::uint64_t seed : {1U, 2U}) {
        options.seed = seed;
        options.method.warmUpNs = 1e5;
        const FakeClock first(1, 10);
        const std::uint64_t checksum = measured(plan({8, 8, 2}), options, first).checksum;
        options.method.warmUpNs = 3e6; // more or fewer inferences before must not matter
        const FakeClock second(1, 25);
        QCOMPARE(measured(plan({8, 8, 2}), options, second).checksum, checksum);
        seen.insert(checksum);
    }
    options.runs = 201;
    const FakeClock clock(1, 10);
    seen.insert(measured(plan({8, 8, 2}), options, clock).checksum);
    QCOMPARE(seen.size(), std::size_t(3));
}

void TestLatencyProfiler::inputsVary()
{
    static std::set<float> firstInputs;
    firstInputs.clear();
    const Kernels watching =
        kernelsWith("watching", [](const PlanView& of, const float* input, float* row, float* output) {
            firstInputs.insert(input[0]);
            return timedRow(of, input, row, output);
        });
    const FakeClock clock(1, 10);
    const LatencyReport report = measured(plan({8, 4}, watching), quick(), clock);
    QCOMPARE(report.inputRows, 64);
    QCOMPARE(firstInputs.size(), std::size_t(64)); // 64 draws of 2^24 values: no two alike at this seed
    QVERIFY(*firstInputs.begin() >= -1 && *firstInputs.rbegin() < 1);
}

void TestLatencyProfiler::aSlowStretchShowsInTheTail()
{
    static int calls;
    calls = 0;
    const auto isSlow = [](const PlanView& of, const float* input, float* row, float* output) {
        nsPerProduct = ++calls % 20 == 0 ? 100 : 1; // every 20th call is 100 times slower
        return timedRow(of, input, row, output);
    };
    const Kernels hiccup = kernelsWith("hiccup", isSlow, [](const PlanView& of, int layer, float* row) {
        nsPerProduct = ++calls % 20 == 0 ? 100 : 1;
        timedLayer(of, layer, row);
    });
    const FakeClock clock(1, 10);
    LatencyOptions options = quick();
    options.runs = 1000;
    const LatencyReport report = measured(plan({32, 32}, hiccup), options, clock);
    QCOMPARE(report.p50Ns, 1034.0);
    QCOMPARE(report.p90Ns, 1034.0);
    QCOMPARE(report.p99Ns, 102'410.0);
    QCOMPARE(report.maxNs, 102'410.0);
    QCOMPARE(report.meanNs, 1034 * 0.95 + 102'410 * 0.05);
}

void TestLatencyProfiler::browserNeverTellsSingleCalls()
{
    const FakeClock clock(1, 10);
    nsPerProduct = 1000;
    LatencyOptions options;
    options.method = LatencyMethod::browser();
    options.batch = 1;
    options.runs = 20;
    const LatencyReport report = measured(plan({8, 8}), options, clock);
    QVERIFY(report.isAmortised);
    QVERIFY(report.warmUpNs >= 200e6);
}

void TestLatencyProfiler::refusesWhatItCannotDo()
{
    LatencyOptions options = quick();
    options.runs = -1;
    QVERIFY(!LatencyProfiler::create(plan({2, 2}), options));
    options.runs = 10'000'001;
    QVERIFY(!LatencyProfiler::create(plan({2, 2}), options));
    options.runs = 0;
    options.batch = -1;
    const auto refused = LatencyProfiler::create(plan({2, 2}), options);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
}

void TestLatencyProfiler::measuresForReal()
{
    LatencyOptions options = quick();
    options.environment = readEnvironment(scalarKernels().name);
    const LatencyReport report = measured(plan({64, 32, 16, 8}, scalarKernels()), options, systemClock());
    QVERIFY(report.runs >= 100);
    QVERIFY(report.clock.stepNs >= 1);
    QVERIFY(report.clock.readCostNs > 0);
    // 2688 products cannot take less than 20 ns on any machine, nor a second on one that can build this.
    QVERIFY(report.minNs > 20 && report.p50Ns < 1e9);
    QVERIFY(report.minNs <= report.p10Ns && report.p10Ns <= report.p50Ns && report.p50Ns <= report.p90Ns);
    QVERIFY(report.p90Ns <= report.p99Ns && report.p99Ns <= report.maxNs);
    QVERIFY(report.p50IntervalNs && report.p50IntervalNs->low <= report.p50Ns);
    QVERIFY(report.p50Ns <= report.p50IntervalNs->high);
    QCOMPARE(report.layers.size(), std::size_t(3));
    QCOMPARE(report.environment.kernels, std::string(scalarKernels().name));
    QVERIFY(!report.environment.version.empty() && !report.environment.compiler.empty());
    QVERIFY(!report.environment.system.empty() && report.environment.cores > 0);
}

void TestLatencyProfiler::systemTextsAreFound()
{
    const std::string_view text = "processor\t: 0\nmodel name\t: A  CPU: @ 3 GHz \nPRETTY_NAME=\"Debian 12\"\nlast: x";
    QCOMPARE(systemTextValue(text, "model name"), std::string("A  CPU: @ 3 GHz"));
    QCOMPARE(systemTextValue(text, "PRETTY_NAME"), std::string("Debian 12"));
    QCOMPARE(systemTextValue(text, "last"), std::string("x"));
    QCOMPARE(systemTextValue(text, "model"), std::string());
    QCOMPARE(systemTextValue("", "model"), std::string());
}

QTEST_APPLESS_MAIN(TestLatencyProfiler)
#include "tst_latency_profiler.moc"
