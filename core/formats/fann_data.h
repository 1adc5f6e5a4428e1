// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/formats/table_parser.h"

#include <memory>
#include <string>
#include <string_view>

namespace wb {

/// Reads libfann's .data: "rows inputs outputs", then for every row its inputs and its outputs, any white space
/// between. Accepts a byte order mark and comments from # to the end of the line. Errors: Parse with line, row and
/// column for what is not a number, for too few and for surplus numbers; NonFinite; LimitExceeded. Memory grows with
/// the numbers that are there, not with those the first line announces.
Result<Dataset> readFannData(std::string_view text, std::string source = {});
/// The same piece by piece, as a table whose columns have their roles.
std::unique_ptr<TableParser> fannDataParser();

/// Whether the text begins with a line of three counts and goes on after it, as a .data does.
bool startsLikeFannData(std::string_view text);

/// As libfann writes it, each number in the shortest text that reads back to the same bits (libfann's own writer loses
/// small numbers). A dataset without targets is written with 0 outputs, which libfann cannot train with but can run.
std::string writeFannData(const Dataset& dataset);

} // namespace wb
