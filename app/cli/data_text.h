// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/data_files.h"
#include "core/data/column_statistics.h"
#include "core/data/leak_check.h"

#include <QJsonObject>

#include <optional>
#include <string>

namespace wb::cli {

/// What `expert data info` has found out.
struct DataReport {
    const DataFile& file;
    std::vector<Role> roles;
    std::vector<ColumnStatistics> columns;
    ClassBalance classes; ///< Empty where the targets are no classes.
    std::optional<LeakReport> leak;
};

/// What `expert data info --json` prints; scripts rely on these keys: file, format, rows, columns[] with name, kind
/// ("number" or "category"), role ("input", "target" or "ignore"), known, missing, constant, and for numbers minimum,
/// maximum, mean, deviation, histogram[], for categories categories[] with name and rows; classes[] with name and rows;
/// leak (with --against) with exact, near, contradictions, complete; separator, header and decimal for CSV.
QJsonObject dataJson(const DataReport& report);
/// The same for people.
std::string dataText(const DataReport& report);

} // namespace wb::cli
