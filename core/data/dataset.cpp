// SPDX-License-Identifier: Apache-2.0
#include "core/data/dataset.h"

#include "core/base/limits.h"

#include <cmath>
#include <utility>

namespace wb {

namespace {

/// Where the values of one column of a data set come from. category -1: the number itself.
struct Source {
    Eigen::Index column;
    int category;
};

void addSources(const Table& table, Eigen::Index column, std::vector<Source>& sources, std::vector<std::string>& names)
{
    if (!table.isCategorical(column)) {
        sources.push_back({column, -1});
        names.push_back(table.title(column));
        return;
    }
    int category = 0;
    for (const std::string& name : table.categories[static_cast<std::size_t>(column)]) {
        sources.push_back({column, category++});
        names.push_back(table.title(column) + '=' + name);
    }
}

double meanOf(const Table& table, Eigen::Index column)
{
    double sum = 0;
    Eigen::Index count = 0;
    for (Eigen::Index row = 0; row < table.values.rows(); ++row) {
        if (const float value = table.values(row, column); !std::isnan(value)) {
            sum += static_cast<double>(value);
            ++count;
        }
    }
    return count > 0 ? sum / static_cast<double>(count) : 0.0;
}

bool misses(const Table& table, const std::vector<Role>& roles, Eigen::Index row)
{
    for (Eigen::Index column = 0; column < table.values.cols(); ++column) {
        if (roles[static_cast<std::size_t>(column)] != Role::Ignore && std::isnan(table.values(row, column)))
            return true;
    }
    return false;
}

/// The rows that become samples.
Result<std::vector<Eigen::Index>> keptRows(const Table& table, const std::vector<Role>& roles, MissingRows missing)
{
    std::vector<Eigen::Index> kept;
    Eigen::Index firstGap = -1;
    for (Eigen::Index row = 0; row < table.values.rows(); ++row) {
        const bool gap = missing != MissingRows::Mean && misses(table, roles, row);
        if (!gap)
            kept.push_back(row);
        else if (firstGap < 0)
            firstGap = row;
    }
    if (missing != MissingRows::Refuse || firstGap < 0)
        return kept;
    Eigen::Index column = 0;
    while (roles[static_cast<std::size_t>(column)] == Role::Ignore || !std::isnan(table.values(firstGap, column)))
        ++column;
    const auto gaps = table.values.rows() - static_cast<Eigen::Index>(kept.size());
    return fail(ErrorCode::NonFinite, "row " + std::to_string(firstGap + 1) + ", " + table.title(column) +
                                          ": the value is missing (" + std::to_string(gaps) +
                                          " rows have a gap); leave such rows out, take the mean instead, or ignore "
                                          "the column");
}

/// One a source, or nothing if nothing is missing.
std::vector<std::int64_t> gapsOf(const Table& table, const std::vector<Source>& sources)
{
    std::vector<std::int64_t> gaps;
    std::int64_t all = 0;
    for (const Source& source : sources) {
        gaps.push_back(table.values.col(source.column).array().isNaN().count());
        all += gaps.back();
    }
    return all > 0 ? gaps : std::vector<std::int64_t>();
}

Matrix gathered(const Table& table, const std::vector<Source>& sources, const std::vector<Eigen::Index>& rows)
{
    Matrix values(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(sources.size()));
    for (Eigen::Index at = 0; at < values.cols(); ++at) {
        const Source& source = sources[static_cast<std::size_t>(at)];
        const auto mean = source.category < 0 ? static_cast<float>(meanOf(table, source.column)) : 0.0F;
        for (Eigen::Index row = 0; row < values.rows(); ++row) {
            const float value = table.values(rows[static_cast<std::size_t>(row)], source.column);
            if (source.category >= 0)
                values(row, at) = value == static_cast<float>(source.category) ? 1.0F : 0.0F;
            else
                values(row, at) = std::isnan(value) ? mean : value;
        }
    }
    return values;
}

} // namespace

std::string Table::title(Eigen::Index column) const
{
    const auto at = static_cast<std::size_t>(column);
    return at < columns.size() && !columns[at].empty() ? columns[at] : "column " + std::to_string(column + 1);
}

Result<Dataset> datasetFromTable(const Table& table, int inputs, int outputs, std::string source)
{
    const Eigen::Index columns = table.values.cols();
    if (inputs < 1 || outputs < 0)
        return fail(ErrorCode::InvalidArgument, "a data set needs at least one input column");
    if (columns < inputs)
        return fail(ErrorCode::SizeMismatch, "its rows have " + std::to_string(columns) + " columns, the network has " +
                                                 std::to_string(inputs) +
                                                 " inputs; take data with a column for every input");
    const Eigen::Index targets = columns == Eigen::Index{inputs} + outputs ? outputs : 0;
    Dataset dataset;
    dataset.inputs = table.values.leftCols(inputs);
    dataset.targets = table.values.rightCols(targets);
    if (table.columns.size() == static_cast<std::size_t>(columns)) {
        const auto begin = table.columns.begin();
        dataset.inputNames.assign(begin, begin + inputs);
        dataset.targetNames.assign(table.columns.end() - targets, table.columns.end());
    }
    dataset.source = std::move(source);
    return dataset;
}

Result<Dataset> datasetFromTable(const Table& table, const std::vector<Role>& roles, MissingRows missing,
                                 std::string source)
{
    if (roles.size() != static_cast<std::size_t>(table.values.cols()))
        return fail(ErrorCode::SizeMismatch, "there are " + std::to_string(roles.size()) + " roles for " +
                                                 std::to_string(table.values.cols()) + " columns; give each one");
    Dataset dataset;
    std::vector<Source> inputs;
    std::vector<Source> targets;
    for (Eigen::Index column = 0; column < table.values.cols(); ++column) {
        const Role role = roles[static_cast<std::size_t>(column)];
        if (role == Role::Input)
            addSources(table, column, inputs, dataset.inputNames);
        else if (role == Role::Target)
            addSources(table, column, targets, dataset.targetNames);
    }
    if (inputs.empty())
        return fail(ErrorCode::InvalidArgument, "a data set needs at least one input column");
    const auto width = static_cast<Eigen::Index>(inputs.size() + targets.size());
    if (width > limits::kTableColumns || table.values.rows() > limits::kTableCells / width)
        return fail(ErrorCode::LimitExceeded, std::to_string(table.values.rows()) + " rows of " +
                                                  std::to_string(width) + " columns, one for each category, are more " +
                                                  "than this program holds; ignore the columns with many categories");
    const auto rows = keptRows(table, roles, missing);
    if (!rows)
        return passOn(rows);
    dataset.inputs = gathered(table, inputs, *rows);
    dataset.targets = gathered(table, targets, *rows);
    dataset.source = std::move(source);
    inputs.insert(inputs.end(), targets.begin(), targets.end());
    dataset.gaps = gapsOf(table, inputs);
    dataset.droppedRows = table.values.rows() - static_cast<Eigen::Index>(rows->size());
    return dataset;
}

Table tableFromDataset(const Dataset& dataset)
{
    Table table;
    table.values.resize(dataset.rows(), dataset.inputs.cols() + dataset.targets.cols());
    table.values << dataset.inputs, dataset.targets;
    table.columns = dataset.inputNames;
    table.columns.insert(table.columns.end(), dataset.targetNames.begin(), dataset.targetNames.end());
    if (static_cast<Eigen::Index>(table.columns.size()) != table.values.cols())
        table.columns.clear();
    return table;
}

std::vector<Role> rolesOf(const Dataset& dataset)
{
    std::vector<Role> roles(static_cast<std::size_t>(dataset.inputs.cols()), Role::Input);
    roles.insert(roles.end(), static_cast<std::size_t>(dataset.targets.cols()), Role::Target);
    return roles;
}

} // namespace wb
