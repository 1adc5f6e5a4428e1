// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

/// Edits of where layers stand and how they are joined; each is one undo step. kInputLayer among the ids is left alone;
/// ids that are not in the document fail with NotFound and change nothing.
namespace wb::ui {

/// Copies of the designs, side by side in run order, after the last of the originals. Their weights are drawn anew:
/// what they read is something else. Errors: InvalidArgument without a layer; those of validate().
Result<void> duplicateLayers(Document& document, const std::vector<LayerId>& ids);
/// Refused where no layer would be left.
Result<void> removeLayers(Document& document, const std::vector<LayerId>& ids);
/// Moves them side by side to where the first of them has this place. Errors: InvalidArgument without a layer, or
/// where they would stand beyond the end.
Result<void> moveLayers(Document& document, const std::vector<LayerId>& ids, int position);
/// Moves each one place towards the outputs (1) or the inputs (-1); those at the end stay and hold up the ones behind
/// them.
Result<void> shiftLayers(Document& document, const std::vector<LayerId>& ids, int direction);
/// Which earlier outputs the layers see. Weights between units that stay connected are kept.
Result<void> connectLayers(Document& document, Topology topology);

} // namespace wb::ui
