// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"

#include <string>
#include <string_view>

namespace wb {

/// Cuts one line of ARFF into words: plain, or in quotes with backslashes.
class ArffWords {
public:
    explicit ArffWords(std::string_view line) : m_left(line) {}

    struct Word {
        std::string text;
        bool quoted = false; ///< Then "?" is a text and no missing value.
    };
    /// Up to the next blank, comma, brace or comment. Empty and not quoted if there is none. Errors: Parse for an open
    /// quote.
    Result<Word> word();
    /// Whether the next character, blanks aside, is this one; takes it then.
    bool take(char character);
    /// Nothing but blanks or a comment is left.
    bool atEnd();

private:
    void skipBlanks();
    Result<Word> quoted(char quote);

    std::string_view m_left;
};

} // namespace wb
