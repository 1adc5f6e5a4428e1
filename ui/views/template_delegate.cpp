// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/template_delegate.h"

#include "ui/models/template_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace wb::ui {

namespace {

constexpr int kTemplateCardWidth = 332;
constexpr int kTemplateCardHeight = 112;

} // namespace

QSize TemplateDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {kTemplateCardWidth, kTemplateCardHeight};
}

void TemplateDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF card =
        QRectF(option.rect)
            .adjusted(metrics::kGap + 0.5, metrics::kGap + 0.5, -metrics::kGap - 0.5, -metrics::kGap - 0.5);
    painter->setPen(QPen(isSelected ? theme.accent : isHovered ? theme.border : theme.divider, isSelected ? 2 : 1));
    painter->setBrush(isSelected ? mixed(theme.base, theme.accent, theme.dark ? 0.18 : 0.08) : theme.base);
    painter->drawRoundedRect(card, metrics::kCardRadius, metrics::kCardRadius);

    QRectF text = card.adjusted(metrics::kPadding, metrics::kRowGap, -metrics::kPadding, -metrics::kRowGap);
    QFont font = option.font;
    const auto line = [&](const QString& shown, const QColor& colour, int pixels, QFont::Weight weight, int lines) {
        font.setPixelSize(pixels);
        font.setWeight(weight);
        painter->setFont(font);
        painter->setPen(colour);
        const QFontMetrics measures(font);
        const QRectF room(text.topLeft(), QSizeF(text.width(), lines * measures.lineSpacing()));
        painter->drawText(room, static_cast<int>(Qt::AlignLeft | Qt::AlignTop | (lines > 1 ? Qt::TextWordWrap : 0)),
                          lines > 1 ? shown
                                    : measures.elidedText(shown, Qt::ElideRight, static_cast<int>(room.width())));
        text.setTop(room.bottom() + 2);
    };
    line(index.data().toString(), theme.text, metrics::kBodyFont, QFont::DemiBold, 1);
    line(index.data(TemplateModel::PurposeRole).toString(), theme.secondary, metrics::kSmallFont, QFont::Normal, 2);
    line(index.data(TemplateModel::TopologyRole).toString(), theme.text, metrics::kBodyFont, QFont::Normal, 1);
    line(index.data(TemplateModel::CostRole).toString(), theme.secondary, metrics::kSmallFont, QFont::Normal, 1);
    painter->restore();
}

} // namespace wb::ui
