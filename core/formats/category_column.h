// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace wb {

/// Numbers the texts of a column as they come.
class CategoryColumn {
public:
    /// The text's number. Errors: LimitExceeded over limits::kCategories different ones.
    Result<float> number(std::string_view text);
    /// What each number becomes once the names are sorted, so that the order of rows does not matter.
    std::vector<float> sortedNumbers() const;
    /// Sorted: as numbers if all of them are, else letter by letter.
    std::vector<std::string> sortedNames() const;

private:
    std::vector<std::size_t> order() const;

    std::vector<std::string> m_names;
    std::unordered_map<std::string, float> m_numbers;
    std::string m_key;
};

} // namespace wb
