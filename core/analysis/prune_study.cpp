// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/prune_study.h"

#include "core/analysis/batch_summary.h"
#include "core/analysis/confusion.h"
#include "core/analysis/output_agreement.h"
#include "core/analysis/sampled_signals.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr Eigen::Index kRowsPerStep = 64;

bool canJudge(const Dataset& data, const NetworkSpec& spec)
{
    return data.rows() > 0 && data.inputs.cols() == spec.inputs &&
           (data.targets.cols() == 0 || data.targets.cols() == spec.outputs());
}

Result<Matrix> outputsOf(const Plan& plan, const Matrix& inputs)
{
    Scratch scratch(plan);
    Matrix outputs(inputs.rows(), plan.outputs());
    if (const auto run = plan.runBatch(inputs, outputs, scratch); !run)
        return passOn(run);
    return outputs;
}

} // namespace

std::vector<int> PruneStudy::degreesOf(const NetworkSpec& spec)
{
    const int most = prunableUnits(spec);
    const int steps = std::min(most, kMostDegrees - 1);
    std::vector<int> degrees{0};
    for (int step = 1; step <= steps; ++step)
        degrees.push_back(static_cast<int>(std::int64_t{most} * step / steps));
    return degrees;
}

PruneStudy::PruneStudy(Network network, std::shared_ptr<const Dataset> data, std::vector<int> degrees)
    : m_network(std::move(network)), m_degrees(std::move(degrees)), m_order(pruneOrder(m_network)),
      m_means(static_cast<std::size_t>(m_network.spec().signalCount()), 0.0)
{
    if (data && canJudge(*data, m_network.spec()))
        m_data = std::move(data);
    takeRows();
}

void PruneStudy::takeRows()
{
    if (!m_data) {
        m_inputs = sampledInputs(m_network, nullptr);
        return;
    }
    const std::int64_t work = std::max<std::int64_t>(1, m_network.totalConnections()) * kMostDegrees;
    const auto rows = static_cast<Eigen::Index>(std::clamp<std::int64_t>(kWork / work, 128, kMostRows));
    m_inputs = spacedRows(m_data->inputs, rows);
    m_targets = spacedRows(m_data->targets, rows);
}

Job::State PruneStudy::step(std::chrono::milliseconds budget)
{
    const auto deadline = std::chrono::steady_clock::now() + budget;
    while (!m_error && m_trials.size() < m_degrees.size()) {
        if (const auto stepped = stepOnce(); !stepped)
            m_error = stepped.error();
        else if (std::chrono::steady_clock::now() >= deadline)
            return State::Running;
    }
    return State::Done;
}

double PruneStudy::progress() const
{
    return static_cast<double>(m_trials.size()) / static_cast<double>(std::max<std::size_t>(1, m_degrees.size()));
}

Result<void> PruneStudy::stepOnce()
{
    if (m_plan)
        return tryNext();
    auto plan = Plan::compile(m_network);
    auto outputs = outputsOf(*plan, m_inputs); // which refuses what cannot be run
    if (!outputs)
        return passOn(outputs);
    m_whole = *std::move(outputs);
    m_plan = std::move(plan);
    return {};
}

/// A few rows of them.
void PruneStudy::measureMeans()
{
    Scratch scratch(*m_plan);
    const Eigen::Index end = std::min(m_inputs.rows(), m_row + kRowsPerStep);
    for (; m_row < end; ++m_row) {
        const auto signals = runSampledRow(*m_plan, m_inputs, m_row, scratch);
        for (std::size_t signal = 0; signal < m_means.size(); ++signal)
            m_means[signal] += static_cast<double>(signals[signal]);
    }
    if (m_row == m_inputs.rows())
        for (double& mean : m_means)
            mean /= static_cast<double>(m_inputs.rows());
}

Result<void> PruneStudy::tryNext()
{
    if (m_row < m_inputs.rows()) {
        measureMeans();
        return {};
    }
    const int removed = m_degrees[m_trials.size()];
    const auto network = pruned(removed);
    if (!network)
        return passOn(network);
    const auto outputs = removed == 0 ? Result<Matrix>(m_whole) : outputsOf(*Plan::compile(*network), m_inputs);
    if (!outputs)
        return passOn(outputs);
    PruneTrial trial{removed, network->spec(), designCost(costReport(*network)), 0, {}, {}};
    trial.meanChange = outputAgreement(m_whole, *outputs).meanDelta;
    if (m_targets.cols() > 0) {
        if (const auto classes = rowClasses(*outputs, m_targets))
            trial.accuracy = Confusion(*classes).accuracy();
        trial.rootMeanSquare = std::sqrt(summarize(*outputs, m_targets).meanSquaredError.value_or(0));
    }
    m_trials.push_back(std::move(trial));
    return {};
}

Result<Network> PruneStudy::pruned(int removed) const
{
    const std::span<const PruneCandidate> order(m_order);
    return prunedNetwork(m_network, order.first(static_cast<std::size_t>(removed)), m_means);
}

} // namespace wb
