// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/table_parser.h"

#include <memory>

namespace wb {

/// Whether the first line that is neither empty nor a comment begins with @relation.
bool startsLikeArff(std::string_view text);

/// Reads Weka's ARFF: numeric, real and integer attributes, nominal ones with their values in the declared order, '?'
/// for a missing value, comments, quotes of both kinds with backslashes, sparse rows. String and date attributes are
/// left out, with a warning. The target is the attribute called "class", else the last one if it is nominal. Errors:
/// Parse with line and column (or attribute) for what does not follow the format, for a value that is not declared and
/// for a number that is none; NonFinite; Unsupported for relational attributes; LimitExceeded.
std::unique_ptr<TableParser> arffParser();

} // namespace wb
