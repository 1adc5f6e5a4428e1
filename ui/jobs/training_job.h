// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"

#include <QMutex>

#include <algorithm>

namespace wb::ui {

/// A Trainer that is watched while it works: what it has come to is copied out between two steps. May be run again
/// after it was cancelled (a pause). Thread: records() any; the rest when it does not run.
class TrainingJob : public Job {
public:
    explicit TrainingJob(std::unique_ptr<Trainer> trainer) : m_trainer(std::move(trainer)) {}

    State step(std::chrono::milliseconds budget) override;
    double progress() const override { return m_trainer->progress(); }

    /// Those from the given one on, as of the last step.
    std::vector<EpochRecord> records(std::size_t from) const;
    Trainer& trainer() { return *m_trainer; }

private:
    std::unique_ptr<Trainer> m_trainer;
    mutable QMutex m_mutex;
    std::vector<EpochRecord> m_records;
};

} // namespace wb::ui
