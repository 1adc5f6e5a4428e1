// SPDX-License-Identifier: Apache-2.0
#include "app/cli/pool_command.h"

#include "app/cli/console.h"
#include "app/cli/pool_text.h"
#include "app/cli/pool_trace.h"
#include "app/cli/verbs.h"
#include "core/base/byte_size.h"
#include "core/base/number_text.h"
#include "core/formats/file.h"
#include "core/pool/pool_config.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace wb::cli {

namespace {

constexpr std::size_t kMoreBytes = 64'000; ///< What a little more memory would save is said for that much.
constexpr std::uint64_t kMostPoints = 1'000;

Result<std::vector<EvictionPolicy>> policiesFrom(const std::string& name)
{
    if (name == "all")
        return std::vector<EvictionPolicy>(kEvictionPolicies.begin(), kEvictionPolicies.end());
    const auto policy = policyNamed(name);
    if (!policy)
        return fail(ErrorCode::InvalidArgument, "--policy takes lru, lfu, fifo, belady or all");
    return std::vector<EvictionPolicy>{*policy};
}

/// Budget and limits; the policy is still to be set.
Result<ReplayConfig> configFrom(const Options& options)
{
    ReplayConfig config;
    if (options.has("preset")) {
        const auto preset = poolPresetNamed(options.utf8("preset"));
        if (!preset)
            return fail(ErrorCode::InvalidArgument, "--preset takes edge, browser, desktop or server");
        config.budgetBytes = preset->config.budgetBytes;
        config.mostExperts = preset->config.mostExperts;
    }
    if (options.has("budget")) {
        const auto budget = parseByteSize(options.utf8("budget"));
        if (!budget)
            return fail(ErrorCode::InvalidArgument, "--budget takes a size like 16MB, 64kB or 4096");
        config.budgetBytes = *budget;
    }
    if (config.budgetBytes == 0)
        return fail(ErrorCode::InvalidArgument, "a budget is needed: --budget 16MB, or --preset browser");
    if (options.has("most-experts")) {
        const auto most = wholeNumber(options, "most-experts");
        if (!most)
            return passOn(most);
        config.mostExperts = static_cast<std::size_t>(*most);
    }
    return config;
}

Result<std::uint32_t> expertNamed(const std::string& name, const RequestTrace& trace, const char* option)
{
    const auto found = std::find_if(trace.experts.begin(), trace.experts.end(),
                                    [&](const RequestTrace::Expert& expert) { return expert.name == name; });
    if (found == trace.experts.end())
        return fail(ErrorCode::NotFound, std::string("--") + option + ": the trace never asks for \"" + name + '"');
    return static_cast<std::uint32_t>(found - trace.experts.begin());
}

Result<void> addPinned(const Options& options, const RequestTrace& trace, ReplayConfig& config)
{
    for (const QString& name : options.text("pin").split(',', Qt::SkipEmptyParts)) {
        const auto expert = expertNamed(name.trimmed().toStdString(), trace, "pin");
        if (!expert)
            return passOn(expert);
        config.pinned.push_back(*expert);
    }
    return {};
}

/// "load 7@5000,evict ocr@6000": what is done by hand, before which request (from 1).
Result<void> addByHand(const Options& options, const RequestTrace& trace, ReplayConfig& config)
{
    for (const QString& part : options.text("by-hand").split(',', Qt::SkipEmptyParts)) {
        const QString step = part.trimmed();
        const qsizetype at = step.lastIndexOf('@');
        const bool isLoad = step.startsWith("load ");
        const auto request = parseInteger(step.mid(at + 1).toStdString());
        if ((!isLoad && !step.startsWith("evict ")) || at < 0 || !request || *request < 1)
            return fail(ErrorCode::InvalidArgument, "--by-hand takes steps like \"load 7@5000,evict ocr@6000\"");
        const qsizetype name = step.indexOf(' ') + 1;
        const auto expert = expertNamed(step.mid(name, at - name).trimmed().toStdString(), trace, "by-hand");
        if (!expert)
            return passOn(expert);
        config.byHand.push_back(
            {isLoad ? HandStep::Kind::Load : HandStep::Kind::Evict, static_cast<std::size_t>(*request - 1), *expert});
    }
    std::stable_sort(config.byHand.begin(), config.byHand.end(),
                     [](const HandStep& a, const HandStep& b) { return a.before < b.before; });
    return {};
}

Result<PoolOutcome> outcomeOf(const RequestTrace& trace, const ReplayConfig& config, std::size_t points)
{
    const auto result = replay(trace, config);
    if (!result)
        return passOn(result);
    const auto saved = missesSaved(trace, config, kMoreBytes);
    if (!saved)
        return passOn(saved);
    PoolOutcome outcome{*result, kMoreBytes, *saved, {}};
    if (points > 0) {
        auto curve = missCurve(trace, config, curveBudgets(trace, points));
        if (!curve)
            return passOn(curve);
        outcome.curve = std::move(*curve);
    }
    return outcome;
}

Result<std::vector<PoolOutcome>> outcomesOf(const RequestTrace& trace, ReplayConfig config,
                                            const std::vector<EvictionPolicy>& policies, std::size_t points)
{
    std::vector<PoolOutcome> outcomes;
    for (const EvictionPolicy policy : policies) {
        config.policy = policy;
        auto outcome = outcomeOf(trace, config, points);
        if (!outcome)
            return passOn(outcome);
        outcomes.push_back(std::move(*outcome));
    }
    return outcomes;
}

void addSimulateOptions(Options& options)
{
    options.optionalOperand("TRACE", "One expert's name a line, or CSV with the columns id, time (s) and bytes.");
    withRecipe(options)
        .value("db", "PATH",
               "A library that knows the experts of TRACE, or whose experts are asked for; sizes are counted.")
        .value("budget", "SIZE", "Memory for the experts: 16MB, 64kB, 4096, 1MiB.")
        .value("preset", "NAME", "Budget and most experts of a kind of machine: edge, browser, desktop, server.")
        .value("policy", "NAME", "Who goes first: lru, lfu, fifo, belady (knows the future), or all.", "lru")
        .value("most-experts", "COUNT", "In memory at one time; 0: as many as fit.")
        .value("pin", "A,B", "Experts that are in memory from the start and stay.")
        .value("by-hand", "STEPS", "What is done between requests: load 7@5000,evict ocr@6000 (before that request).")
        .value("curve", "POINTS", "Misses at so many budgets, from the largest expert to all of them.")
        .flag("json", "One JSON object instead of text.");
}

Result<RequestTrace> traceFrom(const Options& options)
{
    if (!options.operands().isEmpty())
        return traceFromFile(options.operandUtf8(0), options);
    const auto recipe = recipeFrom(options);
    if (!recipe)
        return passOn(recipe);
    return traceFromRecipe(*recipe, options);
}

int simulate(const QStringList& arguments)
{
    Options options("pool simulate", "Replays requests for experts against a budget and counts what had to be loaded.");
    addSimulateOptions(options);
    if (const auto code = options.parse(arguments))
        return *code;
    if (options.operands().isEmpty() != hasRecipe(options))
        return options.usageError("name a TRACE, or one of --zipf, --uniform, --bursts and --phases, not both");
    const auto policies = policiesFrom(options.utf8("policy"));
    auto config = configFrom(options);
    const auto points = options.has("curve") ? wholeNumber(options, "curve") : Result<std::uint64_t>(0);
    if (!policies || !config || !points)
        return options.usageError(QString::fromStdString(!policies ? policies.error().message
                                                         : !config ? config.error().message
                                                                   : points.error().message));
    if (*points > kMostPoints || (options.has("curve") && *points == 0))
        return options.usageError("--curve takes 1 to 1000 points");
    const auto trace = traceFrom(options);
    if (!trace)
        return badInput(trace.error());
    if (auto pinned = addPinned(options, *trace, *config); !pinned)
        return badInput(pinned.error());
    if (auto done = addByHand(options, *trace, *config); !done)
        return badInput(done.error());
    const auto outcomes = outcomesOf(*trace, *config, *policies, static_cast<std::size_t>(*points));
    if (!outcomes)
        return badInput(outcomes.error());
    print(options.has("json") ? QJsonDocument(poolJson(*trace, *outcomes)).toJson(QJsonDocument::Indented).toStdString()
                              : poolText(*trace, *outcomes));
    return kSuccess;
}

int generate(const QStringList& arguments)
{
    Options options("pool generate", "Writes requests for experts, with their sizes, to be replayed.");
    options.operand("OUT", "The file to write (.csv); - is standard output.");
    withRecipe(options);
    if (const auto code = options.parse(arguments))
        return *code;
    const auto recipe = recipeFrom(options);
    if (!recipe)
        return options.usageError(QString::fromStdString(recipe.error().message));
    const auto trace = generateTrace(*recipe);
    if (!trace)
        return badInput(trace.error());
    if (options.operandUtf8(0) == "-") {
        print(traceText(*trace));
        return kSuccess;
    }
    if (auto written = writeFile(options.operandUtf8(0), traceText(*trace)); !written)
        return badInput(written.error());
    return kSuccess;
}

constexpr std::array kPoolVerbs{
    Command{"simulate", "Replay requests against a budget", simulate},
    Command{"generate", "Make requests: Zipf, uniform, bursts, phases", generate},
};

} // namespace

int runPool(const QStringList& arguments) { return runVerb(kPoolCommand, kPoolVerbs, arguments); }

} // namespace wb::cli
