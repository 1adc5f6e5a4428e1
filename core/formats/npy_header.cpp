// SPDX-License-Identifier: Apache-2.0
#include "core/formats/npy_header.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/formats/fann_text.h"

namespace wb {

namespace {

/// '<f4': byte order, kind, bytes.
Result<NumberType> typeNamed(std::string_view name)
{
    const auto unsupported = [name] {
        return fail(ErrorCode::Unsupported, "the type " + excerpt(name) +
                                                " is not read; save the array as numbers, for instance "
                                                "numpy.save(name, array.astype('float32'))");
    };
    if (name.size() != 3 || std::string_view("<>|=").find(name[0]) == std::string_view::npos)
        return unsupported();
    NumberType type;
    type.bigEndian = name[0] == '>';
    type.bytes = name[2] - '0';
    const bool sized = type.bytes == 1 || type.bytes == 2 || type.bytes == 4 || type.bytes == 8;
    if (!sized || (name[0] == '|' && type.bytes != 1))
        return unsupported();
    if (name[1] == 'i')
        type.kind = NumberType::Kind::Signed;
    else if (name[1] == 'f' && type.bytes > 1)
        type.kind = NumberType::Kind::Floating;
    else if (name[1] != 'u' && !(name[1] == 'b' && type.bytes == 1))
        return unsupported();
    return type;
}

class HeaderReader {
public:
    explicit HeaderReader(std::string_view text) : m_left(text), m_size(text.size()) {}

    Result<NpyHeader> read()
    {
        if (auto good = expect('{'); !good)
            return passOn(good);
        while (!startsWith('}')) {
            if (auto good = readEntry(); !good)
                return passOn(good);
            if (!startsWith(','))
                break;
            m_left.remove_prefix(1);
        }
        if (auto good = expect('}'); !good)
            return passOn(good);
        if (!trimmed(m_left).empty())
            return wrong("there is text behind the closing brace");
        if (!m_hasType || !m_hasOrder || !m_hasShape)
            return wrong("descr, fortran_order or shape is missing");
        if (m_header.shape.empty())
            m_header.shape = {1};
        return m_header;
    }

private:
    tl::unexpected<Error> wrong(const std::string& what) const
    {
        return fail(ErrorCode::Parse, "the header, byte " + std::to_string(m_size - m_left.size() + 1) + ": " + what +
                                          "; save the array again with numpy.save");
    }
    void skipSpace()
    {
        while (!m_left.empty() && isSpace(m_left.front()))
            m_left.remove_prefix(1);
    }
    bool startsWith(char character)
    {
        skipSpace();
        return !m_left.empty() && m_left.front() == character;
    }
    Result<void> expect(char character)
    {
        if (!startsWith(character))
            return wrong(std::string("a ") + character + " is missing");
        m_left.remove_prefix(1);
        return {};
    }
    /// Between quotes of either kind.
    Result<std::string_view> text()
    {
        skipSpace();
        const char quote = m_left.empty() ? '\0' : m_left.front();
        if (quote != '\'' && quote != '"')
            return wrong("a text in quotes is missing");
        const std::size_t end = m_left.find(quote, 1);
        if (end == std::string_view::npos)
            return wrong("the quote that opens here is never closed");
        const std::string_view inside = m_left.substr(1, end - 1);
        m_left.remove_prefix(end + 1);
        return inside;
    }
    bool takeWord(std::string_view word)
    {
        skipSpace();
        if (m_left.substr(0, word.size()) != word)
            return false;
        m_left.remove_prefix(word.size());
        return true;
    }

    Result<void> readEntry()
    {
        const auto key = text();
        if (!key)
            return passOn(key);
        if (auto good = expect(':'); !good)
            return good;
        if (*key == "descr" && !m_hasType)
            return readType();
        if (*key == "fortran_order" && !m_hasOrder)
            return readOrder();
        if (*key == "shape" && !m_hasShape)
            return readShape();
        return wrong("the key " + excerpt(*key) + " is not expected here");
    }

    Result<void> readType()
    {
        m_hasType = true;
        if (startsWith('['))
            return fail(ErrorCode::Unsupported,
                        "arrays of records are not read; save one plain array of numbers with numpy.save");
        const auto name = text();
        if (!name)
            return passOn(name);
        const auto type = typeNamed(*name);
        if (!type)
            return passOn(type);
        m_header.type = *type;
        return {};
    }

    Result<void> readOrder()
    {
        m_hasOrder = true;
        m_header.fortranOrder = takeWord("True");
        if (!m_header.fortranOrder && !takeWord("False"))
            return wrong("fortran_order must be True or False");
        return {};
    }

    Result<void> readShape()
    {
        m_hasShape = true;
        if (auto good = expect('('); !good)
            return good;
        while (!startsWith(')')) {
            std::size_t length = 0;
            while (length < m_left.size() && isDigit(m_left[length]))
                ++length;
            const auto size = parseInteger(m_left.substr(0, length));
            if (!size)
                return wrong("a size of the shape is no whole number");
            if (m_header.shape.size() >= static_cast<std::size_t>(limits::kArrayRank))
                return fail(ErrorCode::LimitExceeded,
                            "the array has more than " + std::to_string(limits::kArrayRank) + " dimensions");
            m_header.shape.push_back(static_cast<std::uint64_t>(*size));
            m_left.remove_prefix(length);
            if (startsWith(','))
                m_left.remove_prefix(1);
            else if (m_header.shape.size() < 2)
                return wrong("(3) is no shape, (3,) is one");
            else
                break;
        }
        return expect(')');
    }

    std::string_view m_left;
    std::size_t m_size;
    NpyHeader m_header;
    bool m_hasType = false;
    bool m_hasOrder = false;
    bool m_hasShape = false;
};

} // namespace

Result<NpyHeader> parseNpyHeader(std::string_view text) { return HeaderReader(text).read(); }

} // namespace wb
