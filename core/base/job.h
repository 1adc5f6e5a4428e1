// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

namespace wb {

/// Long work cut into steps, because core has no threads of its own: a QThread drives it on the desktop, a timer in the
/// browser. Whoever drives it looks at its own cancel flag between steps and simply stops calling.
class Job {
public:
    enum class State { Running, Done };

    Job() = default;
    Job(const Job&) = delete;
    Job& operator=(const Job&) = delete;
    virtual ~Job() = default;

    /// Works for about the budget and returns. After Done it must not be called again. Thread: one at a time.
    virtual State step(std::chrono::milliseconds budget) = 0;
    /// Share of the work done so far, 0 to 1.
    virtual double progress() const = 0;
};

} // namespace wb
