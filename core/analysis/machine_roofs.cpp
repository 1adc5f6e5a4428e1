// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/machine_roofs.h"

#include "core/analysis/bench/machine_limits.h"

#include <algorithm>

#ifndef __EMSCRIPTEN__
#include <unistd.h>
#endif

namespace wb {

namespace {

constexpr double kMostStreamedBytes = 64e6; ///< What a calibration may take from the heap for a moment.

struct StreamBlock {
    const char* name;
    double bytes;
};

/// A block well inside each level of the memory; by size alone where the system does not tell the levels.
std::vector<StreamBlock> streamBlocks()
{
    double first = 0;
    double second = 0;
    double third = 0;
#ifdef _SC_LEVEL1_DCACHE_SIZE
    first = static_cast<double>(sysconf(_SC_LEVEL1_DCACHE_SIZE));
    second = static_cast<double>(sysconf(_SC_LEVEL2_CACHE_SIZE));
    third = static_cast<double>(sysconf(_SC_LEVEL3_CACHE_SIZE));
#endif
    if (first <= 0 || second <= 2 * first)
        return {{"16 kB", 16e3}, {"256 kB", 256e3}, {"8 MB", 8e6}};
    std::vector<StreamBlock> blocks{{"L1", first / 2}, {"L2", second / 2}};
    if (third > 2 * second)
        blocks.push_back({"L3", std::min(4 * second, third / 2)});
    const double beyond = 2 * std::max(second, third);
    if (beyond <= kMostStreamedBytes)
        blocks.push_back({"RAM", beyond});
    return blocks;
}

double nsPerFlopOf(const MachineKernels& kernels, const BenchTiming& timing, const Clock& clock)
{
    return median(MachineLimits(kernels, 0, timing).nsPerFlop(clock));
}

double inverse(double value) { return value > 0 ? 1 / value : 0; }

} // namespace

MachineRoofs measureRoofs(const Clock& clock, double sampleNs, int samples)
{
    BenchTiming timing;
    timing.blockNs = sampleNs;
    timing.blocks = samples;
    const MachineKernels& kernels = machineKernels();
    MachineRoofs roofs;
    roofs.vectorName = kernels.name;
    roofs.flopPerNs = inverse(nsPerFlopOf(kernels, timing, clock));
    roofs.narrowName = portableMachineKernels().name;
    roofs.narrowFlopPerNs = inverse(nsPerFlopOf(portableMachineKernels(), timing, clock));
    for (const StreamBlock& block : streamBlocks()) {
        const auto floats = static_cast<std::size_t>(block.bytes / 4);
        const double ns = median(MachineLimits(kernels, floats, timing).streamNs(clock));
        roofs.streams.push_back(
            {block.name, 4.0 * static_cast<double>(floats), 4.0 * static_cast<double>(floats) * inverse(ns)});
    }
    return roofs;
}

} // namespace wb
