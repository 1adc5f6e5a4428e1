// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/layer_time_chart.h"

#include "core/base/number_text.h"
#include "ui/charts/time_text.h"
#include "ui/charts/time_ticker.h"

#include <algorithm>

namespace wb::ui {

LayerTimeChart::LayerTimeChart(QWidget* parent)
    : RowChart(tr("Median time of each layer"), parent), m_layers(addBars()), m_gap(addBars())
{
    setObjectName(QStringLiteral("layerTimes"));
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new TimeTicker(false)));
}

void LayerTimeChart::setReport(std::shared_ptr<const LatencyReport> report, const QStringList& names)
{
    m_report = std::move(report);
    m_layers->data()->clear();
    m_gap->data()->clear();
    clearValueLabels();
    if (m_report) {
        setRows(names + QStringList{tr("Gap")});
        const int layers = static_cast<int>(m_report->layers.size());
        for (int layer = 0; layer < layers; ++layer)
            m_layers->addData(layer, timeOf(layer));
        m_gap->addData(layers, timeOf(layers));
        for (int row = 0; row <= layers; ++row) {
            const double share = 100 * timeOf(row) / m_report->whole.p50Ns;
            addValueLabel(timeOf(row), row,
                          QStringLiteral("%1 · %2\u2009%").arg(timeText(timeOf(row)), QString::number(share, 'f', 0)));
        }
    }
    refresh();
}

double LayerTimeChart::timeOf(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return at < m_report->layers.size() ? m_report->layers[at].p50Ns : m_report->gapNs();
}

void LayerTimeChart::dress(const Theme& theme)
{
    RowChart::dress(theme);
    m_layers->setPen(Qt::NoPen);
    m_layers->setBrush(theme.series[0]);
    m_gap->setPen(QPen(theme.neutral, 1));
    m_gap->setBrush(QBrush(theme.neutral, Qt::BDiagPattern));
}

double LayerTimeChart::longest() const
{
    double longest = m_report->gapNs();
    for (const PartLatency& layer : m_report->layers)
        longest = std::max(longest, layer.p50Ns);
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
    if (static_cast<std::size_t>(row) >= m_report->layers.size())
        return tr("Gap %1\nwhole %2, layers together %3")
            .arg(timeText(m_report->gapNs()), timeText(m_report->whole.p50Ns), timeText(m_report->layersNs()));
    const PartLatency& layer = m_report->layers[static_cast<std::size_t>(row)];
    return tr("%1 %2\nfastest %3, %4 samples of %5 calls")
        .arg(rows().at(row), timeText(layer.p50Ns), timeText(layer.minNs))
        .arg(layer.runs)
        .arg(layer.batch);
}

QString LayerTimeChart::table() const
{
    const auto number = [](double value) { return QString::fromStdString(numberText(value, 9)); };
    QString text = QStringLiteral("part,median_ns,fastest_ns,samples,calls_per_sample\n");
    const auto add = [&](const QString& name, const PartLatency& part) {
        text += QStringLiteral("%1,%2,%3,%4,%5\n")
                    .arg(quoted(name), number(part.p50Ns), number(part.minNs))
                    .arg(part.runs)
                    .arg(part.batch);
    };
    for (std::size_t layer = 0; layer < m_report->layers.size(); ++layer)
        add(rows().at(static_cast<int>(layer)), m_report->layers[layer]);
    text += QStringLiteral("%1,%2,,,\n").arg(quoted(tr("Gap")), number(m_report->gapNs()));
    add(tr("Whole inference"), m_report->whole);
    return text;
}

} // namespace wb::ui
