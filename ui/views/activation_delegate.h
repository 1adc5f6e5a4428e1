// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace wb::ui {

/// Draws an activation to choose: the curves of f and f', its name, formula and range, what it costs where that is
/// known, and a badge where FANN files cannot carry it.
class ActivationDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    enum Role {
        ActivationRole = Qt::UserRole, ///< int
        CostRole                       ///< QString, such as "≈0.4 ns a unit"; empty if it is not known.
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace wb::ui
