// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kernels.h"
#include "core/training/parameters.h"

#include <memory>
#include <span>

namespace wb {

/// One row forwards and the errors of its outputs back (Rumelhart, Hinton, Williams 1986), through layered, shortcut
/// and sparse networks, in single precision with the kernels of an instruction set. The parameters are the caller's,
/// laid out by layout(). Thread: one owner.
class BackPropagation {
public:
    /// fannGradients: libfann's slopes instead of the exact ones. The spec is one that validate() accepts.
    BackPropagation(const NetworkSpec& spec, const Kernels& kernels, bool fannGradients = false);

    const ParameterLayout& layout() const { return m_layout; }
    /// The outputs of a row of inputs; they stay until the next row.
    std::span<const float> run(const float* parameters, const float* input);
    /// After run(), from -dLoss/dOutput: the deltas, -dLoss/dnet of every unit.
    void back(const float* parameters, std::span<const float> outputErrors);
    /// The same, where the errors are of the last layer's functions together with the loss: the last deltas are
    /// steepness x factor x error.
    void backThroughLoss(const float* parameters, std::span<const float> outputErrors, float factor);
    /// After back(): to += scale x -dLoss/dparameter. With the parameters themselves that is a step of incremental
    /// training. Where no connection is, something is added too: mask it away.
    void addGradient(float scale, float* to);

private:
    void applyFunctions(std::size_t layer);
    void toDeltas(std::size_t layer);
    void backFrom(std::size_t layer, const float* parameters);
    void softmaxToDeltas(const ParameterLayout::Layer& place, float steepness);

    NetworkSpec m_spec;
    const Kernels& m_kernels;
    bool m_fannGradients;
    ParameterLayout m_layout;
    std::vector<float> m_nets;   ///< A stride for every layer.
    std::vector<float> m_deltas; ///< The same; zeros past the units.
    std::vector<float> m_scaled; ///< Deltas of one layer times a scale.
    std::vector<float> m_signals;
    std::vector<float> m_errors; ///< -dLoss/dsignal.
};

} // namespace wb
