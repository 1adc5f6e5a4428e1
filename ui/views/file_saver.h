// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace wb::ui {

/// Called once a file is written, with its path (in a browser: its name), or with why it is not; not after a cancel.
using FileSaved = std::function<void(const Result<QString>&)>;

/// Asks where and writes all or nothing; in a browser the bytes become a download. Returns at once. The suggested
/// name's extension is added where the user gives none. filter as QFileDialog has it: "Tables (*.csv)". The dialog's
/// objectName is saveFileDialog; it belongs to parent, and goes with it.
void saveBytes(QWidget* parent, const QString& suggestedName, const QString& filter, const QByteArray& bytes,
               FileSaved done = {});

} // namespace wb::ui
