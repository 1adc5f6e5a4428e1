// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/half.h"
#include "core/engine/kernels.h"

namespace wb {

/// Reads the packed bytes of a layer back as floats, whatever they are stored as. For everything that is not a kernel.
class PackedWeights {
public:
    PackedWeights(const PlanView& plan, const LayerStep& step)
        : m_packed(plan.packed), m_storage(plan.storage), m_step(step)
    {
    }

    /// The weight at position `at` of the layer's memory, which is of unit `unit`.
    float weight(std::size_t at, int unit) const
    {
        const std::byte* const weights = m_packed + m_step.weightsAt;
        switch (m_storage) {
        case WeightStorage::Float32:
            return reinterpret_cast<const float*>(weights)[at];
        case WeightStorage::Float16:
            return fromHalf(reinterpret_cast<const std::uint16_t*>(weights)[at]);
        case WeightStorage::BFloat16:
            return fromBrain(reinterpret_cast<const std::uint16_t*>(weights)[at]);
        case WeightStorage::Int8:
            break;
        }
        const float unitStep = fromHalf(reinterpret_cast<const std::uint16_t*>(m_packed + m_step.scalesAt)[unit]);
        return unitStep * static_cast<float>(reinterpret_cast<const std::int8_t*>(weights)[at]);
    }
    /// Multiplied by the step's scale, as it is stored.
    float bias(int unit) const
    {
        const std::byte* const biases = m_packed + m_step.biasesAt;
        switch (m_storage) {
        case WeightStorage::Float32:
            return reinterpret_cast<const float*>(biases)[unit];
        case WeightStorage::BFloat16:
            return fromBrain(reinterpret_cast<const std::uint16_t*>(biases)[unit]);
        default:
            return fromHalf(reinterpret_cast<const std::uint16_t*>(biases)[unit]);
        }
    }

private:
    const std::byte* m_packed;
    WeightStorage m_storage;
    const LayerStep& m_step;
};

} // namespace wb
