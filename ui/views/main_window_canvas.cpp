// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas shows of the panels around it.
#include "ui/views/canvas/canvas_view.h"
#include "ui/views/latency_panel.h"
#include "ui/views/main_window.h"

namespace wb::ui {

void MainWindow::connectCanvas()
{
    CanvasScene& scene = m_canvas->canvas();
    connect(m_latency, &LatencyPanel::layerSharesChanged, &scene, [&scene](const std::vector<double>& shares) {
        if (shares.empty())
            scene.clearHeat();
        else
            scene.setHeat(shares, tr("of the time"));
    });
    connect(&scene, &CanvasScene::layerHovered, &m_selection, &LayerSelection::hover);
    connect(&m_selection, &LayerSelection::hoverChanged, &scene,
            [this, &scene] { scene.setHovered(m_selection.hovered()); });
    connect(this, &MainWindow::modeChanged, &scene, [&scene](Mode mode) {
        scene.setOverlay(mode == Mode::Profile ? CanvasOverlay::Time : CanvasOverlay::Activations);
    });
}

} // namespace wb::ui
