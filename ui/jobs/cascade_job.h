// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_digest.h"
#include "core/store/stored_training.h"
#include "core/training/cascade.h"

#include <QMutex>

namespace wb::ui {

/// What a growing network was with so many hidden units.
struct GrownNetwork {
    CascadeRecord record;
    Network network;
};

/// A Cascade that is watched while it works: what it has come to is copied out between two steps. Before it begins it
/// takes the fingerprint of the rows. Thread: grown() any; the rest when it does not run.
class CascadeJob : public Job {
public:
    /// rows: all of them, those for validation too. before: the network it begins with. settings: the cascade's, and
    /// how its rows came about.
    CascadeJob(std::unique_ptr<Cascade> cascade, const std::shared_ptr<const Dataset>& rows, const Network& before,
               const TrainingSettings& settings);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override { return m_cascade->progress(); }

    /// Those from the given one on, as of the last step.
    std::vector<GrownNetwork> grown(std::size_t from) const;
    const Cascade& cascade() const { return *m_cascade; }
    /// What is kept of it, ended when it stopped.
    TrainingRun toRun() const;

private:
    std::unique_ptr<Cascade> m_cascade;
    DatasetDigest m_digest;
    TrainingRun m_run; ///< What is known from the beginning, and when it was at work last.
    mutable QMutex m_mutex;
    std::vector<GrownNetwork> m_grown;
};

} // namespace wb::ui
