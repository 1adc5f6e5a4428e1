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
    setAccessibleName(tr("Rows of each class"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void ClassBalanceView::setBalance(ClassBalance balance)
{
    m_balance = std::move(balance);
    m_rows = std::accumulate(m_balance.counts.begin(), m_balance.counts.end(), std::int64_t{0});
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

void ClassBalanceView::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    const auto shown = std::min(m_balance.counts.size(), kMostClasses);
    const auto most =
        m_balance.counts.empty()
            ? std::int64_t{1}
            : std::max<std::int64_t>(*std::max_element(m_balance.counts.begin(), m_balance.counts.end()), 1);
    const int nameWidth = width() / 3;
    const int figureWidth = fontMetrics().horizontalAdvance(countText(most) + QStringLiteral("   100.0 %"));
    const int barWidth = std::max(0, width() - nameWidth - figureWidth - 2 * metrics::kRowGap);
    for (std::size_t at = 0; at < shown; ++at) {
        const QRect line(0, static_cast<int>(at) * lineHeight(), width(), lineHeight());
        painter.setPen(theme.text);
        painter.drawText(
            line.adjusted(0, 0, nameWidth - line.width(), 0), static_cast<int>(Qt::AlignVCenter),
            fontMetrics().elidedText(QString::fromStdString(m_balance.names[at]), Qt::ElideRight, nameWidth));
        const double share = static_cast<double>(m_balance.counts[at]) / static_cast<double>(most);
        painter.fillRect(QRectF(nameWidth + metrics::kRowGap, line.top() + 4, share * barWidth, line.height() - 8),
                         theme.series[at % theme.series.size()]);
        painter.setPen(theme.secondary);
        const double ofAll = m_rows > 0 ? static_cast<double>(m_balance.counts[at]) / static_cast<double>(m_rows) : 0;
        painter.drawText(line, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                         countText(m_balance.counts[at]) + QStringLiteral("  ") + percentText(ofAll));
    }
    if (m_balance.counts.size() > shown) {
        painter.setPen(theme.secondary);
        painter.drawText(QRect(0, static_cast<int>(shown) * lineHeight(), width(), lineHeight()),
                         static_cast<int>(Qt::AlignVCenter),
                         tr("and %1 more").arg(countText(static_cast<qint64>(m_balance.counts.size() - shown))));
    }
}

} // namespace wb::ui
