// SPDX-License-Identifier: Apache-2.0
#include "core/formats/array_values.h"

#include "core/base/limits.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <string>

namespace wb {

namespace {

std::uint64_t bitsOf(const char* bytes, int count, bool bigEndian)
{
    std::uint64_t bits = 0;
    for (int at = 0; at < count; ++at) {
        const auto byte = static_cast<unsigned char>(bytes[bigEndian ? at : count - 1 - at]);
        bits = (bits << 8U) | byte;
    }
    return bits;
}

/// IEEE 754 binary16: 1 sign bit, 5 of exponent, 10 of fraction.
float halfFloat(std::uint64_t bits)
{
    const auto fraction = static_cast<float>(bits & 0x3FFU);
    const int exponent = static_cast<int>((bits >> 10U) & 0x1FU);
    float value = std::ldexp(exponent == 0 ? fraction : fraction + 1024.0F, std::max(exponent, 1) - 25);
    if (exponent == 0x1F)
        value = fraction == 0.0F ? std::numeric_limits<float>::infinity() : std::numeric_limits<float>::quiet_NaN();
    return (bits & 0x8000U) != 0 ? -value : value;
}

/// Out of range of a float, the conversion itself would be undefined.
float rounded(double value)
{
    constexpr double kMost = static_cast<double>(std::numeric_limits<float>::max());
    if (std::abs(value) <= kMost)
        return static_cast<float>(value);
    return std::isnan(value)
               ? std::numeric_limits<float>::quiet_NaN()
               : std::copysign(std::numeric_limits<float>::infinity(), static_cast<float>(value > 0) - 0.5F);
}

} // namespace

float NumberType::decode(const char* from) const
{
    const std::uint64_t bits = bitsOf(from, bytes, bigEndian);
    if (kind == Kind::Unsigned)
        return static_cast<float>(bits);
    if (kind == Kind::Signed) {
        const unsigned unused = 64U - 8U * static_cast<unsigned>(bytes);
        return static_cast<float>(static_cast<std::int64_t>(bits << unused) >> unused);
    }
    if (bytes == 2)
        return halfFloat(bits);
    if (bytes == 4)
        return std::bit_cast<float>(static_cast<std::uint32_t>(bits));
    return rounded(std::bit_cast<double>(bits));
}

Result<void> ArrayValues::begin(NumberType type, const std::vector<std::uint64_t>& shape, bool columnByColumn)
{
    if (shape.empty() || shape.size() > static_cast<std::size_t>(limits::kArrayRank))
        return fail(ErrorCode::LimitExceeded, "the array has " + std::to_string(shape.size()) +
                                                  " dimensions; arrays of 1 to " + std::to_string(limits::kArrayRank) +
                                                  " are read");
    std::uint64_t columns = 1;
    for (std::size_t at = 1; at < shape.size(); ++at) {
        if (shape[at] > limits::kTableColumns || columns * shape[at] > limits::kTableColumns)
            return fail(ErrorCode::LimitExceeded,
                        "a row of the array has more than " + std::to_string(limits::kTableColumns) + " values");
        columns *= shape[at];
    }
    if (columns == 0 || shape[0] == 0)
        return fail(ErrorCode::Parse, "the array is empty; take one with a row of numbers for every sample");
    if (shape[0] > static_cast<std::uint64_t>(limits::kTableCells) / columns)
        return fail(ErrorCode::LimitExceeded,
                    "the array has more than " + std::to_string(limits::kTableCells) + " values; take fewer rows");
    m_type = type;
    m_rows = static_cast<std::int64_t>(shape[0]);
    m_columns = static_cast<std::int64_t>(columns);
    m_columnByColumn = columnByColumn && shape.size() > 1;
    return {};
}

Result<std::size_t> ArrayValues::take(std::string_view bytes)
{
    const auto size = static_cast<std::size_t>(m_type.bytes);
    std::size_t at = 0;
    const std::int64_t all = m_rows * m_columns;
    for (; bytes.size() - at >= size && m_count < all; at += size) {
        const float value = m_type.decode(bytes.data() + at);
        if (std::isinf(value))
            return notFinite(m_count);
        m_values.add(value);
        ++m_count;
    }
    if (m_count == all && at < bytes.size())
        return fail(ErrorCode::Parse, "there are bytes behind the last of " + std::to_string(all) +
                                          " values; the file is damaged or of another type");
    return at;
}

tl::unexpected<Error> ArrayValues::notFinite(std::int64_t at) const
{
    const std::int64_t row = m_columnByColumn ? at % m_rows : at / m_columns;
    const std::int64_t column = m_columnByColumn ? at / m_rows : at % m_columns;
    return fail(ErrorCode::NonFinite, "row " + std::to_string(row + 1) + ", column " + std::to_string(column + 1) +
                                          ": the value is infinite or too large for a 32-bit number; mend or remove "
                                          "the row");
}

Result<Matrix> ArrayValues::finish()
{
    const std::int64_t all = m_rows * m_columns;
    if (m_count < all)
        return fail(ErrorCode::Parse, "the file ends after " + std::to_string(m_count) + " of " + std::to_string(all) +
                                          " values; take a complete copy of it");
    return m_columnByColumn ? m_values.takeColumns(static_cast<Eigen::Index>(m_rows))
                            : m_values.takeRows(static_cast<Eigen::Index>(m_columns));
}

} // namespace wb
