// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/roofline.h"
#include "ui/charts/chart.h"

#include <QStringList>

namespace wb::ui {

/// Every layer as a dot under the roofs of the machine: what it reaches of what could be reached with as many
/// multiply-adds a byte.
class RooflineChart : public Chart {
    Q_OBJECT

public:
    explicit RooflineChart(QWidget* parent = nullptr);

    /// names: one a point. No points empty it.
    void setLayers(MachineRoofs roofs, std::vector<RooflinePoint> points, QStringList names);

    bool isEmpty() const override { return m_points.empty(); }
    QString table() const override;
    const std::vector<RooflinePoint>& points() const { return m_points; }

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString readingAt(const QPointF& position) const override;

private:
    struct Roof {
        QCPGraph* line;
        QCPItemText* label;
        bool isWide; ///< Of the widest vectors.
    };
    void addRoof(const QString& name, double bytesPerNs, double flopPerNs, bool isWide);
    void addDot(std::size_t point);

    MachineRoofs m_roofs;
    std::vector<RooflinePoint> m_points;
    QStringList m_names;
    QCPGraph* m_dots;
    std::vector<Roof> m_lines;
    std::vector<QCPItemText*> m_labels;
};

} // namespace wb::ui
