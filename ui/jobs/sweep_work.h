// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset_digest.h"
#include "core/training/sweep_training.h"

#include <QMutex>

#include <optional>

namespace wb::ui {

/// A sweep that several jobs work on: who takes which task, and what has come of it. Thread: any.
class SweepBoard {
public:
    /// The plan must be valid; the rows are those of its digests, which are taken first.
    SweepBoard(SweepPlan plan, RowSets rows);

    /// The digests are in once the first job has done that.
    SweepRecord record() const;
    const SweepPlan& plan() const { return m_plan; } ///< Without digests.
    const RowSets& rows() const { return m_rows; }
    int tasks() const { return static_cast<int>(m_results.size()); }
    int done() const;
    /// Why nothing goes on; the first reason there was.
    std::optional<Error> error() const;

    /// A task that nobody has had; nothing where none is left, or one has failed.
    std::optional<int> take();
    void keep(int task, const SweepResult& result);
    void fail(const Error& error);
    void know(std::string trainDigest, std::string validationDigest);

private:
    SweepPlan m_plan;
    RowSets m_rows;
    mutable QMutex m_mutex; ///< For what stands below.
    std::vector<std::optional<SweepResult>> m_results;
    std::string m_trainDigest;
    std::string m_validationDigest;
    int m_next = 0;
    int m_done = 0;
    std::optional<Error> m_error;
};

/// Trains one task of a board after the other. May be run again after it was cancelled (a pause): the task goes on
/// where it was.
class SweepWorker : public Job {
public:
    /// takesDigests: before its first task. One of a board's workers does.
    SweepWorker(std::shared_ptr<SweepBoard> board, bool takesDigests);

    State step(std::chrono::milliseconds budget) override;
    /// Of the task it is at.
    double progress() const override { return m_training ? m_training->progress() : 0; }

private:
    /// Whether there is nothing left of it.
    bool takeDigests(std::chrono::milliseconds budget);
    /// False: there is nothing left to do.
    bool begin();
    void finish();

    std::shared_ptr<SweepBoard> m_board;
    bool m_takesDigests;
    std::optional<DatasetDigest> m_train;
    std::optional<DatasetDigest> m_validation;
    int m_task = 0;
    std::unique_ptr<SweepTraining> m_training;
};

} // namespace wb::ui
