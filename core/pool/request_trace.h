// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wb {

/// Which experts were asked for, one after the other.
struct RequestTrace {
    struct Expert {
        std::string name;
        std::size_t bytes = 0; ///< In memory; 0: the trace does not say.
        bool operator==(const Expert&) const = default;
    };
    std::string origin;                  ///< How it was made, for people: "zipf 0.9, 100 experts, seed 7".
    std::vector<Expert> experts;         ///< In the order of their first request.
    std::vector<std::uint32_t> requests; ///< Positions in experts.
    std::vector<double> seconds;         ///< One a request, not falling; or empty.
    bool operator==(const RequestTrace&) const = default;
};

/// The most requests of a trace.
inline constexpr std::size_t kTraceRequests = 20'000'000;

/// Reads a trace: one expert's name a line; or CSV with a first line that names its columns: id and, if known, time
/// (seconds) and bytes (in memory), in any order. Lines that begin with '#' are remarks, the first of them the origin.
/// Errors: Parse, with the line; LimitExceeded.
Result<RequestTrace> parseTrace(std::string_view text);

/// What parseTrace() reads back: CSV if there are times or sizes, else one name a line.
std::string traceText(const RequestTrace& trace);

/// Errors: InvalidArgument if there is no request or an expert's size is not known, naming it.
Result<void> checkTrace(const RequestTrace& trace);

/// Of every request: where the same expert is requested again, or 2^32 - 1.
std::vector<std::uint32_t> nextUses(const RequestTrace& trace);

} // namespace wb
