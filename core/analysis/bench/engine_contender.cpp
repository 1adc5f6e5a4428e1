// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/bench/engine_contender.h"

#include "core/engine/plan_file.h"
#include "core/formats/file.h"

#include <limits>
#include <utility>

namespace wb {

namespace {

/// A plan and what one caller of it needs.
struct Caller {
    std::shared_ptr<const Plan> plan;
    Scratch scratch;
    explicit Caller(std::shared_ptr<const Plan> compiled) : plan(std::move(compiled)), scratch(*plan) {}
};

std::unique_ptr<BenchSubject> rowSubject(std::shared_ptr<const Plan> plan)
{
    auto caller = std::make_unique<Caller>(std::move(plan));
    const auto inputs = static_cast<std::size_t>(caller->plan->inputs());
    const auto outputs = static_cast<std::size_t>(caller->plan->outputs());
    return benchSubject(inputs, [caller = std::move(caller), inputs, outputs](const float* input, float* output) {
        static_cast<void>(caller->plan->run({input, inputs}, {output, outputs}, caller->scratch));
    });
}

std::unique_ptr<BenchSubject> batchSubject(std::shared_ptr<const Plan> plan, Eigen::Index rows)
{
    auto caller = std::make_unique<Caller>(std::move(plan));
    const Eigen::Index inputs = caller->plan->inputs();
    const Eigen::Index outputs = caller->plan->outputs();
    return benchSubject(static_cast<std::size_t>(rows * inputs), [caller = std::move(caller), rows, inputs,
                                                                  outputs](const float* input, float* output) {
        static_cast<void>(caller->plan->runBatch(Eigen::Map<const Matrix>(input, rows, inputs),
                                                 Eigen::Map<Matrix>(output, rows, outputs), caller->scratch));
    });
}

} // namespace

double EngineContender::tolerance() const
{
    return m_options.storage == WeightStorage::Float32 ? BenchContender::tolerance()
                                                       : std::numeric_limits<double>::max();
}

Result<std::unique_ptr<BenchSubject>> EngineContender::make(const Network& network, int rows) const
{
    auto compiled = plan(network);
    return rows == 1 ? rowSubject(std::move(compiled)) : batchSubject(std::move(compiled), rows);
}

Result<std::unique_ptr<BenchSubject>> EngineContender::makeLoader(const Network& network, const std::string& path) const
{
    if (auto written = writeFile(path, planToBytes(*plan(network))); !written)
        return passOn(written);
    const auto load = [path, outputs = network.numOutputs()](const float*, float* output) {
        const auto opened = openPlan(path);
        *output = opened && (*opened)->outputs() == outputs ? 1.0F : 0.0F;
    };
    return benchSubject(0, load);
}

std::optional<std::size_t> EngineContender::countedBytes(const Network& network) const
{
    return plan(network)->memory().total();
}

std::vector<std::shared_ptr<const BenchContender>> engineContenders()
{
    std::vector<std::shared_ptr<const BenchContender>> contenders;
    for (const auto& [name, storage] :
         {std::pair{"f32", WeightStorage::Float32}, std::pair{"f16", WeightStorage::Float16},
          std::pair{"bf16", WeightStorage::BFloat16}, std::pair{"int8", WeightStorage::Int8}}) {
        PlanOptions options;
        options.storage = storage;
        contenders.push_back(std::make_shared<EngineContender>(name, options));
    }
    return contenders;
}

} // namespace wb
