// SPDX-License-Identifier: Apache-2.0
#include "core/base/byte_size.h"

#include "core/base/number_text.h"

#include <array>
#include <cmath>

namespace wb {

namespace {

struct ByteUnit {
    std::string_view name;
    double bytes;
};

constexpr std::array<ByteUnit, 8> kByteUnits{{{"KiB", 1024},
                                              {"MiB", 1048576},
                                              {"GiB", 1073741824},
                                              {"kB", 1e3},
                                              {"KB", 1e3},
                                              {"MB", 1e6},
                                              {"GB", 1e9},
                                              {"B", 1}}};

} // namespace

std::optional<std::size_t> parseByteSize(std::string_view text)
{
    double factor = 1;
    for (const ByteUnit& unit : kByteUnits) {
        if (text.size() <= unit.name.size() || text.substr(text.size() - unit.name.size()) != unit.name)
            continue;
        factor = unit.bytes;
        text.remove_suffix(unit.name.size());
        break;
    }
    while (!text.empty() && text.back() == ' ')
        text.remove_suffix(1);
    const auto number = parseDouble(text);
    if (!number || !(*number * factor >= 1) || *number * factor > 0x1p40)
        return std::nullopt;
    return static_cast<std::size_t>(std::llround(*number * factor));
}

std::string byteSizeText(std::size_t bytes)
{
    const auto value = static_cast<double>(bytes);
    for (const ByteUnit& unit : {kByteUnits[6], kByteUnits[5], kByteUnits[3]})
        if (value >= unit.bytes)
            return numberText(value / unit.bytes, 3) + "\u2009" + std::string(unit.name);
    return std::to_string(bytes) + "\u2009B";
}

} // namespace wb
