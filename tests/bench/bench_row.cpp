// SPDX-License-Identifier: GPL-3.0-or-later
// bench_row: the time of one row and of a row in batches of 256 for the four standard shapes, on the kernels WB_SIMD
// names, as lines "A 61.8 30.7" in ns. Built natively and for node, so that tests/bench/wasm can compare.
#include "core/analysis/inference_loop.h"
#include "core/base/rng.h"
#include "core/nn/network_builder.h"

#include <algorithm>
#include <cstdio>

using namespace wb;

namespace {

constexpr double kSampleNs = 4e6; // far above the clock's step, in a browser's engine too
constexpr int kSamples = 31;

template <typename Run>
double medianNs(int rowsACall, const Run& run)
{
    const Clock& clock = systemClock();
    int calls = 1;
    double ns = 0;
    std::vector<double> samples;
    while (static_cast<int>(samples.size()) < kSamples) {
        const std::int64_t begin = clock.nowNs();
        for (int call = 0; call < calls; ++call)
            run();
        ns = static_cast<double>(clock.nowNs() - begin);
        if (ns < kSampleNs)
            calls = ns <= 0 ? calls * 8 : static_cast<int>(calls * std::clamp(1.2 * kSampleNs / ns, 1.1, 8.0)) + 1;
        else
            samples.push_back(ns / calls / rowsACall);
    }
    std::nth_element(samples.begin(), samples.begin() + kSamples / 2, samples.end());
    return samples[kSamples / 2];
}

void time(const char* name, std::vector<int> sizes)
{
    constexpr int kRows = 256;
    const auto network = NetworkBuilder().layersFromSizes(std::move(sizes)).build();
    const auto plan = Plan::compile(*network);
    InferenceLoop loop(plan, 1);
    const double single = medianNs(1, [&loop] { loop.runOnce(); });
    Scratch scratch(*plan);
    Rng rng(1);
    Matrix inputs(kRows, plan->inputs());
    for (Eigen::Index i = 0; i < inputs.size(); ++i)
        inputs.data()[i] = rng.uniform(-1.0F, 1.0F);
    Matrix outputs(kRows, plan->outputs());
    bool isRun = true;
    const double batch = medianNs(kRows, [&] { isRun = isRun && plan->runBatch(inputs, outputs, scratch); });
    if (isRun)
        std::printf("%s %s %.2f %.2f\n", plan->kernels().name, name, single, batch);
}

} // namespace

int main()
{
    time("A", {64, 32, 16, 8});
    time("B", {16, 32, 16});
    time("C", {64, 96, 40});
    time("D", {256, 256, 128});
    return 0;
}
