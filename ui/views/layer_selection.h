// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

namespace wb::ui {

/// Which layers canvas, table and inspector speak of: one primary one, and perhaps others beside it for edits of
/// several at once; and which one the pointer rests on. Belongs to the views: never undone, never saved.
class LayerSelection : public QObject {
    Q_OBJECT

public:
    explicit LayerSelection(Document& document, QObject* parent = nullptr);

    /// The primary one: an existing layer's id, kInputLayer, or LayerId{} if none is selected.
    LayerId current() const { return m_current; }
    /// All of them in run order, the inputs first; current() is one of them. Empty if none is selected.
    const std::vector<LayerId>& all() const { return m_all; }
    bool contains(LayerId id) const;
    /// This one alone. Ids that are not in the document select nothing.
    void select(LayerId id);
    /// Adds it as the primary one, or takes it out.
    void toggle(LayerId id);
    /// These and no others, each once; ids that are not in the document are left out. The primary one stays if it is
    /// among them, else the first of them becomes it.
    void selectAll(const std::vector<LayerId>& ids);
    void clear() { selectAll({}); }
    /// Selects the neighbour of the primary one that many places to the right; the nearest end if there is none.
    void step(int places);

    /// What the pointer rests on, wherever that is; LayerId{} for none.
    LayerId hovered() const { return m_hovered; }
    void hover(LayerId id);

signals:
    void changed();
    void hoverChanged();

private:
    void follow();
    void choose(std::vector<LayerId> ids, LayerId primary);

    Document& m_document;
    LayerId m_current;
    LayerId m_hovered;
    std::vector<LayerId> m_all;
    int m_position = -1; ///< Where it stood, so that its neighbour takes over when it goes.
    std::vector<LayerId> m_known;
};

} // namespace wb::ui
