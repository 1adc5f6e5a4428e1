// SPDX-License-Identifier: Apache-2.0
#include "core/formats/idx.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/formats/array_values.h"
#include "core/formats/category_column.h"

#include <cmath>
#include <optional>

namespace wb {

namespace {

constexpr std::size_t kMagicBytes = 4;
constexpr std::size_t kSizeBytes = 4;

std::optional<NumberType> typeOf(char code)
{
    using Kind = NumberType::Kind;
    switch (code) {
    case 0x08:
        return NumberType{Kind::Unsigned, 1, true};
    case 0x09:
        return NumberType{Kind::Signed, 1, true};
    case 0x0B:
        return NumberType{Kind::Signed, 2, true};
    case 0x0C:
        return NumberType{Kind::Signed, 4, true};
    case 0x0D:
        return NumberType{Kind::Floating, 4, true};
    case 0x0E:
        return NumberType{Kind::Floating, 8, true};
    default:
        return std::nullopt;
    }
}

class IdxParser : public TableParser {
public:
    Result<std::size_t> parse(std::string_view bytes, bool last) override
    {
        std::size_t taken = 0;
        if (!m_begun) {
            auto header = takeHeader(bytes, last);
            if (!header)
                return header;
            if (!m_begun)
                return std::size_t{0};
            taken = *header;
        }
        const auto values = m_values.take(bytes.substr(taken));
        return values ? Result<std::size_t>(taken + *values) : values;
    }

    Result<LoadedTable> finish() override
    {
        auto values = m_values.finish();
        if (!values)
            return passOn(values);
        LoadedTable loaded;
        loaded.table.values = std::move(*values);
        loaded.roles.assign(static_cast<std::size_t>(loaded.table.values.cols()),
                            m_labels ? Role::Target : Role::Input);
        if (!m_labels)
            return loaded;
        loaded.table.columns = {"label"};
        return named(std::move(loaded));
    }

private:
    Result<std::size_t> takeHeader(std::string_view bytes, bool last)
    {
        const auto cut = [last]() -> Result<std::size_t> {
            return last ? fail(ErrorCode::Parse, "the file ends inside its header; take a complete copy of it")
                        : Result<std::size_t>(std::size_t{0});
        };
        if (bytes.size() < kMagicBytes)
            return cut();
        const auto type = typeOf(bytes[2]);
        const auto rank = static_cast<std::size_t>(static_cast<unsigned char>(bytes[3]));
        if (bytes[0] != 0 || bytes[1] != 0 || !type)
            return fail(ErrorCode::Parse, "byte 1 to 4: this is no IDX file; it begins with two zeros and a type of "
                                          "numbers");
        if (rank < 1 || rank > static_cast<std::size_t>(limits::kArrayRank))
            return fail(ErrorCode::LimitExceeded, "byte 4: the array has " + std::to_string(rank) +
                                                      " dimensions; arrays of 1 to " +
                                                      std::to_string(limits::kArrayRank) + " are read");
        const std::size_t length = kMagicBytes + rank * kSizeBytes;
        if (bytes.size() < length)
            return cut();
        std::vector<std::uint64_t> shape;
        for (std::size_t at = kMagicBytes; at < length; at += kSizeBytes) {
            std::uint64_t size = 0;
            for (std::size_t byte = 0; byte < kSizeBytes; ++byte)
                size = (size << 8U) | static_cast<unsigned char>(bytes[at + byte]);
            shape.push_back(size);
        }
        m_labels = rank == 1 && type->bytes == 1;
        if (auto good = m_values.begin(*type, shape, false); !good)
            return passOn(good);
        m_begun = true;
        return length;
    }

    /// One byte has at most 256 values, so the column cannot have too many.
    static LoadedTable named(LoadedTable loaded)
    {
        CategoryColumn labels;
        for (float& value : loaded.table.values.reshaped())
            value = labels.number(numberText(value)).value_or(0.0F);
        const std::vector<float> sorted = labels.sortedNumbers();
        for (float& value : loaded.table.values.reshaped())
            value = sorted[static_cast<std::size_t>(value)];
        loaded.table.categories = {labels.sortedNames()};
        return loaded;
    }

    bool m_begun = false;
    bool m_labels = false;
    ArrayValues m_values;
};

} // namespace

bool startsLikeIdx(std::string_view bytes)
{
    return bytes.size() >= kMagicBytes && bytes[0] == 0 && bytes[1] == 0 && typeOf(bytes[2]) && bytes[3] != 0;
}

std::unique_ptr<TableParser> idxParser() { return std::make_unique<IdxParser>(); }

} // namespace wb
