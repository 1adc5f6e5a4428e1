// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/formats/byte_source.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace wb::ui {

/// A file of data that may be read again: by its path where it is on disk, else by its bytes, as a browser gives them.
struct DataFile {
    QString name; ///< Or path; the format is found by its end.
    QByteArray bytes;
    bool isOnDisk = false;

    bool isEmpty() const { return name.isEmpty(); }
    qint64 size() const;
    /// From the beginning. Errors: those of openSource().
    Result<std::unique_ptr<ByteSource>> open() const;
};

} // namespace wb::ui
