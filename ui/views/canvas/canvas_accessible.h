// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wb::ui {

/// Lets screen readers walk the canvas: a list with one item for each layer, named and placed as its card is. Call it
/// before the first canvas is made; further calls do nothing.
void installCanvasAccessibility();

} // namespace wb::ui
