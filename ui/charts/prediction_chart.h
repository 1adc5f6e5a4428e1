// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/batch_run.h"
#include "ui/charts/chart.h"

namespace wb::ui {

/// What came out over what was wanted, a point a row, with the line where both are the same. A click chooses the
/// nearest row.
class PredictionChart : public Chart {
    Q_OBJECT

public:
    /// Of more rows evenly spread ones are drawn; the title says so.
    static constexpr int kMostPoints = 5000;

    explicit PredictionChart(QWidget* parent = nullptr);

    /// result: with targets, or nullptr.
    void setResult(std::shared_ptr<const BatchResult> result, int output, const QString& name);

    bool isEmpty() const override { return m_result == nullptr; }
    QString table() const override;

signals:
    void rowChosen(int row);

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString readingAt(const QPointF& position) const override;
    QString exportSubtitle() const override { return m_name; }
    QSize exportSize() const override { return {480, 480}; }

private:
    /// The row whose point is near, or -1.
    int rowAt(const QPointF& position) const;

    std::shared_ptr<const BatchResult> m_result;
    int m_output = 0;
    QString m_name;
    std::vector<int> m_rows; ///< Those drawn.
    QCPRange m_range;        ///< Of targets and outputs.
    QCPGraph* m_points;
    QCPItemStraightLine* m_exact;
};

} // namespace wb::ui
