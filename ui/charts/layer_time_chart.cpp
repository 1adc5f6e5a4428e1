// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/layer_time_chart.h"

#include "core/base/number_text.h"
#include "ui/charts/time_text.h"
#include "ui/charts/time_ticker.h"
#include "ui/models/profile_text.h"

#include <algorithm>

namespace wb::ui {

LayerTimeChart::LayerTimeChart(QWidget* parent)
    : RowChart(tr("Median time of each layer"), parent), m_layers(addBars()), m_hollow(addBars()), m_gap(addBars())
{
    setObjectName(QStringLiteral("layerTimes"));
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new TimeTicker(false)));
    enableCursors();
}

int LayerTimeChart::partAt(const QPointF& position) const
{
    const int row = rowAt(position);
    return row < static_cast<int>(m_report->layers.size()) ? row : -1; // the gap is no layer
}

void LayerTimeChart::setReport(std::shared_ptr<const LatencyReport> report, const QStringList& names)
{
    m_report = std::move(report);
    m_layers->data()->clear();
    m_gap->data()->clear();
    clearValueLabels();
    if (m_report) {
        setRows(names + (m_report->scaling ? QStringList{tr("Scaling")} : QStringList()) + QStringList{tr("Gap")});
        for (int row = 0; row < gapRow(); ++row)
            m_layers->addData(row, timeOf(row));
        m_gap->addData(gapRow(), timeOf(gapRow()));
    }
    m_comparison.reset();
    showValues();
}

void LayerTimeChart::setBaseline(std::shared_ptr<const LatencyComparison> comparison)
{
    m_comparison = std::move(comparison);
    showValues();
}

void LayerTimeChart::showValues()
{
    clearValueLabels();
    m_hollow->data()->clear();
    const int rows = m_report ? gapRow() + 1 : 0;
    for (int row = 0; row < rows; ++row) {
        const double share = 100 * timeOf(row) / m_report->whole.p50Ns;
        QString text = QStringLiteral("%1 · %2\u2009%").arg(timeText(timeOf(row)), QString::number(share, 'f', 0));
        double end = timeOf(row);
        if (const auto change = changeOf(row)) {
            m_hollow->addData(row, change->beforeNs);
            end = std::max(end, change->beforeNs);
            text += QStringLiteral("  ") + changeText(change->change);
        }
        addValueLabel(end, row, text);
    }
    refresh();
}

std::optional<PartChange> LayerTimeChart::changeOf(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return m_comparison && at < m_comparison->layers.size() ? m_comparison->layers[at] : std::nullopt;
}

double LayerTimeChart::timeOf(int row) const { return row < gapRow() ? partOf(row).p50Ns : m_report->gapNs(); }

int LayerTimeChart::gapRow() const { return static_cast<int>(m_report->layers.size()) + (m_report->scaling ? 1 : 0); }

const PartLatency& LayerTimeChart::partOf(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return at < m_report->layers.size() ? m_report->layers[at] : *m_report->scaling;
}

void LayerTimeChart::dress(const Theme& theme)
{
    RowChart::dress(theme);
    m_layers->setPen(Qt::NoPen);
    m_layers->setBrush(theme.series[0]);
    m_hollow->setPen(QPen(theme.text, 1, Qt::DashLine));
    m_hollow->setBrush(Qt::NoBrush);
    m_gap->setPen(QPen(theme.neutral, 1));
    m_gap->setBrush(QBrush(theme.neutral, Qt::BDiagPattern));
}

double LayerTimeChart::longest() const
{
    double longest = m_report->gapNs();
    for (int row = 0; row < gapRow(); ++row)
        longest = std::max(longest, partOf(row).p50Ns);
    for (int row = 0; row < rows().size(); ++row)
        if (const auto change = changeOf(row))
            longest = std::max(longest, change->beforeNs);
    return longest;
}

QString LayerTimeChart::exportSubtitle() const
{
    return m_report ? tr("whole inference %1").arg(timeText(m_report->whole.p50Ns)) : QString();
}

double LayerTimeChart::shortest() const { return std::min(0.0, m_report->gapNs()); }

QString LayerTimeChart::readingAt(const QPointF& position) const
{
    const int row = rowAt(position);
    if (row < 0)
        return {};
    if (row >= gapRow())
        return tr("Gap %1\nwhole %2, layers together %3")
            .arg(timeText(m_report->gapNs()), timeText(m_report->whole.p50Ns), timeText(m_report->layersNs()));
    const PartLatency& layer = partOf(row);
    QString text = tr("%1 %2\nfastest %3, %4 samples of %5 calls")
                       .arg(rows().at(row), timeText(layer.p50Ns), timeText(layer.minNs))
                       .arg(layer.runs)
                       .arg(layer.batch);
    if (const auto change = changeOf(row))
        text += u'\n' + tr("baseline %1: %2").arg(timeText(change->beforeNs), changeWithIntervalText(change->change));
    return text;
}

double LayerTimeChart::cursorAt(const QPointF& position) const
{
    const int row = rowAt(position);
    return row < 0 ? RowChart::cursorAt(position) : timeOf(row);
}

QString LayerTimeChart::cursorText(double at) const { return timeText(at); }

QString LayerTimeChart::cursorDifference(double from, double to) const { return timeDifferenceText(from, to); }

QString LayerTimeChart::table() const
{
    const auto number = [](double value) { return QString::fromStdString(numberText(value, 9)); };
    QString text = QStringLiteral("part,median_ns,fastest_ns,samples,calls_per_sample,baseline_ns\n");
    const auto add = [&](const QString& name, const PartLatency& part, const QString& before = {}) {
        text += QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                    .arg(quoted(name), number(part.p50Ns), number(part.minNs), QString::number(part.runs),
                         QString::number(part.batch), before);
    };
    for (int row = 0; row < gapRow(); ++row) {
        const auto change = changeOf(row);
        add(rows().at(row), partOf(row), change ? number(change->beforeNs) : QString());
    }
    text += QStringLiteral("%1,%2,,,,\n").arg(quoted(tr("Gap")), number(m_report->gapNs()));
    add(tr("Whole inference"), m_report->whole, m_comparison ? number(m_comparison->whole.beforeNs) : QString());
    return text;
}

} // namespace wb::ui
