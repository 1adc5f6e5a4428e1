// SPDX-License-Identifier: Apache-2.0
#include "core/base/limits.h"
#include "core/formats/fann_assembly.h"
#include "core/formats/fann_net_versions.h"
#include "core/formats/fann_settings_reader.h"

namespace wb {

namespace {

/// Looks before anything is read or allocated: a file that is cut off is the most common of the broken ones.
Result<void> checkTupleCount(const FannEntry& entry, std::string_view item, std::int64_t announced)
{
    std::int64_t found = 0;
    for (std::size_t at = entry.value.find(')'); at != std::string_view::npos && found < announced;
         at = entry.value.find(')', at + 1))
        ++found;
    if (found == announced)
        return {};
    return failAt({entry.line, item},
                  std::to_string(found) + " stand here where " + std::to_string(announced) +
                      " are announced before; take a complete copy of the file or mend the counts",
                  ErrorCode::SizeMismatch);
}

class ReaderV2 {
public:
    explicit ReaderV2(FannValues& values) : m_values(values) {}

    Result<FannNet> read();

private:
    Result<FannLayout> readLayout();
    Result<void> readNeurons(FannAssembly& assembly);
    Result<void> readNeuron(FannAssembly& assembly, std::string_view tuple, const FannPlace& place);
    Result<void> readConnections(FannAssembly& assembly);
    Result<void> readConnection(FannAssembly& assembly, std::string_view tuple, const FannPlace& place);

