// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/canvas/canvas_view.h"
#include "ui/views/layer_actions.h"

#include <QTest>

namespace wb::test {

/// A canvas in a window of its own, as a person has it: shown, active, focused.
struct Stage {
    ui::Document document;
    ui::LayerSelection selection{document};
    ui::CanvasView view{document, selection};
    ui::LayerActions actions{document, selection, view};

    bool show(QSize size = {1200, 400})
    {
        view.resize(size);
        view.show();
        view.activateWindow();
        view.setFocus();
        return QTest::qWaitForWindowActive(&view);
    }
    QPoint centreOf(const QGraphicsItem& item) const
    {
        return view.mapFromScene(item.mapToScene(item.boundingRect().center()));
    }
    ui::LayerCard& card(LayerId id) { return *view.canvas().card(id); }
    QPoint centreOf(LayerId id) { return centreOf(card(id)); }
    QPoint insertPoint(int position) { return centreOf(*view.canvas().insertButton(position)); }
    void click(const QPoint& at, Qt::KeyboardModifiers keys = {}, Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mouseClick(view.viewport(), button, keys, at);
    }
    void drag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = {},
              Qt::MouseButton button = Qt::LeftButton)
    {
        startDrag(from, to, keys, button);
        QTest::mouseRelease(view.viewport(), button, keys, to);
    }
    void startDrag(const QPoint& from, const QPoint& to, Qt::KeyboardModifiers keys = {},
                   Qt::MouseButton button = Qt::LeftButton)
    {
        QTest::mousePress(view.viewport(), button, keys, from);
        QTest::mouseMove(view.viewport(), from + (to - from) / 2);
        QTest::mouseMove(view.viewport(), to);
    }
    void key(int key, Qt::KeyboardModifiers keys = {}) { QTest::keyClick(&view, static_cast<Qt::Key>(key), keys); }
    /// Where a unit of an open card is in the viewport.
    QPoint neuronPoint(LayerId id, int unit)
    {
        return view.mapFromScene(card(id).mapToScene(card(id).neuronCentre(unit)));
    }
    std::vector<LayerId> ids() const { return layerIds(document.spec()); }
    LayerId idOf(std::size_t layer) const { return document.spec().layers.at(layer).id; }
};

} // namespace wb::test
