// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_values.h"

namespace wb {

Result<FannEntry> FannValues::required(const std::string& key)
{
    if (!m_entries.has(key))
        return fail(ErrorCode::Parse, "the line " + key + "=... is missing; take a complete copy of the file");
    return m_entries.take(key);
}

Result<void> FannValues::checkRest(FannScanner& scanner, const FannEntry& entry, std::string_view key)
{
    scanner.skipSpace();
    if (scanner.left().empty())
        return {};
    const std::string found = excerpt(scanner.left().substr(0, scanner.left().find('\n')));
    if (!entry.last || scanner.left().front() == '(')
        return failAt({scanner.line(), key}, "unexpected " + found + " behind the value; remove it");
    m_warnings.push_back("line " + std::to_string(scanner.line()) +
                         ": the text behind the network was left out: " + found);
    return {};
}

Result<std::vector<std::string_view>> FannValues::words(const FannEntry& entry, std::string_view key,
                                                        std::int64_t count)
{
    FannScanner scanner(entry.value, entry.line);
    std::vector<std::string_view> found;
    while (static_cast<std::int64_t>(found.size()) < count) {
        const std::string_view word = scanner.word();
        if (word.empty())
            return failAt({scanner.line(), key},
                          std::to_string(found.size()) + " numbers where " + std::to_string(count) +
                              " are expected; add the missing ones or mend the count",
                          ErrorCode::SizeMismatch);
        found.push_back(word);
    }
    if (auto rest = checkRest(scanner, entry, key); !rest)
        return passOn(rest);
    return found;
}

Result<std::int64_t> FannValues::whole(const char* key, std::int64_t low, std::int64_t high, std::int64_t missing)
{
    const FannEntry entry = m_entries.take(key);
    if (entry.line == 0)
        return missing;
    const auto word = words(entry, key, 1);
    return word ? m_numbers.whole(word->front(), low, high, {entry.line, key}) : passOn(word);
}

Result<double> FannValues::real(const char* key, double missing)
{
    const FannEntry entry = m_entries.take(key);
    if (entry.line == 0)
        return missing;
    const auto word = words(entry, key, 1);
    return word ? m_numbers.real(word->front(), {entry.line, key}) : passOn(word);
}

Result<double> FannValues::fannReal(const char* key, double missing)
{
    if (!m_fixedPoint)
        return real(key, missing);
    const FannEntry entry = m_entries.take(key);
    if (entry.line == 0)
        return missing;
    const auto word = words(entry, key, 1);
    const auto value = word ? m_numbers.fannValue(word->front(), {entry.line, key}) : passOn(word);
    return value ? Result<double>(static_cast<double>(*value)) : passOn(value);
}

void FannValues::warnOfUnknownKeys()
{
    for (const auto& [key, entry] : m_entries.left())
        m_warnings.push_back("line " + std::to_string(entry.line) + ": the key " + excerpt(key) +
                             " is not known here and was left out");
}

} // namespace wb
