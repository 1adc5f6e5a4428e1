// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/job.h"
#include "core/base/matrix.h"
#include "core/base/rng.h"
#include "core/training/cascade_config.h"
#include "core/training/updater.h"

#include <optional>

namespace wb {

/// Watches one figure over the epochs of a phase. Source: fann_cascade.c, fann_train_outputs and fann_train_candidates.
class StagnationWatch {
public:
    explicit StagnationWatch(const Stagnation& rule) : m_rule(rule) {}
    /// True once it has stagnated, or has had all its epochs. epoch: from 1.
    bool isOver(int epoch, double figure);

private:
    Stagnation m_rule;
    double m_low = 0;
    double m_high = 0;
    int m_deadline = 0;
};

/// A unit that may join a network: it sees all of its signals, and learns to give what the outputs lack.
struct Candidate {
    UnitFunction function;
    Floats parameters; ///< Weights of its sources, its bias, its weights to the outputs; then zeros to whole vectors.
    /// How much less the outputs' squared errors would be with it: sum e^2 - sum (v a - e)^2.
    double score = 0;
};

/// The candidates of one unit of Cascade2, each learning for itself: every function with every steepness, in groups.
/// Sums are in double and row order, so that the same seed gives the same bits. Source: S. E. Fahlman, C. Lebiere: The
/// Cascade-Correlation Learning Architecture (1990), with the score of libfann's Cascade2 (fann_cascade.c).
class CandidatePool : public Job {
public:
    /// sources: rows x signals. errors: rows x outputs, what is wanted less what is given.
    CandidatePool(const Matrix& sources, Matrix errors, const CascadeConfig& config, int hiddenUnits, Rng& rng);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// With the highest score of the last whole epoch.
    const Candidate& best() const { return m_candidates[m_best]; }
    int epochs() const { return m_epoch; }

private:
    void draw(Candidate& candidate, int hiddenUnits, Rng& rng) const;
    void train(std::size_t at);
    bool endEpoch();

    const Matrix& m_sources;
    Matrix m_errors;
    const CascadeConfig& m_config;
    double m_square = 0; ///< Of all errors.
    std::vector<Candidate> m_candidates;
    std::vector<Updater> m_updaters;
    std::vector<double> m_gradient;
    Floats m_rounded;
    StagnationWatch m_watch;
    std::size_t m_at = 0; ///< Of this epoch.
    std::size_t m_best = 0;
    int m_epoch = 0;
};

} // namespace wb
