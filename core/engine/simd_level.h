// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kernels.h"

#include <span>
#include <string_view>

namespace wb {

/// Every table this processor can run, from "scalar" to the fastest.
std::span<const Kernels* const> availableKernels();

/// By name; nullptr if this processor or build has none of it.
const Kernels* findKernels(std::string_view name);

/// The fastest, or what the environment variable WB_SIMD names ("scalar", "sse2", "avx2", "avx512",
/// "avx512-256", "wasm") if this
/// processor has it. Chosen once.
const Kernels& bestKernels();

/// One table an instruction set, each in a translation unit of its own; only where the build has it.
const Kernels& sse2Kernels();
const Kernels& avx2Kernels();
const Kernels& avx512Kernels();
/// The same with vectors of 256 bits for single rows. Where a processor takes operations of 512 bits in two halves, a
/// row, which waits for every result, is done sooner so, and half precision becomes floats in half the time.
const Kernels& avx512HalfRowKernels();
const Kernels& wasmKernels();

} // namespace wb
