// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/output_agreement.h"

#include <cmath>
#include <limits>
#include <string>

namespace wb {

OutputAgreement outputAgreement(const Matrix& left, const Matrix& right)
{
    OutputAgreement agreement;
    agreement.rows = left.rows();
    Eigen::Index sameChoices = 0;
    double sum = 0;
    for (Eigen::Index row = 0; row < left.rows(); ++row) {
        Eigen::Index leftChoice = 0;
        Eigen::Index rightChoice = 0;
        left.row(row).maxCoeff(&leftChoice);
        right.row(row).maxCoeff(&rightChoice);
        sameChoices += leftChoice == rightChoice ? 1 : 0;
        for (Eigen::Index output = 0; output < left.cols(); ++output) {
            double delta = std::abs(double{left(row, output)} - double{right(row, output)});
            if (std::isnan(delta))
                delta = std::numeric_limits<double>::infinity();
            sum += delta;
            if (agreement.worstRow >= 0 && delta <= agreement.largestDelta)
                continue;
            agreement.largestDelta = delta;
            agreement.worstRow = row;
        }
    }
    agreement.meanDelta = sum / static_cast<double>(left.size());
    if (left.cols() > 1)
        agreement.sameChoice = static_cast<double>(sameChoices) / static_cast<double>(left.rows());
    return agreement;
}

Result<std::shared_ptr<AgreementRun>> AgreementRun::create(std::shared_ptr<const Plan> left,
                                                           std::shared_ptr<const Plan> right,
                                                           const std::shared_ptr<const Dataset>& dataset)
{
    if (left->inputs() != right->inputs() || left->outputs() != right->outputs())
        return fail(ErrorCode::SizeMismatch,
                    "one network is " + std::to_string(left->inputs()) + " to " + std::to_string(left->outputs()) +
                        ", the other one " + std::to_string(right->inputs()) + " to " +
                        std::to_string(right->outputs()) + "; only networks of the same inputs and outputs can agree");
    if (dataset->rows() == 0)
        return fail(ErrorCode::SizeMismatch, "there are no rows to compare outputs on");
    auto leftRun = BatchRun::create(std::move(left), dataset);
    if (!leftRun)
        return passOn(leftRun);
    auto rightRun = BatchRun::create(std::move(right), dataset);
    if (!rightRun)
        return passOn(rightRun);
    return std::shared_ptr<AgreementRun>(new AgreementRun(std::move(*leftRun), std::move(*rightRun)));
}

AgreementRun::AgreementRun(std::shared_ptr<BatchRun> left, std::shared_ptr<BatchRun> right)
    : m_left(std::move(left)), m_right(std::move(right))
{
}

Job::State AgreementRun::step(std::chrono::milliseconds budget)
{
    if (!m_leftResult) {
        if (m_left->step(budget) == State::Running)
            return State::Running;
        if (m_left->error())
            return State::Done;
        m_leftResult = m_left->takeResult();
        return State::Running;
    }
    if (m_right->step(budget) == State::Running)
        return State::Running;
    if (!m_right->error())
        m_agreement = outputAgreement(m_leftResult->outputs, m_right->takeResult()->outputs);
    return State::Done;
}

} // namespace wb
