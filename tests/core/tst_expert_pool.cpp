// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan_file.h"
#include "core/formats/file.h"
#include "core/pool/expert_pool.h"
#include "core/pool/pool_replay.h"
#include "core/pool/trace_generator.h"
#include "tests/support/random_network.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace wb;

namespace {

using test::take;

/// A shelf of experts of mixed size that a pool loads from; counts what it is asked.
class Shelf {
public:
    Shelf(int experts, int leastHidden, int mostHidden) : m_asked(static_cast<std::size_t>(experts))
    {
        Rng rng(11);
        for (int i = 0; i < experts; ++i) {
            const int hidden =
                leastHidden + static_cast<int>(rng.below(static_cast<std::uint32_t>(mostHidden - leastHidden + 1)));
            m_networks.push_back(test::makeNetwork({8, hidden, 4}, test::Wiring::Layered, Activation::Tanh,
                                                   Activation::Sigmoid, static_cast<std::uint64_t>(i) + 1));
        }
    }
    ExpertPool::Loader loader()
    {
        return [this](ExpertId id) -> Result<Network> {
            if (id.value < 1 || id.value > count())
                return fail(ErrorCode::NotFound, "there is no expert " + std::to_string(id.value) + "; choose another");
            ++m_asked[static_cast<std::size_t>(id.value - 1)];
            return network(id);
        };
    }
    std::int64_t count() const { return static_cast<std::int64_t>(m_networks.size()); }
    const Network& network(ExpertId id) const { return m_networks[static_cast<std::size_t>(id.value - 1)]; }
    int asked(ExpertId id) const { return m_asked[static_cast<std::size_t>(id.value - 1)]; }
    std::vector<float> outputs(ExpertId id, const std::vector<float>& input) const
    {
        const auto plan = Plan::compile(network(id));
        Scratch scratch(*plan);
        std::vector<float> output(static_cast<std::size_t>(plan->outputs()));
        take(plan->run(input, output, scratch).map([] { return 0; }));
        return output;
    }

private:
    std::vector<Network> m_networks;
    std::vector<std::atomic<int>> m_asked;
};

std::size_t bytesOf(const Network& network) { return ExpertPool::bytesOf(network); }

std::size_t bookBytes(const PoolConfig& config)
{
    return take(ExpertPool::create(config, [](ExpertId) -> Result<Network> { return fail(ErrorCode::Io, "none"); }))
        ->statistics()
        .bookBytes;
}

const std::vector<float> kRow{0.1F, -0.2F, 0.3F, -0.4F, 0.5F, -0.6F, 0.7F, -0.8F};

std::vector<float> outputsOf(PoolLease& lease)
{
    std::vector<float> output(static_cast<std::size_t>(lease.plan().outputs()));
    take(lease.run(kRow, output).map([] { return 0; }));
    return output;
}

void checkSum(const PoolStatistics& now)
{
    QCOMPARE(now.hits + now.loads + now.failures + now.refusals, now.requests);
    QVERIFY(now.bytes <= now.budgetBytes);
    QVERIFY(now.peakBytes <= now.budgetBytes);
}

} // namespace

class TestExpertPool : public QObject {
    Q_OBJECT

private slots:
    void firstRequestLoadsTheNextHits();
    void reloadGivesTheSameBits();
    void readyPlansAreNotCopied();
    void tooLargeExpertIsRefused();
    void pinnedExpertsFillThePool();
    void secondLeaseHasAScratchOfItsOwn();
    void everyEvictionHasItsReason();
    void loweredBudgetEvictsInOrder();
    void failingLoaderIsReported();
    void leasesAreLimited();
    void hopelessConfigsAreRefused_data();
    void hopelessConfigsAreRefused();
    void presetsAreAsDocumented_data();
    void presetsAreAsDocumented();
    void absentExpertIsLoadedOnceForManyThreads();
    void manyThreadsKeepTheBudget();
    void hundredExpertsUnderSixteenMegabytes();
    void liveAndReplayedPoolAgree_data();
    void liveAndReplayedPoolAgree();
};

void TestExpertPool::firstRequestLoadsTheNextHits()
{
    Shelf shelf(3, 4, 30);
    const auto pool = take(ExpertPool::create({}, shelf.loader()));
    QVERIFY(!take(pool->acquire(ExpertId{2})).wasHit());
    QVERIFY(take(pool->acquire(ExpertId{2})).wasHit());
    const PoolStatistics now = pool->statistics();
    QCOMPARE(now.hits, 1U);
    QCOMPARE(now.loads, 1U);
    QCOMPARE(now.experts, std::size_t{1});
    QCOMPARE(now.inUse, std::size_t{0});
    QCOMPARE(now.bytes, now.bookBytes + pool->residents().front().bytes);
    QVERIFY(pool->residents().front().bytes >
            static_cast<std::size_t>(shelf.network(ExpertId{2}).totalConnections()) * sizeof(float));
}

