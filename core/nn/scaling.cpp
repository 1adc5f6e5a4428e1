// SPDX-License-Identifier: Apache-2.0
#include "core/nn/scaling.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace wb {

namespace {

/// Of one column.
struct Moments {
    double minimum = 0;
    double maximum = 0;
    double mean = 0;
    double deviation = 0;
};

Moments momentsOf(const Matrix& values, Eigen::Index column)
{
    Moments found;
    found.minimum = found.maximum = static_cast<double>(values(0, column));
    double sum = 0;
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        const auto value = static_cast<double>(values(row, column));
        found.minimum = std::min(found.minimum, value);
        found.maximum = std::max(found.maximum, value);
        sum += value;
    }
    found.mean = sum / static_cast<double>(values.rows());
    double squares = 0;
    for (Eigen::Index row = 0; row < values.rows(); ++row) {
        const double difference = static_cast<double>(values(row, column)) - found.mean;
        squares += difference * difference;
    }
    found.deviation = std::sqrt(squares / static_cast<double>(values.rows()));
    return found;
}

void addColumn(Scaling& scaling, double mean, double deviation, double newMin, double factor)
{
    scaling.mean.push_back(mean);
    scaling.deviation.push_back(deviation);
    scaling.newMin.push_back(newMin);
    scaling.factor.push_back(factor);
}

void applyToRows(const std::vector<LinearMap>& maps, Matrix& values)
{
    for (Eigen::Index row = 0; row < values.rows() && !maps.empty(); ++row)
        applyMaps(maps, {values.data() + row * values.cols(), maps.size()});
}

constexpr std::array<const char*, 3> kMethodNames{"min-max", "z-score", "fann"};

} // namespace

const char* scalingMethodName(ScalingMethod method) { return kMethodNames[static_cast<std::size_t>(method)]; }

Result<ScalingMethod> parseScalingMethod(std::string_view name)
{
    for (std::size_t at = 0; at < kMethodNames.size(); ++at)
        if (name == kMethodNames[at])
            return static_cast<ScalingMethod>(at);
    return fail(ErrorCode::NotFound,
                '"' + std::string(name) + "\" is no way of scaling; there are min-max, z-score and fann");
}

Result<Scaling> fitScaling(const Matrix& values, ScalingMethod method, double low, double high)
{
    if (values.rows() == 0)
        return fail(ErrorCode::InvalidArgument, "a scaling is fitted to rows, and there are none");
    if (method != ScalingMethod::ZScore && !(low < high && std::isfinite(low) && std::isfinite(high)))
        return fail(ErrorCode::InvalidArgument, "the range to scale to must be finite, its lower end first");
    Scaling scaling;
    const double half = (high - low) / 2.0;
    for (Eigen::Index column = 0; column < values.cols(); ++column) {
        const Moments found = momentsOf(values, column);
        if (found.minimum == found.maximum)
            addColumn(scaling, 0.0, 1.0, -1.0, 1.0);
        else if (method == ScalingMethod::MinMax)
            addColumn(scaling, (found.minimum + found.maximum) / 2.0, (found.maximum - found.minimum) / 2.0, low, half);
        else if (method == ScalingMethod::ZScore)
            addColumn(scaling, found.mean, found.deviation, -1.0, 1.0);
        else
            addColumn(scaling, found.mean, found.deviation, low, half);
    }
    return scaling;
}

Result<void> validate(const Scaling& scaling, int columns, const std::string& what)
{
    if (scaling == Scaling())
        return {};
    for (const auto* list : {&scaling.mean, &scaling.deviation, &scaling.newMin, &scaling.factor}) {
        if (list->size() != static_cast<std::size_t>(columns))
            return fail(ErrorCode::SizeMismatch, "the scaling of the " + what + " has " + std::to_string(list->size()) +
                                                     " columns where there are " + std::to_string(columns));
        for (const double number : *list)
            if (!std::isfinite(number))
                return fail(ErrorCode::NonFinite, "the scaling of the " + what + " has a number that is not finite");
    }
    const std::vector<LinearMap> maps = linearMaps(scaling);
    for (std::size_t column = 0; column < maps.size(); ++column) {
        const LinearMap& map = maps[column];
        if (map.slope == 0.0 || !std::isfinite(map.slope) || !std::isfinite(1.0 / map.slope) ||
            !std::isfinite(map.offset))
            return fail(ErrorCode::InvalidArgument, "the scaling of the " + what + ", column " +
                                                        std::to_string(column + 1) + ", cannot be taken back");
    }
    return {};
}

Scaling identityScaling(int columns)
{
    Scaling scaling;
    for (int column = 0; column < columns; ++column)
        addColumn(scaling, 0.0, 1.0, -1.0, 1.0);
    return scaling;
}

int scaledColumns(const Scaling& scaling)
{
    const std::vector<LinearMap> maps = linearMaps(scaling);
    return static_cast<int>(std::count_if(maps.begin(), maps.end(),
                                          [](const LinearMap& map) { return map.slope != 1.0 || map.offset != 0.0; }));
}

Scaling withColumns(Scaling scaling, int columns)
{
    Scaling resized = std::move(scaling);
    const auto kept = std::min(resized.columns(), static_cast<std::size_t>(columns));
    const Scaling others = identityScaling(resized.empty() ? 0 : columns);
    for (const auto member : {&Scaling::mean, &Scaling::deviation, &Scaling::newMin, &Scaling::factor}) {
        const std::vector<double>& more = others.*member;
        std::vector<double>& list = resized.*member;
        list.resize(kept);
        if (!more.empty())
            list.insert(list.end(), more.begin() + static_cast<std::ptrdiff_t>(kept), more.end());
    }
    return scaledColumns(resized) == 0 ? Scaling() : resized;
}

std::vector<LinearMap> linearMaps(const Scaling& scaling)
{
    std::vector<LinearMap> maps(scaling.columns());
    for (std::size_t column = 0; column < maps.size(); ++column) {
        if (scaling.deviation[column] == 0.0)
            continue;
        const double slope = scaling.factor[column] / scaling.deviation[column];
        maps[column] = {slope, scaling.factor[column] + scaling.newMin[column] - scaling.mean[column] * slope};
    }
    return maps;
}

std::vector<LinearMap> inverseMaps(const Scaling& scaling)
{
    std::vector<LinearMap> maps = linearMaps(scaling);
    for (std::size_t column = 0; column < maps.size(); ++column) {
        if (scaling.deviation[column] == 0.0)
            continue;
        const double slope = scaling.deviation[column] / scaling.factor[column];
        maps[column] = {slope, scaling.mean[column] - (scaling.factor[column] + scaling.newMin[column]) * slope};
    }
    return maps;
}

void applyMaps(const std::vector<LinearMap>& maps, std::span<float> values)
{
    for (std::size_t column = 0; column < maps.size(); ++column)
        values[column] = maps[column].of(values[column]);
}

void applyScaling(const Scaling& scaling, Matrix& values) { applyToRows(linearMaps(scaling), values); }

void invertScaling(const Scaling& scaling, Matrix& values) { applyToRows(inverseMaps(scaling), values); }

} // namespace wb
