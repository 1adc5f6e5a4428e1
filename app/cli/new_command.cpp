// SPDX-License-Identifier: Apache-2.0
#include "app/cli/new_command.h"

#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/options.h"
#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/nn/initializer.h"
#include "core/nn/network_builder.h"

namespace wb::cli {

namespace {

void addNewOptions(Options& options)
{
    options.operand("OUT", "The file to write, a FANN network (.net) or an .expert file.")
        .value("layers", "SIZES", "Inputs, then the units of each layer: 64,32,16,8.")
        .value("hidden", "NAME", "Activation of the hidden layers.", "sigmoid")
        .value("output", "NAME", "Activation of the output layer.", "linear")
        .value("seed", "NUMBER", "What the weights are drawn from: same seed, same weights, everywhere.", "1")
        .value("init", "NAME", "uniform, fann-widrow-nguyen, nguyen-widrow, xavier or he.", "xavier")
        .value("topology", "KIND", "layered, or shortcut: every layer sees all before it.", "layered")
        .value("rate", "NUMBER", "Share of the possible connections, above 0 up to 1.", "1")
        .value("fann", "VERSION", "The libfann that will read it: 2.1 or 2.2.", "2.2");
}

Result<std::vector<int>> layerSizes(const QString& text)
{
    std::vector<int> sizes;
    for (const QString& part : text.split(',')) {
        const auto size = parseInteger(part.trimmed().toStdString());
        if (!size || *size < 1 || *size > limits::kUnitsPerLayer)
            return fail(ErrorCode::InvalidArgument,
                        "--layers: \"" + part.toStdString() + "\" is not a size from 1 to " +
                            std::to_string(limits::kUnitsPerLayer) + "; write inputs first, like 64,32,16,8");
        sizes.push_back(static_cast<int>(*size));
    }
    return sizes;
}

Result<Topology> topologyNamed(const QString& name)
{
    if (name == "layered")
        return Topology::Layered;
    if (name == "shortcut")
        return Topology::Shortcut;
    return fail(ErrorCode::InvalidArgument,
                "--topology: \"" + name.toStdString() + "\" is not known; take layered or shortcut");
}

Result<Initialization> initialization(const Options& options)
{
    bool isNumber = false;
    Initialization drawn;
    drawn.seed = options.text("seed").toULongLong(&isNumber);
    if (!isNumber)
        return fail(ErrorCode::InvalidArgument,
                    "--seed: \"" + options.utf8("seed") + "\" is not a whole number from 0 to 18446744073709551615");
    const auto kind = parseInitializer(options.utf8("init"));
    if (!kind)
        return passOn(kind);
    drawn.kind = *kind;
    return drawn;
}

Result<Network> designed(const Options& options)
{
    const auto sizes = layerSizes(options.text("layers"));
    if (!sizes)
        return passOn(sizes);
    const auto hidden = parseActivation(options.utf8("hidden"));
    if (!hidden)
        return passOn(hidden);
    const auto output = parseActivation(options.utf8("output"));
    if (!output)
        return passOn(output);
    const auto topology = topologyNamed(options.text("topology"));
    if (!topology)
        return passOn(topology);
    const auto drawn = initialization(options);
    if (!drawn)
        return passOn(drawn);
    const auto rate = parseFloat(options.utf8("rate"));
    if (!rate)
        return fail(ErrorCode::InvalidArgument, "--rate: \"" + options.utf8("rate") + "\" is not a number");
    auto spec = NetworkBuilder()
                    .layersFromSizes(*sizes)
                    .activationHidden(*hidden)
                    .activationOutput(*output)
                    .topology(*topology)
                    .connectionRate(*rate)
                    .initialization(*drawn)
                    .spec();
    if (!spec)
        return passOn(spec);
    spec->limitsSums = true; // as libfann will run it
    return Network::create(*std::move(spec));
}

} // namespace

int runNew(const QStringList& arguments)
{
    Options options("new", QString(kNewCommand.help) + ".");
    addNewOptions(options);
    if (const auto code = options.parse(arguments))
        return *code;
    if (!options.has("layers"))
        return options.usageError("--layers is missing, for instance --layers 64,32,16,8");
    const auto dialect = fannDialect(options.text("fann"));
    if (!dialect)
        return options.usageError(QString::fromStdString(dialect.error().message));

    const auto network = designed(options);
    if (!network)
        return badInput(network.error());
    return saveExpert(options.operandUtf8(0), Expert{{}, *network}, {*dialect});
}

} // namespace wb::cli
