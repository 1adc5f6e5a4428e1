// SPDX-License-Identifier: Apache-2.0
#include "core/pool/trace_generator.h"

#include "core/base/number_text.h"
#include "core/base/rng.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace wb {

namespace {

constexpr std::array<std::string_view, 4> kPatternNames{"zipf", "uniform", "bursts", "phases"};
constexpr std::size_t kMostExperts = 1'000'000;
constexpr std::size_t kMostBytes = std::size_t{1} << 30U;
constexpr std::uint64_t kSizeStream = 1; ///< Sizes have a stream of their own, so that they do not follow the pattern.

Result<void> check(bool isGood, const std::string& what)
{
    if (isGood)
        return {};
    return fail(ErrorCode::InvalidArgument, what);
}

Result<void> checkRecipe(const TraceRecipe& recipe)
{
    auto good = check(recipe.requests >= 1 && recipe.requests <= kTraceRequests,
                      "a trace has 1 to " + std::to_string(kTraceRequests) + " requests");
    if (good)
        good = check(recipe.experts >= 1 && recipe.experts <= kMostExperts,
                     "a trace is over 1 to " + std::to_string(kMostExperts) + " experts");
    if (good)
        good = check(recipe.exponent >= 0 && recipe.exponent <= 10, "the exponent is from 0 to 10");
    if (good)
        good = check(recipe.burst >= 1 && recipe.burst <= 1e6, "the mean length of a burst is from 1 to 1000000");
    if (good && recipe.pattern == TracePattern::Phases) {
        good = check(recipe.phases >= 1 && recipe.phases <= recipe.requests,
                     "there is at least one phase, and no more of them than requests");
        if (good)
            good = check(recipe.workingSet >= 1 && recipe.workingSet <= recipe.experts,
                         "a working set has at least one expert and no more than there are");
    }
    return good;
}

/// Ranks with Zipf's probabilities: the table of 32-bit thresholds is looked up with an integer, so that the last bit
/// of a platform's pow() decides next to nothing.
class ZipfTable {
public:
    ZipfTable(std::size_t ranks, double exponent) : m_thresholds(ranks)
    {
        std::vector<double> sums(ranks);
        double sum = 0;
        for (std::size_t i = 0; i < ranks; ++i)
            sums[i] = sum += std::pow(static_cast<double>(i + 1), -exponent);
        for (std::size_t i = 0; i < ranks; ++i)
            m_thresholds[i] = static_cast<std::uint64_t>(std::floor(sums[i] / sum * 0x1p32 + 0.5));
        m_thresholds.back() = std::uint64_t{1} << 32U;
    }
    std::uint32_t draw(Rng& rng) const
    {
        const std::uint64_t point = rng.next();
        return static_cast<std::uint32_t>(std::upper_bound(m_thresholds.begin(), m_thresholds.end(), point) -
                                          m_thresholds.begin());
    }

private:
    std::vector<std::uint64_t> m_thresholds;
};

void drawZipf(const TraceRecipe& recipe, Rng& rng, std::vector<std::uint32_t>& drawn)
{
    const ZipfTable table(recipe.experts, recipe.exponent);
    for (std::uint32_t& expert : drawn)
        expert = table.draw(rng);
}

void drawUniform(const TraceRecipe& recipe, Rng& rng, std::vector<std::uint32_t>& drawn)
{
    for (std::uint32_t& expert : drawn)
        expert = rng.below(static_cast<std::uint32_t>(recipe.experts));
}

void drawBursts(const TraceRecipe& recipe, Rng& rng, std::vector<std::uint32_t>& drawn)
{
    const ZipfTable table(recipe.experts, recipe.exponent);
    const auto goesOn = static_cast<std::uint64_t>((1.0 - 1.0 / recipe.burst) * 0x1p32); // mean: 1 / (1 - p)
    std::uint32_t current = table.draw(rng);
    for (std::uint32_t& expert : drawn) {
        expert = current;
        if (rng.next() >= goesOn)
            current = table.draw(rng);
    }
}

void drawPhases(const TraceRecipe& recipe, Rng& rng, std::vector<std::uint32_t>& drawn)
{
    std::vector<std::uint32_t> all(recipe.experts);
    std::iota(all.begin(), all.end(), 0U);
    std::size_t phase = recipe.phases; // none yet
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        if (const std::size_t now = i * recipe.phases / drawn.size(); now != phase) {
            phase = now;
            rng.shuffle(std::span(all));
        }
        drawn[i] = all[rng.below(static_cast<std::uint32_t>(recipe.workingSet))];
    }
}

