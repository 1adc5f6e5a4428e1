// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/memory_footprint.h"
#include "core/analysis/memory_report.h"
#include "ui/document/baseline.h"
#include "ui/document/document.h"

#include <QWidget>

#include <array>

class QStackedWidget;
class QToolButton;

namespace wb::ui {

class LayerSelection;
class MemoryChart;
class MemoryTableModel;
class MetricLabel;

/// Where the bytes of the open expert, compiled and ready to run, are. Always up to date: counting takes no time worth
/// waiting for. It counts only while it can be seen.
class MemoryPanel : public QWidget {
    Q_OBJECT

public:
    /// baseline: what it is compared with; null for never.
    explicit MemoryPanel(Document& document, Baseline* baseline = nullptr, QWidget* parent = nullptr);

    /// Of what is shown; null before it was shown for the first time.
    const std::shared_ptr<const MemoryReport>& report() const { return m_report; }
    /// Ties the chart to what is chosen and pointed at elsewhere.
    void followLayers(LayerSelection& selection);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* createHeader();
    void refresh();
    void showMetrics();
    void showBaseline();

    Document& m_document;
    std::shared_ptr<const MemoryReport> m_report;
    quint64 m_shownRevision = 0;
    MemoryFootprint m_footprint;
    Baseline* m_baseline;
    std::array<MetricLabel*, 7> m_metrics{};
    QToolButton* m_tableButton;
    QStackedWidget* m_pages;
    MemoryChart* m_chart;
    MemoryTableModel* m_table;
};

} // namespace wb::ui
