// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/fit_budget.h"
#include "ui/document/budget.h"
#include "ui/document/design_latency.h"
#include "ui/document/design_preview.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace wb::ui {

/// Designs that keep the budget, which stands above them and can be changed: a click takes one. The one pointed at, or
/// with the focus, is the preview. Open it with open().
class ProposalsDialog : public QDialog {
    Q_OBJECT

public:
    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    /// A limit for the latency is set, but nothing can be predicted: the user wants the machine calibrated.
    void calibrateRequested();

protected:
    struct Proposal {
        QString facts; ///< What there is to say of it, beside its widths.
        NetworkSpec spec;
    };
    struct Found {
        std::vector<Proposal> proposals;
        QString state; ///< What they are, or why there is none.
    };

    ProposalsDialog(Document& document, BudgetHolder& budget, const DesignLatency& latency, DesignPreview& preview,
                    QWidget* parent);

    virtual Found find() = 0;
    /// Makes it the document's design, as one undo step.
    virtual Result<void> take(std::size_t at) = 0;

    /// Looks for proposals anew; a subclass calls it once when it is built.
    void refresh();
    /// Empty where nothing can be predicted.
    LatencyPredictor predictor() const;
    bool lacksPrediction() const;
    /// "2 744 parameters, 11.5 kB, ≈ 1.2 µs".
    static QString costText(const DesignCost& cost, const std::optional<double>& latencyNs);

    Document& document() { return m_document; }
    const Budget& budget() const { return m_budget.budget(); }

private:
    void calibrate();
    void addChoice(std::size_t at);
    void choose(std::size_t at);

    Document& m_document;
    BudgetHolder& m_budget;
    const DesignLatency& m_latency;
    DesignPreview& m_preview;
    std::vector<Proposal> m_proposals;
    QList<QPushButton*> m_buttons; ///< One a proposal.
    QLabel* m_state;
    QVBoxLayout* m_choices;
    QPushButton* m_calibrate;
};

} // namespace wb::ui
