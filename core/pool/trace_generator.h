// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pool/request_trace.h"

#include <optional>

namespace wb {

enum class TracePattern : std::uint8_t {
    Zipf,    ///< Expert k (from 1) with a probability like k^-exponent.
    Uniform, ///< Every expert alike.
    Bursts,  ///< Zipf, but each expert is asked for several times in a row (geometric lengths).
    Phases   ///< A working set of experts, alike within it; now and then a new set is drawn.
};

/// "zipf", "uniform", "bursts", "phases".
std::string_view patternName(TracePattern pattern);
std::optional<TracePattern> patternNamed(std::string_view name);

struct TraceRecipe {
    TracePattern pattern = TracePattern::Zipf;
    std::uint64_t seed = 1;
    std::size_t requests = 100'000;
    std::size_t experts = 100;
    double exponent = 0.9;       ///< Zipf and bursts: 0 to 10.
    double burst = 8;            ///< Bursts: their mean length, at least 1.
    std::size_t phases = 10;     ///< Phases: how many of them, of equal length.
    std::size_t workingSet = 20; ///< Phases: experts in each.
    /// Sizes are drawn log-uniformly between these; both the same: all of that size.
    std::size_t leastBytes = 4'000;
    std::size_t mostBytes = 400'000;
};

/// The same recipe gives the same trace, experts "1", "2", ... by popularity (those never asked for left out), sizes
/// independent of it; the origin says how it was made. Errors: InvalidArgument, naming the value and its limits.
Result<RequestTrace> generateTrace(const TraceRecipe& recipe);

/// The same for experts that are known, the most popular first: the recipe's own number and sizes are not looked at.
/// Errors: as generateTrace(); InvalidArgument without an expert.
Result<RequestTrace> generateTrace(const TraceRecipe& recipe, const std::vector<RequestTrace::Expert>& experts);

/// Sizes for the experts of a trace that says none: drawn log-uniformly in order. Errors: InvalidArgument.
Result<void> drawSizes(RequestTrace& trace, std::size_t leastBytes, std::size_t mostBytes, std::uint64_t seed);

} // namespace wb
