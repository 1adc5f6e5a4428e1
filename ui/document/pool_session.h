// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pool/pool_replay.h"
#include "ui/document/pool_source.h"

#include <QObject>

#include <memory>

namespace wb::ui {

/// What the page Pool works on, its one truth: the requests, and against what they are replayed. Whatever changes is
/// told once; results are derived from it elsewhere.
class PoolSession : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kFirstBudget = 2'000'000;

    explicit PoolSession(QObject* parent = nullptr);

    /// Null until there is one.
    const std::shared_ptr<const RequestTrace>& trace() const { return m_trace; }
    const PoolSource& source() const { return m_source; }
    const ReplayConfig& config() const { return m_config; }
    bool isPinned(std::uint32_t expert) const;

    /// New requests: pins and steps by hand belonged to the old ones.
    void setTrace(std::shared_ptr<const RequestTrace> trace, const PoolSource& source);
    void setBudget(std::size_t bytes); ///< At least 1.
    void setMostExperts(std::size_t experts);
    /// Both in one.
    void setLimits(std::size_t bytes, std::size_t experts);
    void setPolicy(EvictionPolicy policy);
    /// From before the first request on.
    void setPinned(std::uint32_t expert, bool pinned);
    /// After those that are there before the same request.
    void doByHand(const HandStep& step);
    void forgetHandSteps();

signals:
    void traceChanged();
    /// Follows traceChanged(), too.
    void configChanged();

private:
    void take(ReplayConfig config);

    std::shared_ptr<const RequestTrace> m_trace;
    PoolSource m_source;
    ReplayConfig m_config;
};

} // namespace wb::ui
