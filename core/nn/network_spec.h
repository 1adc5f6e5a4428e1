// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/layer_spec.h"
#include "core/nn/scaling.h"

#include <cstdint>

namespace wb {

/// Which earlier outputs a layer sees. Numbers as FANN's network_type.
enum class Topology {
    Layered,  ///< Those of the layer right before it.
    Shortcut, ///< Those of every earlier layer and the inputs.
};

/// How fresh weights are drawn; see core/nn/initializer.h.
enum class Initializer { Uniform, FannWidrowNguyen, NguyenWidrow, Xavier, He };

struct Initialization {
    Initializer kind = Initializer::Xavier;
    std::uint64_t seed = 1;
    float low = -0.1F; ///< Uniform only; FANN's default range.
    float high = 0.1F;
    bool operator==(const Initialization&) const = default;
};

/// A network as designed: everything but the values of its weights.
struct NetworkSpec {
    int inputs = 1;
    std::string inputName;         ///< As the user called the input layer; may be empty.
    std::vector<LayerSpec> layers; ///< In run order; the last one gives the outputs.
    Topology topology = Topology::Layered;
    /// Share of the possible connections a fresh network gets, (0, 1]; 1 is fully connected. Which ones: libfann's
    /// counts (fann_create_sparse), drawn from the seed.
    float connectionRate = 1.0F;
    /// libfann limits every steepness * sum to +-150 / steepness, so its linear outputs end there. True for networks
    /// that come from FANN, so that they give here what they give there.
    bool limitsSums = false;
    Initialization initialization;
    /// What is done to values on their way in and, backwards, out: the layers compute with scaled ones, who runs or
    /// trains the network gives and gets the data's own. Empty: nothing.
    Scaling inputScaling;
    Scaling outputScaling;

    int outputs() const { return layers.empty() ? 0 : layers.back().outputs; }
    /// Position of a layer, or -1.
    int indexOf(LayerId id) const;
    /// One higher than every id in use.
    LayerId nextLayerId() const;
    /// Layers have their inputs side by side in one row of "signals": the inputs, then each layer's outputs in turn.
    /// Layer k reads the slice [sourceBegin(k), sourceBegin(k) + sourceCount(k)) and writes at signalBegin(k).
    int signalBegin(int layer) const;
    int sourceBegin(int layer) const;
    int sourceCount(int layer) const;
    int signalCount() const;
    bool isScaled() const { return !inputScaling.empty() || !outputScaling.empty(); }
    bool operator==(const NetworkSpec&) const = default;
};

/// The layers' ids in run order.
std::vector<LayerId> layerIds(const NetworkSpec& spec);

/// After another number of inputs or outputs: the scalings keep the columns that stay; new ones are left alone.
void fitScalings(NetworkSpec& spec);

/// Whether they are equal but for their scalings, which a training may fit anew with the weights.
bool sameButScaling(const NetworkSpec& a, NetworkSpec b);

/// Checks every limit a spec states and the caps of limits.h; nothing is allocated before. The message names the layer.
/// Errors: InvalidArgument, LimitExceeded; those of a scaling.
Result<void> validate(const NetworkSpec& spec);

/// "3 of 4 inputs and 1 of 1 outputs": the columns a network scales; empty where it scales nothing.
std::string scalingText(const NetworkSpec& spec);

/// "Input", "Hidden 2", "Output": what a layer is called where the user gave no name. layer -1 is the input layer.
std::string layerTitle(const NetworkSpec& spec, int layer);

} // namespace wb
