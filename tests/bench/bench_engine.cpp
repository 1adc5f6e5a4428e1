// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's kernels by Google Benchmark: one row, 256 rows, and every activation. For a comparison with limits and
// other libraries see `expert bench`.
#include "core/analysis/bench/bench_shape.h"
#include "core/base/rng.h"
#include "core/engine/plan.h"
#include "tests/support/random_network.h"

#include <benchmark/benchmark.h>

using namespace wb;

namespace {

constexpr Eigen::Index kRowSets = 16;
constexpr Eigen::Index kBatchRows = 256;

Matrix drawnRows(Eigen::Index rows, int columns)
{
    Rng rng(1);
    return Matrix(Matrix::NullaryExpr(rows, columns, [&rng] { return rng.uniform(-1.0F, 1.0F); }));
}

/// One row a call, 16 different ones in turn.
void runRows(benchmark::State& state, const BenchShape& shape)
{
    const auto plan = Plan::compile(shape.network);
    Scratch scratch(*plan);
    const auto inputs = static_cast<std::size_t>(plan->inputs());
    const Matrix rows = drawnRows(kRowSets, plan->inputs());
    std::vector<float> output(static_cast<std::size_t>(plan->outputs()));
    Eigen::Index row = 0;
    for (auto unused : state) {
        benchmark::DoNotOptimize(plan->run({rows.row(row).data(), inputs}, output, scratch));
        benchmark::ClobberMemory();
        row = (row + 1) % kRowSets;
    }
    state.counters["flop/s"] =
        benchmark::Counter(static_cast<double>(shape.flop()), benchmark::Counter::kIsIterationInvariantRate);
}

/// 256 rows a call; the time is that of the call.
void runBatch(benchmark::State& state, const Network& network, double flop)
{
    const auto plan = Plan::compile(network);
    Scratch scratch(*plan);
    const Matrix rows = drawnRows(kBatchRows, plan->inputs());
    Matrix outputs(kBatchRows, plan->outputs());
    for (auto unused : state) {
        benchmark::DoNotOptimize(plan->runBatch(rows, outputs, scratch));
        benchmark::ClobberMemory();
    }
    state.SetItemsProcessed(state.iterations() * kBatchRows);
    if (flop > 0)
        state.counters["flop/s"] =
            benchmark::Counter(flop * static_cast<double>(kBatchRows), benchmark::Counter::kIsIterationInvariantRate);
}

void registerAll()
{
    for (const BenchShape& shape : standardShapes(1)) {
        const std::string name = shape.name + ' ' + shape.sizesText();
        benchmark::RegisterBenchmark(("row/" + name).c_str(),
                                     [shape](benchmark::State& state) { runRows(state, shape); });
        benchmark::RegisterBenchmark(("batch 256/" + name).c_str(), [shape](benchmark::State& state) {
            runBatch(state, shape.network, static_cast<double>(shape.flop()));
        });
    }
    for (const ActivationInfo& info : allActivations()) {
        // one multiply-add an activation: what is left is the activation
        const Network network =
            test::makeNetwork({1, 256}, test::Wiring::Layered, info.activation, info.activation, 1, 4.0F);
        benchmark::RegisterBenchmark((std::string("activation/") + info.name).c_str(),
                                     [network](benchmark::State& state) { runBatch(state, network, 0); });
    }
}

} // namespace

int main(int argc, char** argv)
{
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv))
        return 2;
    registerAll();
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
