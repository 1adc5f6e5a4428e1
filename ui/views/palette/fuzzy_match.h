// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace wb::ui {

struct FuzzyMatch {
    int score = 0;        ///< Higher is better; only to compare matches of one pattern.
    QList<int> positions; ///< Of the matched characters in the text, rising.
};

/// Whether all characters of the pattern (spaces aside, case aside) stand in the text in this order, and how well they
/// do: beginnings of words and runs count most, then a match near the beginning, then a short text. An empty pattern
/// matches everything alike. Cost: pattern x text.
std::optional<FuzzyMatch> fuzzyMatch(const QString& pattern, const QString& text);

} // namespace wb::ui
