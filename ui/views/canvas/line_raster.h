// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QLineF>

namespace wb::ui {

/// Blends a smooth line, one pixel wide, into an image of Format_ARGB32_Premultiplied, in the image's own pixels.
/// Thousands of half-transparent lines are what Qt's painter is slow at (it hands each of them to a thread pool): this
/// takes about 3 ns a pixel. Source: Wu 1991, "An efficient antialiasing technique".
void blendLine(QImage& image, const QLineF& line, const QColor& colour);

} // namespace wb::ui
