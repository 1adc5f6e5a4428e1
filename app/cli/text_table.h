// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace wb::cli {

/// Columns of text for a terminal: the first flush left, the others flush right, two spaces between. A row may be
/// shorter than others. Widths are in code points, enough for the units and numbers we print.
class TextTable {
public:
    void add(std::vector<std::string> row) { m_rows.push_back(std::move(row)); }
    /// Every line begins with the indent.
    std::string text(const std::string& indent) const;

private:
    std::vector<std::vector<std::string>> m_rows;
};

} // namespace wb::cli
