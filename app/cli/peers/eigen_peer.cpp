// SPDX-License-Identifier: Apache-2.0
// Eigen as one would write it down. Compiled once an instruction set, each into a module of its own, because Eigen's
// templates mean something else with other compiler options.
#include "app/cli/peers/peer.h"

#include <Eigen/Core>

namespace wb::cli {
namespace {

template <int kOrder>
struct EigenLayer {
    using Weights = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, kOrder>;
    Weights weights;
    Eigen::VectorXf biases;
    PeerFunction function;
    Eigen::MatrixXf values; ///< outputs x rows, a sample a column.

    EigenLayer(const PeerLayer& layer, int rows)
        : weights(Eigen::Map<const Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
              layer.weights.data(), layer.outputs, layer.inputs)),
          biases(Eigen::Map<const Eigen::VectorXf>(layer.biases.data(), layer.outputs)), function(layer.function),
          values(layer.outputs, rows)
    {
    }
};

template <typename Values>
void apply(PeerFunction function, Values& values)
{
    switch (function) {
    case PeerFunction::Linear:
        break;
    case PeerFunction::Sigmoid:
        values.array() = values.array().logistic();
        break;
    case PeerFunction::Tanh:
        values.array() = values.array().tanh();
        break;
    case PeerFunction::Relu:
        values.array() = values.array().max(0.0F);
        break;
    }
}

template <int kOrder>
void runRow(std::vector<EigenLayer<kOrder>>& layers, const float* input, float* output)
{
    Eigen::Map<const Eigen::VectorXf> in(input, layers.front().weights.cols());
    for (std::size_t k = 0; k < layers.size(); ++k) {
        auto& layer = layers[k];
        auto y = layer.values.col(0);
        y = layer.biases;
        if (k == 0)
            y.noalias() += layer.weights * in;
        else
            y.noalias() += layer.weights * layers[k - 1].values.col(0);
        apply(layer.function, y);
    }
    Eigen::Map<Eigen::VectorXf>(output, layers.back().biases.size()) = layers.back().values.col(0);
}

template <int kOrder>
void runRows(std::vector<EigenLayer<kOrder>>& layers, const float* input, float* output)
{
    const Eigen::Index rows = layers.front().values.cols();
    Eigen::Map<const Eigen::MatrixXf> in(input, layers.front().weights.cols(), rows);
    for (std::size_t k = 0; k < layers.size(); ++k) {
        auto& layer = layers[k];
        if (k == 0)
            layer.values.noalias() = layer.weights * in;
        else
            layer.values.noalias() = layer.weights * layers[k - 1].values;
        layer.values.colwise() += layer.biases;
        apply(layer.function, layer.values);
    }
    Eigen::Map<Eigen::MatrixXf>(output, layers.back().biases.size(), rows) = layers.back().values;
}

template <int kOrder>
class EigenPeer : public Peer {
public:
    std::string name() const override
    {
        return std::string("Eigen " WB_EIGEN_BUILD) + (kOrder == Eigen::RowMajor ? " by rows" : " by columns");
    }
    std::string family() const override { return "Eigen"; }
    std::string version() const override
    {
        return std::to_string(EIGEN_WORLD_VERSION) + '.' + std::to_string(EIGEN_MAJOR_VERSION) + '.' +
               std::to_string(EIGEN_MINOR_VERSION);
    }

    Result<std::unique_ptr<BenchSubject>> make(const PeerModel& model, int rows) const override
    {
        std::vector<EigenLayer<kOrder>> layers;
        layers.reserve(model.layers.size());
        for (const PeerLayer& layer : model.layers)
            layers.emplace_back(layer, rows);
        const auto floats = static_cast<std::size_t>(model.inputs()) * static_cast<std::size_t>(rows);
        if (rows == 1)
            return benchSubject(floats, [layers = std::move(layers)](const float* input, float* output) mutable {
                runRow(layers, input, output);
            });
        return benchSubject(floats, [layers = std::move(layers)](const float* input, float* output) mutable {
            runRows(layers, input, output);
        });
    }
};

} // namespace
} // namespace wb::cli

WB_BENCH_PEER const wb::cli::Peer* wbBenchPeer(int number)
{
    static const wb::cli::EigenPeer<Eigen::RowMajor> byRows;
    static const wb::cli::EigenPeer<Eigen::ColMajor> byColumns;
    return number == 0 ? static_cast<const wb::cli::Peer*>(&byRows) : number == 1 ? &byColumns : nullptr;
}
