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
        if (m_blocks.empty() || m_blocks.back().size() == kBlock)
            addBlock();
        m_blocks.back().push_back(value);
    }
    std::int64_t count() const;

    /// All values, row by row; gives its own memory back on the way. count() must be a multiple of columns.
    Matrix takeRows(Eigen::Index columns);
    /// The same where they came column by column.
    Matrix takeColumns(Eigen::Index rows);

private:
    static constexpr std::size_t kBlock = 1U << 18U;

    void addBlock();

    std::deque<std::vector<float>> m_blocks;
};

} // namespace wb