/// The pattern and its parameters.
std::string patternText(const TraceRecipe& recipe)
{
    std::string text(patternName(recipe.pattern));
    if (recipe.pattern == TracePattern::Zipf || recipe.pattern == TracePattern::Bursts)
        text += ' ' + numberText(recipe.exponent);
    if (recipe.pattern == TracePattern::Bursts)
        text += ", bursts of " + numberText(recipe.burst);
    if (recipe.pattern == TracePattern::Phases)
        text += ", " + std::to_string(recipe.phases) + " phases of " + std::to_string(recipe.workingSet) + " experts";
    return text;
}

std::string originOf(const TraceRecipe& recipe, const std::string& experts)
{
    return patternText(recipe) + ", " + std::to_string(recipe.experts) + ' ' + experts + ", " +
           std::to_string(recipe.requests) + " requests, seed " + std::to_string(recipe.seed);
}

/// exp(uniform in [ln a, ln b]), rounded to whole bytes.
std::size_t drawSize(std::size_t least, std::size_t most, Rng& rng)
{
    const double share = static_cast<double>(rng.next()) * 0x1p-32;
    const double size =
        static_cast<double>(least) * std::exp(share * std::log(static_cast<double>(most) / static_cast<double>(least)));
    return std::clamp(static_cast<std::size_t>(std::lround(size)), least, most);
}

Result<void> checkSizes(std::size_t least, std::size_t most)
{
    return check(least >= 1 && least <= most && most <= kMostBytes,
                 "sizes are from 1 to " + std::to_string(kMostBytes) + " bytes, the smallest first");
}

} // namespace

std::string_view patternName(TracePattern pattern) { return kPatternNames[static_cast<std::size_t>(pattern)]; }

std::optional<TracePattern> patternNamed(std::string_view name)
{
    const auto found = std::find(kPatternNames.begin(), kPatternNames.end(), name);
    if (found == kPatternNames.end())
        return std::nullopt;
    return static_cast<TracePattern>(found - kPatternNames.begin());
}

namespace {

/// all: whom the recipe asks for, in the order of their popularity.
RequestTrace drawTrace(const TraceRecipe& recipe, const std::vector<RequestTrace::Expert>& all)
{
    Rng rng(recipe.seed);
    std::vector<std::uint32_t> drawn(recipe.requests);
    constexpr std::array kDraw{drawZipf, drawUniform, drawBursts, drawPhases};
    kDraw[static_cast<std::size_t>(recipe.pattern)](recipe, rng, drawn);
    RequestTrace trace;
    constexpr std::uint32_t kUnseen = 0xffffffffU;
    std::vector<std::uint32_t> place(all.size(), kUnseen);
    for (std::uint32_t& expert : drawn) {
        if (place[expert] == kUnseen) {
            place[expert] = static_cast<std::uint32_t>(trace.experts.size());
            trace.experts.push_back(all[expert]);
        }
        expert = place[expert];
    }
    trace.requests = std::move(drawn);
    return trace;
}

} // namespace

Result<RequestTrace> generateTrace(const TraceRecipe& recipe)
{
    if (auto good = checkRecipe(recipe); !good)
        return passOn(good);
    if (auto good = checkSizes(recipe.leastBytes, recipe.mostBytes); !good)
        return passOn(good);
    Rng sizeRng(recipe.seed, kSizeStream);
    std::vector<RequestTrace::Expert> experts(recipe.experts);
    for (std::size_t i = 0; i < experts.size(); ++i)
        experts[i] = {std::to_string(i + 1), drawSize(recipe.leastBytes, recipe.mostBytes, sizeRng)};
    RequestTrace trace = drawTrace(recipe, experts);
    trace.origin = originOf(recipe, "experts of " + std::to_string(recipe.leastBytes) + " to " +
                                        std::to_string(recipe.mostBytes) + " bytes");
    return trace;
}

Result<RequestTrace> generateTrace(const TraceRecipe& recipe, const std::vector<RequestTrace::Expert>& experts)
{
    if (experts.empty())
        return fail(ErrorCode::InvalidArgument, "there is no expert that could be asked for");
    TraceRecipe known = recipe;
    known.experts = experts.size();
    known.workingSet = std::min(known.workingSet, known.experts);
    if (auto good = checkRecipe(known); !good)
        return passOn(good);
    RequestTrace trace = drawTrace(known, experts);
    trace.origin = originOf(known, "experts of the library");
    return trace;
}

Result<void> drawSizes(RequestTrace& trace, std::size_t leastBytes, std::size_t mostBytes, std::uint64_t seed)
{
    if (auto good = checkSizes(leastBytes, mostBytes); !good)
        return good;
    Rng rng(seed, kSizeStream);
    for (RequestTrace::Expert& expert : trace.experts)
        expert.bytes = drawSize(leastBytes, mostBytes, rng);
    return {};
}

} // namespace wb
