// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace wb {

/// What a person says of an expert. UTF-8.
struct ExpertDescription {
    static constexpr std::size_t kNameCharacters = 200;
    static constexpr std::size_t kDomainCharacters = 200;
    static constexpr std::size_t kSummaryCharacters = 10'000;
    static constexpr std::size_t kTagCharacters = 100;
    static constexpr std::size_t kTags = 64;
    static constexpr std::size_t kAuthorCharacters = 200;
    static constexpr std::size_t kLicenseCharacters = 200;

    std::string name; ///< At least one character; unique in a library whatever the case of its ASCII letters.
    std::string domain = {};
    std::string summary = {};
    std::vector<std::string> tags = {}; ///< None empty, none twice (ASCII case aside), no comma in them.
    std::string author = {};            ///< Who made it.
    std::string license = {};           ///< The terms it may be used under, best as SPDX names them: "CC-BY-4.0".
    bool operator==(const ExpertDescription&) const = default;
};

/// As a library keeps it: white space around everything taken off, empty and repeated tags left out.
/// Errors: InvalidArgument, naming the field and its limit.
Result<ExpertDescription> normalized(const ExpertDescription& description);

} // namespace wb
