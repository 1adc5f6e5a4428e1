// SPDX-License-Identifier: Apache-2.0
#include "core/formats/import_choices.h"

#include <algorithm>
#include <cmath>

namespace wb {

std::vector<Role> suggestRoles(const LoadedTable& loaded, int inputs, int outputs)
{
    std::vector<Role> roles = loaded.roles;
    if (std::find(roles.begin(), roles.end(), Role::Target) != roles.end())
        return roles;
    std::vector<std::size_t> used;
    for (std::size_t column = 0; column < roles.size(); ++column)
        if (roles[column] == Role::Input)
            used.push_back(column);
    const auto wanted = static_cast<std::size_t>(std::max(inputs, 0));
    const auto results = static_cast<std::size_t>(std::max(outputs, 0));
    const std::size_t targets = used.size() == wanted + results ? results
                                : used.size() == wanted         ? 0
                                : used.size() > 1               ? 1
                                                                : 0;
    for (std::size_t at = used.size() - targets; at < used.size(); ++at)
        roles[used[at]] = Role::Target;
    return roles;
}

bool needsNoQuestion(const OpenedTable& opened, int inputs, int outputs)
{
    if (opened.format.kind == TableFormat::Kind::FannData)
        return true;
    if (opened.format.kind != TableFormat::Kind::Csv)
        return false;
    const auto& columns = opened.format.csv.columns;
    const auto count = static_cast<int>(columns.size());
    const bool isPlain = std::all_of(columns.begin(), columns.end(), [](const CsvColumnGuess& column) {
        return column.texts == 0 && column.missing == 0 && column.numbers > 0;
    });
    return isPlain && (count == inputs || count == inputs + outputs);
}

RoleWidths widthsOf(const Table& table, const std::vector<Role>& roles)
{
    RoleWidths widths;
    for (std::size_t column = 0; column < roles.size(); ++column) {
        const bool isText = table.isCategorical(static_cast<Eigen::Index>(column));
        const auto width = isText ? static_cast<std::int64_t>(table.categories[column].size()) : std::int64_t{1};
        if (roles[column] == Role::Input)
            widths.inputs += width;
        else if (roles[column] == Role::Target)
            widths.targets += width;
    }
    return widths;
}

std::int64_t rowsWithGaps(const Table& table, const std::vector<Role>& roles)
{
    std::int64_t count = 0;
    for (Eigen::Index row = 0; row < table.values.rows(); ++row) {
        Eigen::Index column = 0;
        while (column < table.values.cols() &&
               (roles[static_cast<std::size_t>(column)] == Role::Ignore || !std::isnan(table.values(row, column))))
            ++column;
        count += column < table.values.cols() ? 1 : 0;
    }
    return count;
}

} // namespace wb
