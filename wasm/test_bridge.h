// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wb::wasm {

/// Lets a browser test see what a person sees: where widgets, menu entries, tabs, cells and canvas items are, and what
/// they say. It only reads; the test acts with real mouse and keys. Compiled in when WB_TEST_BRIDGE is on; this call
/// keeps the linker from dropping it.
void keepTestBridge();

} // namespace wb::wasm
