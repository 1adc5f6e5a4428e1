// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/value_statistics.h"
#include "ui/charts/chart.h"

namespace wb::ui {

/// Three significant digits, with a minus sign.
QString valueText(double value);

/// How values of one layer are distributed; a subclass says what they are.
class ValueHistogramChart : public Chart {
    Q_OBJECT

public:
    /// Nothing looked at empties it.
    void setStatistics(const ValueStatistics& statistics, const QString& layer);

    bool isEmpty() const override { return m_statistics.looked == 0; }
    QString table() const override;
    QSize sizeHint() const override { return {240, 148}; }

protected:
    /// value: what one is called below the axis; column: their number in the table.
    ValueHistogramChart(const QString& title, const QString& value, const QString& column, QWidget* parent);

    /// "12 weights, 3.4 %".
    virtual QString countReading(const QString& count, const QString& share) const = 0;
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString exportSubtitle() const override { return m_layer; }
    QString readingAt(const QPointF& position) const override;

private:
    ValueStatistics m_statistics;
    QString m_layer;
    QString m_column;
    QCPGraph* m_outline;
    QCPItemLine* m_zero;
};

} // namespace wb::ui
