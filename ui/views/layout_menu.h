// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/layout_presets.h"

#include <QMenu>

namespace wb::ui {

/// The layouts a person has kept: applied by name, saved under a new one, removed.
class LayoutMenu : public QMenu {
    Q_OBJECT

public:
    LayoutMenu(QMainWindow& window, LayoutPresets& presets);

private:
    void refresh();
    void askForName();

    QMainWindow& m_window;
    LayoutPresets& m_presets;
    QMenu* m_remove;
};

} // namespace wb::ui
