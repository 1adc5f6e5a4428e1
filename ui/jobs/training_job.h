// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_digest.h"
#include "core/engine/plan.h"
#include "core/store/stored_training.h"
#include "core/training/resume_point.h"
#include "ui/jobs/weight_history.h"

#include <QMutex>

#include <algorithm>
#include <atomic>
#include <limits>

namespace wb::ui {

/// The network as a training has it after some epoch.
struct TrainingMoment {
    Network network;
    std::shared_ptr<const Plan> plan;
};

/// A Trainer that is watched while it works: what it has come to is copied out between two steps. Before the first
/// epoch it takes the fingerprint of the rows. May be run again after it was cancelled (a pause). Thread: records(),
/// reason(), snapshots(), askForMoment() and takeMoment() any; the rest when it does not run.
class TrainingJob : public Job {
public:
    /// rows: all of them, those for validation too. before: the network it begins with. settings: the trainer's, and
    /// how its rows and scalings came about.
    TrainingJob(std::unique_ptr<Trainer> trainer, const std::shared_ptr<const Dataset>& rows, const Network& before,
                const TrainingSettings& settings);

    /// The fingerprint of the rows, where it is known already.
    void knowDigest(std::string hex) { m_run.data.digest = std::move(hex); }
    State step(std::chrono::milliseconds budget) override;
    double progress() const override { return m_trainer->progress(); }

    /// Those from the given one on, as of the last step.
    std::vector<EpochRecord> records(std::size_t from) const;
    /// Why it has ended, as of the last step.
    StopReason reason() const;
    /// Earlier states, evenly apart, the first one that it begins with; as of the last step.
    std::vector<EpochSnapshot> snapshots() const;
    /// See Trainer::pauseAfter().
    void pauseAfter(int epoch) { m_pauseAfter = epoch; }
    /// The next step that ends with another epoch than the last moment's leaves a moment.
    void askForMoment() { m_isAsked.store(true, std::memory_order_relaxed); }
    /// What was asked for once it is there, else nothing.
    std::shared_ptr<const TrainingMoment> takeMoment();
    /// As it stands.
    std::shared_ptr<const TrainingMoment> moment() const;

    Trainer& trainer() { return *m_trainer; }
    /// What is kept of it, ended now.
    TrainingRun toRun() const;
    /// What it is gone on with after it was kept; may be null.
    std::shared_ptr<const ResumePoint> resumePoint() const;

private:
    State train(std::chrono::milliseconds budget);
    void addSnapshot();

    std::unique_ptr<Trainer> m_trainer;
    int m_pauseAfter = std::numeric_limits<int>::max();
    DatasetDigest m_digest;
    TrainingRun m_run; ///< What is known from the beginning.
    std::atomic<bool> m_isAsked{false};
    std::size_t m_momentEpochs = 0; ///< Of the last moment.
    mutable QMutex m_mutex;
    std::vector<EpochRecord> m_records;
    StopReason m_reason = StopReason::Running;
    WeightHistory m_weightHistory;
    std::shared_ptr<const TrainingMoment> m_moment;
};

} // namespace wb::ui
