// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/bar_delegate.h"

#include "ui/models/output_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/number_spin_box.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kBarHeight = 12;

class BarScale {
public:
    BarScale(const QRect& cell, const QModelIndex& index)
        : m_rect(cell.adjusted(metrics::kRowGap, 0, -metrics::kRowGap, 0)),
          m_low(index.data(OutputModel::LowRole).toDouble()), m_high(index.data(OutputModel::HighRole).toDouble())
    {
    }

    double x(double value) const
    {
        const double share = std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0);
        return m_rect.left() + share * m_rect.width();
    }
    QRectF bar(double value) const
    {
        const double zero = x(0.0);
        const double end = x(value);
        return {std::min(zero, end), m_rect.center().y() + 0.5 - kBarHeight / 2.0, std::abs(end - zero), kBarHeight};
    }
    QRectF track() const
    {
        return {double(m_rect.left()), m_rect.center().y() + 0.5 - kBarHeight / 2.0, double(m_rect.width()),
                kBarHeight};
    }

private:
    QRect m_rect;
    double m_low;
    double m_high;
};

void paintBar(QPainter& painter, const BarScale& scale, const Theme& theme, const QModelIndex& index)
{
    const double value = index.data(Qt::EditRole).toDouble();
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(theme.base, theme.divider, 0.5));
    painter.drawRoundedRect(scale.track(), 2, 2);
    const bool stands = !index.data(OutputModel::LargestRole).toBool();
    if (std::isfinite(value)) {
        painter.setBrush(stands ? theme.series[0] : theme.ok);
        painter.drawRect(scale.bar(value));
    }
    painter.setBrush(theme.secondary);
    const QRectF track = scale.track();
    painter.drawRect(QRectF(scale.x(0.0) - 0.5, track.top() - 2, 1, track.height() + 4));
    const QVariant target = index.data(OutputModel::TargetRole);
    if (!target.isValid())
        return;
    const double at = scale.x(target.toDouble());
    painter.setBrush(theme.series[1]);
    painter.drawPolygon(QPolygonF({{at, track.top() + 1}, {at - 5, track.top() - 5}, {at + 5, track.top() - 5}}));
    painter.drawRect(QRectF(at - 1, track.top() - 5, 2, track.height() + 8));
}

} // namespace

void BarDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.data(OutputModel::LargestRole).toBool()) {
        option->font.setBold(true);
        if (index.column() == OutputModel::NameColumn)
            option->text.prepend(QStringLiteral("▸ "));
    }
}

QWidget* BarDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* box = new NumberSpinBox(parent);
    box->setObjectName(QStringLiteral("outputEditor"));
    box->setFrame(false);
    box->setAutoFillBackground(true);
    box->setAlignment(Qt::AlignRight);
    return box;
}

void BarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (index.column() != OutputModel::BarColumn)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBar(*painter, BarScale(option.rect, index), themeOf(option.palette), index);
    painter->restore();
}

} // namespace wb::ui
