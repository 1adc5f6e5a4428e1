// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/activation_picker.h"
#include "ui/views/layer_selection.h"
#include "ui/views/mixed_spin.h"

#include <QLabel>
#include <QLineEdit>
#include <QSlider>

namespace wb::ui {

class ActivationCurve;
class DesignPreview;
class FactGrid;
class MessageBar;
class NotesEdit;

/// The fields of the selected layers: "mixed" where they differ, and an edit is one undo step for all of them. A drag
/// of the slider and a look at an activation are only previewed until they are let go or taken; Esc drops them.
class LayerSection : public QWidget {
    Q_OBJECT

public:
    LayerSection(Document& document, LayerSelection& selection, QWidget* parent = nullptr);

    QLineEdit& name() { return *m_name; }
    QSpinBox& units() { return *m_units; }
    ActivationPicker& activation() { return *m_activation; }
    /// Null: what is dragged is seen only once it is done.
    void setPreview(DesignPreview* preview) { m_preview = preview; }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void connectFields();
    void refresh();
    void showTitle();
    void showName();
    void showNote();
    void showUnits();
    void showFunction();
    void showHint(const std::vector<const LayerSpec*>& layers);
    void showCost();
    /// The selected layers that have units of their own: without the inputs.
    std::vector<const LayerSpec*> layers() const;
    bool isDragging() const { return m_slider->isSliderDown(); }
    void slide(int step);
    void endDrag();
    void submitUnits(int units);
    void propose(const Result<NetworkSpec>& edited);
    void dropPreview();
    void report(const Result<void>& done);

    Document& m_document;
    LayerSelection& m_selection;
    DesignPreview* m_preview = nullptr;
    QLabel* m_title;
    QWidget* m_fields;
    QLineEdit* m_name;
    MixedSpin<QSpinBox>* m_units;
    QSlider* m_slider; ///< Logarithmic: kStepsPerDoubling steps from n to 2n units.
    ActivationPicker* m_activation;
    MixedSpin<SteepnessSpin>* m_steepness;
    ActivationCurve* m_curve;
    QLabel* m_hint;
    FactGrid* m_facts;
    NotesEdit* m_note;
    LayerId m_noted; ///< Whose note is shown: leaving the field may come with another selection.
    MessageBar* m_messages;
    QList<QWidget*> m_nameRows;     ///< Of one layer only.
    QList<QWidget*> m_functionRows; ///< Not for the inputs.
    QList<QWidget*> m_noteRows;     ///< Of one layer only, not for the inputs.
    int m_draggedUnits = 0;         ///< 0: nothing that would be an edit when the slider is let go.
    bool m_isDragDropped = false;   ///< By Esc, while the slider is still held.
};

} // namespace wb::ui
