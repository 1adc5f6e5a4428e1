// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/kernels.h"

namespace wb::test {

/// The vector kernels with sixteen lanes of an array: no processor needed.
const Kernels& lanes16Kernels();

} // namespace wb::test
