// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"
#include "core/training/resume_point.h"

#include <string>
#include <string_view>

namespace wb {

/// What the training of a network is gone on with, as bytes: a line "expert-workbench-training 1", a line of JSON with
/// the settings (training_json.h), a line of JSON with rows, epochs and errors, then the weights after the last epoch
/// and the numbers the algorithm remembers, each for every layer its matrix (row-major) and its biases as little-endian
/// f32. The best weights are those of the network itself. Same state, same bytes, on every platform.
std::string resumePointToBytes(const ResumePoint& point, const Network& network);

/// Reads them back for the network with the best weights; nothing is allocated before the length is found right.
/// Errors: Unsupported if written by a later version; Corrupt if the length does not fit the network and the algorithm,
/// or a weight is no number or stands where there is no connection; those of parseTrainingSettingsJson().
Result<std::shared_ptr<const ResumePoint>> resumePointFromBytes(std::string_view bytes, const Network& network);

} // namespace wb
