// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/table_parser.h"

#include <memory>

namespace wb {

bool startsLikeIdx(std::string_view bytes);

/// Reads IDX, as MNIST comes: two zero bytes, type, rank, big-endian sizes, values in row-major order. The first
/// dimension is the rows, all others together the columns. A file of one dimension of single bytes holds labels:
/// one column of categories, a target. NaN is a missing value. Errors: Parse with what is wrong in the header, for too
/// few values and for bytes behind them; NonFinite with row and column; LimitExceeded before anything is allocated.
std::unique_ptr<TableParser> idxParser();

} // namespace wb
