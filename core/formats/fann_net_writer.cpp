// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_net_writer.h"

#include "core/base/number_text.h"
#include "core/formats/fann_fields.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb {

namespace {

bool isFull(const LayerWeights& layer)
{
    return std::all_of(layer.connected.begin(), layer.connected.end(), [](std::uint8_t flag) { return flag != 0; });
}

class Writer {
public:
    Writer(const Network& network, const FannSettings& settings, FannDialect dialect)
        : m_spec(network.spec()), m_weights(network.weights()), m_settings(settings), m_dialect(dialect)
    {
        const auto& layers = m_weights.layers;
        m_sparse = m_spec.connectionRate < 1.0F || !std::all_of(layers.begin(), layers.end(), isFull);
    }

    Result<std::string> write()
    {
        if (auto good = checkFunctions(); !good)
            return passOn(good);
        if (auto good = checkSettings(); !good)
            return passOn(good);
        m_out = "FANN_FLO_2.1\n";
        writeHeader();
        writeScaling();
        writeNeurons();
        writeConnections();
        return std::move(m_out);
    }

private:
    int layerCount() const { return static_cast<int>(m_spec.layers.size()); }
    bool layered() const { return m_spec.topology == Topology::Layered; }
    const LayerSpec& layer(int k) const { return m_spec.layers[static_cast<std::size_t>(k)]; }
    const LayerWeights& weights(int k) const { return m_weights.layers[static_cast<std::size_t>(k)]; }

    Result<void> checkFunctions() const;
    Result<void> checkSettings() const;
    void line(std::string_view key, const std::string& value) { m_out.append(key).append("=").append(value) += '\n'; }
    template <typename T>
    void list(std::string_view key, const std::vector<T>& values);
    void writeHeader();
    void writeScaling();
    void writeNeurons();
    void writeConnections();
    void writeUnit(int k, Eigen::Index unit);
    void connection(std::int64_t source, float weight);
    std::string rate() const;

