// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/views/canvas/card_content.h"

namespace wb::ui {

/// What the card of a layer says; layer -1 is the input layer. cost: of that design.
CardContent cardContent(const NetworkSpec& spec, const CostReport& cost, int layer);
QString cardToolTip(const NetworkSpec& spec, const CostReport& cost, int layer);
/// "24.6 kB · 78.7 %" of the weights and activations of all layers; nothing for the inputs.
std::optional<CardHeat> cardBytes(const Document& document, int layer);

} // namespace wb::ui
