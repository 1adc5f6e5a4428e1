// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/pool_session.h"

#include <algorithm>

namespace wb::ui {

PoolSession::PoolSession(QObject* parent) : QObject(parent) { m_config.budgetBytes = kFirstBudget; }

bool PoolSession::isPinned(std::uint32_t expert) const
{
    return std::find(m_config.pinned.begin(), m_config.pinned.end(), expert) != m_config.pinned.end();
}

void PoolSession::take(ReplayConfig config)
{
    if (config == m_config)
        return;
    m_config = std::move(config);
    emit configChanged();
}

void PoolSession::setTrace(std::shared_ptr<const RequestTrace> trace, const PoolSource& source)
{
    m_trace = std::move(trace);
    m_source = source;
    m_config.pinned.clear();
    m_config.byHand.clear();
    emit traceChanged();
    emit configChanged();
}

void PoolSession::setBudget(std::size_t bytes) { setLimits(bytes, m_config.mostExperts); }

void PoolSession::setMostExperts(std::size_t experts) { setLimits(m_config.budgetBytes, experts); }

void PoolSession::setLimits(std::size_t bytes, std::size_t experts)
{
    ReplayConfig config = m_config;
    config.budgetBytes = std::max<std::size_t>(bytes, 1);
    config.mostExperts = experts;
    take(std::move(config));
}

void PoolSession::setPolicy(EvictionPolicy policy)
{
    ReplayConfig config = m_config;
    config.policy = policy;
    take(std::move(config));
}

void PoolSession::setPinned(std::uint32_t expert, bool pinned)
{
    ReplayConfig config = m_config;
    config.pinned.erase(std::remove(config.pinned.begin(), config.pinned.end(), expert), config.pinned.end());
    if (pinned)
        config.pinned.push_back(expert);
    take(std::move(config));
}

void PoolSession::doByHand(const HandStep& step)
{
    ReplayConfig config = m_config;
    const auto after = std::upper_bound(config.byHand.begin(), config.byHand.end(), step,
                                        [](const HandStep& a, const HandStep& b) { return a.before < b.before; });
    config.byHand.insert(after, step);
    take(std::move(config));
}

void PoolSession::forgetHandSteps()
{
    ReplayConfig config = m_config;
    config.byHand.clear();
    take(std::move(config));
}

} // namespace wb::ui
