// SPDX-License-Identifier: GPL-3.0-or-later
// What a pool costs: a hit, a load beside reading the same file, the replay of a million requests, a miss curve.
#include "core/engine/plan_file.h"
#include "core/formats/file.h"
#include "core/formats/load_expert.h"
#include "core/pool/expert_pool.h"
#include "core/pool/miss_curve.h"
#include "core/pool/trace_generator.h"
#include "tests/support/random_network.h"

#include <benchmark/benchmark.h>

#include <filesystem>

using namespace wb;
using test::take;

namespace {

Network networkOf(int hidden)
{
    return test::makeNetwork({32, hidden, 8}, test::Wiring::Layered, Activation::Tanh, Activation::Linear);
}

void hit(benchmark::State& state)
{
    const Network network = networkOf(64);
    const auto pool = take(ExpertPool::create({}, [&network](ExpertId) -> Result<Network> { return network; }));
    const auto experts = static_cast<std::uint32_t>(state.range(0));
    for (std::uint32_t i = 1; i <= experts; ++i)
        take(pool->acquire(ExpertId{i}));
    Rng rng(1);
    std::vector<ExpertId> ids(4096);
    for (ExpertId& id : ids)
        id = ExpertId{1 + static_cast<std::int64_t>(rng.below(experts))};
    std::size_t at = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(pool->acquire(ids[at++ & 4095U])); // and given back
}
BENCHMARK(hit)->Arg(8)->Arg(100)->Arg(1000);

/// A .net file of an expert with so many hidden units: read, parsed, compiled, somebody else evicted.
class NetFile {
public:
    explicit NetFile(int hidden) : m_path((std::filesystem::temp_directory_path() / "bench_pool.net").string())
    {
        const Expert expert{{.name = "bench"}, networkOf(hidden)};
        take(writeFile(m_path, take(saveExpertBytes(m_path, expert)).bytes).map([] { return 0; }));
    }
    ~NetFile() { std::filesystem::remove(m_path); }
    const std::string& path() const { return m_path; }
    Result<Network> load() const
    {
        return loadExpertFile(m_path, take(readFile(m_path))).map([](LoadedExpert loaded) {
            return loaded.expert.network;
        });
    }

private:
    std::string m_path;
};

void fileReadAndParsed(benchmark::State& state)
{
    const NetFile file(static_cast<int>(state.range(0)));
    for (auto _ : state)
        benchmark::DoNotOptimize(file.load());
}
BENCHMARK(fileReadAndParsed)->Arg(24)->Arg(240)->Arg(2400)->Unit(benchmark::kMicrosecond);

void loadFromFile(benchmark::State& state)
{
    const NetFile file(static_cast<int>(state.range(0)));
    PoolConfig config;
    config.mostExperts = 1; // the next one always evicts the last
    const auto pool = take(ExpertPool::create(config, [&file](ExpertId) { return file.load(); }));
    std::int64_t id = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(pool->acquire(ExpertId{1 + (++id & 1)}));
    state.counters["parameters"] = static_cast<double>(networkOf(static_cast<int>(state.range(0))).totalConnections());
}
BENCHMARK(loadFromFile)->Arg(24)->Arg(240)->Arg(2400)->Unit(benchmark::kMicrosecond);

void loadFromMemory(benchmark::State& state)
{
    const Network network = networkOf(static_cast<int>(state.range(0)));
    PoolConfig config;
    config.mostExperts = 1;
    const auto pool = take(ExpertPool::create(config, [&network](ExpertId) -> Result<Network> { return network; }));
    std::int64_t id = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(pool->acquire(ExpertId{1 + (++id & 1)}));
}
BENCHMARK(loadFromMemory)->Arg(24)->Arg(240)->Arg(2400)->Unit(benchmark::kMicrosecond);

/// The same expert as a packed plan: mapped, checked, run from the file's pages.
void loadFromPlanFile(benchmark::State& state)
{
    const std::string path = (std::filesystem::temp_directory_path() / "bench_pool.plan").string();
    take(writeFile(path, planToBytes(*Plan::compile(networkOf(static_cast<int>(state.range(0)))))).map([] {
        return 0;
    }));
    PoolConfig config;
    config.mostExperts = 1;
    const auto pool = take(ExpertPool::create(config, [&path](ExpertId) { return openPlan(path); }));
    std::int64_t id = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(pool->acquire(ExpertId{1 + (++id & 1)}));
    std::filesystem::remove(path);
}
BENCHMARK(loadFromPlanFile)->Arg(24)->Arg(240)->Arg(2400)->Unit(benchmark::kMicrosecond);

RequestTrace million(std::size_t experts)
{
    TraceRecipe recipe;
    recipe.requests = 1'000'000;
    recipe.experts = experts;
    return take(generateTrace(recipe));
}

std::size_t thirdOf(const RequestTrace& trace)
{
    std::size_t all = 0;
    for (const RequestTrace::Expert& expert : trace.experts)
        all += expert.bytes;
    return all / 3;
}

void replayMillionAllPolicies(benchmark::State& state)
{
    const RequestTrace trace = million(static_cast<std::size_t>(state.range(0)));
    for (auto _ : state)
        for (const EvictionPolicy policy : kEvictionPolicies)
            benchmark::DoNotOptimize(take(replay(trace, {policy, thirdOf(trace), 0, {}})));
}
BENCHMARK(replayMillionAllPolicies)->Arg(100)->Arg(10'000)->Unit(benchmark::kMillisecond);

void replayMillion(benchmark::State& state)
{
    const RequestTrace trace = million(100);
    const EvictionPolicy policy = kEvictionPolicies[static_cast<std::size_t>(state.range(0))];
    state.SetLabel(std::string(policyName(policy)));
    for (auto _ : state)
        benchmark::DoNotOptimize(take(replay(trace, {policy, thirdOf(trace), 0, {}})));
}
BENCHMARK(replayMillion)->DenseRange(0, 3)->Unit(benchmark::kMillisecond);

void curveOfFiftyPoints(benchmark::State& state)
{
    const RequestTrace trace = million(100);
    const EvictionPolicy policy = kEvictionPolicies[static_cast<std::size_t>(state.range(0))];
    state.SetLabel(std::string(policyName(policy)));
    for (auto _ : state)
        benchmark::DoNotOptimize(take(missCurve(trace, {policy, 0, 0, {}}, curveBudgets(trace, 50))));
}
BENCHMARK(curveOfFiftyPoints)->DenseRange(0, 3)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

BENCHMARK_MAIN();
