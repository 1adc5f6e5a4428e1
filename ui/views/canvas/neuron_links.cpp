// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/neuron_links.h"

#include "core/base/number_text.h"
#include "ui/views/canvas/layer_card.h"

#include <QGraphicsScene>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double kBackgroundLines = 0.4; ///< Opacity while others are pointed at.

QString linkNumber(float value) { return QString::fromStdString(numberText(static_cast<double>(value), 4)); }

} // namespace

NeuronLinks::NeuronLinks(const Document& document, QGraphicsScene& scene, QObject* parent)
    : QObject(parent), m_document(document), m_scene(scene), m_pointedLines(std::make_unique<WeightLinesItem>())
{
    scene.addItem(m_pointedLines.get());
    m_pointedLines->setZValue(5); // over the cards that lie between
    m_settling.setInterval(0);
    connect(&m_settling, &QTimer::timeout, this, &NeuronLinks::settleNext);
}

void NeuronLinks::follow(const std::vector<LayerCard*>& cards, bool open)
{
    m_cards = open ? cards : std::vector<LayerCard*>();
    const NetworkSpec& spec = m_document.spec();
    const std::size_t gaps = m_cards.empty() ? 0 : m_cards.size() - 1;
    std::vector<std::vector<WeightAt>> largest(gaps);
    m_limit = 0;
    for (std::size_t layer = 0; layer < gaps; ++layer) {
        const LayerWeights& own = m_document.network().weights().layers[layer];
        const int before = layer == 0 ? spec.inputs : spec.layers[layer - 1].outputs;
        const int all = static_cast<int>(own.weights.cols());
        largest[layer] = largestWeights(own, all - before, before, kMostLines);
        if (!largest[layer].empty())
            m_limit = std::max(m_limit, std::abs(largest[layer].back().value));
    }
    m_lines.resize(gaps);
    for (std::size_t layer = 0; layer < gaps; ++layer) {
        if (!m_lines[layer]) {
            m_lines[layer] = std::make_unique<WeightLinesItem>();
            m_lines[layer]->setMoving(m_moving);
            m_scene.addItem(m_lines[layer].get());
        }
        // Behind cards of many units nothing is seen.
        const LayerCard* from = m_cards[layer];
        const LayerCard* to = m_cards[layer + 1];
        const qreal tallest = std::max(from->height(), to->height());
        const qreal left = from->home() + (from->isClear() ? 0 : from->width());
        const qreal right = to->home() + (to->isClear() ? to->width() : 0);
        m_lines[layer]->setLines(linesOf(spec.layers[layer].id, largest[layer]), m_limit,
                                 {left, -tallest / 2, right - left, tallest});
    }
    for (auto* reference : {&m_hover, &m_focus}) {
        const LayerCard* card = *reference ? cardOf((*reference)->layer) : nullptr;
        if (!card || (*reference)->unit >= card->content().units)
            reference->reset();
    }
    showPointed();
}

void NeuronLinks::setMoving(bool moving)
{
    m_moving = moving;
    m_nextToSettle = 0;
    if (!moving) {
        m_pointedLines->setMoving(false);
        m_settling.start();
        return;
    }
    m_settling.stop();
    for (const auto& lines : m_lines)
        lines->setMoving(true);
    m_pointedLines->setMoving(true);
}

void NeuronLinks::settleNext()
{
    if (m_nextToSettle >= m_lines.size())
        m_settling.stop();
    else
        m_lines[m_nextToSettle++]->setMoving(false);
}

void NeuronLinks::setVisible(bool visible)
{
    for (const auto& lines : m_lines)
        lines->setVisible(visible);
    m_pointedLines->setVisible(visible);
}

std::size_t NeuronLinks::lineCount() const
{
    std::size_t count = 0;
    for (const auto& lines : m_lines)
        count += lines->lines().size();
    return count;
}

LayerCard* NeuronLinks::cardOf(LayerId id) const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(), [id](LayerCard* card) { return card->id() == id; });
    return found == m_cards.end() ? nullptr : *found;
}

const LayerWeights* NeuronLinks::weightsOf(LayerId id) const
{
    const int layer = m_document.spec().indexOf(id);
    return layer < 0 ? nullptr : &m_document.network().weights().layers[static_cast<std::size_t>(layer)];
}

std::vector<WeightLine> NeuronLinks::linesOf(LayerId layer, const std::vector<WeightAt>& weights) const
{
    const NetworkSpec& spec = m_document.spec();
    const LayerCard* to = cardOf(layer);
    const QPointF beside(NeuronGrid::kRadius, 0);
    // The columns of one source layer follow each other: it is looked up anew only where they leave it.
    ParameterRef from;
    int firstOfFrom = 0;
    int endOfFrom = -1;
    const LayerCard* card = nullptr;
    std::vector<WeightLine> lines;
    lines.reserve(weights.size());
    for (const WeightAt& weight : weights) {
        if (weight.source < firstOfFrom || weight.source >= endOfFrom) {
            from = sourceUnit(spec, layer, weight.source);
            card = cardOf(from.layer);
            firstOfFrom = weight.source - from.unit;
            endOfFrom = firstOfFrom + card->content().units;
        }
        const QPointF start = card->pos() + card->neuronCentre(weight.source - firstOfFrom) + beside;
        const QPointF end = to->pos() + to->neuronCentre(weight.unit) - beside;
        lines.push_back({QLineF(start, end), weight.value, {layer, weight.unit, weight.source}});
    }
    return lines;
}

