// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/surface_runner.h"

#include <utility>

namespace wb::ui {

SurfaceRunner::SurfaceRunner(JobRunner::Drive drive, QObject* parent) : QObject(parent), m_runner(drive)
{
    connect(&m_runner, &JobRunner::finished, this, &SurfaceRunner::finish);
}

void SurfaceRunner::request(std::shared_ptr<const Plan> plan, SurfaceRequest request)
{
    request.size = m_request.size;
    if (m_isWanted && plan == m_plan && request == m_request) // it is there, or on its way
        return;
    m_plan = std::move(plan);
    m_request = std::move(request);
    m_isWanted = true;
    if (!m_runner.isRunning()) {
        start(kCoarsePoints);
        return;
    }
    m_isNew = true;
    if (m_runningSize == kFinePoints) // a coarse one is shown, however old: it keeps a drag alive
        m_runner.cancel();
}

void SurfaceRunner::stop()
{
    m_isWanted = false;
    m_isNew = false;
    m_runner.cancel();
}

void SurfaceRunner::start(int size)
{
    m_isNew = false;
    m_request.size = size;
    auto job = ResponseSurface::create(m_plan, m_request);
    if (!job) {
        m_isWanted = false;
        emit failed(QString::fromStdString(job.error().message));
        return;
    }
    m_job = std::move(*job);
    m_runningSize = size;
    m_runner.start(m_job);
}

void SurfaceRunner::finish(bool cancelled)
{
    const auto job = std::exchange(m_job, nullptr);
    if (!m_isWanted)
        return;
    const bool isFine = m_runningSize == kFinePoints;
    if (!cancelled)
        emit ready(job->takeGrid());
    if (m_isNew || cancelled)
        start(kCoarsePoints);
    else if (!isFine)
        start(kFinePoints);
}

} // namespace wb::ui
