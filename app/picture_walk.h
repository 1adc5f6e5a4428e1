// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wb::ui {
class MainWindow;
}

/// Walks the window through its panels, light and dark, and writes a PNG of each stop into the folder: what there is to
/// see where there is no display. Returns the number of pictures, or -1 with the reason in error.
int walkInPictures(wb::ui::MainWindow& window, const QString& folder, QString& error);
