// SPDX-License-Identifier: Apache-2.0
#include "core/formats/table_builder.h"

#include <algorithm>

namespace wb {

void TableBuilder::addBlock()
{
    const bool isFirst = m_blocks.empty();
    m_before = static_cast<std::size_t>(count());
    m_room = m_before < kMappedBlock ? kBlock : kMappedBlock;
    m_blocks.emplace_back();
    if (!isFirst) // that one grows by itself: most tables are small
        m_blocks.back().reserve(m_room);
}

Matrix TableBuilder::takeRows(Eigen::Index columns)
{
    Matrix values(columns > 0 ? count() / columns : 0, columns);
    float* to = values.data();
    for (; !m_blocks.empty(); m_blocks.pop_front())
        to = std::copy(m_blocks.front().begin(), m_blocks.front().end(), to);
    m_before = 0;
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
    m_before = 0;
    return values;
}

} // namespace wb
