// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wb {

/// What training asks of an instruction set. The weights of a layer stand source by source: row s, stride floats long,
/// holds those from source s to every unit. Stride is a multiple of kTrainingStride; nets and deltas have so many
/// floats, those past the last unit are 0 in weights and deltas. Pointers are aligned as floats are.
struct TrainingKernels {
    /// nets[u] = biases[u] + sum_s weights[s][u] x[s].
    void (*sums)(const float* weights, const float* biases, const float* x, int sources, int stride, float* nets);
    /// errors[s] += sum_u weights[s][u] deltas[u].
    void (*backward)(const float* weights, const float* deltas, int sources, int stride, float* errors);
    /// to[s][u] += x[s] deltas[u].
    void (*addOuter)(const float* x, const float* deltas, int sources, int stride, float* to);
};

/// Floats of the widest vector.
inline constexpr int kTrainingStride = 16;

} // namespace wb
