// SPDX-License-Identifier: Apache-2.0
#include "core/nn/network_builder.h"

#include <utility>

namespace wb {

NetworkBuilder& NetworkBuilder::layersFromSizes(std::vector<int> sizes)
{
    m_sizes = std::move(sizes);
    return *this;
}

NetworkBuilder& NetworkBuilder::activationHidden(Activation activation)
{
    m_hidden = activation;
    return *this;
}

NetworkBuilder& NetworkBuilder::activationOutput(Activation activation)
{
    m_output = activation;
    return *this;
}

NetworkBuilder& NetworkBuilder::topology(Topology topology)
{
    m_rest.topology = topology;
    return *this;
}

NetworkBuilder& NetworkBuilder::connectionRate(float rate)
{
    m_rest.connectionRate = rate;
    return *this;
}

NetworkBuilder& NetworkBuilder::initialization(Initialization initialization)
{
    m_rest.initialization = initialization;
    return *this;
}

NetworkBuilder& NetworkBuilder::seed(std::uint64_t seed)
{
    m_rest.initialization.seed = seed;
    return *this;
}

Result<NetworkSpec> NetworkBuilder::spec() const
{
    if (m_sizes.size() < 2)
        return fail(ErrorCode::InvalidArgument, "a network needs at least two sizes: its inputs and its outputs");
    NetworkSpec built = m_rest;
    built.inputs = m_sizes.front();
    for (std::size_t i = 1; i < m_sizes.size(); ++i) {
        LayerSpec layer;
        layer.id = LayerId{static_cast<std::int64_t>(i)};
        layer.outputs = m_sizes[i];
        layer.function = naturalFunction(i + 1 == m_sizes.size() ? m_output : m_hidden);
        built.layers.push_back(std::move(layer));
    }
    if (auto good = validate(built); !good)
        return passOn(good);
    return built;
}

Result<Network> NetworkBuilder::build() const
{
    auto built = spec();
    if (!built)
        return passOn(built);
    return Network::create(std::move(*built));
}

} // namespace wb
