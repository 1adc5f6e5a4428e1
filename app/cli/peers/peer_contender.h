// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/peers/peer.h"
#include "core/analysis/bench/bench_contender.h"

namespace wb::cli {

/// What other libraries can run of a network: its layers, with steepnesses other than the textbook one multiplied into
/// the weights. Errors: Unsupported for shortcut and sparse networks, units of one layer that differ, and functions
/// that are not PeerFunctions.
Result<PeerModel> peerModel(const Network& network);

/// A peer as a contender of a bench.
class PeerContender : public BenchContender {
public:
    explicit PeerContender(std::shared_ptr<const Peer> peer) : m_peer(std::move(peer)) {}

    std::string name() const override { return m_peer->name(); }
    std::string family() const override { return m_peer->family(); }
    std::string version() const override { return m_peer->version(); }
    bool isPeer() const override { return true; }
    bool runsBatches() const override { return m_peer->runsBatches(); }
    Result<std::unique_ptr<BenchSubject>> make(const Network& network, int rows) const override;
    Result<std::unique_ptr<BenchSubject>> makeLoader(const Network& network, const std::string& path) const override;

private:
    std::shared_ptr<const Peer> m_peer;
};

} // namespace wb::cli
