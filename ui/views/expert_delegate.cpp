// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/expert_delegate.h"

#include "ui/models/library_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kThumbnailStep = 6; ///< Of a bar and the gap after it.
constexpr int kThumbnailWidth = 48;

QString textOf(const QModelIndex& index, LibraryModel::Column column)
{
    return index.siblingAtColumn(column).data().toString();
}

/// The parts that say something, with a middle dot between.
QString joined(const QStringList& parts)
{
    QStringList said;
    for (const QString& part : parts)
        if (!part.isEmpty())
            said << part;
    return said.join(QStringLiteral(" · "));
}

QFont titleFont(const QFont& font)
{
    QFont title = font;
    title.setWeight(QFont::DemiBold);
    return title;
}

QFont smallFont(const QFont& font)
{
    QFont small = font;
    small.setPixelSize(metrics::kSmallFont);
    return small;
}

void drawLine(QPainter* painter, const QRect& line, const QString& text, Qt::Alignment alignment = Qt::AlignLeft)
{
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width());
    painter->drawText(line, static_cast<int>(alignment | Qt::AlignVCenter), shown);
}

/// A bar a layer, as high as its doublings, from "64-32-16-8"; the last ones of many. Gives how wide it is.
int drawThumbnail(QPainter* painter, const QRect& room, const QString& topology)
{
    static const QRegularExpression notNumbers(QStringLiteral("[^0-9]+"));
    QList<double> heights;
    for (const QString& width : topology.split(notNumbers, Qt::SkipEmptyParts))
        heights << std::log2(width.toDouble() + 1);
    heights = heights.last(std::min<qsizetype>(heights.size(), room.width() / kThumbnailStep));
    const double most = heights.isEmpty() ? 1 : *std::max_element(heights.begin(), heights.end());
    double left = room.right() + 1 - static_cast<double>(heights.size() * kThumbnailStep);
    for (const double height : std::as_const(heights)) {
        const double high = std::max(2.0, room.height() * height / most);
        painter->fillRect(QRectF(left, room.bottom() + 1 - high, kThumbnailStep - 2, high), painter->pen().color());
        left += kThumbnailStep;
    }
    return static_cast<int>(heights.size()) * kThumbnailStep;
}

/// A shape that takes too much of the line is elided, the numbers after it never.
void drawFacts(QPainter* painter, const QRect& line, const QModelIndex& index)
{
    const QFontMetrics letters = painter->fontMetrics();
    const QString numbers = joined({LibraryModel::tr("%1 params").arg(textOf(index, LibraryModel::ParametersColumn)),
                                    textOf(index, LibraryModel::SizeColumn)});
    const int room = line.width() - letters.horizontalAdvance(QStringLiteral(" · ") + numbers);
    const QString shape = letters.elidedText(textOf(index, LibraryModel::TopologyColumn), Qt::ElideMiddle, room);
    drawLine(painter, line, joined({shape, numbers}));
}

} // namespace

void ExpertDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setClipRect(option.rect);
    if (selected)
        painter->fillRect(option.rect, mixed(theme.base, theme.accent, theme.dark ? 0.3 : 0.18));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, mixed(theme.base, theme.text, 0.05));
    if (selected)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())), theme.accent);
    painter->setPen(theme.divider);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

    QRect line = option.rect.adjusted(metrics::kPadding, metrics::kRowGap - 2, -metrics::kPadding, 0);
    painter->setFont(titleFont(option.font));
    line.setHeight(painter->fontMetrics().height());
    painter->setPen(theme.text);
    const QString version = textOf(index, LibraryModel::VersionColumn);
    const int versionWidth = QFontMetrics(option.font).horizontalAdvance(version) + metrics::kRowGap;
    drawLine(painter, line.adjusted(0, 0, -versionWidth, 0), textOf(index, LibraryModel::NameColumn));
    painter->setFont(option.font);
    painter->setPen(theme.secondary);
    drawLine(painter, line, version, Qt::AlignRight);

    painter->setPen(mixed(theme.base, theme.accent, 0.7));
    const int thumbnail = drawThumbnail(painter,
                                        QRect(line.right() - kThumbnailWidth + 1, line.bottom() + metrics::kGap,
                                              kThumbnailWidth, line.height() + metrics::kGap),
                                        textOf(index, LibraryModel::TopologyColumn));
    line.setRight(line.right() - thumbnail - metrics::kGap);
    painter->setFont(smallFont(option.font));
    line.moveTop(line.bottom() + 1 + metrics::kGap / 2);
    painter->setPen(theme.text);
    drawFacts(painter, line, index);
    line.moveTop(line.bottom() + 1);
    painter->setPen(theme.secondary);
    const QString about = joined({textOf(index, LibraryModel::DomainColumn), textOf(index, LibraryModel::TagsColumn)});
    drawLine(painter, line, about.isEmpty() ? textOf(index, LibraryModel::UpdatedColumn) : about);
    painter->restore();
}

QSize ExpertDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int line = QFontMetrics(titleFont(option.font)).height();
    return {metrics::kPadding * 2 + 120, 3 * line + metrics::kGap / 2 + 2 * (metrics::kRowGap - 2) + 2};
}

} // namespace wb::ui
