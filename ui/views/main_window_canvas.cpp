// SPDX-License-Identifier: GPL-3.0-or-later
// What the canvas shows of the panels around it.
#include "ui/views/canvas/canvas_view.h"
#include "ui/views/latency_panel.h"
#include "ui/views/main_window.h"

namespace wb::ui {

void MainWindow::connectCanvas()
{
    CanvasScene& scene = m_canvas->canvas();
    connect(m_latency, &LatencyPanel::reportChanged, &scene, [this, &scene] {
        const auto& report = m_latency->report();
        if (!report || m_latency->isStale() || report->whole.p50Ns <= 0) {
            scene.clearHeat();
            return;
        }
        std::vector<double> shares;
        for (const PartLatency& layer : report->layers)
            shares.push_back(layer.p50Ns / report->whole.p50Ns);
        scene.setHeat(std::move(shares), tr("of the time"));
    });
    connect(this, &MainWindow::modeChanged, &scene, [&scene](Mode mode) {
        scene.setOverlay(mode == Mode::Profile ? CanvasOverlay::Time : CanvasOverlay::Activations);
    });
}

} // namespace wb::ui
