// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/pool/id_table.h"
#include "core/pool/pool_ledger.h"

#include <QTest>

#include <algorithm>
#include <unordered_map>
#include <vector>

using namespace wb;

namespace {

constexpr PoolSlot kSlots = 40;

/// What a pool should do, written down the slow way: every answer is found by looking at everybody.
class Model {
public:
    struct Expert {
        bool isResident = false;
        bool isPinned = false;
        std::size_t bytes = 0;
        std::uint64_t uses = 0;
        std::uint32_t users = 0;
        std::uint64_t touched = 0; ///< Last use, or when it was unpinned.
        std::uint64_t entered = 0; ///< When it was loaded, or unpinned.
    };

    Model(EvictionPolicy policy, PoolLimits most) : limits(most), m_policy(policy) {}

    bool isHeld(PoolSlot slot) const { return experts[slot].isPinned || experts[slot].users > 0; }
    std::size_t bytes() const
    {
        return sum([](const Expert&) { return true; }).bytes;
    }
    PoolLimits held() const
    {
        return sum([](const Expert& expert) { return expert.isPinned || expert.users > 0; });
    }
    bool fits(std::size_t more, std::size_t count) const
    {
        const PoolLimits all = sum([](const Expert&) { return true; });
        return all.bytes + more <= limits.bytes && all.experts + count <= limits.experts;
    }
    /// All that may go, the first to go first; those in use among them.
    std::vector<PoolSlot> order() const
    {
        std::vector<PoolSlot> found;
        for (PoolSlot slot = 0; slot < kSlots; ++slot)
            if (experts[slot].isResident && !experts[slot].isPinned)
                found.push_back(slot);
        std::sort(found.begin(), found.end(), [this](PoolSlot a, PoolSlot b) { return key(a) < key(b); });
        return found;
    }
    PoolLedger::Admission makeRoom(std::size_t more, std::size_t count, std::vector<PoolSlot>& gone)
    {
        if (more > limits.bytes || count > limits.experts)
            return PoolLedger::Admission::TooLarge;
        if (held().bytes + more > limits.bytes || held().experts + count > limits.experts)
            return PoolLedger::Admission::NoRoom;
        while (!fits(more, count)) {
            const std::vector<PoolSlot> candidates = order();
            const auto victim = std::find_if(candidates.begin(), candidates.end(),
                                             [this](PoolSlot slot) { return experts[slot].users == 0; });
            gone.push_back(*victim);
            experts[*victim] = {};
        }
        return PoolLedger::Admission::Admitted;
    }
    std::uint64_t tick() { return ++m_time; }

    PoolLimits limits;
    std::array<Expert, kSlots> experts{};

private:
    template <typename Select>
    PoolLimits sum(Select select) const
    {
        PoolLimits total;
        for (const Expert& expert : experts) {
            if (!expert.isResident || !select(expert))
                continue;
            total.bytes += expert.bytes;
            ++total.experts;
        }
        return total;
    }
    std::pair<std::uint64_t, std::uint64_t> key(PoolSlot slot) const
    {
        const Expert& expert = experts[slot];
        if (m_policy == EvictionPolicy::Fifo)
            return {expert.entered, 0};
        return {m_policy == EvictionPolicy::Lfu ? expert.uses : 0, expert.touched};
    }

