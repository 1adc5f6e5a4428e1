// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/bench_series.h"

#include <algorithm>

namespace wb {

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::max_element(values.begin(), middle)) / 2;
}

std::vector<double> BenchSeries::roundMedians() const
{
    std::vector<double> medians;
    medians.reserve(rounds.size());
    for (const std::vector<double>& samples : rounds)
        medians.push_back(wb::median(samples));
    return medians;
}

double BenchSeries::median() const { return isEmpty() ? 0 : wb::median(roundMedians()); }

double BenchSeries::low() const
{
    const std::vector<double> medians = roundMedians();
    return isEmpty() ? 0 : *std::min_element(medians.begin(), medians.end());
}

double BenchSeries::high() const
{
    const std::vector<double> medians = roundMedians();
    return isEmpty() ? 0 : *std::max_element(medians.begin(), medians.end());
}

} // namespace wb
