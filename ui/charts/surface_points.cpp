// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/surface_points.h"

#include "core/analysis/confusion.h"

namespace wb::ui {

namespace {

constexpr int kMostSurfaceGroups = 6; ///< As many as there are colours and shapes.

} // namespace

SurfaceChart::Points surfacePoints(const Dataset& rows, const SurfaceAxes& axes, const QStringList& outputNames,
                                   int most)
{
    SurfaceChart::Points points;
    const bool hasTarget = axes.output < rows.targets.cols();
    const auto classes = hasTarget ? rowClasses(rows.targets, rows.targets) : std::nullopt;
    const bool grouped = classes && classes->classes <= kMostSurfaceGroups;
    const auto count = static_cast<int>(rows.rows());
    const int step = (count + most - 1) / most;
    for (int row = 0; row < count; row += step) {
        points.x.push_back(static_cast<double>(rows.inputs(row, axes.x)));
        points.y.push_back(static_cast<double>(rows.inputs(row, axes.y)));
        if (grouped)
            points.group.push_back(classes->wanted[static_cast<std::size_t>(row)]);
        else if (hasTarget)
            points.value.push_back(static_cast<double>(rows.targets(row, axes.output)));
    }
    for (int which = 0; grouped && which < classes->classes; ++which)
        points.groupNames << (classes->threshold ? SurfaceChart::tr("class %1").arg(which) : outputNames.value(which));
    return points;
}

} // namespace wb::ui
