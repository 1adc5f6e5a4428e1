// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/nn/fann_settings.h"
#include "core/nn/network.h"

#include <string>
#include <vector>

namespace wb {

/// Two dialects share the version string FANN_FLO_2.1, and each library reads only its own.
enum class FannDialect {
    V2_1, ///< libfann up to 2.1.0: without the cascade_min lines.
    V2_2, ///< libfann from 2.2.0 on: with them.
};

/// Writes a .net that the libfann of that dialect reads, with every weight exact. Connections stand in libfann's order
/// (layered: the layer before, the bias last; shortcut: every earlier neuron, the bias after the inputs; sparse: the
/// bias first), because with connection_rate >= 1 libfann goes by order alone. Errors: Unsupported, naming the layer,
/// for an activation FANN does not have and for a unit without connections (libfann takes it for a bias); NonFinite for
/// a setting that is not a finite number. A network that scales gets scale_included=1.
Result<std::string> writeFannNet(const Network& network, const FannSettings& settings, FannDialect dialect);

/// What is different or lost in the .net: one sentence each, empty if nothing is.
std::vector<std::string> fannExportNotes(const Network& network);

} // namespace wb
