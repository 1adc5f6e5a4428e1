// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/clock.h"

#ifdef __EMSCRIPTEN__
#include <emscripten.h>
#else
#include <chrono>
#endif

namespace wb {

namespace {

class SystemClock : public Clock {
public:
    std::int64_t nowNs() const override
    {
#ifdef __EMSCRIPTEN__
        return static_cast<std::int64_t>(emscripten_get_now() * 1e6);
#else
        const auto now = std::chrono::steady_clock::now().time_since_epoch();
        return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
#endif
    }
};

} // namespace

const Clock& systemClock()
{
    static const SystemClock clock;
    return clock;
}

ClockResolution measureResolution(const Clock& clock)
{
    constexpr std::int64_t kMinReadings = 1'000;
    constexpr std::int64_t kMaxReadings = 10'000'000;
    constexpr std::int64_t kMaxNs = 50'000'000;
    constexpr int kMoves = 32;
    const std::int64_t begin = clock.nowNs();
    std::int64_t last = begin;
    std::int64_t smallest = 0;
    std::int64_t readings = 0;
    int moves = 0;
    while (readings < kMaxReadings && (readings < kMinReadings || (moves < kMoves && last - begin < kMaxNs))) {
        const std::int64_t now = clock.nowNs();
        ++readings;
        if (now == last)
            continue;
        smallest = moves == 0 || now - last < smallest ? now - last : smallest;
        last = now;
        ++moves;
    }
    const double elapsed = static_cast<double>(last - begin);
    return {static_cast<double>(smallest), elapsed / static_cast<double>(readings)};
}

} // namespace wb
