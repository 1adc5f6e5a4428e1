// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/latency_histogram_chart.h"

#include "core/base/number_text.h"
#include "ui/charts/time_text.h"
#include "ui/charts/time_ticker.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double kHeadRoom = 1.25; ///< Above the highest bin, for the names of the percentiles.
constexpr double kTailFactor = 2;  ///< The fitted view ends at so many times p99: one interruption by the system would
                                   ///< otherwise squeeze everything else into a corner.
constexpr double kNearFactor = 20; ///< A first call up to so many times p99 is still drawn in its place.
constexpr double kSidePixels = 40;
constexpr double kSecondRow = 0.18; ///< Of the plot's height, where the second name from above stands.
constexpr double kBaselineRow = 0.66;
constexpr double kFirstRow = 0.42; ///< Where the first call is named.
constexpr double kBudgetRow = 0.54;

/// Whole counts with their digits in groups.
class CountTicker : public QCPAxisTicker {
public:
    CountTicker() { setTickCount(3); }

protected:
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return tick == std::floor(tick) ? countText(static_cast<qint64>(tick)) : QString();
    }
};

} // namespace

LatencyHistogramChart::LatencyHistogramChart(QWidget* parent)
    : Chart(tr("Latency distribution"), parent), m_outline(addGraph()), m_first(addGraph())
{
    setObjectName(QStringLiteral("latencyHistogram"));
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new TimeTicker(true)));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new CountTicker));
    yAxis->setLabel(tr("Samples"));
    axisRect()->setRangeDrag(Qt::Horizontal);
    axisRect()->setRangeZoom(Qt::Horizontal);
    m_outline->setLineStyle(QCPGraph::lsStepLeft);
    m_first->setLineStyle(QCPGraph::lsNone);
    enableCursors();
}

void LatencyHistogramChart::setReport(std::shared_ptr<const LatencyReport> report)
{
    m_report = std::move(report);
    rebuild();
}

void LatencyHistogramChart::setBaseline(const std::shared_ptr<const LatencyReport>& before)
{
    m_before = before;
    rebuild();
}

void LatencyHistogramChart::setBudget(std::optional<double> nanoseconds)
{
    m_budgetNs = nanoseconds;
    rebuild();
}

void LatencyHistogramChart::rebuild()
{
    clearMarks();
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
        for (const ShownPercentile& percentile : shownPercentiles(*m_report))
            addMark(percentile.percent, percentile.ns);
        addFirstCall();
        addBaseline();
        addBudget();
    }
    refresh();
}

void LatencyHistogramChart::clearMarks()
{
    m_marks.clear();
    m_beforeMark.reset();
    m_budgetMark.reset();
    m_firstLabel = nullptr;
    m_firstLine = nullptr;
    clearItems();
}

QCPItemText* LatencyHistogramChart::addText(Qt::Alignment alignment)
{
    auto* text = new QCPItemText(this);
    text->setPositionAlignment(alignment);
    text->setPadding(QMargins(metrics::kGap, 0, metrics::kGap, 0));
    return text;
}

