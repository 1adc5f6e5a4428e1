// SPDX-License-Identifier: Apache-2.0
#include "core/formats/weights_blob.h"

#include "core/formats/file_floats.h"

namespace wb {

namespace {

void appendTable(std::string& bytes, const std::vector<std::uint8_t>& connected)
{
    bytes.push_back(connected.empty() ? '\0' : '\1');
    unsigned byte = 0;
    for (std::size_t at = 0; at < connected.size(); ++at) {
        byte |= (connected[at] != 0 ? 1U : 0U) << (at % 8);
        if (at % 8 == 7 || at + 1 == connected.size()) {
            bytes.push_back(static_cast<char>(byte));
            byte = 0;
        }
    }
}

tl::unexpected<Error> corruptBlob(const std::string& what)
{
    return fail(ErrorCode::Corrupt, "stored weights: " + what + "; take an earlier version or a backup");
}

/// Reads the tables that stand behind the numbers, to the last byte.
Result<void> takeTables(std::string_view bytes, Weights& weights)
{
    for (std::size_t k = 0; k < weights.layers.size(); ++k) {
        LayerWeights& layer = weights.layers[k];
        const std::string where = "layer " + std::to_string(k + 1);
        if (bytes.empty() || static_cast<unsigned char>(bytes.front()) > 1)
            return corruptBlob(where + " has no connection table where one must be");
        const bool present = bytes.front() == '\1';
        bytes.remove_prefix(1);
        if (!present)
            continue;
        const auto flags = static_cast<std::size_t>(layer.weights.rows() * (layer.weights.cols() + 1));
        if (bytes.size() < (flags + 7) / 8)
            return corruptBlob("the connection table of " + where + " is cut off");
        layer.connected.resize(flags);
        for (std::size_t at = 0; at < flags; ++at)
            layer.connected[at] = static_cast<unsigned char>(bytes[at / 8]) >> (at % 8) & 1U;
        bytes.remove_prefix((flags + 7) / 8);
    }
    return bytes.empty() ? Result<void>() : corruptBlob(std::to_string(bytes.size()) + " bytes too many");
}

bool unconnectedAreZero(const LayerWeights& layer)
{
    for (Eigen::Index u = 0; u < layer.weights.rows(); ++u) {
        for (Eigen::Index s = 0; s < layer.weights.cols(); ++s)
            if (!layer.isConnected(u, s) && layer.weights(u, s) != 0.0F)
                return false;
        if (!layer.hasBias(u) && layer.biases(u) != 0.0F)
            return false;
    }
    return true;
}

} // namespace

std::string weightsToBytes(const Weights& weights)
{
    std::string bytes;
    bool sparse = false;
    std::size_t floats = 0;
    for (const LayerWeights& layer : weights.layers) {
        sparse = sparse || !layer.connected.empty();
        floats += static_cast<std::size_t>(layer.weights.size() + layer.biases.size());
    }
    bytes.reserve(floats * sizeof(float));
    for (const LayerWeights& layer : weights.layers) {
        appendFloats(bytes, layer.weights.data(), layer.weights.size());
        appendFloats(bytes, layer.biases.data(), layer.biases.size());
    }
    if (sparse)
        for (const LayerWeights& layer : weights.layers)
            appendTable(bytes, layer.connected);
    return bytes;
}

Result<std::shared_ptr<const Weights>> weightsFromBytes(const NetworkSpec& spec, std::string_view bytes)
{
    if (auto valid = validate(spec); !valid)
        return passOn(valid);
    std::size_t floats = 0;
    for (std::size_t k = 0; k < spec.layers.size(); ++k)
        floats += static_cast<std::size_t>(spec.layers[k].outputs) *
                  (static_cast<std::size_t>(spec.sourceCount(static_cast<int>(k))) + 1);
    if (bytes.size() < floats * sizeof(float))
        return corruptBlob(std::to_string(bytes.size()) + " bytes where this design needs " +
                           std::to_string(floats * sizeof(float)));

    auto weights = std::make_shared<Weights>();
    const char* from = bytes.data();
    for (std::size_t k = 0; k < spec.layers.size(); ++k) {
        LayerWeights& layer = weights->layers.emplace_back();
        layer.weights.resize(spec.layers[k].outputs, spec.sourceCount(static_cast<int>(k)));
        layer.biases.resize(spec.layers[k].outputs);
        from = takeFloats(from, layer.weights.data(), layer.weights.size());
        from = takeFloats(from, layer.biases.data(), layer.biases.size());
    }
    const std::string_view tables = bytes.substr(floats * sizeof(float));
    if (tables.empty())
        return weights;
    if (auto taken = takeTables(tables, *weights); !taken)
        return passOn(taken);
    for (std::size_t k = 0; k < weights->layers.size(); ++k)
        if (!unconnectedAreZero(weights->layers[k]))
            return corruptBlob("layer " + std::to_string(k + 1) + " has a weight where there is no connection");
    return weights;
}

} // namespace wb
