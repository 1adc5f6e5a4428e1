// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/generator.h"

namespace wb {

/// The rows alone, for settings that have been checked and have their noise decided. See generate().
Result<Dataset> generateRows(const GeneratorSettings& settings);

} // namespace wb
