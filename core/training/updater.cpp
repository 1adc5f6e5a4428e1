// SPDX-License-Identifier: Apache-2.0
#include "core/training/updater.h"

#include "core/base/portable_math.h"
#include "core/base/rng.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr float kFannWeightLimit = 1500.0F; // what libfann holds weights to in RPROP and Quickprop

/// What libfann does to a step that went well, or too far.
class RpropSteps {
public:
    explicit RpropSteps(const TrainingConfig& config)
        : m_increase(static_cast<float>(config.rpropIncrease)), m_decrease(static_cast<float>(config.rpropDecrease)),
          m_least(static_cast<float>(config.rpropStepMin)), m_most(static_cast<float>(config.rpropStepMax))
    {
    }
    float longer(float step) const { return std::min(step * m_increase, m_most); }
    float shorter(float step) const { return std::max(step * m_decrease, m_least); }

private:
    float m_increase;
    float m_decrease;
    float m_least;
    float m_most;
};

struct Start {
    int numbers;        ///< A parameter.
    float first = 0.0F; ///< The first of them begins here.
};

Start startOf(const TrainingConfig& config)
{
    switch (config.algorithm) {
    case Algorithm::Incremental:
    case Algorithm::MiniBatch:
    case Algorithm::Batch:
        return {config.momentum > 0 ? 1 : 0};
    case Algorithm::Rprop:
    case Algorithm::FannRprop:
        return {2, static_cast<float>(config.rpropStepStart)};
    case Algorithm::Quickprop:
    case Algorithm::Sarprop:
    case Algorithm::Adam:
    case Algorithm::AdamW:
        break;
    }
    return {2};
}

} // namespace

int rememberedNumbers(const TrainingConfig& config) { return startOf(config).numbers; }

Updater::Updater(const TrainingConfig& config, const TrainingKernels& kernels, std::vector<std::uint8_t> exists,
                 std::vector<std::uint8_t> decays)
    : m_config(config), m_kernels(kernels), m_exists(std::move(exists)), m_decays(std::move(decays))
{
    const Start start = startOf(config);
    for (int i = 0; i < start.numbers; ++i)
        m_state.perParameter.emplace_back(m_exists.size(), i == 0 ? start.first : 0.0F);
}

Result<void> Updater::restore(State state)
{
    const bool fits = state.perParameter.size() == m_state.perParameter.size() && state.steps >= 0 &&
                      std::all_of(state.perParameter.begin(), state.perParameter.end(),
                                  [this](const auto& numbers) { return numbers.size() == m_exists.size(); });
    if (!fits)
        return fail(ErrorCode::SizeMismatch, "the training to go on with is of another algorithm or another network");
    m_state = std::move(state);
    return {};
}

void Updater::apply(std::span<float> parameters, std::span<float> gradient, const UpdateFacts& facts)
{
    if (m_config.weightDecay > 0 && m_config.algorithm != Algorithm::AdamW) {
        const auto share = static_cast<float>(m_config.weightDecay * static_cast<double>(facts.rows));
        for (std::size_t i = 0; i < gradient.size(); ++i)
            gradient[i] -= m_decays[i] != 0 ? share * parameters[i] : 0.0F;
    }
    const std::uint8_t* const exists = m_exists.data();
    for (std::size_t i = 0; i < gradient.size(); ++i) { // without one, no step but FannRprop's moves a 0
        const float slope = gradient[i];
        gradient[i] = exists[i] != 0 ? slope : 0.0F;
    }
    ++m_state.steps;
    switch (m_config.algorithm) {
    case Algorithm::Incremental:
    case Algorithm::MiniBatch:
    case Algorithm::Batch:
        descend(parameters, gradient, facts);
        break;
    case Algorithm::Rprop:
        rprop(parameters, gradient);
        break;
    case Algorithm::FannRprop:
        fannRprop(parameters, gradient);
        break;
    case Algorithm::Quickprop:
        quickprop(parameters, gradient, facts);
        break;
    case Algorithm::Sarprop:
        sarprop(parameters, gradient, facts);
        break;
    case Algorithm::Adam:
    case Algorithm::AdamW:
        adam(parameters, gradient, facts);
        break;
    }
}

template <class Step>
void Updater::forEach(Step step) const
{
    const std::size_t count = m_exists.size();
    for (std::size_t i = 0; i < count; ++i)
        step(i);
}

void Updater::descend(std::span<float> parameters, std::span<const float> gradient, const UpdateFacts& facts)
{
    const auto rate = static_cast<float>(facts.rate / static_cast<double>(facts.rows));
    float* const w = parameters.data();
    const float* const g = gradient.data();
    if (m_state.perParameter.empty()) {
        forEach([=](std::size_t i) { w[i] += rate * g[i]; });
        return;
    }
    const auto momentum = static_cast<float>(m_config.momentum);
    float* const before = m_state.perParameter[0].data();
    forEach([=](std::size_t i) {
        const float step = rate * g[i] + momentum * before[i];
        before[i] = step;
        w[i] += step;
    });
}

void Updater::rprop(std::span<float> parameters, std::span<const float> gradient)
{
    const RpropRule rule{static_cast<float>(m_config.rpropIncrease), static_cast<float>(m_config.rpropDecrease),
                         static_cast<float>(m_config.rpropStepMin), static_cast<float>(m_config.rpropStepMax)};
    m_kernels.rprop(rule, gradient.data(), parameters.size(), m_state.perParameter[1].data(),
                    m_state.perParameter[0].data(), parameters.data());
}

