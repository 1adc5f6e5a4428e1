// SPDX-License-Identifier: Apache-2.0
#include "core/nn/expert_description.h"

#include <algorithm>

namespace wb {

namespace {

std::string trimmed(const std::string& text)
{
    constexpr const char* kWhite = " \t\r\n\f\v";
    const std::size_t first = text.find_first_not_of(kWhite);
    if (first == std::string::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kWhite) - first + 1);
}

/// Of UTF-8: bytes that do not continue a character.
std::size_t characterCount(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

char lowerAscii(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

bool sameButForCase(const std::string& a, const std::string& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char x, char y) { return lowerAscii(x) == lowerAscii(y); });
}

Result<void> checkText(const char* field, const std::string& text, std::size_t mostCharacters)
{
    if (text.find('\0') != std::string::npos)
        return fail(ErrorCode::InvalidArgument, std::string("the ") + field + " contains a NUL character; take it out");
    if (const std::size_t count = characterCount(text); count > mostCharacters)
        return fail(ErrorCode::InvalidArgument, std::string("the ") + field + " has " + std::to_string(count) +
                                                    " characters; shorten it to " + std::to_string(mostCharacters));
    return {};
}

Result<std::vector<std::string>> normalizedTags(const std::vector<std::string>& tags)
{
    std::vector<std::string> kept;
    for (const std::string& given : tags) {
        std::string tag = trimmed(given);
        if (tag.empty() || std::any_of(kept.begin(), kept.end(), [&](const auto& k) { return sameButForCase(k, tag); }))
            continue;
        if (tag.find(',') != std::string::npos)
            return fail(ErrorCode::InvalidArgument, "the tag \"" + tag + "\" contains a comma; make it two tags");
        if (auto checked = checkText("tag", tag, ExpertDescription::kTagCharacters); !checked)
            return passOn(checked);
        kept.push_back(std::move(tag));
    }
    if (kept.size() > ExpertDescription::kTags)
        return fail(ErrorCode::InvalidArgument, "there are " + std::to_string(kept.size()) + " tags; keep at most " +
                                                    std::to_string(ExpertDescription::kTags));
    return kept;
}

} // namespace

Result<ExpertDescription> normalized(const ExpertDescription& description)
{
    ExpertDescription result{.name = trimmed(description.name),
                             .domain = trimmed(description.domain),
                             .summary = trimmed(description.summary),
                             .author = trimmed(description.author),
                             .license = trimmed(description.license)};
    if (result.name.empty())
        return fail(ErrorCode::InvalidArgument, "the expert has no name; give it one");
    if (auto checked = checkText("name", result.name, ExpertDescription::kNameCharacters); !checked)
        return passOn(checked);
    if (auto checked = checkText("domain", result.domain, ExpertDescription::kDomainCharacters); !checked)
        return passOn(checked);
    if (auto checked = checkText("summary", result.summary, ExpertDescription::kSummaryCharacters); !checked)
        return passOn(checked);
    if (auto checked = checkText("author", result.author, ExpertDescription::kAuthorCharacters); !checked)
        return passOn(checked);
    if (auto checked = checkText("licence", result.license, ExpertDescription::kLicenseCharacters); !checked)
        return passOn(checked);
    auto tags = normalizedTags(description.tags);
    if (!tags)
        return passOn(tags);
    result.tags = std::move(*tags);
    return result;
}

} // namespace wb
