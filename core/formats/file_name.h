// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace wb {

std::string_view withoutFolder(std::string_view name);
/// In lower case, without the dot; empty if there is none.
std::string fileExtension(std::string_view name);
/// Without folder and extension.
std::string fileStem(std::string_view name);

} // namespace wb
