// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/cpu_pin.h"

#ifdef __linux__
#include <sched.h>

#include <cstring>
#endif

namespace wb {

#ifdef __linux__

int currentCpu() { return sched_getcpu(); }

CpuPin::CpuPin(int cpu)
{
    static_assert(sizeof(cpu_set_t) <= sizeof m_before);
    cpu_set_t before;
    if (cpu < 0 || cpu >= CPU_SETSIZE || sched_getaffinity(0, sizeof before, &before) != 0)
        return;
    std::memcpy(m_before, &before, sizeof before);
    cpu_set_t wanted;
    CPU_ZERO(&wanted);
    CPU_SET(static_cast<std::size_t>(cpu), &wanted);
    m_isPinned = sched_setaffinity(0, sizeof wanted, &wanted) == 0;
}

CpuPin::~CpuPin()
{
    if (!m_isPinned)
        return;
    cpu_set_t before;
    std::memcpy(&before, m_before, sizeof before);
    sched_setaffinity(0, sizeof before, &before);
}

#else

int currentCpu() { return -1; }
CpuPin::CpuPin(int) {}
CpuPin::~CpuPin() = default;

#endif

} // namespace wb
