// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/job.h"
#include "core/data/dataset.h"

#include <memory>
#include <optional>
#include <utility>

namespace wb {

/// Rows of a test set that a train set already holds.
struct LeakReport {
    std::int64_t exact = 0;          ///< Test rows whose inputs stand bit for bit in the train set (0 and -0 are one).
    std::int64_t near = 0;           ///< Others that differ from a train row by at most the tolerance in every input.
    std::int64_t contradictions = 0; ///< Of the exact ones, those for which no train row has the same targets.
    /// The first few (test row, train row), from 0, exact ones first.
    std::vector<std::pair<Eigen::Index, Eigen::Index>> examples;
    /// False if near ones were given up after too many comparisons: then near is a lower bound.
    bool complete = true;
};

/// Looks for test rows that are in the train set too, or nearly: a test error over them says little. The tolerance is a
/// share of each input's range in the train set. Near rows are found by sorting both sets along one direction and
/// comparing those that are close there, at most a fixed number of pairs.
class LeakCheck : public Job {
public:
    /// Errors: SizeMismatch if the sets have not the same inputs; InvalidArgument for a tolerance below 0 or over 1.
    static Result<std::unique_ptr<LeakCheck>> create(std::shared_ptr<const Dataset> train,
                                                     std::shared_ptr<const Dataset> test, double tolerance = 0.001);
    ~LeakCheck() override;

    State step(std::chrono::milliseconds budget) override;
    double progress() const override;
    /// After Done.
    const LeakReport& report() const { return m_report; }

private:
    class Search;
    explicit LeakCheck(std::unique_ptr<Search> search);

    std::unique_ptr<Search> m_search;
    LeakReport m_report;
};

} // namespace wb
