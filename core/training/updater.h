// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/cache_line.h"
#include "core/engine/training_kernels.h"
#include "core/training/training_config.h"

#include <span>

namespace wb {

/// What an update is told of the gradient it is made from.
struct UpdateFacts {
    std::int64_t rows = 1;  ///< That the gradient was summed over.
    double rate = 0;        ///< The learning rate of this epoch.
    double meanSquare = 0;  ///< Of the errors of the rows; SARPROP's noise follows it.
    std::int64_t epoch = 0; ///< From 0.
};

/// How many numbers an algorithm remembers of every parameter.
int rememberedNumbers(const TrainingConfig& config);

/// Turns gradients into steps by one algorithm and remembers what it needs for the next. Everything it remembers is in
/// state(). Thread: one owner.
class Updater {
public:
    /// What an algorithm carries from step to step: up to three numbers a parameter, and how often it has stepped.
    struct State {
        std::vector<Floats> perParameter;
        std::int64_t steps = 0;
        bool operator==(const State&) const = default;
    };

    /// exists: which parameters there are, 1 or 0. decays: to which of them weight decay applies.
    Updater(const TrainingConfig& config, const TrainingKernels& kernels, std::vector<std::uint8_t> exists,
            std::vector<std::uint8_t> decays);

    /// parameters += the step that follows from gradient, -dLoss/dparameter summed over facts.rows.
    void apply(std::span<float> parameters, std::span<float> gradient, const UpdateFacts& facts);

    const State& state() const { return m_state; }
    /// Errors: SizeMismatch if it is another algorithm's, or of another network.
    Result<void> restore(State state);

private:
    template <class Step>
    void forEach(Step step) const;
    void descend(std::span<float> parameters, std::span<const float> gradient, const UpdateFacts& facts);
    void rprop(std::span<float> parameters, std::span<const float> gradient);
    void fannRprop(std::span<float> parameters, std::span<const float> gradient);
    void quickprop(std::span<float> w, std::span<const float> g, const UpdateFacts& facts);
    void sarprop(std::span<float> w, std::span<const float> g, const UpdateFacts& facts);
    void adam(std::span<float> w, std::span<const float> g, const UpdateFacts& facts);

    TrainingConfig m_config;
    const TrainingKernels& m_kernels;
    std::vector<std::uint8_t> m_exists;
    std::vector<std::uint8_t> m_decays;
    State m_state;
};

} // namespace wb
