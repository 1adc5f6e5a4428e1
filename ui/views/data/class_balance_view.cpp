// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/data/class_balance_view.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace wb::ui {

ClassBalanceView::ClassBalanceView(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("classBalance"));
    setLayoutDirection(Qt::LeftToRight); // a chart, whatever the language
    setAccessibleName(tr("Rows of each class"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void ClassBalanceView::setBalance(ClassBalance balance)
{
    m_balance = std::move(balance);
    m_rows = std::accumulate(m_balance.counts.begin(), m_balance.counts.end(), std::int64_t{0});
    m_most = 1;
    for (const std::int64_t count : m_balance.counts)
        m_most = std::max(m_most, count);
    QStringList lines;
    for (std::size_t at = 0; at < m_balance.counts.size(); ++at)
        lines << lineText(at);
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    setToolTip(QStringList(lines.mid(0, 40)).join(u'\n'));
    setVisible(!m_balance.counts.empty());
    updateGeometry();
    update();
}

QString ClassBalanceView::lineText(std::size_t at) const
{
    const auto count = m_balance.counts[at];
    return tr("%1: %2 rows, %3")
        .arg(QString::fromStdString(m_balance.names[at]), countText(count),
             percentText(m_rows > 0 ? static_cast<double>(count) / static_cast<double>(m_rows) : 0.0));
}

QSize ClassBalanceView::sizeHint() const
{
    const auto shown = std::min(m_balance.counts.size(), kMostClasses);
    const bool more = m_balance.counts.size() > shown;
    return {200, lineHeight() * (static_cast<int>(shown) + (more ? 1 : 0))};
}

QSize ClassBalanceView::minimumSizeHint() const { return {120, std::min(sizeHint().height(), 2 * lineHeight())}; }

void ClassBalanceView::paintClass(QPainter& painter, std::size_t at) const
{
    const Theme& theme = themeOf(palette());
    const QRect line(0, static_cast<int>(at) * lineHeight(), width(), lineHeight());
    const int nameWidth = width() / 3;
    const int figureWidth = fontMetrics().horizontalAdvance(countText(m_most) + QStringLiteral("   100.0 %"));
    const int barWidth = std::max(0, width() - nameWidth - figureWidth - 2 * metrics::kRowGap);
    painter.setPen(theme.text);
    painter.drawText(QRect(0, line.top(), nameWidth, line.height()), static_cast<int>(Qt::AlignVCenter),
                     fontMetrics().elidedText(QString::fromStdString(m_balance.names[at]), Qt::ElideRight, nameWidth));
    const auto count = static_cast<double>(m_balance.counts[at]);
    painter.fillRect(QRectF(nameWidth + metrics::kRowGap, line.top() + 4,
                            count / static_cast<double>(m_most) * barWidth, line.height() - 8),
                     theme.series[at % theme.series.size()]);
    painter.setPen(theme.secondary);
    painter.drawText(line, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                     countText(m_balance.counts[at]) + QStringLiteral("  ") +
                         percentText(m_rows > 0 ? count / static_cast<double>(m_rows) : 0));
}

void ClassBalanceView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const std::size_t all = m_balance.counts.size();
    const auto room = static_cast<std::size_t>(std::max(0, height() / lineHeight()));
    // The last line tells of those that have none.
    const std::size_t shown =
        all <= std::min(room, kMostClasses) ? all : std::min(std::max<std::size_t>(room, 1) - 1, kMostClasses);
    for (std::size_t at = 0; at < shown; ++at)
        paintClass(painter, at);
    if (all == shown)
        return;
    painter.setPen(themeOf(palette()).secondary);
    painter.drawText(QRect(0, static_cast<int>(shown) * lineHeight(), width(), lineHeight()),
                     static_cast<int>(Qt::AlignVCenter),
                     tr("and %1 more").arg(countText(static_cast<qint64>(all - shown))));
}

} // namespace wb::ui
