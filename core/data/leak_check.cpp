// SPDX-License-Identifier: Apache-2.0
#include "core/data/leak_check.h"

#include "core/base/rng.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numeric>
#include <string>
#include <unordered_map>

namespace wb {

namespace {

constexpr std::size_t kExamples = 20;
constexpr std::int64_t kMostComparisons = 100'000'000;
constexpr Eigen::Index kRowsHashedPerSlice = 64;

std::uint64_t hashOf(const Matrix& values, Eigen::Index row)
{
    std::uint64_t hash = 0xCBF29CE484222325U; // FNV-1a, a value at a time
    for (const float value : values.row(row)) {
        const auto bits = value == 0.0F ? 0U : std::bit_cast<std::uint32_t>(value);
        hash = (hash ^ bits) * 0x100000001B3U;
        hash ^= hash >> 29U;
    }
    return hash;
}

bool sameRow(const Matrix& a, Eigen::Index rowOfA, const Matrix& b, Eigen::Index rowOfB)
{
    return a.cols() == b.cols() && (a.row(rowOfA).array() == b.row(rowOfB).array()).all();
}

} // namespace

class LeakCheck::Search {
public:
    Search(std::shared_ptr<const Dataset> train, std::shared_ptr<const Dataset> test, double tolerance)
        : m_train(std::move(train)), m_test(std::move(test)), m_tolerance(tolerance)
    {
    }

    bool stepOnce(LeakReport& report)
    {
        if (!m_prepared) {
            prepare();
            m_prepared = true;
            return false;
        }
        const Eigen::Index end = std::min(m_row + kRowsHashedPerSlice, m_test->rows());
        for (; m_row < end; ++m_row)
            lookAt(m_row, report);
        return m_row == m_test->rows();
    }
    double progress() const
    {
        return m_test->rows() == 0 ? 1.0 : static_cast<double>(m_row) / static_cast<double>(m_test->rows());
    }

private:
    void prepare()
    {
        const Matrix& inputs = m_train->inputs;
        for (Eigen::Index row = 0; row < inputs.rows(); ++row)
            m_byHash.emplace(hashOf(inputs, row), row);
        Rng rng(1);
        for (Eigen::Index column = 0; column < inputs.cols(); ++column) {
            const double low = inputs.rows() > 0 ? static_cast<double>(inputs.col(column).minCoeff()) : 0.0;
            const double high = inputs.rows() > 0 ? static_cast<double>(inputs.col(column).maxCoeff()) : 0.0;
            m_allowed.push_back((high - low) * m_tolerance);
            const double weight = 0.5 + static_cast<double>(rng.uniform());
            m_direction.push_back(high > low ? weight / (high - low) : weight);
            m_reach += m_allowed.back() * m_direction.back();
        }
        m_reach += 1e-9 * (1.0 + m_reach); // for rounding in the sums
        m_order.resize(static_cast<std::size_t>(inputs.rows()));
        for (std::size_t at = 0; at < m_order.size(); ++at)
            m_order[at] = {along(inputs, static_cast<Eigen::Index>(at)), static_cast<Eigen::Index>(at)};
        std::sort(m_order.begin(), m_order.end());
    }

    double along(const Matrix& values, Eigen::Index row) const
    {
        double sum = 0;
        for (std::size_t column = 0; column < m_direction.size(); ++column)
            sum += static_cast<double>(values(row, static_cast<Eigen::Index>(column))) * m_direction[column];
        return sum;
    }

    void lookAt(Eigen::Index row, LeakReport& report)
    {
        if (lookForSame(row, report) || m_tolerance == 0.0 || !report.complete)
            return;
        const double here = along(m_test->inputs, row);
        auto at = std::lower_bound(m_order.begin(), m_order.end(), std::pair(here - m_reach, Eigen::Index{0}));
        for (; at != m_order.end() && at->first <= here + m_reach; ++at) {
            if (++m_comparisons > kMostComparisons) {
                report.complete = false;
                return;
            }
            if (isNear(row, at->second)) {
                ++report.near;
                if (report.examples.size() < kExamples)
                    report.examples.emplace_back(row, at->second);
                return;
            }
        }
    }

    bool lookForSame(Eigen::Index row, LeakReport& report)
    {
        const auto [begin, end] = m_byHash.equal_range(hashOf(m_test->inputs, row));
        bool found = false;
        bool agrees = false;
        for (auto at = begin; at != end; ++at) {
            if (!sameRow(m_test->inputs, row, m_train->inputs, at->second))
                continue;
            if (!found) {
                ++report.exact;
                const std::pair example(row, at->second);
                report.examples.insert(report.examples.begin() + m_exactExamples, example);
                m_exactExamples = std::min<std::ptrdiff_t>(m_exactExamples + 1, kExamples - 1);
                report.examples.resize(std::min(report.examples.size(), kExamples));
            }
            found = true;
            if (sameRow(m_test->targets, row, m_train->targets, at->second)) {
                agrees = true;
                break;
            }
        }
        if (found && !agrees)
            ++report.contradictions;
        return found;
    }

    bool isNear(Eigen::Index row, Eigen::Index trainRow) const
    {
        for (std::size_t column = 0; column < m_allowed.size(); ++column) {
            const auto at = static_cast<Eigen::Index>(column);
            const double difference =
                static_cast<double>(m_test->inputs(row, at)) - static_cast<double>(m_train->inputs(trainRow, at));
            if (std::abs(difference) > m_allowed[column])
                return false;
        }
        return true;
    }

    std::shared_ptr<const Dataset> m_train;
    std::shared_ptr<const Dataset> m_test;
    double m_tolerance;
    bool m_prepared = false;
    Eigen::Index m_row = 0;
    std::unordered_multimap<std::uint64_t, Eigen::Index> m_byHash;
    std::vector<double> m_allowed;
    std::vector<double> m_direction;
    double m_reach = 0;
    std::vector<std::pair<double, Eigen::Index>> m_order;
    std::int64_t m_comparisons = 0;
    std::ptrdiff_t m_exactExamples = 0;
};

Result<std::unique_ptr<LeakCheck>> LeakCheck::create(std::shared_ptr<const Dataset> train,
                                                     std::shared_ptr<const Dataset> test, double tolerance)
{
    if (train->inputs.cols() != test->inputs.cols())
        return fail(ErrorCode::SizeMismatch, "the train set has " + std::to_string(train->inputs.cols()) +
                                                 " inputs, the test set " + std::to_string(test->inputs.cols()));
    if (!(tolerance >= 0.0 && tolerance <= 1.0))
        return fail(ErrorCode::InvalidArgument, "the tolerance is a share of each input's range, from 0 to 1");
    auto search = std::make_unique<Search>(std::move(train), std::move(test), tolerance);
    return std::unique_ptr<LeakCheck>(new LeakCheck(std::move(search)));
}

LeakCheck::LeakCheck(std::unique_ptr<Search> search) : m_search(std::move(search)) {}

LeakCheck::~LeakCheck() = default;

Job::State LeakCheck::step(std::chrono::milliseconds budget)
{
    const auto end = std::chrono::steady_clock::now() + budget;
    do {
        if (m_search->stepOnce(m_report))
            return State::Done;
    } while (std::chrono::steady_clock::now() < end);
    return State::Running;
}

double LeakCheck::progress() const { return m_search->progress(); }

} // namespace wb
