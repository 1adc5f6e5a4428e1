// SPDX-License-Identifier: Apache-2.0
#pragma once

/// How the loops over a layer stand in the functions that run all layers, for one row and for a tile of rows: a part of
/// them, so that nothing is saved and restored between layers. Except in WebAssembly: of functions with more than 8192
/// values V8 (node 20) keeps many on the stack that belong in registers, and a row then takes 1.4 times as long.
#ifdef __wasm__
#define WB_ROW_LOOP __attribute__((noinline)) inline
#define WB_TILE_LOOP __attribute__((noinline)) inline
#else
#define WB_ROW_LOOP __attribute__((always_inline)) inline
#define WB_TILE_LOOP inline
#endif
