// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_change.h"
#include "ui/charts/row_chart.h"

#include <memory>

namespace wb::ui {

/// Median time of each layer in run order, and the gap between their sum and the whole inference.
class LayerTimeChart : public RowChart {
    Q_OBJECT

public:
    explicit LayerTimeChart(QWidget* parent = nullptr);

    /// names: one a layer of the report. Null empties it.
    void setReport(std::shared_ptr<const LatencyReport> report, const QStringList& names);

    /// What the layers took before: drawn hollow. Null for no baseline.
    void setBaseline(std::shared_ptr<const LatencyComparison> comparison);

    bool isEmpty() const override { return !m_report; }
    QString table() const override;

protected:
    void dress(const Theme& theme) override;
    QString readingAt(const QPointF& position) const override;
    /// The end of the bar of the row.
    double cursorAt(const QPointF& position) const override;
    QString cursorText(double at) const override;
    QString cursorDifference(double from, double to) const override;
    int partAt(const QPointF& position) const override;
    double longest() const override;
    double shortest() const override;
    int labelWidth() const override { return 108; }
    QString exportSubtitle() const override;

private:
    double timeOf(int row) const;
    int gapRow() const; ///< After the layers, and the scaling where there is one.
    const PartLatency& partOf(int row) const;
    void showValues();
    /// Nothing without a baseline, for new layers and for the gap.
    std::optional<PartChange> changeOf(int row) const;

    std::shared_ptr<const LatencyReport> m_report;
    std::shared_ptr<const LatencyComparison> m_comparison;
    QCPBars* m_layers;
    QCPBars* m_hollow; ///< Of the baseline.
    QCPBars* m_gap;
};

} // namespace wb::ui
