// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a training: kept, thrown away, taken back, or gone back to an earlier epoch.
#include "core/base/number_text.h"
#include "ui/charts/loss_chart.h"
#include "ui/views/training/epoch_scrubber.h"
#include "ui/views/training/training_watch.h"
#include "ui/views/training_panel.h"

namespace wb::ui {

namespace {

QString errorNumber(double value) { return QString::fromStdString(numberText(value, 4)); }

} // namespace

void TrainingPanel::conclude()
{
    const Trainer& trainer = m_job->trainer();
    const QString why = trainer.reason() == StopReason::Running
                            ? tr("Training was ended")
                            : tr("Training has ended: %1").arg(TrainingText::reason(trainer.reason()));
    const int best = trainer.bestEpoch();
    if (best == 0 || trainer.history().empty()) {
        tell(MessageBar::Kind::Warning, tr("%1. No epoch was better than the start; nothing was changed.").arg(why));
        end();
        return;
    }
    Trainings trainings = m_document.trainings();
    trainings.push_back(std::make_shared<const TrainingRun>(m_job->toRun()));
    m_charted = m_job->resumePoint();
    const bool isBetter = best > m_epochsBefore;
    Network network = trainer.bestNetwork();
    if (bitEqual(network.weights(), m_document.network().weights()))
        network = m_document.network(); // what was measured of it still holds
    const auto replaced = m_document.replaceWeights(
        network, tr("Train to epoch %1").arg(isBetter ? best : trainer.epoch()), std::move(trainings), m_charted);
    if (!replaced) {
        tell(MessageBar::Kind::Error,
             tr("What was learnt does not fit: %1").arg(QString::fromStdString(replaced.error().message)));
    } else {
        m_kept = m_document.network().sharedWeights();
        const QString text = isBetter ? tr("%1. The weights of epoch %2 are in place, error %3; Undo takes them back.")
                                      : tr("%1. No epoch was better than epoch %2, whose weights stay, error %3.");
        tell(trainer.reason() == StopReason::Diverged ? MessageBar::Kind::Warning : MessageBar::Kind::Ok,
             text.arg(why).arg(best).arg(errorNumber(trainer.bestError())), true);
    }
    end();
    m_watch->countClasses();
}

void TrainingPanel::end()
{
    m_job.reset();
    m_scrubber->showNow();
    m_watch->showMoment(nullptr);
}

void TrainingPanel::showEpoch()
{
    if (const auto snapshot = m_scrubber->shown()) {
        auto plan = Plan::compile(*snapshot->network);
        m_watch->showMoment(
            std::make_shared<const TrainingMoment>(TrainingMoment{*snapshot->network, std::move(plan)}));
    } else if (!m_job) {
        m_watch->showMoment(nullptr);
    } else if (!m_runner.isRunning()) {
        m_watch->showMoment(m_job->moment());
    }
}

void TrainingPanel::takeEpoch()
{
    const auto snapshot = m_scrubber->shown();
    if (!snapshot)
        return;
    Trainings trainings = m_document.trainings();
    if (m_job && !m_job->trainer().history().empty())
        trainings.push_back(std::make_shared<const TrainingRun>(m_job->toRun()));
    const auto taken = m_document.replaceWeights(
        *snapshot->network, tr("Take the weights of epoch %1").arg(snapshot->epoch), std::move(trainings));
    end();
    if (taken)
        m_kept = m_document.network().sharedWeights();
    if (taken)
        tell(MessageBar::Kind::Ok,
             tr("The weights of epoch %1 are in place; Undo takes them back.").arg(snapshot->epoch), true);
    else
        tell(MessageBar::Kind::Error,
             tr("What was learnt does not fit: %1").arg(QString::fromStdString(taken.error().message)));
}

void TrainingPanel::restore()
{
    if (!mayReset())
        return;
    const Beginning beginning = *m_beginning;
    // Of the same design, as mayReset() has seen.
    static_cast<void>(
        m_document.replaceWeights(beginning.network, tr("Reset weights"), beginning.trainings, beginning.resume));
    m_chart->clear();
    tell(MessageBar::Kind::Info, tr("The weights are those from which training began; Undo takes this back."));
}

} // namespace wb::ui
