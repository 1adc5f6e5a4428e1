// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/pool_player.h"

#include <QWidget>

class QAction;
class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace wb::ui {

/// Play, pause, and the place in the trace: a slider that goes through the requests.
class PoolTransport : public QWidget {
    Q_OBJECT

public:
    /// play: checked while it plays; shown as the button.
    PoolTransport(PoolPlayer& player, QAction& play, QWidget* parent = nullptr);

private:
    void showPlace();
    void createSpeeds();
    QToolButton* addEnd(bool isFirst);

    PoolPlayer& m_player;
    QSlider* m_slider;
    QLabel* m_place;
    QComboBox* m_speed;
    QToolButton* m_first;
    QToolButton* m_last;
};

} // namespace wb::ui
