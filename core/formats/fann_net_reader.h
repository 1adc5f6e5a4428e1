// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/nn/fann_settings.h"
#include "core/nn/network.h"

#include <string>
#include <string_view>
#include <vector>

namespace wb {

/// A network as a FANN file describes it, with what the file says besides and what a person should know about it.
struct FannNet {
    /// spec().limitsSums is true: it answers here as it does in libfann. Its scalings are the file's: what libfann does
    /// with fann_scale_input(), fann_run() and fann_descale_output(), it does by itself.
    Network network;
    FannSettings settings;
    std::vector<std::string> warnings; ///< Whole sentences without a full stop, with the line where there is one.
};

/// Reads a .net: FANN_FLO_2.0, 2.1 (with and without the two cascade_min lines), later 2.x by key, 1.1, and the
/// fixed-point FANN_FIX_2.0, 2.1, 1.1 (value / 2^decimal_point). Tolerant where libfann is fussy (order of keys, CRLF,
/// spaces, decimal commas), strict where it is careless (sources, activations, steepness, NaN, counts, duplicates). A
/// layered file whose connections reach further back than the layer before becomes a shortcut network, with a warning.
/// Nothing is allocated on the file's word: counts are held against limits.h and against the text that is left.
/// Errors: Parse, NonFinite, SizeMismatch, LimitExceeded, Unsupported; the message names line, item and remedy.
Result<FannNet> readFannNet(std::string_view text);

} // namespace wb
