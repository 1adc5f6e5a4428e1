// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>

#include <optional>

class QFormLayout;
class QPushButton;

namespace wb::ui {

class FactGrid;
class MessageBar;
class NotesEdit;
class TopologyEdit;

/// How fresh weights are drawn: the rule and the seed, in sight, and the button that draws, which goes on to the next
/// seed if the fields are what the weights were drawn with.
class WeightsSection : public QWidget {
    Q_OBJECT

public:
    explicit WeightsSection(Document& document, QWidget* parent = nullptr);

private:
    void build();
    void refresh();
    void showRange();
    /// What the fields say; nothing if the seed is no number.
    std::optional<Initialization> wanted() const;
    void nameButton();
    void draw();

    Document& m_document;
    QPushButton* m_draw;
    QComboBox* m_kind;
    QLineEdit* m_seed;
    QDoubleSpinBox* m_low;
    QDoubleSpinBox* m_high;
    QWidget* m_range;
    QFormLayout* m_form;
    MessageBar* m_messages;
};

/// What the expert is called and what is noted about it, its topology as text, and what it comes to in all.
class NetworkSection : public QWidget {
    Q_OBJECT

public:
    explicit NetworkSection(Document& document, QWidget* parent = nullptr);

    TopologyEdit& topology() { return *m_text; }

private:
    void build();
    void refresh();
    void describe();
    void submitTopology();

    Document& m_document;
    QLineEdit* m_name;
    TopologyEdit* m_text;
    NotesEdit* m_notes; ///< The expert's summary.
    QComboBox* m_topology;
    FactGrid* m_facts;
    MessageBar* m_messages;
};

} // namespace wb::ui
