// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/nn/topology_text.h"
#include "ui/document/layer_text.h"

#include <vector>

namespace wb::ui {

class Document;

// What an edit of one or several layers makes of a design, without doing it: a preview proposes these. None checks the
// limits of a design; validate() and Document::submit() do. Ids that are not there fail with NotFound; kInputLayer is
// taken where inputs have what is edited, and left alone elsewhere.

/// Units of layers and, with kInputLayer, of the inputs. Unit functions go on as the last one.
Result<NetworkSpec> withOutputs(NetworkSpec spec, const std::vector<LayerId>& ids, int outputs);
/// One function for all units, also where they differed.
Result<NetworkSpec> withFunction(NetworkSpec spec, const std::vector<LayerId>& ids, UnitFunction function);
/// As withFunction(); each steepness goes with it to the new function's natural one if it stood at the old one's.
Result<NetworkSpec> withActivation(NetworkSpec spec, const std::vector<LayerId>& ids, Activation activation);
/// Each keeps its activation; for all units, also where they differ.
Result<NetworkSpec> withSteepness(NetworkSpec spec, const std::vector<LayerId>& ids, float steepness);

// The same, done: one undo step for all layers.

Result<void> setOutputs(Document& document, const std::vector<LayerId>& ids, int outputs, int mergeId = -1);
Result<void> setActivation(Document& document, const std::vector<LayerId>& ids, Activation activation);
Result<void> setSteepness(Document& document, const std::vector<LayerId>& ids, float steepness);
/// The design as a line of text says it; see applyTopology() for what stays.
TopologyTextResult<void> setTopology(Document& document, const QString& text);

} // namespace wb::ui
