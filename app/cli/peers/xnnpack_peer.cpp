// SPDX-License-Identifier: Apache-2.0
#include "app/cli/peers/peer.h"

#include <xnnpack.h>

#include <algorithm>
#include <limits>

namespace wb::cli {
namespace {

struct DeleteOperator {
    void operator()(xnn_operator* op) const { xnn_delete_operator(op); }
};
using Operator = std::unique_ptr<xnn_operator, DeleteOperator>;

/// A dense operator and, where the function does not fit into it, one more in place.
struct XnnLayer {
    Operator dense;
    Operator curve;
    std::vector<float> values; ///< rows x outputs, and what XNNPACK may read beyond.
};

Result<XnnLayer> layerOf(const PeerLayer& layer, int rows)
{
    if (layer.function == PeerFunction::Tanh)
        return fail(ErrorCode::Unsupported, "this XNNPACK has no tanh for floats");
    XnnLayer made;
    const auto inputs = static_cast<std::size_t>(layer.inputs);
    const auto outputs = static_cast<std::size_t>(layer.outputs);
    const float infinity = std::numeric_limits<float>::infinity();
    xnn_operator_t op = nullptr;
    if (xnn_create_fully_connected_nc_f32(inputs, outputs, inputs, outputs, layer.weights.data(), layer.biases.data(),
                                          layer.function == PeerFunction::Relu ? 0.0F : -infinity, infinity, 0,
                                          &op) != xnn_status_success)
        return fail(ErrorCode::Unsupported, "XNNPACK could not make a layer");
    made.dense.reset(op);
    if (layer.function == PeerFunction::Sigmoid) {
        if (xnn_create_sigmoid_nc_f32(outputs, outputs, outputs, 0, &op) != xnn_status_success)
            return fail(ErrorCode::Unsupported, "XNNPACK could not make a sigmoid");
        made.curve.reset(op);
    }
    made.values.resize(outputs * static_cast<std::size_t>(rows) + XNN_EXTRA_BYTES / sizeof(float));
    return made;
}

class XnnNetwork {
public:
    static Result<std::unique_ptr<XnnNetwork>> create(const PeerModel& model, int rows)
    {
        auto network = std::make_unique<XnnNetwork>();
        network->m_rows = static_cast<std::size_t>(rows);
        network->m_inputFloats = network->m_rows * static_cast<std::size_t>(model.inputs());
        network->m_outputFloats = network->m_rows * static_cast<std::size_t>(model.outputs());
        network->m_input.resize(network->m_inputFloats + XNN_EXTRA_BYTES / sizeof(float));
        const float* from = network->m_input.data();
        for (const PeerLayer& layer : model.layers) {
            auto made = layerOf(layer, rows);
            if (!made)
                return passOn(made);
            network->m_layers.push_back(std::move(*made));
            from = network->setUp(network->m_layers.back(), from);
        }
        return network;
    }

    /// The operators stay set up for their buffers: copying a row costs less than setting one up anew.
    void runRow(const float* input, float* output)
    {
        std::copy_n(input, m_inputFloats, m_input.data());
        run(output);
    }
    void runRows(const float* input, float* output)
    {
        xnn_setup_fully_connected_nc_f32(m_layers.front().dense.get(), m_rows, input, m_layers.front().values.data(),
                                         nullptr);
        run(output);
    }

private:
    const float* setUp(XnnLayer& layer, const float* from) const
    {
        float* const values = layer.values.data();
        xnn_setup_fully_connected_nc_f32(layer.dense.get(), m_rows, from, values, nullptr);
        if (layer.curve)
            xnn_setup_sigmoid_nc_f32(layer.curve.get(), m_rows, values, values, nullptr);
        return values;
    }
    void run(float* output)
    {
        for (XnnLayer& layer : m_layers) {
            xnn_run_operator(layer.dense.get(), nullptr);
            if (layer.curve)
                xnn_run_operator(layer.curve.get(), nullptr);
        }
        std::copy_n(m_layers.back().values.data(), m_outputFloats, output);
    }

    std::size_t m_rows = 1;
    std::size_t m_inputFloats = 0;
    std::size_t m_outputFloats = 0;
    std::vector<float> m_input;
    std::vector<XnnLayer> m_layers;
};

class XnnPeer : public Peer {
public:
    std::string name() const override { return "XNNPACK"; }
    std::string version() const override { return WB_PEER_VERSION; }

    Result<std::unique_ptr<BenchSubject>> make(const PeerModel& model, int rows) const override
    {
        static const xnn_status kReady = xnn_initialize(nullptr);
        if (kReady != xnn_status_success)
            return fail(ErrorCode::Unsupported, "XNNPACK does not run on this processor");
        auto network = XnnNetwork::create(model, rows);
        if (!network)
            return passOn(network);
        const auto floats = static_cast<std::size_t>(model.inputs()) * static_cast<std::size_t>(rows);
        if (rows == 1)
            return benchSubject(floats, [network = std::move(*network)](const float* input, float* output) {
                network->runRow(input, output);
            });
        return benchSubject(floats, [network = std::move(*network)](const float* input, float* output) {
            network->runRows(input, output);
        });
    }
};

} // namespace
} // namespace wb::cli

WB_BENCH_PEER const wb::cli::Peer* wbBenchPeer(int number)
{
    static const wb::cli::XnnPeer peer;
    return number == 0 ? &peer : nullptr;
}
