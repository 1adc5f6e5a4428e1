// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/batch_summary.h"
#include "core/base/job.h"
#include "core/data/dataset.h"
#include "core/engine/plan.h"

#include <memory>
#include <optional>

namespace wb {

/// What came out of the rows of a data set; row r of outputs belongs to row r of the data.
struct BatchResult {
    std::shared_ptr<const Dataset> dataset;
    Matrix outputs; ///< rows x outputs.
    BatchSummary summary;
};

/// Runs a network over all rows of a data set, a slice of rows after the other. Same bits as one
/// Plan::runBatch() over all of them.
class BatchRun : public Job {
public:
    /// Takes the memory for all outputs at once. Errors: SizeMismatch if the data has not the plan's inputs, or has
    /// targets that are not its outputs; LimitExceeded if rows x outputs is over limits::kTableCells.
    static Result<std::shared_ptr<BatchRun>> create(std::shared_ptr<const Plan> plan,
                                                    std::shared_ptr<const Dataset> dataset);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;

    /// After Done: why it stopped early (NonFinite, with the row), if it did.
    const std::optional<Error>& error() const { return m_error; }
    /// After Done without error, once: all rows.
    std::shared_ptr<const BatchResult> takeResult() { return std::move(m_result); }

private:
    BatchRun(std::shared_ptr<const Plan> plan, std::shared_ptr<const Dataset> dataset);

    std::shared_ptr<const Plan> m_plan;
    std::shared_ptr<const Dataset> m_dataset;
    Scratch m_scratch;
    std::shared_ptr<BatchResult> m_result;
    std::optional<Error> m_error;
    Eigen::Index m_rowsDone = 0;
    Eigen::Index m_rowsPerSlice;
};

} // namespace wb
