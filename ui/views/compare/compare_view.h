// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/output_agreement.h"
#include "core/analysis/paired_latency.h"
#include "ui/document/document.h"
#include "ui/document/library.h"
#include "ui/jobs/job_runner.h"
#include "ui/views/compare/compared_expert.h"

#include <QWidget>

#include <array>

class QLabel;
class QProgressBar;
class QPushButton;

namespace wb::ui {

class DiffCanvas;
class ExpertChoices;
class LayerDiffModel;
class MessageBar;

/// Two experts side by side: what became of the layers, their figures with what lies between them, and how far their
/// outputs agree on the rows that are loaded. Works only while it can be seen.
class CompareView : public QWidget {
    Q_OBJECT

public:
    CompareView(Document& document, Library& library, const Calibration* calibration, QWidget* parent = nullptr,
                JobRunner::Drive drive = JobRunner::defaultDrive());

    /// An id that is none means the open expert.
    void choose(ExpertId left, ExpertId right);
    const LayerDiffModel& layers() const { return *m_layers; }
    const MetricDiffModel& metrics() const { return *m_metrics; }
    bool isMeasuring() const { return m_runner.isRunning(); }

public slots:
    void measureBoth();

protected:
    void showEvent(QShowEvent* event) override;

private:
    void listen();
    QWidget* createHeader();
    QWidget* createLayers();
    QWidget* createFigures();
    void showLayers();
    void fillChoices();
    void refresh();
    Result<ComparedExpert> loaded(std::size_t side) const;
    void findLatencies();
    void showMetrics();
    void compareOutputs();
    void showAgreement();
    void measured(bool cancelled);
    void keepMeasured(const ComparedExpert& expert, const LatencyReport& report);
    void dropPair();
    void showState();

    Document& m_document;
    Library& m_library;
    const Calibration* m_calibration;
    JobRunner m_runner;
    JobRunner m_agreementRunner;
    std::shared_ptr<PairedLatency> m_measuring; ///< The one that runs.
    std::shared_ptr<AgreementRun> m_agreeing;
    bool m_isAgreementStale = false;      ///< The one that runs is of other experts or rows.
    std::optional<RatioEstimate> m_ratio; ///< Of the two that are shown, measured in turns.
    std::array<std::optional<ComparedExpert>, 2> m_sides;

    MessageBar* m_messages;
    ExpertChoices* m_choices;
    QLabel* m_summary;
    QLabel* m_agreement;
    QProgressBar* m_progress;
    QPushButton* m_measure;
    QPushButton* m_cancel;
    LayerDiffModel* m_layers;
    DiffCanvas* m_canvas;
    MetricDiffModel* m_metrics;
};

} // namespace wb::ui
