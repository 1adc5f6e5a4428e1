// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/palette/fuzzy_match.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace wb::ui {

namespace {

constexpr int kNoScore = std::numeric_limits<int>::min() / 2;
constexpr int kRunBonus = 10;       ///< The character before matches too.
constexpr int kWordBonus = 9;       ///< A word begins here.
constexpr int kGapPenalty = 2;      ///< Something was left out before.
constexpr int kMostLatePenalty = 6; ///< How late the first match stands.

bool beginsWord(const QString& text, qsizetype at)
{
    if (at == 0)
        return true;
    const QChar before = text[at - 1];
    return !before.isLetterOrNumber() || (before.isLower() && text[at].isUpper());
}

/// One cell of the table: the best score with the pattern's character matched here, and where the one before stood.
struct FuzzyCell {
    int score = kNoScore;
    int from = -1;
};
using FuzzyTable = std::vector<std::vector<FuzzyCell>>;

/// Fills the row of the pattern's character `row`.
void fillFuzzyRow(FuzzyTable& table, std::size_t row, QChar wanted, const QString& text)
{
    FuzzyCell before; // the best cell of the row above, more than one place to the left
    for (qsizetype at = 0; at < text.size(); ++at) {
        const auto place = static_cast<std::size_t>(at);
        if (row > 0 && at >= 2 && table[row - 1][place - 2].score > before.score)
            before = {table[row - 1][place - 2].score, static_cast<int>(at - 2)};
        if (text[at].toCaseFolded() != wanted)
            continue;
        FuzzyCell best;
        if (row == 0)
            best.score = -static_cast<int>(std::min<qsizetype>(at, kMostLatePenalty));
        else if (before.score > kNoScore)
            best = {before.score - kGapPenalty, before.from};
        if (row > 0 && at > 0 && table[row - 1][place - 1].score > kNoScore &&
            table[row - 1][place - 1].score + kRunBonus >= best.score)
            best = {table[row - 1][place - 1].score + kRunBonus, static_cast<int>(at - 1)};
        if (best.score > kNoScore)
            table[row][place] = {best.score + (beginsWord(text, at) ? kWordBonus : 0), best.from};
    }
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text)
{
    QString wanted;
    for (const QChar c : pattern)
        if (!c.isSpace())
            wanted += c.toCaseFolded();
    if (wanted.isEmpty())
        return FuzzyMatch{};
    if (wanted.size() > text.size())
        return std::nullopt;
    FuzzyTable table(static_cast<std::size_t>(wanted.size()),
                     std::vector<FuzzyCell>(static_cast<std::size_t>(text.size())));
    for (std::size_t row = 0; row < table.size(); ++row)
        fillFuzzyRow(table, row, wanted[static_cast<qsizetype>(row)], text);
    const auto& last = table.back();
    const auto best = std::max_element(last.begin(), last.end(),
                                       [](const FuzzyCell& a, const FuzzyCell& b) { return a.score < b.score; });
    if (best->score <= kNoScore)
        return std::nullopt;
    FuzzyMatch match;
    match.score = best->score * 4 - static_cast<int>(std::min<qsizetype>(text.size() - wanted.size(), 40)) / 4;
    int at = static_cast<int>(best - last.begin());
    for (auto row = table.size(); row-- > 0; at = table[row][static_cast<std::size_t>(at)].from)
        match.positions.prepend(at);
    return match;
}

} // namespace wb::ui
