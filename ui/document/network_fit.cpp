// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/network_fit.h"

#include "core/base/limits.h"

namespace wb::ui {

bool fitsNetwork(const Document& document, const Dataset& rows)
{
    const Network& network = document.network();
    return rows.inputs.cols() == network.numInputs() &&
           (rows.targets.cols() == 0 || rows.targets.cols() == network.numOutputs());
}

Result<void> fitNetworkTo(Document& document, const Dataset& rows)
{
    if (fitsNetwork(document, rows))
        return {};
    NetworkSpec spec = document.spec();
    spec.inputs = static_cast<int>(rows.inputs.cols());
    LayerSpec& last = spec.layers.back();
    const auto targets = static_cast<int>(rows.targets.cols());
    if (targets > 0)
        last.outputs = targets;
    if (!last.unitFunctions.empty() && last.outputs <= limits::kUnitsPerLayer)
        last.unitFunctions.resize(static_cast<std::size_t>(last.outputs), last.unitFunctions.back());
    return document.submit(std::move(spec), Document::tr("Fit to the rows: inputs %1, outputs %2")
                                                .arg(static_cast<int>(rows.inputs.cols()))
                                                .arg(last.outputs));
}

} // namespace wb::ui
