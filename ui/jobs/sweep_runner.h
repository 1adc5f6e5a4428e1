// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/jobs/sweep_work.h"

#include <vector>

namespace wb::ui {

/// Drives a sweep: on the desktop on all processors but the one the window needs, in a browser in slices on its own
/// thread. What comes of a task does not depend on that.
class SweepRunner : public QObject {
    Q_OBJECT

public:
    static int workersFor(JobRunner::Drive drive);

    explicit SweepRunner(JobRunner::Drive drive = JobRunner::defaultDrive())
        : SweepRunner(drive, workersFor(drive), nullptr)
    {
    }
    SweepRunner(JobRunner::Drive drive, int workers, QObject* parent = nullptr);
    ~SweepRunner() override; ///< Cancels and waits.

    /// Refused (false) while one runs.
    bool start(std::shared_ptr<SweepBoard> board);
    /// What was cancelled goes on, its tasks where they were. Refused (false) while one runs, or without a sweep.
    bool goOn();
    /// finished() follows.
    void cancel();
    bool isRunning() const { return m_running > 0; }
    /// Of the whole sweep, never less than before.
    double share() const { return m_share; }

signals:
    /// At most 20 times a second and worker.
    void progressed();
    void finished();

private:
    struct Worker {
        std::unique_ptr<JobRunner> runner;
        std::shared_ptr<SweepWorker> job;
        double share = 0; ///< Of the task it is at.
    };

    void note(std::size_t worker, double share);
    void conclude();

    std::shared_ptr<SweepBoard> m_board;
    std::vector<Worker> m_workers;
    int m_running = 0;
    double m_share = 0;
};

} // namespace wb::ui
