// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/largest_weights.h"
#include "ui/views/canvas/weight_lines_item.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QGraphicsScene;

namespace wb::ui {

class LayerCard;

/// What lies between open cards: the largest weights, and which unit or weight the mouse or the keyboard points at.
/// The lines belong to the scene; this one places them.
class NeuronLinks : public QObject {
    Q_OBJECT

public:
    /// Drawn between two cards, and into one unit.
    static constexpr std::size_t kMostLines = 2000;

    NeuronLinks(const Document& document, QGraphicsScene& scene, QObject* parent = nullptr);

    /// Draws anew for these cards (in run order, the inputs first); nothing if they are closed.
    void follow(const std::vector<LayerCard*>& cards, bool open);
    void setMoving(bool moving);
    void setVisible(bool visible);

    /// A unit (its bias) or a weight at a point of the scene; weights within reach of it.
    std::optional<ParameterRef> at(const QPointF& point, qreal reach) const;
    /// Where it is drawn.
    QPointF placeOf(const ParameterRef& parameter) const;
    /// "bias of Hidden 1 #3: 0.25 · output 0.71".
    QString textOf(const ParameterRef& parameter) const;

    /// Under the mouse.
    void hover(std::optional<ParameterRef> parameter);
    /// Where the keyboard is: stays until it is set anew or no longer exists.
    void setFocus(std::optional<ParameterRef> parameter);
    const std::optional<ParameterRef>& focus() const { return m_focus; }
    /// The one to speak of: under the mouse, else the keyboard's.
    const std::optional<ParameterRef>& pointed() const { return m_hover ? m_hover : m_focus; }
    /// To another unit of the focused layer, or the first one of this layer.
    void stepUnit(LayerId layer, int places);
    /// Along the weights into the focused unit, the largest first; before the first one is its bias.
    void stepWeight(int places);

    /// Magnitude of the strongest colour; 0 if no weight is drawn.
    float limit() const { return m_limit; }
    /// The lines between the cards; those into the pointed unit are apart.
    std::size_t lineCount() const;

signals:
    /// The pointed one is another one.
    void pointedChanged();

private:
    LayerCard* cardOf(LayerId id) const;
    const LayerWeights* weightsOf(LayerId id) const;
    std::vector<WeightLine> linesOf(LayerId layer, const std::vector<WeightAt>& weights) const;
    void showPointed();
    void settleNext();

    const Document& m_document;
    QGraphicsScene& m_scene;
    std::vector<LayerCard*> m_cards; ///< Empty while they are closed.
    std::vector<std::unique_ptr<WeightLinesItem>> m_lines;
    std::unique_ptr<WeightLinesItem> m_pointedLines;
    std::optional<ParameterRef> m_hover;
    std::optional<ParameterRef> m_focus;
    float m_limit = 0;
    bool m_moving = false;
    QTimer m_settling; ///< Draws what stands still again, one item a turn: together they would take too long.
    std::size_t m_nextToSettle = 0;
};

} // namespace wb::ui
