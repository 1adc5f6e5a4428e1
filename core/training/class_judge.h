// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/data/dataset.h"

#include <optional>
#include <span>

namespace wb {

/// Whether outputs put a row into its class: by the largest output where there are several, by the nearer of the two
/// values the target has where there is one.
class ClassJudge {
public:
    /// For rows like these. Nothing if their targets are no classes.
    static std::optional<ClassJudge> of(const Dataset& rows);

    /// Both of one row; as many outputs as targets, at least one.
    bool isRight(std::span<const float> outputs, std::span<const float> targets) const;

private:
    explicit ClassJudge(float middle) : m_middle(middle) {}

    float m_middle; ///< Between the two values of a single target.
};

} // namespace wb
