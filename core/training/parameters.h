// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/training_kernels.h"
#include "core/nn/network.h"

#include <cstdint>
#include <vector>

namespace wb {

/// Where the weights and biases of each layer stand in one row of floats, as TrainingKernels wants them: source by
/// source, the biases last, every such row filled up with zeros to a multiple of kTrainingStride.
class ParameterLayout {
public:
    struct Layer {
        std::size_t weightsAt; ///< In floats.
        std::size_t biasesAt;
        std::size_t unitsAt; ///< In a row that holds a stride for every layer: nets, deltas.
        int sources;
        int outputs;
        int stride;
        int sourceBegin; ///< In the row of signals, as are the next.
        int signalBegin;
    };

    explicit ParameterLayout(const NetworkSpec& spec);

    const std::vector<Layer>& layers() const { return m_layers; }
    std::size_t size() const { return m_size; }
    std::size_t units() const { return m_units; }
    int signalCount() const { return m_signalCount; }

    std::vector<float> pack(const Weights& weights) const;
    /// connections: those of the weights that were packed.
    Weights unpack(const std::vector<float>& values, const Weights& connections) const;
    /// 1 where a weight or bias exists and 0 elsewhere.
    std::vector<std::uint8_t> mask(const Weights& weights) const;

private:
    std::vector<Layer> m_layers;
    std::size_t m_size = 0;
    std::size_t m_units = 0;
    int m_signalCount = 0;
};

} // namespace wb
