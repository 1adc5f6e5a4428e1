// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/linter.h"
#include "ui/document/budget.h"
#include "ui/document/design_latency.h"
#include "ui/jobs/job_runner.h"
#include "ui/models/problem_text.h"

#include <QAbstractListModel>
#include <QTimer>

namespace wb::ui {

/// What the linter finds in the document, a row each, errors first. Follows edits at most kDelayMs plus one linting
/// later; networks far beyond the product's size are linted in the background.
class ProblemsModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kDelayMs = 30;
    /// Up to so many parameters the linting is a matter of milliseconds.
    static constexpr std::int64_t kAtOnceParameters = 300'000;

    enum Role {
        IdRole = Qt::UserRole, ///< QString: "W11".
        SeverityRole,          ///< int: wb::Severity.
        GlyphRole,
        LayerRole, ///< QString: the layer's name, empty for the whole network.
        ReasonRole,
        FixRole, ///< QString: the fix's name, empty without one.
    };

    ProblemsModel(Document& document, const BudgetHolder& budget, const DesignLatency& latency,
                  QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

    const Problem& problemAt(int row) const { return m_problems.at(static_cast<std::size_t>(row)); }
    /// The layer the row speaks of, kInputLayer, or nothing.
    LayerId layerAt(int row) const;
    /// Mends what the row says, as one undo step of its name. Errors: the fix's own; Conflict if the rows are of
    /// another state of the document; NotFound if the row has nothing that could be done here.
    Result<void> fix(int row);
    /// What the network gave on the rows that were looked at, with the network as it was then; null before the first.
    const std::shared_ptr<const SampledSignals>& samples() const { return m_samples; }
    /// Everything as text, a line each.
    QString text() const;
    /// Whether the rows are of the document as it stands.
    bool isCurrent() const { return !m_timer.isActive() && !m_runner.isRunning(); }

signals:
    /// The rows are of the document as it stands, the same ones or others.
    void refreshed();

private:
    void schedule();
    void refresh();
    void show(const Linter& linter);

    Document& m_document;
    const BudgetHolder& m_budget;
    const DesignLatency& m_latency;
    std::shared_ptr<const DataSample> m_sample;
    bool m_isSampled = false;
    QTimer m_timer;
    JobRunner m_runner;
    std::shared_ptr<Linter> m_linter; ///< The one in the background.
    quint64 m_lintedRevision = 0;
    std::vector<Problem> m_problems;
    std::shared_ptr<const SampledSignals> m_samples;
    std::vector<ProblemText> m_texts;
};

} // namespace wb::ui
