// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/layer_spec.h"

#include <span>

namespace wb {

/// One layer as a kernel sees it. All pointers are into memory of the plan or of the caller's scratch.
struct DenseLayer {
    const float* weights; ///< outputs x sources, row-major.
    const float* biases;  ///< outputs.
    int outputs;
    int sources;
};

/// The seam for instruction sets: a plan calls its kernels through one of these tables, chosen once.
struct Kernels {
    const char* name; ///< "scalar", "avx2", ...
    /// nets[u] = biases[u] + sum_s weights[u][s] * x[s]. The scalar table adds in libfann's order (fann_run: what is
    /// left over from groups of four first, backwards, then group by group), so that ill-conditioned nets agree with it
    /// too.
    void (*dense)(const DenseLayer& layer, const float* x, float* nets);
    /// y[u] = f(s * nets[u]), the product held within +-limit / s first. nets and y may be the same memory.
    void (*activate)(UnitFunction function, float limit, const float* nets, float* y, int count);
};

/// The portable table: same bits on every platform.
const Kernels& scalarKernels();

} // namespace wb
