// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/options.h"
#include "core/store/expert_store.h"

namespace wb::cli {

/// The option --db, for every verb of `expert library`.
Options& withDatabase(Options& options);
QString databasePath(const Options& options);
/// To read: a library that is not there is not made.
Result<ExpertStore> openExisting(const Options& options);
/// To write: the user's own library is made if it is not there, with its folder.
Result<ExpertStore> openOrMake(const Options& options);
/// Domain, summary and tags as the library has them under this name; what it does not know stays.
void describeAsKnown(Expert& expert, const ExpertStore& store);
/// After a change: a snapshot, if the newest one is a day old. What hinders it is told, and no reason to fail.
void keepSnapshot(const ExpertStore& store);
/// The library and the expert a verb speaks of, its first operand.
struct Subject {
    ExpertStore store;
    ExpertSummary expert;
};
/// Errors: those of openExisting(); NotFound.
Result<Subject> subjectOf(const Options& options);
/// A version's number, or an error for usageError().
Result<int> versionNumber(const QString& text);

} // namespace wb::cli
