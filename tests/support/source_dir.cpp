// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/source_dir.h"

#include <QDir>

namespace wb::test {

QString sourcePath(const QString& relative) { return QDir::cleanPath(QStringLiteral(WB_SOURCE_DIR "/") + relative); }

} // namespace wb::test
