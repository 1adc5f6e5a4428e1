// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/job.h"
#include "core/engine/batch_run.h"

#include <string>

namespace wb {

/// Writes the results of a batch as CSV with a header: row number, inputs, outputs, and where known the targets and the
/// row's mean squared error. Every number reads back to the same bits.
class ResultsCsv : public Job {
public:
    explicit ResultsCsv(std::shared_ptr<const BatchResult> result);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// After Done, once.
    std::string takeText() { return std::move(m_text); }

private:
    void appendHeader();
    void appendRow(Eigen::Index row);

    std::shared_ptr<const BatchResult> m_result;
    std::string m_text;
    Eigen::Index m_rowsDone = 0;
};

} // namespace wb
