// SPDX-License-Identifier: Apache-2.0
#include "core/formats/rows_for_network.h"

#include "core/formats/import_choices.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace wb {

namespace {

bool fitsNetwork(const RoleWidths& widths, int inputs, int outputs)
{
    return widths.inputs == inputs && (widths.targets == outputs || widths.targets == 0);
}

std::string countsText(std::int64_t inputs, std::int64_t outputs)
{
    return std::to_string(inputs) + " inputs and " + std::to_string(outputs) + " outputs";
}

/// Without the rows that have a gap; but not without any.
Result<Dataset> fullRows(Table table, const std::vector<Role>& roles, const std::string& source)
{
    const Eigen::Index rows = table.values.rows();
    const bool hasFull = rows == 0 || rowsWithGaps(table, roles) < rows;
    return datasetFromTable(std::move(table), roles, hasFull ? MissingRows::Drop : MissingRows::Refuse, source);
}

/// The class of each value, or nothing if they are no numbers of so many classes: 0 to classes - 1, or as many
/// different whole numbers as there are classes, in their order.
std::vector<int> classNumbers(const Eigen::Ref<const Vector>& values, int classes)
{
    std::set<float> different;
    for (const float value : values) {
        if (value != std::floor(value))
            return {};
        different.insert(value);
        if (different.size() > static_cast<std::size_t>(classes))
            return {};
    }
    const bool direct =
        !different.empty() && *different.begin() >= 0.0F && *different.rbegin() < static_cast<float>(classes);
    if (!direct && different.size() != static_cast<std::size_t>(classes))
        return {};
    std::vector<int> numbers;
    for (const float value : values)
        numbers.push_back(direct ? static_cast<int>(value)
                                 : static_cast<int>(std::distance(different.begin(), different.find(value))));
    return numbers;
}

/// Targets from a column of class numbers behind the inputs; false if it holds none.
bool makeOneHot(const Vector& classes, const std::string& title, int outputs, NetworkRows& rows)
{
    const std::vector<int> numbers = classNumbers(classes, outputs);
    if (numbers.empty())
        return false;
    rows.dataset.targets = Matrix::Zero(classes.size(), outputs);
    Eigen::Index row = 0;
    for (const int number : numbers)
        rows.dataset.targets(row++, number) = 1.0F;
    for (int number = 0; number < outputs; ++number)
        rows.dataset.targetNames.push_back(title + '=' + std::to_string(number));
    rows.madeOneHot = true;
    return true;
}

/// all: every column as an input.
Result<NetworkRows> byPosition(Dataset all, int inputs, int outputs)
{
    Table flat{std::move(all.inputNames), std::move(all.inputs)};
    const Eigen::Index columns = flat.values.cols();
    const std::string title = flat.title(inputs);
    Vector behind;
    if (columns == inputs + 1 && outputs > 1)
        behind = flat.values.col(inputs);
    auto split = datasetFromTable(std::move(flat), inputs, outputs, std::move(all.source));
    if (!split)
        return passOn(split);
    NetworkRows rows;
    rows.dataset = std::move(*split);
    rows.byPosition = true;
    rows.droppedRows = all.droppedRows;
    rows.dataset.droppedRows = all.droppedRows;
    rows.dataset.gaps = std::move(all.gaps);
    if (!rows.dataset.gaps.empty()) // inputs and targets are the first columns
        rows.dataset.gaps.resize(static_cast<std::size_t>(inputs + rows.dataset.targets.cols()));
    const Eigen::Index rest = columns - inputs - rows.dataset.targets.cols();
    if (behind.size() == 0 || !makeOneHot(behind, title, outputs, rows))
        rows.ignoredColumns = rest;
    return rows;
}

} // namespace

Result<NetworkRows> rowsForNetwork(LoadedTable loaded, bool fixedRoles, int inputs, int outputs,
                                   const std::string& source)
{
    const RoleWidths widths = widthsOf(loaded.table, loaded.roles);
    const bool isAsSaid = (widths.targets > 0 || fixedRoles) && fitsNetwork(widths, inputs, outputs);
    if (isAsSaid || widths.inputs == 0) {
        auto own = fullRows(std::move(loaded.table), loaded.roles, source);
        if (!own)
            return passOn(own);
        NetworkRows rows;
        rows.dataset = std::move(*own);
        rows.droppedRows = rows.dataset.droppedRows;
        return rows;
    }
    if (fixedRoles)
        return fail(ErrorCode::SizeMismatch, "its rows have " + countsText(widths.inputs, widths.targets) +
                                                 ", the network has " + countsText(inputs, outputs) +
                                                 "; take the data file that belongs to this network");
    std::replace(loaded.roles.begin(), loaded.roles.end(), Role::Target, Role::Input);
    auto all = fullRows(std::move(loaded.table), loaded.roles, source);
    return all ? byPosition(std::move(*all), inputs, outputs) : passOn(all);
}

} // namespace wb
