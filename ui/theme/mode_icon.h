// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/mode.h"

#include <QIcon>

namespace wb::ui {

/// A mode's sign in one stroke width, drawn in the application's colours of the moment: the accent while it is on.
QIcon modeIcon(Mode mode);

} // namespace wb::ui
