// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wb::test {

/// A path inside the checkout, or beside it: sourcePath("../shared/data/diabetes.net"). The folder is compiled into one
/// small library instead of into every test, so that the compiler cache serves every checkout.
QString sourcePath(const QString& relative);
/// The same for the networks and data of libfann that stand beside the checkout.
inline QString sharedData(const QString& name) { return sourcePath("../shared/data/" + name); }

} // namespace wb::test
