// SPDX-License-Identifier: Apache-2.0
#include "app/cli/peers/peer.h"

#include <omp.h>
#include <oneapi/dnnl/dnnl.hpp>

#include <cstring>

namespace wb::cli {
namespace {

using Tag = dnnl::memory::format_tag;
using Format = dnnl::memory::desc;
constexpr auto kFloat = dnnl::memory::data_type::f32;

/// Inner products with their function fused, weights in the layout oneDNN asks for.
class DnnlNetwork {
public:
    DnnlNetwork(const PeerModel& model, int rows)
        : m_engine(dnnl::engine::kind::cpu, 0), m_stream(m_engine),
          m_input(Format({rows, model.inputs()}, kFloat, Tag::nc), m_engine, nullptr), m_output(m_input)
    {
        dnnl::memory from = m_input;
        for (const PeerLayer& layer : model.layers)
            from = add(layer, from, rows);
        m_output = from;
    }

    void run(const float* input, float* output)
    {
        m_input.set_data_handle(const_cast<float*>(input));
        m_output.set_data_handle(output);
        for (std::size_t k = 0; k < m_layers.size(); ++k)
            m_layers[k].execute(m_stream, m_arguments[k]);
        m_stream.wait();
    }

private:
    static dnnl::primitive_attr fused(PeerFunction function)
    {
        dnnl::post_ops after;
        if (function == PeerFunction::Sigmoid)
            after.append_eltwise(1.0F, dnnl::algorithm::eltwise_logistic, 0.0F, 0.0F);
        else if (function == PeerFunction::Tanh)
            after.append_eltwise(1.0F, dnnl::algorithm::eltwise_tanh, 0.0F, 0.0F);
        else if (function == PeerFunction::Relu)
            after.append_eltwise(1.0F, dnnl::algorithm::eltwise_relu, 0.0F, 0.0F);
        dnnl::primitive_attr attributes;
        attributes.set_post_ops(after);
        return attributes;
    }

    dnnl::memory add(const PeerLayer& layer, const dnnl::memory& from, int rows)
    {
        const Format to({rows, layer.outputs}, kFloat, Tag::nc);
        const Format bias({layer.outputs}, kFloat, Tag::x);
        const dnnl::inner_product_forward::desc wanted(dnnl::prop_kind::forward_inference, from.get_desc(),
                                                       Format({layer.outputs, layer.inputs}, kFloat, Tag::any), bias,
                                                       to);
        const dnnl::inner_product_forward::primitive_desc chosen(wanted, fused(layer.function), m_engine);
        dnnl::memory weights(chosen.weights_desc(), m_engine);
        dnnl::memory ours(Format({layer.outputs, layer.inputs}, kFloat, Tag::oi), m_engine,
                          const_cast<float*>(layer.weights.data()));
        dnnl::reorder(ours, weights).execute(m_stream, ours, weights);
        m_stream.wait();
        const dnnl::memory biases(bias, m_engine);
        std::memcpy(biases.get_data_handle(), layer.biases.data(), layer.biases.size() * sizeof(float));
        dnnl::memory values(to, m_engine);
        m_layers.emplace_back(chosen);
        m_arguments.push_back(
            {{DNNL_ARG_SRC, from}, {DNNL_ARG_WEIGHTS, weights}, {DNNL_ARG_BIAS, biases}, {DNNL_ARG_DST, values}});
        return values;
    }

    dnnl::engine m_engine;
    dnnl::stream m_stream;
    dnnl::memory m_input;
    dnnl::memory m_output;
    std::vector<dnnl::inner_product_forward> m_layers;
    std::vector<std::unordered_map<int, dnnl::memory>> m_arguments;
};

class DnnlPeer : public Peer {
public:
    std::string name() const override { return "oneDNN"; }
    std::string version() const override
    {
        const dnnl_version_t* const version = dnnl::version();
        return std::to_string(version->major) + '.' + std::to_string(version->minor) + '.' +
               std::to_string(version->patch);
    }

    Result<std::unique_ptr<BenchSubject>> make(const PeerModel& model, int rows) const override
    {
        omp_set_num_threads(1); // of this thread, which is the one that will run it
        try {                   // oneDNN's interface throws
            auto network = std::make_unique<DnnlNetwork>(model, rows);
            return benchSubject(
                static_cast<std::size_t>(model.inputs()) * static_cast<std::size_t>(rows),
                [network = std::move(network)](const float* input, float* output) { network->run(input, output); });
        } catch (const dnnl::error& error) {
            return fail(ErrorCode::Unsupported, std::string("oneDNN: ") + error.message);
        }
    }
};

} // namespace
} // namespace wb::cli

WB_BENCH_PEER const wb::cli::Peer* wbBenchPeer(int number)
{
    static const wb::cli::DnnlPeer peer;
    return number == 0 ? &peer : nullptr;
}
