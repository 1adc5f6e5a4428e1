// SPDX-License-Identifier: Apache-2.0
#include "core/pool/expert_pool.h"

#include "core/analysis/clock.h"
#include "core/base/number_text.h"

#include <algorithm>

namespace wb {

namespace {

/// What a shared_ptr adds to a plan it owns: the control block (two counts, a table pointer, the plan), rounded up.
constexpr std::size_t kOwnerBytes = 4 * sizeof(void*);

std::string byteText(std::size_t bytes) { return groupedText(static_cast<std::int64_t>(bytes)) + " bytes"; }

std::size_t weightBytesOf(const ExpertPool::Loaded& loaded)
{
    if (const auto* network = std::get_if<Network>(&loaded))
        return static_cast<std::size_t>(network->totalConnections()) * sizeof(float);
    return std::get<std::shared_ptr<const Plan>>(loaded)->memory().total();
}

/// Takes the network with it, as the plan has its own copy of the weights.
std::shared_ptr<const Plan> madeReady(ExpertPool::Loaded loaded)
{
    if (const auto* network = std::get_if<Network>(&loaded))
        return Plan::compile(*network);
    return std::get<std::shared_ptr<const Plan>>(std::move(loaded));
}

std::string nameOf(ExpertId id) { return "expert " + std::to_string(id.value); }

} // namespace

/// An expert on its way in.
struct ExpertPool::Prepared {
    explicit Prepared(std::shared_ptr<const Plan> ready)
        : plan(std::move(ready)), scratch(std::make_unique<Scratch>(*plan)),
          bytes(plan->memory().total() + scratch->memory().total() + kOwnerBytes)
    {
    }
    std::shared_ptr<const Plan> plan;
    std::unique_ptr<Scratch> scratch;
    std::size_t bytes;
    std::int64_t loadNs = 0;
};

/// Others may wait for this load from here on; they go on when it ends, however it ends.
class ExpertPool::LoadInProgress {
public:
    LoadInProgress(ExpertPool& pool, ExpertId id, Lock& lock)
        : m_pool(pool), m_lock(lock), m_load(std::make_shared<Load>())
    {
        m_load->id = id;
        m_load->error = {ErrorCode::LimitExceeded, nameOf(id) + " could not be loaded: there was not enough memory"};
        m_pool.m_loads.push_back(m_load);
    }
    LoadInProgress(const LoadInProgress&) = delete;
    LoadInProgress& operator=(const LoadInProgress&) = delete;
    ~LoadInProgress()
    {
        if (!m_lock.owns_lock()) // a loader that threw
            m_lock.lock();
        m_load->isDone = true;
        m_pool.m_loads.erase(std::find(m_pool.m_loads.begin(), m_pool.m_loads.end(), m_load));
        m_pool.m_loaded.notify_all();
    }
    void succeeded() { m_load->error = {}; }
    tl::unexpected<Error> failed(Error error, bool wasRefused)
    {
        m_load->error = error;
        m_load->wasRefused = wasRefused;
        return tl::unexpected<Error>(std::move(error));
    }

private:
    ExpertPool& m_pool;
    Lock& m_lock;
    std::shared_ptr<Load> m_load;
};

ExpertPool::ExpertPool(const PoolConfig& config, Loader loader)
    : m_config(config), m_loader(std::move(loader)),
      m_ledger(config.mostExperts, makeEvictionOrder(config.policy, config.mostExperts, m_bookBytes), {}, m_bookBytes),
      m_table(config.mostExperts, m_bookBytes),
      m_residents(config.mostExperts, CountingAllocator<Resident>(m_bookBytes)),
      m_freeSlots(CountingAllocator<PoolSlot>(m_bookBytes)),
      m_evictions(kKeptEvictions, PoolEviction{}, CountingAllocator<PoolEviction>(m_bookBytes))
{
    m_freeSlots.reserve(config.mostExperts);
    for (std::size_t i = config.mostExperts; i > 0; --i)
        m_freeSlots.push_back(static_cast<PoolSlot>(i - 1));
    m_bookBytes += sizeof(ExpertPool);
}

Result<std::unique_ptr<ExpertPool>> ExpertPool::create(const PoolConfig& config, Loader loader)
{
    constexpr std::size_t kMostSlots = std::size_t{1} << 24U;
    if (config.policy == EvictionPolicy::Belady)
        return fail(ErrorCode::InvalidArgument,
                    "the policy Belady needs to know the future; it is for replays, choose LRU, LFU or FIFO");
    if (config.mostExperts < 1 || config.mostExperts > kMostSlots || config.mostInUse < 1)
        return fail(ErrorCode::InvalidArgument,
                    "a pool holds 1 to " + std::to_string(kMostSlots) + " experts and gives at least 1 out at a time");
    std::unique_ptr<ExpertPool> pool(new ExpertPool(config, std::move(loader)));
    if (auto set = pool->setBudget(config.budgetBytes); !set)
        return fail(ErrorCode::InvalidArgument, set.error().message);
    return pool;
}

std::size_t ExpertPool::bytesOf(const Network& network) { return Prepared(Plan::compile(network)).bytes; }

tl::unexpected<Error> ExpertPool::refusal(PoolLedger::Admission admission, ExpertId id, std::size_t bytes) const
{
    if (admission == PoolLedger::Admission::TooLarge)
        return fail(ErrorCode::LimitExceeded, nameOf(id) + " needs " + byteText(bytes) + ", the budget leaves " +
                                                  byteText(m_ledger.limits().bytes) +
                                                  " for experts; raise the budget or make the expert smaller");
    return fail(ErrorCode::LimitExceeded,
                nameOf(id) + " needs " + byteText(bytes) + ", but " + byteText(m_ledger.heldBytes()) + " of " +
                    byteText(m_ledger.limits().bytes) + " are pinned or in use; unpin an expert or raise the budget");
}

void ExpertPool::noteEviction(const PoolLedger::Eviction& eviction, ExpertId inFavourOf)
{
    Resident& gone = m_residents[eviction.slot];
    m_evictions[m_statistics.evictions % kKeptEvictions] = {
        gone.id, inFavourOf, eviction.bytes, eviction.uses, gone.lastRequest, m_statistics.requests, eviction.reason};
    ++m_statistics.evictions;
    m_table.erase(gone.id.value);
    gone = {};
    m_freeSlots.push_back(eviction.slot);
}

auto ExpertPool::evictedFor(ExpertId id)
{
    return [this, id](const PoolLedger::Eviction& eviction) { noteEviction(eviction, id); };
}

void ExpertPool::notePeak()
{
    m_statistics.peakBytes = std::max(m_statistics.peakBytes, m_bookBytes + m_ledger.bytes());
}

void ExpertPool::book(const Arrival& arrival, bool succeeded)
{
    if (!succeeded)
        ++(arrival.wasRefused ? m_statistics.refusals : m_statistics.failures);
    else
        ++(arrival.wasHit ? m_statistics.hits : m_statistics.loads);
    if (succeeded && arrival.wasHit && arrival.waited)
        ++m_statistics.waits;
}

Result<PoolLease> ExpertPool::acquire(ExpertId id)
{
    Lock lock(m_mutex);
    ++m_statistics.requests;
    if (m_statistics.inUse >= m_config.mostInUse) {
        ++m_statistics.refusals;
        return fail(ErrorCode::LimitExceeded, std::to_string(m_statistics.inUse) +
                                                  " experts of the pool are in use, as many as may be; give one back");
    }
    ++m_statistics.inUse; // at once: while an expert is loaded others come by
    Arrival arrival;
    const auto slot = request(id, lock, arrival);
    auto leased = slot ? lease(*slot, arrival) : Result<PoolLease>(passOn(slot));
    if (!leased)
        --m_statistics.inUse;
    book(arrival, leased.has_value());
    return leased;
}

/// Finds or loads it; nobody else has had the lock since it is there.
Result<PoolSlot> ExpertPool::request(ExpertId id, Lock& lock, Arrival& arrival)
{
    const std::uint64_t number = m_statistics.requests;
    for (;;) {
        if (const PoolSlot slot = m_table.find(id.value); slot != kNoSlot) {
            m_ledger.use(slot);
            m_residents[slot].lastRequest = number;
            return slot;
        }
        const auto running =
            std::find_if(m_loads.begin(), m_loads.end(), [id](const auto& load) { return load->id == id; });
        if (running == m_loads.end())
            break;
        const std::shared_ptr<Load> awaited = *running;
        m_loaded.wait(lock, [&awaited] { return awaited->isDone; });
        arrival.waited = true;
        arrival.wasRefused = awaited->wasRefused;
        if (!awaited->error.message.empty())
            return tl::unexpected<Error>(awaited->error);
    }
    arrival.wasHit = false;
    return load(id, lock, arrival);
}

Result<PoolSlot> ExpertPool::load(ExpertId id, Lock& lock, Arrival& arrival)
{
    LoadInProgress progress(*this, id, lock);
    const std::int64_t start = systemClock().nowNs();
    lock.unlock();
    auto loaded = m_loader(id);
    lock.lock();
    if (!loaded)
        return progress.failed(std::move(loaded.error()), false);
    const auto refuse = [&](PoolLedger::Admission admission, std::size_t bytes) {
        arrival.wasRefused = true;
        return progress.failed(refusal(admission, id, bytes).value(), true);
    };
    const std::size_t weightBytes = weightBytesOf(*loaded);
    if (const auto made = m_ledger.makeRoom(weightBytes, 1, evictedFor(id)); made != PoolLedger::Admission::Admitted)
        return refuse(made, weightBytes);
    lock.unlock();
    Prepared prepared(madeReady(*std::move(loaded)));
    lock.lock();
    if (const auto made = m_ledger.makeRoom(prepared.bytes, 1, evictedFor(id)); made != PoolLedger::Admission::Admitted)
        return refuse(made, prepared.bytes);
    prepared.loadNs = systemClock().nowNs() - start;
    progress.succeeded();
    return enter(id, std::move(prepared));
}

PoolSlot ExpertPool::enter(ExpertId id, Prepared prepared)
{
    const PoolSlot slot = m_freeSlots.back();
    m_freeSlots.pop_back();
    m_ledger.admit(slot, prepared.bytes, evictedFor(id)); // there is room already
    m_table.insert(id.value, slot);
    m_statistics.bytesLoaded += prepared.bytes;
    m_statistics.loadNs += prepared.loadNs;
    Resident& resident = m_residents[slot];
    resident = {id, std::move(prepared.plan), std::move(prepared.scratch), 0, m_statistics.requests, prepared.loadNs};
    resident.scratchBytes = resident.scratch->memory().total();
    notePeak();
    return slot;
}

Result<PoolLease> ExpertPool::lease(PoolSlot slot, Arrival& arrival)
{
    Resident& resident = m_residents[slot];
    m_ledger.hold(slot);
    if (resident.scratch == nullptr) { // lent out: one more, as long as there is room
        const auto grown = m_ledger.grow(slot, resident.scratchBytes, evictedFor(resident.id));
        if (grown != PoolLedger::Admission::Admitted) {
            m_ledger.release(slot);
            arrival.wasRefused = true;
            return refusal(grown, resident.id, resident.scratchBytes);
        }
        notePeak();
        resident.scratch = std::make_unique<Scratch>(*resident.plan);
    }
    return PoolLease(*this, slot, *resident.plan, std::move(resident.scratch), arrival.wasHit);
}

void ExpertPool::giveBack(PoolSlot slot, std::unique_ptr<Scratch> scratch)
{
    const Lock lock(m_mutex);
    --m_statistics.inUse;
    Resident& resident = m_residents[slot];
    if (resident.scratch == nullptr) {
        resident.scratch = std::move(scratch);
    } else {
        scratch.reset();
        m_ledger.shrink(slot, resident.scratchBytes);
    }
    m_ledger.release(slot);
}

Result<void> ExpertPool::pin(ExpertId id)
{
    Lock lock(m_mutex);
    ++m_statistics.requests;
    Arrival arrival;
    const auto slot = request(id, lock, arrival);
    book(arrival, slot.has_value());
    if (!slot)
        return passOn(slot);
    if (!m_ledger.isPinned(*slot))
        ++m_statistics.pinned;
    m_ledger.pin(*slot);
    return {};
}

bool ExpertPool::unpin(ExpertId id)
{
    const Lock lock(m_mutex);
    const PoolSlot slot = m_table.find(id.value);
    if (slot == kNoSlot || !m_ledger.isPinned(slot))
        return false;
    m_ledger.unpin(slot);
    --m_statistics.pinned;
    return true;
}

bool ExpertPool::evict(ExpertId id)
{
    const Lock lock(m_mutex);
    const PoolSlot slot = m_table.find(id.value);
    if (slot == kNoSlot || m_ledger.isHeld(slot))
        return false;
    noteEviction(m_ledger.evict(slot), {});
    return true;
}

Result<void> ExpertPool::setBudget(std::size_t bytes)
{
    const Lock lock(m_mutex);
    if (bytes <= m_bookBytes)
        return fail(ErrorCode::LimitExceeded, "the pool's books for up to " + std::to_string(m_config.mostExperts) +
                                                  " experts take " + byteText(m_bookBytes) +
                                                  "; give it a budget above that, or allow fewer experts");
    if (!m_ledger.setLimits({bytes - m_bookBytes, m_config.mostExperts}, evictedFor({})))
        return fail(ErrorCode::LimitExceeded, byteText(m_bookBytes + m_ledger.heldBytes()) +
                                                  " are pinned, in use or the pool's books; unpin an expert first");
    m_statistics.budgetBytes = bytes;
    notePeak();
    return {};
}

std::size_t ExpertPool::trim(std::size_t bytes)
{
    const Lock lock(m_mutex);
    std::size_t gone = 0;
    while (m_bookBytes + m_ledger.bytes() > bytes) {
        const PoolSlot next = m_ledger.nextToGo();
        if (next == kNoSlot)
            break;
        noteEviction(m_ledger.evict(next), {});
        ++gone;
    }
    return gone;
}

PoolStatistics ExpertPool::statistics() const
{
    const Lock lock(m_mutex);
    PoolStatistics now = m_statistics;
    now.bookBytes = m_bookBytes;
    now.bytes = m_bookBytes + m_ledger.bytes();
    now.experts = m_ledger.experts();
    return now;
}

std::vector<PoolResident> ExpertPool::residents() const
{
    const Lock lock(m_mutex);
    std::vector<PoolResident> found;
    found.reserve(m_ledger.experts());
    for (PoolSlot slot = 0; slot < m_residents.size(); ++slot) {
        const Resident& resident = m_residents[slot];
        if (m_ledger.isResident(slot))
            found.push_back({resident.id, m_ledger.bytesOf(slot), m_ledger.uses(slot), resident.lastRequest,
                             resident.loadNs, m_ledger.users(slot), m_ledger.isPinned(slot)});
    }
    std::sort(found.begin(), found.end(),
              [](const PoolResident& a, const PoolResident& b) { return a.lastRequest > b.lastRequest; });
    return found;
}

std::vector<PoolEviction> ExpertPool::recentEvictions() const
{
    const Lock lock(m_mutex);
    std::vector<PoolEviction> newestFirst;
    const std::uint64_t kept = std::min<std::uint64_t>(m_statistics.evictions, kKeptEvictions);
    newestFirst.reserve(static_cast<std::size_t>(kept));
    for (std::uint64_t back = 1; back <= kept; ++back)
        newestFirst.push_back(m_evictions[(m_statistics.evictions - back) % kKeptEvictions]);
    return newestFirst;
}

} // namespace wb
