// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/canvas/edge_item.h"
#include "ui/views/canvas/insert_button.h"
#include "ui/views/canvas/layer_card.h"
#include "ui/views/layer_selection.h"

#include <QGraphicsScene>

namespace wb::ui {

/// The document's layers as cards from left to right. Keeps the cards of layers that stay; reads everything else anew.
class CanvasScene : public QGraphicsScene {
    Q_OBJECT

public:
    CanvasScene(Document& document, LayerSelection& selection, QObject* parent = nullptr);

    LayerCard* card(LayerId id) const;
    const std::vector<LayerCard*>& cards() const { return m_cards; } ///< In run order, the inputs first.
    /// The '+' that inserts at this position; one more than there are layers.
    InsertButton* insertButton(int position) const { return m_buttons.at(static_cast<std::size_t>(position)); }
    /// What a view should show whole.
    QRectF contentRect() const { return m_contentRect; }
    void setFocusVisible(bool visible);

signals:
    /// What the document answered to an edit it did not take.
    void rejected(const QString& reason);
    /// A card was double-clicked.
    void opened();
    void laidOut();

private:
    void follow();
    void syncCards();
    void syncButtons();
    void layOut();
    void mark();
    CardContent contentOf(int layer) const;
    QString toolTipOf(int layer) const;
    LayerCard* addCard(CardContent content);
    int dropPosition(const LayerCard& moving) const;
    void showDrop(LayerId id);
    void drop(LayerId id);
    void insertAt(int position);

    Document& m_document;
    LayerSelection& m_selection;
    std::vector<LayerCard*> m_cards; ///< In run order, the inputs first.
    std::vector<InsertButton*> m_buttons;
    std::vector<EdgeItem*> m_edges; ///< As many as buttons; the last one leads out of the network.
    ShortcutBus* m_bus;
    QGraphicsLineItem* m_dropMark;
    QRectF m_contentRect;
    bool m_focusVisible = false;
};

} // namespace wb::ui
