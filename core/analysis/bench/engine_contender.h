// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_contender.h"
#include "core/engine/plan.h"

namespace wb {

/// Our own engine with one choice of how plans are made.
class EngineContender : public BenchContender {
public:
    EngineContender(std::string name, const PlanOptions& options) : m_name(std::move(name)), m_options(options) {}

    std::string name() const override { return m_name; }
    std::string version() const override { return {}; }
    bool isPeer() const override { return false; }
    /// Weights that are stored with less precision give other results: their error is what is told of them.
    double tolerance() const override;
    Result<std::unique_ptr<BenchSubject>> make(const Network& network, int rows) const override;
    /// The file is a packed plan: opening it is mapping it.
    Result<std::unique_ptr<BenchSubject>> makeLoader(const Network& network, const std::string& path) const override;
    std::optional<std::size_t> countedBytes(const Network& network) const override;

private:
    std::shared_ptr<const Plan> plan(const Network& network) const { return Plan::compile(network, m_options); }

    std::string m_name;
    PlanOptions m_options;
};

/// Every variant of our engine worth a row of its own: weights as "f32", the one comparisons are made with, then "f16",
/// "bf16" and "int8".
std::vector<std::shared_ptr<const BenchContender>> engineContenders();

} // namespace wb
