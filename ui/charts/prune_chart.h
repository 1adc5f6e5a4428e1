// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/prune_study.h"
#include "ui/charts/chart.h"

#include <vector>

namespace wb::ui {

/// What a network gives up for fewer bytes, as more and more of its units go: the share of rows that are right, or how
/// far outputs miss, or how far they move. A click on a mark chooses it (partClicked).
class PruneChart : public Chart {
    Q_OBJECT

public:
    explicit PruneChart(QWidget* parent = nullptr);

    void setTrials(const std::vector<PruneTrial>& trials);
    /// The one that is chosen.
    void setChosen(int trial);

    bool isEmpty() const override { return m_trials.empty(); }
    QString table() const override;
    QSize sizeHint() const override { return {420, 200}; }

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString readingAt(const QPointF& position) const override;
    int partAt(const QPointF& position) const override { return nearest(position); }
    QRectF outlineOf(int part) const override;

private:
    bool hasAccuracy() const { return !isEmpty() && m_trials.front().accuracy.has_value(); }
    double heightOf(const PruneTrial& trial) const;
    int nearest(const QPointF& position) const;

    std::vector<PruneTrial> m_trials;
    int m_chosen = 0;
    QCPGraph* m_line;
    QCPGraph* m_here;
};

} // namespace wb::ui
