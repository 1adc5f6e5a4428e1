// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

namespace wb {

/// Double precision, one loop a formula, no cleverness: what the engine and the trainers are compared with.
struct ReferenceRun {
    std::vector<double> nets;         ///< Weighted sum of every unit, in signal order; 0 for the inputs.
    std::vector<double> signalValues; ///< Inputs as scaled, then every unit's output.
    std::vector<double> outputs;      ///< The last layer's, its scaling taken back.
};

/// input and outputs are in the data's own units. Errors: SizeMismatch if input has not numInputs() values.
Result<ReferenceRun> referenceRun(const Network& network, std::span<const double> input);

/// Gradient of sum_i outputWeights[i] * outputs[i].
struct ReferenceGradient {
    struct Layer {
        MatrixD weights; ///< outputs x sourceCount; 0 where not connected.
        VectorD biases;
    };
    std::vector<Layer> layers;
    std::vector<double> inputs; ///< With respect to the inputs, in the data's own units.
};

/// Backpropagation (Rumelhart 1986) with exact slopes through layered, shortcut and sparse networks.
/// Errors: SizeMismatch.
Result<ReferenceGradient> referenceGradient(const Network& network, std::span<const double> input,
                                            std::span<const double> outputWeights);

} // namespace wb