void TestExpertPool::reloadGivesTheSameBits()
{
    Shelf shelf(2, 4, 30);
    const auto pool = take(ExpertPool::create({}, shelf.loader()));
    const std::vector<float> wanted = shelf.outputs(ExpertId{1}, kRow);
    for (int round = 0; round < 3; ++round) {
        PoolLease lease = take(pool->acquire(ExpertId{1}));
        QVERIFY(!lease.wasHit());
        QVERIFY(outputsOf(lease) == wanted); // equal floats, no tolerance
        QVERIFY(!pool->evict(ExpertId{1}));  // in use
        lease = take(pool->acquire(ExpertId{2}));
        QVERIFY(pool->evict(ExpertId{1}));
    }
    QCOMPARE(shelf.asked(ExpertId{1}), 3);
}

/// Packed plans in files: the pool runs from their pages.
void TestExpertPool::readyPlansAreNotCopied()
{
    const QTemporaryDir folder;
    Shelf shelf(2, 2000, 3000); // more than 64 kB each, so that they are mapped
    const auto fileOf = [&folder](ExpertId id) { return folder.filePath(QString::number(id.value)).toStdString(); };
    for (std::int64_t id = 1; id <= 2; ++id)
        QVERIFY(writeFile(fileOf(ExpertId{id}), planToBytes(*Plan::compile(shelf.network(ExpertId{id})))));
    std::weak_ptr<const Plan> given;
    PoolConfig config;
    config.mostExperts = 1;
    const auto pool = take(ExpertPool::create(config, [&](ExpertId id) {
        auto plan = openPlan(fileOf(id));
        given = take(plan);
        return plan;
    }));
    for (int round = 0; round < 2; ++round) {
        for (const ExpertId id : {ExpertId{1}, ExpertId{2}}) { // the other one has to go each time
            PoolLease lease = take(pool->acquire(id));
            QVERIFY(!lease.wasHit());
            QCOMPARE(&lease.plan(), given.lock().get());
            QCOMPARE(outputsOf(lease), shelf.outputs(id, kRow));
            QVERIFY(pool->residents().front().bytes >= given.lock()->memory().total());
        }
    }
    config.budgetBytes = pool->statistics().bookBytes + given.lock()->memory().total();
    QCOMPARE(take(ExpertPool::create(config, [&](ExpertId id) { return openPlan(fileOf(id)); }))
                 ->acquire(ExpertId{2})
                 .error()
                 .code,
             ErrorCode::LimitExceeded); // its pages count
}

void TestExpertPool::tooLargeExpertIsRefused()
{
    Shelf shelf(1, 500, 500);
    PoolConfig config;
    config.budgetBytes = bookBytes(config) + bytesOf(shelf.network(ExpertId{1}));
    const auto exact = take(ExpertPool::create(config, shelf.loader()));
    QVERIFY(exact->acquire(ExpertId{1}));
    --config.budgetBytes;
    const auto pool = take(ExpertPool::create(config, shelf.loader()));
    const auto refused = pool->acquire(ExpertId{1});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::LimitExceeded);
    QVERIFY(refused.error().message.find("budget") != std::string::npos);
    QCOMPARE(pool->statistics().refusals, 1U);
    QCOMPARE(pool->statistics().inUse, std::size_t{0});
    checkSum(pool->statistics());
}

void TestExpertPool::pinnedExpertsFillThePool()
{
    Shelf shelf(3, 50, 50); // all of one size
    PoolConfig config;
    config.budgetBytes = bookBytes(config) + 2 * bytesOf(shelf.network(ExpertId{1}));
    const auto pool = take(ExpertPool::create(config, shelf.loader()));
    QVERIFY(pool->pin(ExpertId{1}));
    const PoolLease held = take(pool->acquire(ExpertId{2}));
    const auto refused = pool->acquire(ExpertId{3});
    QVERIFY(!refused);
    QVERIFY(refused.error().message.find("pinned or in use") != std::string::npos);
    QVERIFY(!pool->evict(ExpertId{1}));
    QVERIFY(pool->unpin(ExpertId{1}));
    QVERIFY(!pool->unpin(ExpertId{1}));
    QVERIFY(pool->acquire(ExpertId{3}));
    QCOMPARE(pool->recentEvictions().front().id, ExpertId{1});
    checkSum(pool->statistics());
}

