// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/sweep_runner.h"

#include <QThread>

#include <algorithm>

namespace wb::ui {

SweepRunner::SweepRunner(JobRunner::Drive drive, int workers, QObject* parent) : QObject(parent)
{
    for (int i = 0; i < workers; ++i) {
        const std::size_t at = m_workers.size();
        m_workers.push_back({std::make_unique<JobRunner>(drive), nullptr, 0});
        connect(m_workers.back().runner.get(), &JobRunner::progressed, this,
                [this, at](double share) { note(at, share); });
        connect(m_workers.back().runner.get(), &JobRunner::finished, this, &SweepRunner::conclude);
    }
}

SweepRunner::~SweepRunner()
{
    for (Worker& worker : m_workers) // all at once, then each is waited for
        worker.runner->cancel();
}

int SweepRunner::workersFor(JobRunner::Drive drive)
{
    return drive == JobRunner::Drive::Timer ? 1 : std::max(1, QThread::idealThreadCount() - 1);
}

bool SweepRunner::start(std::shared_ptr<SweepBoard> board)
{
    if (isRunning() || !board)
        return false;
    m_board = std::move(board);
    m_share = 0;
    for (Worker& worker : m_workers)
        worker.job = std::make_shared<SweepWorker>(m_board, &worker == &m_workers.front());
    return goOn();
}

bool SweepRunner::goOn()
{
    if (isRunning() || !m_board)
        return false;
    m_running = static_cast<int>(m_workers.size());
    for (Worker& worker : m_workers)
        worker.runner->start(worker.job);
    return true;
}

void SweepRunner::cancel()
{
    for (Worker& worker : m_workers)
        worker.runner->cancel();
}

void SweepRunner::note(std::size_t worker, double share)
{
    m_workers[worker].share = share;
    double tasks = m_board->done();
    for (const Worker& one : m_workers)
        tasks += one.share;
    m_share = std::clamp(tasks / m_board->tasks(), m_share, 1.0);
    emit progressed();
}

void SweepRunner::conclude()
{
    if (--m_running > 0)
        return;
    emit finished();
}

} // namespace wb::ui
