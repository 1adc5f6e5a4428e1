// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace wb::ui {

/// Gets the path of the file (in a browser: its name) and its bytes, or why it cannot be read; not called after a
/// cancel.
using FileOpened = std::function<void(const QString& path, const Result<QByteArray>& bytes)>;

/// Asks for a file and reads it. Returns at once. filter as QFileDialog has it: "Rows (*.data *.csv);;All files (*)".
/// The dialog's objectName is openFileDialog; it belongs to parent, and goes with it.
void openFile(QWidget* parent, const QString& title, const QString& filter, const FileOpened& opened);

/// Gets the path of a file to read, of any size, or why there is none; in a browser it is a copy that is gone after the
/// call. Not called after a cancel.
using PathChosen = std::function<void(const Result<QString>& path)>;
/// Asks for a file; else as openFile().
void choosePath(QWidget* parent, const QString& title, const QString& filter, const PathChosen& chosen);

/// The bytes of a file whose path is known: dropped on the window, or given on the command line.
Result<QByteArray> fileBytes(const QString& path);

} // namespace wb::ui
