// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/pool/pool_page.h"

#include "core/pool/replay_log.h"
#include "ui/charts/miss_curve_chart.h"
#include "ui/charts/pool_memory_chart.h"
#include "ui/document/layer_text.h"
#include "ui/document/pool_command.h"
#include "ui/models/pool_text.h"
#include "ui/views/eliding_label.h"
#include "ui/views/file_opener.h"
#include "ui/views/file_saver.h"
#include "ui/views/job_bar.h"
#include "ui/views/pool/pool_actions.h"
#include "ui/views/pool/pool_export.h"
#include "ui/views/pool/pool_figures.h"
#include "ui/views/pool/pool_form.h"
#include "ui/views/pool/pool_loads.h"
#include "ui/views/pool/pool_tiles.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QStackedWidget>
#include <QTableView>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr std::chrono::milliseconds kPatience{500}; ///< Before a bar tells that something goes on.

} // namespace

PoolPage::~PoolPage() = default;

void PoolPage::connectParts()
{
    m_busySoon.setSingleShot(true);
    m_busySoon.setInterval(kPatience);
    m_study.setLoads([this](const RequestTrace& trace) {
        return PoolLoads::choose(trace, m_session.source().sizes == PoolSource::Sizes::Library, m_library, m_drive);
    });
    connect(&m_busySoon, &QTimer::timeout, this, [this] {
        if (m_builder.isBusy() || m_study.isBusy() || m_log)
            m_job->begin(m_builder.isBusy() ? tr("Making the requests…") : tr("Replaying the requests…"));
        m_origin->setVisible(!m_job->isVisible());
    });
    connect(&m_builder, &TraceBuilder::ready, this, &PoolPage::take);
    connect(&m_builder, &TraceBuilder::failed, this, &PoolPage::failed);
    connect(&m_builder, &TraceBuilder::busyChanged, this, &PoolPage::showBusy);
    connect(&m_session, &PoolSession::configChanged, this, &PoolPage::followConfig);
    connect(&m_study, &PoolStudy::recorded, this, &PoolPage::showRecording);
    connect(&m_study, &PoolStudy::compared, this, &PoolPage::showOutcomes);
    connect(&m_study, &PoolStudy::timed, this, &PoolPage::showOutcomes);
    connect(&m_study, &PoolStudy::curvesChanged, this, &PoolPage::showCurves);
    connect(&m_study, &PoolStudy::busyChanged, this, &PoolPage::showBusy);
    connect(&m_study, &PoolStudy::progressed, m_job, &JobBar::setProgress);
    connect(&m_study, &PoolStudy::failed, this, &PoolPage::failed);
    connect(&m_player, &PoolPlayer::moved, this, &PoolPage::showMoment);
    connect(&m_player, &PoolPlayer::playingChanged, m_actions->play, &QAction::setChecked);
    connect(m_job, &JobBar::cancelRequested, this, [this] {
        m_builder.cancel();
        m_study.cancel();
        m_logRunner.cancel();
    });
    connect(m_memory, &PoolMemoryChart::budgetDragged, &m_session, &PoolSession::setBudget);
    connect(m_memory, &PoolMemoryChart::requestPicked, &m_player, &PoolPlayer::seek);
    for (Chart* chart : {static_cast<Chart*>(m_memory), static_cast<Chart*>(m_curve)})
        connect(chart, &Chart::exportFailed, this, &PoolPage::failed);
    connect(&m_logRunner, &JobRunner::finished, this, &PoolPage::logWritten);
    if (m_library)
        connect(m_library, &Library::changed, this, &PoolPage::countLibrary);
}

void PoolPage::connectActions()
{
    connect(m_form, &PoolForm::generateRequested, this, [this] { generate(m_form->recipe()); });
    connect(m_form, &PoolForm::loadRequested, this, &PoolPage::askForTrace);
    connect(m_actions, &PoolActions::recipeChosen, this, [this](const TraceRecipe& recipe) {
        m_form->setRecipe(recipe);
        generate(recipe);
    });
    connect(m_actions->load, &QAction::triggered, this, &PoolPage::askForTrace);
    connect(m_actions->play, &QAction::toggled, &m_player, &PoolPlayer::setPlaying);
    connect(m_actions->budget, &QAction::triggered, m_form, &PoolForm::focusBudget);
    connect(m_actions->pin, &QAction::triggered, this, &PoolPage::pinSelected);
    connect(m_actions->evict, &QAction::triggered, this, [this] { doByHand(HandStep::Kind::Evict); });
    connect(m_actions->bring, &QAction::triggered, this, [this] { doByHand(HandStep::Kind::Load); });
    connect(m_actions->forget, &QAction::triggered, &m_session, &PoolSession::forgetHandSteps);
    connect(m_actions->exportNumbers, &QAction::triggered, this, &PoolPage::exportNumbers);
    connect(m_actions->exportLog, &QAction::triggered, this, &PoolPage::exportLog);
    connect(m_actions->copyCommand, &QAction::triggered, this, &PoolPage::copyCommand);
    connect(m_tiles, &PoolTiles::selectionMoved, this, &PoolPage::showActions);
    connect(m_tiles, &PoolTiles::pinClicked, this, [this](std::uint32_t expert) {
        m_tiles->select(expert);
        pinSelected();
    });
}

