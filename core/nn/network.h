// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/matrix.h"
#include "core/nn/network_spec.h"

#include <memory>
#include <utility>

namespace wb {

/// Weights of one layer. Row u of the matrix holds unit u's weights over its sources, in signal order.
struct LayerWeights {
    Matrix weights; ///< outputs x sourceCount; 0 where not connected.
    Vector biases;  ///< outputs.
    /// Empty if everything is connected; else outputs x (sourceCount + 1) flags, row by row, the bias last.
    std::vector<std::uint8_t> connected;

    bool isConnected(Eigen::Index unit, Eigen::Index source) const
    {
        return connected.empty() || connected[static_cast<std::size_t>(unit * (weights.cols() + 1) + source)] != 0;
    }
    bool hasBias(Eigen::Index unit) const { return isConnected(unit, weights.cols()); }
    /// Weights and biases that exist.
    std::int64_t parameterCount() const;
};

struct Weights {
    std::vector<LayerWeights> layers;
};

/// Same sizes, same connections, same bits.
bool bitEqual(const Weights& a, const Weights& b);

/// A design with its weights: a value, cheap to copy, never changed after it is made. Thread: share freely.
class Network {
public:
    /// Fresh weights (and connections, where the rate is below 1) from spec.initialization.
    /// Errors: those of validate().
    static Result<Network> create(NetworkSpec spec);
    /// Errors: those of validate(); SizeMismatch if the shapes are not the spec's; NonFinite, with layer and unit.
    static Result<Network> assemble(NetworkSpec spec, std::shared_ptr<const Weights> weights);

    /// The same network redesigned: weights between units that stay (by layer id and position) are kept, new ones are
    /// drawn as create() would. Where no shape changes the weights are shared, not copied. Scalings follow the numbers
    /// of inputs and outputs, see fitScalings(). Errors: those of validate().
    Result<Network> edited(NetworkSpec spec) const;

    const NetworkSpec& spec() const& { return m_spec; }
    const Weights& weights() const& { return *m_weights; }
    /// Of a network that is about to go, by value: `for (auto& layer : best().weights().layers)` walks what is there.
    NetworkSpec spec() && { return std::move(m_spec); }
    Weights weights() && { return *m_weights; }
    std::shared_ptr<const Weights> sharedWeights() const { return m_weights; }

    int numInputs() const { return m_spec.inputs; }
    int numOutputs() const { return m_spec.outputs(); }
    /// With the input layer, as FANN counts: 4 for 64-32-16-8.
    int numLayers() const { return static_cast<int>(m_spec.layers.size()) + 1; }
    /// With the bias neurons, as FANN counts: layered, one for every layer but the last; shortcut, a single one.
    std::int64_t totalNeurons() const;
    /// Weights and biases that exist: FANN's connections, our parameters.
    std::int64_t totalConnections() const;

private:
    Network(NetworkSpec spec, std::shared_ptr<const Weights> weights);

    NetworkSpec m_spec;
    std::shared_ptr<const Weights> m_weights;
};

} // namespace wb
