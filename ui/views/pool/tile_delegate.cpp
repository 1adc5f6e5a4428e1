// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pool/tile_delegate.h"

#include "ui/document/layer_text.h"
#include "ui/models/resident_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kTileInset = 2;

struct TileLook {
    explicit TileLook(const QModelIndex& index)
        : isResident(index.data(ResidentModel::ResidentRole).toBool()),
          isPinned(index.data(ResidentModel::PinnedRole).toBool()), isNext(index.data(ResidentModel::NextRole).toBool())
    {
    }
    bool isResident;
    bool isPinned;
    bool isNext;
};

void paintPin(QPainter& painter, const QRect& place, const QColor& colour, bool isFilled)
{
    const QPointF middle = QRectF(place).center();
    QPainterPath head;
    head.addEllipse(middle + QPointF(0, -2.5), 3.5, 3.5);
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(isFilled ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawPath(head);
    painter.drawLine(middle + QPointF(0, 1), middle + QPointF(0, 7));
}

void paintFrame(QPainter& painter, const QRectF& frame, const TileLook& look, const Theme& theme, bool isSelected)
{
    const QColor colour = look.isPinned ? theme.series[3] : theme.series[0];
    if (look.isResident) {
        painter.setPen(QPen(isSelected ? theme.accent : colour, isSelected ? metrics::kFocusRing : 1));
        painter.setBrush(mixed(theme.base, colour, theme.dark ? 0.28 : 0.16));
    } else {
        painter.setPen(
            QPen(isSelected ? theme.accent : theme.border, isSelected ? metrics::kFocusRing : 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawRoundedRect(frame, metrics::kGap, metrics::kGap);
    if (look.isNext) { // a bar at its left edge: the door
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.error);
        painter.drawRect(QRectF(frame.left() + 1, frame.top() + 4, 3, frame.height() - 8));
    }
}

} // namespace

QRect TileDelegate::pinRect(const QRect& tile)
{
    return {tile.right() - metrics::kTarget - kTileInset, tile.top() + kTileInset, metrics::kTarget, metrics::kTarget};
}

QSize TileDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const double wanted = index.data(ResidentModel::BytesRole).toDouble() * m_pixelsPerByte;
    const bool isResident = index.data(ResidentModel::ResidentRole).toBool();
    const int width = isResident ? static_cast<int>(std::lround(std::min(wanted, 1e6))) : 0;
    return {std::clamp(width, kLeastTileWidth, std::max(m_widest, kLeastTileWidth)), kTileHeight};
}

void TileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    const TileLook look(index);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect tile = option.rect.adjusted(kTileInset, kTileInset, -kTileInset, -kTileInset);
    paintFrame(*painter, QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), look, theme, isSelected);
    const QRect text = tile.adjusted(metrics::kRowGap, metrics::kGap, -metrics::kGap, -metrics::kGap);
    QFont font = option.font;
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(look.isResident ? theme.text : theme.secondary);
    const int nameWidth = text.width() - metrics::kTarget + metrics::kGap;
    painter->drawText(QRect(text.left(), text.top(), nameWidth, text.height() / 2), Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, nameWidth));
    font.setWeight(QFont::Normal);
    font.setPixelSize(metrics::kSmallFont);
    painter->setFont(font);
    painter->setPen(theme.secondary);
    painter->drawText(QRect(text.left(), text.center().y(), text.width(), text.height() / 2),
                      Qt::AlignLeft | Qt::AlignVCenter, bytesText(index.data(ResidentModel::BytesRole).toLongLong()));
    paintPin(*painter, pinRect(option.rect), look.isPinned ? theme.series[3] : theme.secondary, look.isPinned);
    painter->restore();
}

bool TileDelegate::editorEvent(QEvent* event, QAbstractItemModel*, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const auto* click = static_cast<QMouseEvent*>(event);
    if (click->button() != Qt::LeftButton || !pinRect(option.rect).contains(click->position().toPoint()))
        return false;
    emit pinClicked(index.data(ResidentModel::ExpertRole).toUInt());
    return true;
}

} // namespace wb::ui
