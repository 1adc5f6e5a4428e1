// SPDX-License-Identifier: Apache-2.0
#include "app/library_path.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace wb {

QString defaultLibraryPath()
{
    // Generic, because the application's own folder would be another one for each of the two programs.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/expert-workbench/experts.db");
}

bool makeLibraryFolder(const QString& libraryPath) { return QDir().mkpath(QFileInfo(libraryPath).absolutePath()); }

} // namespace wb
