// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/formats/table_builder.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace wb {

/// How a number stands in a binary file.
struct NumberType {
    enum class Kind { Unsigned, Signed, Floating };
    Kind kind = Kind::Unsigned;
    int bytes = 1; ///< 1, 2, 4 or 8; a floating one has at least 2.
    bool bigEndian = false;

    /// Bytes must hold at least so many. Beyond the range of a float: infinite.
    float decode(const char* bytes) const;
};

/// The values of an array of known shape, taken as they come.
class ArrayValues {
public:
    /// shape: rows first. Errors: LimitExceeded over kTableCells, kTableColumns or kArrayRank; nothing is allocated.
    Result<void> begin(NumberType type, const std::vector<std::uint64_t>& shape, bool columnByColumn);

    /// Takes whole numbers off the front. Errors: NonFinite; Parse for bytes behind the last value.
    Result<std::size_t> take(std::string_view bytes);
    /// Errors: Parse if values are missing.
    Result<Matrix> finish();

    std::int64_t rows() const { return m_rows; }
    std::int64_t columns() const { return m_columns; }

private:
    tl::unexpected<Error> notFinite(std::int64_t at) const;

    NumberType m_type;
    bool m_columnByColumn = false;
    std::int64_t m_rows = 0;
    std::int64_t m_columns = 0;
    TableBuilder m_values;
    std::int64_t m_count = 0;
};

} // namespace wb