    const NetworkSpec& m_spec;
    const Weights& m_weights;
    const FannSettings& m_settings;
    FannDialect m_dialect;
    bool m_sparse = false;
    std::string m_out;
};

Result<void> Writer::checkFunctions() const
{
    for (int k = 0; k < layerCount(); ++k) {
        const LayerWeights& held = weights(k);
        for (int unit = 0; unit < layer(k).outputs; ++unit) {
            const Activation activation = layer(k).functionOf(unit).activation;
            if (!isFannActivation(activation))
                return fail(
                    ErrorCode::Unsupported,
                    layerTitle(m_spec, k) + " has the activation " + activationInfo(activation).name +
                        ", which FANN does not have; choose one that it has, or keep the network in the library");
            bool any = held.hasBias(unit);
            for (Eigen::Index source = 0; source < held.weights.cols() && !any; ++source)
                any = held.isConnected(unit, source);
            if (!any)
                return fail(ErrorCode::Unsupported,
                            layerTitle(m_spec, k) + ", unit " + std::to_string(unit + 1) +
                                " has no connections, which libfann takes for a bias; connect it");
        }
    }
    return {};
}

Result<void> Writer::checkSettings() const
{
    bool finite = true;
    const auto look = [&finite](double value) { finite = finite && std::isfinite(value); };
    for (const FannField& field : fannFields()) {
        if (const auto* member = std::get_if<double FannSettings::*>(&field.member))
            look(m_settings.**member);
        if (!finite)
            return fail(ErrorCode::NonFinite,
                        "the FANN setting " + std::string(field.key) + " is not a finite number; give it one");
    }
    std::for_each(m_settings.cascadeActivationSteepnesses.begin(), m_settings.cascadeActivationSteepnesses.end(), look);
    if (!finite)
        return fail(ErrorCode::NonFinite, "a FANN cascade setting is not a finite number; give it one");
    return {};
}

/// Never rounds up to 1 what is sparse: from there on libfann goes by order alone.
std::string Writer::rate() const
{
    if (!m_sparse)
        return "1";
    if (m_spec.connectionRate < 1.0F)
        return numberText(m_spec.connectionRate);
    double existing = 0;
    double possible = 0;
    for (const LayerWeights& held : m_weights.layers) {
        existing += static_cast<double>(held.parameterCount());
        possible += static_cast<double>(held.weights.size() + held.biases.size());
    }
    return numberText(std::min(static_cast<float>(existing / possible), std::nextafter(1.0F, 0.0F)));
}

template <typename T>
void Writer::list(std::string_view key, const std::vector<T>& values)
{
    m_out.append(key) += '=';
    for (const T& value : values) {
        if constexpr (std::is_floating_point_v<T>)
            m_out += numberText(value);
        else
            m_out += std::to_string(value);
        m_out += ' ';
    }
    m_out += '\n';
}

void Writer::writeHeader()
{
    line("num_layers", std::to_string(layerCount() + 1));
    for (const FannField& field : fannFields()) {
        if (field.sinceV2_2 && m_dialect == FannDialect::V2_1)
            continue;
        if (const auto* number = std::get_if<double FannSettings::*>(&field.member))
            line(field.key, numberText(m_settings.**number));
        else
            line(field.key, std::to_string(m_settings.*std::get<unsigned FannSettings::*>(field.member)));
        if (&field == &fannFields().front()) {
            line("connection_rate", rate());
            line("network_type", layered() ? "0" : "1");
        }
    }
    line("cascade_activation_functions_count", std::to_string(m_settings.cascadeActivationFunctions.size()));
    list("cascade_activation_functions", m_settings.cascadeActivationFunctions);
    line("cascade_activation_steepnesses_count", std::to_string(m_settings.cascadeActivationSteepnesses.size()));
    list("cascade_activation_steepnesses", m_settings.cascadeActivationSteepnesses);
    std::vector<int> sizes{m_spec.inputs + 1};
    for (const LayerSpec& each : m_spec.layers)
        sizes.push_back(each.outputs + (layered() ? 1 : 0));
    list("layer_sizes", sizes);
}

void Writer::writeScaling()
{
    line("scale_included", m_spec.isScaled() ? "1" : "0");
    if (!m_spec.isScaled())
        return;
    // libfann has both sides or none.
    const Scaling in = m_spec.inputScaling.empty() ? identityScaling(m_spec.inputs) : m_spec.inputScaling;
    const Scaling out = m_spec.outputScaling.empty() ? identityScaling(m_spec.outputs()) : m_spec.outputScaling;
    for (const auto& [scaling, suffix] : {std::pair{&in, "_in"}, {&out, "_out"}})
        for (const FannScaleField& field : fannScaleFields())
            list("scale_" + std::string(field.key) + suffix, scaling->*field.member);
}

void Writer::writeNeurons()
{
    m_out += "neurons (num_inputs, activation_function, activation_steepness)=";
    for (int input = 0; input <= m_spec.inputs; ++input)
        m_out += "(0, 0, 0) ";
    for (int k = 0; k < layerCount(); ++k) {
        const LayerWeights& held = weights(k);
        for (int unit = 0; unit < layer(k).outputs; ++unit) {
            std::int64_t inputs = 0;
            for (Eigen::Index source = 0; source <= held.weights.cols(); ++source)
                inputs += held.isConnected(unit, source) ? 1 : 0;
            const UnitFunction& function = layer(k).functionOf(unit);
            m_out += '(' + std::to_string(inputs) + ", " + std::to_string(static_cast<int>(function.activation)) +
                     ", " + numberText(function.steepness) + ") ";
        }
        if (layered())
            m_out += "(0, 0, 0) ";
    }
    m_out += '\n';
}

void Writer::connection(std::int64_t source, float weight)
{
    m_out += '(' + std::to_string(source) + ", " + numberText(weight) + ") ";
}

void Writer::writeUnit(int k, Eigen::Index unit)
{
    const LayerWeights& held = weights(k);
    const Eigen::Index sources = held.weights.cols();
    // Neurons before a layer's first source: the units and, each with its bias, the layers they are in.
    const std::int64_t first = layered() ? m_spec.sourceBegin(k) + k : 0;
    const std::int64_t bias = layered() ? first + sources : m_spec.inputs;
    const bool biasFirst = m_sparse;
    if (biasFirst && held.hasBias(unit))
        connection(bias, held.biases(unit));
    for (Eigen::Index source = 0; source < sources; ++source) {
        const std::int64_t neuron = first + source + (!layered() && source >= m_spec.inputs ? 1 : 0);
        if (!biasFirst && neuron == bias + 1)
            connection(bias, held.biases(unit));
        if (held.isConnected(unit, source))
            connection(neuron, held.weights(unit, source));
    }
    if (!biasFirst && first + sources <= bias)
        connection(bias, held.biases(unit));
}

void Writer::writeConnections()
{
    m_out += "connections (connected_to_neuron, weight)=";
    for (int k = 0; k < layerCount(); ++k) {
        for (Eigen::Index unit = 0; unit < layer(k).outputs; ++unit)
            writeUnit(k, unit);
    }
    m_out += '\n';
}

} // namespace

Result<std::string> writeFannNet(const Network& network, const FannSettings& settings, FannDialect dialect)
{
    return Writer(network, settings, dialect).write();
}

} // namespace wb
