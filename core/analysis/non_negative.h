// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <Eigen/Core>

namespace wb {

/// The x >= 0 that makes |A x - b| smallest, from A'A and A'b. Source: Lawson & Hanson 1974, chapter 23; on the normal
/// equations as Bro & de Jong 1997. Cost: cubic in the columns for each column that is not 0.
Eigen::VectorXd nonNegativeLeastSquares(const Eigen::MatrixXd& gram, const Eigen::VectorXd& moments);

} // namespace wb
