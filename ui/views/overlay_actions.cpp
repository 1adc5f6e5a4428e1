// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/overlay_actions.h"

#include "ui/views/canvas_action.h"

#include <QActionGroup>
#include <QMenu>

namespace wb::ui {

OverlayActions::OverlayActions(LayerSelection& selection, CanvasView& canvas, QObject* parent)
    : QObject(parent), m_selection(selection), m_canvas(canvas)
{
    shapes = makeCanvasAction(canvas, *this, "showShapes", tr("&Shapes"), {Qt::Key_S},
                              tr("Show the shape of the weights above each arrow"));
    shapes->setCheckable(true);
    activations = makeOverlay("overlayActivations", tr("&Activations"), tr("Show what each unit gives for the sample"),
                              CanvasOverlay::Activations);
    time = makeOverlay("overlayTime", tr("&Time"), tr("Show each layer's share of the time"), CanvasOverlay::Time);
    bytes = makeOverlay("overlayBytes", tr("&Bytes"), tr("Show each layer's bytes of weights and activations"),
                        CanvasOverlay::Bytes);
    off = makeOverlay("overlayOff", tr("&Off"), tr("Show the design alone"), CanvasOverlay::Off);
    auto* group = new QActionGroup(this);
    for (QAction* overlay : {activations, time, bytes, off})
        group->addAction(overlay);
    stepNext = makeCanvasAction(canvas, *this, "stepLayerNext", tr("&Next layer"), {Qt::Key_Period},
                                tr("Go through the network layer by layer: forward"));
    stepBack = makeCanvasAction(canvas, *this, "stepLayerBack", tr("&Previous layer"), {Qt::Key_Comma},
                                tr("Go through the network layer by layer: back"));
    connect(shapes, &QAction::triggered, &canvas, [this](bool shown) { m_canvas.canvas().setShapesShown(shown); });
    connect(stepNext, &QAction::triggered, this, [this] { step(1); });
    connect(stepBack, &QAction::triggered, this, [this] { step(-1); });
    connect(&canvas.canvas(), &CanvasScene::overlayChanged, this, &OverlayActions::refresh);
    refresh();
}

QAction* OverlayActions::makeOverlay(const char* name, const QString& text, const QString& tip, CanvasOverlay overlay)
{
    QAction* action = makeCanvasAction(m_canvas, *this, name, text, {}, tip);
    action->setCheckable(true);
    action->setData(static_cast<int>(overlay));
    connect(action, &QAction::triggered, this, [this, overlay] { m_canvas.canvas().setOverlay(overlay); });
    return action;
}

void OverlayActions::addTo(QMenu& menu) const
{
    QMenu* submenu = menu.addMenu(tr("&Overlay"));
    submenu->setObjectName(QStringLiteral("overlayMenu"));
    submenu->setToolTipsVisible(true);
    submenu->addAction(shapes);
    submenu->addSeparator();
    submenu->addActions({time, bytes, activations, off});
    submenu->addSeparator();
    submenu->addActions({stepNext, stepBack});
}

void OverlayActions::refresh()
{
    CanvasScene& scene = m_canvas.canvas();
    shapes->setChecked(scene.areShapesShown());
    for (QAction* overlay : {activations, time, bytes, off})
        overlay->setChecked(overlay->data().toInt() == static_cast<int>(scene.overlay()));
    time->setEnabled(scene.hasHeat() || scene.overlay() == CanvasOverlay::Time);
    time->setToolTip(scene.hasHeat() ? tr("Show each layer's share of the time")
                                     : tr("Measure the network as it stands to see each layer's share of the time"));
}

void OverlayActions::step(int places)
{
    CanvasScene& scene = m_canvas.canvas();
    if (scene.isStepping())
        m_selection.step(places);
    else if (!m_selection.current())
        m_selection.select(kInputLayer);
    scene.setStepping(true);
}

} // namespace wb::ui
