// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace wb::ui {

/// Cards in as many equal columns as there is room for; the arrow keys move between them.
class CardGrid : public QWidget {
    Q_OBJECT

public:
    explicit CardGrid(QWidget* parent = nullptr);

    void addCard(QWidget* card);
    int columns() const { return columnsFor(width()); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool eventFilter(QObject* watched, QEvent* event) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int columnsFor(int width) const;
    int cardWidth(int width) const;
    /// The height of a row of cards: that of its highest one.
    int rowHeight(std::size_t row, int width) const;
    void place();

    std::vector<QWidget*> m_cards;
};

} // namespace wb::ui
