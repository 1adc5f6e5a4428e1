// SPDX-License-Identifier: Apache-2.0
#include "core/data/split.h"

#include "core/base/rng.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>

namespace wb {

namespace {

/// All rows, class by class, shuffled within each.
RowNumbers shuffledRows(const Dataset& dataset, std::uint64_t seed, bool stratified)
{
    const std::vector<int> classes = stratified ? classesOf(dataset) : std::vector<int>();
    RowNumbers rows(static_cast<std::size_t>(dataset.rows()));
    std::iota(rows.begin(), rows.end(), Eigen::Index{0});
    Rng rng(seed);
    rng.shuffle(std::span(rows));
    if (!classes.empty())
        std::stable_sort(rows.begin(), rows.end(), [&classes](Eigen::Index a, Eigen::Index b) {
            return classes[static_cast<std::size_t>(a)] < classes[static_cast<std::size_t>(b)];
        });
    return rows;
}

/// Gives each row in turn to the part that is furthest behind its share.
std::vector<RowNumbers> dealt(const RowNumbers& rows, const std::vector<double>& shares)
{
    std::vector<RowNumbers> parts(shares.size());
    for (std::size_t count = 0; count < rows.size(); ++count) {
        std::size_t furthest = 0;
        double most = -1;
        for (std::size_t part = 0; part < shares.size(); ++part) {
            const double behind =
                shares[part] * static_cast<double>(count + 1) - static_cast<double>(parts[part].size());
            if (shares[part] > 0 && behind > most) {
                most = behind;
                furthest = part;
            }
        }
        parts[furthest].push_back(rows[count]);
    }
    for (RowNumbers& part : parts)
        std::sort(part.begin(), part.end());
    return parts;
}

} // namespace

std::vector<int> classesOf(const Dataset& dataset)
{
    std::vector<int> classes;
    if (dataset.targets.cols() == 0)
        return classes;
    classes.reserve(static_cast<std::size_t>(dataset.rows()));
    if (dataset.targets.cols() > 1) {
        for (Eigen::Index row = 0; row < dataset.rows(); ++row) {
            Eigen::Index largest = 0;
            dataset.targets.row(row).maxCoeff(&largest);
            classes.push_back(static_cast<int>(largest));
        }
        return classes;
    }
    std::map<float, int> numbers;
    const auto most = static_cast<std::size_t>(std::max<Eigen::Index>(2, dataset.rows() / 10));
    for (Eigen::Index row = 0; row < dataset.rows(); ++row) {
        numbers.emplace(dataset.targets(row, 0), 0);
        if (numbers.size() > most)
            return {};
    }
    int next = 0;
    for (auto& [value, number] : numbers)
        number = next++;
    for (Eigen::Index row = 0; row < dataset.rows(); ++row)
        classes.push_back(numbers.at(dataset.targets(row, 0)));
    return classes;
}

Result<Split> splitRows(const Dataset& dataset, const SplitSettings& settings)
{
    const double test = 1.0 - settings.train - settings.validation;
    constexpr double kRounding = 1e-9; // 0.7 + 0.3 may miss 1 by a bit
    if (!(settings.train > 0 && settings.validation >= 0 && test >= -kRounding))
        return fail(ErrorCode::InvalidArgument, "the share of the train part must be above 0, that of the validation "
                                                "part at least 0, and both together at most 1");
    auto parts = dealt(shuffledRows(dataset, settings.seed, settings.stratified),
                       {settings.train, settings.validation, test > kRounding ? test : 0.0});
    if (parts[0].empty())
        return fail(ErrorCode::InvalidArgument, "the train part would have no rows; take more rows or a larger share");
    return Split{std::move(parts[0]), std::move(parts[1]), std::move(parts[2])};
}

Result<std::vector<RowNumbers>> foldRows(const Dataset& dataset, int folds, std::uint64_t seed, bool stratified)
{
    if (folds < 2 || folds > dataset.rows())
        return fail(ErrorCode::InvalidArgument, std::to_string(folds) + " folds of " + std::to_string(dataset.rows()) +
                                                    " rows; there must be 2 or more, and a row for each");
    return dealt(shuffledRows(dataset, seed, stratified),
                 std::vector<double>(static_cast<std::size_t>(folds), 1.0 / folds));
}

RowNumbers otherRows(const Dataset& dataset, const RowNumbers& rows)
{
    RowNumbers others;
    auto next = rows.begin();
    for (Eigen::Index row = 0; row < dataset.rows(); ++row) {
        if (next != rows.end() && *next == row)
            ++next;
        else
            others.push_back(row);
    }
    return others;
}

Dataset datasetOfRows(const Dataset& dataset, const RowNumbers& rows)
{
    Dataset part;
    part.inputNames = dataset.inputNames;
    part.targetNames = dataset.targetNames;
    part.source = dataset.source;
    part.inputs.resize(static_cast<Eigen::Index>(rows.size()), dataset.inputs.cols());
    part.targets.resize(static_cast<Eigen::Index>(rows.size()), dataset.targets.cols());
    Eigen::Index to = 0;
    for (const Eigen::Index row : rows) {
        part.inputs.row(to) = dataset.inputs.row(row);
        part.targets.row(to) = dataset.targets.row(row);
        ++to;
    }
    return part;
}

} // namespace wb
