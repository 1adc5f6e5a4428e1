// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wb {

/// A cell that was not the number it should be, and was taken as missing.
struct BadCell {
    int line = 0;   ///< Of the file, from 1.
    int column = 0; ///< From 1.
    std::string text;
    bool operator==(const BadCell&) const = default;
};

/// What a file of data held.
struct LoadedTable {
    Table table;
    std::vector<Role> roles;            ///< As the format says or suggests them, one a column.
    std::vector<std::string> warnings;  ///< What was read differently from how it stands there, for people.
    std::vector<BadCell> badCells = {}; ///< The first kShownBadCells of them; the warnings tell of them too.
    std::int64_t badCellCount = 0;

    static constexpr std::size_t kShownBadCells = 200;
};

/// Reads one format, piece by piece. Whoever feeds it keeps what it has not taken and calls again with more behind it.
class TableParser {
public:
    TableParser() = default;
    TableParser(const TableParser&) = delete;
    TableParser& operator=(const TableParser&) = delete;
    virtual ~TableParser() = default;

    /// Takes whole items off the front of the bytes and gives how many bytes those were. last: nothing follows, so all
    /// must be taken. Errors: those of the format, each with its place.
    virtual Result<std::size_t> parse(std::string_view bytes, bool last) = 0;
    /// Once, after the last piece.
    virtual Result<LoadedTable> finish() = 0;
};

/// All of it at once.
Result<LoadedTable> parseWhole(TableParser& parser, std::string_view bytes);

} // namespace wb
