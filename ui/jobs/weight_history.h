// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/network.h"

#include <memory>
#include <vector>

namespace wb::ui {

/// A network as it was after an epoch of its training.
struct EpochSnapshot {
    int epoch = 0;
    std::shared_ptr<const Network> network;
};

/// Earlier states of a network that trains, evenly apart, at most so many and so many bytes: once they are full, every
/// other one goes and the distance doubles.
class WeightHistory {
public:
    static constexpr std::size_t kMostSnapshots = 64;
    static constexpr std::size_t kLeastSnapshots = 8; ///< However large the network is.
    static constexpr std::size_t kMostBytes = 64U << 20U;

    /// bytes: of one snapshot.
    explicit WeightHistory(std::size_t bytes);

    /// The first epoch after the given one that is to be added.
    int next(int epoch) const { return (epoch / m_stride + 1) * m_stride; }
    /// Epochs rise; one that is not due is left out.
    void add(EpochSnapshot snapshot);
    const std::vector<EpochSnapshot>& snapshots() const { return m_snapshots; }
    int stride() const { return m_stride; }

private:
    std::size_t m_most;
    int m_stride = 1;
    std::vector<EpochSnapshot> m_snapshots;
};

} // namespace wb::ui
