// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/prune_study.h"
#include "ui/document/design_latency.h"
#include "ui/document/design_preview.h"
#include "ui/jobs/job_runner.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QSlider;

namespace wb::ui {

class FactGrid;
class JobBar;
class PruneChart;

/// Takes out the hidden units whose weights are smallest: a slider says how many, and beside it stands what that saves
/// and what it costs on the rows that are loaded. Pruning is one undo step; before it nothing is changed. Open it with
/// open().
class PruneDialog : public QDialog {
    Q_OBJECT

public:
    PruneDialog(Document& document, const DesignLatency& latency, DesignPreview& preview, QWidget* parent = nullptr,
                JobRunner::Drive drive = JobRunner::defaultDrive());

    /// Why nothing of the design can be pruned; empty where something can.
    static QString obstacle(const NetworkSpec& spec);
    bool isReady() const { return !m_trials.empty(); }

signals:
    /// Done; what, and what to do next.
    void pruned(const QString& message);

private:
    QLayout* createSlider();
    QWidget* createButtons();
    void study();
    void studied();
    void makeRoom();
    const PruneTrial& chosen() const;
    void choose(int trial);
    void showFacts();
    void showQuality();
    void setFact(const QString& key, const QString& name, const QString& before, const QString& after, double change,
                 const QString& toolTip = {});
    QString layersText() const;
    /// The line that gives the same figures; empty where nobody knows the rows' file.
    QString command() const;
    void prune();

    Document& m_document;
    const DesignLatency& m_latency;
    DesignPreview& m_preview;
    QSlider* m_slider; ///< Positions are trials.
    QLabel* m_count;
    QLabel* m_layers;
    JobBar* m_progress;
    PruneChart* m_chart;
    FactGrid* m_facts;
    QLabel* m_rows;
    QPushButton* m_prune;
    std::vector<PruneTrial> m_trials; ///< Of the study that is done; empty while none is.
    std::shared_ptr<PruneStudy> m_study;
    quint64 m_revision = 0;    ///< Of the document it studies.
    bool m_isOutdated = false; ///< The document has changed since.
    JobRunner m_runner;        ///< Last: it stops the job before anything else goes.
};

} // namespace wb::ui
