// SPDX-License-Identifier: Apache-2.0
#include "core/training/evaluation.h"

#include "core/engine/plan.h"
#include "core/training/class_judge.h"

#include <cstdint>

namespace wb {

namespace {

std::optional<double> accuracyOf(const Matrix& outputs, const Dataset& data)
{
    const auto judge = ClassJudge::of(data);
    if (!judge)
        return {};
    const auto width = static_cast<std::size_t>(outputs.cols());
    std::int64_t right = 0;
    for (Eigen::Index row = 0; row < outputs.rows(); ++row) {
        const Eigen::Index at = row * outputs.cols();
        right += judge->isRight({outputs.data() + at, width}, {data.targets.data() + at, width}) ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(outputs.rows());
}

} // namespace

Result<Evaluation> evaluate(const Network& network, const Dataset& data)
{
    if (data.rows() < 1)
        return fail(ErrorCode::InvalidArgument, "there are no rows to try the network on");
    if (data.targets.cols() != network.numOutputs())
        return fail(ErrorCode::SizeMismatch, "the rows have " + std::to_string(data.targets.cols()) +
                                                 " targets, the network " + std::to_string(network.numOutputs()) +
                                                 " outputs");
    const auto plan = Plan::compile(network);
    Scratch scratch(*plan);
    Matrix outputs(data.rows(), network.numOutputs());
    if (auto ran = plan->runBatch(data.inputs, outputs, scratch); !ran)
        return passOn(ran);
    Evaluation result;
    result.meanSquare =
        (data.targets.cast<double>() - outputs.cast<double>()).squaredNorm() / static_cast<double>(outputs.size());
    result.accuracy = accuracyOf(outputs, data);
    return result;
}

} // namespace wb
