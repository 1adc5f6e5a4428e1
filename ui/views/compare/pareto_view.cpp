// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/compare/pareto_view.h"

#include "ui/charts/time_text.h"
#include "ui/document/calibration.h"
#include "ui/document/layer_text.h"
#include "ui/models/latency_text.h"
#include "ui/theme/metrics.h"
#include "ui/views/message_bar.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <limits>
#include <utility>

namespace wb::ui {

namespace {

constexpr int kParetoSteps = 1000; ///< Of the progress bar.
constexpr qint64 kGatherMs = 8;    ///< Of one turn.

} // namespace

ParetoView::ParetoView(Library& library, const Calibration* calibration, QWidget* parent, JobRunner::Drive drive)
    : QWidget(parent), m_library(library), m_calibration(calibration), m_runner(drive), m_messages(new MessageBar),
      m_chart(new ParetoChart), m_against(new QComboBox), m_note(new QLabel), m_selection(new QLabel),
      m_open(new QPushButton(tr("&Open"))), m_compare(new QPushButton(tr("&Compare with the open expert"))),
      m_measure(new QPushButton(tr("&Measure the missing"))), m_cancel(new QPushButton(tr("Cancel"))),
      m_progress(new QProgressBar)
{
    setObjectName(QStringLiteral("paretoView"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, metrics::kPadding, 0, 0);
    column->setSpacing(metrics::kRowGap);
    column->addWidget(m_messages);
    column->addWidget(m_chart, 1);
    column->addWidget(createFooter());
    m_chart->setEmptyText(tr("The latency of none of the experts is known yet: measure them, each takes a second."));
    m_gather.setInterval(0);
    connect(&m_gather, &QTimer::timeout, this, &ParetoView::gatherSome);
    connect(m_chart, &Chart::exportFailed, m_messages, &MessageBar::showError);
    connect(m_chart, &ParetoChart::selectionChanged, this, &ParetoView::showSelection);
    connect(m_chart, &ParetoChart::togetherChanged, this, &ParetoView::showSelection);
    connect(m_chart, &ParetoChart::openRequested, this, &ParetoView::openSelected);
    connect(&m_library, &Library::changed, this, &ParetoView::refresh);
    connect(&m_runner, &JobRunner::progressed, this, [this](double share) {
        const auto all = static_cast<double>(m_measuredCount + m_toMeasure.size());
        m_progress->setValue(qRound((static_cast<double>(m_measuredCount) + share) / all * kParetoSteps));
    });
    connect(&m_runner, &JobRunner::finished, this, &ParetoView::measured);
    if (m_calibration)
        connect(m_calibration, &Calibration::changed, this, &ParetoView::refresh);
    showSelection();
    showState();
}

QWidget* ParetoView::createFooter()
{
    auto* footer = new QWidget;
    auto* column = new QVBoxLayout(footer);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kRowGap);
    m_selection->setObjectName(QStringLiteral("paretoSelection"));
    m_selection->setTextFormat(Qt::PlainText);
    m_against->setObjectName(QStringLiteral("paretoAgainst"));
    m_against->setVisible(false);
    m_against->setAccessibleName(tr("What latency is set against"));
    m_against->setToolTip(tr("The error is that on the rows that are loaded, of the experts that take them"));
    m_against->addItems({tr("Latency and size"), tr("Latency and error")});
    connect(m_against, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_chart->setAgainst(index == 0 ? ParetoChart::Against::Bytes : ParetoChart::Against::Error);
        showState();
    });
    m_note->setObjectName(QStringLiteral("paretoNote"));
    m_note->setProperty("role", QStringLiteral("secondary"));
    m_open->setObjectName(QStringLiteral("paretoOpen"));
    m_open->setToolTip(tr("Open the chosen expert"));
    m_compare->setObjectName(QStringLiteral("paretoCompare"));
    m_measure->setObjectName(QStringLiteral("paretoMeasure"));
    m_measure->setToolTip(tr("Measure the experts whose latency is not known, and keep it in the library"));
    m_cancel->setObjectName(QStringLiteral("paretoCancel"));
    m_progress->setObjectName(QStringLiteral("paretoProgress"));
    m_progress->setRange(0, kParetoSteps);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the measurements"));
    const auto addRow = [&](QLabel* label, const std::vector<QWidget*>& parts) {
        auto* row = new QHBoxLayout;
        row->setSpacing(metrics::kRowGap);
        label->setWordWrap(true);
        row->addWidget(label, 1);
        for (QWidget* part : parts)
            row->addWidget(part);
        column->addLayout(row);
    };
    addRow(m_selection, {m_open, m_compare});
    addRow(m_note, {m_progress, m_cancel, m_measure, m_against});
    connect(m_open, &QPushButton::clicked, this, &ParetoView::openSelected);
    connect(m_compare, &QPushButton::clicked, this, &ParetoView::compareChosen);
    connect(m_measure, &QPushButton::clicked, this, &ParetoView::measureMissing);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_toMeasure.clear();
        m_runner.cancel();
    });
    return footer;
}

