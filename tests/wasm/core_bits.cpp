// SPDX-License-Identifier: GPL-3.0-or-later
// Prints hashes of what must have the same bits on every compiler and in the browser: random numbers, initial
// weights, connections, shuffles. core_bits.txt holds what it must print.
#include "core/nn/initializer.h"
#include "core/nn/network_builder.h"

#include <algorithm>
#include <array>
#include <cinttypes>
#include <cstdio>
#include <cstring>
#include <numeric>

namespace {

/// FNV-1a, 64 bits.
class Hash {
public:
    template <typename T>
    void add(const T& value)
    {
        std::array<unsigned char, sizeof(T)> bytes{};
        std::memcpy(bytes.data(), &value, sizeof(T));
        for (const unsigned char byte : bytes)
            m_value = (m_value ^ byte) * 0x100000001B3U;
    }
    void print(const char* what, const char* name) const
    {
        std::printf("%-8s %-20s %016" PRIx64 "\n", what, name, m_value);
    }

private:
    std::uint64_t m_value = 0xCBF29CE484222325U;
};

constexpr int kDraws = 100'000;

template <typename Draw>
void printDraws(const char* name, Draw draw)
{
    wb::Rng rng(42, 7);
    Hash hash;
    for (int i = 0; i < kDraws; ++i)
        hash.add(draw(rng));
    hash.print("draws", name);
}

void printShuffle()
{
    std::array<int, 1000> items{};
    std::iota(items.begin(), items.end(), 0);
    wb::Rng(3).shuffle(std::span<int>(items));
    Hash hash;
    for (const int item : items)
        hash.add(item);
    hash.print("draws", "shuffle");
}

bool printNetwork(wb::Initializer kind, wb::Topology topology, float rate)
{
    wb::Initialization initialization;
    initialization.kind = kind;
    initialization.seed = 20261122;
    const auto network = wb::NetworkBuilder()
                             .layersFromSizes({64, 32, 16, 8})
                             .topology(topology)
                             .connectionRate(rate)
                             .initialization(initialization)
                             .build();
    if (!network) {
        std::printf("%s: %s\n", wb::initializerName(kind), network.error().message.c_str());
        return false;
    }
    Hash hash;
    for (const wb::LayerWeights& layer : network->weights().layers) {
        std::for_each(layer.weights.data(), layer.weights.data() + layer.weights.size(), [&](float w) { hash.add(w); });
        std::for_each(layer.biases.data(), layer.biases.data() + layer.biases.size(), [&](float b) { hash.add(b); });
        std::for_each(layer.connected.begin(), layer.connected.end(), [&](std::uint8_t flag) { hash.add(flag); });
    }
    hash.print("weights", rate < 1                             ? "sparse"
                          : topology == wb::Topology::Shortcut ? "shortcut"
                                                               : wb::initializerName(kind));
    return true;
}

} // namespace

int main()
{
    using wb::Initializer;
    using wb::Topology;
    printDraws("next", [](wb::Rng& rng) { return rng.next(); });
    printDraws("below 1000", [](wb::Rng& rng) { return rng.below(1000); });
    printDraws("uniform", [](wb::Rng& rng) { return rng.uniform(); });
    printDraws("uniform -0.1..0.3", [](wb::Rng& rng) { return rng.uniform(-0.1F, 0.3F); });
    printDraws("normal", [](wb::Rng& rng) { return rng.normal(); });
    printShuffle();
    bool made = true;
    for (const auto kind : {Initializer::Uniform, Initializer::FannWidrowNguyen, Initializer::NguyenWidrow,
                            Initializer::Xavier, Initializer::He})
        made = printNetwork(kind, Topology::Layered, 1) && made;
    made = printNetwork(Initializer::He, Topology::Shortcut, 1) && made;
    made = printNetwork(Initializer::Xavier, Topology::Layered, 0.3F) && made;
    return made ? 0 : 1;
}
