// SPDX-License-Identifier: Apache-2.0
#include "core/data/generator.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/data/generator_rows.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wb {

namespace {

constexpr std::array kGeneratorInfos{
    GeneratorInfo{Generator::Xor, "xor", "exclusive or of two bits", 0.0},
    GeneratorInfo{Generator::Parity, "parity", "whether an odd number of bits is set", 0.0},
    GeneratorInfo{Generator::TwoSpirals, "two-spirals", "two spirals inside one another", 0.0},
    GeneratorInfo{Generator::Circles, "circles", "a circle inside a circle", 0.05},
    GeneratorInfo{Generator::Moons, "moons", "two half moons", 0.1},
    GeneratorInfo{Generator::Sine, "sine", "y = sin(x)", 0.0},
    GeneratorInfo{Generator::Function, "function", "y = f(x) by a formula", 0.0},
    GeneratorInfo{Generator::Waveform, "waveform", "Breiman's three mixed waves, 21 inputs", 1.0},
    GeneratorInfo{Generator::SegmentDigits, "segment-digits", "8 x 8 pictures of seven-segment digits", 0.1},
    GeneratorInfo{Generator::Led7, "led7", "Breiman's seven segments of a faulty display", 0.1},
    GeneratorInfo{Generator::Friedman1, "friedman1", "Friedman's first regression, 10 inputs", 1.0},
};

Result<void> checkSettings(const GeneratorSettings& settings)
{
    if (settings.rows < 1)
        return fail(ErrorCode::InvalidArgument, "at least one row has to be generated");
    if (settings.rows > limits::kTableCells / 80) // 64 inputs and 10 targets are the widest
        return fail(ErrorCode::LimitExceeded, std::to_string(settings.rows) + " rows are too many; generate at most " +
                                                  std::to_string(limits::kTableCells / 80));
    if (!(settings.noise <= 1e6))
        return fail(ErrorCode::InvalidArgument, "the noise must be a number up to 1e6");
    if (settings.kind == Generator::Led7 && settings.noise > 1.0)
        return fail(ErrorCode::InvalidArgument, "the noise of led7 is a probability, so at most 1");
    if (settings.kind == Generator::Parity && (settings.bits < 1 || settings.bits > 20))
        return fail(ErrorCode::InvalidArgument, "parity is of 1 to 20 bits");
    constexpr double kFarthest = 1e9;
    if (!(std::abs(settings.low) <= kFarthest && std::abs(settings.high) <= kFarthest && settings.low < settings.high))
        return fail(ErrorCode::InvalidArgument, "the range of x must be finite, its lower end first");
    return {};
}

std::vector<std::string> numbered(const std::string& prefix, Eigen::Index count)
{
    std::vector<std::string> names;
    for (Eigen::Index at = 1; at <= count; ++at)
        names.push_back(prefix + std::to_string(at));
    return names;
}

void nameColumns(Dataset& dataset, bool classes)
{
    const Eigen::Index inputs = dataset.inputs.cols();
    dataset.inputNames = inputs == 1 ? std::vector<std::string>{"x"} : numbered("x", inputs);
    if (dataset.targets.cols() == 1)
        dataset.targetNames = {classes ? "class" : "y"};
    for (Eigen::Index at = 0; at < dataset.targets.cols() && dataset.targets.cols() > 1; ++at)
        dataset.targetNames.push_back("class=" + std::to_string(at));
}

} // namespace

std::span<const GeneratorInfo> generatorInfos() { return kGeneratorInfos; }

const GeneratorInfo& generatorInfo(Generator kind)
{
    const auto found = std::find_if(kGeneratorInfos.begin(), kGeneratorInfos.end(),
                                    [kind](const GeneratorInfo& info) { return info.kind == kind; });
    return found == kGeneratorInfos.end() ? kGeneratorInfos.front() : *found;
}

Result<Generator> parseGenerator(std::string_view name)
{
    std::string all;
    for (const GeneratorInfo& info : kGeneratorInfos) {
        if (info.name == name)
            return info.kind;
        all += (all.empty() ? "" : ", ") + std::string(info.name);
    }
    return fail(ErrorCode::NotFound, '"' + std::string(name) + "\" cannot be generated; there are " + all);
}

Result<Dataset> generate(const GeneratorSettings& settings)
{
    if (auto good = checkSettings(settings); !good)
        return passOn(good);
    GeneratorSettings decided = settings;
    if (decided.noise < 0)
        decided.noise = generatorInfo(settings.kind).noise;
    auto dataset = generateRows(decided);
    if (!dataset)
        return dataset;
    const bool numbers = settings.kind == Generator::Sine || settings.kind == Generator::Function ||
                         settings.kind == Generator::Friedman1;
    nameColumns(*dataset, !numbers);
    dataset->source = std::string(generatorInfo(settings.kind).name) + ", seed " + std::to_string(settings.seed);
    return dataset;
}

} // namespace wb
