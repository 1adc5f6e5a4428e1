// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/expert_store.h"

namespace wb {

enum class CardFormat {
    Markdown, ///< GitHub's, with its tables.
    Html,     ///< One page that needs nothing else.
};

/// What the library knows of an expert, for others to read (Mitchell et al. 2019, "Model Cards for Model Reporting",
/// its factual parts): who made it, what it is, what led to it, what was measured. Nothing in it is written by a
/// program but facts of the store; what is not known is left out. Errors: NotFound; those of ExpertStore::load().
Result<std::string> modelCard(const ExpertStore& store, ExpertId id, CardFormat format);

} // namespace wb
