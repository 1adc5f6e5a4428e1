// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/inference_loop.h"

#include "core/analysis/call_timing.h"
#include "core/base/rng.h"

#include <bit>

namespace wb {

namespace {

constexpr std::uint64_t kFnvOffset = 0xcbf29ce484222325U; ///< FNV-1a, 64 bits.
constexpr std::uint64_t kFnvPrime = 0x100000001b3U;

Matrix drawInputs(int columns, std::uint64_t seed)
{
    Rng rng(seed);
    return Matrix(Matrix::NullaryExpr(InferenceLoop::kRows, columns, [&rng] { return rng.uniform(-1.0F, 1.0F); }));
}

} // namespace

InferenceLoop::InferenceLoop(std::shared_ptr<const Plan> plan, std::uint64_t seed)
    : m_plan(std::move(plan)), m_scratch(*m_plan), m_inputs(drawInputs(m_plan->inputs(), seed)),
      m_output(static_cast<std::size_t>(m_plan->outputs())), m_given(m_output), m_checksum(kFnvOffset)
{
}

void InferenceLoop::runOnce()
{
    const std::span<const float> row(m_inputs.data() + m_row * m_inputs.cols(),
                                     static_cast<std::size_t>(m_inputs.cols()));
    m_row = (m_row + 1) % kRows;
    if (m_plan->run(row, m_output, m_scratch))
        m_checksum = (m_checksum ^ std::bit_cast<std::uint32_t>(m_output.front())) * kFnvPrime;
}

double InferenceLoop::timeRuns(const Clock& clock, int calls)
{
    return timeCalls(clock, calls, [this] { runOnce(); });
}

double InferenceLoop::timeLayer(const Clock& clock, int layer, int calls)
{
    runOnce();
    return timeCalls(clock, calls, [this, layer] { m_plan->runLayer(layer, m_scratch); });
}

double InferenceLoop::timeScaling(const Clock& clock, int calls)
{
    runOnce();
    m_given = m_output;
    return timeCalls(clock, calls, [this] {
        const std::span<const float> row(m_inputs.data() + m_row * m_inputs.cols(),
                                         static_cast<std::size_t>(m_inputs.cols()));
        m_row = (m_row + 1) % kRows;
        m_plan->runScaling(row, m_given, m_output, m_scratch);
    });
}

void InferenceLoop::restart()
{
    m_checksum = kFnvOffset;
    m_row = 0;
}

} // namespace wb
