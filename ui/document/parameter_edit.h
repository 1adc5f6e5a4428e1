// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <optional>

namespace wb::ui {

/// Names one weight or bias of the document's network.
struct ParameterRef {
    static constexpr int kBias = -1;
    LayerId layer;      ///< kInputLayer has units but no parameters.
    int unit = 0;       ///< Of that layer.
    int source = kBias; ///< Column of the layer's weight matrix, or kBias.
    bool operator==(const ParameterRef&) const = default;
};

/// Its value; nothing where no such weight or bias exists (inputs have none, sparse networks lack some).
std::optional<float> parameterValue(const Network& network, const ParameterRef& parameter);
/// "Hidden 1 #3", counted from 1 as people do.
QString unitText(const NetworkSpec& spec, LayerId layer, int unit);
/// "bias of Hidden 1 #3", "weight Input #2 → Hidden 1 #3".
QString parameterText(const NetworkSpec& spec, const ParameterRef& parameter);
/// Where a column of a layer's weights comes from: the layer (kInputLayer for the inputs) and its unit.
ParameterRef sourceUnit(const NetworkSpec& spec, LayerId layer, int source);
/// Sets it as one undo step named after it. Errors: NotFound if it does not exist, NonFinite.
Result<void> setParameter(Document& document, const ParameterRef& parameter, float value);

} // namespace wb::ui
