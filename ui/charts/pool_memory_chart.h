// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pool/replay_recorder.h"
#include "ui/charts/box_drag.h"
#include "ui/charts/chart.h"
#include "ui/charts/range_band.h"

#include <optional>

namespace wb::ui {

/// How full a pool was during a replay: what is pinned, the three most asked for, and the rest, stacked; evictions as
/// triangles on a rail below; the budget as a line that can be dragged; and where the replay stands. A click goes
/// there. A drag with Shift held, or [ and ] where the replay stands, marks a range and says what happened in it;
/// Escape takes it away.
class PoolMemoryChart : public Chart {
    Q_OBJECT

public:
    explicit PoolMemoryChart(QWidget* parent = nullptr);

    /// The trace of the recording. Null empties it.
    void setRecording(std::shared_ptr<const ReplayRecording> recording, const RequestTrace* trace);
    void setBudget(std::size_t bytes);
    /// Requests that have been served.
    void setPosition(std::size_t request);

    /// Requests served at its two ends, where samples are; nothing while none is marked.
    const std::optional<std::pair<std::size_t, std::size_t>>& range() const { return m_range; }
    void markRange(double from, double to);

    bool isEmpty() const override { return !m_recording; }
    QString table() const override;
    /// Of the budget line on screen, in pixels from the top.
    int budgetPixel() const;

signals:
    /// On whole kilobytes, while the line is dragged.
    void budgetDragged(std::size_t bytes);
    void requestPicked(std::size_t request);

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString exportSubtitle() const override;
    QString readingAt(const QPointF& position) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    static constexpr std::size_t kLayers = std::tuple_size_v<decltype(ReplaySample::hotBytes)> + 2;
    std::array<std::size_t, kLayers> layersOf(const ReplaySample& sample) const;
    void nameLayers(const RequestTrace* trace);
    void placeBudget();
    void placeEvictions(double plotWidth);
    bool isOnBudgetLine(const QPoint& position) const;
    const ReplaySample& sampleAt(double request) const;
    void showRange();
    void clearRange();
    static QString rangeText(const ReplaySample& from, const ReplaySample& to);

    std::shared_ptr<const ReplayRecording> m_recording;
    std::array<QCPGraph*, kLayers> m_layers{};
    QStringList m_hotNames;
    QCPGraph* m_evictions;
    QCPItemLine* m_budgetLine;
    QCPItemText* m_budgetLabel;
    QCPItemLine* m_cursor;
    QCPLegend* m_legend;
    BoxDrag m_box{*this};
    RangeBand m_band{*this};
    std::optional<std::pair<std::size_t, std::size_t>> m_range;
    std::size_t m_position = 0;
    std::size_t m_budget = 0;
    std::size_t m_allBytes = 0; ///< Of all experts of the trace.
    bool m_isDragging = false;
    QPoint m_pressed;
};

} // namespace wb::ui
