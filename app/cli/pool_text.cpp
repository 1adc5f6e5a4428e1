// SPDX-License-Identifier: Apache-2.0
#include "app/cli/pool_text.h"

#include "core/base/byte_size.h"
#include "core/base/number_text.h"

#include <QJsonArray>
#include <QString>

#include <algorithm>
#include <numeric>

namespace wb::cli {

namespace {

std::size_t allBytes(const RequestTrace& trace)
{
    return std::accumulate(trace.experts.begin(), trace.experts.end(), std::size_t{0},
                           [](std::size_t sum, const RequestTrace::Expert& expert) { return sum + expert.bytes; });
}

/// Belady's choice is proven to be the best only among experts of one size.
bool beladyIsBound(const RequestTrace& trace)
{
    return std::all_of(trace.experts.begin(), trace.experts.end(),
                       [&](const RequestTrace::Expert& expert) { return expert.bytes == trace.experts.front().bytes; });
}

double number(std::uint64_t value) { return static_cast<double>(value); }

QString percent(double share) { return QString::fromStdString(numberText(100 * share, 4)) + " %"; }

QJsonObject outcomeJson(const PoolOutcome& outcome)
{
    const ReplayResult& result = outcome.result;
    QJsonArray curve;
    for (const MissPoint& point : outcome.curve.points)
        curve << QJsonObject{{"budget_bytes", number(point.budgetBytes)},
                             {"misses", number(point.misses)},
                             {"miss_ratio", point.missRatio}};
    QJsonObject object{{"policy", QString::fromUtf8(policyName(result.policy).data())},
                       {"hits", number(result.hits)},
                       {"loads", number(result.loads)},
                       {"refusals", number(result.refusals)},
                       {"misses", number(result.misses())},
                       {"miss_ratio", result.missRatio()},
                       {"evictions", number(result.evictions)},
                       {"bytes_loaded", number(result.bytesLoaded)},
                       {"peak_bytes", number(result.peakBytes)},
                       {"p99_load_bytes", number(result.p99LoadBytes)},
                       {"more_bytes", number(outcome.moreBytes)},
                       {"more_bytes_save", outcome.saved}};
    if (!curve.isEmpty())
        object["curve"] = curve;
    return object;
}

QString line(const QStringList& cells)
{
    QString text = cells.front().leftJustified(8);
    for (const QString& cell : cells.mid(1))
        text += cell.rightJustified(13);
    return text + '\n';
}

QString grouped(std::uint64_t value) { return QString::fromStdString(groupedText(static_cast<std::int64_t>(value))); }

QString size(std::size_t bytes) { return QString::fromStdString(byteSizeText(bytes)); }

QString curveText(const std::vector<PoolOutcome>& outcomes)
{
    QStringList cells{"budget"};
    for (const PoolOutcome& outcome : outcomes)
        cells << QString::fromUtf8(policyName(outcome.result.policy).data());
    QString text = "\nMisses by budget\n" + line(cells);
    for (std::size_t i = 0; i < outcomes.front().curve.points.size(); ++i) {
        cells = {size(outcomes.front().curve.points[i].budgetBytes)};
        for (const PoolOutcome& outcome : outcomes)
            cells << percent(outcome.curve.points[i].missRatio);
        text += line(cells);
    }
    return text;
}

} // namespace

QJsonObject poolJson(const RequestTrace& trace, const std::vector<PoolOutcome>& outcomes)
{
    QJsonArray policies;
    for (const PoolOutcome& outcome : outcomes)
        policies << outcomeJson(outcome);
    return {{"trace", QJsonObject{{"origin", QString::fromStdString(trace.origin)},
                                  {"requests", number(trace.requests.size())},
                                  {"experts", number(trace.experts.size())},
                                  {"bytes", number(allBytes(trace))}}},
            {"budget_bytes", number(outcomes.front().result.budgetBytes)},
            {"belady_is_bound", beladyIsBound(trace)},
            {"policies", policies}};
}

std::string poolText(const RequestTrace& trace, const std::vector<PoolOutcome>& outcomes)
{
    const PoolOutcome& first = outcomes.front();
    QString text = QString::fromStdString(trace.origin) + '\n' + grouped(trace.requests.size()) + " requests of " +
                   grouped(trace.experts.size()) + " experts, " + size(allBytes(trace)) + " together; budget " +
                   size(first.result.budgetBytes) + "\n\n" +
                   line({"policy", "misses", "miss ratio", "refused", "evictions", "loaded", "p99 load",
                         '+' + size(first.moreBytes)});
    for (const PoolOutcome& outcome : outcomes) {
        const ReplayResult& result = outcome.result;
        text += line({QString::fromUtf8(policyName(result.policy).data()), grouped(result.misses()),
                      percent(result.missRatio()), grouped(result.refusals), grouped(result.evictions),
                      size(result.bytesLoaded), size(result.p99LoadBytes), '-' + percent(outcome.saved)});
    }
    text += "\nThe next " + size(first.moreBytes) + " save " + percent(first.saved) + " of the misses (" +
            QString::fromUtf8(policyName(first.result.policy).data()) + ").\n";
    if (first.result.policy == EvictionPolicy::Belady || outcomes.size() > 1)
        text += beladyIsBound(trace)
                    ? "Belady knows the future: no policy can miss less.\n"
                    : "Belady knows the future; with experts of different sizes it is a good mark, not "
                      "a proven bound.\n";
    if (!first.curve.points.empty())
        text += curveText(outcomes);
    return text.toStdString();
}

} // namespace wb::cli
