// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace wb {

/// The user's own library, the same one for the workbench and the command line; it need not be there yet.
QString defaultLibraryPath();
/// Makes the folder the library will lie in. False if that is not possible; opening the library then says why.
bool makeLibraryFolder(const QString& libraryPath);

} // namespace wb
