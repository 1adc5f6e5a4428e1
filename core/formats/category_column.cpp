// SPDX-License-Identifier: Apache-2.0
#include "core/formats/category_column.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wb {

Result<float> CategoryColumn::number(std::string_view text)
{
    m_key = text; // one buffer, so that a known text costs no memory
    const auto found = m_numbers.find(m_key);
    if (found != m_numbers.end())
        return found->second;
    if (m_names.size() >= static_cast<std::size_t>(limits::kCategories))
        return fail(ErrorCode::LimitExceeded,
                    "more than " + std::to_string(limits::kCategories) + " different texts; leave this column out");
    const auto number = static_cast<float>(m_names.size());
    m_names.push_back(m_key);
    m_numbers.emplace(m_key, number);
    return number;
}

std::vector<std::size_t> CategoryColumn::order() const
{
    std::vector<double> values;
    for (const std::string& name : m_names) {
        const auto value = parseDouble(name);
        if (!value || !std::isfinite(*value))
            break;
        values.push_back(*value);
    }
    std::vector<std::size_t> order(m_names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const bool numeric = values.size() == m_names.size();
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        if (numeric && values[a] != values[b])
            return values[a] < values[b];
        return m_names[a] < m_names[b];
    });
    return order;
}

std::vector<float> CategoryColumn::sortedNumbers() const
{
    std::vector<float> numbers(m_names.size());
    float next = 0;
    for (const std::size_t at : order())
        numbers[at] = next++;
    return numbers;
}

std::vector<std::string> CategoryColumn::sortedNames() const
{
    std::vector<std::string> names;
    for (const std::size_t at : order())
        names.push_back(m_names[at]);
    return names;
}

} // namespace wb
