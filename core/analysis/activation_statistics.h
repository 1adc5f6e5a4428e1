// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/sampled_signals.h"
#include "core/analysis/value_statistics.h"

namespace wb {

/// How the outputs of a layer's units are distributed over sampled rows.
struct ActivationStatistics : ValueStatistics { // bins over the functions' range where that is finite
    int units = 0;
    std::int64_t rows = 0;
    /// Units that gave the same in every row: for these rows they are constants. Nothing where the rows do not differ.
    std::optional<int> deadUnits;
    /// Share of all outputs, see wb::saturatedShare(). Nothing where no unit of the layer has ends.
    std::optional<double> saturatedShare;
};

/// layer: a position in samples.network. bins at least 1; all equal outputs of a function without ends make one bin.
ActivationStatistics activationStatistics(const SampledSignals& samples, int layer, int bins);

} // namespace wb
