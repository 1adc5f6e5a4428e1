// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/totals_row.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QScrollBar>

namespace wb::ui {

namespace {

constexpr int kTotalsHeight = 40; ///< Two lines of small letters, for when no column of a number is in sight.

/// As many of the parts as two lines hold, none of them cut in two.
QString onTwoLines(const QStringList& parts, const QFontMetrics& letters, int room)
{
    QStringList lines;
    for (const QString& part : parts) {
        const QString longer = lines.isEmpty() ? part : lines.back() + QStringLiteral(" · ") + part;
        if (!lines.isEmpty() && letters.horizontalAdvance(longer) <= room)
            lines.back() = longer;
        else
            lines << part;
    }
    return lines.mid(0, 2).join(u'\n');
}

} // namespace

TotalsRow::TotalsRow(QTableView& table, QWidget* parent) : QWidget(parent), m_table(table)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    const auto follow = [this] { update(); };
    connect(table.horizontalHeader(), &QHeaderView::sectionResized, this, follow);
    connect(table.horizontalHeader(), &QHeaderView::geometriesChanged, this, follow);
    connect(table.horizontalScrollBar(), &QScrollBar::valueChanged, this, follow);
}

void TotalsRow::setTexts(const QMap<int, QString>& texts)
{
    m_texts = texts;
    QStringList spoken;
    for (auto text = texts.upperBound(0); text != texts.end(); ++text)
        spoken << m_table.model()->headerData(text.key(), Qt::Horizontal).toString() + u' ' + text.value();
    setAccessibleName(spoken.join(QStringLiteral(", ")));
    setToolTip(texts.value(0) + u' ' + spoken.join(QStringLiteral(" · ")));
    update();
}

QSize TotalsRow::sizeHint() const { return {100, kTotalsHeight}; }

bool TotalsRow::showsANumber() const
{
    const QHeaderView& header = *m_table.horizontalHeader();
    for (auto text = m_texts.upperBound(0); text != m_texts.end(); ++text) {
        const int left = header.sectionViewportPosition(text.key());
        if (left >= 0 && left + header.sectionSize(text.key()) <= width())
            return true;
    }
    return false;
}

void TotalsRow::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.setPen(theme.divider);
    painter.drawLine(0, 0, width(), 0);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme.text);
    if (!showsANumber()) {
        bold.setPixelSize(metrics::kSmallFont);
        painter.setFont(bold);
        const QRect room = rect().adjusted(metrics::kRowGap, 0, -metrics::kRowGap, 0);
        painter.drawText(room, static_cast<int>(Qt::AlignVCenter | Qt::AlignLeft),
                         onTwoLines(accessibleName().split(QStringLiteral(", ")), painter.fontMetrics(), room.width()));
        return;
    }
    const QHeaderView& header = *m_table.horizontalHeader();
    const int shift = m_table.x() - x() + m_table.frameWidth(); // the table is this one's sibling
    for (auto text = m_texts.begin(); text != m_texts.end(); ++text) {
        const QRect cell(shift + header.sectionViewportPosition(text.key()), 0, header.sectionSize(text.key()),
                         height());
        const auto aligned = m_table.model()->headerData(text.key(), Qt::Horizontal, Qt::TextAlignmentRole).toInt();
        painter.drawText(cell.adjusted(metrics::kRowGap, 0, -metrics::kRowGap, 0), aligned, text.value());
    }
}

} // namespace wb::ui
