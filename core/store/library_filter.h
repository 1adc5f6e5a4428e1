// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

namespace wb {

/// A condition on experts e with their newest versions v, as SQL with its parameters in order; words a person typed are
/// only ever parameters.
struct LibraryFilter {
    std::string where = "1"; ///< "?" for every value.
    std::vector<std::variant<std::int64_t, std::string>> values;
};

/// What a person types to find experts. Everything must hold; a '-' in front means: must not.
///   word "two words"     each begins a word in name, domain, summary, card or tags
///   params:<20k          also inputs, outputs, layers, bytes, version; <, <=, >, >=, 100..200, or the number alone;
///                        k, M, kB, MB, KiB, MiB
///   act:relu             an activation in use
///   tag:ocr  stage:champion
///   name:di  domain:"data a"  author:me  license:mit      beginnings
/// Errors: InvalidArgument with the position of what is not understood, counted in characters from 1; LimitExceeded
/// over 64 terms.
Result<LibraryFilter> parseLibraryFilter(std::string_view text);

} // namespace wb
