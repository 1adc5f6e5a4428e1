// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layer_actions.h"

#include "ui/document/layer_arrangement.h"
#include "ui/views/canvas_action.h"
#include "ui/views/overlay_actions.h"

#include <QMenu>

#include <algorithm>

namespace wb::ui {

LayerActions::LayerActions(Document& document, LayerSelection& selection, CanvasView& canvas, QObject* parent)
    : QObject(parent), overlays(new OverlayActions(selection, canvas, this)), m_document(document),
      m_selection(selection), m_canvas(canvas)
{
    makeEdits();
    makeViews();
    connectAll();
    refresh();
}

void LayerActions::makeEdits()
{
    const auto make = [this](const char* name, const QString& text, const QList<QKeySequence>& keys,
                             const QString& tip) { return makeCanvasAction(m_canvas, *this, name, text, keys, tip); };
    insert = make("insertLayer", tr("&Add layer"), {Qt::Key_L}, tr("Add a layer after the selected one"));
    duplicate = make("duplicateLayers", tr("D&uplicate"), {Qt::CTRL | Qt::Key_D},
                     tr("Add copies after the selected layers, with fresh weights"));
    remove = make("removeLayer", tr("&Remove"), {Qt::Key_Delete, Qt::Key_Backspace}, tr("Remove the selected layers"));
    moveLeft = make("moveLayerLeft", tr("Move &left"), {Qt::SHIFT | Qt::Key_Left},
                    tr("Move the selected layers towards the inputs"));
    moveRight = make("moveLayerRight", tr("Move &right"), {Qt::SHIFT | Qt::Key_Right},
                     tr("Move the selected layers towards the outputs"));
    rename = make("renameLayer", tr("Re&name"), {Qt::Key_F2}, tr("Rename the selected layer"));
    chooseActivation = make("chooseActivation", tr("A&ctivation…"), {Qt::Key_A}, tr("Choose the layer's activation"));
    shortcuts = make("shortcutConnections", tr("&Shortcut connections"), {Qt::SHIFT | Qt::Key_C},
                     tr("Connect every layer to all before it, or only to the one before it"));
    shortcuts->setCheckable(true);
    selectAll = make("selectAllLayers", tr("Select a&ll layers"), {QKeySequence::SelectAll},
                     tr("Select all layers to edit them at once"));
}

void LayerActions::makeViews()
{
    const auto make = [this](const char* name, const QString& text, const QList<QKeySequence>& keys,
                             const QString& tip) { return makeCanvasAction(m_canvas, *this, name, text, keys, tip); };
    zoomIn = make("zoomIn", tr("Zoom &in"), {Qt::Key_Plus, Qt::Key_Equal}, tr("Enlarge the canvas"));
    zoomOut = make("zoomOut", tr("Zoom &out"), {Qt::Key_Minus}, tr("Shrink the canvas"));
    zoomReset = make("zoomReset", tr("&Actual size"), {Qt::Key_0}, tr("Show the canvas at 100 %"));
    fit = make("zoomFit", tr("&Fit"), {Qt::Key_F}, tr("Show the whole network"));
}

void LayerActions::connectAll()
{
    connect(insert, &QAction::triggered, this, &LayerActions::insertAfterSelected);
    connect(duplicate, &QAction::triggered, this, [this] { report(duplicateLayers(m_document, m_selection.all())); });
    connect(remove, &QAction::triggered, this, [this] { report(removeLayers(m_document, m_selection.all())); });
    connect(moveLeft, &QAction::triggered, this, [this] { report(shiftLayers(m_document, m_selection.all(), -1)); });
    connect(moveRight, &QAction::triggered, this, [this] { report(shiftLayers(m_document, m_selection.all(), 1)); });
    connect(rename, &QAction::triggered, this, &LayerActions::renameRequested);
    connect(chooseActivation, &QAction::triggered, this, &LayerActions::activationRequested);
    connect(shortcuts, &QAction::triggered, this, [this](bool on) {
        report(connectLayers(m_document, on ? Topology::Shortcut : Topology::Layered));
        refresh(); // a refused one is not checked
    });
    connect(selectAll, &QAction::triggered, this, [this] { m_selection.selectAll(layerIds(m_document.spec())); });
    connect(zoomIn, &QAction::triggered, this, [this] { m_canvas.setZoom(m_canvas.zoom() * 1.25); });
    connect(zoomOut, &QAction::triggered, this, [this] { m_canvas.setZoom(m_canvas.zoom() / 1.25); });
    connect(zoomReset, &QAction::triggered, this, [this] { m_canvas.setZoom(1); });
    connect(fit, &QAction::triggered, &m_canvas, &CanvasView::fit);
    connect(&m_canvas, &CanvasView::menuRequested, this, &LayerActions::showMenu);
    connect(&m_selection, &LayerSelection::changed, this, &LayerActions::refresh);
    connect(&m_document, &Document::networkChanged, this, &LayerActions::refresh);
}

void LayerActions::report(const Result<void>& done)
{
    if (!done)
        emit rejected(QString::fromStdString(done.error().message));
}

void LayerActions::refresh()
{
    const NetworkSpec& spec = m_document.spec();
    std::vector<int> places;
    for (const LayerId id : m_selection.all()) {
        if (id != kInputLayer)
            places.push_back(positionOf(spec, id));
    }
    const int count = static_cast<int>(spec.layers.size());
    const bool any = !places.empty();
    const int chosen = static_cast<int>(places.size());
    remove->setEnabled(any);
    duplicate->setEnabled(any);
    // A block that stands at an end has nowhere to go.
    moveLeft->setEnabled(any && places.back() != chosen - 1);
    moveRight->setEnabled(any && places.front() != count - chosen);
    rename->setEnabled(m_selection.all().size() == 1);
    chooseActivation->setEnabled(any);
    shortcuts->setChecked(spec.topology == Topology::Shortcut);
}

void LayerActions::insertAfterSelected()
{
    const auto& layers = m_document.spec().layers;
    const int count = static_cast<int>(layers.size());
    const int selected = m_selection.current() ? positionOf(m_document.spec(), m_selection.current()) : -2;
    // With nothing selected the new layer becomes the last hidden one, not a second output.
    report(m_document.insertLayer(selected < -1 ? count - 1 : selected + 1));
}

void LayerActions::showMenu(const QPoint& globalPosition)
{
    auto* menu = new QMenu(&m_canvas);
    menu->setObjectName(QStringLiteral("canvasMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({insert, duplicate, remove, selectAll});
    menu->addSeparator();
    menu->addActions({moveLeft, moveRight});
    menu->addSeparator();
    menu->addActions({rename, chooseActivation});
    menu->addSeparator();
    menu->addAction(shortcuts);
    menu->addSeparator();
    overlays->addTo(*menu);
    menu->addActions({zoomIn, zoomOut, zoomReset, fit});
    menu->popup(globalPosition);
}

} // namespace wb::ui
