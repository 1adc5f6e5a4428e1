// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/latency_report.h"
#include "ui/charts/chart.h"

#include <memory>
#include <optional>

namespace wb::ui {

/// How often an inference took how long, on a logarithmic time axis, with its percentiles and the first call apart.
class LatencyHistogramChart : public Chart {
    Q_OBJECT

public:
    explicit LatencyHistogramChart(QWidget* parent = nullptr);

    /// Null empties it.
    void setReport(std::shared_ptr<const LatencyReport> report);

    /// Marks the median of an earlier result; null for none.
    void setBaseline(const std::shared_ptr<const LatencyReport>& before);

    /// Marks what an inference may take at most.
    void setBudget(std::optional<double> nanoseconds);

    bool isEmpty() const override { return !m_report; }
    QString table() const override;

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString exportSubtitle() const override;
    QString readingAt(const QPointF& position) const override;
    QString cursorText(double at) const override;
    QString cursorDifference(double from, double to) const override;

private:
    /// A percentile: a line from the axis up and its name beside it.
    struct Mark {
        QCPItemLine* line;
        QCPItemText* label;
    };
    void addMark(int percent, double nanoseconds);
    void addFirstCall();
    void addBaseline();
    void addBudget();
    Mark addDashed(double nanoseconds, double row, bool isLeft, const QString& text);
    void rebuild();
    /// Names the axis, and what the fitted view leaves out: on two lines where one has no room.
    void labelAxis(double room);
    void dressText(QCPItemText* text, const Theme& theme) const;
    QCPItemText* addText(Qt::Alignment alignment);
    void clearMarks();
    double shareUpTo(double nanoseconds) const;
    /// The slowest sample the fitted view shows.
    double fittedHighNs() const;
    /// A budget far from everything measured is named at the side: in its place it would squeeze the samples.
    bool isBudgetNear() const;

    std::shared_ptr<const LatencyReport> m_report;
    std::shared_ptr<const LatencyReport> m_before;
    LogHistogram m_histogram;
    QCPGraph* m_outline;
    QCPGraph* m_first;
    QCPItemText* m_firstLabel = nullptr;
    QCPItemLine* m_firstLine = nullptr;
    std::vector<Mark> m_marks;
    std::optional<Mark> m_beforeMark;
    std::optional<double> m_budgetNs;
    std::optional<Mark> m_budgetMark;
};

} // namespace wb::ui
