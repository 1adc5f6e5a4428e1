// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/machine_limits.h"

#include "core/analysis/call_timing.h"

#include <algorithm>

namespace wb {

namespace {

/// Smaller networks are held against a stream of this size: what ends a pass is no limit of theirs. Fits every
/// first-level cache.
constexpr std::size_t kMinStreamFloats = 4096;
constexpr std::size_t kCurveFloats = 1024; ///< Fits the smallest first-level cache.
constexpr int kMaxRepeats = 1 << 30;

/// Results go where the compiler has to believe somebody reads them.
volatile float sink;

std::size_t wholeBlocks(std::size_t count, int block)
{
    const auto size = static_cast<std::size_t>(block);
    return std::max<std::size_t>(1, (count + size - 1) / size) * size;
}

} // namespace

MachineLimits::MachineLimits(const MachineKernels& kernels, std::size_t weights, const BenchTiming& timing)
    : m_kernels(kernels), m_weights(weights), m_timing(timing),
      m_streamed(wholeBlocks(std::max(weights, kMinStreamFloats), kernels.floatsPerBlock)),
      m_buffer(m_streamed + static_cast<std::size_t>(MachineKernels::kAheadVectors * kernels.lanes), 0.5F,
               CountingAllocator<float>(m_booked)),
      m_curves(kCurveFloats, 0.5F, CountingAllocator<float>(m_booked))
{
    m_streamPasses.fill(1);
}

template <typename Work>
std::vector<double> MachineLimits::sampled(const Clock& clock, int& repeats, Work work) const
{
    const auto time = [&] { return timeCalls(clock, 1, [&] { sink = work(repeats); }); };
    while (time() < m_timing.blockNs && repeats < kMaxRepeats)
        repeats *= 2;
    std::vector<double> samples;
    samples.reserve(static_cast<std::size_t>(m_timing.blocks));
    for (int block = 0; block < m_timing.blocks; ++block)
        samples.push_back(time() / repeats);
    return samples;
}

std::vector<double> MachineLimits::streamNs(const Clock& clock)
{
    std::vector<double> samples;
    for (std::size_t at = 0; at < m_streamPasses.size(); ++at) {
        auto these = sampled(clock, m_streamPasses[at], [this, at](int passes) {
            return m_kernels.streamWeights[at](m_buffer.data(), m_streamed, passes);
        });
        if (samples.empty() || median(these) < median(samples)) // all are real; the limit is the best
            samples = std::move(these);
    }
    const double share = static_cast<double>(m_weights) / static_cast<double>(m_streamed);
    for (double& sample : samples)
        sample *= share;
    return samples;
}

std::vector<double> MachineLimits::nsPerFlop(const Clock& clock)
{
    std::vector<double> samples = sampled(clock, m_flopIterations, m_kernels.multiplyAdd);
    for (double& sample : samples)
        sample /= 24.0 * m_kernels.lanes;
    return samples;
}

std::vector<double> MachineLimits::nsPerCurve(const Clock& clock)
{
    std::vector<double> samples = sampled(
        clock, m_curvePasses, [this](int passes) { return m_kernels.curve(m_curves.data(), m_curves.size(), passes); });
    for (double& sample : samples)
        sample /= static_cast<double>(kCurveFloats);
    return samples;
}

} // namespace wb
