// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/views/canvas/card_content.h"
#include "ui/views/canvas/neuron_grid.h"

#include <QPainter>

namespace wb::ui {

/// The units of an open card as dots, coloured by their values.
struct NeuronPicture {
    const NeuronGrid& grid;
    QPointF origin;           ///< Of the grid, in the painter's coordinates.
    const UnitValues& values; ///< May be empty: hollow dots then.
    int pointed = -1;         ///< The unit to ring.
    bool quick = false;       ///< No numbers in the dots: the view is moving.
};

/// Paints the dots inside exposed, each from a picture made once for its colour and size, so that a thousand take
/// about a millisecond. The painter may be scaled, not turned.
void paintNeurons(QPainter& painter, const NeuronPicture& picture, const QRectF& exposed, const Theme& theme);

} // namespace wb::ui
