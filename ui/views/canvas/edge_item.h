// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGraphicsItem>

namespace wb::ui {

/// The arrow from one card to the next, with the shape of the weights above it. Lies on y = 0, from its x to x +
/// length.
class EdgeItem : public QGraphicsItem {
public:
    static constexpr qreal kLength = 64;

    void setLabel(const QString& label);
    void setFaded(bool faded);

    QRectF boundingRect() const override { return {0, -34, kLength, 44}; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    QString m_label;
};

/// Shortcut connections, as a bus above the cards: each layer's outputs rise to it, each later layer's inputs hang from
/// it.
class ShortcutBus : public QGraphicsItem {
public:
    /// x of the cards' left and right edges, in run order, the inputs first.
    void setCards(std::vector<std::pair<qreal, qreal>> cards, qreal cardHeight);

    QRectF boundingRect() const override;
    void paint(QPainter* painter, const QStyleOptionGraphicsItem* option, QWidget* widget) override;

private:
    std::vector<std::pair<qreal, qreal>> m_cards;
    qreal m_top = 0;
};

} // namespace wb::ui
