// SPDX-License-Identifier: Apache-2.0
#include "core/store/library_filter.h"

#include "core/base/number_text.h"
#include "core/nn/activation.h"
#include "core/store/search_text.h"
#include "core/store/stages.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace wb {

namespace {

constexpr int kMostTerms = 64;

struct Key {
    std::string_view name;
    const char* sql; ///< A number, or a text compared by its beginning.
    bool isNumber;
};

constexpr std::array<Key, 9> kKeys{{
    {"params", "v.n_params", true},
    {"inputs", "v.n_inputs", true},
    {"outputs", "v.n_outputs", true},
    {"layers", "(length(v.shape) - length(replace(v.shape, '-', '')) + 1)", true}, // "64-32-8": three
    {"bytes", "v.weights_bytes", true},
    {"version", "v.version", true},
    {"domain", "e.domain", false},
    {"author", "e.author", false},
    {"license", "e.license", false},
}};

struct CountUnit {
    std::string_view name;
    double factor;
};
constexpr std::array<CountUnit, 7> kCountUnits{
    {{"KiB", 1024}, {"MiB", 1048576}, {"kB", 1e3}, {"MB", 1e6}, {"k", 1e3}, {"M", 1e6}, {"B", 1}}};

std::optional<std::int64_t> countOf(std::string_view text)
{
    double factor = 1;
    for (const CountUnit& unit : kCountUnits) {
        if (text.size() > unit.name.size() && text.substr(text.size() - unit.name.size()) == unit.name) {
            factor = unit.factor;
            text.remove_suffix(unit.name.size());
            break;
        }
    }
    const auto number = parseDouble(text);
    if (!number || !(*number >= 0) || *number * factor > 1e15)
        return std::nullopt;
    return std::llround(*number * factor);
}

struct Term {
    std::size_t at = 0;    ///< Where the value begins.
    std::size_t keyAt = 0; ///< Where the term begins.
    std::string_view key;  ///< Empty: words.
    std::string_view value;
    bool isNot = false;
};

class FilterParser {
public:
    explicit FilterParser(std::string_view text) : m_text(text) {}

    Result<LibraryFilter> parse()
    {
        int terms = 0;
        while (skipSeparators()) {
            if (++terms > kMostTerms)
                return fail(ErrorCode::LimitExceeded,
                            "the search has more than " + std::to_string(kMostTerms) + " terms; use fewer");
            if (auto added = add(takeTerm()); !added)
                return passOn(added);
        }
        if (!m_words.empty()) { // one look into the index for all of them
            m_filter.where += " AND e.id IN (SELECT rowid FROM expert_fts WHERE expert_fts MATCH ?)";
            m_filter.values.emplace_back(m_words);
        }
        return std::move(m_filter);
    }

private:
    bool skipSeparators()
    {
        while (m_at < m_text.size() && separates(m_text[m_at]))
            ++m_at;
        return m_at < m_text.size();
    }

    Term takeTerm()
    {
        Term term;
        term.keyAt = m_at;
        if (m_text[m_at] == '-' && m_at + 1 < m_text.size() && !separates(m_text[m_at + 1])) {
            term.isNot = true;
            ++m_at;
        }
        std::size_t end = m_at;
        while (end < m_text.size() && m_text[end] >= 'a' && m_text[end] <= 'z')
            ++end;
        if (end > m_at && end < m_text.size() && m_text[end] == ':') {
            term.key = m_text.substr(m_at, end - m_at);
            m_at = end + 1;
        }
        term.at = m_at;
        term.value = takeValue();
        return term;
    }

    /// Up to the next separator, or between quotes; an open quote reaches to the end, as somebody is still typing.
    std::string_view takeValue()
    {
        const bool isQuoted = m_at < m_text.size() && m_text[m_at] == '"';
        const std::size_t begin = isQuoted ? ++m_at : m_at;
        while (m_at < m_text.size() && (isQuoted ? m_text[m_at] != '"' : !separates(m_text[m_at])))
            ++m_at;
        const std::string_view value = m_text.substr(begin, m_at - begin);
        if (isQuoted && m_at < m_text.size())
            ++m_at;
        return value;
    }

