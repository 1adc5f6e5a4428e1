// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/non_negative.h"

#include <Eigen/Dense>

#include <algorithm>
#include <vector>

namespace wb {

namespace {

/// The unconstrained solution over the columns in use, 0 elsewhere.
Eigen::VectorXd solvedFor(const std::vector<Eigen::Index>& used, const Eigen::MatrixXd& gram,
                          const Eigen::VectorXd& moments)
{
    const auto size = static_cast<Eigen::Index>(used.size());
    Eigen::MatrixXd part(size, size);
    Eigen::VectorXd right(size);
    for (Eigen::Index i = 0; i < size; ++i) {
        right(i) = moments(used[static_cast<std::size_t>(i)]);
        for (Eigen::Index j = 0; j < size; ++j)
            part(i, j) = gram(used[static_cast<std::size_t>(i)], used[static_cast<std::size_t>(j)]);
    }
    const Eigen::VectorXd found = part.ldlt().solve(right);
    Eigen::VectorXd all = Eigen::VectorXd::Zero(moments.size());
    for (Eigen::Index i = 0; i < size; ++i)
        all(used[static_cast<std::size_t>(i)]) = found(i);
    return all;
}

/// Goes from x towards the target until the first column reaches 0, and takes it out of use.
void stepBack(const Eigen::VectorXd& target, Eigen::VectorXd& x, std::vector<Eigen::Index>& used)
{
    double share = 1;
    for (const Eigen::Index column : used)
        if (target(column) <= 0)
            share = std::min(share, x(column) / (x(column) - target(column)));
    x += share * (target - x);
    const auto gone = std::remove_if(used.begin(), used.end(), [&](Eigen::Index column) {
        const bool isOut = target(column) <= 0 && x(column) <= 1e-12;
        if (isOut)
            x(column) = 0;
        return isOut;
    });
    used.erase(gone, used.end());
}

} // namespace

Eigen::VectorXd nonNegativeLeastSquares(const Eigen::MatrixXd& gram, const Eigen::VectorXd& moments)
{
    const Eigen::Index columns = moments.size();
    const double tolerance = 1e-10 * (moments.size() > 0 ? std::max(1e-300, moments.cwiseAbs().maxCoeff()) : 1.0);
    Eigen::VectorXd x = Eigen::VectorXd::Zero(columns);
    std::vector<Eigen::Index> used;
    for (Eigen::Index turn = 0; turn < 3 * columns; ++turn) {
        Eigen::VectorXd slope = moments - gram * x;
        for (const Eigen::Index column : used)
            slope(column) = 0;
        Eigen::Index best = 0;
        if (columns == 0 || slope.maxCoeff(&best) <= tolerance)
            break;
        used.push_back(best);
        Eigen::VectorXd target = solvedFor(used, gram, moments);
        const auto isBelow = [&target](Eigen::Index column) { return target(column) <= 0; };
        while (std::any_of(used.begin(), used.end(), isBelow)) {
            const std::size_t before = used.size();
            stepBack(target, x, used);
            if (used.empty() || used.size() == before)
                return x;
            target = solvedFor(used, gram, moments);
        }
        x = target;
    }
    return x;
}

} // namespace wb
