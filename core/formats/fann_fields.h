// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/nn/fann_settings.h"
#include "core/nn/scaling.h"

#include <span>
#include <variant>

namespace wb {

/// One setting of a .net header that is a single number, by its key there.
struct FannField {
    const char* key;
    std::variant<double FannSettings::*, unsigned FannSettings::*> member;
    bool scaledWhenFixed; ///< Divided by 2^decimal_point in a fixed-point file.
    bool sinceV2_2;       ///< Not in the files of libfann before 2.2.0.
    unsigned maximum;     ///< Highest number with a meaning, for the unsigned ones.
};

/// In the order libfann writes them; learning_rate is the first, the network's own keys stand right behind it.
std::span<const FannField> fannFields();

/// The four columns of numbers a scaling has, in the order libfann writes them, named without "scale_" and "_in" or
/// "_out".
struct FannScaleField {
    const char* key;
    std::vector<double> Scaling::*member;
};
std::span<const FannScaleField> fannScaleFields();

} // namespace wb
