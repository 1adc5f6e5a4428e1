// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/fann_layout.h"
#include "core/nn/network.h"

#include <string>
#include <vector>

namespace wb {

/// Takes the neurons and connections of a FANN file one by one, refuses what makes no sense where it stands, and puts
/// the network together at the end. Memory grows with what has really been read.
class FannAssembly {
public:
    FannAssembly(FannLayout layout, double connectionRate);

    const FannLayout& layout() const { return m_layout; }
    bool neuronsComplete() const { return neuronsRead() == m_layout.neuronCount(); }
    std::int64_t neuronsRead() const { return static_cast<std::int64_t>(m_inputCounts.size()); }
    bool nextIsUnit() const;
    /// Of the next neuron, in file order. Its function is ignored if it is an input or a bias.
    Result<void> addNeuron(std::int64_t inputCount, UnitFunction function, const FannPlace& place);

    /// Connections the neurons announce. Errors: LimitExceeded.
    Result<std::int64_t> connectionCount(const FannPlace& place) const;
    /// The next connection, in file order.
    Result<void> addConnection(std::int64_t source, float weight, const FannPlace& place);

    /// After every neuron and connection. Errors: those of validate().
    Result<Network> finish(std::vector<std::string>& warnings) const;

private:
    struct Connection {
        std::int32_t source;
        float weight;
    };

    void goToNextDestination();
    Result<void> checkSource(std::int64_t source, const FannPlace& place);
    bool standsWhereLibfannLooks(std::int64_t source) const;
    NetworkSpec spec() const;
    LayerWeights layerWeights(const NetworkSpec& spec, int layer, std::size_t& nextConnection) const;
    /// For each earlier layer: what to add to a neuron's number for its column in the layer's weight matrix.
    std::vector<Eigen::Index> columnOffsets(const NetworkSpec& spec, int layer) const;
    void addWarnings(std::vector<std::string>& warnings) const;
    float givenRate(std::vector<std::string>& warnings) const;

    FannLayout m_layout;
    double m_connectionRate;
    std::vector<std::int32_t> m_inputCounts;
    std::vector<UnitFunction> m_functions; ///< Of the units, in order.
    std::vector<Connection> m_connections;

    // Where addConnection stands.
    std::int64_t m_destination = 0;
    int m_destinationLayer = 0;
    std::int32_t m_done = 0;                ///< Connections the destination already has.
    std::vector<std::int64_t> m_lastUsedBy; ///< For each source, the last destination it went to.
    bool m_biasUsed = false;

    int m_reachBackLine = 0;
    FannPlace m_misplaced; ///< The first connection that is not where libfann looks for it.
};

} // namespace wb
