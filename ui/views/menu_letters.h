// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMainWindow;
class QString;

namespace wb::ui {

/// "Open &library" -> "Open library", and "打开库(&L)" -> "打开库".
QString withoutLetter(QString text);

/// Takes the letters of the menus from labels, buttons and tabs of the window: with Alt they are to open the menus,
/// wherever the focus is. Call it once everything is made.
void leaveLettersToMenus(QMainWindow& window);

} // namespace wb::ui
