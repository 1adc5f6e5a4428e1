// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace wb::cli {

/// Columns of text for a terminal: the first flush left, the others flush right unless they are said to be flush left
/// too, two spaces between. A row may be shorter than others. Widths are in code points, enough for the units and
/// numbers we print.
class TextTable {
public:
    /// For each column whether it is flush left; those not named are flush right.
    explicit TextTable(std::vector<bool> flushLeft = {true}) : m_flushLeft(std::move(flushLeft)) {}

    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }
    /// Every line begins with the indent.
    std::string text(const std::string& indent) const;

private:
    bool isLeft(std::size_t column) const { return column < m_flushLeft.size() && m_flushLeft[column]; }

    std::vector<bool> m_flushLeft;
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace wb::cli
