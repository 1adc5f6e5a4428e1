// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/roofline.h"
#include "ui/charts/chart.h"

#include <QStringList>

namespace wb::ui {

/// Where a layer would be after an edit, as predicted.
struct RooflineGhost {
    RooflinePoint point;
    QString name;
    int from = -1; ///< The measured point it comes from, -1 for a new layer.
};

/// Every layer as a dot under the roofs of the machine: what it reaches of what could be reached with as many
/// multiply-adds a byte. What is only predicted is hollow, joined to the dot it comes from.
class RooflineChart : public Chart {
    Q_OBJECT

public:
    explicit RooflineChart(QWidget* parent = nullptr);

    /// names: one a point. No points empty it. ghosts: of the edited design, or none.
    void setLayers(MachineRoofs roofs, std::vector<RooflinePoint> points, QStringList names,
                   std::vector<RooflineGhost> ghosts = {});

    bool isEmpty() const override { return m_points.empty(); }
    QString table() const override;
    const std::vector<RooflinePoint>& points() const { return m_points; }
    const std::vector<RooflineGhost>& ghosts() const { return m_ghosts; }

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString readingAt(const QPointF& position) const override;
    int partAt(const QPointF& position) const override;
    QRectF outlineOf(int part) const override;

private:
    struct Roof {
        QCPGraph* line;
        QCPItemText* label;
        bool isWide; ///< Of the widest vectors.
    };
    void addRoof(const QString& name, double bytesPerNs, double flopPerNs, bool isWide);
    void addDot(std::size_t point);
    void addGhost(const RooflineGhost& ghost);
    const RooflineGhost* ghostAt(const QPointF& position) const;
    QPointF placeOf(const RooflinePoint& point) const;

    MachineRoofs m_roofs;
    std::vector<RooflinePoint> m_points;
    QStringList m_names;
    std::vector<RooflineGhost> m_ghosts;
    QCPGraph* m_dots;
    QCPGraph* m_hollow = nullptr; ///< The ghosts.
    std::vector<QCPItemLine*> m_moves;
    std::vector<Roof> m_lines;
    std::vector<QCPItemText*> m_labels;
};

} // namespace wb::ui
