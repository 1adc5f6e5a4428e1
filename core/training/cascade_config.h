// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/training/training_config.h"

namespace wb {

/// How a network grows by Cascade2.
struct CascadeConfig : CascadeRules {
    /// Of the output weights and of the candidates: Rprop, FannRprop, Quickprop or Sarprop, which learn from all rows
    /// at once. Its targetError and maxSeconds end the growing; its maxEpochs and patience are not used.
    TrainingConfig training;

    bool operator==(const CascadeConfig&) const = default;
};

/// Errors: InvalidArgument naming the value and its range.
Result<void> validate(const CascadeConfig& config);
/// As the settings of a training are kept; rows put aside are the caller's.
TrainingSettings settingsOf(const CascadeConfig& config);
/// Of settings that have rules.
CascadeConfig cascadeConfigOf(const TrainingSettings& settings);

} // namespace wb
