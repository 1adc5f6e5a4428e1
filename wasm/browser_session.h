// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QApplication;

namespace wb::wasm {

/// What the application needs in a browser tab before its window opens: gestures that cannot hang the tab.
void prepareBrowserSession(QApplication& application);

} // namespace wb::wasm
