// SPDX-License-Identifier: Apache-2.0
#include "core/formats/arff.h"

#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/formats/arff_words.h"
#include "core/formats/byte_order_mark.h"
#include "core/formats/fann_text.h"
#include "core/formats/table_builder.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace wb {

namespace {

struct Attribute {
    enum class Kind { Number, Nominal, LeftOut };
    std::string name;
    Kind kind = Kind::Number;
    std::vector<std::string> values;
    std::unordered_map<std::string, float> numbers;
};

std::string lower(std::string text)
{
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return text;
}

bool isCommentOrEmpty(std::string_view line)
{
    line = trimmed(line);
    return line.empty() || line.front() == '%';
}

class ArffParser : public TableParser {
public:
    Result<std::size_t> parse(std::string_view bytes, bool last) override
    {
        std::size_t taken = 0;
        for (;;) {
            const std::string_view left = bytes.substr(taken);
            const std::size_t end = left.find('\n');
            if (std::min(end, left.size()) > limits::kCsvLineBytes)
                return failAt({m_line}, "the line has more than " + std::to_string(limits::kCsvLineBytes) + " bytes",
                              ErrorCode::LimitExceeded);
            if (left.empty() || (end == std::string_view::npos && !last))
                return taken;
            if (auto good = takeLine(left.substr(0, end)); !good)
                return fail(good.error().code, "line " + std::to_string(m_line) + good.error().message);
            ++m_line;
            taken += std::min(end, left.size() - 1) + 1;
        }
    }

    Result<LoadedTable> finish() override;

private:
    // Their messages begin behind "line 3".
    Result<void> takeLine(std::string_view line);
    Result<void> takeDeclaration(ArffWords words);
    Result<void> takeAttribute(ArffWords& words);
    Result<void> takeNominal(ArffWords& words, Attribute& attribute) const;
    Result<void> takeType(ArffWords& words, Attribute& attribute);
    Result<void> beginData();
    Result<void> takeRow(ArffWords words);
    Result<void> takeSparseRow(ArffWords& words);
    Result<float> valueOf(const ArffWords::Word& word, std::size_t attribute) const;
    void addRow();
    std::string at(std::size_t attribute) const
    {
        return ", column " + std::to_string(attribute + 1) + ": " + excerpt(m_attributes[attribute].name) + ": ";
    }

