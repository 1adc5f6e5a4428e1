// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/scaling.h"
#include "core/training/training_config.h"

#include <string>

namespace wb {

class JsonObjectReader;

/// Of an object that has "scale_inputs" and "scale_outputs" where something is scaled; what is wrong is the reader's.
ScalingChoice readScalingChoice(JsonObjectReader& reader);

/// Every setting as one line of JSON, algorithm, loss and schedule by name; reads back to an equal value.
std::string trainingSettingsJson(const TrainingSettings& settings);

/// Strict as the other readers: every key known and of its type. Errors: Parse naming the key; LimitExceeded; those of
/// validate().
Result<TrainingSettings> parseTrainingSettingsJson(std::string_view text);

} // namespace wb
