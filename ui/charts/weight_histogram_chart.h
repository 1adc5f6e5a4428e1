// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/weight_statistics.h"
#include "ui/charts/chart.h"

namespace wb::ui {

/// How the weights of one layer are distributed.
class WeightHistogramChart : public Chart {
    Q_OBJECT

public:
    explicit WeightHistogramChart(QWidget* parent = nullptr);

    /// Nothing looked at empties it.
    void setStatistics(const WeightStatistics& statistics, const QString& layer);

    bool isEmpty() const override { return m_statistics.looked == 0; }
    QString table() const override;
    QSize sizeHint() const override { return {240, 148}; }

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString exportSubtitle() const override { return m_layer; }
    QString readingAt(const QPointF& position) const override;

private:
    WeightStatistics m_statistics;
    QString m_layer;
    QCPGraph* m_outline;
    QCPItemLine* m_zero;
};

} // namespace wb::ui
