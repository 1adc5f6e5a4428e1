// SPDX-License-Identifier: Apache-2.0
#include "core/formats/load_expert.h"

#include "core/formats/csv.h"
#include "core/formats/expert_snapshot.h"
#include "core/formats/fann_data.h"
#include "core/formats/fann_net_reader.h"
#include "core/formats/file_name.h"
#include "core/formats/network_json.h"
#include "core/formats/table_format.h"

#include <algorithm>
#include <array>

namespace wb {

namespace {

template <typename T>
tl::unexpected<Error> inFile(std::string_view name, const Result<T>& failed)
{
    return fail(failed.error().code, std::string(withoutFolder(name)) + ": " + failed.error().message);
}

bool startsLikeFann(std::string_view bytes)
{
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF")
        bytes.remove_prefix(3);
    return bytes.substr(0, 8) == "FANN_FLO" || bytes.substr(0, 8) == "FANN_FIX";
}

Result<Dataset> checkCounts(Result<Dataset> dataset, int inputs, int outputs)
{
    if (!dataset || inputs <= 0)
        return dataset;
    const Eigen::Index targets = dataset->targets.cols();
    if (dataset->inputs.cols() == inputs && (targets == outputs || targets == 0))
        return dataset;
    const auto counts = [](Eigen::Index in, Eigen::Index out) {
        return std::to_string(in) + " inputs and " + std::to_string(out) + " outputs";
    };
    return fail(ErrorCode::SizeMismatch, "its rows have " + counts(dataset->inputs.cols(), targets) +
                                             ", the network has " + counts(inputs, outputs) +
                                             "; take the data file that belongs to this network");
}

Result<Dataset> readCsvRows(std::string_view name, std::string_view bytes, char separator, int inputs, int outputs)
{
    CsvOptions options;
    options.separator = separator;
    auto table = readCsv(bytes, options);
    if (!table)
        return passOn(table);
    const int columns = static_cast<int>(table->values.cols());
    return datasetFromTable(std::move(*table), inputs > 0 ? inputs : columns, outputs, std::string(name));
}

/// What a reader of tables makes of it, categories as columns.
Result<Dataset> readSamples(std::string_view name, std::string_view bytes, int inputs, int outputs)
{
    auto loaded = readTable(name, std::make_unique<MemorySource>(bytes));
    if (!loaded)
        return passOn(loaded);
    auto samples = datasetFromTable(std::move(loaded->table), loaded->roles, MissingRows::Refuse, std::string(name));
    const bool isAsAsked = samples && samples->inputs.cols() == inputs && samples->targets.cols() == outputs;
    if (samples && inputs > 0 && !isAsAsked)
        samples = datasetFromTable(tableFromDataset(*samples), inputs, outputs, std::string(name));
    return samples ? std::move(samples) : inFile(name, samples);
}

Result<LoadedExpert> loadSnapshot(std::string_view name, std::string_view bytes)
{
    auto expert = expertFromBytes(bytes);
    if (!expert)
        return inFile(name, expert);
    return LoadedExpert{*std::move(expert), {}};
}

/// A design has no weights: they come from its own seed, as they did when it was new.
Result<LoadedExpert> loadDesign(std::string_view name, std::string_view bytes)
{
    auto design = parseNetworkSpecJson(bytes);
    if (!design)
        return inFile(name, design);
    auto network = Network::create(std::move(design->spec));
    if (!network)
        return inFile(name, network);
    return LoadedExpert{Expert{{.name = fileStem(name)}, *std::move(network), std::move(design->fann)},
                        {"the file holds a design without weights; they were drawn from its seed"}};
}

} // namespace

Result<LoadedExpert> loadExpertFile(std::string_view name, std::string_view bytes)
{
    if (startsLikeSnapshot(bytes))
        return loadSnapshot(name, bytes);
    if (fileExtension(name) == "json")
        return loadDesign(name, bytes);
    if (fileExtension(name) != "net" && !startsLikeFann(bytes))
        return fail(ErrorCode::Unsupported,
                    std::string(withoutFolder(name)) +
                        ": not a network this program reads; it reads FANN's .net and designs as .json");
    auto net = readFannNet(bytes);
    if (!net)
        return inFile(name, net);
    return LoadedExpert{Expert{{.name = fileStem(name)}, std::move(net->network), std::move(net->settings)},
                        std::move(net->warnings)};
}

Result<Dataset> loadDataFile(std::string_view name, std::string_view bytes, int inputs, int outputs)
{
    const std::string kind = fileExtension(name);
    constexpr std::array kFannKinds{"data", "train", "test"};
    const bool fann = std::find(kFannKinds.begin(), kFannKinds.end(), kind) != kFannKinds.end() ||
                      (kind != "csv" && kind != "tsv" && startsLikeFannData(bytes));
    Result<Dataset> dataset = fail(ErrorCode::Unsupported, "not a data file this program reads; it reads .data (FANN), "
                                                           ".csv, .tsv, .txt, .arff, .npy, .idx and .gz");
    if (fann)
        dataset = checkCounts(readFannData(bytes, std::string(withoutFolder(name))), inputs, outputs);
    else if (kind == "npy" || kind == "arff" || kind == "idx" || kind == "gz")
        return readSamples(withoutFolder(name), bytes, inputs, outputs); // names the file itself
    else if (kind == "csv" || kind == "txt")
        dataset = readCsvRows(withoutFolder(name), bytes, 0, inputs, outputs);
    else if (kind == "tsv")
        dataset = readCsvRows(withoutFolder(name), bytes, '\t', inputs, outputs);
    return dataset ? std::move(dataset) : inFile(name, dataset);
}

Result<SavedExpert> saveExpertBytes(std::string_view name, const Expert& expert, const SaveExpertOptions& options)
{
    if (fileExtension(name) == "expert")
        return SavedExpert{expertToBytes(expert), {}};
    if (fileExtension(name) != "net")
        return fail(ErrorCode::Unsupported,
                    std::string(withoutFolder(name)) +
                        ": this program does not write such files; choose a name that ends in .net or .expert");
    const FannSettings settings = expert.fann.value_or(FannSettings());
    auto bytes = writeFannNet(expert.network, settings, options.fannDialect);
    if (!bytes)
        return inFile(name, bytes);
    SavedExpert saved{std::move(*bytes), fannExportNotes(expert.network)};
    if (expert.description() != ExpertDescription{.name = expert.name})
        saved.notes.emplace_back("domain, summary, tags, author and licence are not stored");
    return saved;
}

} // namespace wb