    int m_line = 1;
    bool m_inData = false;
    std::vector<Attribute> m_attributes;
    std::vector<std::string> m_warnings;
    std::vector<float> m_row;
    std::int64_t m_width = 0;
    std::int64_t m_cells = 0;
    TableBuilder m_values;
};

Result<void> ArffParser::takeLine(std::string_view line)
{
    if (m_line == 1)
        line = withoutByteOrderMark(line);
    if (isCommentOrEmpty(line))
        return {};
    if (m_inData)
        return takeRow(ArffWords(line));
    return takeDeclaration(ArffWords(line));
}

Result<void> ArffParser::takeDeclaration(ArffWords words)
{
    const auto keyword = words.word();
    const std::string name = keyword && !keyword->quoted ? lower(keyword->text) : std::string();
    if (name == "@relation")
        return {};
    if (name == "@attribute")
        return takeAttribute(words);
    if (name == "@data")
        return beginData();
    return fail(ErrorCode::Parse, ": @relation, @attribute or @data is expected here; is this an ARFF file?");
}

Result<void> ArffParser::takeAttribute(ArffWords& words)
{
    if (m_attributes.size() >= static_cast<std::size_t>(limits::kTableColumns))
        return fail(ErrorCode::LimitExceeded,
                    ": more than " + std::to_string(limits::kTableColumns) + " attributes; take fewer");
    const auto name = words.word();
    if (!name)
        return fail(ErrorCode::Parse, ": " + name.error().message);
    if (name->text.empty())
        return fail(ErrorCode::Parse, ": the attribute has no name");
    Attribute attribute;
    attribute.name = name->text;
    auto good = words.take('{') ? takeNominal(words, attribute) : takeType(words, attribute);
    if (!good)
        return fail(good.error().code, ", attribute " + excerpt(attribute.name) + ": " + good.error().message);
    m_attributes.push_back(std::move(attribute));
    return {};
}

Result<void> ArffParser::takeNominal(ArffWords& words, Attribute& attribute) const
{
    attribute.kind = Attribute::Kind::Nominal;
    do {
        const auto value = words.word();
        if (!value)
            return passOn(value);
        if (value->text.empty() && !value->quoted)
            return fail(ErrorCode::Parse, "one of its values is empty; write it in quotes or remove it");
        if (attribute.values.size() >= static_cast<std::size_t>(limits::kCategories))
            return fail(ErrorCode::LimitExceeded,
                        "more than " + std::to_string(limits::kCategories) + " values; leave it out");
        if (!attribute.numbers.emplace(value->text, static_cast<float>(attribute.values.size())).second)
            return fail(ErrorCode::Parse, "the value " + excerpt(value->text) + " is declared twice");
        attribute.values.push_back(value->text);
    } while (words.take(','));
    if (!words.take('}') || !words.atEnd())
        return fail(ErrorCode::Parse, "its values must be separated by commas and end with a }");
    return {};
}

Result<void> ArffParser::takeType(ArffWords& words, Attribute& attribute)
{
    const auto type = words.word();
    if (!type)
        return passOn(type);
    const std::string name = lower(type->text);
    if (name == "relational")
        return fail(ErrorCode::Unsupported, "relational attributes are not read; remove it");
    if (name == "string" || name == "date") {
        attribute.kind = Attribute::Kind::LeftOut;
        m_warnings.push_back("the attribute " + excerpt(attribute.name) + " is left out: it is a " + name);
        return {};
    }
    if (name != "numeric" && name != "real" && name != "integer")
        return fail(ErrorCode::Parse, excerpt(type->text) + " is no type; write numeric, string, date or {a, b}");
    if (!words.atEnd())
        return fail(ErrorCode::Parse, "there is text behind its type");
    return {};
}

Result<void> ArffParser::beginData()
{
    m_width = std::count_if(m_attributes.begin(), m_attributes.end(),
                            [](const Attribute& attribute) { return attribute.kind != Attribute::Kind::LeftOut; });
    if (m_width == 0)
        return fail(ErrorCode::Parse, ": there is no attribute of numbers or values before the data");
    m_inData = true;
    m_row.resize(m_attributes.size());
    return {};
}

Result<float> ArffParser::valueOf(const ArffWords::Word& word, std::size_t attribute) const
{
    const Attribute& declared = m_attributes[attribute];
    if (declared.kind == Attribute::Kind::LeftOut || (word.text == "?" && !word.quoted))
        return std::numeric_limits<float>::quiet_NaN();
    if (declared.kind == Attribute::Kind::Nominal) {
        const auto found = declared.numbers.find(word.text);
        if (found == declared.numbers.end())
            return fail(ErrorCode::Parse, at(attribute) + excerpt(word.text) + " is not one of its declared values");
        return found->second;
    }
    const auto value = parseFloat(word.text);
    if (!value)
        return fail(ErrorCode::Parse, at(attribute) + excerpt(word.text) + " is not a number; mend or remove the row");
    if (!std::isfinite(*value))
        return fail(ErrorCode::NonFinite,
                    at(attribute) + excerpt(word.text) + " is not a finite 32-bit number; mend or remove the row");
    return *value;
}

Result<void> ArffParser::takeRow(ArffWords words)
{
    m_cells += m_width;
    if (m_cells > limits::kTableCells)
        return fail(ErrorCode::LimitExceeded,
                    ": more than " + std::to_string(limits::kTableCells) + " cells; take fewer rows");
    if (words.take('{'))
        return takeSparseRow(words);
    for (std::size_t column = 0; column < m_attributes.size(); ++column) {
        if (column > 0 && !words.take(','))
            return fail(ErrorCode::Parse, at(column) + "there is no value; give every row " +
                                              std::to_string(m_attributes.size()) + ", separated by commas");
        const auto word = words.word();
        if (!word)
            return fail(ErrorCode::Parse, at(column) + word.error().message);
        const auto value = valueOf(*word, column);
        if (!value)
            return passOn(value);
        m_row[column] = *value;
    }
    if (!words.atEnd())
        return fail(ErrorCode::Parse,
                    ": the row has more than the " + std::to_string(m_attributes.size()) + " values of its attributes");
    addRow();
    return {};
}

Result<void> ArffParser::takeSparseRow(ArffWords& words)
{
    std::fill(m_row.begin(), m_row.end(), 0.0F); // and of a nominal attribute the first value, whose number is 0
    std::int64_t next = 0;
    bool more = !words.take('}');
    while (more) {
        const auto index = words.word();
        const auto column = index ? parseInteger(index->text) : std::nullopt;
        if (!column || *column < next || *column >= static_cast<std::int64_t>(m_attributes.size()))
            return fail(ErrorCode::Parse, ": a sparse row must name its attributes by number, from 0 and rising");
        next = *column + 1;
        const auto word = words.word();
        if (!word)
            return fail(ErrorCode::Parse, at(static_cast<std::size_t>(*column)) + word.error().message);
        const auto value = valueOf(*word, static_cast<std::size_t>(*column));
        if (!value)
            return passOn(value);
        m_row[static_cast<std::size_t>(*column)] = *value;
        more = words.take(',');
        if (!more && !words.take('}'))
            return fail(ErrorCode::Parse, ": the sparse row must end with a }");
    }
    if (!words.atEnd())
        return fail(ErrorCode::Parse, ": there is text behind the sparse row");
    addRow();
    return {};
}

void ArffParser::addRow()
{
    for (std::size_t column = 0; column < m_row.size(); ++column) {
        if (m_attributes[column].kind != Attribute::Kind::LeftOut)
            m_values.add(m_row[column]);
    }
}

Result<LoadedTable> ArffParser::finish()
{
    if (!m_inData)
        return fail(ErrorCode::Parse, "there is no @data line; take a complete copy of the file");
    if (m_cells == 0)
        return fail(ErrorCode::Parse, "there are no rows behind @data");
    LoadedTable loaded;
    bool anyNominal = false;
    for (Attribute& attribute : m_attributes) {
        if (attribute.kind == Attribute::Kind::LeftOut)
            continue;
        anyNominal = anyNominal || attribute.kind == Attribute::Kind::Nominal;
        loaded.roles.push_back(lower(attribute.name) == "class" ? Role::Target : Role::Input);
        loaded.table.columns.push_back(std::move(attribute.name));
        loaded.table.categories.push_back(std::move(attribute.values));
    }
    if (std::count(loaded.roles.begin(), loaded.roles.end(), Role::Target) == 0 && m_width > 1 &&
        !loaded.table.categories.back().empty())
        loaded.roles.back() = Role::Target;
    if (!anyNominal)
        loaded.table.categories.clear();
    loaded.table.values = m_values.takeRows(static_cast<Eigen::Index>(m_width));
    loaded.warnings = std::move(m_warnings);
    return loaded;
}

} // namespace

bool startsLikeArff(std::string_view text)
{
    text = withoutByteOrderMark(text);
    FannScanner scanner(text);
    while (!scanner.left().empty()) {
        const std::string_view line = scanner.restOfLine();
        if (!isCommentOrEmpty(line))
            return lower(std::string(trimmed(line).substr(0, 9))) == "@relation";
    }
    return false;
}

std::unique_ptr<TableParser> arffParser() { return std::make_unique<ArffParser>(); }

} // namespace wb
