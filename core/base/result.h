// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace wb {

/// A value, or the reason why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

/// return fail(ErrorCode::Parse, "line 3: ...");
inline tl::unexpected<Error> fail(ErrorCode code, std::string message)
{
    return tl::unexpected<Error>(Error{code, std::move(message)});
}

/// Hands an error on unchanged: if (!x) return passOn(x);
template <typename T>
tl::unexpected<Error> passOn(const Result<T>& failed)
{
    return tl::unexpected<Error>(failed.error());
}

} // namespace wb
