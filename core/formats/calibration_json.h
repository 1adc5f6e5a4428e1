// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/machine_calibration.h"
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace wb {

/// A calibration as one line of JSON, every number as it is.
std::string calibrationToJson(const MachineCalibration& calibration);
/// Errors: Parse, with what is wrong; Unsupported for another version, whose terms differ.
Result<MachineCalibration> calibrationFromJson(std::string_view text);

} // namespace wb
