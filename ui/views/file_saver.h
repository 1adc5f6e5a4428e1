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

/// Writes a file at a path, all or nothing.
using FileWriter = std::function<Result<void>(const QString& path)>;

/// Asks where and writes; in a browser what is written becomes a download. Returns at once. The suggested name's
/// extension is added where the user gives none. filter as QFileDialog has it: "Tables (*.csv)". The dialog's
/// objectName is saveFileDialog; it belongs to parent, and goes with it.
void saveFile(QWidget* parent, const QString& suggestedName, const QString& filter, const FileWriter& write,
              const FileSaved& done = {});
/// The same of bytes.
void saveBytes(QWidget* parent, const QString& suggestedName, const QString& filter, const QByteArray& bytes,
               const FileSaved& done = {});

} // namespace wb::ui
