// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wb::cli {

/// The verbs of `expert library` that tell what it knows; each takes what follows it and gives the exit code.
int queryDatabase(const QStringList& arguments);
int writeCard(const QStringList& arguments);

} // namespace wb::cli
