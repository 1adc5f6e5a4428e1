// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace wb {

/// How weights lie in memory, and how they become floats in a register. finish: the scaled sums with their biases,
/// which are stored scaled.
struct StoredFloat {
    using Weight = float;
    template <class S>
    static typename S::Float weights(const float* at)
    {
        return S::load(at);
    }
    template <class S, class Layer>
    static typename S::Float finish(typename S::Float net, const Layer& layer, int unit)
    {
        return S::fma(net, S::all(layer.scale), S::load(static_cast<const float*>(layer.biases) + unit));
    }
};

struct StoredHalf {
    using Weight = std::uint16_t;
    template <class S>
    static typename S::Float weights(const std::uint16_t* at)
    {
        return S::loadHalf(at);
    }
    template <class S, class Layer>
    static typename S::Float finish(typename S::Float net, const Layer& layer, int unit)
    {
        return S::fma(net, S::all(layer.scale), S::loadHalf(static_cast<const std::uint16_t*>(layer.biases) + unit));
    }
};

struct StoredBrain {
    using Weight = std::uint16_t;
    template <class S>
    static typename S::Float weights(const std::uint16_t* at)
    {
        return S::loadBrain(at);
    }
    template <class S, class Layer>
    static typename S::Float finish(typename S::Float net, const Layer& layer, int unit)
    {
        return S::fma(net, S::all(layer.scale), S::loadBrain(static_cast<const std::uint16_t*>(layer.biases) + unit));
    }
};

/// Signed bytes, and for every unit the size of a step in half precision.
struct StoredByte {
    using Weight = std::int8_t;
    template <class S>
    static typename S::Float weights(const std::int8_t* at)
    {
        return S::loadByte(at);
    }
    template <class S, class Layer>
    static typename S::Float finish(typename S::Float net, const Layer& layer, int unit)
    {
        const auto step = S::loadHalf(static_cast<const std::uint16_t*>(layer.scales) + unit);
        return S::fma(S::mul(net, step), S::all(layer.scale),
                      S::loadHalf(static_cast<const std::uint16_t*>(layer.biases) + unit));
    }
};

} // namespace wb
