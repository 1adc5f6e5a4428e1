// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/kernel_costs.h"

#include "core/analysis/cost_report.h"
#include "core/engine/fused_function.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wb {

namespace {

constexpr std::array<const char*, kBasicTermCount> kBasicTermNames{
    "call",  "input row", "output row",  "layer", "block16",  "block8", "block4",    "crumbs",     "quad16",
    "quad8", "quad4",     "quad crumbs", "odd16", "odd rest", "tail",   "tail unit", "scaled row", "scaled value"};

double& termAt(CostVector& work, CostTerm term) { return work[termOf(term)]; }

/// core/engine/simd/quad_layer.h: units in blocks of 16, 8 and 4, then crumbs; sources by fours.
void addQuadSums(int outputs, int sources, CostVector& work)
{
    const int quads = sources / 4;
    const int odd = sources % 4;
    const int sixteens = outputs / 16;
    const int eights = outputs % 16 / 8;
    const int fours = outputs % 8 / 4;
    const int crumbs = outputs % 4 > 0 ? 1 : 0;
    termAt(work, CostTerm::Block16) += sixteens;
    termAt(work, CostTerm::Block8) += eights;
    termAt(work, CostTerm::Block4) += fours;
    termAt(work, CostTerm::Crumbs) += crumbs;
    termAt(work, CostTerm::Quad16) += sixteens * quads;
    termAt(work, CostTerm::Quad8) += eights * quads;
    termAt(work, CostTerm::Quad4) += fours * quads;
    termAt(work, CostTerm::QuadCrumbs) += crumbs * quads;
    termAt(work, CostTerm::Odd16) += sixteens * odd;
    termAt(work, CostTerm::OddRest) += (eights + fours + crumbs) * odd;
}

/// core/engine/scalar_kernels.cpp: unit by unit.
void addRowSums(int outputs, int sources, CostVector& work)
{
    termAt(work, CostTerm::Block4) += outputs;
    const int quads = sources / 4;
    termAt(work, CostTerm::Quad4) += static_cast<double>(outputs) * quads;
    termAt(work, CostTerm::OddRest) += static_cast<double>(outputs) * (sources % 4);
}

/// A function that leaves the registers with the sums: one vector a block, or as many as a block of 16 or 8 holds.
void addFused(Activation activation, int outputs, int lanes, CostVector& work)
{
    const int vectors = outputs / 16 * (16 / lanes) + outputs % 16 / 8 * std::max(1, 8 / lanes) + outputs % 8 / 4 +
                        (outputs % 4 > 0 ? 1 : 0);
    work[passTerm(activation)] += 1;
    work[vectorTerm(activation)] += vectors;
}

void addPass(Activation activation, int count, int lanes, CostVector& work)
{
    const int last = count % lanes;
    work[passTerm(activation)] += 1;
    const int vectors = count / lanes + (last > 0 ? 1 : 0);
    work[vectorTerm(activation)] += vectors;
    termAt(work, CostTerm::Tail) += last > 0 ? 1 : 0;
    termAt(work, CostTerm::TailUnit) += last;
}

void addFunctions(const LayerSpec& layer, WeightLayout layout, int lanes, CostVector& work)
{
    int begin = 0;
    for (int unit = 1; unit <= layer.outputs; ++unit) {
        if (unit < layer.outputs && layer.functionOf(unit) == layer.functionOf(begin))
            continue;
        const Activation activation = layer.functionOf(begin).activation;
        const bool isWhole = begin == 0 && unit == layer.outputs;
        if (layout == WeightLayout::Quads && isWhole && fusedFunction(activation) != FusedFunction::None)
            addFused(activation, layer.outputs, lanes, work);
        else
            addPass(activation, unit - begin, lanes, work);
        begin = unit;
    }
}

/// Shares of the knots on either side of a working set, linear in its logarithm; nothing below the first knot.
void addStream(double bytes, double workingSet, CostVector& work)
{
    const auto above = std::upper_bound(kStreamKnots.begin(), kStreamKnots.end(), workingSet);
    if (above == kStreamKnots.begin())
        return;
    const auto low = static_cast<std::size_t>(above - kStreamKnots.begin()) - 1;
    if (above == kStreamKnots.end()) {
        work[streamTerm(low)] += bytes / 1e3;
        return;
    }
    const double share = std::log(workingSet / kStreamKnots.at(low)) / std::log(*above / kStreamKnots.at(low));
    work[streamTerm(low)] += (1 - share) * bytes / 1e3;
    work[streamTerm(low + 1)] += share * bytes / 1e3;
}

/// Weights and biases in memory, where a connection that does not exist takes its place too.
double packedBytes(const NetworkSpec& spec, int layer)
{
    return 4.0 * spec.layers[static_cast<std::size_t>(layer)].outputs * (spec.sourceCount(layer) + 1);
}

} // namespace

std::string termName(std::size_t term)
{
    if (term < kBasicTermCount)
        return kBasicTermNames.at(term);
    if (term < kBasicTermCount + kStreamTermCount)
        return "stream " + std::to_string(std::lround(kStreamKnots.at(term - kBasicTermCount)));
    const std::size_t function = term - kBasicTermCount - kStreamTermCount;
    return std::string(activationInfo(static_cast<Activation>(function / 2)).name) +
           (function % 2 == 0 ? " pass" : " vector");
}

double dot(const CostVector& counts, const CostVector& costs)
{
    return std::inner_product(counts.begin(), counts.end(), costs.begin(), 0.0);
}

CostVector NetworkWork::total() const
{
    CostVector sum = call;
    std::transform(sum.begin(), sum.end(), scaling.begin(), sum.begin(), std::plus<>());
    for (const CostVector& layer : layers)
        std::transform(sum.begin(), sum.end(), layer.begin(), sum.begin(), std::plus<>());
    return sum;
}

double workingSetBytes(const NetworkSpec& spec)
{
    const LayerCost scaling = scalingCost(spec);
    double bytes = 4.0 * (spec.signalCount() + spec.outputs()) +
                   static_cast<double>(scaling.weightBytes + scaling.activationBytes);
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer)
        bytes += packedBytes(spec, layer);
    return bytes;
}

NetworkWork networkWork(const NetworkSpec& spec, WeightLayout layout, int lanes)
{
    NetworkWork work;
    termAt(work.call, CostTerm::Call) = 1;
    termAt(work.call, CostTerm::InputRow) = spec.inputs / 4.0;
    termAt(work.call, CostTerm::OutputRow) = spec.outputs() / 4.0;
    for (const std::size_t columns : {spec.inputScaling.columns(), spec.outputScaling.columns()}) {
        termAt(work.scaling, CostTerm::ScaledRow) += columns > 0 ? 1 : 0;
        termAt(work.scaling, CostTerm::ScaledValue) += static_cast<double>(columns);
    }
    const double workingSet = workingSetBytes(spec);
    work.layers.resize(spec.layers.size());
    for (int layer = 0; layer < static_cast<int>(spec.layers.size()); ++layer) {
        const LayerSpec& design = spec.layers[static_cast<std::size_t>(layer)];
        CostVector& own = work.layers[static_cast<std::size_t>(layer)];
        termAt(own, CostTerm::Layer) = 1;
        if (layout == WeightLayout::Quads)
            addQuadSums(design.outputs, spec.sourceCount(layer), own);
        else
            addRowSums(design.outputs, spec.sourceCount(layer), own);
        addFunctions(design, layout, lanes, own);
        addStream(packedBytes(spec, layer), workingSet, own);
    }
    return work;
}

} // namespace wb
