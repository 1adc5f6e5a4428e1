// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/memory_report.h"
#include "ui/charts/row_chart.h"

#include <array>
#include <memory>

namespace wb::ui {

/// Where the bytes of a compiled network are: one bar a layer, stacked in the order weights, overhead, activations,
/// scratch.
class MemoryChart : public RowChart {
    Q_OBJECT

public:
    explicit MemoryChart(QWidget* parent = nullptr);

    /// names: as for MemoryTableModel. Null empties it.
    void setReport(std::shared_ptr<const MemoryReport> report, const QStringList& names);

    /// What the parts took before, each as a hollow bar. positions: where it has each layer, -1 for new ones. Null for
    /// none.
    void setBaseline(const std::shared_ptr<const MemoryReport>& before, const std::vector<int>& positions);

    bool isEmpty() const override { return !m_report; }
    QString table() const override;

protected:
    void dress(const Theme& theme) override;
    QString readingAt(const QPointF& position) const override;
    double longest() const override;
    QString exportSubtitle() const override;

private:
    const MemoryAccount& accountOf(int row) const;

    std::shared_ptr<const MemoryReport> m_report;
    std::array<QCPBars*, 4> m_bars{};
    QCPBars* m_hollow = nullptr; ///< Of the baseline.
    double m_longestBefore = 0;
    QCPLegend* m_legend;
};

} // namespace wb::ui