void Updater::fannRprop(std::span<float> parameters, std::span<const float> gradient)
{
    float* const w = parameters.data();
    const float* const g = gradient.data();
    float* const sizes = m_state.perParameter[0].data();
    float* const before = m_state.perParameter[1].data();
    const std::uint8_t* const exists = m_exists.data();
    const RpropSteps steps(m_config);
    constexpr float kLeastToGrow = 0.0001F; // so that a step of 0 does not stay one
    forEach([=](std::size_t i) {
        const float last = std::max(sizes[i], kLeastToGrow);
        const bool keeps = g[i] * before[i] >= 0;
        const float size = keeps ? steps.longer(last) : steps.shorter(last);
        const float slope = keeps ? g[i] : 0.0F;
        const float moved = std::clamp(slope < 0 ? w[i] - size : w[i] + size, -kFannWeightLimit, kFannWeightLimit);
        sizes[i] = size;
        before[i] = slope;
        w[i] = exists[i] != 0 ? moved : w[i];
    });
}

void Updater::quickprop(std::span<float> w, std::span<const float> g, const UpdateFacts& facts)
{
    Floats& step = m_state.perParameter[0];
    Floats& before = m_state.perParameter[1];
    const auto epsilon = static_cast<float>(facts.rate / static_cast<double>(facts.rows));
    const auto mu = static_cast<float>(m_config.quickpropMu);
    const auto decay = static_cast<float>(m_config.quickpropDecay);
    const float shrink = mu / (1.0F + mu);
    forEach([&](std::size_t i) {
        const float last = step[i];
        const float slope = g[i] + decay * w[i];
        float next = 0;
        if (last > 0.001F) {
            next = slope > 0 ? epsilon * slope : 0.0F;
            next += slope > shrink * before[i] ? mu * last : last * slope / (before[i] - slope);
        } else if (last < -0.001F) {
            next = slope < 0 ? epsilon * slope : 0.0F;
            next += slope < shrink * before[i] ? mu * last : last * slope / (before[i] - slope);
        } else {
            next = epsilon * slope;
        }
        step[i] = next;
        before[i] = slope;
        w[i] = std::clamp(w[i] + next, -kFannWeightLimit, kFannWeightLimit);
    });
}

void Updater::sarprop(std::span<float> w, std::span<const float> g, const UpdateFacts& facts)
{
    Floats& size = m_state.perParameter[0];
    Floats& before = m_state.perParameter[1];
    const auto increase = static_cast<float>(m_config.rpropIncrease);
    const auto decrease = static_cast<float>(m_config.rpropDecrease);
    const auto most = static_cast<float>(m_config.rpropStepMax);
    constexpr float kLeast = 0.000001F;
    const double cooling = -m_config.sarpropTemperature * static_cast<double>(facts.epoch);
    const auto power2 = [](double exponent) { return portableExp(exponent * 0.69314718055994530942); };
    const auto pull = static_cast<float>(power2(cooling + m_config.sarpropDecayShift));
    const double noise = std::sqrt(facts.meanSquare) * power2(cooling + m_config.sarpropErrorShift);
    const double threshold = m_config.sarpropThreshold * facts.meanSquare;
    Rng rng(m_config.seed, static_cast<std::uint64_t>(facts.epoch) + 1);
    forEach([&](std::size_t i) {
        const float last = std::max(size[i], kLeast);
        float slope = g[i] - w[i] * pull;
        const float product = slope * before[i];
        if (product > 0) {
            size[i] = std::min(last * increase, most);
            w[i] += slope > 0 ? size[i] : -size[i];
        } else if (product < 0) {
            size[i] = static_cast<double>(last) < threshold
                          ? static_cast<float>(static_cast<double>(last * decrease) +
                                               static_cast<double>(rng.uniform()) * noise)
                          : std::max(last * decrease, kLeast);
            slope = 0;
        } else {
            size[i] = last;
            w[i] += slope > 0 ? last : slope < 0 ? -last : 0.0F;
        }
        before[i] = slope;
    });
}

void Updater::adam(std::span<float> w, std::span<const float> g, const UpdateFacts& facts)
{
    Floats& mean = m_state.perParameter[0];
    Floats& square = m_state.perParameter[1];
    const auto beta1 = static_cast<float>(m_config.adamBeta1);
    const auto beta2 = static_cast<float>(m_config.adamBeta2);
    const auto epsilon = static_cast<float>(m_config.adamEpsilon);
    const auto share = static_cast<float>(1.0 / static_cast<double>(facts.rows));
    const auto steps = static_cast<double>(m_state.steps);
    const double correction1 = 1 - portablePower(m_config.adamBeta1, steps);
    const double correction2 = 1 - portablePower(m_config.adamBeta2, steps);
    const auto rate = static_cast<float>(facts.rate / correction1);
    const auto scale = static_cast<float>(1 / correction2);
    const bool decoupled = m_config.algorithm == Algorithm::AdamW;
    const auto keep = static_cast<float>(1 - (decoupled ? facts.rate * m_config.weightDecay : 0.0));
    forEach([&](std::size_t i) {
        const float slope = share * g[i];
        mean[i] = beta1 * mean[i] + (1 - beta1) * slope;
        square[i] = beta2 * square[i] + (1 - beta2) * slope * slope;
        if (m_decays[i] != 0)
            w[i] *= keep;
        w[i] += rate * mean[i] / (std::sqrt(square[i] * scale) + epsilon);
    });
}

} // namespace wb
