// SPDX-License-Identifier: Apache-2.0
#include "core/formats/rows_for_network.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace wb {

namespace {

bool fitsNetwork(const Dataset& dataset, int inputs, int outputs)
{
    return dataset.inputs.cols() == inputs && (dataset.targets.cols() == outputs || dataset.targets.cols() == 0);
}

std::string countsText(Eigen::Index inputs, Eigen::Index outputs)
{
    return std::to_string(inputs) + " inputs and " + std::to_string(outputs) + " outputs";
}

/// Without the rows that have a gap; but not without any.
Result<Dataset> fullRows(const LoadedTable& loaded, const std::vector<Role>& roles, const std::string& source)
{
    auto dataset = datasetFromTable(loaded.table, roles, MissingRows::Drop, source);
    if (dataset && dataset->rows() == 0 && loaded.table.values.rows() > 0)
        return datasetFromTable(loaded.table, roles, MissingRows::Refuse, source);
    return dataset;
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
bool makeOneHot(const Table& table, int inputs, int outputs, NetworkRows& rows)
{
    const Vector last = table.values.col(inputs);
    const std::vector<int> numbers = classNumbers(last, outputs);
    if (numbers.empty())
        return false;
    rows.dataset.targets = Matrix::Zero(table.values.rows(), outputs);
    Eigen::Index row = 0;
    for (const int number : numbers)
        rows.dataset.targets(row++, number) = 1.0F;
    for (int number = 0; number < outputs; ++number)
        rows.dataset.targetNames.push_back(table.title(inputs) + '=' + std::to_string(number));
    rows.madeOneHot = true;
    return true;
}

} // namespace

Result<NetworkRows> rowsForNetwork(const LoadedTable& loaded, bool fixedRoles, int inputs, int outputs,
                                   const std::string& source)
{
    NetworkRows rows;
    auto own = fullRows(loaded, loaded.roles, source);
    if (!own)
        return passOn(own);
    const bool saysTargets = own->targets.cols() > 0 || fixedRoles;
    rows.droppedRows = loaded.table.values.rows() - own->rows();
    if (saysTargets && fitsNetwork(*own, inputs, outputs)) {
        rows.dataset = std::move(*own);
        return rows;
    }
    if (fixedRoles)
        return fail(ErrorCode::SizeMismatch, "its rows have " + countsText(own->inputs.cols(), own->targets.cols()) +
                                                 ", the network has " + countsText(inputs, outputs) +
                                                 "; take the data file that belongs to this network");
    std::vector<Role> asInputs = loaded.roles;
    std::replace(asInputs.begin(), asInputs.end(), Role::Target, Role::Input);
    const auto all = fullRows(loaded, asInputs, source);
    if (!all)
        return passOn(all);
    const Table flat = tableFromDataset(*all);
    auto split = datasetFromTable(flat, inputs, outputs, source);
    if (!split)
        return passOn(split);
    rows.dataset = std::move(*split);
    rows.byPosition = true;
    rows.droppedRows = loaded.table.values.rows() - rows.dataset.rows();
    rows.dataset.droppedRows = rows.droppedRows;
    rows.dataset.gaps = all->gaps;
    if (!all->gaps.empty()) // inputs and targets are the first columns
        rows.dataset.gaps.resize(static_cast<std::size_t>(rows.dataset.inputs.cols() + rows.dataset.targets.cols()));
    const Eigen::Index rest = flat.values.cols() - inputs - rows.dataset.targets.cols();
    if (rest == 1 && outputs > 1 && makeOneHot(flat, inputs, outputs, rows))
        return rows;
    rows.ignoredColumns = rest;
    return rows;
}

} // namespace wb
