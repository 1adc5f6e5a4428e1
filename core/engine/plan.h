// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/counted_memory.h"
#include "core/engine/kernels.h"
#include "core/nn/network.h"

#include <memory>
#include <span>

namespace wb {

class Plan;

/// Working memory of one run: the signals of one row (inputs, then every layer's outputs) and the sums. Made once, used
/// for many runs; nothing is allocated while running. Thread: one owner.
class Scratch {
public:
    explicit Scratch(const Plan& plan);
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    /// Of the last run: inputs, then each layer's outputs.
    std::span<const float> signalValues() const { return m_signals; }
    const MemoryAccount& memory() const { return m_account; }

private:
    friend class Plan;
    MemoryAccount m_account;
    CountedVector<float> m_signals;
    CountedVector<float> m_nets;
};

/// A network made ready to run: packed weights and one step a layer. Immutable. Thread: share freely, one Scratch each.
class Plan {
public:
    static std::shared_ptr<const Plan> compile(const Network& network, const Kernels& kernels = scalarKernels());
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

    int inputs() const { return m_inputs; }
    int outputs() const { return m_outputs; }
    int layerCount() const { return static_cast<int>(m_steps.size()); }
    int signalCount() const { return m_signalCount; }
    const Kernels& kernels() const { return m_kernels; }
    /// Bytes the plan holds; a run needs those of its Scratch besides.
    const MemoryAccount& memory() const { return m_account; }
    /// The part of it that one layer owns, with the layer's share of the activations of a Scratch.
    MemoryAccount layerMemory(int layer) const;

    /// One row. Errors: SizeMismatch if input or output has the wrong length; NonFinite with the position of the first
    /// NaN or infinity in the input; output is untouched then.
    Result<void> run(std::span<const float> input, std::span<float> output, Scratch& scratch) const;
    /// rows x inputs -> rows x outputs, each row with the same bits as run() gives. Errors: as run(), with the row too.
    Result<void> runBatch(const Eigen::Ref<const Matrix>& input, Eigen::Ref<Matrix> output, Scratch& scratch) const;

    /// Runs a single layer on the signals the scratch already holds: what a profiler times, layer by layer.
    void runLayer(int layer, Scratch& scratch) const;
    /// Copies a row into the scratch as its inputs. The row must have inputs() finite values.
    void loadInputs(std::span<const float> input, Scratch& scratch) const;

private:
    friend class Scratch;
    /// A stretch of units with the same function.
    struct Stretch {
        UnitFunction function;
        int begin;
        int count;
    };
    struct Step {
        std::size_t weightsAt; ///< Into m_weights: the matrix, then the biases.
        std::size_t biasesAt;
        int outputs;
        int sources;
        int sourceBegin;
        int signalBegin;
        int firstStretch;
        int stretchCount;
    };

    Plan(const Network& network, const Kernels& kernels);
    void pack(const NetworkSpec& spec, int layer, const LayerWeights& weights);

    const Kernels& m_kernels;
    int m_inputs;
    int m_outputs;
    int m_signalCount;
    int m_widestLayer = 0;
    float m_sumLimit;
    MemoryAccount m_account;
    CountedVector<float> m_weights;
    CountedVector<Step> m_steps;
    CountedVector<Stretch> m_stretches;
};

/// Where the first NaN or infinity stands, or -1.
std::ptrdiff_t firstNonFinite(std::span<const float> values);

} // namespace wb
