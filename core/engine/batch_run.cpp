// SPDX-License-Identifier: Apache-2.0
#include "core/engine/batch_run.h"

#include "core/base/limits.h"

#include <algorithm>
#include <string>
#include <vector>

namespace wb {

namespace {

/// Rows between two looks at the clock: about 100 000 weights' work, some 0.1 ms.
Eigen::Index rowsPerSlice(const Plan& plan)
{
    const auto weights = static_cast<Eigen::Index>(plan.memory().weights / sizeof(float));
    return std::clamp<Eigen::Index>(100'000 / std::max<Eigen::Index>(weights, 1), 1, 1024);
}

/// The plan names a row of its slice; a person wants the row of the data: the first one that it refuses by itself.
Error inWholeData(const Error& error, const Dataset& dataset, Eigen::Index firstRow, const Plan& plan, Scratch& scratch)
{
    const auto columns = static_cast<std::size_t>(dataset.inputs.cols());
    std::vector<float> output(static_cast<std::size_t>(plan.outputs()));
    for (Eigen::Index row = firstRow; error.code == ErrorCode::NonFinite && row < dataset.rows(); ++row) {
        const std::span values(dataset.inputs.data() + row * dataset.inputs.cols(), columns);
        const auto ran = plan.run(values, output, scratch);
        if (ran)
            continue;
        std::string where = "row " + std::to_string(row + 1) + ", ";
        const std::ptrdiff_t at = firstNonFinite(values);
        if (at >= 0)
            return {error.code, where + "input " + std::to_string(at + 1) +
                                    " is not a finite number; correct or leave out that row"};
        return {error.code, where + ran.error().message + "; correct or leave out that row"};
    }
    return error;
}

} // namespace

Result<std::shared_ptr<BatchRun>> BatchRun::create(std::shared_ptr<const Plan> plan,
                                                   std::shared_ptr<const Dataset> dataset)
{
    if (dataset->inputs.cols() != plan->inputs())
        return fail(ErrorCode::SizeMismatch, "the data has " + std::to_string(dataset->inputs.cols()) +
                                                 " inputs a row, the network takes " + std::to_string(plan->inputs()));
    if (dataset->targets.cols() != 0 && dataset->targets.cols() != plan->outputs())
        return fail(ErrorCode::SizeMismatch, "the data has " + std::to_string(dataset->targets.cols()) +
                                                 " targets a row, the network gives " +
                                                 std::to_string(plan->outputs()) + " outputs");
    if (dataset->rows() > limits::kTableCells / plan->outputs())
        return fail(ErrorCode::LimitExceeded, std::to_string(dataset->rows()) + " rows of " +
                                                  std::to_string(plan->outputs()) + " outputs are more than " +
                                                  std::to_string(limits::kTableCells) + " values; split the data");
    return std::shared_ptr<BatchRun>(new BatchRun(std::move(plan), std::move(dataset)));
}

BatchRun::BatchRun(std::shared_ptr<const Plan> plan, std::shared_ptr<const Dataset> dataset)
    : m_plan(std::move(plan)), m_dataset(std::move(dataset)), m_scratch(*m_plan),
      m_result(std::make_shared<BatchResult>()), m_rowsPerSlice(rowsPerSlice(*m_plan))
{
    m_result->dataset = m_dataset;
    m_result->outputs.resize(m_dataset->rows(), m_plan->outputs());
}

Job::State BatchRun::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    while (m_rowsDone < m_dataset->rows()) {
        const Eigen::Index count = std::min(m_rowsPerSlice, m_dataset->rows() - m_rowsDone);
        const auto inputs = m_dataset->inputs.middleRows(m_rowsDone, count);
        const Result<void> ran = m_plan->runBatch(inputs, m_result->outputs.middleRows(m_rowsDone, count), m_scratch);
        if (!ran) {
            m_error = inWholeData(ran.error(), *m_dataset, m_rowsDone, *m_plan, m_scratch);
            return State::Done;
        }
        m_rowsDone += count;
        if (std::chrono::steady_clock::now() >= end && m_rowsDone < m_dataset->rows())
            return State::Running;
    }
    m_result->summary = summarize(m_result->outputs, m_dataset->targets);
    return State::Done;
}

double BatchRun::progress() const
{
    const Eigen::Index rows = m_dataset->rows();
    return rows == 0 ? 1.0 : static_cast<double>(m_rowsDone) / static_cast<double>(rows);
}

} // namespace wb