void TestExpertPool::secondLeaseHasAScratchOfItsOwn()
{
    Shelf shelf(1, 30, 30);
    PoolConfig config;
    config.budgetBytes = bookBytes(config) + bytesOf(shelf.network(ExpertId{1}));
    const auto pool = take(ExpertPool::create(config, shelf.loader()));
    {
        PoolLease first = take(pool->acquire(ExpertId{1}));
        const auto second = pool->acquire(ExpertId{1}); // no room for one more scratch
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::LimitExceeded);
        QVERIFY(pool->setBudget(config.budgetBytes + 4096));
        const std::size_t before = pool->statistics().bytes;
        PoolLease other = take(pool->acquire(ExpertId{1}));
        QVERIFY(&first.scratch() != &other.scratch());
        QCOMPARE(pool->statistics().bytes, before + other.scratch().memory().total());
        QCOMPARE(pool->residents().front().users, 2U);
    }
    QCOMPARE(pool->statistics().bytes, config.budgetBytes); // the second scratch is gone
    checkSum(pool->statistics());
}

void TestExpertPool::everyEvictionHasItsReason()
{
    Shelf shelf(4, 50, 50);
    PoolConfig config;
    config.mostExperts = 3;
    config.budgetBytes = bookBytes(config) + 2 * bytesOf(shelf.network(ExpertId{1}));
    const auto pool = take(ExpertPool::create(config, shelf.loader()));
    for (const std::int64_t id : {1, 2, 3})
        take(pool->acquire(ExpertId{id}));
    PoolEviction gone = pool->recentEvictions().front();
    QCOMPARE(gone.reason, EvictionReason::RoomForBytes);
    QCOMPARE(gone.id, ExpertId{1});
    QCOMPARE(gone.inFavourOf, ExpertId{3});
    QVERIFY(evictionText(gone, EvictionPolicy::Lru).find("made room for expert 3: its last use was request 1 of 3") !=
            std::string::npos);
    QVERIFY(pool->setBudget(std::size_t{1} << 20U));
    take(pool->acquire(ExpertId{1}));
    take(pool->acquire(ExpertId{4}));
    QCOMPARE(pool->recentEvictions().front().reason, EvictionReason::RoomForExpert);
    QCOMPARE(pool->recentEvictions().front().id, ExpertId{2});
    QVERIFY(pool->evict(ExpertId{3}));
    QCOMPARE(pool->recentEvictions().front().reason, EvictionReason::ByHand);
    QCOMPARE(pool->recentEvictions().size(), std::size_t{3});
}

void TestExpertPool::loweredBudgetEvictsInOrder()
{
    Shelf shelf(5, 20, 60);
    const auto pool = take(ExpertPool::create({}, shelf.loader()));
    for (const std::int64_t id : {1, 2, 3, 4, 5, 2})
        take(pool->acquire(ExpertId{id}));
    const auto before = pool->residents();
    QCOMPARE(before.front().id, ExpertId{2});
    const std::size_t kept = before[0].bytes + before[1].bytes;
    QVERIFY(pool->setBudget(pool->statistics().bookBytes + kept));
    QCOMPARE(pool->statistics().experts, std::size_t{2});
    QCOMPARE(pool->residents()[1].id, ExpertId{5});
    QCOMPARE(pool->recentEvictions().front().reason, EvictionReason::BudgetLowered);
    const PoolLease held = take(pool->acquire(ExpertId{5}));
    QVERIFY(!pool->setBudget(pool->statistics().bookBytes + 1));
    QCOMPARE(pool->statistics().experts, std::size_t{2}); // a refused change changes nothing
    QCOMPARE(pool->clear(), std::size_t{1});
    QCOMPARE(pool->residents().front().id, ExpertId{5});
}

void TestExpertPool::failingLoaderIsReported()
{
    Shelf shelf(1, 4, 4);
    const auto pool = take(ExpertPool::create({}, shelf.loader()));
    const auto missing = pool->acquire(ExpertId{9});
    QVERIFY(!missing);
    QCOMPARE(missing.error().code, ErrorCode::NotFound);
    QVERIFY(missing.error().message.find("expert 9") != std::string::npos);
    QCOMPARE(pool->statistics().failures, 1U);
    QVERIFY(pool->acquire(ExpertId{1}));
    checkSum(pool->statistics());
}

