// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace wb::test {

/// What one would be ashamed of in a picture of the window, a line each: texts that are cut off, widgets on one another
/// or beyond an edge, titles that are not over their columns, letters that are a menu's and something else's.
QStringList screenFaults(const QWidget& window);

} // namespace wb::test
