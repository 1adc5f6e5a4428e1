// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/sweep_page.h"

#include "ui/charts/sweep_chart.h"
#include "ui/models/latency_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

namespace wb::ui {

namespace {

constexpr int kSweepProgressSteps = 1000;

} // namespace

SweepPage::SweepPage(Document& document, Baseline& baseline, QWidget* parent)
    : QWidget(parent), m_document(document), m_baseline(baseline), m_pages(new QStackedWidget)
{
    setObjectName(QStringLiteral("sweepPage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_pages->addWidget(createEmptyPage());
    m_pages->addWidget(createChartPage());
    column->addWidget(m_pages);
    connect(&m_runner, &JobRunner::progressed, this,
            [this](double share) { m_progress->setValue(qRound(share * kSweepProgressSteps)); });
    connect(&m_runner, &JobRunner::finished, this, &SweepPage::finished);
    connect(&m_document, &Document::networkChanged, this, &SweepPage::showState);
    connect(&m_baseline, &Baseline::changed, this, [this] { m_chart->setBaseline(m_baseline.sweep()); });
    connect(&m_document, &Document::replaced, this, [this] {
        m_runner.cancel();
        m_runRevision = 0;
        m_report.reset();
        m_chart->setReport(nullptr);
        showState();
    });
    showState();
}

QWidget* SweepPage::createEmptyPage()
{
    auto* page = new EmptyState(tr("How many rows a second, in calls of 1 to 4096 rows?"));
    m_first = page->addButton(tr("Measure batches"), QStringLiteral("sweepNowButton"));
    connect(m_first, &QPushButton::clicked, this, &SweepPage::measure);
    return page;
}

QWidget* SweepPage::createChartPage()
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kGap);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kRowGap);
    m_conditions = new QLabel;
    m_conditions->setObjectName(QStringLiteral("sweepConditions"));
    m_conditions->setProperty("role", QStringLiteral("small"));
    m_conditions->setWordWrap(true);
    row->addWidget(m_conditions, 1);
    m_progress = new QProgressBar;
    m_progress->setObjectName(QStringLiteral("sweepProgress"));
    m_progress->setRange(0, kSweepProgressSteps);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(160);
    m_progress->setAccessibleName(tr("Progress of the batch measurement"));
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelSweepButton"));
    connect(m_cancel, &QPushButton::clicked, this, &SweepPage::cancel);
    m_again = new QPushButton(tr("Measure batches"));
    m_again->setObjectName(QStringLiteral("sweepButton"));
    connect(m_again, &QPushButton::clicked, this, &SweepPage::measure);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_again)})
        row->addWidget(widget);
    column->addLayout(row);
    m_chart = new SweepChart;
    connect(m_chart, &Chart::exportFailed, this, &SweepPage::exportFailed);
    column->addWidget(m_chart, 1);
    return page;
}

void SweepPage::measure()
{
    if (m_runner.isRunning())
        return;
    const auto plan = m_document.plan();
    m_sweep =
        std::make_shared<BatchSweep>(plan, readEnvironment(plan->kernels().name, browserUserAgent().toStdString()));
    m_runRevision = m_document.revision();
    m_progress->setValue(0);
    m_runner.start(m_sweep);
    showState();
}

void SweepPage::finished(bool cancelled)
{
    const auto sweep = std::exchange(m_sweep, nullptr);
    if (!cancelled && m_runRevision != 0) {
        // Measuring again after an edit asks what the edit has done.
        if (m_report && !m_baseline.sweep() && m_shownRevision != m_runRevision)
            m_baseline.pinSweep(m_report);
        m_shownRevision = m_runRevision;
        m_report = std::make_shared<const SweepReport>(sweep->report());
        const Environment& environment = m_report->environment;
        m_conditions->setText(tr("Median of %1 rounds in which all sizes take turns; %2 kernels, %3 build. %4")
                                  .arg(m_report->rounds)
                                  .arg(QString::fromStdString(environment.kernels),
                                       QString::fromStdString(environment.build),
                                       QString::fromStdString(environment.cpu)));
        m_chart->setProvenance(m_conditions->text());
        m_chart->setReport(m_report);
    }
    showState();
}

void SweepPage::showState()
{
    const bool isRunning = m_runner.isRunning();
    m_pages->setCurrentIndex(m_report || isRunning ? 1 : 0);
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_again->setVisible(!isRunning);
    m_first->setEnabled(!isRunning);
    m_chart->setStale(m_report && m_shownRevision != m_document.revision());
    m_chart->setEmptyText(isRunning ? tr("Measuring calls of 1 to 4096 rows") : QString());
}

} // namespace wb::ui
