// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/rng.h"
#include "core/nn/network_builder.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace wb::test {

/// The three ways FANN connects layers.
enum class Wiring { Layered, Shortcut, Sparse };

inline const char* wiringName(Wiring wiring)
{
    return wiring == Wiring::Layered ? "layered" : wiring == Wiring::Shortcut ? "shortcut" : "sparse";
}

/// The value, or a test failure that says why there is none.
template <typename T>
T take(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return std::move(*result);
}

/// A network of the sizes with weights from U(-range, range).
inline Network makeNetwork(std::vector<int> sizes, Wiring wiring, Activation hidden, Activation output,
                           std::uint64_t seed = 1, float range = 0.8F)
{
    return take(NetworkBuilder()
                    .layersFromSizes(std::move(sizes))
                    .activationHidden(hidden)
                    .activationOutput(output)
                    .topology(wiring == Wiring::Shortcut ? Topology::Shortcut : Topology::Layered)
                    .connectionRate(wiring == Wiring::Sparse ? 0.5F : 1.0F)
                    .initialization({Initializer::Uniform, seed, -range, range})
                    .build());
}

inline std::vector<float> randomRow(Rng& rng, int count)
{
    std::vector<float> row(static_cast<std::size_t>(count));
    for (float& value : row)
        value = rng.uniform(-1.0F, 1.0F);
    return row;
}

} // namespace wb::test
