// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace wb {

/// What a measurement depends on besides the network; printed beside every measured number. A text the system does not
/// tell is empty.
struct Environment {
    std::string cpu;          ///< Model as the processor names itself.
    std::string architecture; ///< What the program was compiled for: "x86_64", "wasm32".
    int cores = 0;            ///< Processors the system has online, 0 if it does not say.
    std::string system;       ///< Distribution and kernel, or the browser's own description of itself.
    std::string compiler;
    std::string build;   ///< "Release", "Debug, address sanitizer".
    std::string kernels; ///< The instruction set the plan computes with.
    std::string version; ///< Of the program.
    bool isBrowser = false;
    bool operator==(const Environment&) const = default;
};

/// kernels: Kernels::name of the measured plan. userAgent: the browser's navigator.userAgent, empty elsewhere.
Environment readEnvironment(std::string_view kernels, std::string_view userAgent = {});

/// The value of the first "key : value" or "key=value" line of a /proc or /etc text, quotes removed; empty if there is
/// none.
std::string systemTextValue(std::string_view text, std::string_view key);

} // namespace wb
