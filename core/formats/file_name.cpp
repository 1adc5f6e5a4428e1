// SPDX-License-Identifier: Apache-2.0
#include "core/formats/file_name.h"

#include <algorithm>

namespace wb {

std::string_view withoutFolder(std::string_view name)
{
    const std::size_t slash = name.find_last_of("/\\");
    return slash == std::string_view::npos ? name : name.substr(slash + 1);
}

std::string fileExtension(std::string_view name)
{
    name = withoutFolder(name);
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0)
        return {};
    std::string found(name.substr(dot + 1));
    std::transform(found.begin(), found.end(), found.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return found;
}

std::string fileStem(std::string_view name)
{
    name = withoutFolder(name);
    const std::size_t dot = name.rfind('.');
    return std::string(dot == std::string_view::npos || dot == 0 ? name : name.substr(0, dot));
}

} // namespace wb
