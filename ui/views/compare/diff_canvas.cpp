// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/compare/diff_canvas.h"

#include "core/analysis/cost_report.h"
#include "ui/models/layer_diff_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/canvas/canvas_view.h"
#include "ui/views/canvas/card_facts.h"
#include "ui/views/canvas/layer_card.h"

#include <QKeyEvent>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr qreal kColumnGap = 48;
constexpr qreal kNameRoom = 24; ///< Above either row.
constexpr qreal kSignRoom = 32; ///< Between a card and what became of it.
constexpr qreal kRowStep = LayerCard::kHeight + kSignRoom + kNameRoom;
constexpr qreal kArrowHead = 8;

/// The middle of a row of cards.
constexpr qreal rowY(std::size_t side) { return static_cast<qreal>(side) * kRowStep; }

} // namespace

DiffCanvas::DiffCanvas(const LayerDiffModel& model, QWidget* parent) : QGraphicsView(parent), m_model(model)
{
    setObjectName(QStringLiteral("compareCanvas"));
    setAccessibleName(tr("Both networks, layer above layer"));
    setScene(&m_scene);
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFocusPolicy(Qt::StrongFocus);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setMinimumHeight(static_cast<int>(LayerCard::kHeight));
}

void DiffCanvas::setSides(const Side& left, const Side& right)
{
    const int kept = m_current;
    clear();
    m_names = {tr("Left: %1").arg(left.name), tr("Right: %1").arg(right.name)};
    const std::array<const Side*, 2> sides{&left, &right};
    qreal x = 0;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const LayerDifference layers = m_model.layersOf(row);
        const std::array<int, 2> at{layers.left, layers.right};
        Column column{x, 0, {}};
        for (std::size_t side = 0; side < sides.size(); ++side) {
            if (row > 0 && at[side] < 0)
                continue;
            column.cards[side] = addCard(*sides[side], at[side], row, side);
            column.width = std::max(column.width, column.cards[side]->width());
        }
        for (LayerCard* card : column.cards)
            if (card)
                card->setHome(x + (column.width - card->width()) / 2);
        x += column.width + kColumnGap;
        m_columns.push_back(column);
    }
    const qreal top = -LayerCard::kHeight / 2 - kNameRoom;
    m_scene.setSceneRect(-metrics::kGroupGap, top - metrics::kRowGap, x - kColumnGap + 2 * metrics::kGroupGap,
                         rowY(1) + LayerCard::kHeight / 2 + 2 * metrics::kRowGap - top);
    fit();
    setCurrentRow(kept < m_model.rowCount() ? kept : -1);
}

LayerCard* DiffCanvas::addCard(const Side& side, int layer, int row, std::size_t at)
{
    const NetworkSpec& spec = side.network.spec();
    const CostReport cost = costReport(side.network);
    auto* card = new LayerCard(cardContent(spec, cost, layer));
    card->setEditable(false);
    card->setToolTip(cardToolTip(spec, cost, layer));
    card->setY(rowY(at));
    m_scene.addItem(card);
    connect(card, &LayerCard::pressed, this, [this, row] { setCurrentRow(row); });
    connect(card, &LayerCard::hovered, this, [this, row](LayerId, bool inside) {
        for (LayerCard* own : m_columns.at(static_cast<std::size_t>(row)).cards)
            if (own)
                own->setLit(inside);
    });
    return card;
}

void DiffCanvas::clear()
{
    m_columns.clear();
    m_scene.clear();
    m_names = {};
    m_current = -1;
}

LayerCard* DiffCanvas::card(int row, std::size_t side) const
{
    return m_columns.at(static_cast<std::size_t>(row)).cards.at(side);
}

void DiffCanvas::setCurrentRow(int row)
{
    const bool isNew = row != m_current;
    m_current = row;
    mark();
    if (!isNew)
        return;
    if (row >= 0) {
        const Column& column = m_columns.at(static_cast<std::size_t>(row)); // sideways only
        const qreal y = mapToScene(viewport()->rect().center()).y();
        ensureVisible(QRectF(column.x, y, column.width, 1), metrics::kWideGap, 0);
    }
    setAccessibleDescription(row < 0 ? QString() : m_model.rowText(row));
    emit currentRowChanged(row);
}

