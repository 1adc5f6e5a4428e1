// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace wb::cli {

inline constexpr int kSuccess = 0;
inline constexpr int kBadInput = 1; ///< The command was understood; a file or a value in it is not good.
inline constexpr int kUsage = 2;    ///< The command itself is wrong.
inline constexpr int kSlower = 3;   ///< `bench --baseline` found a figure slower than it was.

/// A verb of `expert`.
struct Command {
    const char* name;
    const char* help;                         ///< One line, no full stop.
    int (*run)(const QStringList& arguments); ///< What follows the verb; returns the exit code.
};

} // namespace wb::cli
