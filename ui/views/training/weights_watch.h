// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/network.h"

#include <QScrollArea>

#include <optional>
#include <vector>

class QGridLayout;

namespace wb::ui {

class WeightHistogramChart;

/// How the weights of every layer are distributed in whatever network it is given: one small chart a layer. Those that
/// are in sight are kept up to date.
class WeightsWatch : public QScrollArea {
    Q_OBJECT

public:
    explicit WeightsWatch(QWidget* parent = nullptr);

    void setNetwork(const Network& network);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent* event) override;

private:
    void makeCharts();
    void placeCharts();
    void showWeights();

    std::optional<Network> m_network;
    QGridLayout* m_grid;
    std::vector<WeightHistogramChart*> m_charts; ///< One a layer.
    int m_columns = 0;
};

} // namespace wb::ui
