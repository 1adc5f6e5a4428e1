// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_data.h"

namespace wb {

namespace {

Result<void> checkFits(const Network& network, const Dataset& data, const char* what)
{
    const auto columns = [&](const char* side, Eigen::Index got, int wanted) -> Result<void> {
        if (got == wanted)
            return {};
        return fail(ErrorCode::SizeMismatch, std::string(what) + " has " + std::to_string(got) + " columns of " + side +
                                                 ", the network " + std::to_string(wanted));
    };
    if (data.rows() < 1)
        return fail(ErrorCode::InvalidArgument, std::string(what) + " has no rows");
    if (auto good = columns("inputs", data.inputs.cols(), network.numInputs()); !good)
        return good;
    if (auto good = columns("targets", data.targets.cols(), network.numOutputs()); !good)
        return good;
    for (Eigen::Index row = 0; row < data.rows(); ++row)
        if (!data.inputs.row(row).allFinite() || !data.targets.row(row).allFinite())
            return fail(ErrorCode::NonFinite, std::string(what) + ": row " + std::to_string(row + 1) +
                                                  " has a value that is missing or no finite number; fill it or drop "
                                                  "the row");
    return {};
}

bool endsInSigmoids(const NetworkSpec& spec)
{
    const LayerSpec& last = spec.layers.back();
    for (int unit = 0; unit < last.outputs; ++unit)
        if (last.functionOf(unit).activation != Activation::Sigmoid)
            return false;
    return true;
}

Result<void> checkCrossEntropy(const NetworkSpec& spec, const Dataset& data)
{
    if (!spec.layers.back().isSoftmax() && !endsInSigmoids(spec))
        return fail(
            ErrorCode::InvalidArgument,
            "cross-entropy is of probabilities: give the output layer softmax or sigmoid, or take another loss");
    if (data.targets.minCoeff() < 0 || data.targets.maxCoeff() > 1)
        return fail(ErrorCode::InvalidArgument, "cross-entropy needs targets from 0 to 1");
    return {};
}

} // namespace

Result<void> checkTrainingData(const Network& network, Loss loss, const Dataset& data, const char* what)
{
    if (auto good = checkFits(network, data, what); !good)
        return good;
    if (loss != Loss::CrossEntropy)
        return {};
    return checkCrossEntropy(network.spec(), data);
}

} // namespace wb
