// SPDX-License-Identifier: Apache-2.0
#include "core/training/sweep_text.h"

#include "core/base/limits.h"

#include <charconv>

namespace wb {

namespace {

std::vector<std::string_view> partsOf(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        std::string_view part = text.substr(0, end);
        while (!part.empty() && part.front() == ' ')
            part.remove_prefix(1);
        while (!part.empty() && part.back() == ' ')
            part.remove_suffix(1);
        parts.push_back(part);
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + 1);
    }
}

template <typename Number>
bool readWhole(std::string_view text, Number& number)
{
    const char* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    return !text.empty() && read.ec == std::errc() && read.ptr == end;
}

/// One end of a range stands for both.
bool addSeeds(std::string_view range, std::vector<std::uint64_t>& seeds)
{
    const auto ends = partsOf(range, '-');
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    if (ends.size() > 2 || !readWhole(ends.front(), first) || !readWhole(ends.back(), last) || last < first ||
        last - first >= SweepPlan::kMostTasks)
        return false;
    for (std::uint64_t seed = first; seeds.size() <= SweepPlan::kMostTasks; ++seed) {
        seeds.push_back(seed);
        if (seed == last)
            break;
    }
    return true;
}

} // namespace

Result<std::vector<std::uint64_t>> parseSeeds(std::string_view text)
{
    std::vector<std::uint64_t> seeds;
    for (const std::string_view range : partsOf(text, ','))
        if (!addSeeds(range, seeds))
            return fail(ErrorCode::InvalidArgument,
                        "seeds are whole numbers and ranges of them, such as 1-10 or 1,2,7");
    return seeds;
}

std::string seedsText(const std::vector<std::uint64_t>& seeds)
{
    std::string text;
    for (std::size_t at = 0; at < seeds.size();) {
        std::size_t last = at;
        while (last + 1 < seeds.size() && seeds[last + 1] == seeds[last] + 1)
            ++last;
        text += text.empty() ? "" : ",";
        text += std::to_string(seeds[at]);
        if (last > at)
            text += '-' + std::to_string(seeds[last]);
        at = last + 1;
    }
    return text;
}

Result<std::vector<std::vector<int>>> parseShapes(std::string_view text)
{
    std::vector<std::vector<int>> shapes;
    for (const std::string_view part : partsOf(text, ',')) {
        std::vector<int>& widths = shapes.emplace_back();
        if (part == "none")
            continue;
        for (const std::string_view width : partsOf(part, 'x')) {
            int units = 0;
            if (!readWhole(width, units) || units < 1 || units > limits::kUnitsPerLayer)
                return fail(ErrorCode::InvalidArgument,
                            "shapes are widths of hidden layers, such as 8,16x8 or none: \"" + std::string(part) +
                                "\" is none");
            widths.push_back(units);
        }
    }
    return shapes;
}

std::string shapeText(const std::vector<int>& widths)
{
    std::string text;
    for (const int width : widths) {
        text += text.empty() ? "" : "x";
        text += std::to_string(width);
    }
    return text.empty() ? "none" : text;
}

std::string shapesText(const std::vector<std::vector<int>>& shapes)
{
    std::string text;
    for (const std::vector<int>& widths : shapes) {
        text += text.empty() ? "" : ",";
        text += shapeText(widths);
    }
    return text;
}

std::string settingText(const SweepPlan& plan, const SweepTask& task)
{
    std::string text = algorithmName(plan.trainings[task.training].algorithm);
    text += ", ";
    text += activationInfo(plan.hidden[task.hidden]).name;
    text += ", ";
    return text + shapeText(plan.shapes[task.shape]);
}

} // namespace wb
