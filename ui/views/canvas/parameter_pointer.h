// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/parameter_edit.h"

#include <QObject>
#include <QPoint>

namespace wb::ui {

class CanvasLegend;
class CanvasView;
class LayerSelection;
class ValueEditor;

/// Units and weights of open cards under the mouse and the keyboard: says what they are and opens the field that edits
/// them.
class ParameterPointer : public QObject {
    Q_OBJECT

public:
    ParameterPointer(Document& document, LayerSelection& selection, CanvasView& view);

    /// The mouse is over this point of the viewport; over nothing if outside.
    void hoverAt(const QPoint& point);
    void leave();
    /// Edits what is there; false if nothing is.
    bool editAt(const QPoint& point);
    /// Up and Down, Page Up and Page Down, Enter and Escape; false if the key is not for open cards.
    bool handleKey(int key);
    /// After the view has moved, or another layer is selected.
    void follow();
    /// What is pointed at, in words; empty if nothing is.
    QString text() const;

private:
    void show();

    LayerSelection& m_selection;
    CanvasView& m_view;
    CanvasLegend* m_legend;
    ValueEditor* m_editor;
};

} // namespace wb::ui
