// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_subject.h"
#include "core/nn/network.h"

#include <optional>
#include <string>

namespace wb {

/// A way to run networks that a bench measures: a variant of our engine, or somebody else's library.
class BenchContender {
public:
    BenchContender() = default;
    BenchContender(const BenchContender&) = delete;
    BenchContender& operator=(const BenchContender&) = delete;
    virtual ~BenchContender() = default;

    virtual std::string name() const = 0;
    /// What it is a variant of.
    virtual std::string family() const { return name(); }
    virtual std::string version() const = 0;
    virtual bool isPeer() const = 0;
    /// Largest difference from the double-precision reference with which its times still count.
    virtual double tolerance() const { return 2e-5; }
    /// False if it has no way to run many rows in one call.
    virtual bool runsBatches() const { return true; }
    /// The network, ready to be called with so many rows. Errors: Unsupported, saying what it cannot express.
    virtual Result<std::unique_ptr<BenchSubject>> make(const Network& network, int rows) const = 0;
    /// Writes the network into a file of that name. The subject's every call reads it until it could run, drops it, and
    /// writes 1 to its output if all went well. Null if this contender has no such thing. Errors: Io, Unsupported.
    virtual Result<std::unique_ptr<BenchSubject>> makeLoader(const Network&, const std::string& /*path*/) const
    {
        return std::unique_ptr<BenchSubject>();
    }
    /// Bytes it took from its counting allocator for the network; nothing if it does not count.
    virtual std::optional<std::size_t> countedBytes(const Network&) const { return std::nullopt; }
};

} // namespace wb
