// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/array_values.h"

namespace wb {

struct NpyHeader {
    NumberType type;
    bool fortranOrder = false;
    std::vector<std::uint64_t> shape; ///< Never empty: a single number is one of shape 1.
};

/// Reads the Python dict literal of a .npy: exactly the keys descr, fortran_order and shape, each once. Errors: Parse
/// with the byte; Unsupported for a type that is no number, LimitExceeded for too many dimensions.
Result<NpyHeader> parseNpyHeader(std::string_view text);

} // namespace wb
