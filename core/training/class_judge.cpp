// SPDX-License-Identifier: Apache-2.0
#include "core/training/class_judge.h"

#include "core/data/split.h"

#include <algorithm>

namespace wb {

std::optional<ClassJudge> ClassJudge::of(const Dataset& rows)
{
    if (rows.rows() < 1 || classesOf(rows).empty())
        return {};
    const float low = rows.targets.minCoeff();
    const float high = rows.targets.maxCoeff();
    if (rows.targets.cols() == 1 && !(rows.targets.array() == low || rows.targets.array() == high).all())
        return {};
    return ClassJudge((low + high) / 2);
}

bool ClassJudge::isRight(std::span<const float> outputs, std::span<const float> targets) const
{
    if (outputs.size() == 1)
        return (outputs.front() > m_middle) == (targets.front() > m_middle);
    const auto largest = [](std::span<const float> values) {
        return std::distance(values.begin(), std::max_element(values.begin(), values.end()));
    };
    return largest(outputs) == largest(targets);
}

} // namespace wb
