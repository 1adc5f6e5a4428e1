// SPDX-License-Identifier: Apache-2.0
#include "core/nn/templates.h"

#include "core/nn/network_builder.h"
#include "core/nn/shape_wizard.h"

namespace wb {

namespace {

/// Mathematics is linear throughout in its source; hidden linear layers add nothing to one layer, so ours are tanh.
constexpr std::array<ExpertTemplate, 6> kExpertTemplates{{
    {"reasoning",
     "Reasoning",
     "Weighs 128 features of a situation and scores 32 conclusions",
     {128, 64, 32, 32},
     Activation::Tanh,
     10'000,
     {512, 256, 128, 256, 0}},
    {"coding",
     "Coding",
     "Ranks 48 code actions from 192 features of the code around the cursor",
     {192, 96, 48, 48},
     Activation::Relu,
     50'000,
     {1024, 512, 256, 128, 512}},
    {"language",
     "Language",
     "Maps 256 text features to a dense vector of 64 for search or routing",
     {256, 128, 64, 64},
     Activation::Tanh,
     25'000,
     {768, 384, 192, 384, 0}},
    {"mathematics",
     "Mathematics",
     "Approximates up to 24 functions of 96 numbers: a regression",
     {96, 48, 24, 24},
     Activation::Tanh,
     20'000,
     {640, 320, 160, 320, 0}},
    {"tool-use",
     "Tool use",
     "Picks one of 16 tools from 64 features of a request",
     {64, 32, 16, 16},
     Activation::Relu,
     15'000,
     {384, 192, 96, 192, 0}},
    {"context",
     "Context",
     "Condenses 160 features of what went before into a state of 40",
     {160, 80, 40, 40},
     Activation::Tanh,
     30'000,
     {2048, 768, 384, 192, 768}},
}};

/// The hidden layers keep the ratio that the compact sizes have.
std::vector<int> plannedSizes(const ExpertTemplate& source)
{
    ShapeWish wish;
    wish.inputs = source.sizes.front();
    wish.outputs = source.sizes.back();
    wish.hiddenLayers = static_cast<int>(source.sizes.size()) - 2;
    wish.taper = static_cast<double>(source.sizes[2]) / source.sizes[1];
    wish.parameters = source.plannedParameters;
    const auto proposal = proposeShape(wish);
    return proposal ? proposal->sizes : std::vector<int>(source.sizes.begin(), source.sizes.end());
}

} // namespace

std::span<const ExpertTemplate> expertTemplates() { return kExpertTemplates; }

std::vector<int> templateSizes(const ExpertTemplate& source, TemplateSize size)
{
    if (size == TemplateSize::Planned)
        return plannedSizes(source);
    if (size == TemplateSize::Compact)
        return {source.sizes.begin(), source.sizes.end()};
    std::vector<int> sizes(source.largeSizes.begin(), source.largeSizes.end());
    if (sizes.back() == 0)
        sizes.pop_back();
    return sizes;
}

Expert makeExpert(const ExpertTemplate& source, TemplateSize size)
{
    // All templates are valid, which their test checks.
    Expert expert = makeExpert(source.name, templateSizes(source, size), source.hidden, Activation::Linear).value();
    expert.domain = source.name;
    expert.summary = source.purpose;
    expert.tags = {"template"};
    return expert;
}

Result<Expert> makeExpert(std::string name, const std::vector<int>& sizes, Activation hidden, Activation output)
{
    const bool isRectified = hidden == Activation::Relu || hidden == Activation::LeakyRelu;
    auto network = NetworkBuilder()
                       .layersFromSizes(sizes)
                       .activationHidden(hidden)
                       .activationOutput(output)
                       .initialization({.kind = isRectified ? Initializer::He : Initializer::Xavier})
                       .build();
    if (!network)
        return passOn(network);
    return Expert{{.name = std::move(name)}, *std::move(network)};
}

} // namespace wb
