// SPDX-License-Identifier: Apache-2.0
#include "core/data/column_statistics.h"

#include "core/base/number_text.h"
#include "core/data/split.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

void countCategories(const Table& table, Eigen::Index column, ColumnStatistics& found)
{
    found.counts.assign(table.categories[static_cast<std::size_t>(column)].size(), 0);
    for (const float value : table.values.col(column)) {
        if (!std::isnan(value))
            ++found.counts[static_cast<std::size_t>(value)];
    }
    found.constant = std::any_of(found.counts.begin(), found.counts.end(),
                                 [&found](std::int64_t count) { return count > 0 && count == found.known; });
}

void addRange(const Table& table, Eigen::Index column, ColumnStatistics& found)
{
    double sum = 0;
    bool first = true;
    for (const float value : table.values.col(column)) {
        if (std::isnan(value))
            continue;
        const auto number = static_cast<double>(value);
        found.minimum = first ? number : std::min(found.minimum, number);
        found.maximum = first ? number : std::max(found.maximum, number);
        first = false;
        sum += number;
    }
    found.mean = sum / static_cast<double>(found.known);
    found.constant = found.minimum == found.maximum;
}

void addDeviationAndBins(const Table& table, Eigen::Index column, ColumnStatistics& found)
{
    const double range = found.maximum - found.minimum;
    found.counts.assign(found.constant ? 1 : ColumnStatistics::kBins, 0);
    double squares = 0;
    for (const float value : table.values.col(column)) {
        if (std::isnan(value))
            continue;
        const double difference = static_cast<double>(value) - found.mean;
        squares += difference * difference;
        const double share = found.constant ? 0.0 : (static_cast<double>(value) - found.minimum) / range;
        const auto bin = static_cast<std::size_t>(share * static_cast<double>(found.counts.size()));
        ++found.counts[std::min(bin, found.counts.size() - 1)];
    }
    found.deviation = std::sqrt(squares / static_cast<double>(found.known));
}

} // namespace

ColumnStatistics columnStatistics(const Table& table, Eigen::Index column)
{
    ColumnStatistics found;
    found.name = table.title(column);
    found.categorical = table.isCategorical(column);
    for (const float value : table.values.col(column))
        ++(std::isnan(value) ? found.missing : found.known);
    if (found.categorical) {
        countCategories(table, column, found);
    } else if (found.known > 0) {
        addRange(table, column, found);
        addDeviationAndBins(table, column, found);
    }
    return found;
}

std::vector<ColumnStatistics> columnStatistics(const Table& table)
{
    std::vector<ColumnStatistics> all;
    for (Eigen::Index column = 0; column < table.values.cols(); ++column)
        all.push_back(columnStatistics(table, column));
    return all;
}

ClassBalance classBalance(const Dataset& dataset)
{
    ClassBalance balance;
    const std::vector<int> classes = classesOf(dataset);
    for (std::size_t row = 0; row < classes.size(); ++row) {
        const auto number = static_cast<std::size_t>(classes[row]);
        if (number >= balance.counts.size()) {
            balance.counts.resize(number + 1, 0);
            balance.names.resize(number + 1);
        }
        ++balance.counts[number];
        if (dataset.targets.cols() == 1)
            balance.names[number] = numberText(dataset.targets(static_cast<Eigen::Index>(row), 0));
    }
    if (classes.empty() || dataset.targets.cols() == 1)
        return balance;
    // Several targets: a class that never occurs is one all the same.
    const auto targets = static_cast<std::size_t>(dataset.targets.cols());
    balance.counts.resize(targets, 0);
    balance.names.resize(targets);
    for (std::size_t at = 0; at < targets; ++at)
        balance.names[at] =
            at < dataset.targetNames.size() ? dataset.targetNames[at] : "target " + std::to_string(at + 1);
    return balance;
}

} // namespace wb
