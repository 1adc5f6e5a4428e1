// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/batch_sweep.h"

#include "core/analysis/call_timing.h"
#include "core/base/rng.h"

#include <algorithm>

namespace wb {

namespace {

constexpr std::uint64_t kSweepSeed = 1;

} // namespace

BatchSweep::BatchSweep(std::shared_ptr<const Plan> plan, Environment environment, SweepMethod method,
                       const Clock& clock)
    : m_plan(std::move(plan)), m_method(method), m_clock(clock), m_scratch(*m_plan)
{
    m_report.environment = std::move(environment);
}

void BatchSweep::start()
{
    Rng rng(kSweepSeed);
    m_inputs = Matrix::NullaryExpr(kMostRows, m_plan->inputs(), [&rng] { return rng.uniform(-1.0F, 1.0F); });
    m_outputs = Matrix::Zero(kMostRows, m_plan->outputs());
    const double needed = neededSampleNs(measureResolution(m_clock), m_method.clockSteps, m_method.sampleNs);
    for (int rows = 1; rows <= kMostRows; rows *= 2)
        m_sizes.push_back({rows, BatchCalibration(needed), {}});
}

double BatchSweep::timeCall(const Size& size, int calls)
{
    const auto inputs = m_inputs.topRows(size.rows);
    auto outputs = m_outputs.topRows(size.rows);
    return timeCalls(m_clock, calls, [&] { static_cast<void>(m_plan->runBatch(inputs, outputs, m_scratch)); });
}

void BatchSweep::advance()
{
    if (m_sizes.empty())
        return start();
    Size& size = m_sizes[m_next];
    if (!size.isSized) {
        size.calls.observe(timeCall(size, size.calls.batch()));
        size.isSized = size.calls.isDone();
        if (!size.isSized)
            return;
    } else {
        const double calls = size.calls.batch();
        size.nsPerRow.push_back(timeCall(size, size.calls.batch()) / calls / size.rows);
    }
    m_next = (m_next + 1) % m_sizes.size();
    if (m_next != 0)
        return;
    m_round += size.nsPerRow.empty() ? 0 : 1;
    if (m_round >= m_method.rounds)
        finish();
}

void BatchSweep::finish()
{
    for (Size& size : m_sizes) {
        std::sort(size.nsPerRow.begin(), size.nsPerRow.end());
        m_report.points.push_back({size.rows, percentile(size.nsPerRow, 0.5), medianInterval(size.nsPerRow)});
    }
    m_report.rounds = m_round;
    m_report.callsAtLeast = m_sizes.back().calls.batch();
    m_isDone = true;
}

Job::State BatchSweep::step(std::chrono::milliseconds budget)
{
    const std::int64_t end = m_clock.nowNs() + std::chrono::nanoseconds(budget).count();
    do
        advance();
    while (!m_isDone && m_clock.nowNs() < end);
    return m_isDone ? State::Done : State::Running;
}

double BatchSweep::progress() const
{
    if (m_isDone)
        return 1;
    if (m_sizes.empty())
        return 0;
    const bool isSized = m_sizes.back().isSized;
    const double turn = static_cast<double>(m_next) / static_cast<double>(m_sizes.size());
    return isSized ? 0.3 + 0.7 * std::min(1.0, (m_round + turn) / m_method.rounds) : 0.3 * turn;
}

} // namespace wb
