// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;

namespace wb::ui {

/// A read-only table for figures: rows selectable and copied as tab-separated text by Ctrl+C, the first column the
/// widest.
QTableView* reportTable(QAbstractItemModel& model, const QString& objectName);

} // namespace wb::ui
