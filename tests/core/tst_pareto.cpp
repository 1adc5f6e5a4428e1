// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/paired_latency.h"
#include "core/analysis/pareto_front.h"
#include "core/base/rng.h"
#include "core/store/expert_store.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;
using test::take;

namespace {

using Points = std::vector<std::vector<double>>;

constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

/// From the definition, each against each.
std::vector<bool> frontByDefinition(const Points& points)
{
    std::vector<bool> front;
    for (const auto& candidate : points) {
        bool isBeaten = false;
        for (const auto& other : points) {
            bool isNowhereLarger = true;
            bool isSomewhereSmaller = false;
            for (std::size_t i = 0; i < candidate.size(); ++i) {
                isNowhereLarger = isNowhereLarger && other[i] <= candidate[i];
                isSomewhereSmaller = isSomewhereSmaller || other[i] < candidate[i];
            }
            isBeaten = isBeaten || (isNowhereLarger && isSomewhereSmaller);
        }
        front.push_back(!isBeaten);
    }
    return front;
}

Expert smallExpertOf(const std::string& name)
{
    return {{.name = name}, test::makeNetwork({4, 3, 2}, test::Wiring::Layered, Activation::Tanh, Activation::Linear)};
}

LatencyReport reportOf(double p50Ns)
{
    LatencyReport report;
    report.samplesNs = {p50Ns - 10, p50Ns, p50Ns + 20};
    report.runs = 3;
    report.batch = 8;
    report.seed = std::numeric_limits<std::uint64_t>::max();
    report.clock.stepNs = 20;
    report.environment.cpu = "Some CPU";
    report.environment.kernels = "AVX2";
    report.environment.build = "Release";
    report.environment.cores = 2;
    summarize(report);
    return report;
}

} // namespace

class TestPareto : public QObject {
    Q_OBJECT

private slots:
    void frontIsWhatNobodyBeats_data();
    void frontIsWhatNobodyBeats();
    void frontFollowsTheDefinition_data();
    void frontFollowsTheDefinition();
    void roundsKeepTheOrder();
    void pairIsMeasuredInTurns();
    void libraryKeepsBenchmarks();
    void benchmarksOfADeletedExpertAreHidden();
    void benchmarksNeedSamples();
};

void TestPareto::frontIsWhatNobodyBeats_data()
{
    QTest::addColumn<Points>("points");
    QTest::addColumn<std::vector<bool>>("front");
    QTest::newRow("none") << Points{} << std::vector<bool>{};
    QTest::newRow("one") << Points{{1, 1}} << std::vector<bool>{true};
    QTest::newRow("beaten in both") << Points{{2, 2}, {1, 1}} << std::vector<bool>{false, true};
    QTest::newRow("a trade") << Points{{1, 3}, {2, 2}, {3, 1}} << std::vector<bool>{true, true, true};
    QTest::newRow("as good, and better") << Points{{1, 2}, {1, 1}} << std::vector<bool>{false, true};
    QTest::newRow("equal ones together") << Points{{1, 1}, {1, 1}, {2, 1}} << std::vector<bool>{true, true, false};
    QTest::newRow("unknown is not drawn") << Points{{kNothing, 0}, {1, 1}} << std::vector<bool>{false, true};
    QTest::newRow("three values") << Points{{2, 2, 0}, {1, 1, 1}, {2, 2, 1}} << std::vector<bool>{true, true, false};
}

void TestPareto::frontIsWhatNobodyBeats()
{
    QFETCH(Points, points);
    QFETCH(std::vector<bool>, front);
    QVERIFY(paretoFront(points) == front);
}

void TestPareto::frontFollowsTheDefinition_data()
{
    QTest::addColumn<int>("values");
    QTest::newRow("two values") << 2;
    QTest::newRow("three values") << 3;
}

