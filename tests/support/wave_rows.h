// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <cmath>
#include <memory>

namespace wb::test {

/// -1 to 1 in so many steps, and a wave over it.
inline std::shared_ptr<Dataset> waveRows(int rows)
{
    auto data = std::make_shared<Dataset>();
    data->inputs.resize(rows, 1);
    data->targets.resize(rows, 1);
    for (int row = 0; row < rows; ++row) {
        const float x = 2.0F * static_cast<float>(row) / static_cast<float>(rows - 1) - 1.0F;
        data->inputs(row, 0) = x;
        data->targets(row, 0) = std::sin(4.0F * x) * std::exp(-x);
    }
    return data;
}

} // namespace wb::test
