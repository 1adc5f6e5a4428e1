// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/data/dataset.h"

#include <memory>

namespace wb::test {

/// The four rows of exclusive or, 0 and 1.
inline std::shared_ptr<Dataset> xorRows()
{
    auto data = std::make_shared<Dataset>();
    data->inputs.resize(4, 2);
    data->inputs << 0, 0, 0, 1, 1, 0, 1, 1;
    data->targets.resize(4, 1);
    data->targets << 0, 1, 1, 0;
    return data;
}

} // namespace wb::test
