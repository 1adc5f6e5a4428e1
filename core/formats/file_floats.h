// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

#include <string>

namespace wb {

/// Appends the values as little-endian f32, whatever the machine.
void appendFloats(std::string& bytes, const float* values, Eigen::Index count);

/// Reads them back; gives where the next byte stands. The caller has seen to it that there are 4 * count bytes.
const char* takeFloats(const char* from, float* values, Eigen::Index count);

} // namespace wb
