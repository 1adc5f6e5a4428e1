// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/canvas/edge_item.h"
#include "ui/views/canvas/insert_button.h"
#include "ui/views/canvas/layer_card.h"
#include "ui/views/canvas/neuron_links.h"
#include "ui/views/layer_selection.h"

#include <QGraphicsScene>

namespace wb::ui {

class CardDrag;
class DesignPreview;

/// What the cards show beside the design.
enum class CanvasOverlay { Off, Activations, Time, Bytes };

/// A place of the scene in terms of the cards, so that it is found again after they have been laid out anew.
struct CanvasAnchor {
    int segment = 0; ///< Cards are 0, 2, 4, …, the gaps between them 1, 3, …; -1 is left of all, the last one right.
    qreal along = 0;  ///< 0 to 1 inside a segment; outside of all the distance.
    qreal across = 0; ///< Of the height of the tallest card, from the middle.
};

/// The document's layers as cards from left to right. Keeps the cards of layers that stay; reads everything else anew.
class CanvasScene : public QGraphicsScene {
    Q_OBJECT

public:
    CanvasScene(Document& document, LayerSelection& selection, QObject* parent = nullptr);
    ~CanvasScene() override;

    LayerCard* card(LayerId id) const;
    const std::vector<LayerCard*>& cards() const { return m_cards; } ///< In run order, the inputs first.
    /// The '+' that inserts at this position; one more than there are layers.
    InsertButton* insertButton(int position) const { return m_buttons.at(static_cast<std::size_t>(position)); }
    NeuronLinks& links() { return *m_links; }
    CardDrag& cardDrag() { return *m_drag; }
    /// What a view should show whole.
    QRectF contentRect() const { return m_contentRect; }
    CanvasAnchor anchorAt(const QPointF& point) const;
    QPointF pointOf(const CanvasAnchor& anchor) const;

    void setFocusVisible(bool visible);
    /// Opens or closes all cards. The layout changes with it.
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    /// The view moves, and perhaps zooms: what is costly is drawn quickly.
    void setMoving(bool moving, bool zooming);
    /// The layer is pointed at elsewhere; LayerId{} for none.
    void setHovered(LayerId id);

    CanvasOverlay overlay() const { return m_overlay; }
    void setOverlay(CanvasOverlay overlay);
    bool areShapesShown() const { return m_shapesShown; }
    void setShapesShown(bool shown);

    /// Values of the current sample: one vector a card, the inputs first; empty if there are none any more. Given for
    /// the design as it stands: an edit clears them.
    void setActivations(std::vector<std::vector<float>> activations);
    /// Each layer's share of the time, 0 to 1, and what of ("of measured time"). A change of the layers clears them.
    void setHeat(std::vector<double> shares, const QString& meaning);
    void clearHeat() { setHeat({}, {}); }
    bool hasHeat() const { return !m_heat.empty(); }

    /// Layer by layer: those after the selected one are faded.
    bool isStepping() const { return m_stepping; }
    void setStepping(bool stepping);

signals:
    /// What the document answered to an edit it did not take.
    void rejected(const QString& reason);
    /// A card was double-clicked.
    void opened();
    void laidOut();
    /// The mouse is over this layer's card; LayerId{} if over none any more.
    void layerHovered(wb::LayerId id);
    void chipClicked(wb::LayerId id);
    /// Overlay, shapes, heat or stepping are others.
    void overlayChanged();

private:
    void follow();
    void dropStale();
    void syncCards();
    void syncButtons();
    void layOut();
    void openCards();
    void mark();
    void showOverlay();
    std::vector<qreal> cardEdges() const;
    std::optional<CardHeat> heatOf(int layer) const;
    LayerCard* addCard(CardContent content);
    void insertAt(int position);

    Document& m_document;
    LayerSelection& m_selection;
    std::vector<LayerCard*> m_cards; ///< In run order, the inputs first.
    std::vector<InsertButton*> m_buttons;
    std::vector<EdgeItem*> m_edges; ///< As many as buttons; the last one leads out of the network.
    ShortcutBus* m_bus;
    NeuronLinks* m_links;
    CardDrag* m_drag;
    QRectF m_contentRect;
    qreal m_tallest = LayerCard::kHeight;
    CanvasOverlay m_overlay = CanvasOverlay::Activations;
    std::vector<std::vector<float>> m_activations;
    quint64 m_activationsRevision = 0;
    std::vector<double> m_heat;
    QString m_heatMeaning;
    NetworkSpec m_heatSpec; ///< What was measured, without names.
    bool m_open = false;
    bool m_shapesShown = true;
    bool m_stepping = false;
    bool m_focusVisible = false;
};

} // namespace wb::ui
