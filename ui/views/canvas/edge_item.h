// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

#include <vector>

namespace wb::ui {

/// The arrow from one card to the next, with the shape of the weights above it. Lies on y = 0, from its x to x +
/// length.
class EdgeItem : public QGraphicsItem {
public:
    static constexpr qreal kLength = 64;
    static constexpr qreal kOpenLength = 176; ///< Between open cards, whose weights are drawn there.

    void setLabel(const QString& label);
    /// Between open cards the weights themselves are drawn: no arrow then.
    void setOpen(bool open);
    qreal length() const { return m_open ? kOpenLength : kLength; }

    QRectF boundingRect() const override { return {0, -34, length(), 44}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString m_label;
    bool m_open = false;
};

/// Shortcut connections, as a bus above the cards: each layer's outputs rise to it, each later layer's inputs hang from
/// it.
class ShortcutBus : public QGraphicsItem {
public:
    /// The cards in run order, the inputs first, in the scene's coordinates.
    void setCards(std::vector<QRectF> cards);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    qreal top() const;

    std::vector<QRectF> m_cards;
};

} // namespace wb::ui
