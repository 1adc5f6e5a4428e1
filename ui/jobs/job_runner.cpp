// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_runner.h"

#include <QThread>

#include <atomic>
#include <chrono>
#include <utility>

namespace wb::ui {

namespace {

constexpr std::chrono::milliseconds kThreadBudget{20}; ///< A cancel is answered within about this.
constexpr std::chrono::milliseconds kTimerBudget{8};   ///< Half a frame at 60 Hz: the page stays alive.
constexpr std::chrono::milliseconds kProgressInterval{50};

} // namespace

/// What drives the job. It tells of the end by a queued call only, so it is never deleted from within itself. What the
/// runner reads meanwhile are atomics; m_ended also publishes what the job wrote to whoever has seen the end.
class JobRunner::Body {
public:
    explicit Body(Job& job) : m_job(job) {}
    virtual ~Body() = default;
    Body(const Body&) = delete;
    Body& operator=(const Body&) = delete;

    virtual void start() = 0;
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    double share() const { return m_share.load(std::memory_order_relaxed); }
    bool hasEnded() const { return m_ended.load(std::memory_order_acquire); }
    bool wasCancelled() const { return m_wasCancelled; }

protected:
    /// One step; false when there is nothing left to do.
    bool turn(std::chrono::milliseconds budget)
    {
        m_wasCancelled = m_cancelled.load(std::memory_order_relaxed);
        if (!m_wasCancelled && m_job.step(budget) == Job::State::Running) {
            m_share.store(m_job.progress(), std::memory_order_relaxed);
            return true;
        }
        m_ended.store(true, std::memory_order_release);
        return false;
    }

private:
    Job& m_job;
    bool m_wasCancelled = false;
    std::atomic<bool> m_cancelled{false};
    std::atomic<bool> m_ended{false};
    std::atomic<double> m_share{0};
};

class JobRunner::ThreadBody : public Body {
public:
    ThreadBody(JobRunner& runner, Job& job) : Body(job), m_thread(*this)
    {
        connect(&m_thread, &QThread::finished, &runner, [&runner] { runner.conclude(); });
    }
    ~ThreadBody() override
    {
        cancel();
        m_thread.wait();
    }
    void start() override { m_thread.start(); }

private:
    class Thread : public QThread {
    public:
        explicit Thread(ThreadBody& body) : m_body(body) {}

    protected:
        void run() override
        {
            while (m_body.turn(kThreadBudget)) {
            }
        }

    private:
        ThreadBody& m_body;
    };
    Thread m_thread;
};

class JobRunner::TimerBody : public Body {
public:
    TimerBody(JobRunner& runner, Job& job) : Body(job)
    {
        connect(&m_timer, &QTimer::timeout, &runner, [this, &runner] {
            if (turn(kTimerBudget))
                return;
            m_timer.stop();
            QMetaObject::invokeMethod(
                &runner, [&runner] { runner.conclude(); }, Qt::QueuedConnection);
        });
    }
    void start() override { m_timer.start(0); }

private:
    QTimer m_timer;
};

JobRunner::Drive JobRunner::defaultDrive()
{
#ifdef Q_OS_WASM
    return Drive::Timer;
#else
    return Drive::Thread;
#endif
}

JobRunner::JobRunner(Drive drive, QObject* parent) : QObject(parent), m_drive(drive)
{
    m_progressTimer.setInterval(kProgressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, &JobRunner::reportProgress);
}

JobRunner::~JobRunner() = default;

bool JobRunner::start(std::shared_ptr<Job> job)
{
    if (isRunning() || !job)
        return false;
    m_job = std::move(job);
    m_reportedShare = 0;
    if (m_drive == Drive::Thread)
        m_body = std::make_unique<ThreadBody>(*this, *m_job);
    else
        m_body = std::make_unique<TimerBody>(*this, *m_job);
    m_progressTimer.start();
    m_body->start();
    return true;
}

void JobRunner::cancel()
{
    if (m_body)
        m_body->cancel();
}

void JobRunner::reportProgress()
{
    const double share = m_body->share();
    if (std::exchange(m_reportedShare, share) != share)
        emit progressed(share);
}

void JobRunner::conclude()
{
    if (!m_body->hasEnded())
        return;
    m_progressTimer.stop();
    const bool cancelled = m_body->wasCancelled();
    m_body.reset();
    const auto finishedJob = std::exchange(m_job, nullptr); // a receiver may start the next one
    emit finished(cancelled);
}

} // namespace wb::ui
