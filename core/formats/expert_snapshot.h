// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/nn/expert.h"

#include <string>
#include <string_view>

namespace wb {

/// A whole expert as bytes, to the bit: what is said of it, its design and its weights, with a SHA-256 over all of it.
/// Four parts: a line "expert-workbench-snapshot 1 <SHA-256 of all that follows>", a line of JSON with the description,
/// a line of JSON with the design (network_json.h), and the weights (weights_blob.h). An expert whose training can be
/// gone on with has version 2, and before the weights a line with a number of bytes and so many bytes of the training's
/// state (resume_point_bytes.h).
std::string expertToBytes(const Expert& expert);

/// Whether the bytes begin as a snapshot does.
bool startsLikeSnapshot(std::string_view bytes);

/// Errors: Unsupported if written by a later version; Corrupt if cut off or changed since; those of the design's
/// reader.
Result<Expert> expertFromBytes(std::string_view bytes);

} // namespace wb
