// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/training/trainer.h"

#include <QJsonObject>

#include <string>

namespace wb::cli {

/// What a network makes of the test rows, if there are some, for scripts and for people. Errors: those of evaluate().
Result<void> addTestFigures(const Network& network, const RowSets& rows, QJsonObject& json, std::string& text);

} // namespace wb::cli
