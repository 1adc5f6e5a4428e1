// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_series.h"
#include "core/analysis/bench/machine_kernels.h"
#include "core/analysis/clock.h"
#include "core/base/counted_memory.h"

#include <array>
#include <cstddef>

namespace wb {

/// How long a sample of a bench should be and how many there are in a round.
struct BenchTiming {
    double blockNs = 200e3;   ///< Of one sample of back-to-back calls.
    int blocks = 11;          ///< Samples a round,
    double roundNs = 20e6;    ///< or fewer, at least 3, if they would take longer than this.
    int serialSamples = 2000; ///< Of serialised calls a round,
    double serialNs = 10e6;   ///< or fewer, at least 200, if they would take longer than this.
    double clockSteps = 50;   ///< Each sample lasts so many steps of the clock.
};

/// What one core can reach with the weights of one network, measured in the same rounds as what it is compared with.
class MachineLimits {
public:
    /// weights: floats a row of inputs has to be multiplied with.
    MachineLimits(const MachineKernels& kernels, std::size_t weights, const BenchTiming& timing);

    /// One round of samples: nanoseconds to stream the weights once; per flop; per curve.
    std::vector<double> streamNs(const Clock& clock);
    std::vector<double> nsPerFlop(const Clock& clock);
    std::vector<double> nsPerCurve(const Clock& clock);

private:
    template <typename Work>
    std::vector<double> sampled(const Clock& clock, int& repeats, Work work) const;

    const MachineKernels& m_kernels;
    std::size_t m_weights;
    BenchTiming m_timing;
    std::size_t m_booked = 0;
    std::size_t m_streamed; ///< Floats: whole blocks of the kernels.
    CountedVector<float> m_buffer;
    CountedVector<float> m_curves;
    std::array<int, MachineKernels::kStreams> m_streamPasses;
    int m_flopIterations = 1;
    int m_curvePasses = 1;
};

} // namespace wb
