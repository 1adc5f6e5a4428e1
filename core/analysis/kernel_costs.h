// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/kernels.h"
#include "core/nn/network_spec.h"

#include <array>
#include <string>
#include <vector>

namespace wb {

/// What one row through a network is made of, as the kernels really run it: the terms of the cost model. After these
/// come two for each activation (passTerm, vectorTerm) and those of the memory (streamTerm).
enum class CostTerm {
    Call,      ///< Plan::run itself.
    InputRow,  ///< Four inputs: looked at, read.
    OutputRow, ///< Four outputs: copied.
    Layer,     ///< A layer: the loop around it, and that its first sum waits for the layer before.
    Block16,   ///< A block of 16 units: sums across lanes, biases, a store.
    Block8,
    Block4,
    Crumbs, ///< The one to three units that are left.
    Quad16, ///< Four sources of a block of 16 units: 64 multiply-adds.
    Quad8,
    Quad4,
    QuadCrumbs,
    Odd16,       ///< A source that is left over from groups of four, in a block of 16.
    OddRest,     ///< In any smaller block.
    Tail,        ///< A pass whose last vector is not full.
    TailUnit,    ///< A unit of that last vector.
    ScaledRow,   ///< Inputs or outputs that the network scales: the pass over them.
    ScaledValue, ///< A column of them.
};
inline constexpr std::size_t kBasicTermCount = 18;

/// Sizes of a network's working set between which the time to fetch a byte of weights is interpolated.
inline constexpr std::array<double, 9> kStreamKnots{24e3, 40e3, 56e3, 80e3, 128e3, 256e3, 512e3, 1.2e6, 5e6};
inline constexpr std::size_t kStreamTermCount = kStreamKnots.size();
inline constexpr std::size_t kCostTermCount =
    kBasicTermCount + kStreamTermCount + 2 * static_cast<std::size_t>(kActivationCount);

/// One number a term: how often it occurs, or what it costs in ns.
using CostVector = std::array<double, kCostTermCount>;

inline constexpr std::size_t termOf(CostTerm term) { return static_cast<std::size_t>(term); }
/// A kilobyte of weights, where the working set is as large as the knot, beyond what it takes from the nearest cache.
inline constexpr std::size_t streamTerm(std::size_t knot) { return kBasicTermCount + knot; }
/// An activation's pass over a layer (what follows the sums by itself), or its share of the latency of a layer.
inline constexpr std::size_t passTerm(Activation activation)
{
    return kBasicTermCount + kStreamTermCount + 2 * static_cast<std::size_t>(activation);
}
/// One vector of outputs.
inline constexpr std::size_t vectorTerm(Activation activation) { return passTerm(activation) + 1; }
/// "quad16", "tanh vector", "stream 40000": for files and reports.
std::string termName(std::size_t term);

double dot(const CostVector& counts, const CostVector& costs);

/// How often each term occurs with a table of kernels.
struct NetworkWork {
    CostVector call{};              ///< What no layer owns.
    CostVector scaling{};           ///< Of the network's own scalings.
    std::vector<CostVector> layers; ///< In run order.
    CostVector total() const;
};
NetworkWork networkWork(const NetworkSpec& spec, WeightLayout layout, int lanes);

/// Bytes that one row reads and writes: weights, biases, signals, inputs.
double workingSetBytes(const NetworkSpec& spec);

/// What each term costs with one table of kernels.
struct KernelCosts {
    std::string kernels; ///< Kernels::name
    WeightLayout layout = WeightLayout::Rows;
    int lanes = 1;
    CostVector ns{};
    bool operator==(const KernelCosts&) const = default;
};

} // namespace wb
