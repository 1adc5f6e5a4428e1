// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/training/trainer.h"
#include "ui/charts/chart.h"

namespace wb::ui {

/// The errors of a training, epoch by epoch: train solid, validation dashed, the best one marked, and where it
/// diverged. Smoothed, if one likes, with what they are smoothed from pale behind them.
class LossChart : public Chart {
    Q_OBJECT

public:
    /// What curves take up: epochs, and the least and the largest of the errors that a logarithmic axis can show.
    struct Extent {
        int lastEpoch = 0;
        double least = 0; ///< 0: there is none.
        double largest = 0;
        void include(const Extent& other);
        bool operator==(const Extent&) const = default;
    };

    explicit LossChart(QWidget* parent = nullptr);

    /// Where a title needs all the room: what the lines are is said elsewhere.
    void hideLegend();
    Extent extent() const;
    /// The axes show at least this: charts side by side are compared on the same ones.
    void setLeastExtent(const Extent& extent);

    void clear();
    void add(const std::vector<EpochRecord>& records);
    static constexpr double kMostSmoothing = 0.99;
    /// Of the error; logarithmic to begin with.
    void setLogarithmic(bool logarithmic);
    /// Of the epochs; linear to begin with.
    void setEpochsLogarithmic(bool logarithmic);
    /// The share of what came before in the smoothed curves, 0 (none) to kMostSmoothing; what the first epochs lack of
    /// a past is made up for.
    void setSmoothing(double smoothing);
    double smoothing() const { return m_smoothing; }

    const std::vector<EpochRecord>& records() const { return m_records; }
    int bestEpoch() const { return m_bestEpoch; } ///< 0: none.
    bool isEmpty() const override { return m_records.empty(); }
    QString table() const override;

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString readingAt(const QPointF& position) const override;
    double cursorAt(const QPointF& position) const override;
    QString cursorText(double at) const override;
    QString cursorDifference(double from, double to) const override;

private:
    /// One error over the epochs, as it is and smoothed.
    struct Curve {
        QCPGraph* line;     ///< Smoothed, or as it is.
        QCPGraph* raw;      ///< As it is, behind a smoothed line.
        double mean = 0;    ///< Exponentially weighted, of all epochs so far.
        double present = 0; ///< How much of the weights has come: what the mean is divided by.
    };

    const EpochRecord& nearest(double epoch) const;
    void take(Curve& curve, const EpochRecord& record, double error);
    void addPoint(const EpochRecord& record);
    /// All points again, as far apart as there is room for.
    void drawAgain();
    void addLogarithmicTicks(QCPAxis* axis, bool logarithmic);
    /// With what is drawn: there may be no validation.
    void fillLegend();

    std::vector<EpochRecord> m_records;
    Curve m_train;
    Curve m_validation;
    QCPGraph* m_best;
    QCPLegend* m_legend;
    bool m_hasLegend = true;
    bool m_hasValidation = false;
    bool m_isLogarithmic = true;
    bool m_hasLogarithmicEpochs = false;
    double m_smoothing = 0;
    int m_stride = 1; ///< Epochs between two points.
    int m_bestEpoch = 0;
    double m_least = 0; ///< Of the positive errors.
    double m_largest = 0;
    Extent m_leastExtent;
};

} // namespace wb::ui
