// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/latency_report.h"
#include "core/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace wb {

/// A measurement, and how its layers are called.
struct NamedLatency {
    LatencyReport report;
    std::vector<std::string> layers; ///< One a layer of the report.
};

/// As many samples as a measurement may have to be kept: more are no JSON that we read.
inline constexpr int kMostKeptSamples = 500'000;

/// Every sample and every condition as JSON, every number as it is; what follows from the samples is not written.
/// Errors: LimitExceeded for more than kMostKeptSamples.
Result<std::string> latencyToJson(const NamedLatency& measured);
/// Errors: Parse, with what is wrong; Unsupported for another version; LimitExceeded.
Result<NamedLatency> latencyFromJson(std::string_view text);

} // namespace wb
