// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/table_parser.h"

#include <memory>

namespace wb {

bool startsLikeNpy(std::string_view bytes);

/// Reads NumPy's .npy, versions 1 to 3: booleans, whole numbers of 1 to 8 bytes and floats of 2, 4 and 8, in either
/// byte order, C or Fortran order. The first dimension is the rows, all others together the columns; one dimension is
/// one column. Numbers are rounded to 32-bit floats; NaN is a missing value. Errors: Parse with what is wrong in the
/// header or how many values are missing; Unsupported for Python objects, texts and records; NonFinite with row and
/// column for infinity and for what is too large; LimitExceeded before anything is allocated.
std::unique_ptr<TableParser> npyParser();

/// The values as version 1.0, '<f4', C order. Names and categories are not stored.
std::string writeNpy(const Table& table);

} // namespace wb
