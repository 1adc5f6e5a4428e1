// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/matrix.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace wb {

/// Which class each row was to be and which one the network said, from 0.
struct RowClasses {
    int classes = 0;
    /// With a single output: class 1 from here on, the middle between the two targets.
    std::optional<float> threshold;
    std::vector<int> wanted; ///< One a row.
    std::vector<int> given;
};

/// One-hot targets: the largest output is the class given (the first of equals). A single target that is 1 in some rows
/// and 0, or -1, in all others: class 1 where the output reaches the middle. Nothing for other targets, which are no
/// classes, or without rows.
std::optional<RowClasses> rowClasses(const Matrix& outputs, const Matrix& targets);

/// How often each wanted class was given as each class. What has no value, because nothing was counted below the line,
/// is nothing.
class Confusion {
public:
    explicit Confusion(const RowClasses& rows);

    int classes() const { return m_classes; }
    std::int64_t count(int wanted, int given) const;
    std::int64_t wanted(int which) const; ///< Rows of a class.
    std::int64_t given(int which) const;  ///< Rows that were said to be it.
    std::int64_t rows() const { return m_rows; }
    std::int64_t correct() const;

    std::optional<double> accuracy() const;           ///< correct / rows.
    std::optional<double> precision(int which) const; ///< Right ones among those given as the class.
    std::optional<double> recall(int which) const;    ///< Right ones among those that are the class.
    std::optional<double> f1(int which) const;        ///< 2 right / (wanted + given).
    std::optional<double> macroF1() const;            ///< Mean over the classes that have one.

private:
    std::size_t cell(int wanted, int given) const;
    int m_classes;
    std::int64_t m_rows;
    std::vector<std::int64_t> m_counts; ///< classes x classes, a row a wanted class.
};

/// The rows behind a cell, rising; -1: any class.
std::vector<int> rowsOfCell(const RowClasses& rows, int wanted, int given);

} // namespace wb
