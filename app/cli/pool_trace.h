// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"
#include "core/pool/trace_generator.h"

namespace wb::cli {

/// The options that say which requests to make: --zipf, --uniform, --bursts, --phases and what belongs to them.
Options& withRecipe(Options& options);
/// Whether one of the patterns was asked for.
bool hasRecipe(const Options& options);
/// Errors: InvalidArgument, with the option.
Result<TraceRecipe> recipeFrom(const Options& options);
/// A trace from a file, its sizes by --db or --sizes if it has none. Errors: those of reading, and of what is missing.
Result<RequestTrace> traceFromFile(const std::string& path, const Options& options);
/// What a recipe asks for: the experts of --db, the one that was saved first being the most popular, or as many as it
/// says with sizes of its own. Errors: those of generateTrace() and of the library.
Result<RequestTrace> traceFromRecipe(const TraceRecipe& recipe, const Options& options);
/// A whole number of at least 0; the error names the option.
Result<std::uint64_t> wholeNumber(const Options& options, const char* name);

} // namespace wb::cli
