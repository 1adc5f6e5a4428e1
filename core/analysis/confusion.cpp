// SPDX-License-Identifier: Apache-2.0
#include "core/analysis/confusion.h"

#include "core/analysis/batch_summary.h"

#include <algorithm>

namespace wb {

namespace {

std::optional<double> shareOf(std::int64_t part, std::int64_t whole)
{
    if (whole == 0)
        return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

/// The lower of the two values of a yes-or-no target; nothing if it is none.
std::optional<float> lowerOfTwo(const Matrix& targets)
{
    const float low = targets.minCoeff();
    if (low != 0.0F && low != -1.0F)
        return std::nullopt;
    const bool isTwo = std::all_of(targets.data(), targets.data() + targets.size(),
                                   [low](float value) { return value == low || value == 1.0F; });
    if (!isTwo || targets.maxCoeff() != 1.0F)
        return std::nullopt;
    return low;
}

} // namespace

std::optional<RowClasses> rowClasses(const Matrix& outputs, const Matrix& targets)
{
    if (targets.rows() == 0 || targets.rows() != outputs.rows() || targets.cols() != outputs.cols())
        return std::nullopt;
    RowClasses classes;
    if (targets.cols() == 1) {
        const auto low = lowerOfTwo(targets);
        if (!low)
            return std::nullopt;
        classes.classes = 2;
        classes.threshold = (1.0F + *low) / 2.0F;
    } else if (isOneHot(targets)) {
        classes.classes = static_cast<int>(targets.cols());
    } else {
        return std::nullopt;
    }
    const auto classOf = [&classes](const auto& row) {
        return classes.threshold ? static_cast<int>(row[0] >= *classes.threshold) : static_cast<int>(largestAt(row));
    };
    for (Eigen::Index row = 0; row < targets.rows(); ++row) {
        classes.wanted.push_back(classOf(targets.row(row)));
        classes.given.push_back(classOf(outputs.row(row)));
    }
    return classes;
}

Confusion::Confusion(const RowClasses& rows)
    : m_classes(rows.classes), m_rows(static_cast<std::int64_t>(rows.wanted.size())),
      m_counts(static_cast<std::size_t>(rows.classes) * static_cast<std::size_t>(rows.classes))
{
    for (std::size_t row = 0; row < rows.wanted.size(); ++row)
        ++m_counts[cell(rows.wanted[row], rows.given[row])];
}

std::size_t Confusion::cell(int wanted, int given) const
{
    return static_cast<std::size_t>(wanted) * static_cast<std::size_t>(m_classes) + static_cast<std::size_t>(given);
}

std::int64_t Confusion::count(int wanted, int given) const { return m_counts[cell(wanted, given)]; }

std::int64_t Confusion::wanted(int which) const
{
    std::int64_t sum = 0;
    for (int given = 0; given < m_classes; ++given)
        sum += count(which, given);
    return sum;
}

std::int64_t Confusion::given(int which) const
{
    std::int64_t sum = 0;
    for (int wanted = 0; wanted < m_classes; ++wanted)
        sum += count(wanted, which);
    return sum;
}

std::int64_t Confusion::correct() const
{
    std::int64_t sum = 0;
    for (int which = 0; which < m_classes; ++which)
        sum += count(which, which);
    return sum;
}

std::optional<double> Confusion::accuracy() const { return shareOf(correct(), m_rows); }

std::optional<double> Confusion::precision(int which) const { return shareOf(count(which, which), given(which)); }

std::optional<double> Confusion::recall(int which) const { return shareOf(count(which, which), wanted(which)); }

std::optional<double> Confusion::f1(int which) const
{
    return shareOf(2 * count(which, which), wanted(which) + given(which));
}

std::optional<double> Confusion::macroF1() const
{
    double sum = 0;
    int known = 0;
    for (int which = 0; which < m_classes; ++which) {
        if (const auto value = f1(which)) {
            sum += *value;
            ++known;
        }
    }
    if (known == 0)
        return std::nullopt;
    return sum / known;
}

std::vector<int> rowsOfCell(const RowClasses& rows, int wanted, int given)
{
    std::vector<int> found;
    for (std::size_t row = 0; row < rows.wanted.size(); ++row) {
        if ((wanted < 0 || rows.wanted[row] == wanted) && (given < 0 || rows.given[row] == given))
            found.push_back(static_cast<int>(row));
    }
    return found;
}

} // namespace wb
