// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/welcome/card_grid.h"

#include "ui/theme/metrics.h"

#include <QKeyEvent>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kMostCardColumns = 3;
constexpr int kCardGap = metrics::kGroupGap;

} // namespace

CardGrid::CardGrid(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void CardGrid::addCard(QWidget* card)
{
    card->setParent(this);
    card->installEventFilter(this);
    m_cards.push_back(card);
    updateGeometry();
    place();
}

int CardGrid::columnsFor(int width) const
{
    if (m_cards.empty())
        return 1;
    const int narrowest = m_cards.front()->minimumWidth();
    return std::clamp((width + kCardGap) / (narrowest + kCardGap), 1, kMostCardColumns);
}

int CardGrid::cardWidth(int width) const
{
    const int columns = columnsFor(width);
    return (width - (columns - 1) * kCardGap) / columns;
}

int CardGrid::rowHeight(std::size_t row, int width) const
{
    const auto columns = static_cast<std::size_t>(columnsFor(width));
    int height = 0;
    for (std::size_t at = row * columns; at < std::min(m_cards.size(), (row + 1) * columns); ++at)
        height = std::max(height, m_cards[at]->heightForWidth(cardWidth(width)));
    return height;
}

int CardGrid::heightForWidth(int width) const
{
    const auto columns = static_cast<std::size_t>(columnsFor(width));
    int height = 0;
    for (std::size_t row = 0; row * columns < m_cards.size(); ++row)
        height += rowHeight(row, width) + (row > 0 ? kCardGap : 0);
    return height;
}

QSize CardGrid::sizeHint() const
{
    const int width = std::max(this->width(), minimumSizeHint().width());
    return {width, heightForWidth(width)};
}

QSize CardGrid::minimumSizeHint() const
{
    return {m_cards.empty() ? 0 : m_cards.front()->minimumWidth(), heightForWidth(width())};
}

void CardGrid::resizeEvent(QResizeEvent*)
{
    place();
    updateGeometry();
}

void CardGrid::place()
{
    const auto columns = static_cast<std::size_t>(columnsFor(width()));
    const int cell = cardWidth(width());
    int top = 0;
    for (std::size_t row = 0; row * columns < m_cards.size(); ++row) {
        const int height = rowHeight(row, width());
        for (std::size_t at = row * columns; at < std::min(m_cards.size(), (row + 1) * columns); ++at)
            m_cards[at]->setGeometry(static_cast<int>(at - row * columns) * (cell + kCardGap), top, cell, height);
        top += height + kCardGap;
    }
}

bool CardGrid::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Right  ? 1
                     : key == Qt::Key_Left ? -1
                     : key == Qt::Key_Down ? columns()
                     : key == Qt::Key_Up   ? -columns()
                                           : 0;
    const auto found = std::find(m_cards.begin(), m_cards.end(), watched);
    if (step == 0 || found == m_cards.end())
        return QWidget::eventFilter(watched, event);
    const auto to = (found - m_cards.begin()) + step;
    if (to >= 0 && to < static_cast<std::ptrdiff_t>(m_cards.size()))
        m_cards[static_cast<std::size_t>(to)]->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace wb::ui
