// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace wb::ui {

/// The manual in a language of the interface, as HTML (resources/manual). Where it says {name}, the action of that
/// objectName is put as the window's menus show it, with the keys it has now; {keys:name} are the keys alone. A name no
/// action of the window has, as of a library that is not there, is left out with its braces.
QString manualText(const QString& language, const QWidget& window);

} // namespace wb::ui
