// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pool/pool_tiles.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/pool/tile_delegate.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace wb::ui {

PoolTiles::PoolTiles(ResidentModel& model, QWidget* parent)
    : QListView(parent), m_model(model), m_delegate(new TileDelegate(this))
{
    setObjectName(QStringLiteral("poolTiles"));
    setAccessibleName(tr("Experts in memory, the last used first"));
    setModel(&model);
    setItemDelegate(m_delegate);
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMinimumHeight(TileDelegate::kTileHeight + metrics::kRowGap);
    connect(m_delegate, &TileDelegate::pinClicked, this, &PoolTiles::pinClicked);
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        if (const auto chosen = selected())
            m_kept = chosen;
    });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_kept)
            select(*m_kept);
        emit selectionMoved();
    });
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &PoolTiles::selectionMoved);
}

void PoolTiles::setBudget(std::size_t bytes)
{
    m_budget = std::max<std::size_t>(bytes, 1);
    scaleTiles();
}

/// A full pool fills the area, as far as small tiles leave it room.
void PoolTiles::scaleTiles()
{
    const int rows = std::max(viewport()->height() / TileDelegate::kTileHeight, 1);
    constexpr double kUsedShare = 0.6; ///< Rows end ragged, small tiles are wider than their bytes.
    const double pixels = kUsedShare * rows * viewport()->width();
    m_delegate->setPixelsPerByte(pixels / static_cast<double>(m_budget));
    m_delegate->setWidest(viewport()->width() - metrics::kGap);
    scheduleDelayedItemsLayout();
}

void PoolTiles::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    scaleTiles();
}

std::optional<std::uint32_t> PoolTiles::selected() const
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return std::nullopt;
    return current.data(ResidentModel::ExpertRole).toUInt();
}

void PoolTiles::select(std::uint32_t expert)
{
    m_kept = expert;
    const int row = m_model.rowOf(expert);
    if (row >= 0)
        setCurrentIndex(m_model.index(row, 0));
}

QRect PoolTiles::pinRect(int row) const { return TileDelegate::pinRect(visualRect(m_model.index(row, 0))); }

void PoolTiles::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("poolTilesMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    menu->popup(event->globalPos());
}

void PoolTiles::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_model.rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(themeOf(palette()).secondary);
    painter.drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, tr("Nothing is in memory."));
}

} // namespace wb::ui
