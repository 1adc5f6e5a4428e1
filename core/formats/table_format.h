// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/csv_guess.h"
#include "core/formats/table_reader.h"

namespace wb {

/// How a file of data will be read: found out from its name and first bytes, looked at by a person, then used.
struct TableFormat {
    enum class Kind { Csv, FannData, Idx, Npy, Arff };
    Kind kind = Kind::Csv;
    bool gzipped = false;
    CsvGuess csv; ///< For CSV: change csv.options before reading.
    bool operator==(const TableFormat&) const = default;
};

/// "CSV", "FANN data"...: for people.
const char* tableFormatName(TableFormat::Kind kind);

/// The format of unpacked bytes. headIsAll: head is the whole file. Errors: Unsupported for what is none of them, with
/// what to do about spreadsheets, archives and the like; for CSV those of guessCsv().
Result<TableFormat> findTableFormat(std::string_view name, std::string_view head, bool headIsAll);

std::unique_ptr<TableParser> tableParser(const TableFormat& format);

/// A file on its way in: its format is known, its rows are still to be read.
struct OpenedTable {
    std::string name; ///< Without folder, for messages.
    TableFormat format;
    std::string head; ///< The first bytes, unpacked: a preview.
    std::unique_ptr<ByteSource> source;
};

/// Looks at the first bytes of a source and at its name; unpacks gzip on the way. Errors: those of findTableFormat()
/// and of the source, the name before them.
Result<OpenedTable> openTable(std::string_view name, std::unique_ptr<ByteSource> source);
/// The job that reads it as its format says now.
std::unique_ptr<TableReader> readerOf(OpenedTable opened);

/// All of it at once, as guessed. Errors: as openTable() and the format's reader.
Result<LoadedTable> readTable(std::string_view name, std::unique_ptr<ByteSource> source);

} // namespace wb
