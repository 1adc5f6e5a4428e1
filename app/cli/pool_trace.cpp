// SPDX-License-Identifier: Apache-2.0
#include "app/cli/pool_trace.h"

#include "core/base/byte_size.h"
#include "core/base/number_text.h"
#include "core/formats/file.h"
#include "core/pool/expert_pool.h"
#include "core/store/expert_store.h"

#include <algorithm>
#include <array>

namespace wb::cli {

namespace {

constexpr std::array kPatterns{"zipf", "uniform", "bursts", "phases"};

Result<double> realNumber(const Options& options, const char* name)
{
    const auto value = parseDouble(options.utf8(name));
    if (!value)
        return fail(ErrorCode::InvalidArgument, std::string("--") + name + " takes a number");
    return *value;
}

struct Sizes {
    std::size_t least = 0;
    std::size_t most = 0;
};

/// "4kB..400kB", or one size for all.
Result<Sizes> sizesFrom(const Options& options)
{
    const std::string text = options.utf8("sizes");
    const std::size_t dots = text.find("..");
    const auto least = parseByteSize(std::string_view(text).substr(0, dots));
    const auto most = dots == std::string::npos ? least : parseByteSize(std::string_view(text).substr(dots + 2));
    if (!least || !most)
        return fail(ErrorCode::InvalidArgument, "--sizes takes one size or two, like 64kB or 4kB..400kB");
    return Sizes{*least, *most};
}

/// What each expert of the trace takes in a pool, its name looked up in a library.
Result<void> takeSizesFrom(const std::string& database, RequestTrace& trace)
{
    const auto store = ExpertStore::open(database);
    if (!store)
        return passOn(store);
    for (RequestTrace::Expert& expert : trace.experts) {
        const auto known = store->find(expert.name);
        if (!known)
            return passOn(known);
        const auto loaded = store->load(known->id);
        if (!loaded)
            return passOn(loaded);
        expert.bytes = ExpertPool::bytesOf(loaded->network);
    }
    return {};
}

/// All experts of a library, as the pool holds them, the one that was saved first at the front.
Result<std::vector<RequestTrace::Expert>> expertsOf(const std::string& database)
{
    const auto store = ExpertStore::open(database);
    if (!store)
        return passOn(store);
    auto listed = store->list();
    if (!listed)
        return passOn(listed);
    std::sort(listed->begin(), listed->end(),
              [](const ExpertSummary& a, const ExpertSummary& b) { return a.id < b.id; });
    std::vector<RequestTrace::Expert> experts;
    for (const ExpertSummary& summary : *listed) {
        const auto loaded = store->load(summary.id);
        if (!loaded)
            return passOn(loaded);
        experts.push_back({summary.description.name, ExpertPool::bytesOf(loaded->network)});
    }
    return experts;
}

Result<void> setCount(const Options& options, const char* name, std::size_t& field)
{
    const auto number = wholeNumber(options, name);
    if (!number)
        return passOn(number);
    field = static_cast<std::size_t>(*number);
    return {};
}

/// What the pattern's own option says: an exponent, a length, a number of phases.
Result<void> setPattern(const Options& options, TraceRecipe& recipe)
{
    for (const char* name : kPatterns)
        if (options.has(name))
            recipe.pattern = *patternNamed(name);
    const bool isZipf = recipe.pattern == TracePattern::Zipf;
    const auto exponent = realNumber(options, isZipf ? "zipf" : "exponent");
    if (!exponent)
        return passOn(exponent);
    recipe.exponent = *exponent;
    if (recipe.pattern == TracePattern::Bursts) {
        const auto length = realNumber(options, "bursts");
        if (!length)
            return passOn(length);
        recipe.burst = *length;
    }
    return recipe.pattern == TracePattern::Phases ? setCount(options, "phases", recipe.phases) : Result<void>();
}

} // namespace

Options& withRecipe(Options& options)
{
    return options.value("zipf", "EXPONENT", "Expert k is asked for like 1/k^EXPONENT.", "0.9")
        .flag("uniform", "Every expert is asked for alike.")
        .value("bursts", "LENGTH", "By --exponent, but so many times in a row on average.", "8")
        .value("phases", "COUNT", "So many times another working set is drawn and asked for alike.", "10")
        .value("exponent", "X", "Of the popularity behind --bursts.", "0.9")
        .value("working-set", "EXPERTS", "How many experts a phase uses.", "20")
        .value("experts", "COUNT", "How many experts there are.", "100")
        .value("requests", "COUNT", "How many requests to make.", "100000")
        .value("seed", "NUMBER", "Where the random numbers begin; the same seed gives the same requests.", "1")
        .value("sizes", "A..B", "Bytes of an expert in memory: one size, or drawn between two (log-uniformly).",
               "4kB..400kB");
}

bool hasRecipe(const Options& options)
{
    return std::any_of(kPatterns.begin(), kPatterns.end(), [&](const char* name) { return options.has(name); });
}

Result<std::uint64_t> wholeNumber(const Options& options, const char* name)
{
    const auto value = parseInteger(options.utf8(name));
    if (!value || *value < 0)
        return fail(ErrorCode::InvalidArgument, std::string("--") + name + " takes a whole number, 0 or more");
    return static_cast<std::uint64_t>(*value);
}

Result<TraceRecipe> recipeFrom(const Options& options)
{
    if (std::count_if(kPatterns.begin(), kPatterns.end(), [&](const char* name) { return options.has(name); }) > 1)
        return fail(ErrorCode::InvalidArgument, "choose one of --zipf, --uniform, --bursts and --phases");
    TraceRecipe recipe;
    auto done = setPattern(options, recipe);
    if (done)
        done = setCount(options, "working-set", recipe.workingSet);
    if (done)
        done = setCount(options, "experts", recipe.experts);
    if (done)
        done = setCount(options, "requests", recipe.requests);
    const auto seed = wholeNumber(options, "seed");
    const auto sizes = sizesFrom(options);
    if (!done)
        return passOn(done);
    if (!seed)
        return passOn(seed);
    if (!sizes)
        return passOn(sizes);
    recipe.seed = *seed;
    recipe.leastBytes = sizes->least;
    recipe.mostBytes = sizes->most;
    return recipe;
}

Result<RequestTrace> traceFromRecipe(const TraceRecipe& recipe, const Options& options)
{
    if (!options.has("db"))
        return generateTrace(recipe);
    const auto experts = expertsOf(options.utf8("db"));
    if (!experts)
        return passOn(experts);
    return generateTrace(recipe, *experts);
}

Result<RequestTrace> traceFromFile(const std::string& path, const Options& options)
{
    const auto text = readFile(path);
    if (!text)
        return passOn(text);
    auto trace = parseTrace(*text);
    if (!trace)
        return fail(trace.error().code, path + ": " + trace.error().message);
    if (trace->origin.empty())
        trace->origin = path;
    if (options.has("db")) {
        if (auto taken = takeSizesFrom(options.utf8("db"), *trace); !taken)
            return passOn(taken);
    } else if (options.has("sizes")) {
        const auto sizes = sizesFrom(options);
        const auto seed = wholeNumber(options, "seed");
        if (!sizes || !seed)
            return sizes ? passOn(seed) : passOn(sizes);
        if (auto drawn = drawSizes(*trace, sizes->least, sizes->most, *seed); !drawn)
            return passOn(drawn);
        trace->origin += ", sizes drawn from " + options.utf8("sizes") + " with seed " + std::to_string(*seed);
    }
    if (auto checked = checkTrace(*trace); !checked)
        return fail(checked.error().code,
                    path + ": " + checked.error().message + ": a column \"bytes\", --db LIBRARY or --sizes A..B");
    return trace;
}

} // namespace wb::cli
