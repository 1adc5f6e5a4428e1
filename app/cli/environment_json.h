// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/analysis/environment.h"

#include <QJsonObject>

namespace wb::cli {

/// cpu, cores, architecture, system, compiler, build, kernels, version.
QJsonObject environmentJson(const Environment& environment);

} // namespace wb::cli