void TestExpertPool::leasesAreLimited()
{
    Shelf shelf(3, 4, 4);
    PoolConfig config;
    config.mostInUse = 2;
    const auto pool = take(ExpertPool::create(config, shelf.loader()));
    const PoolLease one = take(pool->acquire(ExpertId{1}));
    {
        const PoolLease two = take(pool->acquire(ExpertId{2}));
        QVERIFY(!pool->acquire(ExpertId{3}));
    }
    QVERIFY(pool->acquire(ExpertId{3}));
    checkSum(pool->statistics());
}

void TestExpertPool::hopelessConfigsAreRefused_data()
{
    QTest::addColumn<qulonglong>("budget");
    QTest::addColumn<qulonglong>("experts");
    QTest::addColumn<int>("policy");
    const qulonglong mega = 1U << 20U;
    QTest::newRow("budget below the books") << qulonglong{100} << qulonglong{10} << 0;
    QTest::newRow("no expert") << mega << qulonglong{0} << 0;
    QTest::newRow("more books than memory") << mega << ~qulonglong{0} << 0;
    QTest::newRow("knows the future") << mega << qulonglong{10} << 3;
}

void TestExpertPool::hopelessConfigsAreRefused()
{
    QFETCH(qulonglong, budget);
    QFETCH(qulonglong, experts);
    QFETCH(int, policy);
    const PoolConfig config{budget, experts, 1, kEvictionPolicies[static_cast<std::size_t>(policy)]};
    const auto pool = ExpertPool::create(config, [](ExpertId) -> Result<Network> { return fail(ErrorCode::Io, ""); });
    QVERIFY(!pool);
    QCOMPARE(pool.error().code, ErrorCode::InvalidArgument);
    QVERIFY(!pool.error().message.empty());
}

void TestExpertPool::presetsAreAsDocumented_data()
{
    QTest::addColumn<int>("mebibytes");
    QTest::addColumn<int>("inMemory");
    QTest::newRow("edge") << 16 << 5;
    QTest::newRow("browser") << 64 << 25;
    QTest::newRow("desktop") << 128 << 50;
    QTest::newRow("server") << 256 << 100;
}

void TestExpertPool::presetsAreAsDocumented()
{
    QFETCH(int, mebibytes);
    QFETCH(int, inMemory);
    const auto preset = poolPresetNamed(QTest::currentDataTag());
    QVERIFY(preset);
    QCOMPARE(preset->config.budgetBytes, static_cast<std::size_t>(mebibytes) << 20U);
    Shelf shelf(inMemory + 1, 4, 4);
    const auto pool = take(ExpertPool::create(preset->config, shelf.loader()));
    for (std::int64_t id = 1; id <= shelf.count(); ++id)
        take(pool->acquire(ExpertId{id}));
    QCOMPARE(pool->statistics().experts, static_cast<std::size_t>(inMemory));
}

void TestExpertPool::absentExpertIsLoadedOnceForManyThreads()
{
    Shelf shelf(1, 30, 30);
    constexpr std::uint64_t kThreads = 8;
    ExpertPool* asked = nullptr;
    const ExpertPool::Loader plain = shelf.loader();
    const auto pool = take(ExpertPool::create({}, [&](ExpertId id) {
        while (asked->statistics().requests < kThreads) // until everybody stands at the door
            std::this_thread::yield();
        return plain(id);
    }));
    asked = pool.get();
    std::vector<std::thread> threads;
    std::atomic<int> loaded{0};
    for (std::uint64_t i = 0; i < kThreads; ++i)
        threads.emplace_back([&] { loaded += take(pool->acquire(ExpertId{1})).wasHit() ? 0 : 1; });
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(loaded.load(), 1);
    QCOMPARE(shelf.asked(ExpertId{1}), 1);
    QCOMPARE(pool->statistics().hits, kThreads - 1);
    checkSum(pool->statistics());
}

