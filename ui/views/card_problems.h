// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/views/canvas/card_chip.h"

#include <optional>

namespace wb::ui {

class CanvasScene;
class ProblemsPanel;

/// The worst problem of each layer on its card; a click mends it as the list does. What the whole network costs beyond
/// its budget stands on the layer that costs most.
class CardProblems : public QObject {
    Q_OBJECT

public:
    /// Belongs to the scene.
    CardProblems(ProblemsPanel& problems, const Document& document, CanvasScene& scene);

private:
    void refresh();
    void fix(LayerId layer);
    /// The row that a card speaks of, or nothing.
    std::optional<int> rowFor(LayerId layer) const;
    LayerId cardOf(int row) const;
    ChipContent chipFor(int row) const;

    ProblemsPanel& m_problems;
    const Document& m_document;
    CanvasScene& m_scene;
};

} // namespace wb::ui
