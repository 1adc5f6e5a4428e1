// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace wb::wasm {

/// What the application needs in a browser tab before its window opens: gestures that cannot hang the tab, and a tree
/// for screen readers, which Qt otherwise only sets up in exec().
void prepareBrowserSession(QApplication& application);

} // namespace wb::wasm