void DiffCanvas::mark()
{
    for (std::size_t row = 0; row < m_columns.size(); ++row)
        for (LayerCard* card : m_columns[row].cards)
            if (card)
                card->setMarked(static_cast<int>(row) == m_current, static_cast<int>(row) == m_current, hasFocus());
}

void DiffCanvas::fit()
{
    if (m_columns.empty())
        return;
    const double room =
        std::min(viewport()->width() / sceneRect().width(), viewport()->height() / sceneRect().height());
    const double scale = std::clamp(room, CanvasView::kSmallestLegible, 1.0);
    setTransform(QTransform::fromScale(scale, scale));
}

void DiffCanvas::drawBackground(QPainter* painter, const QRectF& rect)
{
    painter->fillRect(rect, themeOf(palette()).window);
    painter->setRenderHint(QPainter::Antialiasing);
    drawArrows(*painter);
    drawSigns(*painter);
    drawNames(*painter);
}

void DiffCanvas::drawArrows(QPainter& painter) const
{
    const Theme& theme = themeOf(palette());
    for (std::size_t side = 0; side < 2; ++side) {
        const LayerCard* before = nullptr;
        for (const Column& column : m_columns) {
            const LayerCard* card = column.cards[side];
            if (!card)
                continue;
            if (before) {
                const QPointF tip(card->x() - metrics::kGap, rowY(side));
                painter.setPen(QPen(theme.border, 1.5));
                painter.drawLine(QPointF(before->x() + before->width() + metrics::kGap, rowY(side)),
                                 tip - QPointF(kArrowHead, 0));
                painter.setPen(Qt::NoPen);
                painter.setBrush(theme.border);
                painter.drawPolygon(QPolygonF{tip, tip + QPointF(-kArrowHead, kArrowHead / 2),
                                              tip + QPointF(-kArrowHead, -kArrowHead / 2)});
            }
            before = card;
        }
    }
}

void DiffCanvas::drawSigns(QPainter& painter) const
{
    QFont small = font();
    small.setPixelSize(metrics::kSmallFont);
    small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    for (std::size_t row = 0; row < m_columns.size(); ++row) {
        const Column& column = m_columns[row];
        const QModelIndex change = m_model.index(static_cast<int>(row), LayerDiffModel::ChangeColumn);
        painter.setPen(change.data(Qt::ForegroundRole).value<QColor>());
        painter.drawText(
            QRectF(column.x - kColumnGap / 2, LayerCard::kHeight / 2, column.width + kColumnGap, kSignRoom),
            Qt::AlignCenter, change.data().toString());
    }
}

void DiffCanvas::drawNames(QPainter& painter) const
{
    QFont title = font();
    title.setPixelSize(metrics::kTitleFont);
    title.setWeight(QFont::DemiBold);
    painter.setFont(title);
    painter.setPen(themeOf(palette()).secondary);
    const qreal width = sceneRect().width() - 2 * metrics::kGroupGap;
    for (std::size_t side = 0; side < m_names.size(); ++side)
        painter.drawText(QRectF(0, rowY(side) - LayerCard::kHeight / 2 - kNameRoom, width, kNameRoom),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(m_names[side], Qt::ElideMiddle, static_cast<int>(width)));
}

void DiffCanvas::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_columns.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrentRow(std::clamp(m_current - 1, std::min(0, last), last));
    case Qt::Key_Right:
        return setCurrentRow(std::min(m_current + 1, last));
    case Qt::Key_Home:
        return setCurrentRow(std::min(0, last));
    case Qt::Key_End:
        return setCurrentRow(last);
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void DiffCanvas::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    fit();
}

void DiffCanvas::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    mark();
}

void DiffCanvas::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    mark();
}

void DiffCanvas::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_scene.update();
}

} // namespace wb::ui
