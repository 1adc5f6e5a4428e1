// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPushButton;
class QWidget;

namespace wb::ui {

/// A page that has nothing to show yet: one sentence and the button that changes that, in the middle.
QWidget* emptyState(const QString& sentence, QPushButton* button);

} // namespace wb::ui
