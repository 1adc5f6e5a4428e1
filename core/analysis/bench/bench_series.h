// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace wb {

/// The middle of the values, the mean of both middle ones if their number is even. At least one value.
double median(std::vector<double> values);

/// One measured quantity: what every round saw of it. The rounds are what counts as independent.
struct BenchSeries {
    std::vector<std::vector<double>> rounds; ///< Samples of each round, in the order measured.

    bool isEmpty() const { return rounds.empty(); }
    std::vector<double> roundMedians() const;
    double median() const; ///< Of the rounds' medians. 0 if empty.
    double low() const;    ///< Smallest median of a round. 0 if empty.
    double high() const;   ///< Largest median of a round. 0 if empty.
};

} // namespace wb
