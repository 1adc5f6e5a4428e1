// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/data/column_card_delegate.h"

#include "ui/models/column_card_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace wb::ui {

namespace {

constexpr int kCardHistogramHeight = 28;

QFont columnCardFont(const QFont& base, int pixels, QFont::Weight weight)
{
    QFont font = base;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// Elided where it has no room; gives the width it took.
int drawCardText(QPainter& painter, const QRect& line, Qt::Alignment alignment, const QString& text)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, line.width());
    painter.drawText(line, static_cast<int>(alignment | Qt::AlignVCenter), shown);
    return painter.fontMetrics().horizontalAdvance(shown);
}

void drawHistogram(QPainter& painter, const QRectF& area, const QVariantList& shares, const Theme& theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.series[0]);
    const qreal width = area.width() / static_cast<qreal>(std::max<qsizetype>(shares.size(), 1));
    for (qsizetype bin = 0; bin < shares.size(); ++bin) {
        const double share = shares[bin].toDouble();
        const qreal height = share > 0 ? std::max(1.0, share * area.height()) : 0;
        painter.drawRect(QRectF(area.left() + width * static_cast<qreal>(bin), area.bottom() - height,
                                std::max(1.0, width - 1), height));
    }
    painter.fillRect(QRectF(area.left(), area.bottom(), area.width(), 1), theme.divider);
}

} // namespace

void ColumnCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(Qt::LeftToRight); // its text is placed as in the picture
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, mixed(theme.base, theme.accent, theme.dark ? 0.3 : 0.18));
    painter->setPen(theme.divider);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRect inner = option.rect.adjusted(metrics::kPadding, metrics::kRowGap, -metrics::kPadding, 0);

    QRect line = inner;
    painter->setFont(columnCardFont(option.font, metrics::kSmallFont, QFont::Normal));
    painter->setPen(theme.secondary);
    line.setHeight(QFontMetrics(option.font).height());
    const bool isTarget = index.data(ColumnCardModel::TargetRole).toBool();
    const int use = drawCardText(*painter, line, Qt::AlignRight,
                                 isTarget ? ColumnCardModel::tr("target") : ColumnCardModel::tr("input"));
    painter->setFont(columnCardFont(option.font, metrics::kBodyFont, QFont::DemiBold));
    painter->setPen(theme.text);
    drawCardText(*painter, line.adjusted(0, 0, -use - metrics::kRowGap, 0), Qt::AlignLeft, index.data().toString());

    const QRectF bars(inner.left(), line.bottom() + metrics::kGap, inner.width(), kCardHistogramHeight);
    drawHistogram(*painter, bars, index.data(ColumnCardModel::SharesRole).toList(), theme);

    painter->setFont(columnCardFont(option.font, metrics::kSmallFont, QFont::Normal));
    line = QRect(inner.left(), static_cast<int>(bars.bottom()) + metrics::kGap, inner.width(),
                 painter->fontMetrics().height());
    painter->setPen(theme.secondary);
    const QString warning = index.data(ColumnCardModel::WarningRole).toString();
    int right = 0;
    if (warning.isEmpty()) {
        right = drawCardText(*painter, line, Qt::AlignRight, index.data(ColumnCardModel::FactsRole).toString());
    } else {
        painter->setPen(theme.warning);
        right = drawCardText(*painter, line, Qt::AlignRight, QStringLiteral("▲ ") + warning);
        painter->setPen(theme.secondary);
    }
    drawCardText(*painter, line.adjusted(0, 0, -right - metrics::kRowGap, 0), Qt::AlignLeft,
                 index.data(ColumnCardModel::RangeRole).toString());
    painter->restore();
}

QSize ColumnCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int name = QFontMetrics(option.font).height();
    const int facts = QFontMetrics(columnCardFont(option.font, metrics::kSmallFont, QFont::Normal)).height();
    return {160,
            metrics::kRowGap + name + metrics::kGap + kCardHistogramHeight + metrics::kGap + facts + metrics::kRowGap};
}

} // namespace wb::ui
