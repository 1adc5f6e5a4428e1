// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layer_delegate.h"

#include "core/base/limits.h"
#include "ui/models/layer_model.h"
#include "ui/theme/theme.h"
#include "ui/views/activation_combo.h"

#include <QPainter>
#include <QSpinBox>

namespace wb::ui {

QWidget* LayerDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                     const QModelIndex& index) const
{
    switch (index.column()) {
    case LayerModel::UnitsColumn: {
        auto* spin = new QSpinBox(parent);
        spin->setRange(1, limits::kUnitsPerLayer);
        spin->setFrame(false);
        return spin;
    }
    case LayerModel::ActivationColumn: {
        auto* combo = new ActivationCombo(parent);
        // A choice is an edit; nobody expects to confirm it once more.
        connect(combo, &QComboBox::activated, this, [this, combo] {
            auto* self = const_cast<LayerDelegate*>(this);
            emit self->commitData(combo);
            emit self->closeEditor(combo);
        });
        return combo;
    }
    case LayerModel::SteepnessColumn: {
        auto* spin = new SteepnessSpin(parent);
        spin->setFrame(false);
        return spin;
    }
    default:
        return QStyledItemDelegate::createEditor(parent, option, index);
    }
}

void LayerDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QVariant value = index.data(Qt::EditRole);
    if (auto* combo = qobject_cast<ActivationCombo*>(editor))
        combo->setActivation(static_cast<Activation>(value.toInt()));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void LayerDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (auto* combo = qobject_cast<ActivationCombo*>(editor)) {
        model->setData(index, static_cast<int>(combo->activation()));
        return;
    }
    if (auto* spin = qobject_cast<QAbstractSpinBox*>(editor))
        spin->interpretText();
    QStyledItemDelegate::setModelData(editor, model, index);
}

void LayerDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.row() == m_litRow)
        option->backgroundBrush = themeOf(option->palette).panel;
}

void LayerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    const double share = index.column() == LayerModel::ShareColumn ? index.data(LayerModel::ShareRole).toDouble() : 0;
    if (share <= 0)
        return;
    const QRectF track = QRectF(option.rect).adjusted(8, option.rect.height() - 5, -8, -2);
    const double width = std::max(1.0, track.width() * share);
    painter->fillRect(QRectF(track.topLeft(), QSizeF(width, track.height())), themeOf(option.palette).accent);
}

} // namespace wb::ui
