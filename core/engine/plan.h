// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/counted_memory.h"
#include "core/engine/pack_layer.h"
#include "core/engine/panel_layout.h"
#include "core/engine/simd_level.h"
#include "core/nn/network.h"

#include <memory>
#include <optional>
#include <span>

namespace wb {

class Plan;

/// Working memory of one run: the signals of one row (inputs, then every layer's outputs), and for batches those of a
/// tile of rows with the weights as panels. Made once, used for many runs; a single row allocates nothing, the first
/// batch what batches need. Thread: one owner.
class Scratch {
public:
    explicit Scratch(const Plan& plan);
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    /// Of the last single row: inputs (where loadInputs() or a shortcut network put them), then each layer's outputs;
    /// as the layers have them, inputs scaled and outputs not yet taken back.
    std::span<const float> signalValues() const { return {m_signals.data(), m_signalCount}; }
    const MemoryAccount& memory() const { return m_account; }

private:
    friend class Plan;
    void prepareBatch(const Plan& plan);
    /// Room for a row of scaled inputs, behind the signals; only with a plan that scales them.
    float* scaledRow() { return m_signals.data() + m_signals.size() - m_scaledInputs; }

    MemoryAccount m_account;
    CountedVector<float> m_signals;
    std::uint32_t m_signalCount;
    std::uint32_t m_scaledInputs;
    CountedVector<float> m_tile; ///< Behind it, where the plan scales inputs, a tile of them.
    std::optional<Panels> m_panels;
};

struct PlanOptions {
    const Kernels* kernels = nullptr; ///< nullptr: kernelsFor() the network.
    WeightStorage storage = WeightStorage::Float32;
};

/// bestKernels(); but a network none of whose layers has four units (a cascade's have one each) has nothing to fill
/// vectors with, and the scalar kernels are faster.
const Kernels& kernelsFor(const NetworkSpec& spec);

/// A network's scalings as maps; both lists have their columns, or none.
struct PlanScaling {
    std::vector<LinearMap> inputs;
    std::vector<LinearMap> outputs; ///< Backwards.
    /// No input that is finite and at most of this size leaves what a float holds once it is scaled.
    float largestInput = 0;

    static PlanScaling of(std::vector<LinearMap> inputs, std::vector<LinearMap> outputs);
    std::size_t bytes() const { return sizeof(PlanScaling) + (inputs.size() + outputs.size()) * sizeof(LinearMap); }
};

/// A network made ready to run: packed weights and one step a layer. Takes and gives values in the data's own units:
/// where the network has scalings, they are maps before and after the layers, with the bits of applyScaling() and
/// invertScaling(). (They are not multiplied into the weights: where a mean is large beside its deviation that loses
/// digits, and int8 weights would lose those of small columns.) Immutable. Thread: share freely, one Scratch each.
class Plan {
public:
    /// Kernels read whole vectors of four: so much past the last weight.
    static constexpr std::size_t kSlackBytes = 16;

    static std::shared_ptr<const Plan> compile(const Network& network, const PlanOptions& options = {});
    Plan(const Plan&) = delete;
    Plan& operator=(const Plan&) = delete;

    int inputs() const { return m_view.inputs; }
    int outputs() const { return m_view.outputs; }
    int layerCount() const { return m_view.layers; }
    int signalCount() const { return m_view.signalCount; }
    bool isScaled() const { return m_scaling != nullptr; }
    bool scalesInputs() const { return m_scaling != nullptr && !m_scaling->inputs.empty(); }
    const Kernels& kernels() const { return m_kernels; }
    WeightStorage storage() const { return m_view.storage; }
    /// What the storage cost; all zeros with Float32.
    const StorageLoss& storageLoss() const { return m_loss; }
    /// Bytes the plan holds (a mapped file's weights too, which processes share); a run needs those of its Scratch
    /// besides.
    const MemoryAccount& memory() const { return m_account; }
    /// The part of it that one layer owns, with the layer's share of the activations of a Scratch.
    MemoryAccount layerMemory(int layer) const;
    /// The part of it that the scalings take, with the row of scaled inputs in a Scratch; all zeros without any.
    MemoryAccount scalingMemory() const;
    /// How many passes over its outputs a layer's functions take after the sums; 0 if they are applied with them.
    int functionPasses(int layer) const { return static_cast<int>(m_view.steps[layer].stretchCount); }

    /// One row. Errors: SizeMismatch if input or output has the wrong length; NonFinite with the position of the first
    /// NaN or infinity in the input, or of the first value that its scaling makes too large; output is untouched then.
    Result<void> run(std::span<const float> input, std::span<float> output, Scratch& scratch) const;
    /// rows x inputs -> rows x outputs. A row's outputs have the same bits in whatever batch it is; they differ from
    /// those of run() by the order of additions (not with the scalar kernels). Errors: as run(), with the row too.
    Result<void> runBatch(const Eigen::Ref<const Matrix>& input, Eigen::Ref<Matrix> output, Scratch& scratch) const;

    /// Runs a single layer on the signals the scratch already holds: what a profiler times, layer by layer.
    void runLayer(int layer, Scratch& scratch) const;
    /// Copies a row into the scratch as its inputs, scaled. The row must have inputs() finite values.
    void loadInputs(std::span<const float> input, Scratch& scratch) const;
    /// What run() does before and after the layers of a plan that scales, alone: a profiler times it. The input as for
    /// loadInputs(); given: what the layers would give, outputs() values as the output.
    void runScaling(std::span<const float> input, std::span<const float> given, std::span<float> output,
                    Scratch& scratch) const;

private:
    friend class Scratch;
    friend std::string planToBytes(const Plan& plan);
    friend Result<std::shared_ptr<const Plan>> planFromBytes(std::shared_ptr<const void> owner, const std::byte* bytes,
                                                             std::size_t size);

    /// Over memory of somebody else's, already checked.
    Plan(const Kernels& kernels, const PlanView& view, std::int32_t stretches, std::size_t packedBytes,
         std::shared_ptr<const void> owner, std::unique_ptr<const PlanScaling> scaling);
    Plan(const Network& network, const PlanOptions& options);
    void addStep(const NetworkSpec& spec, int layer);
    void addFunctions(const LayerSpec& design, float limit, LayerStep& step);
    Result<void> checkFinite(const Eigen::Ref<const Matrix>& input) const;
    void scaleInputs(const float* input, float* scaled) const;
    void unscaleOutputs(float* output) const;
    Result<void> checkScaled(const Eigen::Ref<const Matrix>& input, Scratch& scratch) const;
    /// Why run() takes no such row.
    [[gnu::cold]] Error refusal(std::span<const float> input, std::span<const float> output) const;
    Result<void> runScaled(std::span<const float> input, std::span<float> output, Scratch& scratch) const;
    void runTiles(const Eigen::Ref<const Matrix>& input, Eigen::Ref<Matrix> output, Scratch& scratch) const;

    const Kernels& m_kernels;
    PlanView m_view; ///< Of the memory below, or of the owner's.
    std::int32_t m_stretchCount = 0;
    std::uint32_t m_packedBytes = 0; ///< With the slack.
    std::shared_ptr<const void> m_owner;
    std::unique_ptr<const PlanScaling> m_scaling; ///< Null where there is nothing to scale.
    MemoryAccount m_account;
    StorageLoss m_loss;
    CountedVector<std::byte> m_packed;
    CountedVector<LayerStep> m_steps;
    CountedVector<Stretch> m_stretches;
};

/// Where the first NaN or infinity stands, or -1.
std::ptrdiff_t firstNonFinite(std::span<const float> values);

} // namespace wb
