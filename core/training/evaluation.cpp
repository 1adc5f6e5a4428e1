// SPDX-License-Identifier: Apache-2.0
#include "core/training/evaluation.h"

#include "core/data/split.h"
#include "core/engine/plan.h"

#include <cmath>

namespace wb {

namespace {

std::optional<double> accuracyOf(const Matrix& outputs, const Dataset& data)
{
    const bool isSingle = outputs.cols() == 1;
    const float low = data.targets.minCoeff();
    const float high = data.targets.maxCoeff();
    if (classesOf(data).empty() || (isSingle && !(data.targets.array() == low || data.targets.array() == high).all()))
        return {};
    std::int64_t right = 0;
    for (Eigen::Index row = 0; row < outputs.rows(); ++row) {
        Eigen::Index given = 0;
        Eigen::Index wanted = 0;
        if (isSingle) {
            const float middle = (low + high) / 2;
            given = outputs(row, 0) > middle ? 1 : 0;
            wanted = data.targets(row, 0) > middle ? 1 : 0;
        } else {
            outputs.row(row).maxCoeff(&given);
            data.targets.row(row).maxCoeff(&wanted);
        }
        right += given == wanted ? 1 : 0;
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
