// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/expert_pool.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <algorithm>
#include <cstdlib>

using namespace wb;

namespace {

// What the whole program has taken from the heap and not given back, and the most of it since it was last reset.
std::size_t live = 0;
std::size_t most = 0;

/// The size of a block stands in front of it, which keeps its alignment.
void* taken(std::size_t bytes, std::size_t alignment)
{
    const std::size_t room = (bytes + 2 * alignment - 1) / alignment * alignment;
    auto* const block = static_cast<char*>(std::aligned_alloc(alignment, room));
    if (block == nullptr)
        std::abort();
    *reinterpret_cast<std::size_t*>(block) = bytes;
    live += bytes;
    most = std::max(most, live);
    return block + alignment;
}

void givenBack(void* memory, std::size_t alignment)
{
    if (memory == nullptr)
        return;
    char* const block = static_cast<char*>(memory) - alignment;
    live -= *reinterpret_cast<std::size_t*>(block);
    std::free(block);
}

constexpr std::size_t kUsual = alignof(std::max_align_t);
std::size_t number(std::align_val_t alignment) { return static_cast<std::size_t>(alignment); }

} // namespace

// Every byte these tests take from the heap goes through here.
void* operator new(std::size_t size) { return taken(size, kUsual); }
void* operator new(std::size_t size, std::align_val_t alignment) { return taken(size, number(alignment)); }
void operator delete(void* memory) noexcept { givenBack(memory, kUsual); }
void operator delete(void* memory, std::size_t) noexcept { givenBack(memory, kUsual); }
void operator delete(void* memory, std::align_val_t alignment) noexcept { givenBack(memory, number(alignment)); }
void operator delete(void* memory, std::size_t, std::align_val_t alignment) noexcept
{
    givenBack(memory, number(alignment));
}

class TestPoolMemory : public QObject {
    Q_OBJECT

private slots:
    void heapHoldsWhatThePoolSays_data();
    void heapHoldsWhatThePoolSays();
};

void TestPoolMemory::heapHoldsWhatThePoolSays_data()
{
    QTest::addColumn<int>("policy");
    QTest::newRow("LRU") << 0;
    QTest::newRow("LFU") << 1;
    QTest::newRow("FIFO") << 2;
}

/// The heap itself is the witness: at every moment it holds no more than the budget, and no more than the pool admits.
void TestPoolMemory::heapHoldsWhatThePoolSays()
{
    QFETCH(int, policy);
    Rng rng(7);
    std::vector<Network> networks;
    for (int i = 0; i < 40; ++i)
        networks.push_back(test::makeNetwork({16, 50 + static_cast<int>(rng.below(1'000)), 8}, test::Wiring::Layered,
                                             Activation::Tanh, Activation::Softmax, rng.next()));
    const ExpertPool::Loader loader = [&networks](ExpertId id) -> Result<Network> {
        return networks[static_cast<std::size_t>(id.value)];
    };
    const std::size_t before = live;
    PoolConfig config;
    config.budgetBytes = 600'000;
    config.policy = kEvictionPolicies[static_cast<std::size_t>(policy)];
    std::unique_ptr<ExpertPool> pool = test::take(ExpertPool::create(config, loader));
    for (int i = 0; i < 2'000; ++i) {
        const std::size_t expert = rng.below(40);
        most = live;
        {
            const auto lease = pool->acquire(ExpertId{static_cast<std::int64_t>(expert)});
            QVERIFY(lease);
        }
        const PoolStatistics now = pool->statistics();
        const std::size_t held = live - before;
        QVERIFY2(held <= now.bytes && now.bytes <= now.budgetBytes,
                 qPrintable(QString("%1 on the heap, %2 booked").arg(held).arg(now.bytes)));
        // Nothing is booked that is not there, but for the rounding of a control block (8 bytes an expert).
        QVERIFY2(now.bytes - held <= 16 * now.experts,
                 qPrintable(QString("%1 on the heap, %2 booked").arg(held).arg(now.bytes)));
        // While it is loaded, an expert's scratch (up to 9 kB here), descriptions and the loader's copy of its design
        // may exist besides; its weights (5 to 105 kB) never do.
        QVERIFY2(most - before <= now.budgetBytes + 12'000, qPrintable(QString::number(most - before)));
    }
    QVERIFY(pool->statistics().evictions > 500);
    pool.reset();
    QCOMPARE(live, before);
}

QTEST_APPLESS_MAIN(TestPoolMemory)
#include "tst_pool_memory.moc"
