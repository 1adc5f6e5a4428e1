// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pool/pool_export.h"

#include "core/base/number_text.h"

namespace wb::ui {

namespace {

QString poolNumber(double value) { return QString::fromStdString(numberText(value, 9)); }

QString poolRow(const PolicyOutcome& outcome, const PoolSession& session, const LoadTimes& times)
{
    const ReplayResult& result = outcome.result;
    const QStringList cells{QString::fromLatin1(policyName(result.policy).data()),
                            result.policy == session.config().policy ? QStringLiteral("yes") : QStringLiteral("no"),
                            QString::number(result.requests),
                            QString::number(result.hits),
                            QString::number(result.misses()),
                            poolNumber(result.missRatio()),
                            QString::number(result.loads),
                            QString::number(result.refusals),
                            QString::number(result.evictions),
                            QString::number(result.bytesLoaded),
                            QString::number(result.peakBytes),
                            QString::number(result.p99LoadBytes),
                            times.points.empty() ? QString() : poolNumber(times.estimateNs(result.p99LoadBytes)),
                            QString::number(result.budgetBytes),
                            QString::number(session.config().mostExperts),
                            QString::number(PoolStudy::kMoreBytes),
                            poolNumber(outcome.saved)};
    return cells.join(u',') + u'\n';
}

} // namespace

QByteArray poolNumbersCsv(const PoolSession& session, const PoolStudy& study, const QString& command,
                          const QString& estimate)
{
    if (!session.trace() || !study.isCompared())
        return {};
    QString text = QStringLiteral("# ") + QString::fromStdString(session.trace()->origin) + u'\n';
    if (!command.isEmpty())
        text += QStringLiteral("# ") + command + u'\n';
    if (!study.loadTimes().points.empty())
        text += QStringLiteral("# p99_load_ns_estimated: ") + estimate + u'\n';
    text += QStringLiteral("policy,chosen,requests,hits,misses,miss_ratio,loads,refusals,evictions,bytes_loaded,"
                           "peak_bytes,p99_load_bytes,p99_load_ns_estimated,budget_bytes,most_experts,more_bytes,"
                           "more_bytes_save\n");
    for (const EvictionPolicy policy : kEvictionPolicies) {
        if (const auto& outcome = study.outcome(policy))
            text += poolRow(*outcome, session, study.loadTimes());
    }
    return text.toUtf8();
}

} // namespace wb::ui
