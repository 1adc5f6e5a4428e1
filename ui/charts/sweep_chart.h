// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/batch_sweep.h"
#include "core/analysis/latency_change.h"
#include "ui/charts/chart.h"

#include <memory>

namespace wb::ui {

/// How many rows a second go through a network in calls of 1 to 4096 rows, both axes logarithmic.
class SweepChart : public Chart {
    Q_OBJECT

public:
    explicit SweepChart(QWidget* parent = nullptr);

    /// Null empties it.
    void setReport(std::shared_ptr<const SweepReport> report);
    /// What it was before: drawn dashed and hollow. Null for no baseline; the report itself is compared with nothing.
    void setBaseline(std::shared_ptr<const SweepReport> before);

    bool isEmpty() const override { return !m_report; }
    QString table() const override;

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString exportSubtitle() const override;
    QString readingAt(const QPointF& position) const override;
    double cursorAt(const QPointF& position) const override;
    QString cursorText(double at) const override;
    QString cursorDifference(double from, double to) const override;

private:
    const SweepPoint& fastest() const;
    /// To a number of rows, by their ratio.
    const SweepPoint& nearest(double rows) const;
    void drawBaseline();
    bool isCompared() const { return m_report && m_before && m_before != m_report; }
    /// Nothing where there is no baseline for so many rows.
    std::optional<PartChange> changeOf(const SweepPoint& point) const;

    std::shared_ptr<const SweepReport> m_report;
    std::shared_ptr<const SweepReport> m_before;
    QCPGraph* m_earlier; ///< Of the baseline; behind the line.
    QCPGraph* m_line;
    QCPErrorBars* m_intervals;
};

} // namespace wb::ui