    FannValues& m_values;
};

Result<FannLayout> ReaderV2::readLayout()
{
    const auto countEntry = m_values.required("num_layers");
    const auto sizesEntry = countEntry ? m_values.required("layer_sizes") : passOn(countEntry);
    if (!sizesEntry)
        return passOn(sizesEntry);
    const auto word = m_values.words(*countEntry, "num_layers", 1);
    const auto count =
        word ? m_values.numbers().whole(word->front(), 2, kAnyWhole, {countEntry->line, "num_layers"}) : passOn(word);
    if (!count)
        return passOn(count);
    if (*count > limits::kLayers)
        return failAt({countEntry->line, "num_layers"},
                      std::to_string(*count) + " layers; at most " + std::to_string(limits::kLayers) + " are allowed",
                      ErrorCode::LimitExceeded);
    const auto type = m_values.whole("network_type", 0, 1, 0);
    if (!type)
        return passOn(type);
    const auto found = m_values.words(*sizesEntry, "layer_sizes", *count);
    if (!found)
        return passOn(found);
    std::vector<std::int64_t> sizes;
    for (const std::string_view text : *found) {
        const auto size = m_values.numbers().whole(text, 0, kAnyWhole / 2, {sizesEntry->line, "layer_sizes"});
        if (!size)
            return passOn(size);
        sizes.push_back(*size);
    }
    return FannLayout::create(*type == 1 ? Topology::Shortcut : Topology::Layered, sizes, sizesEntry->line);
}

Result<void> ReaderV2::readNeuron(FannAssembly& assembly, std::string_view tuple, const FannPlace& place)
{
    const std::size_t first = tuple.find(',');
    const std::size_t second = first == std::string_view::npos ? first : tuple.find(',', first + 1);
    if (second == std::string_view::npos)
        return failAt(place, "expected (inputs, function, steepness) but found (" + std::string(trimmed(tuple)) + ')');
    const auto inputs = m_values.numbers().whole(tuple.substr(0, first), 0, assembly.layout().neuronCount(), place);
    if (!inputs)
        return passOn(inputs);
    if (!assembly.nextIsUnit() || *inputs == 0)
        return assembly.addNeuron(*inputs, {}, place);
    const auto number = m_values.numbers().whole(tuple.substr(first + 1, second - first - 1), 0,
                                                 std::numeric_limits<unsigned>::max(), place);
    if (!number)
        return passOn(number);
    if (*number >= kFannActivationCount)
        return failAt(place, "there is no activation function " + std::to_string(*number) + "; FANN has 0 to " +
                                 std::to_string(kFannActivationCount - 1));
    const auto steepness = m_values.numbers().fannValue(tuple.substr(second + 1), place);
    if (!steepness)
        return passOn(steepness);
    if (*steepness == 0.0F)
        return failAt(place, "a steepness of 0 makes the unit's output constant; 0.5 is libfann's default");
    return assembly.addNeuron(*inputs, {static_cast<Activation>(*number), *steepness}, place);
}

Result<void> ReaderV2::readNeurons(FannAssembly& assembly)
{
    const auto entry = m_values.required("neurons");
    if (!entry)
        return passOn(entry);
    const std::int64_t count = assembly.layout().neuronCount();
    FannScanner scanner(entry->value, entry->line);
    if (auto good = checkTupleCount(*entry, "neurons", count); !good)
        return good;
    while (!assembly.neuronsComplete()) {
        const FannPlace wanted{scanner.line(), "neuron", assembly.neuronsRead() + 1};
        const auto tuple = scanner.tuple(wanted);
        if (!tuple)
            return passOn(tuple);
        if (auto good = readNeuron(assembly, *tuple, {scanner.line(), wanted.item, wanted.number}); !good)
            return good;
    }
    scanner.skipSpace();
    if (!scanner.left().empty() && scanner.left().front() == '(')
        return failAt({scanner.line(), "neurons"},
                      "more neurons than the " + std::to_string(count) + " of layer_sizes; mend one of the two",
                      ErrorCode::SizeMismatch);
    return m_values.checkRest(scanner, *entry, "neurons");
}

Result<void> ReaderV2::readConnection(FannAssembly& assembly, std::string_view tuple, const FannPlace& place)
{
    const std::size_t comma = tuple.find(',');
    if (comma == std::string_view::npos)
        return failAt(place, "expected (source, weight) but found (" + std::string(trimmed(tuple)) + ')');
    const auto source = m_values.numbers().whole(tuple.substr(0, comma), -kAnyWhole, kAnyWhole, place);
    if (!source)
        return passOn(source);
    const auto weight = m_values.numbers().fannValue(tuple.substr(comma + 1), place);
    if (!weight)
        return passOn(weight);
    return assembly.addConnection(*source, *weight, place);
}

Result<void> ReaderV2::readConnections(FannAssembly& assembly)
{
    const auto entry = m_values.required("connections");
    if (!entry)
        return passOn(entry);
    const auto count = assembly.connectionCount({entry->line, "connections"});
    if (!count)
        return passOn(count);
    if (auto good = checkTupleCount(*entry, "connections", *count); !good)
        return good;
    FannScanner scanner(entry->value, entry->line);
    for (std::int64_t number = 1; number <= *count; ++number) {
        const auto tuple = scanner.tuple({scanner.line(), "connection", number});
        if (!tuple)
            return passOn(tuple);
        if (auto good = readConnection(assembly, *tuple, {scanner.line(), "connection", number}); !good)
            return good;
    }
    scanner.skipSpace();
    if (!scanner.left().empty() && scanner.left().front() == '(')
        return failAt({scanner.line(), "connections"},
                      "more connections than the " + std::to_string(*count) +
                          " the neurons announce; mend one of the two",
                      ErrorCode::SizeMismatch);
    return m_values.checkRest(scanner, *entry, "connections");
}

Result<FannNet> ReaderV2::read()
{
    auto settings = readFannSettings(m_values);
    if (!settings)
        return passOn(settings);
    const auto rate = m_values.real("connection_rate", 1.0);
    if (!rate)
        return passOn(rate);
    auto layout = readLayout();
    if (!layout)
        return passOn(layout);
    const auto scaling = readFannScaling(m_values, *layout);
    if (!scaling)
        return passOn(scaling);
    FannAssembly assembly(std::move(*layout), *rate);
    if (auto good = readNeurons(assembly); !good)
        return passOn(good);
    if (auto good = readConnections(assembly); !good)
        return passOn(good);
    m_values.warnOfUnknownKeys();
    if (auto good = m_values.numbers().finish(m_values.warnings()); !good)
        return passOn(good);
    auto network = assembly.finish(m_values.warnings());
    if (network) {
        NetworkSpec scaled = network->spec();
        scaled.inputScaling = scaling->inputs;
        scaled.outputScaling = scaling->outputs;
        network = network->edited(std::move(scaled));
    }
    if (!network)
        return passOn(network);
    return FannNet{std::move(*network), std::move(*settings), std::move(m_values.warnings())};
}

} // namespace

Result<FannNet> readFannNet2(std::string_view text, const FannVersion& version)
{
    auto entries = FannEntries::split(text, 2);
    if (!entries)
        return passOn(entries);
    FannValues values(std::move(*entries), version.fixedPoint);
    if (version.minor > 1)
        values.warn(version.text + " is newer than FANN_FLO_2.1; it was read by its keys");
    return ReaderV2(values).read();
}

} // namespace wb
