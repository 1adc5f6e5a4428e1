// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/clock.h"

namespace wb {

/// How long so many calls take together, in ns, with one reading of the clock: what every timed sample is made of.
template <typename Call>
double timeCalls(const Clock& clock, int calls, Call&& call)
{
    const std::int64_t begin = clock.nowNs();
    for (int i = 0; i < calls; ++i)
        call();
    return static_cast<double>(clock.nowNs() - begin);
}

/// How long one sample must be for a reading to be wrong by 1 / steps of it at most.
inline double neededSampleNs(const ClockResolution& clock, double steps, double atLeastNs)
{
    const double needed = steps * clock.errorNs();
    return needed > atLeastNs ? needed : atLeastNs;
}

} // namespace wb
