// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/activation.h"
#include "core/nn/expert.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace wb {

/// A ready-made expert to start from: one of the six domains that the sources of this project have presets for.
/// Source: the CLI crate's shapes and functions, the plan's sizes, and the analyzer's shapes, whose true sizes are 8 to
/// 70 times what they were announced as (reference/capabilities.md, 1d). All counts here are computed from the sizes.
struct ExpertTemplate {
    const char* id;                 ///< For files, tests and the command line: "tool-use".
    const char* name;               ///< "Tool use", which is also the domain.
    const char* purpose;            ///< What it is for, one sentence.
    std::array<int, 4> sizes;       ///< The CLI crate's, inputs first: inside 1 000 to 100 000 parameters.
    Activation hidden;              ///< Of the hidden layers; the output is linear.
    std::int64_t plannedParameters; ///< What the plan asks for; sizes has another number.
    std::array<int, 5> largeSizes;  ///< The analyzer's; the last is 0 where it has four. Not inside 1 000 to 100 000.
};

/// A size a template can be made in.
enum class TemplateSize {
    Compact, ///< ExpertTemplate::sizes.
    Planned, ///< As compact, its hidden layers widened or narrowed to the plan's parameters, never over them.
    Large    ///< ExpertTemplate::largeSizes.
};

std::span<const ExpertTemplate> expertTemplates();

/// Inputs first.
std::vector<int> templateSizes(const ExpertTemplate& source, TemplateSize size);

/// The expert: named and described, fresh weights (He after a ReLU, else Xavier; seed 1).
Expert makeExpert(const ExpertTemplate& source, TemplateSize size);

/// A layered expert of these sizes, inputs first, described by nobody yet: what the shape wizard ends in. Errors: those
/// of validate().
Result<Expert> makeExpert(std::string name, const std::vector<int>& sizes, Activation hidden, Activation output);

} // namespace wb
