// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

#include <functional>

class QPainter;

namespace wb::ui {

/// Draws into a square of 16 x 16 around the origin, in the colour of the icon's mode and state.
using PaintIcon = std::function<void(QPainter& painter, const QColor& colour)>;

/// An icon that is drawn whenever it is shown: follows a change of theme, is sharp at every scale, needs no file.
QIcon paintedIcon(PaintIcon paint);

} // namespace wb::ui
