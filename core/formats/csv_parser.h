// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/category_column.h"
#include "core/formats/csv.h"
#include "core/formats/csv_records.h"
#include "core/formats/table_builder.h"
#include "core/formats/table_parser.h"

#include <optional>

namespace wb {

/// The number in a cell, its decimal sign as the options say; nothing if it is not one.
std::optional<float> parseCsvNumber(std::string_view text, char separator, CsvOptions::Decimal decimal);
/// Whether a cell says that its value is not known.
bool isMissingCell(std::string_view text, const CsvOptions& options);

/// See readCsv(), which is this with the whole text at once.
class CsvParser : public TableParser {
public:
    explicit CsvParser(CsvOptions options) : m_options(std::move(options)) {}

    Result<std::size_t> parse(std::string_view bytes, bool last) override;
    Result<LoadedTable> finish() override;

private:
    Result<std::size_t> parseRecords(std::string_view text, bool last);
    Result<void> takeRecord(const std::vector<std::string>& cells, int line);
    Result<void> takeFirst(const std::vector<std::string>& cells);
    Result<void> takeCell(const std::string& cell, std::size_t column, int line);
    Result<void> takeNumber(const std::string& cell, std::size_t column, int line);
    Result<void> badCell(const std::string& cell, std::size_t column, int line, ErrorCode code);
    ColumnKind kind(std::size_t column) const
    {
        return m_options.kinds.empty() ? ColumnKind::Number : m_options.kinds[column];
    }
    std::string named(std::size_t column) const;
    void sortCategories(Table& table, const std::vector<std::size_t>& kept) const;

    CsvOptions m_options;
    bool m_started = false;
    bool m_sawFirst = false;
    int m_line = 1;
    std::size_t m_width = 0;
    std::size_t m_keptWidth = 0;
    std::vector<std::string> m_names;
    std::vector<CategoryColumn> m_categories; ///< One a column of the file; empty without any.
    TableBuilder m_values;
    std::int64_t m_cells = 0;
    std::vector<std::string> m_badCells; ///< For people, as warnings.
    std::vector<BadCell> m_badPlaces;
    std::int64_t m_badCellCount = 0;
};

} // namespace wb
