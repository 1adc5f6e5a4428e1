// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/formats/fann_text.h"
#include "core/nn/network_spec.h"

#include <vector>

namespace wb {

/// How FANN numbers its neurons: layer by layer, bias neurons among them. A layered file has a bias at the end of every
/// layer (a dummy at the end of the last), a shortcut file only after its inputs.
class FannLayout {
public:
    /// Sizes as layer_sizes has them, biases counted. Checks them against the caps; nothing is allocated for neurons.
    static Result<FannLayout> create(Topology topology, const std::vector<std::int64_t>& sizes, int line);

    Topology topology() const { return m_topology; }
    int layerCount() const { return static_cast<int>(m_sizes.size()); }
    std::int64_t neuronCount() const { return m_begins.back(); }
    std::int64_t layerBegin(int layer) const { return m_begins[static_cast<std::size_t>(layer)]; }
    /// Units of a layer (0: the inputs), without its bias.
    int units(int layer) const { return m_sizes[static_cast<std::size_t>(layer)]; }
    bool hasBias(int layer) const { return m_topology == Topology::Layered || layer == 0; }
    bool isBias(std::int64_t neuron, int layer) const { return neuron == layerBegin(layer) + units(layer); }
    int layerOf(std::int64_t neuron) const;

private:
    Topology m_topology = Topology::Layered;
    std::vector<int> m_sizes;           ///< Units.
    std::vector<std::int64_t> m_begins; ///< Of each layer, and the end.
};

} // namespace wb