std::optional<ParameterRef> NeuronLinks::at(const QPointF& point, qreal reach) const
{
    for (const LayerCard* card : m_cards) {
        const QPointF own = card->mapFromScene(point);
        if (const int unit = card->neuronAt(own); unit >= 0)
            return ParameterRef{.layer = card->id(), .unit = unit};
        if (card->cardRect().contains(own))
            return {};
    }
    const WeightLine* found = m_focus ? m_pointedLines->nearest(point, reach) : nullptr;
    for (std::size_t at = 0; at < m_lines.size() && !found; ++at) {
        if (m_lines[at]->boundingRect().contains(point))
            found = m_lines[at]->nearest(point, reach);
    }
    return found ? std::optional(found->parameter) : std::nullopt;
}

QPointF NeuronLinks::placeOf(const ParameterRef& parameter) const
{
    const LayerCard* card = cardOf(parameter.layer);
    if (!card)
        return {};
    const QPointF unit = card->pos() + card->neuronCentre(parameter.unit);
    if (parameter.source == ParameterRef::kBias)
        return unit;
    const ParameterRef from = sourceUnit(m_document.spec(), parameter.layer, parameter.source);
    const LayerCard* source = cardOf(from.layer);
    return (unit + source->pos() + source->neuronCentre(from.unit)) / 2;
}

QString NeuronLinks::textOf(const ParameterRef& parameter) const
{
    const NetworkSpec& spec = m_document.spec();
    const auto value = parameterValue(m_document.network(), parameter);
    QString text = value ? tr("%1: %2").arg(parameterText(spec, parameter), linkNumber(*value))
                         : unitText(spec, parameter.layer, parameter.unit);
    const LayerCard* card = cardOf(parameter.layer);
    const auto unit = static_cast<std::size_t>(parameter.unit);
    if (parameter.source == ParameterRef::kBias && card && unit < card->activations().values.size()) {
        const QString known = linkNumber(card->activations().values[unit]);
        text += u' ' + (parameter.layer == kInputLayer ? tr("· value %1").arg(known) : tr("· output %1").arg(known));
    }
    return text;
}

void NeuronLinks::hover(std::optional<ParameterRef> parameter)
{
    if (parameter == m_hover)
        return;
    m_hover = parameter;
    showPointed();
}

void NeuronLinks::setFocus(std::optional<ParameterRef> parameter)
{
    if (parameter && (!cardOf(parameter->layer) || parameter->unit >= cardOf(parameter->layer)->content().units))
        parameter.reset();
    if (parameter == m_focus)
        return;
    m_focus = parameter;
    showPointed();
}

void NeuronLinks::stepUnit(LayerId layer, int places)
{
    const LayerCard* card = cardOf(layer);
    if (!card)
        return;
    const bool inside = m_focus && m_focus->layer == layer;
    const int unit = inside ? std::clamp(m_focus->unit + places, 0, card->content().units - 1) : 0;
    setFocus(ParameterRef{.layer = layer, .unit = unit});
}

void NeuronLinks::stepWeight(int places)
{
    const LayerWeights* own = m_focus ? weightsOf(m_focus->layer) : nullptr;
    if (!own)
        return;
    auto largest = largestWeightsInto(*own, m_focus->unit, kMostLines);
    std::reverse(largest.begin(), largest.end());
    const auto now = std::find_if(largest.begin(), largest.end(),
                                  [this](const WeightAt& weight) { return weight.source == m_focus->source; });
    const int from = now == largest.end() ? -1 : static_cast<int>(now - largest.begin());
    const int to = std::clamp(from + places, -1, static_cast<int>(largest.size()) - 1);
    ParameterRef focus = *m_focus;
    focus.source = to < 0 ? ParameterRef::kBias : largest[static_cast<std::size_t>(to)].source;
    setFocus(focus);
}

void NeuronLinks::showPointed()
{
    const auto& pointed = NeuronLinks::pointed();
    for (LayerCard* card : m_cards)
        card->setPointed(pointed && pointed->layer == card->id() ? pointed->unit : -1);
    const LayerWeights* own = pointed ? weightsOf(pointed->layer) : nullptr;
    std::vector<WeightLine> lines;
    if (own && cardOf(pointed->layer)) {
        auto weights = largestWeightsInto(*own, pointed->unit, kMostLines);
        if (pointed->source != ParameterRef::kBias)
            weights = {{pointed->unit, pointed->source, own->weights(pointed->unit, pointed->source)}};
        lines = linesOf(pointed->layer, weights);
    }
    for (const auto& others : m_lines)
        others->setOpacity(lines.empty() ? 1 : kBackgroundLines);
    m_pointedLines->setLines(std::move(lines), m_limit);
    emit pointedChanged();
}

} // namespace wb::ui
