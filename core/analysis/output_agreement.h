// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/batch_run.h"

#include <optional>

namespace wb {

/// How far the outputs of two networks for the same rows lie apart.
struct OutputAgreement {
    Eigen::Index rows = 0;
    double largestDelta = 0; ///< Of any output of any row; infinite if one of the two is not a number.
    double meanDelta = 0;    ///< Of the absolute differences of all outputs.
    Eigen::Index worstRow = -1;
    /// Share of the rows whose largest output is the same one; nothing if there is only one output.
    std::optional<double> sameChoice;
};

/// Shapes: both rows x outputs, at least one row.
OutputAgreement outputAgreement(const Matrix& left, const Matrix& right);

/// Runs two networks over the same rows, one after the other, and compares what they give.
class AgreementRun : public Job {
public:
    /// Errors: SizeMismatch if inputs or outputs of the two, or of the data, do not agree, or there are no rows;
    /// LimitExceeded as BatchRun.
    static Result<std::shared_ptr<AgreementRun>> create(std::shared_ptr<const Plan> left,
                                                        std::shared_ptr<const Plan> right,
                                                        const std::shared_ptr<const Dataset>& dataset);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override { return (m_left->progress() + m_right->progress()) / 2; }

    /// After Done: why there is no result, if there is none.
    const std::optional<Error>& error() const { return m_left->error() ? m_left->error() : m_right->error(); }
    const OutputAgreement& agreement() const { return m_agreement; }

private:
    AgreementRun(std::shared_ptr<BatchRun> left, std::shared_ptr<BatchRun> right);

    std::shared_ptr<BatchRun> m_left;
    std::shared_ptr<BatchRun> m_right;
    std::shared_ptr<const BatchResult> m_leftResult;
    OutputAgreement m_agreement;
};

} // namespace wb
