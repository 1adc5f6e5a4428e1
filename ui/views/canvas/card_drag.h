// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/layer_selection.h"

#include <QObject>

class QGraphicsLineItem;

namespace wb::ui {

class CanvasScene;
class DesignPreview;
class LayerCard;

/// What the mouse does with cards: chooses them, drags them to another place (all selected ones at once), and resizes a
/// layer by its right edge. Nothing is in the document before the button is released.
class CardDrag : public QObject {
    Q_OBJECT

public:
    CardDrag(Document& document, LayerSelection& selection, CanvasScene& scene);

    void attach(LayerCard& card);
    /// Where a size is proposed while its edge is dragged; null for nowhere.
    void setPreview(DesignPreview* preview) { m_preview = preview; }
    /// Puts back what is being dragged; false if nothing is.
    bool cancel();

signals:
    void rejected(const QString& reason);
    /// Cards leave their places, or are back in them.
    void lifted(bool inTheAir);

private:
    void press(LayerId id, Qt::KeyboardModifiers modifiers);
    void click(LayerId id, Qt::KeyboardModifiers modifiers);
    void drag(LayerId id, qreal offset);
    void drop(LayerId id, qreal offset);
    void propose(LayerId id, int units);
    void resize(LayerId id, int units);
    void putBack();
    std::vector<LayerId> moving(LayerId id) const;
    int positionFor(LayerId dragged, const std::vector<LayerId>& ids) const;
    void showMark(LayerId dragged, const std::vector<LayerId>& ids);
    void report(const Result<void>& done);

    Document& m_document;
    LayerSelection& m_selection;
    CanvasScene& m_scene;
    DesignPreview* m_preview = nullptr;
    QGraphicsLineItem* m_mark; ///< Where what is dragged would go; the scene's.
    bool m_lifted = false;
};

} // namespace wb::ui
