// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace wb::ui {

/// The terms of a library filter as they were typed, one after the other: words, quoted texts, "tag:ocr".
QStringList filterTerms(const QString& filter);
/// The same without one of them.
QString withoutTerm(const QString& filter, qsizetype term);
/// With one more; one that is there already is not doubled.
QString withTerm(const QString& filter, const QString& term);
/// key:value as the filter takes it, in quotes where the value needs them.
QString filterTerm(const QString& key, const QString& value);

} // namespace wb::ui
