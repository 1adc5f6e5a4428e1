// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/training_start.h"

namespace wb::ui {

/// A clock that counts only while it is let run: how long one lane of a race has worked. Thread: one.
class LaneClock : public Clock {
public:
    std::int64_t nowNs() const override { return m_spentNs + (m_runs ? systemClock().nowNs() - m_sinceNs : 0); }
    void run(bool runs);

private:
    std::int64_t m_spentNs = 0;
    std::int64_t m_sinceNs = 0;
    bool m_runs = false;
};

/// Several trainings of one network on the same rows, in turns of equal time on one thread, each as it would go alone:
/// same bits, and its seconds are those it has worked itself. The rows put aside for validation are the same in every
/// lane, so that their errors compare. May be run again after it was cancelled (a pause).
/// Thread: records() and reason() any; the rest when it does not run.
class TrainingRace : public Job {
public:
    static constexpr std::size_t kMostLanes = 6;

    /// common: its share and its split seed draw the rows put aside, whatever seeds the lanes have; its scaling is that
    /// of every lane. Errors: those of
    /// trainingSets(); of startTraining(), with the number of the lane before them; InvalidArgument for no lane or too
    /// many.
    static Result<std::shared_ptr<TrainingRace>> create(const Document& document, const TrainingSettings& common,
                                                        const std::vector<TrainingConfig>& lanes);

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;

    std::size_t size() const { return m_lanes.size(); }
    /// Those of a lane from the given one on, as of its last turn.
    std::vector<EpochRecord> records(std::size_t lane, std::size_t from) const;
    /// As of its last turn.
    StopReason reason(std::size_t lane) const { return m_lanes[lane].job->reason(); }
    TrainingJob& lane(std::size_t lane) { return *m_lanes[lane].job; }
    /// Every lane has ended by itself.
    bool isOver() const;

private:
    struct Lane {
        std::unique_ptr<LaneClock> clock;
        std::shared_ptr<TrainingJob> job;
        bool hasEnded = false;
    };

    explicit TrainingRace(const std::shared_ptr<const Dataset>& rows) : m_digest(rows) {}

    DatasetDigest m_digest; ///< Once for all.
    std::vector<Lane> m_lanes;
};

} // namespace wb::ui
