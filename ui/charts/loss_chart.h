// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/charts/chart.h"

namespace wb::ui {

/// The errors of a training, epoch by epoch: train solid, validation dashed, the best one marked, and where it
/// diverged.
class LossChart : public Chart {
    Q_OBJECT

public:
    explicit LossChart(QWidget* parent = nullptr);

    void clear();
    void add(const std::vector<EpochRecord>& records);
    /// Of the error; logarithmic to begin with.
    void setLogarithmic(bool logarithmic);

    const std::vector<EpochRecord>& records() const { return m_records; }
    int bestEpoch() const { return m_bestEpoch; } ///< 0: none.
    bool isEmpty() const override { return m_records.empty(); }
    QString table() const override;

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString readingAt(const QPointF& position) const override;

private:
    void addPoint(const EpochRecord& record);
    /// Every other point less, again and again, until there are few enough.
    void thinOut();

    std::vector<EpochRecord> m_records;
    QCPGraph* m_train;
    QCPGraph* m_validation;
    QCPGraph* m_best;
    QCPLegend* m_legend;
    bool m_isLogarithmic = true;
    int m_stride = 1; ///< Epochs between two points.
    int m_bestEpoch = 0;
    double m_least = 0; ///< Of the positive errors.
    double m_largest = 0;
};

} // namespace wb::ui
