// SPDX-License-Identifier: Apache-2.0
#include "core/base/limits.h"
#include "core/formats/fann_assembly.h"
#include "core/formats/fann_net_versions.h"
#include "core/formats/fann_values.h"

namespace wb {

namespace {

/// One function for all hidden units and one for all outputs: 1.1 knows no more.
struct HeaderV1 {
    std::int64_t layers = 0;
    Topology topology = Topology::Layered;
    double connectionRate = 1.0;
    UnitFunction hidden;
    UnitFunction output;
};

class ReaderV1 {
public:
    ReaderV1(std::string_view text, const FannVersion& version) : m_scanner(text, 2), m_version(version) {}

    Result<FannNet> read()
    {
        if (auto good = readHeader(); !good)
            return passOn(good);
        auto layout = readLayout();
        if (!layout)
            return passOn(layout);
        FannAssembly assembly(std::move(*layout), m_header.connectionRate);
        if (auto good = readCounts(assembly); !good)
            return passOn(good);
        if (auto good = readConnections(assembly); !good)
            return passOn(good);
        return finish(assembly);
    }

private:
    FannPlace place(std::string_view item, std::int64_t number = 0)
    {
        m_scanner.skipSpace();
        return {m_scanner.line(), item, number};
    }

    /// Reads into the given place; false once something is wrong.
    bool whole(std::string_view item, std::int64_t low, std::int64_t high, std::int64_t& value)
    {
        const FannPlace here = place(item);
        const auto read = m_numbers.whole(m_scanner.word(), low, high, here);
        if (!read)
            m_error = read.error();
        value = read.value_or(low);
        return read.has_value();
    }
    bool real(std::string_view item, double& value)
    {
        const FannPlace here = place(item);
        const auto read = m_numbers.real(m_scanner.word(), here);
        if (!read)
            m_error = read.error();
        value = read.value_or(0.0);
        return read.has_value();
    }
    bool steepness(std::string_view item, float& value)
    {
        const FannPlace here = place(item);
        const auto read = m_numbers.fannValue(m_scanner.word(), here);
        if (!read)
            m_error = read.error();
        else if (*read == 0.0F)
            m_error = {ErrorCode::Parse, here.text() + ": must not be 0; 0.5 is libfann's default"};
        value = read.value_or(0.0F);
        return value != 0.0F;
    }

    Result<void> readHeader()
    {
        std::int64_t decimalPoint = 0;
        if (m_version.fixedPoint) {
            if (!whole("decimal_point", 0, 30, decimalPoint))
                return tl::unexpected<Error>(m_error);
            m_numbers.setDecimalPoint(static_cast<int>(decimalPoint));
        }
        std::int64_t shortcut = 0;
        std::int64_t hidden = 0;
        std::int64_t output = 0;
        constexpr std::int64_t kLastFunction = kFannActivationCount - 1;
        const bool good = whole("num_layers", 2, std::numeric_limits<std::int64_t>::max(), m_header.layers) &&
                          real("learning_rate", m_settings.learningRate) &&
                          real("connection_rate", m_header.connectionRate) && whole("network_type", 0, 1, shortcut) &&
                          whole("activation function of the hidden units", 0, kLastFunction, hidden) &&
                          whole("activation function of the outputs", 0, kLastFunction, output) &&
                          steepness("steepness of the hidden units", m_header.hidden.steepness) &&
                          steepness("steepness of the outputs", m_header.output.steepness);
        if (!good)
            return tl::unexpected<Error>(m_error);
        m_header.topology = shortcut == 1 ? Topology::Shortcut : Topology::Layered;
        m_header.hidden.activation = static_cast<Activation>(hidden);
        m_header.output.activation = static_cast<Activation>(output);
        return {};
    }

    Result<FannLayout> readLayout()
    {
        const FannPlace here = place("num_layers");
        if (m_header.layers > limits::kLayers)
            return failAt(here,
                          std::to_string(m_header.layers) + " layers; at most " + std::to_string(limits::kLayers) +
                              " are allowed",
                          ErrorCode::LimitExceeded);
        std::vector<std::int64_t> sizes;
        for (std::int64_t k = 1; k <= m_header.layers; ++k) {
            std::int64_t size = 0;
            if (!whole("layer_sizes", 0, std::numeric_limits<std::int64_t>::max() / 2, size))
                return tl::unexpected<Error>(m_error);
            sizes.push_back(size);
        }
        return FannLayout::create(m_header.topology, sizes, here.line);
    }

    Result<void> readCounts(FannAssembly& assembly)
    {
        const FannLayout& layout = assembly.layout();
        const std::int64_t outputsBegin = layout.layerBegin(layout.layerCount() - 1);
        while (!assembly.neuronsComplete()) {
            const FannPlace here = place("neuron", assembly.neuronsRead() + 1);
            const auto count = m_numbers.whole(m_scanner.word(), 0, layout.neuronCount(), here);
            if (!count)
                return passOn(count);
            const bool output = assembly.neuronsRead() >= outputsBegin;
            if (auto good = assembly.addNeuron(*count, output ? m_header.output : m_header.hidden, here); !good)
                return good;
        }
        return {};
    }

    Result<void> readConnections(FannAssembly& assembly)
    {
        const auto count = assembly.connectionCount(place("connections"));
        if (!count)
            return passOn(count);
        for (std::int64_t number = 1; number <= *count; ++number) {
            const FannPlace here = place("connection", number);
            const auto tuple = m_scanner.tuple(here);
            if (!tuple)
                return passOn(tuple);
            FannScanner inside(*tuple);
            const auto source = m_numbers.whole(inside.word(), -kAnyWhole, kAnyWhole, here);
            if (!source)
                return passOn(source);
            const auto weight = m_numbers.fannValue(inside.left(), here);
            if (!weight)
                return passOn(weight);
            if (auto good = assembly.addConnection(*source, *weight, here); !good)
                return good;
        }
        return {};
    }

    Result<FannNet> finish(const FannAssembly& assembly)
    {
        std::vector<std::string> warnings;
        const FannPlace here = place("end");
        if (!m_scanner.left().empty() && m_scanner.left().front() == '(')
            return failAt(here, "more connections than its neurons announce; remove them or mend the counts",
                          ErrorCode::SizeMismatch);
        if (!m_scanner.left().empty())
            warnings.push_back(here.text() + ": the text behind the last connection was left out");
        if (auto good = m_numbers.finish(warnings); !good)
            return passOn(good);
        auto network = assembly.finish(warnings);
        if (!network)
            return passOn(network);
        return FannNet{std::move(*network), std::move(m_settings), std::move(warnings)};
    }

    FannScanner m_scanner;
    const FannVersion& m_version;
    FannNumbers m_numbers;
    HeaderV1 m_header;
    FannSettings m_settings;
    Error m_error;
};

} // namespace

Result<FannNet> readFannNet1(std::string_view text, const FannVersion& version)
{
    return ReaderV1(text, version).read();
}

} // namespace wb
