// SPDX-License-Identifier: Apache-2.0
#include "app/cli/peers/peer.h"

#include <floatfann.h>

#include <algorithm>

namespace wb::cli {
namespace {

using Ann = std::unique_ptr<fann, decltype(&fann_destroy)>;

Result<fann_activationfunc_enum> fannFunction(PeerFunction function)
{
    switch (function) {
    case PeerFunction::Linear:
        return FANN_LINEAR;
    case PeerFunction::Sigmoid:
        return FANN_SIGMOID;
    case PeerFunction::Tanh:
        return FANN_SIGMOID_SYMMETRIC;
    case PeerFunction::Relu:
        break;
    }
    return fail(ErrorCode::Unsupported, "libfann 2.2.0 has no ReLU");
}

Result<Ann> annOf(const PeerModel& model)
{
    std::vector<unsigned> sizes{static_cast<unsigned>(model.inputs())};
    for (const PeerLayer& layer : model.layers)
        sizes.push_back(static_cast<unsigned>(layer.outputs));
    Ann ann(fann_create_standard_array(static_cast<unsigned>(sizes.size()), sizes.data()), fann_destroy);
    if (!ann)
        return fail(ErrorCode::Unsupported, "libfann could not make the network");
    float* weight = ann->weights; // fann_set_weight_array() searches for every connection: seconds for shape D
    for (std::size_t k = 0; k < model.layers.size(); ++k) {
        const PeerLayer& layer = model.layers[k];
        const auto function = fannFunction(layer.function);
        if (!function)
            return passOn(function);
        const auto number = static_cast<int>(k) + 1;
        fann_set_activation_function_layer(ann.get(), *function, number);
        fann_set_activation_steepness_layer(ann.get(), layer.function == PeerFunction::Sigmoid ? 0.5F : 1.0F, number);
        for (std::size_t unit = 0; unit < layer.biases.size(); ++unit) {
            const auto inputs = static_cast<std::size_t>(layer.inputs);
            weight = std::copy_n(layer.weights.data() + unit * inputs, inputs, weight);
            *weight++ = layer.biases[unit];
        }
    }
    return ann;
}

class FannPeer : public Peer {
public:
    std::string name() const override { return "libfann"; }
    std::string version() const override { return WB_PEER_VERSION; }
    bool runsBatches() const override { return false; }

    Result<std::unique_ptr<BenchSubject>> make(const PeerModel& model, int) const override
    {
        auto ann = annOf(model);
        if (!ann)
            return passOn(ann);
        const auto outputs = static_cast<std::size_t>(model.outputs());
        return benchSubject(static_cast<std::size_t>(model.inputs()),
                            [ann = std::move(*ann), outputs](const float* input, float* output) {
                                std::copy_n(fann_run(ann.get(), const_cast<float*>(input)), outputs, output);
                            });
    }

    Result<std::unique_ptr<BenchSubject>> makeLoader(const PeerModel& model, const std::string& path) const override
    {
        const auto ann = annOf(model);
        if (!ann)
            return passOn(ann);
        if (fann_save(ann->get(), path.c_str()) != 0)
            return fail(ErrorCode::Io, "libfann could not write " + path);
        return benchSubject(0, [path](const float*, float* output) {
            const Ann loaded(fann_create_from_file(path.c_str()), fann_destroy);
            *output = loaded ? 1.0F : 0.0F;
        });
    }
};

} // namespace
} // namespace wb::cli

WB_BENCH_PEER const wb::cli::Peer* wbBenchPeer(int number)
{
    static const wb::cli::FannPeer peer;
    return number == 0 ? &peer : nullptr;
}
