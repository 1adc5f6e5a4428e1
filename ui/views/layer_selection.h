// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

namespace wb::ui {

/// Which layer canvas, table and inspector speak of. Belongs to the views: never undone, never saved.
class LayerSelection : public QObject {
    Q_OBJECT

public:
    explicit LayerSelection(Document& document, QObject* parent = nullptr);

    /// An existing layer's id, kInputLayer, or LayerId{} if none is selected.
    LayerId current() const { return m_current; }
    /// Ids that are not in the document select nothing.
    void select(LayerId id);
    void clear() { select({}); }
    /// Selects the neighbour that many places to the right; the nearest end if there is none.
    void step(int places);

signals:
    void changed();

private:
    void follow();

    Document& m_document;
    LayerId m_current;
    int m_position = -1; ///< Where it stood, so that its neighbour takes over when it goes.
    std::vector<LayerId> m_known;
};

} // namespace wb::ui
