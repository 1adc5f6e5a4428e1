// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

namespace wb {

/// Row-major: row r of a batch is sample r, row u of a weight matrix is unit u.
using Matrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using Vector = Eigen::VectorXf;
/// Double precision: the reference the float paths are compared with.
using MatrixD = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
using VectorD = Eigen::VectorXd;

} // namespace wb
