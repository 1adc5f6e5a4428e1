// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace wb {

/// The order of a layer's weights in memory that all vector kernels share, whatever the width of their registers: units
/// in blocks of 16, then of 8 and 4, then the 1..3 that are left. Within a block of U units, for every four sources
/// four rows of U weights: row j holds for each group L of four units the four weights of unit 4L + j; after them, for
/// each source that is left over, U weights in natural order. Blocks of fewer than four units hold four weights of each
/// unit in turn instead. No padding: outputs * sources weights.
///
/// Calls visit(unit, source) for every weight, in the order of memory.
template <class Visit>
void visitQuadLayout(int outputs, int sources, Visit visit)
{
    const int quads = sources / 4;
    int unit = 0;
    const auto block = [&](int units) {
        for (int quad = 0; quad < quads; ++quad)
            for (int j = 0; j < 4; ++j)
                for (int group = 0; group < units / 4; ++group)
                    for (int k = 0; k < 4; ++k)
                        visit(unit + 4 * group + j, 4 * quad + k);
        for (int source = 4 * quads; source < sources; ++source)
            for (int i = 0; i < units; ++i)
                visit(unit + i, source);
        unit += units;
    };
    for (const int units : {16, 8, 4})
        while (outputs - unit >= units)
            block(units);
    const int crumbs = outputs - unit;
    for (int quad = 0; quad < quads; ++quad)
        for (int j = 0; j < crumbs; ++j)
            for (int k = 0; k < 4; ++k)
                visit(unit + j, 4 * quad + k);
    for (int source = 4 * quads; source < sources; ++source)
        for (int j = 0; j < crumbs; ++j)
            visit(unit + j, source);
}

/// Row-major: unit by unit.
template <class Visit>
void visitRows(int outputs, int sources, Visit visit)
{
    for (int unit = 0; unit < outputs; ++unit)
        for (int source = 0; source < sources; ++source)
            visit(unit, source);
}

} // namespace wb
