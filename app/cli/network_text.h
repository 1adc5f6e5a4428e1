// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/network.h"

#include <QJsonObject>

#include <string>

namespace wb::cli {

/// What `expert info --json` prints; scripts rely on these keys: inputs, outputs, parameters, connections, layers[] (in
/// run order, without the input layer) with size, activation, steepness, parameters, bytes. Where the units of a layer
/// differ, activation is "mixed", steepness is null if it differs too, and units[] holds both for each. Where the
/// network scales, input_scaling and output_scaling hold libfann's four numbers for each column.
QJsonObject networkJson(const Network& network);

/// The same for people: one line a layer and the totals.
std::string networkTable(const Network& network);

} // namespace wb::cli