void TestPareto::frontFollowsTheDefinition()
{
    QFETCH(int, values);
    Rng rng(5);
    Points points(300);
    for (auto& point : points)
        for (int i = 0; i < values; ++i)
            point.push_back(rng.below(40)); // few values: ties happen
    QVERIFY(paretoFront(points) == frontByDefinition(points));
}

void TestPareto::roundsKeepTheOrder()
{
    std::vector<double> samples;
    for (int i = 0; i < 10'007; ++i)
        samples.push_back(i);
    const BenchSeries series = roundsOf(samples);
    QCOMPARE(series.rounds.size(), std::size_t{20});
    double last = -1;
    for (const auto& round : series.rounds) {
        QCOMPARE(round.size(), std::size_t{50});
        for (const double sample : round) {
            QVERIFY(sample > last);
            last = sample;
        }
    }
    QCOMPARE(roundsOf({1, 2, 3}).rounds.size(), std::size_t{3});
}

void TestPareto::pairIsMeasuredInTurns()
{
    LatencyOptions options;
    options.runs = 40;
    options.method.warmUpNs = 1e5;
    options.method.layerRuns = 3;
    const auto planOf = [](std::vector<int> sizes) {
        return Plan::compile(
            test::makeNetwork(std::move(sizes), test::Wiring::Layered, Activation::Tanh, Activation::Linear));
    };
    const auto pair = take(PairedLatency::create(planOf({4, 3, 2}), planOf({256, 512, 512, 8}), options));
    while (pair->step(std::chrono::milliseconds(2)) == Job::State::Running) {
    }
    QCOMPARE(pair->progress(), 1.0);
    QCOMPARE(pair->left().runs, 40);
    QCOMPARE(pair->right().runs, 40);
    // 18 weights against 397 312: whatever the machine is busy with, the larger one takes longer.
    QVERIFY(pair->ratio().ratio > 1.5);
    QVERIFY(pair->ratio().interval.low <= pair->ratio().ratio && pair->ratio().ratio <= pair->ratio().interval.high);
}

void TestPareto::libraryKeepsBenchmarks()
{
    auto store = take(ExpertStore::open(":memory:"));
    const SavedVersion saved = take(store.save(smallExpertOf("one")));
    QVERIFY(store.addBenchmark(saved.expert, saved.version, reportOf(1000)));
    QVERIFY(store.addBenchmark(saved.expert, 0, reportOf(900)));
    const auto found = take(store.benchmarks());
    QCOMPARE(found.size(), std::size_t{2});
    QCOMPARE(found[0].p50Ns, 900.0); // the last measured first
    QCOMPARE(found[0].version, 1);
    QVERIFY(found[0].expert == saved.expert && found[0].versionId == saved.id);
    QCOMPARE(found[1].batch, 8);
    QCOMPARE(found[1].runs, 3);
    QCOMPARE(found[1].seed, std::numeric_limits<std::uint64_t>::max());
    QVERIFY(isSameBench(found[1].environment, reportOf(1).environment));
    Environment other = reportOf(1).environment;
    other.kernels = "SSE2";
    QVERIFY(!isSameBench(found[1].environment, other));
}

void TestPareto::benchmarksOfADeletedExpertAreHidden()
{
    auto store = take(ExpertStore::open(":memory:"));
    const SavedVersion saved = take(store.save(smallExpertOf("one")));
    QVERIFY(store.addBenchmark(saved.expert, 1, reportOf(1000)));
    QVERIFY(store.remove(saved.expert));
    QVERIFY(take(store.benchmarks()).empty());
    QVERIFY(!store.addBenchmark(saved.expert, 1, reportOf(1000)));
}

void TestPareto::benchmarksNeedSamples()
{
    auto store = take(ExpertStore::open(":memory:"));
    const SavedVersion saved = take(store.save(smallExpertOf("one")));
    const auto added = store.addBenchmark(saved.expert, 1, LatencyReport{});
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!store.addBenchmark(saved.expert, 7, reportOf(1000)));
}

QTEST_GUILESS_MAIN(TestPareto)
#include "tst_pareto.moc"
