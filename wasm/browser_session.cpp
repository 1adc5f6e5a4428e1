// SPDX-License-Identifier: GPL-3.0-or-later
#include "wasm/browser_session.h"

#include "wasm/browser_event_filter.h"
#ifdef WB_TEST_BRIDGE
#include "wasm/test_bridge.h"
#endif

#include <QApplication>

namespace wb::wasm {

void prepareBrowserSession(QApplication& application)
{
    application.installEventFilter(new BrowserEventFilter(&application));
#ifdef WB_TEST_BRIDGE
    keepTestBridge();
#endif
}

} // namespace wb::wasm
