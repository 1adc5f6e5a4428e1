// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/linter.h"

#include "core/analysis/lint_rules.h"

#include <algorithm>

namespace wb {

namespace {

enum LintStage { DesignStage, DeadStage, RangeStage, InputStage, SampleStage, SortStage };
constexpr int kLintStages = SortStage + 1;

bool fitsNetwork(const DataSample& data, const NetworkSpec& spec)
{
    return data.rows > 0 && data.inputs.size() == static_cast<std::size_t>(spec.inputs) &&
           (data.targets.empty() || data.targets.size() == static_cast<std::size_t>(spec.outputs()));
}

void appendAll(std::vector<Problem>& to, std::vector<Problem> more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

Linter::Linter(LintSubject subject)
    : m_subject(std::move(subject)),
      m_data(m_subject.data && fitsNetwork(*m_subject.data, m_subject.network.spec()) ? m_subject.data.get() : nullptr)
{
    if (m_data && m_subject.network.spec().isScaled())
        m_data = &m_scaled.emplace(asScaled(*m_data, m_subject.network.spec()));
}

Job::State Linter::step(std::chrono::milliseconds budget)
{
    const auto deadline = std::chrono::steady_clock::now() + budget;
    while (stepOnce()) {
        if (std::chrono::steady_clock::now() >= deadline)
            return State::Running;
    }
    return State::Done;
}

double Linter::progress() const { return static_cast<double>(m_stage) / kLintStages; }

bool Linter::stepOnce()
{
    const Network& network = m_subject.network;
    switch (m_stage) {
    case DesignStage:
        lintDesign();
        break;
    case DeadStage:
        appendAll(m_problems, lintDeadUnits(network));
        break;
    case RangeStage:
        appendAll(m_problems, lintIntervals(network, m_data));
        break;
    case InputStage:
        if (m_data)
            appendAll(m_problems, lintInputScale(network, *m_subject.data, *m_data));
        break;
    case SampleStage:
        lintSamples();
        if (m_row < m_samples->inputs.rows())
            return true;
        break;
    default:
        std::stable_sort(m_problems.begin(), m_problems.end(), [](const Problem& a, const Problem& b) {
            return a.severity != b.severity ? a.severity < b.severity : a.layer < b.layer;
        });
        m_stage = kLintStages;
        return false;
    }
    ++m_stage;
    return true;
}

void Linter::lintDesign()
{
    appendAll(m_problems, lintFunctions(m_subject.network));
    if (m_subject.data)
        appendAll(m_problems, lintColumns(m_subject.network.spec(), *m_subject.data));
    if (m_data && !m_data->targets.empty())
        appendAll(m_problems, lintTargets(m_subject.network.spec(), *m_data));
    appendAll(m_problems, lintBudget(m_subject));
}

void Linter::lintSamples()
{
    const Plan& plan = *m_subject.plan;
    if (!m_samples) {
        const DataSample* data = m_data ? m_subject.data.get() : nullptr;
        m_samples = std::make_shared<SampledSignals>(SampledSignals{m_subject.network,
                                                                    sampledInputs(m_subject.network, data),
                                                                    {},
                                                                    data ? data->rows : 0,
                                                                    m_subject.data && !data});
        m_samples->values.resize(m_samples->inputs.rows(), plan.signalCount());
    }
    Scratch scratch(plan);
    const Eigen::Index rows = m_samples->inputs.rows();
    const Eigen::Index end = std::min<Eigen::Index>(rows, m_row + 16);
    for (; m_row < end; ++m_row)
        keepSignals(runSampledRow(plan, m_samples->inputs, m_row, scratch), m_samples->values, m_row);
    if (m_row == rows)
        appendAll(m_problems,
                  lintSampledSignals(m_subject.network, m_samples->values, m_samples->inputs, m_data != nullptr));
}

std::vector<Problem> lint(LintSubject subject)
{
    Linter linter(std::move(subject));
    while (linter.step(std::chrono::milliseconds(1000)) == Job::State::Running) {
    }
    return linter.problems();
}

} // namespace wb
