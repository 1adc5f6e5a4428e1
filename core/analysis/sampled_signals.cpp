// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/sampled_signals.h"

#include "core/base/rng.h"

#include <algorithm>

namespace wb {

namespace {

constexpr double kNearEnd = 0.01;                ///< Share of a function's range that counts as its end.
constexpr std::int64_t kSampledWork = 3'000'000; ///< Multiply-adds all sampled rows together take at most.

bool hasTwoEnds(Activation activation)
{
    switch (activation) {
    case Activation::Sigmoid:
    case Activation::SigmoidStepwise:
    case Activation::Tanh:
    case Activation::TanhStepwise:
    case Activation::Elliot:
    case Activation::ElliotSymmetric:
    case Activation::LinearPiece:
    case Activation::LinearPieceSymmetric:
        return true;
    default:
        return false;
    }
}

} // namespace

Matrix sampledInputs(const Network& network, const DataSample* data)
{
    const std::int64_t work = std::max<std::int64_t>(1, network.totalConnections());
    const auto rows = static_cast<Eigen::Index>(
        std::clamp<std::int64_t>(kSampledWork / work, kFewestSampledRows, DataSample::kSampleRows));
    if (data)
        return spacedRows(data->inputRows, rows);
    Rng rng(1);
    Matrix drawn = Matrix::NullaryExpr(rows, network.numInputs(), [&rng] { return rng.uniform(-1.0F, 1.0F); });
    invertScaling(network.spec().inputScaling, drawn);
    return drawn;
}

std::span<const float> runSampledRow(const Plan& plan, const Matrix& inputs, Eigen::Index row, Scratch& scratch)
{
    plan.loadInputs({inputs.data() + row * inputs.cols(), static_cast<std::size_t>(inputs.cols())}, scratch);
    for (int layer = 0; layer < plan.layerCount(); ++layer)
        plan.runLayer(layer, scratch);
    return scratch.signalValues();
}

void keepSignals(std::span<const float> row, Matrix& values, Eigen::Index at)
{
    std::copy(row.begin(), row.end(), values.data() + at * values.cols());
}

bool canSaturate(const LayerSpec& layer)
{
    for (int unit = 0; unit < layer.outputs; ++unit)
        if (hasTwoEnds(layer.functionOf(unit).activation))
            return true;
    return false;
}

double saturatedShare(const NetworkSpec& spec, int layer, const Matrix& values)
{
    const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
    std::int64_t saturated = 0;
    for (int unit = 0; unit < design.outputs; ++unit) {
        const ActivationInfo& info = activationInfo(design.functionOf(unit).activation);
        if (!hasTwoEnds(info.activation))
            continue;
        const double margin = kNearEnd * (static_cast<double>(info.upper) - static_cast<double>(info.lower));
        const auto column = values.col(spec.signalBegin(layer) + unit).array().cast<double>();
        saturated += (column < info.lower + margin || column > info.upper - margin).count();
    }
    return static_cast<double>(saturated) / static_cast<double>(values.rows() * design.outputs);
}

} // namespace wb
