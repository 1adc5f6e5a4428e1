// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/profile_text.h"

#include "core/base/number_text.h"
#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"

#include <QCoreApplication>

#include <cmath>

namespace wb::ui {

namespace {

/// Gives the sentences of this file a context that translators see.
struct ProfileText {
    Q_DECLARE_TR_FUNCTIONS(ProfileText)
};

QString arrowOf(double change) { return change < 0 ? QStringLiteral("▼") : QStringLiteral("▲"); }

} // namespace

QString signedPercentText(double share)
{
    const QString number = QString::number(std::abs(100 * share), 'f', 1);
    return (share < 0 ? QStringLiteral("−") : QStringLiteral("+")) + number + QStringLiteral("\u2009%");
}

QString changeText(const LatencyChange& change)
{
    const bool isSame = change.interval.low <= 1 && change.interval.high >= 1;
    return (isSame ? QStringLiteral("=") : arrowOf(change.ratio - 1)) + u' ' + percentText(std::abs(change.ratio - 1));
}

QString changeWithIntervalText(const LatencyChange& change)
{
    return ProfileText::tr("%1 (95 %: %2 to %3)")
        .arg(changeText(change), signedPercentText(change.interval.low - 1),
             signedPercentText(change.interval.high - 1));
}

QString bytesChangeText(qint64 now, qint64 before)
{
    const qint64 change = now - before;
    const QString sign = change == 0 ? QStringLiteral("=") : arrowOf(static_cast<double>(change));
    return sign + u' ' + bytesText(std::abs(change));
}

QString boundText(LayerBound bound, const QString& level)
{
    switch (bound) {
    case LayerBound::Stream:
        return ProfileText::tr("held back by reading its weights from %1").arg(level);
    case LayerBound::Compute:
        return ProfileText::tr("held back by multiplying");
    case LayerBound::Fixed:
        break;
    }
    return ProfileText::tr("held back by what every layer costs, not by reading or multiplying");
}

QString whySlowText(const NetworkSpec& spec, const WhySlow& why)
{
    const QString name = displayName(spec, why.layer);
    const QString share = QString::number(qRound(100 * why.share));
    if (!why.bound)
        return ProfileText::tr("%1 takes %2 % of the layers' time.").arg(name, share);
    const QString bound = boundText(*why.bound, QString::fromStdString(why.level));
    if (!why.proposal)
        return ProfileText::tr("%1 takes %2 % of the layers' time, %3.").arg(name, share, bound);
    const WidthProposal& proposal = *why.proposal;
    const QString saved = QString::number(qRound(100 * proposal.savedShare));
    const QString from = countText(spec.layers[static_cast<std::size_t>(proposal.layer)].outputs);
    const QString to = countText(proposal.outputs);
    if (proposal.layer == why.layer)
        return ProfileText::tr("%1 takes %2 % of the layers' time, %3; %4 → %5 units would save ≈ %6 %.")
            .arg(name, share, bound, from, to, saved);
    return ProfileText::tr("%1 takes %2 % of the layers' time, %3; %4 → %5 units in %6 would save ≈ %7 %.")
        .arg(name, share, bound, from, to, displayName(spec, proposal.layer), saved);
}

QString predictionText(const LatencyPrediction& prediction, double measuredNs)
{
    return ProfileText::tr("≈ %1 predicted (%2 to %3): %4 against the measured p50")
        .arg(timeText(prediction.ns), timeText(prediction.lowNs), timeText(prediction.highNs),
             signedPercentText(prediction.ns / measuredNs - 1));
}

} // namespace wb::ui
