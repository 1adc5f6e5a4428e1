// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sweep_chart.h"

#include "core/base/number_text.h"
#include "ui/charts/log_ticker.h"
#include "ui/charts/time_text.h"
#include "ui/document/layer_text.h"
#include "ui/models/profile_text.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double kSweepRoom = 1.4; ///< Around the points, as a factor.
constexpr double kSweepMark = 7;

/// 1, 4, 16 ... 4096.
class RowsTicker : public QCPAxisTickerText {
public:
    RowsTicker()
    {
        for (int rows = 1; rows <= BatchSweep::kMostRows; rows *= 4)
            addTick(rows, countText(rows));
    }
};

/// "2.5M".
class RateTicker : public LogTicker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return shortCountText(static_cast<qint64>(std::llround(tick)));
    }
};

} // namespace

SweepChart::SweepChart(QWidget* parent)
    : Chart(tr("Rows a second by rows in a call"), parent), m_earlier(addGraph()), m_line(addGraph()),
      m_intervals(new QCPErrorBars(xAxis, yAxis))
{
    setObjectName(QStringLiteral("sweepChart"));
    for (QCPAxis* axis : {xAxis, yAxis})
        axis->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new RowsTicker));
    xAxis->setLabel(tr("Rows in a call (log)"));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new RateTicker));
    yAxis->setLabel(tr("Rows a second (log)"));
    m_intervals->setDataPlottable(m_line);
    m_intervals->setWhiskerWidth(4);
    enableCursors();
}

void SweepChart::setReport(std::shared_ptr<const SweepReport> report)
{
    m_report = std::move(report);
    m_line->data()->clear();
    QVector<double> below;
    QVector<double> above;
    if (m_report)
        for (const SweepPoint& point : m_report->points) {
            m_line->addData(point.rows, point.rowsPerSecond());
            const Interval interval = point.interval.value_or(Interval{point.nsPerRow, point.nsPerRow});
            below << point.rowsPerSecond() - 1e9 / interval.high;
            above << 1e9 / interval.low - point.rowsPerSecond();
        }
    m_intervals->setData(below, above);
    drawBaseline();
}

void SweepChart::setBaseline(std::shared_ptr<const SweepReport> before)
{
    m_before = std::move(before);
    drawBaseline();
}

void SweepChart::drawBaseline()
{
    m_earlier->data()->clear();
    if (isCompared())
        for (const SweepPoint& point : m_before->points)
            m_earlier->addData(point.rows, point.rowsPerSecond());
    refresh();
}

std::optional<PartChange> SweepChart::changeOf(const SweepPoint& point) const
{
    if (!isCompared())
        return std::nullopt;
    const auto before = std::find_if(m_before->points.begin(), m_before->points.end(),
                                     [&point](const SweepPoint& one) { return one.rows == point.rows; });
    if (before == m_before->points.end() || before->nsPerRow <= 0)
        return std::nullopt;
    // Only the two intervals are kept: their ends against each other hold the ratio more surely than 95 %.
    const Interval now = point.interval.value_or(Interval{point.nsPerRow, point.nsPerRow});
    const Interval then = before->interval.value_or(Interval{before->nsPerRow, before->nsPerRow});
    PartChange change;
    change.beforeNs = before->nsPerRow;
    change.change.ratio = point.nsPerRow / before->nsPerRow;
    change.change.interval = {now.low / then.high, now.high / then.low};
    return change;
}

const SweepPoint& SweepChart::fastest() const
{
    return *std::min_element(m_report->points.begin(), m_report->points.end(),
                             [](const SweepPoint& a, const SweepPoint& b) { return a.nsPerRow < b.nsPerRow; });
}

const SweepPoint& SweepChart::nearest(double rows) const
{
    const auto distance = [rows](const SweepPoint& point) { return std::abs(std::log(point.rows / rows)); };
    return *std::min_element(
        m_report->points.begin(), m_report->points.end(),
        [&distance](const SweepPoint& a, const SweepPoint& b) { return distance(a) < distance(b); });
}

void SweepChart::dress(const Theme& theme)
{
    m_line->setPen(QPen(theme.series[0], 2));
    m_line->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme.series[0], kSweepMark));
    m_intervals->setPen(QPen(theme.text, 1));
    m_earlier->setPen(QPen(theme.secondary, 1.5, Qt::DashLine));
    m_earlier->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.secondary, 1), theme.base, kSweepMark));
}

void SweepChart::fitAxes(const QSizeF&)
{
    double low = m_report->points.front().rowsPerSecond();
    double high = low;
    for (const SweepPoint& point : m_report->points) {
        low = std::min(low, point.rowsPerSecond());
        high = std::max(high, point.rowsPerSecond());
    }
    if (isCompared())
        for (const SweepPoint& point : m_before->points) {
            low = std::min(low, point.rowsPerSecond());
            high = std::max(high, point.rowsPerSecond());
        }
    xAxis->setRange(1 / kSweepRoom, BatchSweep::kMostRows * kSweepRoom);
    yAxis->setRange(low / kSweepRoom, high * kSweepRoom);
}

QString SweepChart::exportSubtitle() const
{
    if (!m_report)
        return {};
    return tr("fastest with %1 rows in a call: %2 a row").arg(countText(fastest().rows), timeText(fastest().nsPerRow));
}

QString SweepChart::readingAt(const QPointF& position) const
{
    const SweepPoint& point = nearest(xAxis->pixelToCoord(position.x()));
    QString text = tr("%1 rows in a call\n%2 a row, %3 rows a second")
                       .arg(countText(point.rows), timeText(point.nsPerRow),
                            shortCountText(static_cast<qint64>(std::llround(point.rowsPerSecond()))));
    if (point.interval)
        text += u'\n' + tr("95 %: %1 to %2 a row").arg(timeText(point.interval->low), timeText(point.interval->high));
    if (const auto change = changeOf(point))
        text += u'\n' + tr("baseline %1: %2").arg(timeText(change->beforeNs), changeWithIntervalText(change->change));
    return text;
}

double SweepChart::cursorAt(const QPointF& position) const { return nearest(Chart::cursorAt(position)).rows; }

QString SweepChart::cursorText(double at) const
{
    const SweepPoint& point = nearest(at);
    return tr("%1 rows: %2 a row").arg(countText(point.rows), timeText(point.nsPerRow));
}

QString SweepChart::cursorDifference(double from, double to) const
{
    return tr("a row %1").arg(timeDifferenceText(nearest(from).nsPerRow, nearest(to).nsPerRow));
}

QString SweepChart::table() const
{
    const auto number = [](double value) { return QString::fromStdString(numberText(value, 9)); };
    QString text = QStringLiteral("rows_per_call,ns_per_row,low_ns,high_ns,rows_per_second,baseline_ns_per_row\n");
    for (const SweepPoint& point : m_report->points) {
        const auto change = changeOf(point);
        text += QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                    .arg(QString::number(point.rows), number(point.nsPerRow),
                         point.interval ? number(point.interval->low) : QString(),
                         point.interval ? number(point.interval->high) : QString(), number(point.rowsPerSecond()),
                         change ? number(change->beforeNs) : QString());
    }
    return text;
}

} // namespace wb::ui
