// SPDX-License-Identifier: Apache-2.0
#include "core/store/card_writer.h"

#include <utility>

namespace wb {

namespace {

constexpr const char* kPageHead = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                                  "<meta name=\"viewport\" content=\"width=device-width\"><title>";
constexpr const char* kPageStyle =
    "</title><style>body{font:15px/1.5 system-ui,sans-serif;max-width:60em;margin:2em auto;padding:0 1em;"
    "color:#1B1F24;background:#fff}table{border-collapse:collapse;margin:.5em 0 1.5em}th,td{text-align:left;"
    "padding:.25em .9em .25em 0;border-bottom:1px solid #D0D7DE;vertical-align:top;overflow-wrap:anywhere}"
    "@media(prefers-color-scheme:dark){body{color:#E6E8EB;background:#16181C}th,td{border-color:#3A4049}}"
    "</style></head><body>\n";

/// What Markdown would take for a mark.
constexpr std::string_view kMarkdownMarks = "\\`*_{}[]<>#|~$";

} // namespace

CardWriter::CardWriter(CardFormat format, const std::string& title) : m_format(format)
{
    if (m_format == CardFormat::Html)
        m_text = kPageHead + escaped(title) + kPageStyle;
    heading(1, title);
}

std::string CardWriter::escaped(const std::string& text) const
{
    std::string safe;
    for (const char character : text) {
        if (m_format == CardFormat::Markdown) {
            if (kMarkdownMarks.find(character) != std::string_view::npos)
                safe += '\\';
            // A line of its own could begin a list or a heading, and would end a table.
            safe += character == '\n' || character == '\r' ? ' ' : character;
            continue;
        }
        switch (character) {
        case '&':
            safe += "&amp;";
            break;
        case '<':
            safe += "&lt;";
            break;
        case '>':
            safe += "&gt;";
            break;
        case '"':
            safe += "&quot;";
            break;
        case '\n':
            safe += "<br>";
            break;
        default:
            safe += character;
        }
    }
    return safe;
}

void CardWriter::heading(int level, const std::string& text)
{
    if (m_format == CardFormat::Markdown) {
        m_text += std::string(static_cast<std::size_t>(level), '#') + ' ' + escaped(text) + "\n\n";
        return;
    }
    const std::string tag = 'h' + std::to_string(level);
    m_text += '<' + tag + '>' + escaped(text) + "</" + tag + ">\n";
}

void CardWriter::paragraph(const std::string& text)
{
    if (text.empty())
        return;
    m_text += m_format == CardFormat::Markdown ? escaped(text) + "\n\n" : "<p>" + escaped(text) + "</p>\n";
}

void CardWriter::line(const Row& cells, const char* tag)
{
    m_text += m_format == CardFormat::Markdown ? "|" : "<tr>";
    for (const std::string& cell : cells) {
        if (m_format == CardFormat::Markdown) {
            m_text += ' ' + escaped(cell) + " |";
            continue;
        }
        m_text += '<';
        m_text += tag;
        m_text += '>' + escaped(cell) + "</";
        m_text += tag;
        m_text += '>';
    }
    m_text += m_format == CardFormat::Markdown ? "\n" : "</tr>\n";
}

void CardWriter::table(const Row& head, const std::vector<Row>& rows)
{
    if (rows.empty())
        return;
    if (m_format == CardFormat::Html)
        m_text += "<table>\n";
    line(head, "th");
    if (m_format == CardFormat::Markdown) {
        m_text += '|';
        for (std::size_t cell = 0; cell < head.size(); ++cell)
            m_text += " --- |";
        m_text += '\n';
    }
    for (const Row& row : rows)
        line(row, "td");
    m_text += m_format == CardFormat::Html ? "</table>\n" : "\n";
}

std::string CardWriter::take()
{
    if (m_format == CardFormat::Html)
        m_text += "</body></html>\n";
    return std::move(m_text);
}

} // namespace wb
