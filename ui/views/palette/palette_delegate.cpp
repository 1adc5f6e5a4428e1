// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/palette/palette_delegate.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/palette/palette_model.h"

#include <QPainter>

#include <algorithm>

namespace wb::ui {

namespace {

/// Draws a text character by character, some of them bold; returns where it ends.
int drawMatched(QPainter& painter, const QRect& line, const QString& text, const QList<int>& bold, const QFont& font)
{
    QFont strong = font;
    strong.setWeight(QFont::Bold);
    int x = line.left();
    for (qsizetype from = 0; from < text.size();) { // in runs of one weight
        const bool isBold = bold.contains(static_cast<int>(from));
        qsizetype to = from + 1;
        while (to < text.size() && bold.contains(static_cast<int>(to)) == isBold)
            ++to;
        painter.setFont(isBold ? strong : font);
        const QString run = text.mid(from, to - from);
        painter.drawText(QRect(x, line.top(), line.right() - x, line.height()), Qt::AlignLeft | Qt::AlignVCenter, run);
        x += painter.fontMetrics().horizontalAdvance(run);
        from = to;
    }
    painter.setFont(font);
    return x;
}

} // namespace

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = index.flags().testFlag(Qt::ItemIsEnabled);
    const QColor faded = mixed(theme.secondary, theme.base, 0.35);
    painter->save();
    painter->setClipRect(option.rect);
    if (selected) {
        painter->fillRect(option.rect, mixed(theme.base, theme.accent, theme.dark ? 0.3 : 0.18));
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
    }
    QRect line = option.rect.adjusted(metrics::kPadding, 0, -metrics::kPadding, 0);
    painter->setFont(option.font);
    painter->setPen(enabled ? theme.secondary : faded);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, index.data(PaletteModel::SignRole).toString());
    line.setLeft(line.left() + metrics::kGroupGap + metrics::kGap);
    const QString keys = enabled ? index.data(PaletteModel::KeysRole).toString() : PaletteModel::tr("not possible now");
    const int keysWidth = keys.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(keys) + metrics::kPadding;
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, keys);
    line.setRight(line.right() - keysWidth);
    painter->setPen(enabled ? theme.text : faded);
    const int end = drawMatched(*painter, line, index.data().toString(),
                                index.data(PaletteModel::MatchRole).value<QList<int>>(), option.font);
    line.setLeft(end + metrics::kPadding);
    painter->setPen(enabled ? theme.secondary : faded);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(index.data(PaletteModel::DetailRole).toString(), Qt::ElideRight,
                                                        std::max(0, line.width())));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, std::max(metrics::kRowHeight, option.fontMetrics.height() + 2 * metrics::kGap)};
}

} // namespace wb::ui