    EvictionPolicy m_policy;
    std::uint64_t m_time = 0;
};

/// The same random operations on the ledger and on the model.
class Twins {
public:
    Twins(EvictionPolicy policy, std::uint64_t seed)
        : m_rng(seed), m_model(policy, {20'000, 25}),
          m_ledger(kSlots, makeEvictionOrder(policy, kSlots, m_booked), m_model.limits, m_booked)
    {
    }

    std::size_t evictions = 0;
    std::size_t refusals = 0;

private:
    auto note()
    {
        return [this](const PoolLedger::Eviction& eviction) {
            m_gone.push_back(eviction.slot);
            ++evictions;
        };
    }

    bool request(PoolSlot slot)
    {
        Model::Expert& expert = m_model.experts[slot];
        if (expert.isResident != m_ledger.isResident(slot))
            return false;
        if (expert.isResident) {
            m_ledger.use(slot);
            ++expert.uses;
            expert.touched = m_model.tick();
            return true;
        }
        const std::size_t bytes = 1 + m_rng.below(m_rng.below(20) == 0 ? 30'000 : 2'000);
        const auto got = m_ledger.admit(slot, bytes, note());
        const auto wanted = m_model.makeRoom(bytes, 1, m_modelGone);
        if (wanted == PoolLedger::Admission::Admitted) {
            const std::uint64_t now = m_model.tick();
            expert = {true, false, bytes, 1, 0, now, now};
        } else {
            ++refusals;
        }
        return got == wanted;
    }
    bool hold(PoolSlot slot, bool more)
    {
        Model::Expert& expert = m_model.experts[slot];
        if (more) {
            m_ledger.hold(slot);
            ++expert.users;
        } else if (expert.users > 0) {
            m_ledger.release(slot);
            --expert.users;
        }
        return true;
    }
    bool pin(PoolSlot slot)
    {
        Model::Expert& expert = m_model.experts[slot];
        if (expert.isPinned) {
            m_ledger.unpin(slot);
            expert.touched = expert.entered = m_model.tick();
        } else {
            m_ledger.pin(slot);
        }
        expert.isPinned = !expert.isPinned;
        return true;
    }
    bool grow(PoolSlot slot)
    {
        if (!m_model.isHeld(slot))
            return true;
        const std::size_t bytes = 1 + m_rng.below(500);
        const auto got = m_ledger.grow(slot, bytes, note());
        const auto wanted = m_model.makeRoom(bytes, 0, m_modelGone);
        if (wanted == PoolLedger::Admission::Admitted) {
            m_model.experts[slot].bytes += bytes;
            if (m_rng.below(2) == 0) {
                m_ledger.shrink(slot, bytes);
                m_model.experts[slot].bytes -= bytes;
            }
        }
        return got == wanted;
    }
    bool evict(PoolSlot slot)
    {
        if (m_model.isHeld(slot))
            return m_ledger.isHeld(slot);
        const PoolLedger::Eviction gone = m_ledger.evict(slot);
        const Model::Expert expected = std::exchange(m_model.experts[slot], {});
        return gone.bytes == expected.bytes && gone.uses == expected.uses;
    }
    bool setLimits()
    {
        const PoolLimits limits{10'000 + m_rng.below(20'000), 15 + m_rng.below(20)};
        const PoolLimits before = std::exchange(m_model.limits, limits);
        const bool got = m_ledger.setLimits(limits, note());
        const bool wanted = m_model.makeRoom(0, 0, m_modelGone) == PoolLedger::Admission::Admitted;
        if (!wanted)
            m_model.limits = before;
        return got == wanted;
    }
    QString verdict(const char* operation, bool agreed) const
    {
        const QString after = QString(" after \"%1\"").arg(operation);
        if (!agreed)
            return "different answers" + after;
        if (m_gone != m_modelGone)
            return "different evictions" + after;
        if (m_ledger.bytes() != m_model.bytes() || m_ledger.heldBytes() != m_model.held().bytes)
            return "different bytes" + after;
        if (m_ledger.bytes() > m_ledger.limits().bytes || m_ledger.experts() > m_ledger.limits().experts)
            return "over the limit" + after;
        PoolSlot at = m_ledger.order().first();
        for (const PoolSlot expected : m_model.order()) {
            if (at != expected)
                return "different order" + after;
            at = m_ledger.order().after(at);
        }
        return at == kNoSlot ? QString() : "more in the order than there are" + after;
    }

public:
    /// Empty if both did the same and the invariants hold.
    QString step()
    {
        m_gone.clear();
        m_modelGone.clear();
        const PoolSlot slot = m_rng.below(kSlots);
        const std::uint32_t choice = m_rng.below(100);
        if (choice < 70)
            return verdict("request", request(slot));
        if (!m_ledger.isResident(slot))
            return {};
        if (choice < 85)
            return verdict("hold", hold(slot, choice < 77));
        if (choice < 91)
            return verdict("pin", pin(slot));
        if (choice < 95)
            return verdict("grow", grow(slot));
        if (choice < 98)
            return verdict("evict", evict(slot));
        return verdict("limits", setLimits());
    }

private:
    Rng m_rng;
    std::size_t m_booked = 0;
    Model m_model;
    PoolLedger m_ledger;
    std::vector<PoolSlot> m_gone;
    std::vector<PoolSlot> m_modelGone;
};

} // namespace

class TestPoolLedger : public QObject {
    Q_OBJECT

private slots:
    void doesWhatANaiveModelDoes_data();
    void doesWhatANaiveModelDoes();
    void refusedNewcomerEvictsNobody();
    void pinnedAndUsedExpertsStay();
    void leastUsedGoesFirstAndOlderAmongEquals();
    void unpinnedExpertIsTheYoungest();
    void idTableFindsWhatIsIn();
};

void TestPoolLedger::doesWhatANaiveModelDoes_data()
{
    QTest::addColumn<int>("policy");
    QTest::addColumn<int>("seed");
    for (int policy = 0; policy < 3; ++policy)
        for (int seed = 1; seed <= 20; ++seed)
            QTest::addRow("%s, seed %d",
                          kEvictionPolicies[static_cast<std::size_t>(policy)] == EvictionPolicy::Lru ? "LRU"
                          : policy == 1                                                              ? "LFU"
                                                                                                     : "FIFO",
                          seed)
                << policy << seed;
}

/// Set WB_POOL_OPERATIONS=1000000 for the long run.
void TestPoolLedger::doesWhatANaiveModelDoes()
{
    QFETCH(int, policy);
    QFETCH(int, seed);
    const int operations = std::max(qEnvironmentVariableIntValue("WB_POOL_OPERATIONS"), 10'000);
    Twins twins(kEvictionPolicies[static_cast<std::size_t>(policy)], static_cast<std::uint64_t>(seed));
    for (int i = 0; i < operations; ++i) {
        const QString trouble = twins.step();
        if (!trouble.isEmpty())
            QFAIL(qPrintable(QString("operation %1: %2").arg(i).arg(trouble)));
    }
    // Otherwise the limits were never reached and the run proved nothing.
    QVERIFY(twins.evictions > static_cast<std::size_t>(operations) / 50);
    QVERIFY(twins.refusals > static_cast<std::size_t>(operations) / 1000);
}

namespace {

struct Ledger {
    explicit Ledger(EvictionPolicy policy, PoolLimits limits = {100, 10})
        : ledger(10, makeEvictionOrder(policy, 10, booked), limits, booked)
    {
    }
    PoolLedger::Admission admit(PoolSlot slot, std::size_t bytes)
    {
        return ledger.admit(slot, bytes, [this](const PoolLedger::Eviction& gone) { evicted.push_back(gone.slot); });
    }
    std::size_t booked = 0;
    PoolLedger ledger;
    std::vector<PoolSlot> evicted;
};

} // namespace

void TestPoolLedger::refusedNewcomerEvictsNobody()
{
    Ledger pool(EvictionPolicy::Lru);
    pool.admit(0, 60);
    pool.admit(1, 40);
    QCOMPARE(pool.admit(2, 101), PoolLedger::Admission::TooLarge);
    pool.ledger.pin(0);
    QCOMPARE(pool.admit(2, 41), PoolLedger::Admission::NoRoom);
    QVERIFY(pool.evicted.empty());
    QVERIFY(pool.ledger.isResident(1));
    QCOMPARE(pool.admit(2, 40), PoolLedger::Admission::Admitted);
    QVERIFY(pool.evicted == std::vector<PoolSlot>{1});
}

void TestPoolLedger::pinnedAndUsedExpertsStay()
{
    Ledger pool(EvictionPolicy::Lru);
    for (PoolSlot slot = 0; slot < 4; ++slot)
        pool.admit(slot, 25);
    pool.ledger.pin(0);
    pool.ledger.hold(1);
    pool.admit(4, 25);
    QVERIFY(pool.evicted == std::vector<PoolSlot>{2});
    pool.ledger.release(1);
    pool.admit(5, 25);
    QVERIFY((pool.evicted == std::vector<PoolSlot>{2, 1})); // its place in the order was kept
}

void TestPoolLedger::leastUsedGoesFirstAndOlderAmongEquals()
{
    Ledger pool(EvictionPolicy::Lfu);
    for (PoolSlot slot = 0; slot < 4; ++slot)
        pool.admit(slot, 25);
    for (const PoolSlot slot : {1U, 0U, 3U, 2U, 3U})
        pool.ledger.use(slot);
    pool.admit(4, 50); // 0, 1 and 2 were used twice, 1 the longest ago
    QVERIFY((pool.evicted == std::vector<PoolSlot>{1, 0}));
}

void TestPoolLedger::unpinnedExpertIsTheYoungest()
{
    Ledger pool(EvictionPolicy::Lru);
    for (PoolSlot slot = 0; slot < 4; ++slot)
        pool.admit(slot, 25);
    pool.ledger.pin(0);
    pool.ledger.unpin(0);
    pool.admit(4, 75);
    QVERIFY((pool.evicted == std::vector<PoolSlot>{1, 2, 3}));
}

void TestPoolLedger::idTableFindsWhatIsIn()
{
    Rng rng(5);
    std::size_t booked = 0;
    IdTable table(64, booked);
    std::unordered_map<std::int64_t, PoolSlot> model;
    for (int i = 0; i < 200'000; ++i) {
        const std::int64_t id = static_cast<std::int64_t>(rng.below(200)) - 100; // many collisions, negative ones too
        if (model.count(id) != 0 && rng.below(2) == 0) {
            table.erase(id);
            model.erase(id);
        } else if (model.count(id) == 0 && model.size() < 64) {
            const PoolSlot slot = rng.below(64);
            table.insert(id, slot);
            model[id] = slot;
        }
        const std::int64_t asked = static_cast<std::int64_t>(rng.below(200)) - 100;
        QCOMPARE(table.find(asked), model.count(asked) != 0 ? model[asked] : kNoSlot);
    }
}

QTEST_APPLESS_MAIN(TestPoolLedger)
#include "tst_pool_ledger.moc"