/// WB_POOL_OPERATIONS=100000 for the long run; meant for the thread sanitizer.
void TestExpertPool::manyThreadsKeepTheBudget()
{
    Shelf shelf(30, 10, 200);
    std::vector<std::vector<float>> wanted;
    std::size_t all = 0;
    for (std::int64_t id = 1; id <= shelf.count(); ++id) {
        wanted.push_back(shelf.outputs(ExpertId{id}, kRow));
        all += bytesOf(shelf.network(ExpertId{id}));
    }
    PoolConfig config;
    config.mostExperts = 25;
    config.budgetBytes = bookBytes(config) + all / 3;
    const auto pool = take(ExpertPool::create(config, shelf.loader()));
    const int operations = std::max(qEnvironmentVariableIntValue("WB_POOL_OPERATIONS"), 3'000);
    std::atomic<int> wrong{0};
    const auto work = [&](std::uint64_t seed) {
        Rng rng(seed);
        for (int i = 0; i < operations; ++i) {
            const ExpertId id{1 + static_cast<std::int64_t>(rng.below(30))};
            const std::uint32_t choice = rng.below(100);
            if (choice == 0) {
                if (pool->pin(id))
                    pool->unpin(id);
            } else if (choice == 1) {
                pool->evict(id);
            } else if (auto lease = pool->acquire(id)) {
                wrong += outputsOf(*lease) == wanted[static_cast<std::size_t>(id.value - 1)] ? 0 : 1;
            } else if (lease.error().code != ErrorCode::LimitExceeded) {
                ++wrong;
            }
            const PoolStatistics now = pool->statistics();
            wrong += now.bytes <= now.budgetBytes ? 0 : 1;
        }
    };
    std::vector<std::thread> threads;
    for (std::uint64_t seed = 1; seed <= 8; ++seed)
        threads.emplace_back(work, seed);
    for (std::thread& thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
    const PoolStatistics now = pool->statistics();
    checkSum(now);
    QCOMPARE(now.inUse, std::size_t{0});
    QVERIFY(now.evictions > 100);
    pool->clear();
    QVERIFY(pool->residents().empty());
    QCOMPARE(pool->statistics().bytes, now.bookBytes);
}

void TestExpertPool::hundredExpertsUnderSixteenMegabytes()
{
    Shelf shelf(100, 80, 3'800); // 1 044 to 49 404 parameters
    PoolConfig config;
    config.budgetBytes = 16'000'000;
    const auto pool = take(ExpertPool::create(config, shelf.loader()));
    const RequestTrace trace = take(generateTrace({TracePattern::Zipf, 3, 5'000, 100}));
    for (const std::uint32_t expert : trace.requests)
        take(pool->acquire(ExpertId{static_cast<std::int64_t>(expert) + 1}));
    const PoolStatistics now = pool->statistics();
    QCOMPARE(now.experts, trace.experts.size());
    QCOMPARE(now.evictions, 0U);
    QVERIFY(now.experts > 95);
    checkSum(now);
    QVERIFY(pool->setBudget(2'000'000)); // and with an eighth of it they take turns
    for (const std::uint32_t expert : trace.requests)
        take(pool->acquire(ExpertId{static_cast<std::int64_t>(expert) + 1}));
    QVERIFY(pool->statistics().evictions > 500);
    checkSum(pool->statistics().bytes <= 2'000'000 ? now : pool->statistics());
    QVERIFY(pool->statistics().bytes <= 2'000'000);
}

void TestExpertPool::liveAndReplayedPoolAgree_data()
{
    QTest::addColumn<int>("policy");
    QTest::newRow("LRU") << 0;
    QTest::newRow("LFU") << 1;
    QTest::newRow("FIFO") << 2;
}

void TestExpertPool::liveAndReplayedPoolAgree()
{
    QFETCH(int, policy);
    Shelf shelf(40, 10, 400);
    RequestTrace trace = take(generateTrace({TracePattern::Bursts, 5, 3'000, 40}));
    std::size_t all = 0;
    for (std::size_t i = 0; i < trace.experts.size(); ++i)
        all += trace.experts[i].bytes = bytesOf(shelf.network(ExpertId{static_cast<std::int64_t>(i) + 1}));
    PoolConfig config;
    config.policy = kEvictionPolicies[static_cast<std::size_t>(policy)];
    config.budgetBytes = bookBytes(config) + all / 3;
    const auto pool = take(ExpertPool::create(config, shelf.loader()));
    for (const std::uint32_t expert : trace.requests)
        take(pool->acquire(ExpertId{static_cast<std::int64_t>(expert) + 1}));
    const ReplayResult replayed = take(replay(trace, {config.policy, all / 3, 0, {}}));
    const PoolStatistics live = pool->statistics();
    QCOMPARE(live.hits, replayed.hits);
    QCOMPARE(live.loads, replayed.loads);
    QCOMPARE(live.evictions, replayed.evictions);
    QCOMPARE(live.bytesLoaded, replayed.bytesLoaded);
    QCOMPARE(live.peakBytes, replayed.peakBytes + live.bookBytes);
    QVERIFY(live.evictions > 100);
}

QTEST_APPLESS_MAIN(TestExpertPool)
#include "tst_expert_pool.moc"
