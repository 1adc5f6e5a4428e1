// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

namespace wb {

struct TrainingRun;
/// Those that followed each other, the oldest first.
using Trainings = std::vector<std::shared_ptr<const TrainingRun>>;

} // namespace wb
