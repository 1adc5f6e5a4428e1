// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wb {

/// The processor this thread is on now, or -1 where the system does not say (anything but Linux).
int currentCpu();

/// Keeps the calling thread on one processor while it lives, where the system allows it. Thread: one.
class CpuPin {
public:
    /// cpu: below 0 to leave the thread alone.
    explicit CpuPin(int cpu);
    CpuPin(const CpuPin&) = delete;
    CpuPin& operator=(const CpuPin&) = delete;
    ~CpuPin();

    bool isPinned() const { return m_isPinned; }

private:
    [[maybe_unused]] unsigned long m_before[16] = {}; ///< The mask to go back to: 1024 processors.
    bool m_isPinned = false;
};

} // namespace wb
