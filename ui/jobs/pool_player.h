// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pool/pool_replay.h"
#include "ui/jobs/job_runner.h"

#include <QElapsedTimer>

namespace wb::ui {

/// A replay that can be stopped anywhere: forwards it goes on, backwards it begins anew. Short ways are gone at once,
/// long ones as a job; a new wish replaces the one before. It plays so many requests a second.
class PoolPlayer : public QObject {
    Q_OBJECT

public:
    /// Requests that are replayed without a job: some milliseconds.
    static constexpr std::size_t kShortWay = 100'000;

    explicit PoolPlayer(JobRunner::Drive drive = JobRunner::defaultDrive(), QObject* parent = nullptr);
    ~PoolPlayer() override;

    /// Goes to the same position under another config; for another trace to its end. A config that cannot be replayed
    /// leaves nothing to see.
    void setReplay(const std::shared_ptr<const RequestTrace>& trace, const ReplayConfig& config);
    /// The moment that is shown; null if there is none, or while a long way is gone.
    const PoolReplay* replay() const { return m_replay ? &*m_replay : nullptr; }
    /// Requests that have been served, or will have been at the end of the way.
    std::size_t position() const { return m_position; }
    std::size_t length() const { return m_trace ? m_trace->requests.size() : 0; }

    void seek(std::size_t position);
    bool isPlaying() const { return m_tick.isActive(); }
    /// From the end: from the beginning.
    void setPlaying(bool playing);
    void setSpeed(double requestsPerSecond) { m_speed = requestsPerSecond; }

signals:
    /// Another moment, or another replay.
    void moved();
    void playingChanged(bool playing);

private:
    class WayJob;
    void tick();
    void arrive(bool cancelled);

    std::shared_ptr<const RequestTrace> m_trace;
    ReplayConfig m_config;
    std::optional<PoolReplay> m_replay; ///< Of m_trace.
    std::size_t m_position = 0;
    JobRunner m_runner;
    std::shared_ptr<WayJob> m_way;
    QTimer m_tick;
    QElapsedTimer m_sinceTick;
    double m_speed = 1'000;
    double m_part = 0; ///< Of a request, owed to the next tick.
};

} // namespace wb::ui
