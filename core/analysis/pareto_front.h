// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

namespace wb {

/// Which of some points no other one beats: is at least as small in every value and smaller in one. points: one list of
/// values a point, all of one length, every value to be made small; equal points stand on the front together. A point
/// with a value that is not finite is never on the front and beats none. Cost: points x points on the front.
std::vector<bool> paretoFront(const std::vector<std::vector<double>>& points);

} // namespace wb
