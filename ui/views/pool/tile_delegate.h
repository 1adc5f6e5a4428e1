// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace wb::ui {

/// An expert as a tile as wide as its bytes: name, size, and a pin to click. Who is not in memory is a dashed frame.
class TileDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int kTileHeight = 48;
    static constexpr int kLeastTileWidth = 76; ///< Room for a name, a size and the pin.

    using QStyledItemDelegate::QStyledItemDelegate;

    void setPixelsPerByte(double pixels) { m_pixelsPerByte = pixels; }
    void setWidest(int pixels) { m_widest = pixels; }
    /// Where the pin of a tile is.
    static QRect pinRect(const QRect& tile);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

signals:
    void pinClicked(std::uint32_t expert);

private:
    double m_pixelsPerByte = 0;
    int m_widest = 1'000;
};

} // namespace wb::ui
