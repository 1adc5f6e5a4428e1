// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/cascade.h"

#include <QMutex>

namespace wb::ui {

/// What a growing network was with so many hidden units.
struct GrownNetwork {
    CascadeRecord record;
    Network network;
};

/// A Cascade that is watched while it works: what it has come to is copied out between two steps. Thread: grown() any;
/// the rest when it does not run.
class CascadeJob : public Job {
public:
    explicit CascadeJob(std::unique_ptr<Cascade> cascade) : m_cascade(std::move(cascade)) {}

    State step(std::chrono::milliseconds budget) override;
    double progress() const override { return m_cascade->progress(); }

    /// Those from the given one on, as of the last step.
    std::vector<GrownNetwork> grown(std::size_t from) const;
    const Cascade& cascade() const { return *m_cascade; }

private:
    std::unique_ptr<Cascade> m_cascade;
    mutable QMutex m_mutex;
    std::vector<GrownNetwork> m_grown;
};

} // namespace wb::ui
