// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/problem_delegate.h"

#include "core/analysis/problem.h"
#include "ui/models/problems_model.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace wb::ui {

namespace {

constexpr int kProblemIndent = metrics::kPadding + metrics::kIcon + metrics::kRowGap;

struct ProblemRowLayout {
    QFont small;
    QFont strong;
    QRect message;
    QRect reason;
    QRect button;
    int height = 0;
};

ProblemRowLayout layoutOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    // As if the scroll bar were there: whether it is depends on these heights.
    const int width =
        view ? view->width() - view->style()->pixelMetric(QStyle::PM_ScrollBarExtent) : option.rect.width();
    ProblemRowLayout row;
    row.strong = option.font;
    row.strong.setWeight(QFont::DemiBold);
    row.small = option.font;
    row.small.setPixelSize(metrics::kSmallFont);
    const int left = option.rect.left() + kProblemIndent;
    const int textWidth = std::max(1, width - kProblemIndent - metrics::kPadding);
    const auto textRect = [&](const QFont& font, int top, const QString& text) {
        const QRect bounds(0, 0, textWidth, 10'000);
        const int height = QFontMetrics(font).boundingRect(bounds, Qt::TextWordWrap, text).height();
        return QRect(left, top, textWidth, height);
    };
    row.message = textRect(row.strong, option.rect.top() + metrics::kRowGap,
                           index.data(ProblemsModel::IdRole).toString() + u' ' + index.data().toString());
    row.reason =
        textRect(row.small, row.message.bottom() + metrics::kGap / 2, index.data(ProblemsModel::ReasonRole).toString());
    int bottom = row.reason.bottom();
    const QString fix = index.data(ProblemsModel::FixRole).toString();
    if (!fix.isEmpty()) {
        const int wanted = QFontMetrics(option.font).horizontalAdvance(fix) + 2 * metrics::kPadding;
        row.button = QRect(left, bottom + metrics::kGap, std::min(wanted, textWidth), metrics::kDenseRowHeight);
        bottom = row.button.bottom();
    }
    row.height = bottom + metrics::kRowGap + 1 - option.rect.top();
    return row;
}

QColor severityColour(const Theme& theme, Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return theme.error;
    case Severity::Warning:
        return theme.warning;
    case Severity::Info:
        break;
    }
    return theme.accent;
}

void paintFixButton(QPainter* painter, const QStyleOptionViewItem& option, const Theme& theme, const QRect& rect,
                    const QString& text)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(theme.border);
    painter->setBrush(theme.base);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
    painter->setPen(theme.text);
    painter->setFont(option.font);
    const QRect inner = rect.adjusted(metrics::kRowGap, 0, -metrics::kRowGap, 0);
    painter->drawText(inner, Qt::AlignCenter,
                      QFontMetrics(option.font).elidedText(text, Qt::ElideRight, inner.width()));
}

} // namespace

void ProblemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.palette);
    const ProblemRowLayout row = layoutOf(option, index);
    painter->save();
    const bool isSelected = (option.state & QStyle::State_Selected) != 0;
    if (isSelected)
        painter->fillRect(option.rect, mixed(theme.base, theme.accent, theme.dark ? 0.3 : 0.18));
    if (isSelected && (option.state & QStyle::State_HasFocus))
        painter->fillRect(QRect(option.rect.topLeft(), QSize(metrics::kFocusRing, option.rect.height())), theme.accent);
    painter->setPen(theme.divider);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const auto severity = static_cast<Severity>(index.data(ProblemsModel::SeverityRole).toInt());
    painter->setFont(row.strong);
    painter->setPen(severityColour(theme, severity));
    const QRect glyph(option.rect.left() + metrics::kPadding, row.message.top(), metrics::kIcon,
                      QFontMetrics(row.strong).height());
    painter->drawText(glyph, Qt::AlignCenter, index.data(ProblemsModel::GlyphRole).toString());
    painter->setPen(theme.text);
    painter->drawText(row.message, Qt::TextWordWrap,
                      index.data(ProblemsModel::IdRole).toString() + u' ' + index.data().toString());
    painter->setFont(row.small);
    painter->setPen(isSelected ? theme.text : theme.secondary);
    painter->drawText(row.reason, Qt::TextWordWrap, index.data(ProblemsModel::ReasonRole).toString());
    if (!row.button.isEmpty())
        paintFixButton(painter, option, theme, row.button, index.data(ProblemsModel::FixRole).toString());
    painter->restore();
}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {1, layoutOf(option, index).height}; // as wide as the list, whatever it is
}

QRect ProblemDelegate::buttonRect(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    return layoutOf(option, index).button;
}

bool ProblemDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                  const QModelIndex& index)
{
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<const QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton && buttonRect(option, index).contains(mouse->position().toPoint())) {
            emit fixRequested(index);
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace wb::ui
