// SPDX-License-Identifier: Apache-2.0
#include "core/engine/simd_level.h"

#include <array>
#include <cstdlib>
#include <utility>

namespace wb {

namespace {

struct Available {
    std::array<const Kernels*, 5> tables{};
    std::size_t count = 0;
    void add(const Kernels& table) { tables[count++] = &table; }
};

Available detect()
{
    Available found;
    found.add(scalarKernels());
#if defined(__x86_64__)
    found.add(sse2Kernels());                                            // part of x86-64
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma")) // such processors have F16C too
        found.add(avx2Kernels());
    if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") && found.count == 3) {
        found.add(avx512HalfRowKernels());
        found.add(avx512Kernels());
        if (__builtin_cpu_is("amdfam19h")) // Zen 4: its units are of 256 bits
            std::swap(found.tables[3], found.tables[4]);
    }
#elif defined(__EMSCRIPTEN__)
    found.add(wasmKernels());
#endif
    return found;
}

const Available& available()
{
    static const Available kFound = detect();
    return kFound;
}

} // namespace

std::span<const Kernels* const> availableKernels() { return {available().tables.data(), available().count}; }

const Kernels* findKernels(std::string_view name)
{
    for (const Kernels* table : availableKernels()) {
        if (name == table->name)
            return table;
    }
    return nullptr;
}

const Kernels& bestKernels()
{
    static const Kernels& kBest = [&]() -> const Kernels& {
        const char* const asked = std::getenv("WB_SIMD");
        const Kernels* const found = asked == nullptr ? nullptr : findKernels(asked);
        return found != nullptr ? *found : *availableKernels().back();
    }();
    return kBest;
}

} // namespace wb
