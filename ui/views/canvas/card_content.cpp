// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/card_content.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

UnitValues UnitValues::of(std::vector<float> values)
{
    UnitValues known;
    for (const float value : values)
        known.limit = std::max(known.limit, std::isfinite(value) ? std::abs(value) : 0.0F);
    known.values = std::move(values);
    return known;
}

std::vector<float> UnitValues::cells(std::size_t most) const
{
    const std::size_t count = std::min(most, values.size());
    std::vector<float> cells(count);
    for (std::size_t cell = 0; cell < count; ++cell) {
        const auto first = values.begin() + static_cast<std::ptrdiff_t>(cell * values.size() / count);
        const auto end = values.begin() + static_cast<std::ptrdiff_t>((cell + 1) * values.size() / count);
        cells[cell] = *std::max_element(first, end, [](float a, float b) { return std::abs(a) < std::abs(b); });
    }
    return cells;
}

} // namespace wb::ui
