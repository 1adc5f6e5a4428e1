// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/miss_curve.h"

#include <QJsonObject>

#include <string>

namespace wb::cli {

/// One policy's replay, with what comes of more memory.
struct PoolOutcome {
    ReplayResult result;
    std::size_t moreBytes = 0;
    double saved = 0; ///< Share of the misses that moreBytes more would save.
    MissCurve curve;  ///< Empty if none was asked for.
};

/// What `expert pool simulate --json` prints. Scripts rely on these keys: trace {origin, requests, experts, bytes},
/// budget_bytes, belady_is_bound, policies[] {policy, hits, loads, refusals, misses, miss_ratio, evictions,
/// bytes_loaded, peak_bytes, p99_load_bytes, more_bytes, more_bytes_save, curve[] {budget_bytes, misses, miss_ratio}}.
QJsonObject poolJson(const RequestTrace& trace, const std::vector<PoolOutcome>& outcomes);
/// The same for people.
std::string poolText(const RequestTrace& trace, const std::vector<PoolOutcome>& outcomes);

} // namespace wb::cli
