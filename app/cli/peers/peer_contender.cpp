// SPDX-License-Identifier: Apache-2.0
#include "app/cli/peers/peer_contender.h"

namespace wb::cli {

namespace {

Result<PeerFunction> peerFunction(Activation activation)
{
    switch (activation) {
    case Activation::Linear:
        return PeerFunction::Linear;
    case Activation::Sigmoid:
        return PeerFunction::Sigmoid;
    case Activation::Tanh:
        return PeerFunction::Tanh;
    case Activation::Relu:
        return PeerFunction::Relu;
    default:
        return fail(ErrorCode::Unsupported,
                    std::string("not compared: ") + activationInfo(activation).name + " is not in every library");
    }
}

Result<PeerLayer> peerLayer(const LayerSpec& spec, const LayerWeights& weights)
{
    for (const UnitFunction& function : spec.unitFunctions)
        if (!(function == spec.unitFunctions.front()))
            return fail(ErrorCode::Unsupported, "not compared: units of one layer have different functions");
    const UnitFunction& used = spec.functionOf(0);
    const auto function = peerFunction(used.activation);
    if (!function)
        return passOn(function);
    // f(s net) = f(natural net') with net' = s / natural net: exact in the formula, rounded once in the weights
    const float scale = used.steepness / activationInfo(used.activation).naturalSteepness;
    PeerLayer layer{
        static_cast<int>(weights.weights.cols()), static_cast<int>(weights.weights.rows()), {}, {}, *function};
    layer.weights.assign(weights.weights.data(), weights.weights.data() + weights.weights.size());
    layer.biases.assign(weights.biases.data(), weights.biases.data() + weights.biases.size());
    for (std::vector<float>* values : {&layer.weights, &layer.biases})
        for (float& value : *values)
            value *= scale;
    return layer;
}

} // namespace

Result<PeerModel> peerModel(const Network& network)
{
    const NetworkSpec& spec = network.spec();
    if (spec.topology != Topology::Layered)
        return fail(ErrorCode::Unsupported, "not compared: shortcut connections are not in every library");
    if (spec.isScaled())
        return fail(ErrorCode::Unsupported, "not compared: a network's own scaling is not in every library");
    PeerModel model;
    for (std::size_t k = 0; k < spec.layers.size(); ++k) {
        const LayerWeights& weights = network.weights().layers[k];
        if (!weights.connected.empty())
            return fail(ErrorCode::Unsupported, "not compared: sparse layers are not in every library");
        auto layer = peerLayer(spec.layers[k], weights);
        if (!layer)
            return passOn(layer);
        model.layers.push_back(std::move(*layer));
    }
    return model;
}

Result<std::unique_ptr<BenchSubject>> PeerContender::make(const Network& network, int rows) const
{
    const auto model = peerModel(network);
    return model ? m_peer->make(*model, rows) : passOn(model);
}

Result<std::unique_ptr<BenchSubject>> PeerContender::makeLoader(const Network& network, const std::string& path) const
{
    const auto model = peerModel(network);
    return model ? m_peer->makeLoader(*model, path) : passOn(model);
}

} // namespace wb::cli
