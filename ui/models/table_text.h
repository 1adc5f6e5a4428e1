// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace wb::ui {

/// A table to be pasted elsewhere: a header and rows of as many cells.
struct TableText {
    QStringList header;
    QList<QStringList> rows;

    QString tabbed() const;   ///< For spreadsheets and plain text; tabs and line ends in cells become spaces.
    QString markdown() const; ///< GitHub's kind, numbers to the right; '|' in cells is escaped.
    QString csv() const;      ///< RFC 4180 with '\n'.
};

} // namespace wb::ui
