// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/pool_player.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr std::chrono::milliseconds kPlayInterval{33}; ///< Charts and tiles are drawn at most 30 times a second.

} // namespace

/// A long way from the beginning.
class PoolPlayer::WayJob : public Job {
public:
    WayJob(std::shared_ptr<const RequestTrace> trace, PoolReplay replay, std::size_t end)
        : m_trace(std::move(trace)), m_replay(std::move(replay)), m_end(end)
    {
    }
    State step(std::chrono::milliseconds budget) override
    {
        return m_replay.advanceTo(m_end, budget) ? State::Done : State::Running;
    }
    double progress() const override
    {
        return m_end == 0 ? 1.0 : static_cast<double>(m_replay.position()) / static_cast<double>(m_end);
    }
    PoolReplay take() { return std::move(m_replay); }

private:
    std::shared_ptr<const RequestTrace> m_trace;
    PoolReplay m_replay;
    std::size_t m_end;
};

PoolPlayer::PoolPlayer(JobRunner::Drive drive, QObject* parent) : QObject(parent), m_runner(drive)
{
    m_tick.setInterval(kPlayInterval);
    connect(&m_tick, &QTimer::timeout, this, &PoolPlayer::tick);
    connect(&m_runner, &JobRunner::finished, this, &PoolPlayer::arrive);
}

PoolPlayer::~PoolPlayer() = default;

void PoolPlayer::setReplay(const std::shared_ptr<const RequestTrace>& trace, const ReplayConfig& config)
{
    const bool isOther = trace != m_trace;
    if (isOther)
        setPlaying(false);
    m_replay.reset(); // before the trace it reads
    m_trace = trace;
    m_config = config;
    seek(isOther ? length() : m_position);
}

void PoolPlayer::seek(std::size_t position)
{
    m_position = std::min(position, length());
    m_way.reset();
    m_runner.cancel();
    if (!m_trace) {
        emit moved();
        return;
    }
    if (!m_replay || m_replay->position() > m_position) {
        m_replay.reset();
        if (auto made = PoolReplay::create(*m_trace, m_config))
            m_replay.emplace(std::move(*made));
    }
    if (m_replay && m_position - m_replay->position() > kShortWay) {
        m_way = std::make_shared<WayJob>(m_trace, std::move(*m_replay), m_position);
        m_replay.reset();
        if (!m_runner.isRunning())
            m_runner.start(m_way);
    } else if (m_replay) {
        m_replay->advance(m_position - m_replay->position());
    }
    emit moved();
}

void PoolPlayer::arrive(bool cancelled)
{
    if (!m_way)
        return;
    if (cancelled || m_way->progress() < 1) { // it was another one that ended
        m_runner.start(m_way);
        return;
    }
    m_replay.emplace(std::exchange(m_way, nullptr)->take());
    emit moved();
}

void PoolPlayer::setPlaying(bool playing)
{
    if (playing == isPlaying() || (playing && length() == 0))
        return;
    if (playing) {
        if (m_position == length())
            seek(0);
        m_part = 0;
        m_sinceTick.start();
        m_tick.start();
    } else {
        m_tick.stop();
    }
    emit playingChanged(playing);
}

void PoolPlayer::tick()
{
    constexpr double kLongestTick = 0.2; // a window that was held up does not leap
    const double seconds = std::min(static_cast<double>(m_sinceTick.nsecsElapsed()) * 1e-9, kLongestTick);
    m_sinceTick.start();
    const double wanted = m_part + seconds * m_speed;
    m_part = wanted - std::floor(wanted);
    if (m_replay && wanted >= 1)
        seek(m_position + static_cast<std::size_t>(wanted));
    if (m_position == length())
        setPlaying(false);
}

} // namespace wb::ui
