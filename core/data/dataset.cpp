// SPDX-License-Identifier: Apache-2.0
#include "core/data/dataset.h"

#include "core/base/limits.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace wb {

namespace {

constexpr float kNoValue = std::numeric_limits<float>::quiet_NaN();
/// Given back to the system at a time, of a table that becomes samples.
constexpr Eigen::Index kReleasedValues = Eigen::Index{1} << 20;

/// Where the values of one column of a data set come from. category -1: the number itself.
struct Source {
    Eigen::Index column;
    int category = -1;
    float fill = kNoValue; ///< Instead of a missing number.
};

/// What becomes of the columns of a table.
struct Sides {
    std::vector<Source> inputs;
    std::vector<Source> targets;
};

void addSources(const Table& table, Eigen::Index column, std::vector<Source>& sources, std::vector<std::string>& names)
{
    if (!table.isCategorical(column)) {
        sources.push_back({column});
        names.push_back(table.title(column));
        return;
    }
    int category = 0;
    for (const std::string& name : table.categories[static_cast<std::size_t>(column)]) {
        sources.push_back({column, category++});
        names.push_back(table.title(column) + '=' + name);
    }
}

float meanOf(const Table& table, Eigen::Index column)
{
    double sum = 0;
    Eigen::Index count = 0;
    for (Eigen::Index row = 0; row < table.values.rows(); ++row) {
        if (const float value = table.values(row, column); !std::isnan(value)) {
            sum += static_cast<double>(value);
            ++count;
        }
    }
    return count > 0 ? static_cast<float>(sum / static_cast<double>(count)) : 0.0F;
}

void fillMeans(const Table& table, Sides& sides)
{
    for (std::vector<Source>* side : {&sides.inputs, &sides.targets})
        for (Source& source : *side)
            if (source.category < 0)
                source.fill = meanOf(table, source.column);
}

bool misses(const Table& table, const std::vector<Role>& roles, Eigen::Index row)
{
    for (Eigen::Index column = 0; column < table.values.cols(); ++column) {
        if (roles[static_cast<std::size_t>(column)] != Role::Ignore && std::isnan(table.values(row, column)))
            return true;
    }
    return false;
}

/// How many rows become samples.
Result<Eigen::Index> countKept(const Table& table, const std::vector<Role>& roles, MissingRows missing)
{
    if (missing == MissingRows::Mean)
        return table.values.rows();
    Eigen::Index gaps = 0;
    Eigen::Index firstGap = 0;
    for (Eigen::Index row = 0; row < table.values.rows(); ++row) {
        if (misses(table, roles, row) && ++gaps == 1)
            firstGap = row;
    }
    if (missing != MissingRows::Refuse || gaps == 0)
        return table.values.rows() - gaps;
    Eigen::Index column = 0;
    while (roles[static_cast<std::size_t>(column)] == Role::Ignore || !std::isnan(table.values(firstGap, column)))
        ++column;
    return fail(ErrorCode::NonFinite, "row " + std::to_string(firstGap + 1) + ", " + table.title(column) +
                                          ": the value is missing (" + std::to_string(gaps) +
                                          " rows have a gap); leave such rows out, take the mean instead, or ignore "
                                          "the column");
}

/// One a source, inputs first, or nothing if nothing is missing.
std::vector<std::int64_t> gapsOf(const Table& table, const Sides& sides)
{
    std::vector<std::int64_t> gaps;
    std::int64_t all = 0;
    for (const std::vector<Source>* side : {&sides.inputs, &sides.targets})
        for (const Source& source : *side) {
            gaps.push_back(table.values.col(source.column).array().isNaN().count());
            all += gaps.back();
        }
    return all > 0 ? gaps : std::vector<std::int64_t>();
}

void takeRow(const float* values, const std::vector<Source>& sources, float* to)
{
    for (const Source& source : sources) {
        const float value = values[source.column];
        if (source.category >= 0)
            *to++ = value == static_cast<float>(source.category) ? 1.0F : 0.0F;
        else
            *to++ = std::isnan(value) ? source.fill : value;
    }
}

/// From the last row to the first, and what has been read is given back meanwhile: the system lends memory where it is
/// written to, so both together never take much more than the table does. kept: how many rows; if not all, those that
/// by the roles miss nothing.
void moveRows(Table& table, const std::vector<Role>& roles, const Sides& sides, Eigen::Index kept, Dataset& to)
{
    Matrix& from = table.values;
    const bool areAllKept = kept == from.rows();
    to.inputs.resize(kept, static_cast<Eigen::Index>(sides.inputs.size()));
    to.targets.resize(kept, static_cast<Eigen::Index>(sides.targets.size()));
    const Eigen::Index block = std::max<Eigen::Index>(1, kReleasedValues / std::max<Eigen::Index>(1, from.cols()));
    for (Eigen::Index row = from.rows(); row-- > 0;) {
        if (areAllKept || !misses(table, roles, row)) {
            --kept;
            takeRow(from.row(row).data(), sides.inputs, to.inputs.row(kept).data());
            takeRow(from.row(row).data(), sides.targets, to.targets.row(kept).data());
        }
        if (row > 0 && row % block == 0)
            from.conservativeResize(row, Eigen::NoChange);
    }
    from.resize(0, 0);
}

} // namespace

