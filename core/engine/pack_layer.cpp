// SPDX-License-Identifier: Apache-2.0
#include "core/engine/pack_layer.h"

#include "core/base/half.h"
#include "core/engine/quad_layout.h"

#include <algorithm>

namespace wb {

namespace {

void packFloats(const LayerWeights& layer, const LayerStep& step, WeightLayout layout, std::byte* packed)
{
    auto* at = reinterpret_cast<float*>(packed + step.weightsAt);
    const float* const rows = layer.weights.data();
    const std::ptrdiff_t sources = step.sources;
    const auto put = [&](int unit, int source, int count) {
        at = std::copy_n(rows + unit * sources + source, count, at);
    };
    if (layout == WeightLayout::Quads)
        visitQuadRuns(step.outputs, step.sources, put);
    else
        visitRowRuns(step.outputs, step.sources, put);
}

/// Encoded values of 16 bits; half tells the two kinds apart.
std::uint16_t encoded(float value, bool half) { return half ? toHalf(value) : toBrain(value); }
float decoded(std::uint16_t bits, bool half) { return half ? fromHalf(bits) : fromBrain(bits); }

void pack16(const LayerWeights& layer, const LayerStep& step, bool half, WeightLayout layout, std::byte* packed,
            StorageLoss& loss)
{
    auto* at = reinterpret_cast<std::uint16_t*>(packed + step.weightsAt);
    visitWeights(layout, step.outputs, step.sources, [&](int unit, int source) {
        const float given = layer.weights(unit, source);
        *at = encoded(given, half);
        loss.add(given, decoded(*at, half), half && std::abs(given) > kHalfMax);
        ++at;
    });
}

/// The step of a unit is what its largest weight needs, rounded up to what binary16 holds.
std::uint16_t stepOf(float largest)
{
    std::uint16_t step = toHalf(largest / 127.0F);
    if (127.0F * fromHalf(step) < largest && step < 0x7bffU)
        ++step;
    return step;
}

void packBytes(const LayerWeights& layer, const LayerStep& step, WeightLayout layout, std::byte* packed,
               StorageLoss& loss)
{
    auto* const steps = reinterpret_cast<std::uint16_t*>(packed + step.scalesAt);
    for (int unit = 0; unit < step.outputs; ++unit)
        steps[unit] = stepOf(step.sources == 0 ? 0.0F : layer.weights.row(unit).cwiseAbs().maxCoeff());
    auto* at = reinterpret_cast<std::int8_t*>(packed + step.weightsAt);
    visitWeights(layout, step.outputs, step.sources, [&](int unit, int source) {
        const float given = layer.weights(unit, source);
        const float size = fromHalf(steps[unit]);
        const float count = size == 0 ? 0.0F : std::nearbyint(given / size);
        *at = static_cast<std::int8_t>(std::clamp(count, -127.0F, 127.0F));
        loss.add(given, size * static_cast<float>(*at), std::abs(count) > 127.0F);
        ++at;
    });
}

void packBiases(const LayerWeights& layer, const LayerStep& step, WeightStorage storage, std::byte* packed,
                StorageLoss& loss)
{
    std::byte* const at = packed + step.biasesAt;
    for (int unit = 0; unit < step.outputs; ++unit) {
        const float given = step.scale * layer.biases(unit);
        if (storage == WeightStorage::Float32) {
            reinterpret_cast<float*>(at)[unit] = given;
            continue;
        }
        const bool half = storage != WeightStorage::BFloat16;
        std::uint16_t& stored = reinterpret_cast<std::uint16_t*>(at)[unit];
        stored = encoded(given, half);
        loss.add(given, decoded(stored, half), half && std::abs(given) > kHalfMax);
    }
}

} // namespace

void StorageLoss::add(float given, float stored, bool wasHeld)
{
    const double error = std::abs(static_cast<double>(stored) - static_cast<double>(given));
    ++count;
    held += wasHeld ? 1 : 0;
    largest = std::max(largest, error);
    meanSquare += (error * error - meanSquare) / static_cast<double>(count);
}

std::size_t packedWeightBytes(WeightStorage storage, int outputs, int sources)
{
    const std::size_t each = storage == WeightStorage::Float32 ? 4 : storage == WeightStorage::Int8 ? 1 : 2;
    return each * static_cast<std::size_t>(outputs) * static_cast<std::size_t>(sources);
}

std::size_t packedUnitBytes(WeightStorage storage, int outputs)
{
    return static_cast<std::size_t>(outputs) * (storage == WeightStorage::Float32 ? 4 : 2);
}

void packLayer(const LayerWeights& layer, const LayerStep& step, WeightStorage storage, WeightLayout layout,
               std::byte* packed, StorageLoss& loss)
{
    switch (storage) {
    case WeightStorage::Float32:
        packFloats(layer, step, layout, packed);
        loss.count += layer.weights.size() + layer.biases.size();
        break;
    case WeightStorage::Float16:
    case WeightStorage::BFloat16:
        pack16(layer, step, storage == WeightStorage::Float16, layout, packed, loss);
        break;
    case WeightStorage::Int8:
        packBytes(layer, step, layout, packed, loss);
        break;
    }
    packBiases(layer, step, storage, packed, loss);
}

} // namespace wb
