// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_contender.h"
#include "core/engine/plan.h"

namespace wb {

/// Our own engine with one choice of how plans are made.
class EngineContender : public BenchContender {
public:
    std::string name() const override { return "f32"; }
    std::string version() const override;
    bool isPeer() const override { return false; }
    Result<std::unique_ptr<BenchSubject>> make(const Network& network, int rows) const override;
    /// Weights in the form the library keeps them, in one file per network.
    Result<std::unique_ptr<BenchSubject>> makeLoader(const Network& network, const std::string& folder) const override;
    std::optional<std::size_t> countedBytes(const Network& network) const override;

private:
    /// The only place that knows how a plan of this variant is made.
    static std::shared_ptr<const Plan> plan(const Network& network) { return Plan::compile(network); }
};

/// Every variant of our engine worth a row of its own.
std::vector<std::shared_ptr<const BenchContender>> engineContenders();

} // namespace wb
