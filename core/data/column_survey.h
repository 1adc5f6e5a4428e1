// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/job.h"
#include "core/data/column_statistics.h"

#include <memory>

namespace wb {

/// What each column of a data set holds, inputs first, a column after the other. missing is what was missing where the
/// rows came from (Dataset::gaps); columns without a name are called "input 3" and "target 1".
class ColumnSurvey : public Job {
public:
    explicit ColumnSurvey(std::shared_ptr<const Dataset> rows);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;

    const std::shared_ptr<const Dataset>& rows() const { return m_rows; }
    /// After Done, once.
    std::vector<ColumnStatistics> takeColumns() { return std::move(m_columns); }

private:
    void look(Eigen::Index column);

    std::shared_ptr<const Dataset> m_rows;
    Eigen::Index m_count;
    Table m_column; ///< The one looked at, alone.
    std::vector<ColumnStatistics> m_columns;
};

} // namespace wb
