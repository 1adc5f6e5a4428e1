// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/lineage_view.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr QSize kBoxSize{168, 44};
constexpr int kColumnGap = 104; ///< Room for the word on the line.
constexpr int kRowGap = 20;
constexpr int kArrow = 6;

} // namespace

QString relationText(const std::string& relation)
{
    const std::pair<const char*, QString> texts[] = {{"finetuned", LineageView::tr("trained further")},
                                                     {"distilled", LineageView::tr("distilled")},
                                                     {"quantized", LineageView::tr("quantised")},
                                                     {"pruned", LineageView::tr("pruned")},
                                                     {"merged", LineageView::tr("merged")},
                                                     {"copied", LineageView::tr("copied")},
                                                     {"imported", LineageView::tr("imported")}};
    for (const auto& [name, text] : texts)
        if (relation == name)
            return text;
    return QString::fromStdString(relation);
}

LineageView::LineageView(std::vector<LineageEdge> edges, QWidget* parent) : QWidget(parent), m_edges(std::move(edges))
{
    setObjectName(QStringLiteral("lineageView"));
    setLayoutDirection(Qt::LeftToRight); // a chart, whatever the language
    for (const LineageEdge& edge : m_edges) {
        nodeOf(edge.parent, edge.parentName, edge.parentVersion);
        nodeOf(edge.child, edge.childName, edge.childVersion);
    }
    arrange();
    setAccessibleName(tr("Lineage"));
    setAccessibleDescription(text());
    setMinimumSize(sizeHint());
}

std::size_t LineageView::nodeOf(VersionId id, const std::string& name, int version)
{
    for (std::size_t at = 0; at < m_nodes.size(); ++at)
        if (m_nodes[at].id == id)
            return at;
    m_nodes.push_back({id, name.empty() ? tr("(in the trash)") : QString::fromStdString(name), version});
    return m_nodes.size() - 1;
}

const LineageView::Node& LineageView::nodeOf(VersionId id) const
{
    return *std::find_if(m_nodes.begin(), m_nodes.end(), [id](const Node& node) { return node.id == id; });
}

/// A column is the longest way from a version that descends from nothing. A library has no circles, and a damaged one
/// ends by the number of rounds.
void LineageView::arrange()
{
    bool isMoved = true;
    for (std::size_t round = 0; isMoved && round < m_nodes.size(); ++round) {
        isMoved = false;
        for (const LineageEdge& edge : m_edges) {
            const int parent = nodeOf(edge.parent).column;
            Node& child = m_nodes[nodeOf(edge.child, edge.childName, edge.childVersion)];
            if (child.column <= parent) {
                child.column = parent + 1;
                isMoved = true;
            }
        }
    }
    std::vector<int> filled;
    for (Node& node : m_nodes) {
        filled.resize(std::max(filled.size(), static_cast<std::size_t>(node.column) + 1), 0);
        node.row = filled[static_cast<std::size_t>(node.column)]++;
        m_rows = std::max(m_rows, node.row + 1);
    }
    m_columns = static_cast<int>(filled.size());
}

QSize LineageView::sizeHint() const
{
    return {2 * metrics::kPadding + m_columns * kBoxSize.width() + std::max(0, m_columns - 1) * kColumnGap,
            2 * metrics::kPadding + m_rows * (kBoxSize.height() + kRowGap) - kRowGap};
}

QString LineageView::text() const
{
    QStringList lines;
    for (const LineageEdge& edge : m_edges) {
        const Node& child = nodeOf(edge.child);
        const Node& parent = nodeOf(edge.parent);
        lines << tr("%1, version %2: %3 from %4, version %5")
                     .arg(child.name)
                     .arg(child.version)
                     .arg(relationText(edge.relation), parent.name)
                     .arg(parent.version);
    }
    return lines.join(u'\n');
}

QRect LineageView::boxOf(const Node& node) const
{
    return {{metrics::kPadding + node.column * (kBoxSize.width() + kColumnGap),
             metrics::kPadding + node.row * (kBoxSize.height() + kRowGap)},
            kBoxSize};
}

void LineageView::paintEdge(QPainter& painter, const LineageEdge& edge) const
{
    const Theme& theme = themeOf(palette());
    const QRect from = boxOf(nodeOf(edge.parent));
    const QRect to = boxOf(nodeOf(edge.child));
    const QPointF begin(from.right() + 1, from.center().y());
    const QPointF end(to.left() - 1, to.center().y());
    const double middle = begin.x() + kColumnGap / 2.0;
    QPainterPath path(begin);
    path.cubicTo(middle, begin.y(), middle, end.y(), end.x() - kArrow, end.y());
    painter.setPen(QPen(theme.secondary, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.secondary);
    painter.drawPolygon(
        QPolygonF({end, end + QPointF(-kArrow - 2, -kArrow / 2.0), end + QPointF(-kArrow - 2, kArrow / 2.0)}));
    painter.setPen(theme.secondary);
    const QRect label(to.left() - kColumnGap + 2, to.center().y() - 22, kColumnGap - 12, 18);
    painter.drawText(label, static_cast<int>(Qt::AlignCenter),
                     painter.fontMetrics().elidedText(relationText(edge.relation), Qt::ElideRight, label.width()));
}

void LineageView::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont small = font();
    small.setPixelSize(metrics::kSmallFont);
    painter.setFont(small);
    for (const LineageEdge& edge : m_edges)
        paintEdge(painter, edge);
    for (const Node& node : m_nodes) {
        const QRect box = boxOf(node);
        painter.setPen(QPen(theme.border, 1));
        painter.setBrush(theme.base);
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        const QRect inside = box.adjusted(metrics::kRowGap, 4, -metrics::kRowGap, -4);
        painter.setPen(theme.text);
        painter.setFont(font());
        painter.drawText(inside, static_cast<int>(Qt::AlignLeft | Qt::AlignTop),
                         painter.fontMetrics().elidedText(node.name, Qt::ElideMiddle, inside.width()));
        painter.setPen(theme.secondary);
        painter.setFont(small);
        painter.drawText(inside, static_cast<int>(Qt::AlignLeft | Qt::AlignBottom), tr("version %1").arg(node.version));
    }
}

} // namespace wb::ui
