// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart.h"

namespace wb::ui {

/// A chart of horizontal bars, one row a named thing, the first on top.
class RowChart : public Chart {
    Q_OBJECT

public:
    explicit RowChart(const QString& title, QWidget* parent = nullptr);

protected:
    /// Names the rows and sets the left axis up for them.
    void setRows(const QStringList& names);
    const QStringList& rows() const { return m_rows; }
    /// The row at a point, or -1.
    int rowAt(const QPointF& position) const;
    /// Bars lying down: their keys are rows.
    QCPBars* addBars();
    /// A text right of a bar's end.
    QCPItemText* addValueLabel(double value, int row, const QString& text);
    void clearValueLabels();

    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    int partAt(const QPointF& position) const override { return rowAt(position); }
    QRectF outlineOf(int part) const override;
    QSize exportSize() const override;
    int exportHeight(int width) const override;
    /// Where the longest bar ends; and where the shortest one does, 0 or below. Marks that are no bars may begin above.
    virtual double longest() const = 0;
    virtual double shortest() const { return 0; }
    /// Pixels for the text right of a bar.
    virtual int labelWidth() const { return 72; }

private:
    QStringList m_rows;
    QCPItemText* m_more; ///< How many rows the fitted view leaves out.
    std::vector<QCPItemText*> m_labels;
};

} // namespace wb::ui
