// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/filter_terms.h"

namespace wb::ui {

QStringList filterTerms(const QString& filter)
{
    QStringList terms;
    QString term;
    bool isQuoted = false;
    for (const QChar letter : filter) {
        if (letter == u'"')
            isQuoted = !isQuoted;
        if (letter.isSpace() && !isQuoted) {
            if (!term.isEmpty())
                terms << term;
            term.clear();
        } else {
            term += letter;
        }
    }
    if (!term.isEmpty())
        terms << term;
    return terms;
}

QString withoutTerm(const QString& filter, qsizetype term)
{
    QStringList terms = filterTerms(filter);
    if (term >= 0 && term < terms.size())
        terms.removeAt(term);
    return terms.join(u' ');
}

QString withTerm(const QString& filter, const QString& term)
{
    QStringList terms = filterTerms(filter);
    if (!terms.contains(term))
        terms << term;
    return terms.join(u' ');
}

QString filterTerm(const QString& key, const QString& value)
{
    QString plain = value;
    plain.remove(u'"');
    for (const QChar letter : plain)
        if (!letter.isLetterOrNumber() && !QStringLiteral("-_.").contains(letter))
            return key + QStringLiteral(":\"") + plain + u'"';
    return key + u':' + plain;
}

} // namespace wb::ui
