// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace wb {

/// Four lanes of whatever S is a vector of.
template <class S>
struct FourLanes {
    using Type = typename FourLanes<typename S::Narrow>::Type;
};
template <class S>
requires(S::kLanes == 4) struct FourLanes<S> {
    using Type = S;
};

} // namespace wb
