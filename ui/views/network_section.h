// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLineEdit>

class QFormLayout;
class QPushButton;

namespace wb::ui {

class FactGrid;
class MessageBar;

/// How fresh weights are drawn: the rule and the seed, in sight, and the button that draws.
class WeightsSection : public QWidget {
    Q_OBJECT

public:
    explicit WeightsSection(Document& document, QWidget* parent = nullptr);

private:
    void refresh();
    void showRange();
    void draw();

    Document& m_document;
    QComboBox* m_kind;
    QLineEdit* m_seed;
    QDoubleSpinBox* m_low;
    QDoubleSpinBox* m_high;
    QWidget* m_range;
    QFormLayout* m_form;
    MessageBar* m_messages;
};

/// What the network is in all, and the one choice that concerns all its layers.
class NetworkSection : public QWidget {
    Q_OBJECT

public:
    explicit NetworkSection(Document& document, QWidget* parent = nullptr);

private:
    void refresh();
    void submitTopology();

    Document& m_document;
    QLineEdit* m_name;
    QComboBox* m_topology;
    FactGrid* m_facts;
    MessageBar* m_messages;
};

} // namespace wb::ui
