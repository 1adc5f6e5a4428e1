// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wb::cli {

/// The verbs of `expert library` for a damaged one; each takes what follows it and gives the exit code.
int checkLibraryFile(const QStringList& arguments);
int recoverLibraryFile(const QStringList& arguments);

} // namespace wb::cli
