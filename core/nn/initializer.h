// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/rng.h"
#include "core/nn/network.h"

namespace wb {

/// What the field calls an initialiser: "uniform", "fann-widrow-nguyen", "nguyen-widrow", "xavier", "he".
const char* initializerName(Initializer kind);
Result<Initializer> parseInitializer(std::string_view name);

/// Which connections a fresh network has: one outputs x (sourceCount + 1) flag table a layer, empty where all are.
/// Counts are libfann's: max(max(in, out), round(rate * in * out)) + out between a layer and its sources, every source
/// used at least once, every unit with a bias. Drawn from spec.initialization.seed.
std::vector<std::vector<std::uint8_t>> drawConnections(const NetworkSpec& spec);

/// Fresh weights for a layer of a valid spec; those of unconnected pairs are 0. Each layer draws from its own stream of
/// the seed, so that changing one layer leaves the others alone.
///  Uniform           U(low, high), biases too (FANN's randomize).
///  FannWidrowNguyen  libfann's: weights U(0, s), biases U(-s, s), s = (0.7 H)^(1/inputs), H all hidden units, inputs
///  in [-1, 1]. NguyenWidrow      Nguyen & Widrow 1990: each unit a random direction of length 0.7 H^(1/n), biases
///  U(-beta, beta). Xavier            Glorot & Bengio 2010, eq. 16: U(+-sqrt(6 / (in + out))), biases 0. He He 2015,
///  arXiv:1502.01852, eq. 10: N(0, 2 / in), biases 0.
LayerWeights drawLayer(const NetworkSpec& spec, int layer, std::vector<std::uint8_t> connected);

} // namespace wb
