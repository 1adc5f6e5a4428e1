// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/command.h"

#include <span>

namespace wb::cli {

/// `expert GROUP VERB ...`: runs the verb the arguments name, shows their list for --help, complains about others.
/// footer: a last line for the help, with its line end, or nothing.
int runVerb(const Command& group, std::span<const Command> verbs, const QStringList& arguments,
            const QString& footer = {});

} // namespace wb::cli
