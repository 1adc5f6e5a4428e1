// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/seek_inputs.h"

#include "core/nn/reference.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb {

namespace {

constexpr int kMostSeekSteps = 200; ///< From one start.
constexpr int kMostHalvings = 20;
constexpr double kLeastGain = 1e-3; ///< Of the distance, by a step that is worth another one.
constexpr double kTolerance = 1e-4;

} // namespace

Result<std::shared_ptr<SeekInputs>> SeekInputs::create(Network network, SeekRequest request, std::uint64_t seed)
{
    const auto inputs = static_cast<std::size_t>(network.numInputs());
    if (request.from.size() != inputs || request.ranges.size() != inputs)
        return fail(ErrorCode::SizeMismatch, "inputs to seek from " + std::to_string(request.from.size()) +
                                                 ", ranges " + std::to_string(request.ranges.size()) +
                                                 "; the network has " + std::to_string(inputs));
    if (request.output < 0 || request.output >= network.numOutputs())
        return fail(ErrorCode::InvalidArgument, "there is no output " + std::to_string(request.output + 1));
    if (!std::isfinite(request.value))
        return fail(ErrorCode::NonFinite, "the value to seek must be a finite number");
    for (std::size_t input = 0; input < inputs; ++input) {
        const ValueRange& range = request.ranges[input];
        if (!std::isfinite(request.from[input]) || !std::isfinite(range.low) || !std::isfinite(range.high))
            return fail(ErrorCode::NonFinite, "input " + std::to_string(input + 1) + " is not a finite number");
        if (range.high < range.low)
            return fail(ErrorCode::InvalidArgument, "the range of input " + std::to_string(input + 1) + " falls");
    }
    return std::shared_ptr<SeekInputs>(new SeekInputs(std::move(network), std::move(request), seed));
}

SeekInputs::SeekInputs(Network network, SeekRequest request, std::uint64_t seed)
    : m_network(std::move(network)), m_request(std::move(request)), m_rng(seed)
{
    std::vector<double> unit(m_request.from.size(), 0.0);
    for (std::size_t input = 0; input < unit.size(); ++input) {
        const ValueRange& range = m_request.ranges[input];
        if (range.half() > 0)
            unit[input] =
                std::clamp((static_cast<double>(m_request.from[input]) - range.low) / (2 * range.half()), 0.0, 1.0);
    }
    m_point = at(std::move(unit));
    m_best = m_point.unit;
    m_bestOutput = m_point.output;
}

std::vector<double> SeekInputs::valuesAt(const std::vector<double>& unit) const
{
    std::vector<double> values;
    for (std::size_t input = 0; input < unit.size(); ++input)
        values.push_back(m_request.ranges[input].low + unit[input] * 2 * m_request.ranges[input].half());
    return values;
}

SeekInputs::Point SeekInputs::at(std::vector<double> unit) const
{
    const auto run = referenceRun(m_network, valuesAt(unit)); // as many inputs as create() has counted
    return {std::move(unit), run->outputs[static_cast<std::size_t>(m_request.output)]};
}

double SeekInputs::distance(const Point& point) const
{
    const double away = std::abs(point.output - m_request.value);
    return std::isfinite(away) ? away : std::numeric_limits<double>::infinity();
}

void SeekInputs::take(Point point)
{
    m_point = std::move(point);
    if (distance(m_point) < std::abs(m_bestOutput - m_request.value) || !std::isfinite(m_bestOutput)) {
        m_best = m_point.unit;
        m_bestOutput = m_point.output;
    }
}

std::optional<std::vector<double>> SeekInputs::direction() const
{
    std::vector<double> weights(static_cast<std::size_t>(m_network.numOutputs()), 0.0);
    weights[static_cast<std::size_t>(m_request.output)] = 1;
    auto gradient = referenceGradient(m_network, valuesAt(m_point.unit), weights)->inputs;
    const double missing = m_request.value - m_point.output;
    double square = 0;
    for (std::size_t input = 0; input < gradient.size(); ++input) {
        double& slope = gradient[input];
        slope *= 2 * m_request.ranges[input].half();
        const bool isUp = slope * missing > 0;
        if (m_point.unit[input] >= 1 ? isUp : m_point.unit[input] <= 0 && !isUp)
            slope = 0; // it would leave its range
        square += slope * slope;
    }
    if (!(square > 0) || !std::isfinite(square))
        return std::nullopt;
    for (double& slope : gradient)
        slope *= missing / square;
    return gradient;
}

bool SeekInputs::improve()
{
    const auto step = direction();
    if (!step || ++m_steps > kMostSeekSteps)
        return false;
    // Beyond the whole of every range a step only meets its ends.
    double longest = 0;
    for (const double part : *step)
        longest = std::max(longest, std::abs(part));
    double share = longest > 1 ? 1 / longest : 1;
    for (int halving = 0; halving < kMostHalvings; ++halving, share /= 2) {
        std::vector<double> unit = m_point.unit;
        for (std::size_t input = 0; input < unit.size(); ++input)
            unit[input] = std::clamp(unit[input] + share * (*step)[input], 0.0, 1.0);
        Point next = at(std::move(unit));
        if (distance(next) < distance(m_point) * (1 - kLeastGain)) {
            take(std::move(next));
            return true;
        }
    }
    return false;
}

void SeekInputs::beginAgain()
{
    ++m_starts;
    m_steps = 0;
    std::vector<double> unit(m_point.unit.size());
    for (double& value : unit)
        value = static_cast<double>(m_rng.uniform());
    take(at(std::move(unit)));
}

Job::State SeekInputs::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    do {
        if (isReached())
            return State::Done;
        if (!improve()) {
            if (m_starts >= kStarts)
                return State::Done;
            beginAgain();
        }
    } while (std::chrono::steady_clock::now() < end);
    return State::Running;
}

double SeekInputs::progress() const { return static_cast<double>(m_starts - 1) / kStarts; }

bool SeekInputs::isReached() const
{
    return std::abs(m_bestOutput - m_request.value) <= kTolerance * std::max(1.0, std::abs(m_request.value));
}

std::vector<float> SeekInputs::inputs() const
{
    const std::vector<double> values = valuesAt(m_best);
    std::vector<float> rounded;
    rounded.reserve(values.size());
    for (const double value : values)
        rounded.push_back(static_cast<float>(value));
    return rounded;
}

} // namespace wb
