// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/database.h"
#include "core/store/library_facts.h"

namespace wb {

/// The statements behind ExpertStore::importFrom(); both databases have the newest schema. They belong inside a
/// transaction on the target. What is in the source's trash stays there. The name stands in messages.
Result<ImportReport> importExperts(const Database& source, const Database& target, const std::string& name);

} // namespace wb
