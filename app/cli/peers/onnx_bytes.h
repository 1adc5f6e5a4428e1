// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/peers/peer.h"

#include <string>

namespace wb::cli {

/// The network as an ONNX model (opset 13): a Gemm and its function a layer, input "x" (rows x inputs), output "y".
/// Source: onnx.proto3 of ONNX 1.8, the fields named in the .cpp.
std::string onnxBytes(const PeerModel& model, int rows);

} // namespace wb::cli
