// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/residuals.h"
#include "ui/charts/chart.h"

namespace wb::ui {

/// How often an output misses its target by how much. A click on a bar chooses its rows.
class ResidualChart : public Chart {
    Q_OBJECT

public:
    explicit ResidualChart(QWidget* parent = nullptr);

    /// An empty histogram: nothing to draw.
    void setHistogram(ResidualHistogram histogram, const QString& name);

    bool isEmpty() const override { return m_histogram.counts.empty(); }
    QString table() const override;

signals:
    void binChosen(int bin);

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString readingAt(const QPointF& position) const override;
    QString exportSubtitle() const override { return m_name; }

private:
    int binAt(const QPointF& position) const; ///< Or -1.

    ResidualHistogram m_histogram;
    QString m_name;
    QCPBars* m_bars;
    QCPItemStraightLine* m_zero;
};

} // namespace wb::ui
