// SPDX-License-Identifier: Apache-2.0
#include "core/data/column_survey.h"

namespace wb {

namespace {

std::string columnTitle(const std::vector<std::string>& names, Eigen::Index at, const char* side)
{
    const auto place = static_cast<std::size_t>(at);
    if (place < names.size() && !names[place].empty())
        return names[place];
    return side + std::to_string(at + 1);
}

} // namespace

ColumnSurvey::ColumnSurvey(std::shared_ptr<const Dataset> rows)
    : m_rows(std::move(rows)), m_count(m_rows->inputs.cols() + m_rows->targets.cols())
{
    m_column.columns.resize(1);
}

void ColumnSurvey::look(Eigen::Index column)
{
    const Eigen::Index inputs = m_rows->inputs.cols();
    if (column < inputs) {
        m_column.values = m_rows->inputs.col(column);
        m_column.columns.front() = columnTitle(m_rows->inputNames, column, "input ");
    } else {
        m_column.values = m_rows->targets.col(column - inputs);
        m_column.columns.front() = columnTitle(m_rows->targetNames, column - inputs, "target ");
    }
    m_columns.push_back(columnStatistics(m_column, 0));
    if (const auto at = static_cast<std::size_t>(column); at < m_rows->gaps.size())
        m_columns.back().missing = m_rows->gaps[at];
}

Job::State ColumnSurvey::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    auto column = static_cast<Eigen::Index>(m_columns.size());
    for (; column < m_count; ++column) {
        look(column);
        if (std::chrono::steady_clock::now() >= end && column + 1 < m_count)
            return State::Running;
    }
    return State::Done;
}

double ColumnSurvey::progress() const
{
    return m_count > 0 ? static_cast<double>(m_columns.size()) / static_cast<double>(m_count) : 1.0;
}

} // namespace wb
