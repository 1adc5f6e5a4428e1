// SPDX-License-Identifier: Apache-2.0
#include "core/pool/pool_report.h"

#include "core/base/number_text.h"

namespace wb {

namespace {

std::string number(std::uint64_t value) { return groupedText(static_cast<std::int64_t>(value)); }

std::string choiceText(const PoolEviction& eviction, EvictionPolicy policy)
{
    switch (policy) {
    case EvictionPolicy::Lru:
        return "its last use was request " + number(eviction.lastRequest) + " of " + number(eviction.request) +
               ", the longest ago (LRU)";
    case EvictionPolicy::Lfu:
        return "it was used " + number(eviction.uses) + " times since it was loaded, the least (LFU)";
    case EvictionPolicy::Fifo:
        return "it was loaded first (FIFO)";
    case EvictionPolicy::Belady:
        return "its next use is the furthest away (Belady)";
    }
    return {};
}

} // namespace

std::string evictionText(const PoolEviction& eviction, EvictionPolicy policy)
{
    std::string subject = "expert " + std::to_string(eviction.id.value) + " (" + number(eviction.bytes) + " bytes) ";
    const std::string other = "expert " + std::to_string(eviction.inFavourOf.value);
    switch (eviction.reason) {
    case EvictionReason::RoomForBytes:
        return subject + "made room for " + other + ": " + choiceText(eviction, policy);
    case EvictionReason::RoomForExpert:
        return subject + "made room for " + other +
               " because the pool had as many experts as it may: " + choiceText(eviction, policy);
    case EvictionReason::BudgetLowered:
        return subject + "went when the budget was lowered: " + choiceText(eviction, policy);
    case EvictionReason::ByHand:
        return subject + "was taken out by hand";
    }
    return subject;
}

} // namespace wb
