// SPDX-License-Identifier: Apache-2.0
#include "core/formats/fann_entries.h"

namespace wb {

namespace {

constexpr std::size_t kMostKeys = 1000;

/// "neurons (num_inputs, ...)" is the key "neurons".
std::string_view plainKey(std::string_view text) { return trimmed(text.substr(0, text.find('('))); }

} // namespace

Result<FannEntries> FannEntries::split(std::string_view text, int firstLine)
{
    FannEntries entries;
    FannEntry* current = nullptr;
    FannScanner scanner(text, firstLine);
    while (!scanner.left().empty()) {
        const int lineNumber = scanner.line();
        const std::string_view line = scanner.restOfLine();
        const std::size_t equals = line.find('=');
        if (equals == std::string_view::npos) {
            if (current != nullptr)
                current->value = {current->value.data(),
                                  static_cast<std::size_t>(line.data() + line.size() - current->value.data())};
            else if (!trimmed(line).empty())
                return failAt({lineNumber}, excerpt(trimmed(line)) + " has no key; expected key=value");
            continue;
        }
        const std::string_view key = plainKey(line.substr(0, equals));
        const auto [place, isNew] = entries.m_entries.try_emplace(key);
        if (!isNew)
            return failAt({lineNumber}, "the key " + excerpt(key) + " is given twice, first on line " +
                                            std::to_string(place->second.line) + "; keep one of them");
        if (entries.m_entries.size() > kMostKeys)
            return failAt({lineNumber}, "more than " + std::to_string(kMostKeys) + " keys; this is not a FANN network");
        if (current != nullptr)
            current->last = false;
        place->second = {line.substr(equals + 1), lineNumber, true};
        current = &place->second;
    }
    return entries;
}

FannEntry FannEntries::take(std::string_view key)
{
    const auto node = m_entries.extract(key);
    return node.empty() ? FannEntry{} : node.mapped();
}

} // namespace wb
