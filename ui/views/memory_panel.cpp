// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/memory_panel.h"

#include "ui/charts/memory_chart.h"
#include "ui/document/layer_text.h"
#include "ui/models/memory_table_model.h"
#include "ui/models/profile_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/eliding_label.h"
#include "ui/views/layer_link.h"
#include "ui/views/message_bar.h"
#include "ui/views/metric_label.h"
#include "ui/views/provenance.h"
#include "ui/views/report_table.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>

namespace wb::ui {

namespace {

enum Metric : std::size_t {
    ResidentMetric,
    WeightsMetric,
    OverheadMetric,
    ActivationsMetric,
    ScratchMetric,
    FileMetric,
    PeakMetric
};

QString metricName(std::size_t metric)
{
    switch (metric) {
    case ResidentMetric:
        return MemoryPanel::tr("resident");
    case WeightsMetric:
        return MemoryPanel::tr("weights");
    case OverheadMetric:
        return MemoryPanel::tr("overhead");
    case ActivationsMetric:
        return MemoryPanel::tr("activations");
    case ScratchMetric:
        return MemoryPanel::tr("scratch");
    case FileMetric:
        return MemoryPanel::tr("file");
    default:
        return MemoryPanel::tr("peak");
    }
}

/// How a figure was obtained.
QString metricHow(std::size_t metric)
{
    switch (metric) {
    case FileMetric:
        return MemoryPanel::tr("Written as the library keeps it, design and weights, and counted.");
    case PeakMetric:
        return MemoryPanel::tr("Counted as taken from the heap by the weights it is compiled from, the compiled "
                               "network, and the working memory after a batch was run.");
    default:
        return MemoryPanel::tr("Counted as taken from the heap by the compiled network and the working memory of one "
                               "row.");
    }
}

QStringList partNames(const NetworkSpec& spec)
{
    QStringList names;
    for (int layer = -1; layer < static_cast<int>(spec.layers.size()); ++layer)
        names << displayName(spec, layer);
    if (spec.isScaled())
        names << MemoryPanel::tr("Scaling");
    return names << MemoryPanel::tr("Shared");
}

} // namespace

MemoryPanel::MemoryPanel(Document& document, Baseline* baseline, QWidget* parent)
    : QWidget(parent), m_document(document), m_baseline(baseline), m_pages(new QStackedWidget),
      m_chart(new MemoryChart), m_table(new MemoryTableModel(this))
{
    setObjectName(QStringLiteral("memoryPanel"));
    auto* messages = new MessageBar;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kPadding, metrics::kRowGap, metrics::kPadding, metrics::kPadding);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(messages);
    column->addWidget(createHeader());
    m_pages->addWidget(m_chart);
    m_pages->addWidget(reportTable(*m_table, QStringLiteral("memoryTable")));
    column->addWidget(m_pages, 1);
    connect(m_chart, &Chart::exportFailed, messages, &MessageBar::showError);
    connect(&m_document, &Document::networkChanged, this, &MemoryPanel::refresh);
    if (m_baseline)
        connect(m_baseline, &Baseline::changed, this, &MemoryPanel::showBaseline);
}

QWidget* MemoryPanel::createHeader()
{
    auto* header = new QWidget;
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kWideGap);
    for (std::size_t i = 0; i < m_metrics.size(); ++i) {
        m_metrics.at(i) = new MetricLabel(metricName(i));
        m_metrics.at(i)->setObjectName(QStringLiteral("memoryMetric%1").arg(i));
    }
    for (const std::size_t i :
         {FileMetric, ResidentMetric, PeakMetric, WeightsMetric, OverheadMetric, ActivationsMetric, ScratchMetric})
        row->addWidget(m_metrics.at(i));
    row->addStretch(1);
    auto* how = new ElidingLabel;
    how->setText(tr("1 kB = 1000 B"));
    how->setProperty("role", QStringLiteral("small"));
    how->setToolTip(tr("Every figure says how it was obtained when the pointer rests on it."));
    row->addWidget(how);
    m_tableButton = new QToolButton;
    m_tableButton->setObjectName(QStringLiteral("memoryTableButton"));
    m_tableButton->setText(tr("Table"));
    m_tableButton->setToolTip(tr("Show the bytes of each layer as a table"));
    m_tableButton->setCheckable(true);
    connect(m_tableButton, &QToolButton::toggled, m_pages, [this](bool on) { m_pages->setCurrentIndex(on ? 1 : 0); });
    row->addWidget(m_tableButton);
    return header;
}

void MemoryPanel::followLayers(LayerSelection& selection)
{
    new LayerLink(*m_chart, selection, [this] {
        std::vector<LayerId> parts = layerIds(m_document.spec());
        parts.insert(parts.begin(), kInputLayer);
        return parts; // what the layers share comes last and is none
    });
}

void MemoryPanel::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

void MemoryPanel::refresh()
{
    if (!isVisible() || m_shownRevision == m_document.revision())
        return;
    m_shownRevision = m_document.revision();
    const auto plan = m_document.plan();
    const Scratch scratch(*plan);
    m_report = std::make_shared<const MemoryReport>(memoryReport(*plan, scratch));
    m_footprint = memoryFootprint(m_document.network(), *plan);
    showMetrics();
    const QStringList names = partNames(m_document.spec());
    m_chart->setProvenance(
        tr("Bytes taken from the heap, counted; %1 kernels; %2")
            .arg(QString::fromUtf8(plan->kernels().name), QString::fromStdString(m_document.expert().name)));
    m_chart->setReport(m_report, names);
    m_table->setReport(m_report, names);
    showBaseline();
}

void MemoryPanel::showMetrics()
{
    const MemoryAccount& total = m_report->total;
    const std::array<std::size_t, 7> values{total.total(),        total.weights, total.overhead,
                                            total.activations,    total.scratch, m_footprint.fileBytes,
                                            m_footprint.peakBytes};
    for (std::size_t i = 0; i < values.size(); ++i) {
        m_metrics.at(i)->setValue(bytesText(static_cast<qint64>(values.at(i))));
        m_metrics.at(i)->setToolTip(tr("%1 B. %2").arg(countText(static_cast<qint64>(values.at(i))), metricHow(i)));
        m_metrics.at(i)->setProvenance(
            countedProvenance(QStringLiteral("expert profile %1").arg(commandFileOf(m_document))));
    }
}

void MemoryPanel::showBaseline()
{
    const MeasuredDesign* const pinned = m_baseline ? m_baseline->current() : nullptr;
    const auto before = pinned ? pinned->memory : nullptr;
    if (!m_report)
        return;
    std::vector<int> positions;
    if (pinned)
        positions = m_baseline->positionsOf(m_document.spec());
    m_chart->setBaseline(before, positions);
    m_table->setBaseline(before, positions);
    const MemoryAccount& now = m_report->total;
    const MemoryAccount then = before ? before->total : now;
    const std::array<std::array<std::size_t, 2>, 5> pairs{{{now.total(), then.total()},
                                                           {now.weights, then.weights},
                                                           {now.overhead, then.overhead},
                                                           {now.activations, then.activations},
                                                           {now.scratch, then.scratch}}};
    for (std::size_t i = 0; i < pairs.size(); ++i)
        m_metrics.at(i)->setName(
            before ? metricName(i) + u' ' +
                         bytesChangeText(static_cast<qint64>(pairs.at(i)[0]), static_cast<qint64>(pairs.at(i)[1]))
                   : metricName(i));
}

} // namespace wb::ui
