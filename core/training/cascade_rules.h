// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/activation.h"

#include <vector>

namespace wb {

struct FannSettings;

/// When a phase of Cascade2 has stagnated: its figure has not moved by a share of itself for so many epochs.
struct Stagnation {
    double changeFraction = 0.01;
    int epochs = 12;
    int minEpochs = 50;
    int maxEpochs = 150;
    bool operator==(const Stagnation&) const = default;
};

/// By what rules a network grows. The numbers are libfann's (fann_cascade.c, fann_create_standard).
struct CascadeRules {
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

    bool operator==(const CascadeRules&) const = default;
};

/// Those a FANN file carries; the units at most, which it does not, as they are by themselves. Every number as it
/// stands there: validate() says what cannot be grown by.
CascadeRules cascadeRulesOf(const FannSettings& settings);

} // namespace wb
