// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/examples.h"

#include <QRectF>

class QPainter;

namespace wb::ui {

struct Theme;

/// Draws what an example is about into a rectangle: its very rows where they make a picture (points, a curve, waves, a
/// digit), else its topology.
void drawExample(QPainter& painter, const QRectF& area, const Example& example, const Theme& theme);

/// Rows as the picture that their kind makes: points of two inputs, a curve of one, digits of 64, waves of others.
void drawRows(QPainter& painter, const QRectF& area, const Dataset& rows, const Theme& theme);

/// A network as columns of dots, at most eight a column, joined to the next one.
void drawTopology(QPainter& painter, const QRectF& area, const NetworkSpec& spec, const Theme& theme);

} // namespace wb::ui
