// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sampled_rows_text.h"

#include "ui/document/layer_text.h"

namespace wb::ui {

QString SampledRowsText::of(qint64 looked, qint64 dataRows, bool hasData)
{
    const QString rows = countText(looked);
    if (dataRows > looked)
        return tr("On %1 of %2 rows, evenly spread").arg(rows, countText(dataRows));
    if (dataRows > 0)
        return tr("On all %1 rows that are loaded").arg(rows);
    return hasData ? tr("On %1 random inputs: the rows that are loaded do not fit").arg(rows)
                   : tr("On %1 random inputs: no rows are loaded").arg(rows);
}

} // namespace wb::ui
