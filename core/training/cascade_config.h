// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/layer_spec.h"
#include "core/training/training_config.h"

namespace wb {

/// When a phase of Cascade2 has stagnated: its figure has not moved by a share of itself for so many epochs.
struct Stagnation {
    double changeFraction = 0.01;
    int epochs = 12;
    int minEpochs = 50;
    int maxEpochs = 150;
    bool operator==(const Stagnation&) const = default;
};

/// How a network grows by Cascade2. The numbers are libfann's (fann_cascade.c, fann_create_standard).
struct CascadeConfig {
    /// Of the output weights and of the candidates: Rprop, FannRprop, Quickprop or Sarprop, which learn from all rows
    /// at once. Its targetError and maxSeconds end the growing; its maxEpochs and patience are not used.
    TrainingConfig training;
    int maxUnits = 30; ///< Hidden units at most.
    Stagnation outputs;
    Stagnation candidates;
    int groups = 2; ///< Candidates with the same function, from other weights.
    std::vector<Activation> functions{Activation::Sigmoid,      Activation::Tanh,
                                      Activation::Gaussian,     Activation::GaussianSymmetric,
                                      Activation::Elliot,       Activation::ElliotSymmetric,
                                      Activation::SinSymmetric, Activation::CosSymmetric,
                                      Activation::Sin,          Activation::Cos};
    std::vector<float> steepnesses{0.25F, 0.5F, 0.75F, 1.0F};
    double candidateLimit = 1000;  ///< A score of so many times the errors' squares ends the choosing.
    float weightMultiplier = 0.4F; ///< Of a new unit's weights to the outputs.

    bool operator==(const CascadeConfig&) const = default;
};

/// Errors: InvalidArgument naming the value and its range.
Result<void> validate(const CascadeConfig& config);

} // namespace wb
