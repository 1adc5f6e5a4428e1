// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace wb::ui {

/// One thing that the command palette finds and runs.
struct PaletteEntry {
    enum class Kind { Command, Layer, Expert, Tag };

    Kind kind = Kind::Command;
    QString id;     ///< Stable, by which it is remembered; empty: it is not.
    QString text;   ///< What is searched and shown.
    QString detail; ///< Where it belongs: a menu, a size.
    QString keys;   ///< Its shortcut; may be empty.
    bool enabled = true;
    std::function<void()> run;
};

} // namespace wb::ui
