// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_change.h"
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

/// Where a layer was when the baseline was measured.
struct RooflineBefore {
    RooflinePoint point;
    int to = 0;        ///< The measured point it has become.
    PartChange change; ///< Of its time.
};

/// Every layer as a dot under the roofs of the machine: what it reaches of what could be reached with as many
/// multiply-adds a byte. What is only predicted is hollow, joined to the dot it comes from; what it was at the baseline
/// is a hollow square, joined to what it has become.
class RooflineChart : public Chart {
    Q_OBJECT

public:
    explicit RooflineChart(QWidget* parent = nullptr);

    /// names: one a point. No points empty it. ghosts: of the edited design, or none. before: at most one a point.
    void setLayers(MachineRoofs roofs, std::vector<RooflinePoint> points, QStringList names,
                   std::vector<RooflineGhost> ghosts = {}, std::vector<RooflineBefore> before = {});

    bool isEmpty() const override { return m_points.empty(); }
    QString table() const override;
    const std::vector<RooflinePoint>& points() const { return m_points; }
    const std::vector<RooflineGhost>& ghosts() const { return m_ghosts; }
    const std::vector<RooflineBefore>& before() const { return m_before; }

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
    void addBefore(const RooflineBefore& before);
    /// Of the point, or null.
    const RooflineBefore* beforeOf(int point) const;
    const RooflineGhost* ghostAt(const QPointF& position) const;
    QPointF placeOf(const RooflinePoint& point) const;

    MachineRoofs m_roofs;
    std::vector<RooflinePoint> m_points;
    QStringList m_names;
    std::vector<RooflineGhost> m_ghosts;
    std::vector<RooflineBefore> m_before;
    QCPGraph* m_dots;
    QCPGraph* m_hollow = nullptr;  ///< The ghosts.
    QCPGraph* m_earlier = nullptr; ///< The baseline.
    std::vector<QCPItemLine*> m_moves;
    std::vector<QCPItemLine*> m_pastMoves; ///< From the baseline.
    std::vector<Roof> m_lines;
    std::vector<QCPItemText*> m_labels;
};

} // namespace wb::ui
