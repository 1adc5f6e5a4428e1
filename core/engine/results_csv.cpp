// SPDX-License-Identifier: Apache-2.0
#include "core/engine/results_csv.h"

#include "core/analysis/batch_summary.h"
#include "core/base/number_text.h"
#include "core/formats/csv.h"

#include <algorithm>

namespace wb {

namespace {

constexpr Eigen::Index kRowsWrittenPerSlice = 64;

void addNames(std::vector<std::string>& names, const std::vector<std::string>& known, Eigen::Index count,
              const std::string& prefix)
{
    for (Eigen::Index at = 0; at < count; ++at)
        names.push_back(known.size() == static_cast<std::size_t>(count) ? known[static_cast<std::size_t>(at)]
                                                                        : prefix + std::to_string(at + 1));
}

} // namespace

ResultsCsv::ResultsCsv(std::shared_ptr<const BatchResult> result) : m_result(std::move(result)) { appendHeader(); }

void ResultsCsv::appendHeader()
{
    const Dataset& dataset = *m_result->dataset;
    Table head;
    head.columns.emplace_back("row");
    addNames(head.columns, dataset.inputNames, dataset.inputs.cols(), "input_");
    addNames(head.columns, {}, m_result->outputs.cols(), "output_");
    addNames(head.columns, dataset.targetNames, dataset.targets.cols(), "target_");
    if (dataset.targets.cols() > 0)
        head.columns.emplace_back("mse");
    head.values.resize(0, static_cast<Eigen::Index>(head.columns.size()));
    m_text = writeCsv(head);
}

void ResultsCsv::appendRow(Eigen::Index row)
{
    const auto append = [this](const auto& values) {
        for (const float value : values)
            m_text += ',' + numberText(value);
    };
    const Dataset& dataset = *m_result->dataset;
    m_text += std::to_string(row + 1);
    append(dataset.inputs.row(row));
    append(m_result->outputs.row(row));
    append(dataset.targets.row(row));
    if (dataset.targets.cols() > 0)
        m_text += ',' + numberText(meanSquaredError(m_result->outputs.row(row), dataset.targets.row(row)));
    m_text += '\n';
}

Job::State ResultsCsv::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    const Eigen::Index rows = m_result->outputs.rows();
    while (m_rowsDone < rows) {
        const Eigen::Index stop = std::min(m_rowsDone + kRowsWrittenPerSlice, rows);
        for (; m_rowsDone < stop; ++m_rowsDone)
            appendRow(m_rowsDone);
        if (std::chrono::steady_clock::now() >= end && m_rowsDone < rows)
            return State::Running;
    }
    return State::Done;
}

double ResultsCsv::progress() const
{
    const Eigen::Index rows = m_result->outputs.rows();
    return rows == 0 ? 1.0 : static_cast<double>(m_rowsDone) / static_cast<double>(rows);
}

} // namespace wb
