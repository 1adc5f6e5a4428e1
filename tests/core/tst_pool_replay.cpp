// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/miss_curve.h"
#include "core/pool/trace_generator.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace wb;

namespace {

using test::take;

/// Of zipf 0.9, 10 experts, seed 42: the same on every platform.
constexpr const char* kFirstNames = "1 6 3 1 9 4 5 1 1 1 1 3 ";

RequestTrace traceOf(const std::vector<std::uint32_t>& requests, const std::vector<std::size_t>& bytes)
{
    RequestTrace trace;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        trace.experts.push_back({std::string(1, static_cast<char>('a' + i)), bytes[i]});
    trace.requests = requests;
    return trace;
}

std::uint64_t missesOf(const RequestTrace& trace, EvictionPolicy policy, std::size_t budget)
{
    return take(replay(trace, {policy, budget, 0, {}})).misses();
}

/// The fewest misses that any choice of victims can reach, by trying them all; one size, budget in experts.
std::uint64_t fewestMisses(const std::vector<std::uint32_t>& requests, std::size_t at, std::vector<std::uint32_t> held,
                           std::size_t room)
{
    for (; at < requests.size(); ++at) {
        if (std::find(held.begin(), held.end(), requests[at]) != held.end())
            continue;
        if (held.size() < room) {
            held.push_back(requests[at]);
            return 1 + fewestMisses(requests, at + 1, held, room);
        }
        std::uint64_t best = requests.size();
        for (std::uint32_t& victim : held) {
            const std::uint32_t kept = std::exchange(victim, requests[at]);
            best = std::min(best, 1 + fewestMisses(requests, at + 1, held, room));
            victim = kept;
        }
        return best;
    }
    return 0;
}

} // namespace

class TestPoolReplay : public QObject {
    Q_OBJECT

private slots:
    void textbookSequenceGivesTheTextbookMisses_data();
    void textbookSequenceGivesTheTextbookMisses();
    void beladyIsTheBestThereIs();
    void lruCurveIsTheReplayAtEveryBudget_data();
    void lruCurveIsTheReplayAtEveryBudget();
    void curveBelowTheLargestExpertIsReplayed();
    void pinnedExpertsAreThereFromTheStart();
    void tooLargeExpertsAreRefused();
    void countsAddUp_data();
    void countsAddUp();
    void tracesComeBack_data();
    void tracesComeBack();
    void wrongTracesNameTheLine_data();
    void wrongTracesNameTheLine();
    void tracesWithoutSizesAreRefused();
    void sameRecipeSameTrace();
    void zipfHasItsFrequencies();
    void burstsHaveTheirLength();
    void phasesKeepToTheirWorkingSet();
    void wrongRecipesAreRefused_data();
    void wrongRecipesAreRefused();
};

void TestPoolReplay::textbookSequenceGivesTheTextbookMisses_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("room");
    QTest::addColumn<int>("misses");
    // Belady, Nelson, Shedler 1969: FIFO misses more often with four places than with three.
    QTest::newRow("FIFO, 3 places") << 2 << 3 << 9;
    QTest::newRow("FIFO, 4 places") << 2 << 4 << 10;
    QTest::newRow("LRU, 3 places") << 0 << 3 << 10;
    QTest::newRow("LRU, 4 places") << 0 << 4 << 8;
    QTest::newRow("Belady, 3 places") << 3 << 3 << 7;
    QTest::newRow("Belady, 4 places") << 3 << 4 << 6;
}

void TestPoolReplay::textbookSequenceGivesTheTextbookMisses()
{
    QFETCH(int, policy);
    QFETCH(int, room);
    QFETCH(int, misses);
    const RequestTrace trace = traceOf({0, 1, 2, 3, 0, 1, 4, 0, 1, 2, 3, 4}, {10, 10, 10, 10, 10});
    QCOMPARE(missesOf(trace, kEvictionPolicies[static_cast<std::size_t>(policy)], 10 * static_cast<std::size_t>(room)),
             static_cast<std::uint64_t>(misses));
}

void TestPoolReplay::beladyIsTheBestThereIs()
{
    Rng rng(3);
    for (int round = 0; round < 200; ++round) {
        std::vector<std::uint32_t> requests(11);
        for (std::uint32_t& expert : requests)
            expert = rng.below(5);
        const RequestTrace trace = traceOf(requests, {7, 7, 7, 7, 7});
        const std::uint64_t best = fewestMisses(requests, 0, {}, 3);
        QCOMPARE(missesOf(trace, EvictionPolicy::Belady, 21), best);
        for (const EvictionPolicy policy : kEvictionPolicies)
            QVERIFY(missesOf(trace, policy, 21) >= best);
    }
}