void ParetoView::refresh()
{
    if (!isVisible())
        return;
    auto experts = m_library.list();
    auto kept = m_library.benchmarks();
    if (!experts || !kept) {
        m_messages->showError(QString::fromStdString((experts ? kept.error() : experts.error()).message));
        return;
    }
    m_error = !m_rows                     ? ParetoError::Unknown
              : isOneHot(m_rows->targets) ? ParetoError::WrongRows
                                          : ParetoError::SquaredError;
    m_experts = std::move(*experts);
    m_kept = std::move(*kept);
    m_next = 0;
    m_test.reset();
    m_gatheredItems.clear();
    m_gatheredMissing.clear();
    m_gather.start();
}

void ParetoView::setRows(std::shared_ptr<const Dataset> rows)
{
    m_rows = rows && rows->rows() > 0 && rows->targets.cols() > 0 ? std::move(rows) : nullptr;
    if (!m_rows)
        m_against->setCurrentIndex(0);
    m_against->setVisible(m_rows != nullptr);
    refresh();
}

void ParetoView::gatherSome()
{
    QElapsedTimer timer;
    timer.start();
    while ((m_test || m_next < m_experts.size()) && timer.elapsed() < kGatherMs) {
        if (!m_test)
            gatherNext();
        else if (m_test->step(std::chrono::milliseconds(kGatherMs)) == Job::State::Done)
            finishTest();
    }
    if (m_test || m_next < m_experts.size())
        return;
    m_gather.stop();
    m_missing = std::move(m_gatheredMissing);
    m_chart->setProvenance(tr("Latencies measured on this machine and kept in the library, or predicted (≈) from its "
                              "calibration; weights as stored") +
                           (m_rows ? tr("; errors on %1").arg(QString::fromStdString(m_rows->source)) : QString()));
    m_chart->setItems(std::move(m_gatheredItems), m_error);
    showState();
}

void ParetoView::gatherNext()
{
    const ExpertSummary& expert = m_experts[m_next++];
    const QString name = QString::fromStdString(expert.description.name);
    const Environment here = readEnvironment({}, browserUserAgent().toStdString());
    auto latency = storedLatency(m_kept, expert.id, expert.version, here, name);
    const bool takesRows = m_rows && expert.inputs == m_rows->inputs.cols() && expert.outputs == m_rows->targets.cols();
    std::optional<Expert> loaded;
    if (takesRows || (!latency && m_calibration))
        if (auto read = m_library.load(expert.id, expert.version))
            loaded = std::move(*read);
    if (!latency && loaded)
        latency = predictedLatency(loaded->network.spec(), m_calibration);
    if (!latency || latency->p50Ns <= 0) {
        m_gatheredMissing.push_back(expert);
        return;
    }
    m_gatheredItems.push_back({expert.id, name, latency->p50Ns, latency->isPredicted(), expert.bytes});
    if (takesRows && loaded)
        test(loaded->network);
}

void ParetoView::test(const Network& network)
{
    if (auto run = BatchRun::create(Plan::compile(network), m_rows))
        m_test = std::move(*run);
}

void ParetoView::finishTest()
{
    const auto result = std::exchange(m_test, nullptr)->takeResult();
    if (!result)
        return; // an output is not a number
    const BatchSummary& summary = result->summary;
    if (m_error == ParetoError::WrongRows && summary.accuracy())
        m_gatheredItems.back().error = 1 - *summary.accuracy();
    else if (m_error == ParetoError::SquaredError)
        m_gatheredItems.back().error = summary.meanSquaredError;
}

void ParetoView::showSelection()
{
    const int item = m_chart->selected();
    const std::size_t together = m_chart->together().size();
    m_open->setEnabled(item >= 0);
    m_compare->setEnabled(together < 2 ? item >= 0 : together == 2);
    m_compare->setText(together < 2 ? tr("&Compare with the open expert") : tr("&Compare the two"));
    m_compare->setToolTip(together < 2    ? tr("Show the chosen expert beside the open one")
                          : together == 2 ? tr("Show the two that are marked side by side")
                                          : tr("More than two are marked: a click with Ctrl takes one out"));
    if (together > 0) {
        m_selection->setText(togetherText());
        return;
    }
    if (item < 0) {
        m_selection->setText(
            tr("Choose an expert by a click, or with comma and full stop; several by a box with Shift held."));
        return;
    }
    const ParetoItem& chosen = m_chart->items()[static_cast<std::size_t>(item)];
    const QString time = (chosen.isPredicted ? QStringLiteral("≈\u2009") : QString()) + timeText(chosen.latencyNs);
    m_selection->setText(
        (m_chart->isOnFront(item) ? tr("%1: %2, %3, on the front") : tr("%1: %2, %3, beaten by another one"))
            .arg(chosen.name, time, bytesText(chosen.bytes)));
}

