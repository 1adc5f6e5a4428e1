// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/environment.h"
#include "core/store/library_facts.h"

namespace wb {

/// A latency that was measured of a version in the library, and under which conditions.
struct StoredBenchmark {
    ExpertId expert;
    VersionId versionId;
    int version = 0;
    int batch = 1; ///< Inferences in a sample.
    int runs = 0;  ///< Samples.
    double minNs = 0;
    double p50Ns = 0;
    double p90Ns = 0;
    double p99Ns = 0;
    std::uint64_t seed = 0; ///< Of the inputs.
    Timestamp measured;
    Environment environment;
};

/// Figures of the two may be compared: same processor, kernels, build and kind of program.
bool isSameBench(const Environment& a, const Environment& b);

} // namespace wb
