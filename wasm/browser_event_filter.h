// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wb::wasm {

/// Keeps two gestures from hurting a tab, for every widget of the application it is installed on.
/// A context menu asked for by mouse is delivered a turn later: opened inside the press, it closes at once.
/// Dragging selected text would run a nested event loop and hang the tab: a press inside a selection clears it first.
class BrowserEventFilter : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;
    bool eventFilter(QObject* object, QEvent* event) override;
};

} // namespace wb::wasm
