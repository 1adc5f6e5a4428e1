// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/expert_store.h"

/// The statements behind ExpertStore's changes. They belong inside a transaction of the caller's; now is in
/// milliseconds since 1970-01-01 UTC.
namespace wb::rows {

/// No id if nobody has that name.
Result<ExpertId> expertNamed(const Database& database, std::string_view name);
/// 0 if there is none.
Result<int> newestVersion(const Database& database, ExpertId expert);
/// False if there is no such expert. The description must be normalized().
Result<bool> updateExpert(const Database& database, ExpertId id, const ExpertDescription& description,
                          std::int64_t now);
/// The expert with this name: described anew, or made.
Result<ExpertId> putExpert(const Database& database, const ExpertDescription& description, std::int64_t now);
Result<SavedVersion> addVersion(const Database& database, ExpertId id, const Expert& expert, const std::string& notes,
                                std::int64_t now);

} // namespace wb::rows
