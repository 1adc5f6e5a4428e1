// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace wb {

/// An integer that names one kind of thing and cannot be mistaken for another kind's. 0 names nothing.
template <typename Tag>
struct Id {
    std::int64_t value = 0;
    explicit operator bool() const { return value != 0; }
    bool operator==(const Id&) const = default;
    bool operator<(const Id& other) const { return value < other.value; }
};

using LayerId = Id<struct LayerTag>;
using ExpertId = Id<struct ExpertTag>;
using VersionId = Id<struct VersionTag>;

} // namespace wb
