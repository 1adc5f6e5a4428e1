// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/row_chart.h"

#include <optional>
#include <vector>

namespace wb::ui {

/// One setting of a sweep over its seeds.
struct SweepMark {
    QString name;
    int seeds = 0;
    double mean = 0; ///< Infinity where one of them has no error: it is said, not drawn.
    std::optional<double> deviation;
};

/// The settings of a sweep as they rank, the best on top: the mean error of each as a dot, its standard deviation over
/// the seeds as a whisker to both sides.
class SweepErrorChart : public RowChart {
    Q_OBJECT

public:
    static constexpr int kMostMarks = 100; ///< More are no picture any more.

    explicit SweepErrorChart(QWidget* parent = nullptr);

    /// errorTitle: what the errors are, "Validation error".
    void setMarks(std::vector<SweepMark> marks, const QString& errorTitle);
    const std::vector<SweepMark>& marks() const { return m_marks; }
    /// Of the errors' axis.
    void setLogarithmic(bool logarithmic);

    bool isEmpty() const override { return m_marks.empty(); }
    QString table() const override;

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString readingAt(const QPointF& position) const override;
    QString exportSubtitle() const override;
    double longest() const override;
    double shortest() const override;

private:
    QString valueText(const SweepMark& mark) const;
    /// The largest of all that is drawn, and the smallest; above: only what is above 0 counts. 0: nothing is drawn.
    double high() const;
    double low(bool above) const;

    std::vector<SweepMark> m_marks;
    bool m_isLogarithmic = false;
    QCPGraph* m_means;
    QCPErrorBars* m_whiskers;
};

} // namespace wb::ui
