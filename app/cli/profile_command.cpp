// SPDX-License-Identifier: Apache-2.0
#include "app/cli/profile_command.h"

#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/options.h"
#include "app/cli/profile_files.h"
#include "app/cli/profile_text.h"
#include "core/analysis/latency_profiler.h"
#include "core/base/number_text.h"
#include "core/formats/file.h"
#include "core/formats/latency_json.h"

#include <QJsonDocument>

namespace wb::cli {

namespace {

constexpr std::chrono::milliseconds kProfileStep{100};

/// A whole number option, or why it is none.
Result<std::int64_t> wholeNumber(const Options& options, const char* name, std::int64_t smallest)
{
    const auto number = parseInteger(options.utf8(name));
    if (!number || *number < smallest || *number > std::numeric_limits<int>::max())
        return fail(ErrorCode::InvalidArgument, std::string("--") + name + " needs a whole number from " +
                                                    std::to_string(smallest) + " up, not \"" + options.utf8(name) +
                                                    '"');
    return *number;
}

/// Runs and batch stay 0, "let the profiler decide", where the user gave none.
Result<LatencyOptions> latencyOptions(const Options& options)
{
    LatencyOptions latency;
    const auto seed = wholeNumber(options, "seed", 0);
    if (!seed)
        return passOn(seed);
    latency.seed = static_cast<std::uint64_t>(*seed);
    for (const auto& [name, field] : {std::pair{"batch", &latency.batch}, std::pair{"runs", &latency.runs}}) {
        if (!options.has(name))
            continue;
        const auto number = wholeNumber(options, name, 1);
        if (!number)
            return passOn(number);
        *field = static_cast<int>(*number);
    }
    return latency;
}

/// What a run leaves behind besides its text.
struct Wanted {
    std::string report; ///< Path, empty: not wanted.
    ChartOrder charts;
    QString workbench; ///< Which draws them.
};

void addOptions(Options& options)
{
    options.operand("FILE", "A FANN network (.net).")
        .flag("json", "One JSON object instead of a report.")
        .value("batch", "N", "Inferences in one timed sample; as many as the clock needs unless given.")
        .value("runs", "N", "Timed samples; as many as half a second holds unless given.")
        .value("seed", "N", "Seed of the inputs.", "1")
        .value("chart", "FILE", "The distribution as the workbench exports it: .svg, .png, .pdf or .csv.")
        .value("layers-chart", "FILE", "The same of the time of each layer.")
        .value("chart-width", "MM", "Width of the charts: 85, a column, or 180, a page.", "180")
        .value("chart-scale", "N", "How many times as large a PNG is: 1, 2 or 3.", "2")
        .value("report", "FILE", "Every sample and condition as JSON, from which expert-workbench draws charts again.");
}

/// Measures, step by step.
LatencyReport measured(LatencyProfiler& profiler)
{
    while (profiler.step(kProfileStep) == Job::State::Running) {
    }
    return profiler.report();
}

Result<void> leave(const Wanted& wanted, const NetworkSpec& spec, const LatencyReport& report)
{
    if (wanted.report.empty() && wanted.charts.isEmpty())
        return {};
    NamedLatency named{report, {}};
    for (std::size_t layer = 0; layer < report.layers.size(); ++layer)
        named.layers.push_back(layerTitle(spec, static_cast<int>(layer)));
    const auto json = latencyToJson(named);
    if (!json)
        return passOn(json);
    if (!wanted.report.empty())
        if (auto written = writeFile(wanted.report, *json); !written)
            return written;
    return wanted.charts.isEmpty() ? Result<void>() : drawCharts(wanted.workbench, wanted.charts, *json);
}

int profile(const Options& options, const LatencyOptions& latency, const Wanted& wanted)
{
    const auto expert = loadExpert(options.operandUtf8(0));
    if (!expert)
        return badInput(expert.error());
    const auto plan = Plan::compile(expert->network);
    LatencyOptions all = latency;
    all.environment = readEnvironment(plan->kernels().name);
    const auto profiler = LatencyProfiler::create(plan, all);
    if (!profiler)
        return options.usageError(QString::fromStdString(profiler.error().message));
    const NetworkSpec& spec = expert->network.spec();
    const LatencyReport report = measured(**profiler);
    const MemoryReport memory = memoryReport(*plan, Scratch(*plan));
    if (options.has("json"))
        print(QJsonDocument(profileJson(spec, report, memory)).toJson().toStdString());
    else
        print(expert->name + ": " + profileText(spec, report, memory));
    const auto left = leave(wanted, spec, report);
    return left ? kSuccess : badInput(left.error());
}

} // namespace

int runProfile(const QStringList& arguments)
{
    Options options("profile", QString(kProfileCommand.help) + ", with the conditions it holds under.");
    addOptions(options);
    if (const auto code = options.parse(arguments))
        return *code;
    const auto latency = latencyOptions(options);
    if (!latency)
        return options.usageError(QString::fromStdString(latency.error().message));
    const auto charts = ChartOrder::fromOptions([&](const char* name) { return options.text(name); });
    if (!charts)
        return options.usageError(QString::fromStdString(charts.error().message));
    Wanted wanted{options.utf8("report"), *charts, {}};
    if ((!charts->isEmpty() || !wanted.report.empty()) && latency->runs > kMostKeptSamples)
        return options.usageError(QString("--runs: charts and reports take at most %1").arg(kMostKeptSamples));
    if (!charts->isEmpty()) { // before half a second is spent on measuring
        const auto workbench = findWorkbench();
        if (!workbench)
            return badInput(workbench.error());
        wanted.workbench = *workbench;
    }
    return profile(options, *latency, wanted);
}

} // namespace wb::cli
