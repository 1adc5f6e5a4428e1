// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/activation_statistics.h"

namespace wb {

namespace {

/// What all functions of a layer together can give, where that has two ends.
std::optional<std::pair<double, double>> functionEnds(const LayerSpec& layer)
{
    const ActivationInfo& first = activationInfo(layer.functionOf(0).activation);
    std::pair<double, double> ends{first.lower, first.upper};
    for (int unit = 1; unit < layer.outputs; ++unit) {
        const ActivationInfo& info = activationInfo(layer.functionOf(unit).activation);
        ends = {std::min<double>(ends.first, info.lower), std::max<double>(ends.second, info.upper)};
    }
    if (!std::isfinite(ends.first) || !std::isfinite(ends.second))
        return std::nullopt;
    return ends;
}

bool isConstant(const Matrix& values, Eigen::Index column)
{
    return (values.col(column).array() == values(0, column)).all();
}

bool rowsDiffer(const Matrix& inputs)
{
    for (Eigen::Index column = 0; column < inputs.cols(); ++column)
        if (!isConstant(inputs, column))
            return true;
    return false;
}

} // namespace

ActivationStatistics activationStatistics(const SampledSignals& samples, int layer, int bins)
{
    const NetworkSpec& spec = samples.network.spec();
    const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
    const Eigen::Index begin = spec.signalBegin(layer);
    const auto forEach = [&](const auto& visit) {
        for (Eigen::Index row = 0; row < samples.values.rows(); ++row)
            for (Eigen::Index unit = 0; unit < design.outputs; ++unit)
                visit(static_cast<double>(samples.values(row, begin + unit)));
    };
    ActivationStatistics statistics;
    static_cast<ValueStatistics&>(statistics) = valueStatistics(forEach, bins, functionEnds(design));
    statistics.units = design.outputs;
    statistics.rows = samples.values.rows();
    if (rowsDiffer(samples.inputs)) {
        statistics.deadUnits = 0;
        for (Eigen::Index unit = 0; unit < design.outputs; ++unit)
            *statistics.deadUnits += isConstant(samples.values, begin + unit) ? 1 : 0;
    }
    if (statistics.rows > 0 && canSaturate(design))
        statistics.saturatedShare = saturatedShare(spec, layer, samples.values);
    return statistics;
}

} // namespace wb
