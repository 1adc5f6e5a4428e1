// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/training_actions.h"

#include "ui/theme/metrics.h"
#include "ui/views/menu_letters.h"

#include <QGridLayout>
#include <QToolButton>

namespace wb::ui {

namespace {

QAction* makeTrainingAction(QObject* parent, const char* name, const QString& text, const QString& toolTip)
{
    auto* action = new QAction(text, parent);
    action->setObjectName(QString::fromLatin1(name));
    action->setIconText(withoutLetter(text)); // what its button says
    action->setToolTip(toolTip);
    return action;
}

} // namespace

TrainingActions::TrainingActions(QObject* parent)
    : QObject(parent), train(makeTrainingAction(parent, "trainAction", tr("&Train"), tr("Train, or pause"))),
      step(makeTrainingAction(parent, "trainStepAction", tr("One &epoch"), tr("Train one epoch and pause"))),
      keep(makeTrainingAction(parent, "trainKeepAction", tr("&Keep"), tr("End and take the best weights"))),
      discard(makeTrainingAction(parent, "trainDiscardAction", tr("&Discard"),
                                 tr("End and leave the weights as they were"))),
      reset(makeTrainingAction(parent, "trainResetAction", tr("&Reset"),
                               tr("The weights from which training began; Undo takes this back"))),
      race(makeTrainingAction(parent, "trainRaceAction", tr("R&ace algorithms…"),
                              tr("Up to six ways of training against each other; the winner gives its weights"))),
      sweep(makeTrainingAction(parent, "trainSweepAction", tr("S&weep…"),
                               tr("Algorithms, activations and widths with several seeds each, ranked by their error")))
{
    // Letters and the space bar act in canvas and charts only; see LetterKeys.
    train->setShortcuts({Qt::Key_F5, Qt::Key_Space});
    step->setShortcuts({Qt::Key_F6, Qt::Key_N});
    reset->setShortcut(Qt::SHIFT | Qt::Key_R);
}

QToolButton* TrainingActions::addButton(QWidget* row, QAction* action, const char* name, int place)
{
    auto* button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setProperty("outlined", true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    static_cast<QGridLayout*>(row->layout())->addWidget(button, place / 2, place % 2);
    return button;
}

QWidget* TrainingActions::createButtons()
{
    auto* buttons = new QWidget;
    auto* grid = new QGridLayout(buttons);
    grid->setContentsMargins(0, 0, metrics::kRowGap, 0);
    grid->setSpacing(metrics::kGap);
    addButton(buttons, train, "trainButton", 0)->setProperty("primary", true);
    addButton(buttons, step, "trainStepButton", 1);
    addButton(buttons, keep, "trainKeepButton", 2);
    m_discardButton = addButton(buttons, discard, "trainDiscardButton", 3);
    m_resetButton = addButton(buttons, reset, "trainResetButton", 3);
    return buttons;
}

void TrainingActions::show(const State& state)
{
    train->setText(state.isRunning ? tr("&Pause") : state.hasBegun ? tr("&Go on") : tr("&Train"));
    train->setIconText(withoutLetter(train->text()));
    train->setEnabled(state.isRunning || state.hasRows);
    step->setEnabled(!state.isRunning && state.hasRows);
    keep->setEnabled(state.hasBegun);
    race->setEnabled(!state.hasBegun && state.hasRows);
    sweep->setEnabled(!state.hasBegun && state.hasRows);
    discard->setEnabled(state.hasBegun);
    reset->setEnabled(state.hasBegun || state.mayReset);
    // What has not begun cannot be kept; what has is thrown away rather than taken back.
    m_discardButton->setVisible(state.hasBegun);
    m_resetButton->setVisible(!state.hasBegun);
}

} // namespace wb::ui
