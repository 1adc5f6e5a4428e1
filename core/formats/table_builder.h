// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/matrix.h"

#include <cstdint>
#include <deque>
#include <vector>

namespace wb {

/// Collects values whose number nobody knows yet. Takes memory for what is there, in blocks, and never holds much more
/// than one copy.
class TableBuilder {
public:
    void add(float value)
    {
        if (m_blocks.empty() || m_blocks.back().size() == m_room)
            addBlock();
        m_blocks.back().push_back(value);
    }
    std::int64_t count() const
    {
        return static_cast<std::int64_t>(m_before + (m_blocks.empty() ? 0 : m_blocks.back().size()));
    }

    /// All values, row by row; gives its own memory back on the way. count() must be a multiple of columns.
    Matrix takeRows(Eigen::Index columns);
    /// The same where they came column by column.
    Matrix takeColumns(Eigen::Index rows);

private:
    static constexpr std::size_t kBlock = 1U << 18U;
    /// From here on blocks are so large that glibc maps each by itself and gives it back when it goes: smaller ones may
    /// come out of one heap, which keeps their memory while the copy grows beside them (mallopt(3), 32 MB at most).
    static constexpr std::size_t kMappedBlock = 1U << 23U;

    void addBlock();

    std::deque<std::vector<float>> m_blocks;
    std::size_t m_before = 0; ///< Values in all blocks but the last.
    std::size_t m_room = 0;   ///< Of the last one.
};

} // namespace wb
