// SPDX-License-Identifier: Apache-2.0
#include "core/store/model_card.h"

#include "core/analysis/cost_report.h"
#include "core/base/byte_size.h"
#include "core/base/number_text.h"
#include "core/base/time_text.h"
#include "core/store/card_writer.h"
#include "core/store/stored_benchmark.h"
#include "core/store/stored_training.h"

#include <algorithm>

namespace wb {

namespace {

using Row = CardWriter::Row;

std::string twoDigits(unsigned number)
{
    std::string text = number < 10 ? "0" : "";
    text += std::to_string(number);
    return text;
}

/// "2026-11-26", UTC.
std::string dateText(Timestamp time)
{
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
    std::string text = std::to_string(static_cast<int>(day.year()));
    text += '-';
    text += twoDigits(static_cast<unsigned>(day.month()));
    text += '-';
    text += twoDigits(static_cast<unsigned>(day.day()));
    return text;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() ? "" : ", ";
        text += part;
    }
    return text;
}

std::string functionText(const LayerSpec& layer)
{
    if (!layer.unitFunctions.empty())
        return "mixed";
    std::string text = activationInfo(layer.function.activation).name;
    return text + ", steepness " + numberText(layer.function.steepness);
}

void addFacts(CardWriter& card, const ExpertSummary& summary, const VersionSummary& newest, const NetworkSpec& spec)
{
    std::vector<Row> facts;
    const auto add = [&facts](const char* name, const std::string& value) {
        if (!value.empty())
            facts.push_back({name, value});
    };
    add("Domain", summary.description.domain);
    add("Tags", joined(summary.description.tags));
    add("Author", summary.description.author);
    add("Licence", summary.description.license);
    add("Version", std::to_string(newest.version) + " (" + newest.stage + "), " + dateText(newest.created));
    add("Shape", newest.topology);
    add("Inputs, outputs", std::to_string(newest.inputs) + ", " + std::to_string(newest.outputs));
    add("Scales by itself", scalingText(spec));
    add("Parameters", groupedText(newest.parameters));
    add("Weights", byteSizeText(static_cast<std::size_t>(newest.bytes)) + ", SHA-256 " + newest.weightsSha256);
    card.table({"Fact", "Value"}, facts);
}

void addLayers(CardWriter& card, const Network& network)
{
    const NetworkSpec& spec = network.spec();
    const CostReport cost = costReport(network);
    std::vector<Row> rows;
    for (std::size_t layer = 0; layer < spec.layers.size(); ++layer) {
        const LayerSpec& design = spec.layers[layer];
        rows.push_back({layerTitle(spec, static_cast<int>(layer)), std::to_string(design.outputs), functionText(design),
                        groupedText(cost.layers[layer].parameters), groupedText(cost.layers[layer].multiplyAdds),
                        design.note});
    }
    if (spec.isScaled())
        rows.push_back({"Scaling", "", "", "0", groupedText(cost.scaling.multiplyAdds), ""});
    card.heading(2, "Layers");
    card.table({"Layer", "Units", "Function", "Parameters", "Multiply-adds", "Note"}, rows);
}

/// "rprop, mse, inputs min-max"; of one that grew "cascade to 30 units at most, rprop, mse".
std::string trainingText(const TrainingSettings& settings)
{
    std::string text;
    if (settings.cascade) {
        text += "cascade to ";
        text += std::to_string(settings.cascade->maxUnits);
        text += " units at most, ";
    }
    text += algorithmName(settings.config.algorithm);
    text += ", ";
    text += lossName(settings.config.loss);
    for (const auto& [method, what] :
         {std::pair{settings.scaling.inputs, ", inputs "}, {settings.scaling.outputs, ", outputs "}}) {
        if (!method)
            continue;
        text += what;
        text += scalingMethodName(*method);
    }
    return text;
}

std::string rowsText(const TrainingData& data)
{
    return groupedText(data.rows) + " of " + data.source + ", SHA-256 " + data.digest;
}

void addTrainings(CardWriter& card, const std::vector<StoredTraining>& trainings)
{
    std::vector<Row> rows;
    for (const StoredTraining& training : trainings) {
        const auto best = std::find_if(training.curve.begin(), training.curve.end(),
                                       [](const EpochRecord& record) { return record.isBest; });
        rows.push_back(
            {std::to_string(training.version), trainingText(training.settings),
             std::to_string(training.settings.config.seed),
             rowsText(training.data) +
                 (training.validation ? "; for validation " + rowsText(*training.validation) : std::string()),
             best == training.curve.end() ? std::string() : std::to_string(best->epoch),
             best == training.curve.end() ? std::string()
                                          : numberText(best->validationError.value_or(best->trainError), 4) +
                                                (best->validationError ? " (validation)" : " (train)"),
             training.status, training.environment.cpu});
    }
    if (!rows.empty())
        card.heading(2, "Trainings");
    card.table({"Version", "Algorithm, loss", "Seed", "Rows", "Best epoch", "Its error", "End", "Machine"}, rows);
}

void addBenchmarks(CardWriter& card, const std::vector<StoredBenchmark>& benchmarks, ExpertId id)
{
    std::vector<Row> rows;
    for (const StoredBenchmark& bench : benchmarks) {
        if (bench.expert == id)
            rows.push_back({std::to_string(bench.version), timeText(bench.p50Ns), timeText(bench.p99Ns),
                            groupedText(bench.runs) + " of " + std::to_string(bench.batch),
                            bench.environment.cpu + ", " + bench.environment.kernels,
                            bench.environment.version + ", " + bench.environment.build, dateText(bench.measured)});
    }
    if (!rows.empty())
        card.heading(2, "Measured latency of one inference");
    card.table({"Version", "p50", "p99", "Samples of inferences", "Machine, kernels", "Build", "Date"}, rows);
}

void addVersions(CardWriter& card, const std::vector<VersionSummary>& versions)
{
    std::vector<Row> rows;
    rows.reserve(versions.size());
    for (const VersionSummary& version : versions)
        rows.push_back({std::to_string(version.version), dateText(version.created), version.stage, version.topology,
                        groupedText(version.parameters), version.notes});
    card.heading(2, "Versions");
    card.table({"Version", "Saved", "Stage", "Shape", "Parameters", "Note"}, rows);
}

void addLineage(CardWriter& card, const std::vector<LineageEdge>& edges)
{
    const auto name = [](const std::string& expert, int version) {
        return (expert.empty() ? "an expert in the trash" : expert) + ", version " + std::to_string(version);
    };
    std::vector<Row> rows;
    rows.reserve(edges.size());
    for (const LineageEdge& edge : edges)
        rows.push_back(
            {name(edge.childName, edge.childVersion), edge.relation, name(edge.parentName, edge.parentVersion)});
    if (!rows.empty())
        card.heading(2, "Lineage");
    card.table({"What", "Is", "Of"}, rows);
}

} // namespace

Result<std::string> modelCard(const ExpertStore& store, ExpertId id, CardFormat format)
{
    const auto all = store.list();
    const auto versions = store.versions(id);
    const auto expert = store.load(id);
    const auto trainings = store.trainings(id);
    const auto benchmarks = store.benchmarks();
    const auto lineage = store.lineage(id);
    if (!all)
        return passOn(all);
    if (!versions)
        return passOn(versions);
    if (!expert)
        return passOn(expert);
    if (!trainings)
        return passOn(trainings);
    if (!benchmarks)
        return passOn(benchmarks);
    if (!lineage)
        return passOn(lineage);
    const auto summary =
        std::find_if(all->begin(), all->end(), [id](const ExpertSummary& one) { return one.id == id; });
    if (summary == all->end() || versions->empty())
        return fail(ErrorCode::NotFound, "the expert is not in the library any more");
    CardWriter card(format, summary->description.name);
    card.paragraph(summary->description.summary);
    addFacts(card, *summary, versions->front(), expert->network.spec());
    addLayers(card, expert->network);
    addTrainings(card, *trainings);
    addBenchmarks(card, *benchmarks, id);
    addLineage(card, *lineage);
    addVersions(card, *versions);
    return card.take();
}

} // namespace wb
