// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>

namespace wb {

/// The charts that are wanted of a measurement, as files: `expert` is asked for them, the workbench draws them.
struct ChartOrder {
    QString distribution; ///< .svg, .png, .pdf or .csv; empty: not wanted.
    QString layers;       ///< The same.
    int widthMm = 180;    ///< 85 or 180.
    int scale = 2;        ///< Of a PNG, 1 to 3.

    bool isEmpty() const { return distribution.isEmpty() && layers.isEmpty(); }
    /// As fromOptions() takes it.
    QStringList options() const;

    /// optionNamed: what the user gave for "chart", "layers-chart", "chart-width" or "chart-scale", empty if nothing.
    /// Errors: InvalidArgument.
    static Result<ChartOrder> fromOptions(const std::function<QString(const char* name)>& optionNamed);
};

} // namespace wb
