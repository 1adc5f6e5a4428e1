// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

namespace wb::ui {

/// Whether the network has an input for every input of the rows, and an output for every target if there are any.
bool fitsNetwork(const Document& document, const Dataset& rows);

/// Gives it as many inputs and outputs as the rows have, as one undo step; rows without targets leave the outputs.
/// Errors: those of Document::submit().
Result<void> fitNetworkTo(Document& document, const Dataset& rows);

} // namespace wb::ui
