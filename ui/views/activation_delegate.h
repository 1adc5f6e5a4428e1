// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/kernel_costs.h"

#include <QStyledItemDelegate>

namespace wb::ui {

/// "≈0.41 ns a unit": what the cost model has fitted to this machine's measurements for one output of a full vector,
/// beyond the sums.
QString activationCostText(const KernelCosts& costs, Activation activation);

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
