// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"
#include "core/base/error.h"

#include <string_view>

namespace wb::cli {

/// UTF-8 to standard output, as it is: no locale, no line end added.
void print(std::string_view text);
/// "expert: <message>" and a line end to standard error.
void complain(std::string_view message);
/// Complains and gives the exit code that belongs to it.
int badInput(const Error& error);
int badInput(std::string_view message);

} // namespace wb::cli
