// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/fann_layout.h"
#include "core/formats/fann_values.h"
#include "core/nn/fann_settings.h"
#include "core/nn/scaling.h"

namespace wb {

/// The training and cascade settings of a 2.x file; what is missing keeps libfann's default, with a warning. In a
/// fixed-point file it reads decimal_point first, on which all later numbers depend.
Result<FannSettings> readFannSettings(FannValues& values);

/// The scaling parameters, if the file has any that do something; what cannot be taken back is left out, with a
/// warning.
struct FannScaling {
    Scaling inputs;
    Scaling outputs;
};
Result<FannScaling> readFannScaling(FannValues& values, const FannLayout& layout);

} // namespace wb
