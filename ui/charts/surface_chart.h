// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/response_surface.h"
#include "ui/charts/chart.h"
#include "ui/charts/colour_map.h"

namespace wb::ui {

/// One output as colour over two inputs, with the rows of the data on it and, once it is told, the current sample
/// marked. A click, a drag or the arrow keys choose another place for it.
class SurfaceChart : public Chart {
    Q_OBJECT

public:
    /// Rows as points: of classes (group, drawn by shape and series colour) or of a target's value (drawn in the map's
    /// colours). One entry a point in all that are not empty.
    struct Points {
        std::vector<double> x;
        std::vector<double> y;
        std::vector<int> group;
        std::vector<double> value;
        QStringList groupNames;
    };

    explicit SurfaceChart(QWidget* parent = nullptr);

    void setNames(const QString& x, const QString& y, const QString& output);
    /// nullptr: nothing to draw.
    void setGrid(std::shared_ptr<const SurfaceGrid> grid);
    const std::shared_ptr<const SurfaceGrid>& grid() const { return m_grid; }
    /// The values the two ends of the colours stand for, both 0: those of the grid.
    void setColourRange(const Interval& range);
    void setSamplePosition(double x, double y);
    void setPoints(Points points);

    bool isEmpty() const override { return m_grid == nullptr; }
    QString table() const override;

signals:
    void positionChosen(double x, double y);

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString readingAt(const QPointF& position) const override;
    QSize exportSize() const override { return {560, 480}; }
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    ColourMap colourMap() const;
    QCPRange colourRange() const;
    void colour(const Theme& theme);
    void fillMap();
    void addPointGraphs();
    void dressPoints(const Theme& theme);
    void choose(const QMouseEvent& event);
    void showSample(bool shown);

    std::shared_ptr<const SurfaceGrid> m_grid;
    QString m_xName;
    QString m_yName;
    QString m_outputName;
    Interval m_colourRange;
    Points m_points;
    QPointF m_sample;
    bool m_hasSample = false;
    QCPColorMap* m_map;
    QCPColorScale* m_scale;
    QCPLegend* m_legend;
    std::vector<QCPGraph*> m_pointGraphs; ///< One a group, or one a step of the colours.
    QCPGraph* m_sampleHalo;
    QCPGraph* m_sampleRing;
    QCPItemStraightLine* m_xLine;
    QCPItemStraightLine* m_yLine;
    bool m_isChoosing = false; ///< The left button went down on the plot.
};

} // namespace wb::ui
