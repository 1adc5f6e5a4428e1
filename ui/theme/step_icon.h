// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace wb::ui {

enum class Step { First, Previous, Next, Last };

/// Triangle and bar, drawn in the application's text colour of the moment: follows a change of theme, needs no font.
QIcon stepIcon(Step step);

} // namespace wb::ui
