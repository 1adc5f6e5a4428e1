// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/bench/bench_subject.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace wb::cli {

/// The functions other libraries share with us, at their textbook steepness.
enum class PeerFunction { Linear, Sigmoid, Tanh, Relu };

/// One dense layer as any library understands it.
struct PeerLayer {
    int inputs = 0;
    int outputs = 0;
    std::vector<float> weights; ///< outputs x inputs, row-major.
    std::vector<float> biases;  ///< outputs.
    PeerFunction function = PeerFunction::Linear;
};

/// A layered, fully connected network. Never empty.
struct PeerModel {
    std::vector<PeerLayer> layers;
    int inputs() const { return layers.front().inputs; }
    int outputs() const { return layers.back().outputs; }
};

/// Somebody else's library, behind what a bench needs of it. All run on one thread.
class Peer {
public:
    Peer() = default;
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;
    virtual ~Peer() = default;

    virtual std::string name() const = 0;
    /// What it is a variant of.
    virtual std::string family() const { return name(); }
    virtual std::string version() const = 0;
    virtual bool runsBatches() const { return true; }
    /// Errors: Unsupported, naming what the library does not have.
    virtual Result<std::unique_ptr<BenchSubject>> make(const PeerModel& model, int rows) const = 0;
    /// See BenchContender::makeLoader(): null if the library has no files.
    virtual Result<std::unique_ptr<BenchSubject>> makeLoader(const PeerModel&, const std::string& /*path*/) const
    {
        return std::unique_ptr<BenchSubject>();
    }
};

/// What a module of a peer exports under the name "wbBenchPeer": its peers by number from 0, null after the last. They
/// live as long as the program.
using PeerEntry = const Peer* (*)(int number);
inline constexpr const char* kPeerEntry = "wbBenchPeer";

} // namespace wb::cli

/// Before the entry of a module, which is hidden else like everything in it.
#define WB_BENCH_PEER extern "C" __attribute__((visibility("default")))
