// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

namespace wb::test {

/// Steps a job until there is nothing left of it.
inline void runOut(Job& job)
{
    while (job.step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
}

} // namespace wb::test