    tl::unexpected<Error> failAt(std::size_t at, const std::string& what) const
    {
        const auto characters =
            std::count_if(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(at),
                          [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
        return fail(ErrorCode::InvalidArgument, "search, character " + std::to_string(characters + 1) + ": " + what);
    }

    Result<void> add(const Term& term)
    {
        if (!term.isNot && (term.key.empty() || term.key == "name"))
            return addWords(term);
        m_filter.where += term.isNot ? " AND NOT (" : " AND (";
        auto added = addCondition(term);
        m_filter.where += ')';
        return added;
    }

    Result<void> addCondition(const Term& term)
    {
        if (term.key.empty() || term.key == "name")
            return addWords(term);
        if (term.key == "act")
            return addActivation(term);
        if (term.key == "tag") {
            m_filter.where += "EXISTS (SELECT 1 FROM expert_tag JOIN tag ON tag.id = expert_tag.tag_id "
                              "WHERE expert_tag.expert_id = e.id AND tag.name = ?)";
            return addText(term);
        }
        if (term.key == "stage") {
            if (std::find(kStages.begin(), kStages.end(), term.value) == kStages.end())
                return failAt(term.at, "a stage is draft, candidate, champion or retired");
            m_filter.where += "v.stage = ?";
            return addText(term);
        }
        const auto key = std::find_if(kKeys.begin(), kKeys.end(), [&](const Key& k) { return k.name == term.key; });
        if (key == kKeys.end())
            return failAt(term.keyAt, "there is no \"" + std::string(term.key) +
                                          ":\"; there are params, inputs, outputs, layers, bytes, version, act, tag, "
                                          "stage, name, domain, author and license; put text in quotes");
        if (key->isNumber)
            return addNumber(term, key->sql);
        m_filter.where += std::string("substr(") + key->sql + ", 1, length(?)) = ? COLLATE NOCASE";
        m_filter.values.emplace_back(std::string(term.value));
        return addText(term);
    }

    Result<void> addText(const Term& term)
    {
        if (term.value.empty())
            return failAt(term.at, "something is missing after \"" + std::string(term.key) + ":\"");
        m_filter.values.emplace_back(std::string(term.value));
        return {};
    }

    Result<void> addWords(const Term& term)
    {
        const auto query = searchExpression(term.value);
        if (!query)
            return passOn(query);
        const std::string match = query->empty() || term.key.empty() ? *query : "name : (" + *query + ')';
        if (term.isNot && match.empty()) {
            m_filter.where += '0'; // "" stands for nothing
        } else if (term.isNot) {
            m_filter.where += "e.id IN (SELECT rowid FROM expert_fts WHERE expert_fts MATCH ?)";
            m_filter.values.emplace_back(match);
        } else if (!match.empty()) {
            m_words += (m_words.empty() ? "(" : " AND (") + match + ')';
        }
        return {};
    }

    /// As the design is written down: a layer's "activation", or the first of a stretch in "units".
    Result<void> addActivation(const Term& term)
    {
        const auto activation = parseActivation(std::string(term.value));
        if (!activation)
            return failAt(term.at, activation.error().message);
        const std::string name(activationInfo(*activation).name);
        m_filter.where += "instr(v.topology_json, ?) > 0 OR instr(v.topology_json, ?) > 0";
        m_filter.values.emplace_back("\"activation\":\"" + name + '"');
        m_filter.values.emplace_back("[\"" + name + "\",");
        return {};
    }

    Result<void> addNumber(const Term& term, const std::string& sql)
    {
        std::string_view value = term.value;
        if (const std::size_t dots = value.find(".."); dots != std::string_view::npos) {
            const auto least = countOf(value.substr(0, dots));
            const auto most = countOf(value.substr(dots + 2));
            if (!least || !most)
                return failAt(term.at, "a range is two numbers, like 100..20k");
            m_filter.where += sql + " BETWEEN ? AND ?";
            m_filter.values.emplace_back(*least);
            m_filter.values.emplace_back(*most);
            return {};
        }
        std::string comparison = "=";
        if (!value.empty() && (value.front() == '<' || value.front() == '>' || value.front() == '=')) {
            comparison = value.front();
            value.remove_prefix(1);
            if (comparison != "=" && !value.empty() && value.front() == '=') {
                comparison += '=';
                value.remove_prefix(1);
            }
        }
        const auto number = countOf(value);
        if (!number)
            return failAt(term.at + (term.value.size() - value.size()),
                          "a number is needed after \"" + std::string(term.key) + ":\", like <20k or 100..200");
        m_filter.where += sql + ' ' + comparison + " ?";
        m_filter.values.emplace_back(*number);
        return {};
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    LibraryFilter m_filter;
    std::string m_words; ///< Of the full-text query.
};

} // namespace

Result<LibraryFilter> parseLibraryFilter(std::string_view text) { return FilterParser(text).parse(); }

} // namespace wb
