// SPDX-License-Identifier: Apache-2.0
#include "app/cli/profile_command.h"

#include "app/cli/console.h"
#include "app/cli/files.h"
#include "app/cli/options.h"
#include "app/cli/profile_text.h"
#include "core/analysis/latency_profiler.h"
#include "core/base/number_text.h"

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

} // namespace

int runProfile(const QStringList& arguments)
{
    Options options("profile", QString(kProfileCommand.help) + ", with the conditions it holds under.");
    options.operand("FILE", "A FANN network (.net).")
        .flag("json", "One JSON object instead of a report.")
        .value("batch", "N", "Inferences in one timed sample; as many as the clock needs unless given.")
        .value("runs", "N", "Timed samples; as many as half a second holds unless given.")
        .value("seed", "N", "Seed of the inputs.", "1");
    if (const auto code = options.parse(arguments))
        return *code;

    auto latency = latencyOptions(options);
    if (!latency)
        return options.usageError(QString::fromStdString(latency.error().message));
    const auto expert = loadExpert(options.operandUtf8(0));
    if (!expert)
        return badInput(expert.error());
    const auto plan = Plan::compile(expert->network);
    latency->environment = readEnvironment(plan->kernels().name);
    const auto profiler = LatencyProfiler::create(plan, *latency);
    if (!profiler)
        return options.usageError(QString::fromStdString(profiler.error().message));
    while ((*profiler)->step(kProfileStep) == Job::State::Running) {
    }
    const MemoryReport memory = memoryReport(*plan, Scratch(*plan));
    const LatencyReport& report = (*profiler)->report();
    if (options.has("json"))
        print(QJsonDocument(profileJson(expert->network.spec(), report, memory)).toJson().toStdString());
    else
        print(expert->name + ": " + profileText(expert->network.spec(), report, memory));
    return kSuccess;
}

} // namespace wb::cli
