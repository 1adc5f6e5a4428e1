// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/rows_for_network.h"
#include "core/formats/table_format.h"

namespace wb {

/// Reads a file of data of any format and length for a network with so many inputs and outputs.
class RowsReader : public Job {
public:
    /// A text column of a CSV is one of categories only if it holds no number at all: a stray word among numbers is
    /// refused with its line. Errors: those of openTable().
    static Result<std::shared_ptr<RowsReader>> open(std::string_view name, std::unique_ptr<ByteSource> source,
                                                    int inputs, int outputs);
    /// The same from bytes that it keeps.
    static Result<std::shared_ptr<RowsReader>> open(std::string_view name, std::string bytes, int inputs, int outputs);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override { return m_reader->progress(); }

    /// After Done: why there are no rows, the file's name before it.
    const std::optional<Error>& error() const { return m_error; }
    /// After Done without error, once.
    NetworkRows takeRows() { return std::move(m_rows); }
    const std::string& name() const { return m_name; } ///< Of the file, without folder.

private:
    RowsReader(OpenedTable opened, int inputs, int outputs);
    void finish();

    std::string m_name;
    TableFormat::Kind m_kind;
    int m_inputs;
    int m_outputs;
    std::unique_ptr<TableReader> m_reader;
    NetworkRows m_rows;
    std::optional<Error> m_error;
};

/// Whether a file of this name may be one of data: by its extension, a .gz by the one before it.
bool mayHoldRows(std::string_view name);

} // namespace wb
