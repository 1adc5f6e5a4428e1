// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/prune_chart.h"

#include "core/base/number_text.h"
#include "ui/charts/unit_ticker.h"
#include "ui/document/layer_text.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double kTrialPixels = 5;
constexpr double kChosenPixels = 11;
constexpr double kTrialMargin = 0.06; ///< Of an axis, beyond the outermost marks.

} // namespace

PruneChart::PruneChart(QWidget* parent)
    : Chart(tr("What pruning costs"), parent), m_line(addGraph()), m_here(addGraph())
{
    setObjectName(QStringLiteral("pruneChart"));
    setEmptyText(tr("The trade is being measured…"));
    xAxis->setTicker(
        QSharedPointer<QCPAxisTicker>(new UnitTicker(4, [](double bytes) { return bytesText(std::llround(bytes)); })));
    xAxis->setLabel(tr("Bytes"));
    m_here->setLineStyle(QCPGraph::lsNone);
    setMinimumHeight(200);
}

double PruneChart::heightOf(const PruneTrial& trial) const
{
    return trial.accuracy ? 100 * *trial.accuracy : trial.rootMeanSquare.value_or(trial.meanChange);
}

void PruneChart::setTrials(const std::vector<PruneTrial>& trials)
{
    m_trials = trials;
    m_chosen = 0;
    m_line->data()->clear();
    for (const PruneTrial& trial : m_trials)
        m_line->addData(static_cast<double>(trial.cost.bytes), heightOf(trial));
    const bool isError = !isEmpty() && m_trials.front().rootMeanSquare;
    yAxis->setLabel(hasAccuracy() ? tr("Rows right") : isError ? tr("Typical miss") : tr("Mean change"));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new UnitTicker(4, [isShare = hasAccuracy()](double tick) {
        return QString::fromStdString(numberText(tick, 3)) + (isShare ? QStringLiteral("\u2009%") : QString());
    })));
    setChosen(0);
}

void PruneChart::setChosen(int trial)
{
    m_chosen = trial;
    m_here->data()->clear();
    if (!isEmpty()) {
        const PruneTrial& chosen = m_trials[static_cast<std::size_t>(trial)];
        m_here->addData(static_cast<double>(chosen.cost.bytes), heightOf(chosen));
    }
    refresh();
}

void PruneChart::dress(const Theme& theme)
{
    m_line->setPen(QPen(theme.series[0], 2));
    m_line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme.series[0], kTrialPixels));
    m_here->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.accent, 2), theme.base, kChosenPixels));
}

void PruneChart::fitAxes(const QSizeF&)
{
    double low = heightOf(m_trials.front());
    double high = low;
    for (const PruneTrial& trial : m_trials) {
        low = std::min(low, heightOf(trial));
        high = std::max(high, heightOf(trial));
    }
    const auto least = static_cast<double>(m_trials.back().cost.bytes);
    const auto most = static_cast<double>(m_trials.front().cost.bytes);
    const double side = kTrialMargin * std::max(1.0, most - least);
    const double above = high > low ? 2 * kTrialMargin * (high - low) : std::max(1e-6, 0.1 * std::abs(high));
    xAxis->setRange(least - side, most + side);
    yAxis->setRange(low - above, high + above);
}

/// Across alone: the marks stand on a line.
int PruneChart::nearest(const QPointF& position) const
{
    const auto distance = [&](const PruneTrial& trial) {
        return std::abs(xAxis->coordToPixel(static_cast<double>(trial.cost.bytes)) - position.x());
    };
    const auto found =
        std::min_element(m_trials.begin(), m_trials.end(),
                         [&](const PruneTrial& a, const PruneTrial& b) { return distance(a) < distance(b); });
    return static_cast<int>(found - m_trials.begin());
}

QRectF PruneChart::outlineOf(int part) const
{
    const PruneTrial& trial = m_trials[static_cast<std::size_t>(part)];
    QRectF around(0, 0, kChosenPixels + 4, kChosenPixels + 4);
    around.moveCenter(
        {xAxis->coordToPixel(static_cast<double>(trial.cost.bytes)), yAxis->coordToPixel(heightOf(trial))});
    return around;
}

QString PruneChart::readingAt(const QPointF& position) const
{
    const PruneTrial& trial = m_trials[static_cast<std::size_t>(nearest(position))];
    const auto number = [](double value) { return QString::fromStdString(numberText(value, 3)); };
    QString text = tr("%n unit(s) removed", nullptr, trial.removed) + u'\n' + bytesText(trial.cost.bytes);
    if (trial.accuracy)
        text += u'\n' + tr("%1 of the rows right").arg(percentText(*trial.accuracy));
    if (trial.rootMeanSquare)
        text += u'\n' + tr("typical miss %1").arg(number(*trial.rootMeanSquare));
    return text + u'\n' + tr("outputs move by %1 on average").arg(number(trial.meanChange));
}

QString PruneChart::table() const
{
    const auto number = [](double value) { return QString::fromStdString(numberText(value, 9)); };
    QString text = QStringLiteral("removed_units,parameters,multiply_adds,bytes,accuracy,rmse,mean_change\n");
    for (const PruneTrial& trial : m_trials)
        text += QStringLiteral("%1,%2,%3,%4,%5,%6,%7\n")
                    .arg(QString::number(trial.removed), QString::number(trial.cost.parameters),
                         QString::number(trial.cost.multiplyAdds), QString::number(trial.cost.bytes),
                         trial.accuracy ? number(*trial.accuracy) : QString(),
                         trial.rootMeanSquare ? number(*trial.rootMeanSquare) : QString(), number(trial.meanChange));
    return text;
}

} // namespace wb::ui
