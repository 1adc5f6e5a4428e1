// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/problem.h"

#include <QCoreApplication>

namespace wb::ui {

/// One of the linter's problems in words.
struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(ProblemText)

public:
    QString id;    ///< "W11".
    QString glyph; ///< Of the severity; the colour says the same.
    QString severity;
    QString layer;   ///< What it is about; empty for the whole network.
    QString message; ///< One sentence.
    QString reason;  ///< With the numbers.
    QString fix;     ///< What the button and the undo step are called; empty without one.

    static QString idOf(Rule rule);
    /// spec: of the network the problem was found in.
    static ProblemText of(const Problem& problem, const NetworkSpec& spec);
    /// On one line, for the clipboard and for screen readers.
    QString line() const;
    bool operator==(const ProblemText&) const = default;
};

/// In a word or two, for a chip: "dead 44 %"; the rule's id where there are none.
QString problemInBrief(const Problem& problem);

} // namespace wb::ui
