// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latency_histogram_chart.h"

#include "core/base/number_text.h"
#include "ui/charts/time_text.h"
#include "ui/charts/time_ticker.h"
#include "ui/theme/metrics.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double kSideShare = 0.04;  ///< Of the decades shown, left free on either side.
constexpr double kLabelRoom = 1.45;  ///< Of the highest bin: three rows of labels stand above it.
constexpr double kLabelStep = 0.115; ///< Of the highest bin: percentiles are close, so each label has a row of its own.

} // namespace

LatencyHistogramChart::LatencyHistogramChart(QWidget* parent)
    : Chart(tr("Latency distribution"), parent), m_outline(addGraph()), m_first(addGraph()),
      m_firstLabel(new QCPItemText(this))
{
    setObjectName(QStringLiteral("latencyHistogram"));
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new TimeTicker(true)));
    xAxis->setLabel(tr("Time of one inference (logarithmic)"));
    yAxis->setLabel(tr("Samples"));
    axisRect()->setRangeDrag(Qt::Horizontal);
    axisRect()->setRangeZoom(Qt::Horizontal);
    m_outline->setLineStyle(QCPGraph::lsStepLeft);
    m_first->setLineStyle(QCPGraph::lsNone);
    m_firstLabel->setPositionAlignment(Qt::AlignHCenter | Qt::AlignBottom);
    m_firstLabel->setClipToAxisRect(false);
}

void LatencyHistogramChart::setReport(std::shared_ptr<const LatencyReport> report)
{
    m_report = std::move(report);
    for (const Mark& mark : m_marks) {
        removeItem(mark.line);
        removeItem(mark.label);
    }
    m_marks.clear();
    m_histogram = {};
    m_outline->data()->clear();
    m_first->data()->clear();
    if (m_report) {
        std::vector<double> sorted = m_report->samplesNs;
        std::sort(sorted.begin(), sorted.end());
        m_histogram = logHistogram(sorted, m_report->clock.stepNs / m_report->batch);
        m_outline->addData(m_histogram.edges.front(), 0);
        for (std::size_t bin = 0; bin < m_histogram.counts.size(); ++bin)
            m_outline->addData(m_histogram.edges[bin], static_cast<double>(m_histogram.counts[bin]));
        m_outline->addData(m_histogram.edges.back(), 0);
        if (m_report->isAmortised) {
            addMark(tr("p10"), m_report->p10Ns);
            addMark(tr("p50"), m_report->p50Ns);
            addMark(tr("p90"), m_report->p90Ns);
        } else {
            addMark(tr("p50"), m_report->p50Ns);
            addMark(tr("p90"), m_report->p90Ns);
            addMark(tr("p99"), m_report->p99Ns);
        }
        addFirstCall();
        xAxis->setLabel(m_report->isAmortised ? tr("Time of one inference, mean of a batch (logarithmic)")
                                              : tr("Time of one inference (logarithmic)"));
    }
    refresh();
}

void LatencyHistogramChart::addMark(const QString& name, double nanoseconds)
{
    const double highest = static_cast<double>(*std::max_element(m_histogram.counts.begin(), m_histogram.counts.end()));
    const double height = highest * (1 + kLabelStep * static_cast<double>(3 - m_marks.size()));
    auto* line = new QCPItemLine(this);
    line->start->setCoords(nanoseconds, 0);
    line->end->setCoords(nanoseconds, height);
    auto* label = new QCPItemText(this);
    label->position->setCoords(nanoseconds, height);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setPadding(QMargins(metrics::kGap, 0, 0, 0));
    label->setText(name + u' ' + timeText(nanoseconds));
    m_marks.push_back({line, label, nanoseconds});
}

void LatencyHistogramChart::addFirstCall()
{
    m_first->addData(m_report->firstNs, 0);
    m_firstLabel->position->setCoords(m_report->firstNs, 0);
    m_firstLabel->setPadding(QMargins(0, 0, 0, metrics::kRowGap));
    m_firstLabel->setText(
        (m_report->isFirstResolved ? tr("first %1") : tr("first < %1")).arg(timeText(m_report->firstNs)));
}

void LatencyHistogramChart::dress(const Theme& theme)
{
    const QColor& colour = theme.series[0];
    m_outline->setPen(QPen(colour, 1.5));
    QColor fill = colour;
    fill.setAlphaF(0.12F);
    m_outline->setBrush(fill);
    m_first->setPen(QPen(theme.series[1], 1.5));
    m_first->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(theme.series[1], 1.5), theme.series[1], 9));
    m_firstLabel->setFont(chartFont(metrics::kSmallFont));
    m_firstLabel->setColor(theme.text);
    m_firstLabel->setVisible(m_first->dataCount() > 0);
    for (const Mark& mark : m_marks) {
        mark.line->setPen(QPen(theme.text, 1));
        mark.label->setColor(theme.text);
        mark.label->setFont(chartFont(metrics::kSmallFont));
    }
}

void LatencyHistogramChart::fitAxes()
{
    const double low = std::min(m_report->minNs, m_report->firstNs);
    const double high = std::max(m_report->maxNs, m_report->firstNs);
    // Room for the labels at the right of their lines, and never less than a tenth of a decade.
    const double side = std::pow(high / low, kSideShare) * 1.05;
    xAxis->setRange(low / side, high * side * side);
    const auto highest = *std::max_element(m_histogram.counts.begin(), m_histogram.counts.end());
    yAxis->setRange(0, static_cast<double>(highest) * kLabelRoom);
}

QString LatencyHistogramChart::readingAt(const QPointF& position) const
{
    const double nanoseconds = xAxis->pixelToCoord(position.x());
    const auto& edges = m_histogram.edges;
    QString text = timeText(nanoseconds);
    const auto above = std::upper_bound(edges.begin(), edges.end(), nanoseconds);
    if (above == edges.begin() || above == edges.end())
        return text;
    const auto bin = static_cast<std::size_t>(above - edges.begin()) - 1;
    text = tr("%1 to %2").arg(timeText(edges[bin]), timeText(edges[bin + 1]));
    const double share = 100.0 * static_cast<double>(m_histogram.counts[bin]) / m_report->runs;
    return text + u'\n' + tr("%1 samples, %2 %").arg(m_histogram.counts[bin]).arg(QString::number(share, 'g', 3));
}

QString LatencyHistogramChart::table() const
{
    QString text = QStringLiteral("from_ns,to_ns,samples\n");
    for (std::size_t bin = 0; bin < m_histogram.counts.size(); ++bin)
        text += QStringLiteral("%1,%2,%3\n")
                    .arg(QString::fromStdString(numberText(m_histogram.edges[bin], 9)),
                         QString::fromStdString(numberText(m_histogram.edges[bin + 1], 9)),
                         QString::number(m_histogram.counts[bin]));
    return text;
}

} // namespace wb::ui
