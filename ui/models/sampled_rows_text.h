// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

namespace wb::ui {

/// Which rows something was looked at on.
struct SampledRowsText {
    Q_DECLARE_TR_FUNCTIONS(SampledRowsText)

public:
    /// dataRows: of the data set the looked ones are of, 0: drawn at random; hasData: rows are loaded all the same.
    static QString of(qint64 looked, qint64 dataRows, bool hasData);
};

} // namespace wb::ui
