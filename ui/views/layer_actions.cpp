// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/layer_actions.h"

namespace wb::ui {

LayerActions::LayerActions(Document& document, LayerSelection& selection, CanvasView& canvas, QObject* parent)
    : QObject(parent), m_document(document), m_selection(selection), m_canvas(canvas)
{
    insert = make("insertLayer", tr("&Add layer"), {Qt::Key_L}, tr("Add a layer after the selected one"));
    remove =
        make("removeLayer", tr("&Remove layer"), {Qt::Key_Delete, Qt::Key_Backspace}, tr("Remove the selected layer"));
    moveLeft =
        make("moveLayerLeft", tr("Move &left"), {Qt::SHIFT | Qt::Key_Left}, tr("Move the layer towards the inputs"));
    moveRight = make("moveLayerRight", tr("Move &right"), {Qt::SHIFT | Qt::Key_Right},
                     tr("Move the layer towards the outputs"));
    rename = make("renameLayer", tr("Re&name"), {Qt::Key_F2}, tr("Rename the selected layer"));
    chooseActivation = make("chooseActivation", tr("A&ctivation…"), {Qt::Key_A}, tr("Choose the layer's activation"));
    zoomIn = make("zoomIn", tr("Zoom &in"), {Qt::Key_Plus, Qt::Key_Equal}, tr("Enlarge the canvas"));
    zoomOut = make("zoomOut", tr("Zoom &out"), {Qt::Key_Minus}, tr("Shrink the canvas"));
    zoomReset = make("zoomReset", tr("&Actual size"), {Qt::Key_0}, tr("Show the canvas at 100 %"));
    fit = make("zoomFit", tr("&Fit"), {Qt::Key_F}, tr("Show the whole network"));

    connect(insert, &QAction::triggered, this, &LayerActions::insertAfterSelected);
    connect(remove, &QAction::triggered, this, [this] { report(m_document.removeLayer(m_selection.current())); });
    connect(moveLeft, &QAction::triggered, this, [this] { moveBy(-1); });
    connect(moveRight, &QAction::triggered, this, [this] { moveBy(1); });
    connect(rename, &QAction::triggered, this, &LayerActions::renameRequested);
    connect(chooseActivation, &QAction::triggered, this, &LayerActions::activationRequested);
    connect(zoomIn, &QAction::triggered, this, [this] { m_canvas.setZoom(m_canvas.zoom() * 1.25); });
    connect(zoomOut, &QAction::triggered, this, [this] { m_canvas.setZoom(m_canvas.zoom() / 1.25); });
    connect(zoomReset, &QAction::triggered, this, [this] { m_canvas.setZoom(1); });
    connect(fit, &QAction::triggered, &m_canvas, &CanvasView::fit);
    connect(&selection, &LayerSelection::changed, this, &LayerActions::refresh);
    connect(&document, &Document::networkChanged, this, &LayerActions::refresh);
    refresh();
}

QAction* LayerActions::make(const char* name, const QString& text, const QList<QKeySequence>& keys, const QString& tip)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    const QString key = keys.first().toString(QKeySequence::NativeText);
    action->setToolTip(QStringLiteral("%1 (%2)").arg(tip, key));
    action->setStatusTip(tip);
    m_canvas.addAction(action);
    return action;
}

void LayerActions::report(const Result<void>& done)
{
    if (!done)
        emit rejected(QString::fromStdString(done.error().message));
}

void LayerActions::refresh()
{
    const int last = static_cast<int>(m_document.spec().layers.size()) - 1;
    const int position = m_selection.current() ? positionOf(m_document.spec(), m_selection.current()) : -2;
    remove->setEnabled(position >= 0);
    moveLeft->setEnabled(position > 0);
    moveRight->setEnabled(position >= 0 && position < last);
    rename->setEnabled(position >= -1);
    chooseActivation->setEnabled(position >= 0);
}

void LayerActions::insertAfterSelected()
{
    const auto& layers = m_document.spec().layers;
    const int count = static_cast<int>(layers.size());
    const int selected = m_selection.current() ? positionOf(m_document.spec(), m_selection.current()) : -2;
    // With nothing selected the new layer becomes the last hidden one, not a second output.
    report(m_document.insertLayer(selected < -1 ? count - 1 : selected + 1));
}

void LayerActions::moveBy(int places)
{
    const int position = m_document.spec().indexOf(m_selection.current());
    if (position >= 0)
        report(m_document.moveLayer(m_selection.current(), position + places));
}

} // namespace wb::ui
