// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/fann_text.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace wb {

/// key=value of a 2.x file; a value goes on over the lines that have no '=' of their own.
struct FannEntry {
    std::string_view value;
    int line = 0;
    bool last = false; ///< Text behind it is no harm.
};

/// The entries of a file, each to be taken once.
class FannEntries {
public:
    /// Errors: Parse for a key given twice, for text before the first key and for too many keys.
    static Result<FannEntries> split(std::string_view text, int firstLine);

    bool has(std::string_view key) const { return m_entries.count(key) != 0; }
    /// An entry with line 0 if it is not there.
    FannEntry take(std::string_view key);
    const std::map<std::string_view, FannEntry>& left() const { return m_entries; }

private:
    std::map<std::string_view, FannEntry> m_entries;
};

} // namespace wb
