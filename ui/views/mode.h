// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QString>

#include <array>

namespace wb::ui {

/// What a person is doing: each has a place on the mode bar, a layout of the docks, and a page in the centre. Design,
/// Train and Profile share the canvas.
enum class Mode { Welcome, Design, Train, Profile, Compare, Pool };

inline constexpr std::array kModes{Mode::Welcome, Mode::Design, Mode::Train, Mode::Profile, Mode::Compare, Mode::Pool};

inline constexpr bool usesCanvas(Mode mode)
{
    return mode == Mode::Design || mode == Mode::Train || mode == Mode::Profile;
}

/// Stable name, for settings and objectNames: "design".
inline QString modeId(Mode mode)
{
    static const std::array names{"welcome", "design", "train", "profile", "compare", "pool"};
    return QString::fromLatin1(names.at(static_cast<std::size_t>(mode)));
}

/// As a person reads it.
inline QString modeTitle(Mode mode)
{
    static const std::array titles{QT_TRANSLATE_NOOP("Mode", "Welcome"), QT_TRANSLATE_NOOP("Mode", "Design"),
                                   QT_TRANSLATE_NOOP("Mode", "Train"),   QT_TRANSLATE_NOOP("Mode", "Profile"),
                                   QT_TRANSLATE_NOOP("Mode", "Compare"), QT_TRANSLATE_NOOP("Mode", "Pool")};
    return QCoreApplication::translate("Mode", titles.at(static_cast<std::size_t>(mode)));
}

} // namespace wb::ui
