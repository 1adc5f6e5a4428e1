// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/fann_entries.h"

#include <limits>

namespace wb {

/// A bound for whole numbers that have no other.
inline constexpr std::int64_t kAnyWhole = std::numeric_limits<std::int64_t>::max();

/// The values of a 2.x file: takes them by key, turns them into numbers, and collects what a person should know.
class FannValues {
public:
    FannValues(FannEntries entries, bool fixedPoint) : m_entries(std::move(entries)), m_fixedPoint(fixedPoint) {}

    bool fixedPoint() const { return m_fixedPoint; }
    bool has(std::string_view key) const { return m_entries.has(key); }
    /// Errors: Parse if the key is missing.
    Result<FannEntry> required(const std::string& key);
    /// The single number of a key; missing is what it is if the key is not there.
    Result<std::int64_t> whole(const char* key, std::int64_t low, std::int64_t high, std::int64_t missing);
    Result<double> real(const char* key, double missing);
    /// As real, but of the library's own type: scaled in a fixed-point file.
    Result<double> fannReal(const char* key, double missing);
    /// Exactly count words of a value. Errors: SizeMismatch if there are fewer, Parse if there are more.
    Result<std::vector<std::string_view>> words(const FannEntry& entry, std::string_view key, std::int64_t count);
    /// Nothing may stand behind a value but, in the last entry, text that is left out with a warning.
    Result<void> checkRest(FannScanner& scanner, const FannEntry& entry, std::string_view key);

    FannNumbers& numbers() { return m_numbers; }
    std::vector<std::string>& warnings() { return m_warnings; }
    void warn(std::string text) { m_warnings.push_back(std::move(text)); }
    /// After everything known is taken.
    void warnOfUnknownKeys();

private:
    FannEntries m_entries;
    bool m_fixedPoint;
    FannNumbers m_numbers;
    std::vector<std::string> m_warnings;
};

} // namespace wb
