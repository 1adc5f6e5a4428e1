// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace wb::test {

/// The plain way to train a layered network with Eigen's dynamic matrices and the vectors of AVX2, as a yardstick:
/// sigmoid layers, the last one linear, squared error. Floats go in and out as arrays: its Eigen is not the one of the
/// other translation units.
class EigenTraining {
public:
    /// Whether this processor can run it.
    static bool isPossible();

    /// sizes: inputs, then every layer's outputs. inputs, targets: row by row. Weights are small random ones.
    EigenTraining(const std::vector<int>& sizes, const float* inputs, const float* targets, int rows);
    ~EigenTraining();
    EigenTraining(const EigenTraining&) = delete;
    EigenTraining& operator=(const EigenTraining&) = delete;

    /// Every row in turn: matrix times vector, and the outer product added. Gives the mean square error.
    double incrementalEpoch(float rate);
    /// All rows as one matrix, then one step of iRPROP-.
    double rpropEpoch();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// Every one of count floats read, multiplied, added to and written back, passes times: what a step of incremental
/// training cannot do without.
void moveWeights(float* weights, std::size_t count, int passes);

} // namespace wb::test
