// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_contender.h"

#include <memory>
#include <string>
#include <vector>

namespace wb::cli {

struct FoundPeers {
    std::vector<std::shared_ptr<const BenchContender>> contenders;
    std::vector<std::string> missing; ///< "oneDNN: ..." with what to do about it, one sentence each.
};

/// Opens the peers that are there: modules in the folder "peers" beside the program, and onnxruntime's shared library
/// from WB_ONNXRUNTIME, from tests/bench/node_modules of the checkout the program was built in, or from the system.
FoundPeers findPeers();

} // namespace wb::cli
