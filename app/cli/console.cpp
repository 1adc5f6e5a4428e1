// SPDX-License-Identifier: Apache-2.0
#include "app/cli/console.h"

#include <cstdio>
#include <string>

namespace wb::cli {

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void complain(std::string_view message)
{
    std::string line = "expert: ";
    line += message;
    line += '\n';
    std::fwrite(line.data(), 1, line.size(), stderr);
}

int badInput(const Error& error) { return badInput(error.message); }

int badInput(std::string_view message)
{
    complain(message);
    return kBadInput;
}

} // namespace wb::cli
