// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wb {

/// Finds how many calls one timed sample must hold so that the sample lasts at least so long: doubles the batch until
/// three samples in a row are long enough, because a single one may only have been interrupted.
class BatchCalibration {
public:
    static constexpr int kMaxBatch = 1 << 24; ///< Ends it on a clock that hardly moves.

    explicit BatchCalibration(double neededNs) : m_neededNs(neededNs) {}

    bool isDone() const { return m_longEnough >= kTries; }
    int batch() const { return m_batch; }
    /// Time of one sample of batch() calls.
    void observe(double elapsedNs)
    {
        if (elapsedNs >= m_neededNs || m_batch >= kMaxBatch) {
            ++m_longEnough;
            return;
        }
        m_longEnough = 0;
        m_batch *= 2;
    }

private:
    static constexpr int kTries = 3;
    double m_neededNs;
    int m_batch = 1;
    int m_longEnough = 0;
};

} // namespace wb
