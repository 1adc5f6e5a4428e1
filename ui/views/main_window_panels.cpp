// SPDX-License-Identifier: GPL-3.0-or-later
// Every panel of the window is made and docked here, one block each; the order is the order of the tabs.
#include "ui/views/inspector_panel.h"
#include "ui/views/layer_actions.h"
#include "ui/views/layers_panel.h"
#include "ui/views/main_window.h"

#include <QDockWidget>

namespace wb::ui {

void MainWindow::createPanels()
{
    auto* layers = new LayersPanel(document(), m_selection, *m_actions);
    addPanel(Area::Left, QStringLiteral("layers"), tr("Layers"), layers);

    m_inspector = new InspectorPanel(document(), m_selection);
    addPanel(Area::Right, QStringLiteral("inspector"), tr("Inspector"), m_inspector);
    const auto openInspector = [this] { raisePanel(QStringLiteral("inspector")); };
    connect(m_canvas, &CanvasView::openRequested, this, [this, openInspector] {
        openInspector();
        m_inspector->focusUnits();
    });
    connect(m_actions, &LayerActions::renameRequested, this, [this, openInspector] {
        openInspector();
        m_inspector->focusName();
    });
    connect(m_actions, &LayerActions::activationRequested, this, [this, openInspector] {
        openInspector();
        m_inspector->openActivations();
    });
}

} // namespace wb::ui
