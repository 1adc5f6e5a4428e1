// SPDX-License-Identifier: Apache-2.0
#include "core/formats/table_builder.h"

#include <algorithm>

namespace wb {

std::int64_t TableBuilder::count() const
{
    return m_blocks.empty() ? 0 : static_cast<std::int64_t>((m_blocks.size() - 1) * kBlock + m_blocks.back().size());
}

void TableBuilder::addBlock()
{
    // The first block grows by itself: most tables are small.
    if (!m_blocks.empty()) {
        m_blocks.emplace_back().reserve(kBlock);
        return;
    }
    m_blocks.emplace_back();
}

Matrix TableBuilder::takeRows(Eigen::Index columns)
{
    Matrix values(columns > 0 ? count() / columns : 0, columns);
    float* to = values.data();
    for (; !m_blocks.empty(); m_blocks.pop_front())
        to = std::copy(m_blocks.front().begin(), m_blocks.front().end(), to);
    return values;
}

Matrix TableBuilder::takeColumns(Eigen::Index rows)
{
    Matrix values(rows, rows > 0 ? count() / rows : 0);
    Eigen::Index at = 0;
    for (; !m_blocks.empty(); m_blocks.pop_front()) {
        for (const float value : m_blocks.front()) {
            values(at % rows, at / rows) = value;
            ++at;
        }
    }
    return values;
}

} // namespace wb
