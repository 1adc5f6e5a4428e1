// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace wb::ui {

/// A problem of ProblemsModel: glyph, id and message, the reason below, and the button that mends it.
class ProblemDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    /// Where the button of a row stands that is painted in rect; empty without a fix.
    static QRect buttonRect(const QStyleOptionViewItem& option, const QModelIndex& index);

signals:
    /// The row's button was clicked.
    void fixRequested(const QModelIndex& index);
};

} // namespace wb::ui
