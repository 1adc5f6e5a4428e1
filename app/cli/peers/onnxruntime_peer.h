// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/peers/peer.h"

namespace wb::cli {

/// onnxruntime through its C interface, from a shared library that is opened and never closed. Errors: NotFound if the
/// library cannot be opened, Unsupported if it is not onnxruntime.
Result<std::unique_ptr<Peer>> openOnnxRuntime(const std::string& path);

} // namespace wb::cli
