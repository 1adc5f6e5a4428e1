// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/layer_selection.h"

#include <functional>

namespace wb::ui {

class Chart;

/// Ties a chart whose parts are layers to the layers everywhere else: what is pointed at or chosen in one is outlined
/// in the other. Lives as long as the chart; the selection must outlive it.
class LayerLink : public QObject {
    Q_OBJECT

public:
    /// parts: the layers the chart's parts stand for, in their order, as the chart is now.
    LayerLink(Chart& chart, LayerSelection& selection, std::function<std::vector<LayerId>()> parts);

private:
    void show();
    LayerId layerOf(int part) const;
    int partOf(LayerId id) const;

    Chart& m_chart;
    LayerSelection& m_selection;
    std::function<std::vector<LayerId>()> m_parts;
};

} // namespace wb::ui
