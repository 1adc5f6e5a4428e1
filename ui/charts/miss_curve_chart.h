// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pool/miss_curve.h"
#include "ui/charts/chart.h"

namespace wb::ui {

/// The share of the requests that miss, by budget, for every policy; where the budget is, and what a little more of it
/// would save.
class MissCurveChart : public Chart {
    Q_OBJECT

public:
    using Curves = std::array<std::vector<MissPoint>, kEvictionPolicies.size()>;

    explicit MissCurveChart(QWidget* parent = nullptr);

    /// As far as they are known, by rising budget.
    void setCurves(const Curves& curves);
    /// What is chosen: its miss ratio, if it is known, and what the text says about more memory.
    void setHere(EvictionPolicy policy, std::size_t budget, std::optional<double> missRatio, const QString& remark);

    bool isEmpty() const override;
    QString table() const override;

protected:
    void dress(const Theme& theme) override;
    void fitAxes(const QSizeF& plot) override;
    QString exportSubtitle() const override { return m_remark; }
    QString readingAt(const QPointF& position) const override;

private:
    void placeBudget();

    Curves m_curves;
    std::array<QCPGraph*, kEvictionPolicies.size()> m_lines{};
    QCPGraph* m_here;
    QCPItemLine* m_budgetLine;
    QCPItemText* m_label;
    QCPLegend* m_legend;
    EvictionPolicy m_policy = EvictionPolicy::Lru;
    std::size_t m_budget = 0;
    QString m_remark;
};

} // namespace wb::ui
