// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wb::cli {

/// `expert data split`; gives the exit code.
int splitData(const QStringList& arguments);

} // namespace wb::cli
