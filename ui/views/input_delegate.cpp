// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/input_delegate.h"

#include "ui/models/input_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/number_spin_box.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kHandleRadius = 6;
constexpr int kGrooveHeight = 4;

double fraction(double value, double low, double high)
{
    return high > low ? std::clamp((value - low) / (high - low), 0.0, 1.0) : 0.5;
}

void paintSlider(QPainter& painter, const QRect& groove, const Theme& theme, const QModelIndex& index)
{
    const double low = index.data(InputModel::LowRole).toDouble();
    const double high = index.data(InputModel::HighRole).toDouble();
    const double value = index.data(Qt::EditRole).toDouble();
    const double x = groove.left() + fraction(value, low, high) * groove.width();
    const double zero = groove.left() + fraction(0.0, low, high) * groove.width();
    const double middle = groove.center().y() + 0.5;
    const QRectF bar(groove.left(), middle - kGrooveHeight / 2.0, groove.width(), kGrooveHeight);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.divider);
    painter.drawRoundedRect(bar, 2, 2);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(QPointF(std::min(x, zero), bar.top()), QPointF(std::max(x, zero), bar.bottom())), 2,
                            2);
    // Outside the range the handle is hollow: there is more to the value than the slider can say.
    const bool outside = value < low || value > high;
    painter.setPen(QPen(theme.accent, 2));
    painter.setBrush(outside ? theme.base : theme.accent);
    painter.drawEllipse(QPointF(x, middle), kHandleRadius - 1, kHandleRadius - 1);
}

} // namespace

double roundedToRange(double value, double low, double high)
{
    const double rough = (high - low) / 1000.0;
    if (!(rough > 0.0) || !std::isfinite(rough))
        return value;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double digit = rough / power;
    const double step = power * (digit < 1.5 ? 1.0 : digit < 3.5 ? 2.0 : digit < 7.5 ? 5.0 : 10.0);
    return std::clamp(std::round(value / step) * step, low, high);
}

QRect InputDelegate::groove(const QRect& cell)
{
    return cell.adjusted(metrics::kRowGap + kHandleRadius, 0, -(metrics::kRowGap + kHandleRadius), 0);
}

double InputDelegate::valueAt(const QModelIndex& index, const QRect& cell, int x)
{
    const QRect line = groove(cell);
    const double low = index.data(InputModel::LowRole).toDouble();
    const double high = index.data(InputModel::HighRole).toDouble();
    const double share = std::clamp((x - line.left()) / static_cast<double>(std::max(line.width(), 1)), 0.0, 1.0);
    return roundedToRange(low + share * (high - low), low, high);
}

void InputDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != InputModel::SliderColumn)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintSlider(*painter, groove(option.rect), themeOf(option.palette), index);
    painter->restore();
}

QWidget* InputDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* box = new NumberSpinBox(parent);
    box->setObjectName(QStringLiteral("inputEditor"));
    box->setFrame(false);
    box->setAutoFillBackground(true);
    box->setAlignment(Qt::AlignRight);
    const double low = index.data(InputModel::LowRole).toDouble();
    const double high = index.data(InputModel::HighRole).toDouble();
    box->setSingleStep((high - low) / 100.0);
    // Every keystroke that makes a number shows its outputs at once.
    auto* self = const_cast<InputDelegate*>(this);
    connect(box, &QDoubleSpinBox::valueChanged, self, [self, box] { emit self->commitData(box); });
    return box;
}

void InputDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* box = static_cast<NumberSpinBox*>(editor);
    const double value = index.data(Qt::EditRole).toDouble();
    // The model's answer to the editor's own commit must not rewrite what is being typed.
    if (static_cast<float>(box->value()) == static_cast<float>(value))
        return;
    const QSignalBlocker blocker(box);
    box->setValue(value);
}

void InputDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    auto* box = static_cast<NumberSpinBox*>(editor);
    box->interpretText();
    model->setData(index, box->value());
}

} // namespace wb::ui
