// SPDX-License-Identifier: Apache-2.0
#include "core/training/candidate_pool.h"

#include "core/engine/simd_level.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr double kLeastRange = 0.5; // libfann's bounds of what candidates begin with
constexpr double kMostRange = 8.0;
constexpr std::size_t kWholeVectors = 16; // the kernels of an update take whole vectors, of 16 floats at most

} // namespace

bool StagnationWatch::isOver(int epoch, double figure)
{
    if (epoch >= m_rule.maxEpochs || !std::isfinite(figure))
        return true;
    if (epoch == 1 || figure > m_high || figure < m_low) {
        const double change = std::abs(figure) * m_rule.changeFraction;
        m_low = figure - change;
        m_high = figure + change;
        m_deadline = epoch + m_rule.epochs;
    }
    return epoch >= m_rule.minEpochs && epoch >= m_deadline;
}

CandidatePool::CandidatePool(const Matrix& sources, Matrix errors, const CascadeConfig& config, int hiddenUnits,
                             Rng& rng)
    : m_sources(sources), m_errors(std::move(errors)), m_config(config), m_watch(config.candidates)
{
    for (Eigen::Index i = 0; i < m_errors.size(); ++i)
        m_square += static_cast<double>(m_errors.data()[i]) * static_cast<double>(m_errors.data()[i]);
    const auto used = static_cast<std::size_t>(sources.cols() + 1 + m_errors.cols());
    const std::size_t parameters = (used + kWholeVectors - 1) / kWholeVectors * kWholeVectors;
    m_gradient.resize(parameters);
    m_rounded.resize(parameters);
    std::vector<std::uint8_t> exists(parameters, 0);
    std::fill_n(exists.begin(), used, std::uint8_t{1});
    const TrainingKernels& kernels = (config.training.reproducible ? scalarKernels() : bestKernels()).training;
    const std::size_t count =
        config.functions.size() * config.steepnesses.size() * static_cast<std::size_t>(config.groups);
    m_candidates.reserve(count);
    m_updaters.reserve(count);
    for (int group = 0; group < config.groups; ++group)
        for (const Activation function : config.functions)
            for (const float steepness : config.steepnesses) {
                Candidate candidate{{function, steepness}, Floats(parameters), 0};
                draw(candidate, hiddenUnits, rng);
                m_candidates.push_back(std::move(candidate));
                m_updaters.emplace_back(config.training, kernels, exists, exists);
            }
}

/// Weights from 0 to a bound, bias and weights to the outputs from minus that to it; the bound grows with the units
/// there are, after Nguyen and Widrow.
void CandidatePool::draw(Candidate& candidate, int hiddenUnits, Rng& rng) const
{
    const double spread = std::pow(0.7 * hiddenUnits, 1.0 / static_cast<double>(m_sources.cols()));
    const auto range = static_cast<float>(std::clamp(2 * spread, kLeastRange, kMostRange));
    const auto sources = static_cast<std::size_t>(m_sources.cols());
    const std::size_t used = sources + 1 + static_cast<std::size_t>(m_errors.cols());
    for (std::size_t i = 0; i < used; ++i)
        candidate.parameters[i] = rng.uniform(i < sources ? 0.0F : -range, range);
}

/// An epoch of one of them.
void CandidatePool::train(std::size_t at)
{
    Candidate& candidate = m_candidates[at];
    const Eigen::Index sources = m_sources.cols();
    const Eigen::Index outputs = m_errors.cols();
    const float* const weights = candidate.parameters.data();
    const float* const outgoing = weights + sources + 1;
    double* const slopes = m_gradient.data();
    double* const outgoingSlopes = slopes + sources + 1;
    const auto steepness = static_cast<double>(candidate.function.steepness);
    std::fill(m_gradient.begin(), m_gradient.end(), 0.0);
    double left = 0;
    for (Eigen::Index row = 0; row < m_sources.rows(); ++row) {
        const float* const x = m_sources.data() + row * sources;
        const float* const error = m_errors.data() + row * outputs;
        double net = static_cast<double>(weights[sources]);
        for (Eigen::Index i = 0; i < sources; ++i)
            net += static_cast<double>(weights[i]) * static_cast<double>(x[i]);
        const double value = activate(candidate.function.activation, steepness, net);
        double asked = 0;
        for (Eigen::Index o = 0; o < outputs; ++o) {
            const double miss = static_cast<double>(outgoing[o]) * value - static_cast<double>(error[o]);
            left += miss * miss;
            outgoingSlopes[o] -= 2 * miss * value;
            asked -= 2 * miss * static_cast<double>(outgoing[o]);
        }
        const double slope = asked * activationSlope(candidate.function.activation, steepness, net);
        for (Eigen::Index i = 0; i < sources; ++i)
            slopes[i] += slope * static_cast<double>(x[i]);
        slopes[sources] += slope;
    }
    candidate.score = m_square - left;
    std::transform(m_gradient.begin(), m_gradient.end(), m_rounded.begin(),
                   [](double slope) { return static_cast<float>(slope); });
    const auto values = static_cast<double>(m_errors.size());
    m_updaters[at].apply(candidate.parameters, m_rounded,
                         {m_sources.rows(), learningRateOf(m_config.training, m_epoch), left / values, m_epoch});
}

/// Whether it was the last one. The scores are those of the weights before the last step, as libfann takes them; one
/// that is no number never wins.
bool CandidatePool::endEpoch()
{
    ++m_epoch;
    m_at = 0;
    const auto worse = [](const Candidate& a, const Candidate& b) {
        return !std::isfinite(a.score) ? std::isfinite(b.score) : std::isfinite(b.score) && a.score < b.score;
    };
    m_best = static_cast<std::size_t>(std::max_element(m_candidates.begin(), m_candidates.end(), worse) -
                                      m_candidates.begin());
    return m_watch.isOver(m_epoch, best().score) || best().score > m_config.candidateLimit * m_square;
}

Job::State CandidatePool::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    do {
        train(m_at);
        if (++m_at == m_candidates.size() && endEpoch())
            return State::Done;
    } while (std::chrono::steady_clock::now() < end);
    return State::Running;
}

double CandidatePool::progress() const
{
    return static_cast<double>(m_epoch) / static_cast<double>(m_config.candidates.maxEpochs);
}

} // namespace wb
