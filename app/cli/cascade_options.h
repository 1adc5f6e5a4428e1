// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"
#include "core/nn/expert.h"
#include "core/training/cascade_config.h"

#include <optional>
#include <string>

namespace wb::cli {

/// How to grow.
Options& withCascadeOptions(Options& options);

/// The rules that the FANN file of a network carries; nothing where there are none, or they are the usual ones anyway,
/// or are not wanted.
std::optional<CascadeRules> fileRules(const Options& options, const Expert& expert);
/// What the options say, over the file's rules, over what is usual. Errors: InvalidArgument or NotFound naming the
/// option; those of validate(), with what can be done about a file's rules.
Result<CascadeConfig> cascadeConfig(const Options& options, const Expert& expert);
/// What of some rules is not usual, for people: "groups 3; functions tanh".
std::string rulesText(const CascadeRules& rules);

} // namespace wb::cli
