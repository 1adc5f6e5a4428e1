// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace wb {

/// Time that only goes forward. Virtual, so that what depends on time can be tested without waiting.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// Since some fixed moment.
    virtual std::int64_t nowNs() const = 0;
};

/// std::chrono::steady_clock; in a browser performance.now(), whose steps the browser makes coarse on purpose.
/// Thread: share freely.
const Clock& systemClock();

struct ClockResolution {
    double stepNs = 0;     ///< Smallest difference seen between two readings that differ.
    double readCostNs = 0; ///< Mean time of one reading.
    /// What a single difference of two readings can be wrong by.
    double errorNs() const { return stepNs > readCostNs ? stepNs : readCostNs; }
};

/// Reads the clock again and again: at least 1 000 times, until it has moved 32 times or 50 ms have passed on it, and
/// at most 10 million times, so that a clock that stands still ends it too (both results are 0 then).
ClockResolution measureResolution(const Clock& clock);

} // namespace wb
