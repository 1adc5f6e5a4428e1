// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace wb {

/// Stands between words.
inline constexpr bool separates(char character)
{
    return character == '\0' || character == ' ' || (character >= '\t' && character <= '\r');
}

/// A person's words as an FTS5 query that can neither fail nor mean anything but "each of these begins a word": every
/// word is quoted, so that quotes, NEAR( or a column name are only text. Empty if there is no word. Errors:
/// LimitExceeded over 64 words.
Result<std::string> searchExpression(std::string_view words);

} // namespace wb
