// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/job.h"
#include "core/formats/byte_source.h"
#include "core/formats/table_parser.h"

#include <optional>

namespace wb {

/// Reads a table of any length from a source, holding a piece of the text and the values so far. To cancel it, stop
/// calling step().
class TableReader : public Job {
public:
    /// head: bytes that were taken off the source already, to see what it is.
    TableReader(std::unique_ptr<ByteSource> source, std::unique_ptr<TableParser> parser, std::string head = {});

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;

    /// After Done: why there is no table.
    const std::optional<Error>& error() const { return m_error; }
    /// After Done without error, once.
    LoadedTable takeTable() { return std::move(m_table); }

private:
    Result<bool> readPiece();

    std::unique_ptr<ByteSource> m_source;
    std::unique_ptr<TableParser> m_parser;
    std::string m_bytes;
    std::size_t m_piece; ///< How much is read next.
    bool m_done = false;
    LoadedTable m_table;
    std::optional<Error> m_error;
};

} // namespace wb
