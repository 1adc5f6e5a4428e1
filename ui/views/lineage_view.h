// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/library_facts.h"

#include <QWidget>

#include <vector>

namespace wb::ui {

/// Versions of experts as boxes, from left to right: a parent stands left of all that descends from it, and the line
/// between says how.
class LineageView : public QWidget {
    Q_OBJECT

public:
    explicit LineageView(std::vector<LineageEdge> edges, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    /// One line an edge, for those who cannot see the picture.
    QString text() const;

    struct Node {
        VersionId id;
        QString name;
        int version = 0;
        int column = 0;
        int row = 0;
    };
    const std::vector<Node>& nodes() const { return m_nodes; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::size_t nodeOf(VersionId id, const std::string& name, int version);
    const Node& nodeOf(VersionId id) const;
    void arrange();
    QRect boxOf(const Node& node) const;
    void paintEdge(QPainter& painter, const LineageEdge& edge) const;

    std::vector<LineageEdge> m_edges;
    std::vector<Node> m_nodes;
    int m_columns = 0;
    int m_rows = 0;
};

/// "finetuned" in words.
QString relationText(const std::string& relation);

} // namespace wb::ui