void PoolPage::generate(const TraceRecipe& recipe) { m_builder.generate(recipe, m_form->sizes()); }

void PoolPage::openTrace(const QString& file, const QByteArray& bytes)
{
    m_builder.read(file, bytes, m_form->recipe(), m_form->sizes());
}

void PoolPage::openTraceFile(const QString& path)
{
    if (const auto bytes = fileBytes(path))
        openTrace(path, *bytes);
    else
        emit failed(QString::fromStdString(bytes.error().message));
}

void PoolPage::askForTrace()
{
    openFile(this, tr("Load a trace of requests"), tr("Traces (*.csv *.txt *.trace);;All files (*)"),
             [this](const QString& path, const Result<QByteArray>& bytes) {
                 if (bytes)
                     openTrace(path, *bytes);
                 else
                     emit failed(QString::fromStdString(bytes.error().message));
             });
}

void PoolPage::countLibrary()
{
    const auto count = m_library ? m_library->count() : Result<int>(0);
    m_form->setLibraryExperts(count.value_or(0));
}

void PoolPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    countLibrary();
}

void PoolPage::take(const std::shared_ptr<const RequestTrace>& trace, const PoolSource& source)
{
    m_session.setTrace(trace, source);
    if (std::exchange(m_isFirst, false)) { // the button that had the focus goes
        m_pages->setCurrentIndex(1);
        m_tiles->setFocus();
    }
}

void PoolPage::followConfig()
{
    const auto& trace = m_session.trace();
    m_memory->setBudget(m_session.config().budgetBytes);
    m_tiles->setBudget(m_session.config().budgetBytes);
    if (!trace)
        return;
    m_origin->setText(QString::fromStdString(trace->origin));
    m_figures->setStale(true);
    m_study.request(trace, m_session.config());
    m_player.setReplay(trace, m_session.config());
    showActions();
}

void PoolPage::showRecording()
{
    const auto& recording = m_study.recording();
    const QString line = command().value_or(QString());
    const QString from =
        QString::fromStdString(m_session.trace()->origin) + (line.isEmpty() ? QString() : u'\n' + line);
    m_memory->setProvenance(policyText(recording->config.policy) + QStringLiteral("; ") + from);
    m_curve->setProvenance(from);
    m_memory->setRecording(recording, m_session.trace().get());
    m_memory->setPosition(m_player.position());
    showOutcomes();
}

QString PoolPage::loadsText() const
{
    return PoolLoads::describe(m_study.loadTimes(), m_session.source().sizes == PoolSource::Sizes::Library);
}

void PoolPage::showOutcomes()
{
    const auto& recording = m_study.recording();
    if (!recording)
        return;
    const EvictionPolicy policy = m_session.config().policy;
    m_figures->show(&recording->result, m_study, command().value_or(QString()), loadsText());
    m_figures->setStale(recording->config != m_session.config());
    m_policies.show(m_study, policy);
    const auto& outcome = m_study.outcome(policy);
    const bool isNow = m_study.isCompared() && outcome;
    m_curve->setHere(policy, m_session.config().budgetBytes, recording->result.missRatio(),
                     isNow ? tr("the next 64 kB save %1 of the misses").arg(percentText(outcome->saved)) : QString());
    const auto& experts = m_session.trace()->experts;
    const bool isBound = std::all_of(experts.begin(), experts.end(), [&](const RequestTrace::Expert& expert) {
        return expert.bytes == experts.front().bytes;
    });
    m_note->setText(isBound ? tr("Belady knows the future: no policy can miss less.")
                            : tr("Belady: a good mark; with different sizes no proven bound."));
    showActions();
}

void PoolPage::showCurves()
{
    MissCurveChart::Curves curves;
    for (const EvictionPolicy policy : kEvictionPolicies)
        curves.at(static_cast<std::size_t>(policy)) = m_study.curve(policy);
    m_curve->setCurves(curves);
}

