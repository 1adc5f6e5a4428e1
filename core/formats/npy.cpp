// SPDX-License-Identifier: Apache-2.0
#include "core/formats/npy.h"

#include "core/base/limits.h"
#include "core/formats/array_values.h"
#include "core/formats/npy_header.h"

#include <bit>
#include <optional>

namespace wb {

namespace {

constexpr std::string_view kNpyMagic = "\x93NUMPY";
constexpr std::size_t kLengthAt = 8;

class NpyParser : public TableParser {
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
        loaded.roles.assign(static_cast<std::size_t>(loaded.table.values.cols()), Role::Input);
        return loaded;
    }

private:
    Result<std::size_t> takeHeader(std::string_view bytes, bool last)
    {
        const auto cut = [last]() -> Result<std::size_t> {
            return last ? fail(ErrorCode::Parse, "the file ends inside its header; take a complete copy of it")
                        : Result<std::size_t>(std::size_t{0});
        };
        if (bytes.size() < kLengthAt + 4)
            return cut();
        if (bytes.substr(0, kNpyMagic.size()) != kNpyMagic)
            return fail(ErrorCode::Parse, "byte 1 to 6: this is no NPY file; it begins with \\x93NUMPY");
        const int version = static_cast<unsigned char>(bytes[kNpyMagic.size()]);
        if (version < 1 || version > 3)
            return fail(ErrorCode::Unsupported,
                        "version " + std::to_string(version) + " of the format is not known; 1, 2 and 3 are read");
        const std::size_t lengthBytes = version == 1 ? 2 : 4;
        std::size_t length = 0;
        for (std::size_t at = lengthBytes; at > 0; --at)
            length = (length << 8U) | static_cast<unsigned char>(bytes[kLengthAt + at - 1]);
        if (length > limits::kNpyHeaderBytes)
            return fail(ErrorCode::LimitExceeded, "the header has " + std::to_string(length) + " bytes; at most " +
                                                      std::to_string(limits::kNpyHeaderBytes) + " are read");
        const std::size_t begin = kLengthAt + lengthBytes;
        if (bytes.size() < begin + length)
            return cut();
        const auto header = parseNpyHeader(bytes.substr(begin, length));
        if (!header)
            return passOn(header);
        if (auto good = m_values.begin(header->type, header->shape, header->fortranOrder); !good)
            return passOn(good);
        m_begun = true;
        return begin + length;
    }

    bool m_begun = false;
    ArrayValues m_values;
};

} // namespace

bool startsLikeNpy(std::string_view bytes) { return bytes.substr(0, kNpyMagic.size()) == kNpyMagic; }

std::unique_ptr<TableParser> npyParser() { return std::make_unique<NpyParser>(); }

std::string writeNpy(const Table& table)
{
    constexpr std::size_t kAlignment = 64; // of the values, as NumPy has it
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + std::to_string(table.values.rows()) +
                         ", " + std::to_string(table.values.cols()) + "), }";
    const std::size_t before = kLengthAt + 2;
    header.append(kAlignment - (before + header.size() + 1) % kAlignment, ' ');
    header += '\n';
    std::string bytes(kNpyMagic);
    bytes += '\x01';
    bytes += '\0';
    bytes += static_cast<char>(header.size() & 0xFFU);
    bytes += static_cast<char>(header.size() >> 8U);
    bytes += header;
    bytes.reserve(bytes.size() + static_cast<std::size_t>(table.values.size()) * 4);
    for (Eigen::Index at = 0; at < table.values.size(); ++at) {
        const auto bits = std::bit_cast<std::uint32_t>(table.values.data()[at]);
        for (unsigned shift = 0; shift < 32; shift += 8)
            bytes += static_cast<char>((bits >> shift) & 0xFFU);
    }
    return bytes;
}

} // namespace wb