void LatencyHistogramChart::addMark(int percent, double nanoseconds)
{
    auto* line = new QCPItemLine(this);
    line->start->setCoords(nanoseconds, 0);
    line->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->end->setCoords(nanoseconds, 0);
    // Percentiles stand close together: the first is named on its left, the second a row lower.
    const bool isFirst = m_marks.empty();
    auto* label = addText((isFirst ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    label->position->setCoords(nanoseconds, m_marks.size() == 1 ? kSecondRow : 0);
    label->setText(QStringLiteral("p%1").arg(percent));
    m_marks.push_back({line, label});
}

void LatencyHistogramChart::addFirstCall()
{
    const QString time = timeText(m_report->firstNs);
    const QString text = m_report->isFirstResolved ? tr("first %1").arg(time) : tr("first < %1").arg(time);
    const bool isNear = m_report->firstNs <= kNearFactor * m_report->p99Ns;
    m_first->addData(m_report->firstNs, 0);
    m_firstLabel = addText((isNear ? Qt::AlignHCenter : Qt::AlignRight) | Qt::AlignTop);
    m_firstLabel->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_firstLabel->position->setTypeX(isNear ? QCPItemPosition::ptPlotCoords : QCPItemPosition::ptAxisRectRatio);
    m_firstLabel->position->setCoords(isNear ? m_report->firstNs : 1, kFirstRow);
    m_firstLabel->setText(isNear ? text : text + QStringLiteral(" →"));
    m_firstLine = new QCPItemLine(this);
    m_firstLine->start->setCoords(m_report->firstNs, 0);
    m_firstLine->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_firstLine->end->setCoords(m_report->firstNs, kFirstRow);
    m_firstLine->setVisible(isNear);
    m_firstLabel->setLayer(QStringLiteral("overlay")); // over its line
}

LatencyHistogramChart::Mark LatencyHistogramChart::addDashed(double nanoseconds, double row, bool isLeft,
                                                             const QString& text)
{
    auto* line = new QCPItemLine(this);
    line->start->setCoords(nanoseconds, 0);
    line->end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    line->end->setCoords(nanoseconds, 0);
    auto* label = addText((isLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
    label->position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    label->position->setCoords(nanoseconds, row);
    label->setText(text);
    return {line, label};
}

void LatencyHistogramChart::addBaseline()
{
    if (m_before)
        m_beforeMark = addDashed(m_before->p50Ns, kBaselineRow, m_before->p50Ns < m_report->p50Ns, tr("baseline p50"));
}

void LatencyHistogramChart::addBudget()
{
    if (!m_budgetNs)
        return;
    const QString text = tr("budget %1").arg(timeText(*m_budgetNs));
    const bool isTight = *m_budgetNs < m_report->p50Ns;
    if (isBudgetNear()) {
        m_budgetMark = addDashed(*m_budgetNs, kBudgetRow, !isTight, text); // towards the samples: there is room
        return;
    }
    m_budgetMark = addDashed(*m_budgetNs, kBudgetRow, !isTight,
                             isTight ? QStringLiteral("← ") + text : text + QStringLiteral(" →"));
    m_budgetMark->line->setVisible(false);
    m_budgetMark->label->position->setTypeX(QCPItemPosition::ptAxisRectRatio);
    m_budgetMark->label->position->setCoords(isTight ? 0 : 1, kBudgetRow);
}

bool LatencyHistogramChart::isBudgetNear() const
{
    return m_budgetNs && *m_budgetNs <= kNearFactor * m_report->p99Ns && *m_budgetNs * kNearFactor >= m_report->p50Ns;
}

void LatencyHistogramChart::labelAxis(double room)
{
    const QString name = m_report->isAmortised ? tr("Mean time in a batch (log)") : tr("Time (log)");
    const double high = fittedHighNs();
    const auto beyond = std::count_if(m_report->samplesNs.begin(), m_report->samplesNs.end(),
                                      [high](double sample) { return sample > high; });
    if (beyond == 0)
        return xAxis->setLabel(name);
    const QString left = tr("%1 beyond %2, up to %3").arg(countText(beyond), timeText(high), timeText(m_report->maxNs));
    const QString line = name + QStringLiteral("; ") + left;
    const bool fits = QFontMetricsF(chartFont(metrics::kSmallFont)).horizontalAdvance(line) <= room;
    xAxis->setLabel(fits ? line : name + u'\n' + left);
}

double LatencyHistogramChart::fittedHighNs() const
{
    const double tail = std::min(m_report->maxNs, kTailFactor * m_report->p99Ns);
    return m_report->firstNs <= kNearFactor * m_report->p99Ns ? std::max(tail, m_report->firstNs) : tail;
}

void LatencyHistogramChart::dress(const Theme& theme)
{
    m_outline->setPen(QPen(theme.series[0], 1.5));
    QColor fill = theme.series[0];
    fill.setAlphaF(0.12F);
    m_outline->setBrush(fill);
    m_first->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(theme.series[1], 1.5), theme.series[1], 9));
    for (const Mark& mark : m_marks) {
        mark.line->setPen(QPen(theme.text, 1));
        dressText(mark.label, theme);
    }
    if (m_beforeMark) {
        m_beforeMark->line->setPen(QPen(theme.secondary, 1.5, Qt::DashLine));
        dressText(m_beforeMark->label, theme);
    }
    if (m_budgetMark) {
        const bool isKept = m_report->p50Ns <= *m_budgetNs;
        m_budgetMark->line->setPen(QPen(isKept ? theme.ok : theme.error, 1.5, Qt::DashLine));
        dressText(m_budgetMark->label, theme);
    }
    if (m_firstLabel) {
        dressText(m_firstLabel, theme);
        m_firstLine->setPen(QPen(theme.series[1], 1, Qt::DotLine));
    }
}

void LatencyHistogramChart::dressText(QCPItemText* text, const Theme& theme) const
{
    QColor behind = theme.base; // readable where it stands on bars
    behind.setAlphaF(0.75F);
    text->setBrush(behind);
    text->setColor(theme.text);
    text->setFont(chartFont(metrics::kSmallFont));
}

void LatencyHistogramChart::fitAxes(const QSizeF& plot)
{
    labelAxis(plot.width() + 2 * metrics::kPadding); // it stands in the middle and may reach into both margins
    double low = std::min(m_report->minNs, m_report->firstNs);
    double high = fittedHighNs();
    if (m_before) {
        low = std::min(low, m_before->p50Ns);
        high = std::max(high, m_before->p50Ns);
    }
    if (isBudgetNear()) {
        low = std::min(low, *m_budgetNs);
        high = std::max(high, *m_budgetNs);
    }
    // Room for a name on either side, and never less than a twentieth of a decade in all.
    const double share = std::min(kSidePixels / std::max(plot.width(), 1.0), 0.2);
    const double side = std::pow(high / low, share / (1 - 2 * share)) * 1.03;
    xAxis->setRange(low / side, high * side);
    const auto highest = *std::max_element(m_histogram.counts.begin(), m_histogram.counts.end());
    yAxis->setRange(0, static_cast<double>(highest) * kHeadRoom);
}

QString LatencyHistogramChart::exportSubtitle() const
{
    QStringList parts;
    if (m_report)
        for (const ShownPercentile& percentile : shownPercentiles(*m_report))
            parts << QStringLiteral("p%1 %2").arg(percentile.percent).arg(timeText(percentile.ns));
    return parts.join(QStringLiteral(" · "));
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
    return text + u'\n' +
           tr("%1 samples, %2 %").arg(countText(m_histogram.counts[bin]), QString::number(share, 'g', 3));
}

double LatencyHistogramChart::shareUpTo(double nanoseconds) const
{
    const auto samples = std::count_if(m_report->samplesNs.begin(), m_report->samplesNs.end(),
                                       [nanoseconds](double sample) { return sample <= nanoseconds; });
    return static_cast<double>(samples) / static_cast<double>(m_report->samplesNs.size());
}

QString LatencyHistogramChart::cursorText(double at) const
{
    return tr("%1, %2 up to here").arg(timeText(at), percentText(shareUpTo(at)));
}

QString LatencyHistogramChart::cursorDifference(double from, double to) const
{
    return timeDifferenceText(from, to) + u'\n' +
           tr("%1 of the samples between").arg(percentText(std::abs(shareUpTo(to) - shareUpTo(from))));
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
