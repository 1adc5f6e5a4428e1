// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

class QToolButton;
class QWidget;

namespace wb::ui {

/// What one can do about a training, as actions with their keys and as a row of buttons.
class TrainingActions : public QObject {
    Q_OBJECT

public:
    struct State {
        bool isRunning = false;
        bool hasBegun = false;
        bool hasRows = false;
        bool mayReset = false;
    };

    explicit TrainingActions(QObject* parent);

    /// Once.
    QWidget* createButtons();
    void show(const State& state);

    QAction* train;
    QAction* step;
    QAction* keep;
    QAction* discard;
    QAction* reset;
    QAction* race;
    QAction* sweep;

private:
    QToolButton* addButton(QWidget* row, QAction* action, const char* name, int place);

    QToolButton* m_discardButton = nullptr;
    QToolButton* m_resetButton = nullptr;
};

} // namespace wb::ui
