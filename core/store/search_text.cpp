// SPDX-License-Identifier: Apache-2.0
#include "core/store/search_text.h"

namespace wb {

namespace {

constexpr int kMostWords = 64;

void appendQuoted(std::string& query, std::string_view word)
{
    query += query.empty() ? "\"" : " \"";
    for (const char character : word) {
        query += character;
        if (character == '"')
            query += '"';
    }
    query += "\"*";
}

} // namespace

Result<std::string> searchExpression(std::string_view words)
{
    std::string query;
    int count = 0;
    for (std::size_t at = 0; at < words.size();) {
        if (separates(words[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < words.size() && !separates(words[at]))
            ++at;
        if (++count > kMostWords)
            return fail(ErrorCode::LimitExceeded,
                        "the search has more than " + std::to_string(kMostWords) + " words; use fewer");
        appendQuoted(query, words.substr(begin, at - begin));
    }
    return query;
}

} // namespace wb
