// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/cost_fit.h"

#include "core/analysis/non_negative.h"
#include "core/analysis/sample_statistics.h"

#include <algorithm>
#include <cmath>

namespace wb {

namespace {

constexpr int kFitTurns = 4;        ///< Of weighing the outliers anew.
constexpr double kHuberEdge = 0.05; ///< Relative errors beyond it count less.

/// Terms that occur, as columns.
std::vector<std::size_t> termsOf(const std::vector<CostVector>& rows, const std::vector<bool>& isKnown)
{
    std::vector<std::size_t> terms;
    for (std::size_t term = 0; term < kCostTermCount; ++term)
        if (!isKnown[term] && std::any_of(rows.begin(), rows.end(), [term](const auto& row) { return row[term] > 0; }))
            terms.push_back(term);
    return terms;
}

Eigen::VectorXd robustFit(const Eigen::MatrixXd& rows, const Eigen::VectorXd& wanted)
{
    // Columns of one length: the solver's tolerance and the equations' condition do not depend on units then.
    const Eigen::VectorXd lengths = rows.colwise().norm().transpose().cwiseMax(1e-300);
    const Eigen::MatrixXd scaled = rows * lengths.cwiseInverse().asDiagonal();
    Eigen::VectorXd weights = Eigen::VectorXd::Ones(rows.rows());
    Eigen::VectorXd found;
    for (int turn = 0; turn < kFitTurns; ++turn) {
        const Eigen::MatrixXd weighted = weights.asDiagonal() * scaled;
        Eigen::MatrixXd gram = scaled.transpose() * weighted;
        gram.diagonal().array() += 1e-9;
        found = nonNegativeLeastSquares(gram, weighted.transpose() * wanted);
        const Eigen::VectorXd errors = (scaled * found - wanted).cwiseAbs();
        weights = (kHuberEdge / errors.array().max(kHuberEdge)).matrix();
    }
    return found.cwiseQuotient(lengths);
}

/// Fits the terms that are not known yet to what the known ones leave of the times.
void fitTerms(const std::vector<CostVector>& works, const std::vector<double>& times, CostVector& costs,
              std::vector<bool>& isKnown)
{
    const std::vector<std::size_t> terms = termsOf(works, isKnown);
    if (terms.empty())
        return;
    Eigen::MatrixXd rows(static_cast<Eigen::Index>(works.size()), static_cast<Eigen::Index>(terms.size()));
    Eigen::VectorXd wanted(rows.rows());
    for (Eigen::Index row = 0; row < rows.rows(); ++row) {
        const auto probe = static_cast<std::size_t>(row);
        wanted(row) = 1 - dot(works[probe], costs) / times[probe];
        for (Eigen::Index column = 0; column < rows.cols(); ++column)
            rows(row, column) = works[probe][terms[static_cast<std::size_t>(column)]] / times[probe];
    }
    const Eigen::VectorXd found = robustFit(rows, wanted);
    for (std::size_t i = 0; i < terms.size(); ++i) {
        costs[terms[i]] = found(static_cast<Eigen::Index>(i));
        isKnown[terms[i]] = true;
    }
}

} // namespace

KernelCosts fitCosts(std::span<const ProbeTime> probes, const Kernels& kernels)
{
    KernelCosts costs{kernels.name, kernels.layout, kernels.lanes, {}};
    std::vector<CostVector> works;
    std::vector<double> times;
    std::vector<bool> isKnown(kCostTermCount, false);
    const auto isPlain = [](const NetworkSpec& spec) {
        return std::all_of(spec.layers.begin(), spec.layers.end(), [](const LayerSpec& layer) {
            const Activation activation = layer.function.activation;
            return activation == Activation::Linear || activation == Activation::Relu ||
                   activation == Activation::Sigmoid || activation == Activation::Tanh;
        });
    };
    enum class Stage { Plain, Functions, Scaled };
    for (const Stage stage : {Stage::Plain, Stage::Functions, Stage::Scaled}) {
        works.clear();
        times.clear();
        for (const ProbeTime& probe : probes) {
            const Stage own = probe.spec.isScaled() ? Stage::Scaled
                              : isPlain(probe.spec) ? Stage::Plain
                                                    : Stage::Functions;
            if (own != stage || probe.ns <= 0)
                continue;
            works.push_back(networkWork(probe.spec, costs.layout, costs.lanes).total());
            times.push_back(probe.ns);
        }
        fitTerms(works, times, costs.ns, isKnown);
    }
    return costs;
}

CalibrationError checkCosts(std::span<const ProbeTime> probes, const KernelCosts& costs)
{
    std::vector<double> errors;
    for (const ProbeTime& probe : probes)
        errors.push_back(
            std::abs(dot(networkWork(probe.spec, costs.layout, costs.lanes).total(), costs.ns) / probe.ns - 1));
    if (errors.empty())
        return {};
    std::sort(errors.begin(), errors.end());
    return {percentile(errors, 0.5), std::max(MachineCalibration::kLeastBand, percentile(errors, 0.9)),
            static_cast<int>(errors.size())};
}

} // namespace wb
