// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_net_writer.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

bool anyFunction(const NetworkSpec& spec, bool (*is)(const UnitFunction&))
{
    return std::any_of(spec.layers.begin(), spec.layers.end(), [is](const LayerSpec& layer) {
        for (int unit = 0; unit < layer.outputs; ++unit) {
            if (is(layer.functionOf(unit)))
                return true;
        }
        return false;
    });
}

/// Whether f still changes where u is beyond libfann's limit of 150 / steepness.
bool changesBeyondLimit(const UnitFunction& function)
{
    // From u = 20 on the bounded ones have reached their end to the last bit of a float.
    constexpr float kSteepest = 150.0F / 20.0F;
    if (std::abs(function.steepness) > kSteepest)
        return true;
    switch (function.activation) {
    case Activation::Linear:
    case Activation::Relu:
    case Activation::LeakyRelu:
    case Activation::Elliot:
    case Activation::ElliotSymmetric:
    case Activation::Sin:
    case Activation::SinSymmetric:
    case Activation::Cos:
    case Activation::CosSymmetric:
        return true;
    default:
        return false;
    }
}

bool isRectifier(const UnitFunction& function)
{
    return function.activation == Activation::Relu || function.activation == Activation::LeakyRelu;
}

bool hasWords(const NetworkSpec& spec)
{
    return !spec.inputName.empty() || std::any_of(spec.layers.begin(), spec.layers.end(), [](const LayerSpec& layer) {
        return !layer.name.empty() || !layer.note.empty();
    });
}

} // namespace

std::vector<std::string> fannExportNotes(const Network& network)
{
    const NetworkSpec& spec = network.spec();
    std::vector<std::string> notes;
    if (!spec.limitsSums && anyFunction(spec, changesBeyondLimit))
        notes.emplace_back("libfann limits every steepness times sum to 150 / steepness either way, this network does "
                           "not: where a sum "
                           "grows beyond that, outputs differ there");
    if (anyFunction(spec, isRectifier))
        notes.emplace_back(
            "relu and leaky-relu need a libfann later than 2.2.0, the release of most systems, which takes "
            "their numbers without an error and computes nonsense");
    if (anyFunction(spec, [](const UnitFunction& function) { return function.steepness < 0.0F; }))
        notes.emplace_back("with a negative steepness libfann limits the sums to one number, so its outputs differ");
    if (hasWords(spec))
        notes.emplace_back("names of layers and inputs and notes on layers are not stored");
    if (spec.isScaled())
        notes.emplace_back("the network's scaling is written, but libfann scales only where the program says so: call "
                           "fann_scale_input before fann_run and fann_descale_output after it");
    if (!(spec.initialization == Initialization()))
        notes.emplace_back("the initialiser and its seed are not stored");
    return notes;
}

} // namespace wb
