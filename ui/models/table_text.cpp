// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/table_text.h"

namespace wb::ui {

namespace {

QString oneLine(QString cell)
{
    for (QChar& c : cell) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return cell;
}

QString csvCell(const QString& cell)
{
    if (!cell.contains(u',') && !cell.contains(u'"') && !cell.contains(u'\n') && !cell.contains(u'\r'))
        return cell;
    QString quoted = cell;
    return u'"' + quoted.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QString markdownCell(const QString& cell) { return oneLine(cell).replace(u'|', QStringLiteral("\\|")); }

template <typename Cell>
QString joinedCells(const QStringList& cells, const QString& separator, const Cell& cell)
{
    QStringList texts;
    for (const QString& text : cells)
        texts << cell(text);
    return texts.join(separator);
}

bool startsWithDigit(const QString& cell) { return !cell.isEmpty() && cell.front().isDigit(); }

} // namespace

QString TableText::tabbed() const
{
    QString text = joinedCells(header, QStringLiteral("\t"), oneLine) + u'\n';
    for (const QStringList& row : rows)
        text += joinedCells(row, QStringLiteral("\t"), oneLine) + u'\n';
    return text;
}

QString TableText::markdown() const
{
    const auto line = [](const QStringList& cells) {
        return QStringLiteral("| ") + joinedCells(cells, QStringLiteral(" | "), markdownCell) + QStringLiteral(" |\n");
    };
    QStringList rules;
    for (qsizetype column = 0; column < header.size(); ++column) {
        const bool isNumber = !rows.isEmpty() && startsWithDigit(rows.back().value(column));
        rules << (isNumber ? QStringLiteral("---:") : QStringLiteral("---"));
    }
    QString text = line(header) + line(rules);
    for (const QStringList& row : rows)
        text += line(row);
    return text;
}

QString TableText::csv() const
{
    QString text = joinedCells(header, QStringLiteral(","), csvCell) + u'\n';
    for (const QStringList& row : rows)
        text += joinedCells(row, QStringLiteral(","), csvCell) + u'\n';
    return text;
}

} // namespace wb::ui