std::string Table::title(Eigen::Index column) const
{
    const auto at = static_cast<std::size_t>(column);
    return at < columns.size() && !columns[at].empty() ? columns[at] : "column " + std::to_string(column + 1);
}

Result<Dataset> datasetFromTable(Table&& table, int inputs, int outputs, std::string source)
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
    if (table.columns.size() == static_cast<std::size_t>(columns)) {
        const auto begin = table.columns.begin();
        dataset.inputNames.assign(begin, begin + inputs);
        dataset.targetNames.assign(table.columns.end() - targets, table.columns.end());
    }
    dataset.source = std::move(source);
    Sides sides;
    for (Eigen::Index column = 0; column < inputs + targets; ++column)
        (column < inputs ? sides.inputs : sides.targets).push_back({column});
    moveRows(table, {}, sides, table.values.rows(), dataset);
    return dataset;
}

Result<Dataset> datasetFromTable(const Table& table, int inputs, int outputs, std::string source)
{
    return datasetFromTable(Table(table), inputs, outputs, std::move(source));
}

Result<Dataset> datasetFromTable(Table&& table, const std::vector<Role>& roles, MissingRows missing, std::string source)
{
    if (roles.size() != static_cast<std::size_t>(table.values.cols()))
        return fail(ErrorCode::SizeMismatch, "there are " + std::to_string(roles.size()) + " roles for " +
                                                 std::to_string(table.values.cols()) + " columns; give each one");
    Dataset dataset;
    Sides sides;
    for (Eigen::Index column = 0; column < table.values.cols(); ++column) {
        const Role role = roles[static_cast<std::size_t>(column)];
        if (role == Role::Input)
            addSources(table, column, sides.inputs, dataset.inputNames);
        else if (role == Role::Target)
            addSources(table, column, sides.targets, dataset.targetNames);
    }
    if (sides.inputs.empty())
        return fail(ErrorCode::InvalidArgument, "a data set needs at least one input column");
    const auto width = static_cast<Eigen::Index>(sides.inputs.size() + sides.targets.size());
    const Eigen::Index rows = table.values.rows();
    if (width > limits::kTableColumns || rows > limits::kTableCells / width)
        return fail(ErrorCode::LimitExceeded, std::to_string(rows) + " rows of " + std::to_string(width) +
                                                  " columns, one for each category, are more than this program holds; "
                                                  "ignore the columns with many categories");
    const auto kept = countKept(table, roles, missing);
    if (!kept)
        return passOn(kept);
    dataset.source = std::move(source);
    dataset.gaps = gapsOf(table, sides);
    dataset.droppedRows = rows - *kept;
    if (missing == MissingRows::Mean)
        fillMeans(table, sides);
    moveRows(table, roles, sides, *kept, dataset);
    return dataset;
}

Result<Dataset> datasetFromTable(const Table& table, const std::vector<Role>& roles, MissingRows missing,
                                 std::string source)
{
    return datasetFromTable(Table(table), roles, missing, std::move(source));
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
