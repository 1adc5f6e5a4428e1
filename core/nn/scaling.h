// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/matrix.h"
#include "core/base/result.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace wb {

/// What is done to values before a network sees them, or, backwards, to its outputs; column by column, as libfann
/// writes it (fann_set_scaling_params): y = ((x - mean) / deviation + 1) * factor + newMin. Every linear map has this
/// form: min-max with the middle as the mean and half the range as the deviation, z-score with newMin -1 and factor 1.
/// A deviation of 0 leaves the column alone. Values beyond those it was fitted to leave the range too: nothing is
/// clipped.
struct Scaling {
    std::vector<double> mean;
    std::vector<double> deviation;
    std::vector<double> newMin;
    std::vector<double> factor; ///< Half of the new range.

    bool empty() const { return mean.empty(); }
    std::size_t columns() const { return mean.size(); }
    bool operator==(const Scaling&) const = default;
};

/// One column's map as y = x * slope + offset.
struct LinearMap {
    double slope = 1;
    double offset = 0;

    /// In double precision, rounded once: everybody who applies a scaling gets the same bits.
    float of(float value) const { return static_cast<float>(static_cast<double>(value) * slope + offset); }
};

enum class ScalingMethod {
    MinMax, ///< The smallest value becomes low, the largest high.
    ZScore, ///< Mean 0, standard deviation 1.
    Fann,   ///< libfann's: mean - deviation becomes low, mean + deviation high.
};
/// "min-max", "z-score", "fann".
const char* scalingMethodName(ScalingMethod method);
/// Errors: NotFound naming all.
Result<ScalingMethod> parseScalingMethod(std::string_view name);

/// What a training fits anew, each side by itself; nothing: it stays as it is.
struct ScalingChoice {
    std::optional<ScalingMethod> inputs;
    std::optional<ScalingMethod> outputs;
    bool operator==(const ScalingChoice&) const = default;
};

/// Fitted to rows of finite values, in double precision and row order: same bits everywhere. Deviations are those of
/// the population. A column that never changes is left alone. Errors: InvalidArgument without rows, or where low is not
/// below high (z-score does not use them).
Result<Scaling> fitScaling(const Matrix& values, ScalingMethod method, double low = -1.0, double high = 1.0);

/// Errors: SizeMismatch if it has not so many columns in each of its lists; NonFinite; InvalidArgument for a factor of
/// 0, which could not be taken back. An empty scaling is good.
Result<void> validate(const Scaling& scaling, int columns, const std::string& what);

/// Does nothing to any of so many columns: what libfann writes where nothing is fitted.
Scaling identityScaling(int columns);
/// The columns it changes at all; 0 of an empty one.
int scaledColumns(const Scaling& scaling);
/// With so many columns: the first ones as they are, further ones are left alone. An empty one stays empty, and one
/// that changes nothing any more becomes empty.
Scaling withColumns(Scaling scaling, int columns);

/// Of a scaling that validate() accepts. Backwards: from what the network gives to what people mean.
std::vector<LinearMap> linearMaps(const Scaling& scaling);
std::vector<LinearMap> inverseMaps(const Scaling& scaling);

/// value[i] = map[i] of value[i].
void applyMaps(const std::vector<LinearMap>& maps, std::span<float> values);

/// In place: rows x columns of the scaling, each value in double precision, rounded once. An empty one changes nothing.
void applyScaling(const Scaling& scaling, Matrix& values);
void invertScaling(const Scaling& scaling, Matrix& values);

} // namespace wb
