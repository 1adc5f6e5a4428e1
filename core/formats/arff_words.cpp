// SPDX-License-Identifier: Apache-2.0
#include "core/formats/arff_words.h"

#include "core/formats/fann_text.h"

namespace wb {

void ArffWords::skipBlanks()
{
    while (!m_left.empty() && isSpace(m_left.front()))
        m_left.remove_prefix(1);
}

bool ArffWords::take(char character)
{
    skipBlanks();
    if (m_left.empty() || m_left.front() != character)
        return false;
    m_left.remove_prefix(1);
    return true;
}

bool ArffWords::atEnd()
{
    skipBlanks();
    return m_left.empty() || m_left.front() == '%';
}

Result<ArffWords::Word> ArffWords::word()
{
    skipBlanks();
    if (!m_left.empty() && (m_left.front() == '\'' || m_left.front() == '"'))
        return quoted(m_left.front());
    std::size_t length = 0;
    while (length < m_left.size() && !isSpace(m_left[length]) &&
           std::string_view(",{}%").find(m_left[length]) == std::string_view::npos)
        ++length;
    Word word{std::string(m_left.substr(0, length)), false};
    m_left.remove_prefix(length);
    return word;
}

Result<ArffWords::Word> ArffWords::quoted(char quote)
{
    Word word{{}, true};
    std::size_t at = 1;
    for (; at < m_left.size() && m_left[at] != quote; ++at) {
        if (m_left[at] == '\\' && at + 1 < m_left.size())
            ++at;
        word.text += m_left[at];
    }
    if (at >= m_left.size())
        return fail(ErrorCode::Parse, "a quote is never closed; add the closing quote");
    m_left.remove_prefix(at + 1);
    return word;
}

} // namespace wb
