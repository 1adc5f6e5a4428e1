// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kernels.h"

namespace wb {

/// The order of a layer's weights in memory that all vector kernels share, whatever the width of their registers: units
/// in blocks of 16, then of 8 and 4, then the 1..3 that are left. Within a block of U units, for every four sources
/// four rows of U weights: row j holds for each group L of four units the four weights of unit 4L + j; after them, for
/// each source that is left over, U weights in natural order. Blocks of fewer than four units hold four weights of each
/// unit in turn instead. No padding: outputs * sources weights.
///
/// Calls visit(unit, source, count) in the order of memory: so many weights of a unit, from that source on, stand
/// together.
template <class Visit>
void visitQuadRuns(int outputs, int sources, Visit visit)
{
    const int quads = sources / 4;
    int unit = 0;
    const auto block = [&](int units) {
        for (int quad = 0; quad < quads; ++quad)
            for (int j = 0; j < 4; ++j)
                for (int group = 0; group < units / 4; ++group)
                    visit(unit + 4 * group + j, 4 * quad, 4);
        for (int source = 4 * quads; source < sources; ++source)
            for (int i = 0; i < units; ++i)
                visit(unit + i, source, 1);
        unit += units;
    };
    for (const int units : {16, 8, 4})
        while (outputs - unit >= units)
            block(units);
    const int crumbs = outputs - unit;
    for (int quad = 0; quad < quads; ++quad)
        for (int j = 0; j < crumbs; ++j)
            visit(unit + j, 4 * quad, 4);
    for (int source = 4 * quads; source < sources; ++source)
        for (int j = 0; j < crumbs; ++j)
            visit(unit + j, source, 1);
}

/// Row-major: unit by unit, in the same way.
template <class Visit>
void visitRowRuns(int outputs, int sources, Visit visit)
{
    for (int unit = 0; unit < outputs; ++unit)
        visit(unit, 0, sources);
}

/// visit(unit, source) for every weight, in the order of the layout's memory.
template <class Visit>
void visitWeights(WeightLayout layout, int outputs, int sources, Visit visit)
{
    const auto each = [&visit](int unit, int source, int count) {
        for (int i = 0; i < count; ++i)
            visit(unit, source + i);
    };
    if (layout == WeightLayout::Quads)
        visitQuadRuns(outputs, sources, each);
    else
        visitRowRuns(outputs, sources, each);
}

} // namespace wb
