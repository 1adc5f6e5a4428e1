// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/result.h"
#include "core/data/dataset.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace wb {

/// Data whose truth is known.
enum class Generator {
    Xor,           ///< 2 inputs, 0 or 1; 1 target.
    Parity,        ///< As many inputs as bits; the target is 1 if an odd number of them is.
    TwoSpirals,    ///< Lang & Witbrock 1988; with 194 rows and no noise their very points. Target 0 or 1.
    Circles,       ///< Radius 1 and, target 1, radius 1/2.
    Moons,         ///< Two half circles that reach into each other.
    Sine,          ///< y = sin(x).
    Function,      ///< y = f(x), a formula.
    Waveform,      ///< Breiman et al. 1984: 21 inputs, 3 classes.
    SegmentDigits, ///< 8 x 8 pictures of seven-segment digits, each a little moved; 10 classes.
    Led7,          ///< Breiman et al. 1984: 7 segments of which each is wrong with probability noise; 10 classes.
    Friedman1,     ///< Friedman 1991: 10 inputs, of which 5 matter.
};

struct GeneratorSettings {
    Generator kind = Generator::Xor;
    std::int64_t rows = 200;
    std::uint64_t seed = 1;
    /// Standard deviation of what is added to inputs (classes) or to the target (numbers); Led7: a probability. Below
    /// 0: the usual one of the kind.
    double noise = -1;
    int bits = 3;                   ///< Parity: 1 to 20.
    double low = -3.14159265358979; ///< Sine, Function: x is uniform on [low, high).
    double high = 3.14159265358979;
    std::string formula; ///< Function; see core/data/formula.h.
};

struct GeneratorInfo {
    Generator kind;
    const char* name; ///< "two-spirals": for the command line.
    const char* help; ///< One line.
    double noise;     ///< The usual one.
};
std::span<const GeneratorInfo> generatorInfos();
const GeneratorInfo& generatorInfo(Generator kind);
/// Errors: NotFound naming all that there are.
Result<Generator> parseGenerator(std::string_view name);

/// Same settings, same bits, on every compiler and in the browser. The data's source names kind and seed. Errors:
/// InvalidArgument for settings outside their limits; LimitExceeded; those of Formula; NonFinite where a formula has no
/// value, naming x.
Result<Dataset> generate(const GeneratorSettings& settings);

} // namespace wb
