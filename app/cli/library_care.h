// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wb::cli {

/// The verbs of `expert library` that look after what is there; each takes what follows it and gives the exit code.
int stageVersion(const QStringList& arguments);
int restoreVersion(const QStringList& arguments);
int describeVersion(const QStringList& arguments);
int showLineage(const QStringList& arguments);
int deleteExpert(const QStringList& arguments);
int undeleteExpert(const QStringList& arguments);
int listTrash(const QStringList& arguments);
int compactLibrary(const QStringList& arguments);
int takeSnapshot(const QStringList& arguments);
int backUpLibrary(const QStringList& arguments);
int importLibrary(const QStringList& arguments);

} // namespace wb::cli
