// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/load_timer.h"
#include "core/pool/miss_curve.h"
#include "core/pool/replay_batch.h"
#include "core/pool/replay_log.h"
#include "core/pool/replay_recorder.h"
#include "core/pool/trace_generator.h"
#include "tests/support/random_network.h"

#include <QTest>

using namespace wb;
using namespace std::chrono_literals;

namespace {

using test::take;

std::shared_ptr<const RequestTrace> smallTrace()
{
    RequestTrace trace;
    trace.origin = "by hand";
    trace.experts = {{"a", 10}, {"b", 20}, {"c", 30}};
    trace.requests = {0, 1, 0, 2, 1, 0};
    return std::make_shared<const RequestTrace>(std::move(trace));
}

std::shared_ptr<const RequestTrace> zipfTrace(std::size_t requests = 20'000)
{
    TraceRecipe recipe;
    recipe.requests = requests;
    return std::make_shared<const RequestTrace>(take(generateTrace(recipe)));
}

void finish(Job& job, std::chrono::milliseconds budget = 0ms)
{
    double before = -1;
    while (job.step(budget) == Job::State::Running) {
        QVERIFY(job.progress() >= before && job.progress() <= 1);
        before = job.progress();
    }
}

HandStep stepOf(HandStep::Kind kind, std::size_t before, std::uint32_t expert) { return {kind, before, expert}; }

} // namespace

/// What the page of the pool is drawn from.
class TestPoolStudy : public QObject {
    Q_OBJECT

private slots:
    void stepsByHandAreDoneBetweenRequests();
    void beladyKnowsWhatIsLoadedByHand();
    void wrongStepsAreRefused();
    void residentsStandInTheOrderOfTheirUse();
    void recordingEndsWithTheReplay();
    void recordingOfAShortTraceHasEveryRequest();
    void batchGivesEveryReplay();
    void logHoldsWhatHappened();
    void libraryExpertsAreAskedForByPopularity();
    void loadsAreTimedAndInterpolated();
    void standInsHaveTheirSize();
};

void TestPoolStudy::stepsByHandAreDoneBetweenRequests()
{
    const auto trace = smallTrace();
    ReplayConfig config{EvictionPolicy::Lru, 60, 0, {}, {}};
    QCOMPARE(take(replay(*trace, config)).misses(), std::uint64_t{3});
    config.byHand = {stepOf(HandStep::Kind::Load, 0, 2), stepOf(HandStep::Kind::Evict, 2, 0),
                     stepOf(HandStep::Kind::Evict, 6, 1)};
    auto run = take(PoolReplay::create(*trace, config));
    run.advance(0);
    QVERIFY(run.isResident(2)); // before the first request
    run.advance(2);
    QVERIFY(!run.isResident(0) && run.isResident(1));
    run.advance(4);
    QVERIFY(!run.isResident(1)); // after the last
    const ReplayResult result = run.result();
    QCOMPARE(result.requests, std::uint64_t{7}); // a load by hand is one
    QCOMPARE(result.hits, std::uint64_t{3});     // c, b, a
    QCOMPARE(result.loads, std::uint64_t{4});
    QCOMPARE(result.evictions, std::uint64_t{2});
    QVERIFY(result == take(replay(*trace, config)));
    config.pinned = {0};
    QCOMPARE(take(replay(*trace, config)).evictions, std::uint64_t{1}); // a pinned one stays
}

void TestPoolStudy::beladyKnowsWhatIsLoadedByHand()
{
    RequestTrace trace;
    trace.experts = {{"a", 10}, {"b", 10}, {"c", 10}};
    trace.requests = {0, 1, 2, 0, 1};
    ReplayConfig config{EvictionPolicy::Belady, 20, 0, {}, {stepOf(HandStep::Kind::Load, 1, 1)}};
    auto run = take(PoolReplay::create(trace, config));
    run.advance(3); // c needs room: a is asked for before b
    QVERIFY(run.isResident(0) && !run.isResident(1) && run.isResident(2));
    config.byHand = {stepOf(HandStep::Kind::Load, 5, 2)};
    auto late = take(PoolReplay::create(trace, config));
    late.advance(5);
    QVERIFY(late.isResident(2));
}

void TestPoolStudy::wrongStepsAreRefused()
{
    const auto trace = smallTrace();
    const auto load = HandStep::Kind::Load;
    for (const std::vector<HandStep>& steps : {std::vector{stepOf(load, 0, 3)}, std::vector{stepOf(load, 7, 0)},
                                               std::vector{stepOf(load, 3, 0), stepOf(load, 2, 0)}})
        QVERIFY(!PoolReplay::create(*trace, {EvictionPolicy::Lru, 60, 0, {}, steps}));
}

void TestPoolStudy::residentsStandInTheOrderOfTheirUse()
{
    const auto trace = smallTrace();
    auto run = take(PoolReplay::create(*trace, {EvictionPolicy::Lru, 60, 0, {2}, {}}));
    run.advance(3);
    const auto residents = run.residents();
    QCOMPARE(residents.size(), std::size_t{3});
    QVERIFY(residents[0].expert == 0 && residents[1].expert == 1 && residents[2].expert == 2);
    QCOMPARE(residents[0].uses, std::uint64_t{2});
    QCOMPARE(residents[0].lastRequest, 3U);
    QVERIFY(residents[2].isPinned && residents[2].lastRequest == 0);
    QCOMPARE(run.pinnedBytes(), std::size_t{30});
    QCOMPARE(run.nextToGo(), PoolSlot{1});
}

void TestPoolStudy::recordingEndsWithTheReplay()
{
    const auto trace = zipfTrace();
    const ReplayConfig config{EvictionPolicy::Lfu, 1'000'000, 0, {3}, {}};
    const auto recorder = take(ReplayRecorder::create(trace, config, 50));
    finish(*recorder);
    const auto recording = recorder->takeRecording();
    QCOMPARE(recording->samples.size(), std::size_t{51});
    QCOMPARE(recording->samples.front().request, std::size_t{0});
    QCOMPARE(recording->samples.front().bytes, trace->experts[3].bytes);
    QCOMPARE(recording->samples.back().request, trace->requests.size());
    QVERIFY(recording->result == take(replay(*trace, config)));
    QCOMPARE(recording->samples.back().misses, recording->result.misses());
    QCOMPARE(recording->hottest.size(), std::size_t{3});
    const auto counts = requestCounts(*trace);
    QVERIFY(counts[recording->hottest[0]] >= counts[recording->hottest[1]]);
    for (const ReplaySample& sample : recording->samples) {
        std::size_t hot = sample.pinnedBytes;
        for (const std::size_t bytes : sample.hotBytes)
            hot += bytes;
        QVERIFY(hot <= sample.bytes && sample.bytes <= config.budgetBytes);
    }
}

void TestPoolStudy::recordingOfAShortTraceHasEveryRequest()
{
    const auto recorder = take(ReplayRecorder::create(smallTrace(), {EvictionPolicy::Lru, 60, 0, {}, {}}));
    finish(*recorder, 100ms);
    QCOMPARE(recorder->takeRecording()->samples.size(), std::size_t{7});
    QVERIFY(!ReplayRecorder::create(smallTrace(), {EvictionPolicy::Lru, 5, 0, {0}, {}}));
}

void TestPoolStudy::batchGivesEveryReplay()
{
    const auto trace = zipfTrace(5'000);
    std::vector<ReplayConfig> configs;
    for (const EvictionPolicy policy : kEvictionPolicies)
        for (const std::size_t budget : curveBudgets(*trace, 3))
            configs.push_back({policy, budget, 0, {}, {}});
    configs.push_back({EvictionPolicy::Lru, 5, 0, {0}, {}}); // cannot be
    ReplayBatch batch(trace, configs);
    QCOMPARE(batch.finished(), std::size_t{0});
    finish(batch);
    QCOMPARE(batch.finished(), configs.size());
    for (std::size_t i = 0; i + 1 < configs.size(); ++i)
        QVERIFY(*batch.result(i) == take(replay(*trace, configs[i])));
    QVERIFY(!batch.result(configs.size() - 1));
}

void TestPoolStudy::logHoldsWhatHappened()
{
    const ReplayConfig config{EvictionPolicy::Lru, 40, 0, {}, {stepOf(HandStep::Kind::Evict, 1, 0)}};
    const auto log = take(ReplayLog::create(smallTrace(), config, "one\ntwo"));
    finish(*log);
    QCOMPARE(QString::fromStdString(log->text()), QString("# one\n# two\nrequest,event,expert,bytes,by_hand\n"
                                                          "1,load,a,10,no\n2,evict,a,10,yes\n2,load,b,20,no\n"
                                                          "3,load,a,10,no\n4,evict,b,20,no\n4,load,c,30,no\n"
                                                          "5,evict,a,10,no\n5,evict,c,30,no\n5,load,b,20,no\n"
                                                          "6,load,a,10,no\n"));
}

void TestPoolStudy::libraryExpertsAreAskedForByPopularity()
{
    TraceRecipe recipe;
    recipe.requests = 2'000;
    recipe.pattern = TracePattern::Phases;
    const auto trace = take(generateTrace(recipe, {{"ocr", 100}, {"router", 50}}));
    QCOMPARE(trace.experts.size(), std::size_t{2}); // a working set of 20 is all of them
    QVERIFY(trace.origin.find("2 experts of the library") != std::string::npos);
    recipe.pattern = TracePattern::Zipf;
    const auto zipf = take(generateTrace(recipe, {{"ocr", 100}, {"router", 50}, {"late", 10}}));
    const auto counts = requestCounts(zipf);
    for (std::size_t i = 0; i < zipf.experts.size(); ++i)
        if (zipf.experts[i].name == "ocr")
            QCOMPARE(counts[i], *std::max_element(counts.begin(), counts.end()));
    QVERIFY(!generateTrace(recipe, {}));
}

void TestPoolStudy::loadsAreTimedAndInterpolated()
{
    const std::vector<Network> networks{take(standInFor(4'000)), take(standInFor(40'000))};
    LoadTimer timer({ExpertId{1}, ExpertId{2}, ExpertId{3}}, [&](ExpertId id) -> Result<Network> {
        if (id.value > 2)
            return fail(ErrorCode::NotFound, "gone");
        return networks[static_cast<std::size_t>(id.value) - 1];
    });
    finish(timer);
    const LoadTimes times = timer.times();
    QCOMPARE(times.points.size(), std::size_t{2}); // the third cannot be loaded
    QCOMPARE(times.points[0].bytes, ExpertPool::bytesOf(networks[0]));
    QVERIFY(times.points[0].ns > 0 && times.points[1].bytes > times.points[0].bytes);
    const LoadTimes known{{{100, 10.0}, {200, 30.0}}, 5};
    QCOMPARE(known.estimateNs(0), 0.0);
    QCOMPARE(known.estimateNs(50), 10.0);
    QCOMPARE(known.estimateNs(150), 20.0);
    QCOMPARE(known.estimateNs(400), 60.0);
    QCOMPARE(LoadTimes{}.estimateNs(400), 0.0);
}

void TestPoolStudy::standInsHaveTheirSize()
{
    for (const std::size_t bytes : {std::size_t{8'000}, std::size_t{100'000}, std::size_t{1'000'000}}) {
        const std::size_t made = ExpertPool::bytesOf(take(standInFor(bytes)));
        QVERIFY2(made > bytes * 9 / 10 && made < bytes * 13 / 10 + 2'000, qPrintable(QString::number(made)));
    }
    const auto sizes = spreadSizes(*zipfTrace(), 9);
    QCOMPARE(sizes.size(), std::size_t{9});
    QVERIFY(std::is_sorted(sizes.begin(), sizes.end()));
    QCOMPARE(spreadSizes(RequestTrace{{}, {{"a", 5}, {"b", 5}}, {0, 1}, {}}, 9).size(), std::size_t{1});
}

QTEST_GUILESS_MAIN(TestPoolStudy)
#include "tst_pool_study.moc"