void TestPoolReplay::lruCurveIsTheReplayAtEveryBudget_data()
{
    QTest::addColumn<int>("pattern");
    for (int pattern = 0; pattern < 4; ++pattern)
        QTest::newRow(patternName(static_cast<TracePattern>(pattern)).data()) << pattern;
}

void TestPoolReplay::lruCurveIsTheReplayAtEveryBudget()
{
    QFETCH(int, pattern);
    TraceRecipe recipe;
    recipe.pattern = static_cast<TracePattern>(pattern);
    recipe.requests = 5'000;
    recipe.experts = 60;
    const RequestTrace trace = take(generateTrace(recipe));
    const LruCurve curve = take(LruCurve::compute(trace));
    std::uint64_t before = trace.requests.size() + 1;
    for (const std::size_t budget : curveBudgets(trace, 40)) {
        const std::uint64_t misses = curve.misses(budget);
        QCOMPARE(misses, missesOf(trace, EvictionPolicy::Lru, budget));
        QVERIFY(misses <= before); // more memory never hurts LRU
        before = misses;
    }
    QCOMPARE(before, trace.experts.size()); // all fit: only first uses miss
    const std::size_t budget = curveBudgets(trace, 3)[1];
    const double saved = take(missesSaved(trace, {EvictionPolicy::Lru, budget, 0, {}}, 65'536));
    QCOMPARE(saved, 1.0 - static_cast<double>(missesOf(trace, EvictionPolicy::Lru, budget + 65'536)) /
                              static_cast<double>(missesOf(trace, EvictionPolicy::Lru, budget)));
}

void TestPoolReplay::curveBelowTheLargestExpertIsReplayed()
{
    const RequestTrace trace = traceOf({0, 1, 0, 2, 0, 1}, {10, 20, 100});
    const ReplayConfig config{EvictionPolicy::Lru, 0, 0, {}};
    const MissCurve small = take(missCurve(trace, config, {30, 200}));
    QVERIFY(!small.isFromDistances);
    QCOMPARE(small.points[0].misses, 3U); // a, b and the refused c; a and b stay
    QCOMPARE(small.points[1].misses, 3U);
    QVERIFY(take(missCurve(trace, config, {100, 200})).isFromDistances);
}

void TestPoolReplay::pinnedExpertsAreThereFromTheStart()
{
    const RequestTrace trace = traceOf({0, 1, 2, 0, 1, 2}, {10, 10, 10});
    const ReplayResult result = take(replay(trace, {EvictionPolicy::Lru, 20, 0, {2}}));
    QCOMPARE(result.hits, 2U);
    QCOMPARE(result.misses(), 4U);
    QVERIFY(!replay(trace, {EvictionPolicy::Lru, 20, 0, {0, 1, 2}}));
    QVERIFY(!replay(trace, {EvictionPolicy::Lru, 20, 0, {3}}));
    QCOMPARE(take(replay(trace, {EvictionPolicy::Belady, 20, 0, {2}})).hits, 2U);
    QCOMPARE(take(replay(trace, {EvictionPolicy::Lru, 100, 1, {}})).misses(), 6U); // room for one expert only
}

void TestPoolReplay::tooLargeExpertsAreRefused()
{
    const RequestTrace trace = traceOf({0, 1, 0, 1}, {10, 50});
    const ReplayResult result = take(replay(trace, {EvictionPolicy::Lru, 20, 0, {}}));
    QCOMPARE(result.refusals, 2U);
    QCOMPARE(result.hits, 1U);
    QCOMPARE(result.evictions, 0U);
    QCOMPARE(result.missRatio(), 0.75);
}

void TestPoolReplay::countsAddUp_data()
{
    QTest::addColumn<int>("policy");
    for (int policy = 0; policy < 4; ++policy)
        QTest::newRow(policyName(kEvictionPolicies[static_cast<std::size_t>(policy)]).data()) << policy;
}

void TestPoolReplay::countsAddUp()
{
    QFETCH(int, policy);
    const RequestTrace trace = take(generateTrace({TracePattern::Zipf, 9, 20'000, 200}));
    auto run = take(PoolReplay::create(trace, {kEvictionPolicies[static_cast<std::size_t>(policy)], 2'000'000, 0, {}}));
    std::size_t resident = 0;
    while (run.advance(777)) {
        const ReplayResult now = run.result();
        QCOMPARE(now.hits + now.loads + now.refusals, now.requests);
        QVERIFY(run.bytes() <= 2'000'000);
        resident = 0;
        for (std::uint32_t expert = 0; expert < trace.experts.size(); ++expert)
            resident += run.isResident(expert) ? trace.experts[expert].bytes : 0;
        QCOMPARE(resident, run.bytes());
    }
    QCOMPARE(run.position(), trace.requests.size());
    const ReplayResult result = run.result();
    QVERIFY(result.peakBytes <= 2'000'000 && result.peakBytes >= resident);
    QVERIFY(result.evictions > 1'000);
    QVERIFY(result.missRatio() > 0.1 && result.missRatio() < 0.9);
    QVERIFY(result.p99LoadBytes > 100'000 && result.p99LoadBytes <= 400'000);
}

void TestPoolReplay::tracesComeBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("requests");
    QTest::addColumn<int>("experts");
    QTest::newRow("names") << QByteArray("# from the log\nocr\nrouter\nocr\n") << 3 << 2;
    QTest::newRow("blank lines, blanks, CRLF") << QByteArray("\n ocr \r\n\r\n# and\r\nrouter\r\nocr") << 3 << 2;
    QTest::newRow("id column alone") << QByteArray("id\nocr\nocr\n") << 2 << 1;
    QTest::newRow("time and id") << QByteArray("time,id\n0,ocr\n0.5,\"a, b\"\n0.5,ocr\n") << 3 << 2;
    QTest::newRow("sizes in any order") << QByteArray("bytes,id,time\n100,ocr,1\n50,b,2\n") << 2 << 2;
    QTest::newRow("nothing") << QByteArray("# nothing\n") << 0 << 0;
}

void TestPoolReplay::tracesComeBack()
{
    QFETCH(QByteArray, text);
    QFETCH(int, requests);
    QFETCH(int, experts);
    const RequestTrace trace = take(parseTrace(text.toStdString()));
    QCOMPARE(trace.requests.size(), static_cast<std::size_t>(requests));
    QCOMPARE(trace.experts.size(), static_cast<std::size_t>(experts));
    QVERIFY(take(parseTrace(traceText(trace))) == trace);
}

void TestPoolReplay::wrongTracesNameTheLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("unknown column") << QByteArray("id,size\na,1\n") << QByteArray("line 1: the column \"size\"");
    QTest::newRow("no header") << QByteArray("# x\n\n1.0,ocr\n") << QByteArray("line 3: the column \"1.0\"");
    QTest::newRow("twice") << QByteArray("id,id\na,a\n") << QByteArray("twice");
    QTest::newRow("no id") << QByteArray("time,bytes\n1,1\n") << QByteArray("no column id");
    QTest::newRow("missing cell") << QByteArray("time,id\n1,a\n2\n") << QByteArray("line 3: there are 1 cells");
    QTest::newRow("time falls") << QByteArray("time,id\n2,a\n1,a\n") << QByteArray("line 3: the time 1");
    QTest::newRow("no time") << QByteArray("time,id\nx,a\n") << QByteArray("line 2: the time \"x\"");
    QTest::newRow("NaN") << QByteArray("time,id\nnan,a\n") << QByteArray("line 2: the time \"nan\"");
    QTest::newRow("negative size") << QByteArray("id,bytes\na,-1\n") << QByteArray("line 2: \"-1\"");
    QTest::newRow("two sizes") << QByteArray("id,bytes\na,1\nb,1\na,2\n") << QByteArray("line 4: \"a\" has 2 bytes");
    QTest::newRow("no name") << QByteArray("id,bytes\n,1\n") << QByteArray("line 2: the expert has no name");
    QTest::newRow("open quote") << QByteArray("id,bytes\n\"a,1\n") << QByteArray("line");
}

void TestPoolReplay::wrongTracesNameTheLine()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, says);
    const auto trace = parseTrace(text.toStdString());
    QVERIFY(!trace);
    QCOMPARE(trace.error().code, ErrorCode::Parse);
    QVERIFY2(QByteArray::fromStdString(trace.error().message).contains(says), trace.error().message.c_str());
}

void TestPoolReplay::tracesWithoutSizesAreRefused()
{
    RequestTrace trace = take(parseTrace("a\nb\n"));
    const auto refused = replay(trace, {EvictionPolicy::Lru, 100, 0, {}});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("\"a\"") != std::string::npos);
    QVERIFY(drawSizes(trace, 10, 40, 1));
    for (const RequestTrace::Expert& expert : trace.experts)
        QVERIFY(expert.bytes >= 10 && expert.bytes <= 40);
    QVERIFY(replay(trace, {EvictionPolicy::Lru, 100, 0, {}}));
    QVERIFY(!drawSizes(trace, 0, 40, 1));
    QVERIFY(!replay(RequestTrace{}, {EvictionPolicy::Belady, 100, 0, {}}));
}

void TestPoolReplay::sameRecipeSameTrace()
{
    TraceRecipe recipe;
    recipe.requests = 12;
    recipe.experts = 10;
    recipe.seed = 42;
    const RequestTrace first = take(generateTrace(recipe));
    QVERIFY(take(generateTrace(recipe)) == first);
    QVERIFY(first.origin.find("seed 42") != std::string::npos);
    std::string names;
    for (const std::uint32_t expert : first.requests)
        names += first.experts[expert].name + ' ';
    QCOMPARE(names, std::string(kFirstNames));
    recipe.seed = 43;
    QVERIFY(take(generateTrace(recipe)).requests != first.requests);
}

void TestPoolReplay::zipfHasItsFrequencies()
{
    TraceRecipe recipe;
    recipe.exponent = 1.0;
    recipe.experts = 4;
    recipe.requests = 100'000;
    const RequestTrace trace = take(generateTrace(recipe));
    std::map<std::string, double> counts;
    for (const std::uint32_t expert : trace.requests)
        ++counts[trace.experts[expert].name];
    const double whole = 1.0 + 1.0 / 2 + 1.0 / 3 + 1.0 / 4;
    for (int rank = 1; rank <= 4; ++rank) {
        const double share = 1.0 / rank / whole;
        const double sigma = std::sqrt(share * (1 - share) / 100'000); // binomial; 4 sigma
        QVERIFY(std::abs(counts[std::to_string(rank)] / 100'000 - share) < 4 * sigma);
    }
}

void TestPoolReplay::burstsHaveTheirLength()
{
    TraceRecipe recipe;
    recipe.pattern = TracePattern::Bursts;
    recipe.burst = 5;
    recipe.exponent = 0;
    recipe.experts = 1'000;
    const RequestTrace trace = take(generateTrace(recipe));
    std::size_t changes = 1;
    for (std::size_t i = 1; i < trace.requests.size(); ++i)
        changes += trace.requests[i] != trace.requests[i - 1] ? 1 : 0;
    // A new draw is the same expert once in 1 000; the mean of 20 000 geometric lengths has sigma sqrt(20)/141.
    QVERIFY(std::abs(100'000.0 / static_cast<double>(changes) - 5.005) < 0.13);
}

void TestPoolReplay::phasesKeepToTheirWorkingSet()
{
    TraceRecipe recipe;
    recipe.pattern = TracePattern::Phases;
    recipe.phases = 4;
    recipe.workingSet = 5;
    recipe.requests = 4'000;
    const RequestTrace trace = take(generateTrace(recipe));
    for (std::size_t phase = 0; phase < 4; ++phase) {
        std::map<std::uint32_t, int> seen;
        for (std::size_t i = 0; i < 1'000; ++i)
            ++seen[trace.requests[phase * 1'000 + i]];
        QCOMPARE(seen.size(), std::size_t{5});
    }
    QVERIFY(trace.experts.size() > 10);
}

void TestPoolReplay::wrongRecipesAreRefused_data()
{
    QTest::addColumn<int>("field");
    for (int field = 0; field < 9; ++field)
        QTest::addRow("field %d", field) << field;
}

void TestPoolReplay::wrongRecipesAreRefused()
{
    QFETCH(int, field);
    TraceRecipe recipe;
    recipe.pattern = TracePattern::Phases;
    recipe.requests = field == 0 ? 0 : field == 1 ? kTraceRequests + 1 : 100;
    recipe.experts = field == 2 ? 0 : 100;
    recipe.exponent = field == 3 ? -1 : field == 4 ? std::nan("") : 1;
    recipe.burst = field == 5 ? 0.5 : 2;
    recipe.phases = field == 6 ? 101 : 2;
    recipe.workingSet = field == 7 ? 101 : 2;
    recipe.leastBytes = field == 8 ? 500'000 : 1;
    const auto refused = generateTrace(recipe);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
}

QTEST_APPLESS_MAIN(TestPoolReplay)
#include "tst_pool_replay.moc"
