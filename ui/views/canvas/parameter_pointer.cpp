// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/parameter_pointer.h"

#include "ui/theme/metrics.h"
#include "ui/views/canvas/canvas_legend.h"
#include "ui/views/canvas/canvas_view.h"
#include "ui/views/canvas/value_editor.h"

#include <algorithm>

namespace wb::ui {

namespace {

constexpr int kReachPixels = 4; ///< Of the mouse around a line.

} // namespace

ParameterPointer::ParameterPointer(Document& document, LayerSelection& selection, CanvasView& view)
    : QObject(&view), m_selection(selection), m_view(view), m_legend(new CanvasLegend(&view)),
      m_editor(new ValueEditor(document, &view))
{
    connect(&view.canvas().links(), &NeuronLinks::pointedChanged, this, &ParameterPointer::show);
    connect(&view.canvas(), &CanvasScene::overlayChanged, this, &ParameterPointer::show);
    connect(m_editor, &ValueEditor::closed, &view, [&view] { view.setFocus(); });
    connect(&selection, &LayerSelection::changed, this, [this] {
        // The keyboard goes on in the layer that is selected now.
        NeuronLinks& links = m_view.canvas().links();
        if (links.focus() && links.focus()->layer != m_selection.current()) {
            const int unit = links.focus()->unit;
            const LayerCard* card = m_view.canvas().card(m_selection.current());
            links.setFocus(card ? std::optional(ParameterRef{.layer = card->id(),
                                                             .unit = std::min(unit, card->content().units - 1)})
                                : std::nullopt);
        }
    });
}

void ParameterPointer::hoverAt(const QPoint& point)
{
    CanvasScene& scene = m_view.canvas();
    if (scene.isOpen())
        scene.links().hover(scene.links().at(m_view.mapToScene(point), kReachPixels / m_view.zoom()));
}

void ParameterPointer::leave() { m_view.canvas().links().hover({}); }

bool ParameterPointer::editAt(const QPoint& point)
{
    NeuronLinks& links = m_view.canvas().links();
    const auto found = links.at(m_view.mapToScene(point), kReachPixels / m_view.zoom());
    if (!found)
        return false;
    m_selection.select(found->layer);
    links.setFocus(found);
    m_editor->edit(*found, point);
    return true;
}

bool ParameterPointer::handleKey(int key)
{
    CanvasScene& scene = m_view.canvas();
    NeuronLinks& links = scene.links();
    if (!scene.isOpen() || !m_selection.current())
        return false;
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        links.stepUnit(m_selection.current(), key == Qt::Key_Up ? -1 : 1);
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        links.stepWeight(key == Qt::Key_PageUp ? -1 : 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return links.focus() && m_editor->edit(*links.focus(), m_view.mapFromScene(links.placeOf(*links.focus())));
    case Qt::Key_Escape: {
        const bool had = links.focus().has_value();
        links.setFocus({});
        return had;
    }
    default:
        return false;
    }
    if (links.focus())
        m_view.reveal(links.placeOf(*links.focus()));
    return true;
}

void ParameterPointer::follow()
{
    m_editor->close();
    show();
}

QString ParameterPointer::text() const
{
    NeuronLinks& links = m_view.canvas().links();
    return links.pointed() ? links.textOf(*links.pointed()) : QString();
}

void ParameterPointer::show()
{
    m_legend->show(m_view.canvas().links().limit(), text());
    m_legend->move(metrics::kPadding, m_view.height() - m_legend->height() - metrics::kRowGap);
    m_view.describe();
}

} // namespace wb::ui
