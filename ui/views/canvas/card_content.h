// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer_spec.h"

#include <QString>

#include <optional>
#include <vector>

namespace wb::ui {

/// What a card says of its layer.
struct CardContent {
    LayerId id;
    QString title;
    int units = 1;
    bool isInput = false;
    UnitFunction function;
    QString functionText;   ///< "sigmoid".
    QString steepnessText;  ///< "0.5"; empty if the units differ.
    QString parametersText; ///< "2 080 · 75.8 %".
    double share = 0;       ///< Of the network's parameters, 0 to 1.
    bool operator==(const CardContent&) const = default;
};

/// The layer's part of something the network costs; takes the place of the parameters on the card.
struct CardHeat {
    double share = 0; ///< 0 to 1.
    QString text;     ///< "71.0 % of time".
    bool operator==(const CardHeat&) const = default;
};

/// Values of a layer's units and the limit on both sides of 0 that they are coloured by.
struct UnitValues {
    std::vector<float> values; ///< One a unit, or empty: not known.
    float limit = 0;           ///< Largest magnitude among them.

    static UnitValues of(std::vector<float> values);
    bool isEmpty() const { return values.empty(); }
    /// -1 to 1 of the limit.
    double shareOf(float value) const
    {
        return limit > 0 ? static_cast<double>(value) / static_cast<double>(limit) : 0;
    }
    /// At most so many cells over all units; each is the value in it that is farthest from 0.
    std::vector<float> cells(std::size_t most) const;
    bool operator==(const UnitValues&) const = default;
};

/// How a card stands on the canvas.
struct CardLook {
    bool marked = false;  ///< Selected.
    bool primary = false; ///< The one of the selected that the inspector shows.
    bool focused = false; ///< The keyboard is on the canvas.
    bool hovered = false;
    int pointed = -1;                 ///< The unit the mouse or the keyboard points at.
    std::optional<int> proposedUnits; ///< While its edge is dragged.
    bool operator==(const CardLook&) const = default;
};

} // namespace wb::ui
