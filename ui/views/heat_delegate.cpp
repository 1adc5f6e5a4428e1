// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/heat_delegate.h"

#include "ui/models/confusion_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace wb::ui {

namespace {

constexpr double kFullHeat = 0.5; ///< Share of the hue in a full cell: text keeps its contrast.

} // namespace

void HeatDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    const QVariant share = index.data(ConfusionModel::ShareRole);
    painter->save();
    QColor ground = theme.panel;
    if (share.isValid()) {
        const QColor& hue = index.data(ConfusionModel::RightRole).toBool() ? theme.series[0] : theme.series[1];
        ground = mixed(theme.base, hue, kFullHeat * share.toDouble());
    }
    painter->fillRect(option.rect, ground);
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->setPen(QPen(theme.accent, metrics::kFocusRing));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    const QStringList lines = index.data().toString().split(u'\n');
    const QRect inner = option.rect.adjusted(metrics::kRowGap, metrics::kGap, -metrics::kRowGap, -metrics::kGap);
    QFont font = option.font;
    font.setBold(share.isValid());
    painter->setFont(font);
    painter->setPen(theme.text);
    const bool two = lines.size() > 1;
    painter->drawText(inner, static_cast<int>(Qt::AlignRight | (two ? Qt::AlignTop : Qt::AlignVCenter)), lines.front());
    if (two) {
        font.setBold(false);
        font.setPixelSize(metrics::kSmallFont);
        painter->setFont(font);
        painter->drawText(inner, Qt::AlignRight | Qt::AlignBottom, lines.back());
    }
    painter->restore();
}

} // namespace wb::ui