/// What they span, and who they are.
QString ParetoView::togetherText() const
{
    const auto& items = m_chart->items();
    const std::vector<int> together = m_chart->together(); // by latency
    QStringList names;
    qint64 least = std::numeric_limits<qint64>::max();
    qint64 most = 0;
    for (const int at : together) {
        const ParetoItem& item = items[static_cast<std::size_t>(at)];
        names << item.name;
        least = std::min(least, item.bytes);
        most = std::max(most, item.bytes);
    }
    return tr("%1 marked, %2 to %3, %4 to %5: %6")
        .arg(countText(static_cast<qint64>(together.size())),
             timeText(items[static_cast<std::size_t>(together.front())].latencyNs),
             timeText(items[static_cast<std::size_t>(together.back())].latencyNs), bytesText(least), bytesText(most),
             names.join(QStringLiteral(", ")));
}

void ParetoView::compareChosen()
{
    const auto& items = m_chart->items();
    const std::vector<int> together = m_chart->together();
    if (together.size() == 2)
        emit compareBothRequested(items[static_cast<std::size_t>(together[0])].id,
                                  items[static_cast<std::size_t>(together[1])].id);
    else if (m_chart->selected() >= 0)
        emit compareRequested(items[static_cast<std::size_t>(m_chart->selected())].id);
}

void ParetoView::openSelected()
{
    if (m_chart->selected() < 0)
        return;
    const auto expert = m_library.load(m_chart->items()[static_cast<std::size_t>(m_chart->selected())].id);
    if (expert)
        emit openRequested(*expert);
    else
        m_messages->showError(QString::fromStdString(expert.error().message));
}

void ParetoView::measureMissing()
{
    if (m_runner.isRunning() || m_missing.empty())
        return;
    m_messages->dismiss();
    m_toMeasure = m_missing;
    m_measuredCount = 0;
    m_progress->setValue(0);
    measureNext();
}

void ParetoView::measureNext()
{
    while (!m_toMeasure.empty()) {
        const ExpertSummary& expert = m_toMeasure.back();
        const auto loaded = m_library.load(expert.id, expert.version);
        if (loaded) {
            auto plan = Plan::compile(loaded->network);
            LatencyOptions options;
            options.environment = readEnvironment(plan->kernels().name, browserUserAgent().toStdString());
            auto profiler = LatencyProfiler::create(std::move(plan), std::move(options));
            if (profiler) {
                m_profiler = *profiler;
                m_runner.start(m_profiler);
                break;
            }
        } else {
            m_messages->showError(QString::fromStdString(loaded.error().message));
        }
        m_toMeasure.pop_back(); // it cannot be opened; the others can
    }
    showState();
}

void ParetoView::measured(bool cancelled)
{
    const auto profiler = std::exchange(m_profiler, nullptr);
    if (cancelled || m_toMeasure.empty()) {
        m_toMeasure.clear();
        showState();
        return;
    }
    const ExpertSummary expert = m_toMeasure.back();
    m_toMeasure.pop_back();
    ++m_measuredCount;
    const auto kept = m_library.addBenchmark(expert.id, expert.version, profiler->report());
    if (!kept) {
        m_messages->showError(QString::fromStdString(kept.error().message));
        m_toMeasure.clear();
    }
    measureNext();
}

void ParetoView::showState()
{
    const bool isRunning = m_runner.isRunning();
    const auto missing = static_cast<int>(m_missing.size());
    m_progress->setVisible(isRunning);
    m_cancel->setVisible(isRunning);
    m_measure->setVisible(!isRunning && missing > 0);
    m_measure->setEnabled(m_library.canSave());
    const bool hasErrors = m_against->currentIndex() > 0;
    const QString known = hasErrors ? tr("● measured, ○ predicted; dimmed: beaten in latency, size and error.")
                                    : tr("● measured, ○ predicted; dashed: the front, which none beats in both.");
    m_note->setText(missing == 0 ? known
                                 : tr("%1 of %2 have no latency and are not drawn.")
                                           .arg(countText(missing), countText(static_cast<qint64>(m_experts.size()))) +
                                       u' ' + known);
}

void ParetoView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace wb::ui
