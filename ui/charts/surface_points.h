// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"
#include "ui/charts/surface_chart.h"

namespace wb::ui {

/// Which values of the rows stand on a surface.
struct SurfaceAxes {
    int x = 0; ///< Inputs.
    int y = 1;
    int output = 0;
    bool operator==(const SurfaceAxes&) const = default;
};

/// The rows as points: by class where the targets are a few classes, else with the value of the output's target. Of
/// more than most rows, evenly spread ones. outputNames: what the classes are called if each is an output.
SurfaceChart::Points surfacePoints(const Dataset& rows, const SurfaceAxes& axes, const QStringList& outputNames,
                                   int most);

} // namespace wb::ui
