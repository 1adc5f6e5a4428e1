// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/response_surface.h"
#include "ui/jobs/job_runner.h"

namespace wb::ui {

/// Keeps a response surface up with what is asked for: a coarse grid at once, the fine one when nothing newer is
/// wanted. Of requests that come while one runs only the last is kept, so that a slider may be dragged at any speed.
class SurfaceRunner : public QObject {
    Q_OBJECT

public:
    static constexpr int kCoarsePoints = 50;
    static constexpr int kFinePoints = 200;

    explicit SurfaceRunner(JobRunner::Drive drive, QObject* parent = nullptr);

    /// The size of the request is chosen here. A request that cannot be run is told by failed().
    void request(std::shared_ptr<const Plan> plan, SurfaceRequest request);
    /// Nothing is wanted any more; no ready() comes until the next request.
    void stop();
    bool isBusy() const { return m_runner.isRunning(); }

signals:
    void ready(std::shared_ptr<const SurfaceGrid> grid);
    void failed(const QString& message);

private:
    void start(int size);
    void finish(bool cancelled);

    JobRunner m_runner;
    std::shared_ptr<const Plan> m_plan; ///< Of the last request.
    SurfaceRequest m_request;
    std::shared_ptr<ResponseSurface> m_job;
    int m_runningSize = 0;
    bool m_isNew = false; ///< The last request came after the running job began.
    bool m_isWanted = false;
};

} // namespace wb::ui
