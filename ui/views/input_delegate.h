// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace wb::ui {

/// Paints the slider column of an InputModel and edits its value column, so that a thousand inputs need no widgets.
class InputDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where the middle of the handle may stand in a slider cell.
    static QRect groove(const QRect& cell);
    /// The value a slider has with its handle at x, rounded to a thousandth of the range.
    static double valueAt(const QModelIndex& index, const QRect& cell, int x);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

/// Rounds to a step of 1, 2 or 5 times a power of ten that cuts the range into about a thousand.
double roundedToRange(double value, double low, double high);

} // namespace wb::ui
