// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cache_line.h"
#include "core/engine/training_kernels.h"
#include "core/nn/network.h"

#include <cstdint>
#include <vector>

namespace wb {

/// Where the weights and biases of each layer stand in one row of floats, as TrainingKernels wants them: source by
/// source, the biases last, every such row filled up with zeros to the layer's stride; layers begin cache lines.
class ParameterLayout {
public:
    explicit ParameterLayout(const NetworkSpec& spec);

    const std::vector<TrainingLayer>& layers() const { return m_layers; }
    std::size_t size() const { return m_size; }
    /// Of the turned weights; a row of zeros follows each layer's.
    std::size_t turnedSize() const { return m_turnedSize; }
    /// As kernels see it; valid as long as the layout is.
    TrainingView view() const;

    Floats pack(const Weights& weights) const;
    /// connections: those of the weights that were packed.
    Weights unpack(const Floats& values, const Weights& connections) const;
    /// 1 where a weight or bias exists and 0 elsewhere.
    std::vector<std::uint8_t> mask(const Weights& weights) const;

    /// The weights again, turned round: what errors of several rows follow from.
    void turn(const float* parameters, float* turned) const;

private:
    void addStretches(const LayerSpec& design, float limit, TrainingLayer& layer);

    std::vector<TrainingLayer> m_layers;
    std::vector<Stretch> m_stretches;
    std::size_t m_size = 0;
    std::size_t m_turnedSize = 0;
    int m_units = 0;
    int m_signalCount = 0;
    int m_inputs = 0;
    bool m_isShortcut = false;
};

} // namespace wb
