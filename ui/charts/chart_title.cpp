// SPDX-License-Identifier: GPL-3.0-or-later
// The row above the plot: a title, what stands beside it, and how both make do with the room there is.
#include "ui/charts/chart.h"
#include "ui/theme/metrics.h"

namespace wb::ui {

namespace {

constexpr int kNarrowColumns = 2;        ///< Of a legend, in a file.
constexpr int kLeastStackedHeight = 140; ///< Below it the plot needs the room more.

} // namespace

void Chart::setTitle(const QString& title)
{
    m_titleText = title;
    m_title->setText(title);
    setAccessibleName(title);
}

void Chart::addToTitleRow(QCPLayoutElement* element)
{
    m_title->setMargins(QMargins(metrics::kPadding, metrics::kRowGap, metrics::kGroupGap, 0));
    m_addition = element;
    m_titleRow->addElement(0, 1, element);
    m_titleRow->addElement(0, 2, new QCPLayoutElement(this)); // takes what the other two leave
    m_titleRow->setColumnStretchFactor(0, 0.001);
    m_titleRow->setColumnStretchFactor(1, 0.001);
}

void Chart::dressLegend(QCPLegend& shown, const Theme& theme, int iconWidth) const
{
    shown.setBrush(Qt::NoBrush);
    shown.setBorderPen(Qt::NoPen);
    shown.setFont(chartFont(metrics::kSmallFont));
    shown.setTextColor(theme.secondary);
    shown.setIconSize(iconWidth, metrics::kPadding);
    // In a row of its own it begins where the title does.
    const bool isBelow = m_place == Addition::Below;
    shown.setMargins(QMargins(isBelow ? metrics::kPadding : 0, isBelow ? 0 : metrics::kRowGap, 0, 0));
}

void Chart::fitTitleRow()
{
    if (m_isExporting)
        return;
    const int room = m_titleRow->outerRect().width() - metrics::kTarget - metrics::kGap;
    const int frame = m_title->margins().left() + m_title->margins().right();
    const QFontMetrics letters(m_title->font());
    // The bounding rectangle of an element is a little wider than the advance of its text.
    const int words = letters.horizontalAdvance(m_titleText) + metrics::kGap;
    if (m_addition) {
        const int beside = m_addition->minimumOuterSizeHint().width();
        placeAddition(words + frame + beside <= room    ? Addition::Beside
                      : height() >= kLeastStackedHeight ? Addition::Below
                                                        : Addition::Hidden);
    }
    const QString shown = letters.elidedText(m_titleText, Qt::ElideRight, std::max(room - frame, 0));
    if (shown == m_title->text())
        return;
    m_title->setText(shown);
    replot(QCustomPlot::rpQueuedReplot);
}

void Chart::placeAddition(Addition place)
{
    if (!m_addition || place == m_place)
        return;
    const bool wasBelow = m_place == Addition::Below;
    const bool isBelow = place == Addition::Below;
    m_place = place;
    if (wasBelow != isBelow) {
        m_titleRow->take(m_addition);
        m_titleRow->addElement(isBelow ? 1 : 0, isBelow ? 0 : 1, m_addition);
        if (!isBelow)
            m_titleRow->simplify();
    }
    const int least = place == Addition::Hidden ? 1 : 0; // instead of what it would like; 0: that
    m_addition->setMinimumSize(least, least);
    m_addition->setVisible(true); // its chart may know better
    applyTheme(themeOf(palette()));
    replot(QCustomPlot::rpQueuedReplot);
}

void Chart::arrangeTitle(const QString& text, bool narrow)
{
    m_title->setText(text);
    auto* grid = qobject_cast<QCPLayoutGrid*>(m_addition);
    if (!grid || narrow == (m_wideWrap > 0))
        return;
    m_titleRow->take(grid);
    m_titleRow->addElement(narrow ? 1 : 0, narrow ? 0 : 1, grid);
    const int wrap = narrow ? kNarrowColumns : m_wideWrap;
    m_wideWrap = narrow ? grid->wrap() : 0;
    grid->setWrap(wrap);
    grid->setFillOrder(grid->fillOrder()); // fills it anew
    if (!narrow)
        m_titleRow->simplify();
}

} // namespace wb::ui