void PoolPage::showMoment()
{
    m_memory->setPosition(m_player.position());
    const PoolReplay* replay = m_player.replay();
    if (!replay) {
        m_residents.clear();
        m_counters->setText(m_session.trace() ? tr("Going there…") : QString());
        m_fill->clear();
        return;
    }
    m_residents.show(*m_session.trace(), *replay);
    const ReplayCounts& counts = replay->counts();
    const auto number = [](std::uint64_t count) { return countText(static_cast<qint64>(count)); };
    m_counters->setText(
        tr("%1 hits · %2 misses · %3 evictions · %4 refused")
            .arg(number(counts.hits), number(counts.misses()), number(counts.evictions), number(counts.refusals)));
    QString text = tr("%1 of %2 in %3 experts")
                       .arg(bytesText(static_cast<qint64>(replay->bytes())),
                            bytesText(static_cast<qint64>(m_session.config().budgetBytes)), number(replay->experts()));
    if (m_residents.hiddenResidents() > 0)
        text += tr(" · the %1 last used are shown").arg(number(ResidentModel::kMostResidents));
    m_fill->setText(text);
    showActions();
}

void PoolPage::showBusy()
{
    const bool isBusy = m_builder.isBusy() || m_study.isBusy() || m_log;
    m_form->setBusy(m_builder.isBusy());
    if (!isBusy) {
        m_busySoon.stop();
        m_job->end();
        m_origin->show();
    } else if (!m_busySoon.isActive() && !m_job->isVisible()) {
        m_busySoon.start();
    }
    showActions();
}

void PoolPage::showActions()
{
    const bool hasTrace = m_session.trace() != nullptr;
    const auto chosen = m_tiles->selected();
    const PoolReplay* replay = m_player.replay();
    const bool isThere = hasTrace && replay && chosen && replay->isResident(*chosen);
    const bool isPinned = hasTrace && chosen && m_session.isPinned(*chosen);
    m_actions->play->setEnabled(hasTrace);
    m_actions->pin->setEnabled(hasTrace && chosen);
    m_actions->pin->setText(isPinned ? tr("Unp&in") : tr("P&in"));
    m_actions->evict->setEnabled(isThere && !isPinned);
    m_actions->bring->setEnabled(hasTrace && replay && chosen && !isThere);
    m_actions->forget->setEnabled(!m_session.config().byHand.empty());
    m_actions->exportNumbers->setEnabled(hasTrace && m_study.isCompared());
    m_actions->exportLog->setEnabled(hasTrace && !m_log);
    m_actions->copyCommand->setEnabled(hasTrace);
}

void PoolPage::pinSelected()
{
    if (const auto chosen = m_tiles->selected())
        m_session.setPinned(*chosen, !m_session.isPinned(*chosen));
}

void PoolPage::doByHand(HandStep::Kind kind)
{
    if (const auto chosen = m_tiles->selected())
        m_session.doByHand({kind, m_player.position(), *chosen});
}

Result<QString> PoolPage::command() const
{
    if (!m_session.trace())
        return fail(ErrorCode::NotFound, tr("There are no requests yet.").toStdString());
    return PoolCommand::simulate(m_session.source(), *m_session.trace(), m_session.config(),
                                 m_library ? m_library->path() : QString(), static_cast<int>(PoolStudy::kCurvePoints));
}

void PoolPage::copyCommand()
{
    const auto line = command();
    if (!line) {
        emit failed(QString::fromStdString(line.error().message));
        return;
    }
    QGuiApplication::clipboard()->setText(*line);
    emit told(tr("Copied: %1").arg(*line));
}

void PoolPage::exportNumbers()
{
    const QByteArray numbers = poolNumbersCsv(m_session, m_study, command().value_or(QString()), loadsText());
    if (numbers.isEmpty())
        return;
    saveBytes(this, QStringLiteral("pool.csv"), tr("Tables (*.csv)"), numbers, [this](const Result<QString>& saved) {
        if (saved)
            emit told(tr("The numbers were written to %1").arg(*saved));
        else
            emit failed(QString::fromStdString(saved.error().message));
    });
}

void PoolPage::exportLog()
{
    const QString remarks = QString::fromStdString(m_session.trace()->origin) + u'\n' + command().value_or(QString());
    auto log = ReplayLog::create(m_session.trace(), m_session.config(), remarks.trimmed().toStdString());
    if (!log) {
        emit failed(QString::fromStdString(log.error().message));
        return;
    }
    m_log = std::move(*log);
    m_logRunner.start(m_log);
    showBusy();
}

void PoolPage::logWritten(bool cancelled)
{
    const auto log = std::exchange(m_log, nullptr);
    showBusy();
    if (cancelled || !log)
        return;
    saveBytes(this, QStringLiteral("pool-log.csv"), tr("Tables (*.csv)"), QByteArray::fromStdString(log->text()),
              [this](const Result<QString>& saved) {
                  if (saved)
                      emit told(tr("The log was written to %1").arg(*saved));
                  else
                      emit failed(QString::fromStdString(saved.error().message));
              });
}

} // namespace wb::ui
