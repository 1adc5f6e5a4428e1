// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sweep_error_chart.h"

#include "core/base/number_text.h"
#include "ui/charts/error_ticker.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double kMeanSize = 7;
constexpr double kLogRoom = 1.25; ///< Around the marks, as a factor,
constexpr double kLineRoom = 0.1; ///< and as a share of what they span.

QString markNumber(double value, int digits) { return QString::fromStdString(numberText(value, digits)); }

} // namespace

SweepErrorChart::SweepErrorChart(QWidget* parent)
    : RowChart(tr("Error over the seeds"), parent), m_means(addGraph(yAxis, xAxis)),
      m_whiskers(new QCPErrorBars(yAxis, xAxis))
{
    setObjectName(QStringLiteral("sweepErrors"));
    setEmptyText(tr("No training has ended yet"));
    m_means->setLineStyle(QCPGraph::lsNone);
    m_whiskers->setErrorType(QCPErrorBars::etValueError);
    m_whiskers->setDataPlottable(m_means);
    m_whiskers->setWhiskerWidth(kMeanSize);
    m_whiskers->setSymbolGap(0);
    setErrorTicks(*xAxis, false);
}

void SweepErrorChart::setMarks(std::vector<SweepMark> marks, const QString& errorTitle)
{
    m_marks = std::move(marks);
    xAxis->setLabel(tr("%1: mean ± standard deviation").arg(errorTitle));
    m_means->data()->clear();
    clearValueLabels();
    QStringList names;
    QVector<double> deviations;
    for (const SweepMark& mark : m_marks) {
        const auto row = static_cast<int>(names.size());
        names << mark.name;
        const bool isDrawn = std::isfinite(mark.mean);
        if (isDrawn) {
            m_means->addData(row, mark.mean);
            deviations << mark.deviation.value_or(0);
        }
        addValueLabel(isDrawn ? mark.mean + mark.deviation.value_or(0) : 0, row, valueText(mark));
    }
    m_whiskers->setData(deviations);
    setRows(names);
    refresh();
}

void SweepErrorChart::setLogarithmic(bool logarithmic)
{
    m_isLogarithmic = logarithmic;
    setErrorTicks(*xAxis, logarithmic);
    if (!isEmpty())
        fitView();
}

QString SweepErrorChart::valueText(const SweepMark& mark) const
{
    if (!std::isfinite(mark.mean))
        return tr("no error: diverged");
    const QString mean = markNumber(mark.mean, 3);
    return mark.deviation ? tr("%1 ± %2").arg(mean, markNumber(*mark.deviation, 2)) : mean;
}

double SweepErrorChart::high() const
{
    double high = 0;
    for (const SweepMark& mark : m_marks)
        if (std::isfinite(mark.mean))
            high = std::max(high, mark.mean + mark.deviation.value_or(0));
    return high;
}

double SweepErrorChart::low(bool above) const
{
    double low = high();
    for (const SweepMark& mark : m_marks) {
        if (!std::isfinite(mark.mean))
            continue;
        const double least = mark.mean - mark.deviation.value_or(0);
        low = std::min(low, least > 0 || !above ? std::max(least, 0.0) : mark.mean > 0 ? mark.mean : low);
    }
    return low;
}

double SweepErrorChart::longest() const { return std::max(high(), 1e-30); }

double SweepErrorChart::shortest() const
{
    const double lowest = low(false);
    return std::max(0.0, lowest - kLineRoom * (high() - lowest)) * (lowest < high() ? 1 : 0);
}

void SweepErrorChart::dress(const Theme& theme)
{
    RowChart::dress(theme);
    m_means->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme.series[0], kMeanSize));
    m_whiskers->setPen(QPen(theme.text, 1));
}

void SweepErrorChart::fitAxes(const QSizeF& plot)
{
    RowChart::fitAxes(plot);
    const double lowest = low(true);
    if (!m_isLogarithmic || lowest <= 0)
        return;
    const double markShare = (longest() - shortest()) / xAxis->range().size(); // the rest is for the texts
    const double decades = std::log10(high() / lowest) + 2 * std::log10(kLogRoom);
    xAxis->setRange(lowest / kLogRoom, lowest / kLogRoom * std::pow(10.0, decades / markShare));
}

QString SweepErrorChart::exportSubtitle() const
{
    return m_marks.empty() ? QString() : tr("lowest: %1, %2").arg(m_marks.front().name, valueText(m_marks.front()));
}

QString SweepErrorChart::readingAt(const QPointF& position) const
{
    const int row = rowAt(position);
    if (row < 0)
        return {};
    const SweepMark& mark = m_marks[static_cast<std::size_t>(row)];
    return tr("%1\n%2 over %n seed(s)", nullptr, mark.seeds).arg(mark.name, valueText(mark));
}

QString SweepErrorChart::table() const
{
    QString text = QStringLiteral("rank,setting,seeds,mean_error,standard_deviation\n");
    int rank = 0;
    for (const SweepMark& mark : m_marks)
        text += QStringLiteral("%1,%2,%3,%4,%5\n")
                    .arg(QString::number(++rank), quoted(mark.name), QString::number(mark.seeds),
                         std::isfinite(mark.mean) ? markNumber(mark.mean, 9) : QString(),
                         mark.deviation ? markNumber(*mark.deviation, 9) : QString());
    return text;
}

} // namespace wb::ui
