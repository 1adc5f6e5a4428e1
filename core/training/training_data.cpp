// SPDX-License-Identifier: Apache-2.0
#include "core/training/training_data.h"

#include "core/training/trainer.h"

#include <algorithm>
#include <utility>

namespace wb {

namespace {

/// Or -1.
Eigen::Index firstRowNotFinite(const Dataset& data)
{
    for (Eigen::Index row = 0; row < data.rows(); ++row)
        if (!data.inputs.row(row).allFinite() || !data.targets.row(row).allFinite())
            return row;
    return -1;
}

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
    if (const Eigen::Index row = firstRowNotFinite(data); row >= 0)
        return fail(ErrorCode::NonFinite, std::string(what) + ": row " + std::to_string(row + 1) +
                                              " has a value that is missing or no finite number; fill it or drop "
                                              "the row");
    return {};
}

Result<std::shared_ptr<const Dataset>> scaledRows(const NetworkSpec& spec, const Dataset& data, const char* what)
{
    auto scaled = std::make_shared<Dataset>(data);
    applyScaling(spec.inputScaling, scaled->inputs);
    applyScaling(spec.outputScaling, scaled->targets);
    if (const Eigen::Index row = firstRowNotFinite(*scaled); row >= 0)
        return fail(ErrorCode::NonFinite, std::string(what) + ": row " + std::to_string(row + 1) +
                                              " has a value so large that the network's scaling leaves what a float "
                                              "holds; fit the scaling to these rows or drop the row");
    return scaled;
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
        return fail(ErrorCode::InvalidArgument, spec.outputScaling.empty()
                                                    ? "cross-entropy needs targets from 0 to 1"
                                                    : "cross-entropy needs targets from 0 to 1, and the network scales "
                                                      "them elsewhere: take its output scaling away");
    return {};
}

/// What every output can give of [-1, 1].
std::pair<double, double> targetRange(const LayerSpec& last)
{
    double low = -1;
    double high = 1;
    for (int unit = 0; unit < last.outputs; ++unit) {
        const ActivationInfo& info = activationInfo(last.functionOf(unit).activation);
        low = std::max(low, static_cast<double>(info.lower));
        high = std::min(high, static_cast<double>(info.upper));
    }
    return {low, high};
}

/// Empty where no column changes.
Result<Scaling> fittedScaling(const Matrix& values, ScalingMethod method, std::pair<double, double> range)
{
    auto scaling = fitScaling(values, method, range.first, range.second);
    if (scaling && scaledColumns(*scaling) == 0)
        return Scaling();
    return scaling;
}

} // namespace

Result<std::shared_ptr<const Dataset>> rowsForLayers(const Network& network, Loss loss,
                                                     std::shared_ptr<const Dataset> data, const char* what)
{
    if (auto good = checkFits(network, *data, what); !good)
        return passOn(good);
    if (network.spec().isScaled()) {
        auto scaled = scaledRows(network.spec(), *data, what);
        if (!scaled)
            return scaled;
        data = *std::move(scaled);
    }
    if (loss == Loss::CrossEntropy)
        if (auto good = checkCrossEntropy(network.spec(), *data); !good)
            return passOn(good);
    return data;
}

Result<Trainer::Data> Trainer::dataForLayers(const Network& network, Loss loss, Data data)
{
    for (const auto& [part, what] :
         {std::pair{&data.train, "the train set"}, {&data.validation, "the validation set"}}) {
        if (*part == nullptr)
            continue;
        auto rows = rowsForLayers(network, loss, *part, what);
        if (!rows)
            return passOn(rows);
        *part = *std::move(rows);
    }
    return data;
}

Result<Network> withFittedScaling(const Network& network, const ScalingChoice& choice, const Dataset& train)
{
    if (choice == ScalingChoice())
        return network;
    if (auto good = checkFits(network, train, "the train set"); !good)
        return passOn(good);
    NetworkSpec spec = network.spec();
    if (choice.inputs) {
        auto fitted = fittedScaling(train.inputs, *choice.inputs, {-1.0, 1.0});
        if (!fitted)
            return passOn(fitted);
        spec.inputScaling = *std::move(fitted);
    }
    if (choice.outputs && spec.layers.back().isSoftmax())
        return fail(ErrorCode::InvalidArgument,
                    "softmax outputs are shares of 1: their targets are not scaled; choose another output function or "
                    "leave the outputs as they are");
    if (choice.outputs) {
        auto fitted = fittedScaling(train.targets, *choice.outputs, targetRange(spec.layers.back()));
        if (!fitted)
            return passOn(fitted);
        spec.outputScaling = *std::move(fitted);
    }
    return network.edited(std::move(spec));
}

} // namespace wb
