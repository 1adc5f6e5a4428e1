// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/dataset.h"

#include <array>
#include <cstdint>

namespace wb {

/// What one column of a table holds.
struct ColumnStatistics {
    static constexpr std::size_t kBins = 20;

    std::string name; ///< See Table::title().
    bool categorical = false;
    std::int64_t missing = 0;
    std::int64_t known = 0;
    double minimum = 0; ///< Of the known values; all four 0 without any, and for categories.
    double maximum = 0;
    double mean = 0;
    double deviation = 0;  ///< Of the population.
    bool constant = false; ///< The known values, one at least, are all the same.
    /// Numbers: how many values lie in each of kBins equal parts of [minimum, maximum], the last one closed; one bin if
    /// all are the same. Categories: how often each occurs.
    std::vector<std::int64_t> counts;
};

ColumnStatistics columnStatistics(const Table& table, Eigen::Index column);
std::vector<ColumnStatistics> columnStatistics(const Table& table);

/// How many rows each class has; see classesOf().
struct ClassBalance {
    std::vector<std::string> names;
    std::vector<std::int64_t> counts;
};
/// Nothing if the targets are no classes.
ClassBalance classBalance(const Dataset& dataset);

} // namespace wb
