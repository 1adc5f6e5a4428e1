// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/layer_model.h"
#include "ui/views/layer_actions.h"

#include <QLabel>
#include <QTableView>

namespace wb::ui {

class MessageBar;

/// The layers as a table to edit in, with the network's totals below.
class LayersPanel : public QWidget {
    Q_OBJECT

public:
    LayersPanel(Document& document, LayerSelection& selection, LayerActions& actions, QWidget* parent = nullptr);

    QTableView& table() { return *m_table; }
    void editName(); ///< Opens the selected row's name for typing.

private:
    void buildTable();
    QWidget* makeTools(LayerActions& actions);
    void showTotals();
    void followSelection();

    Document& m_document;
    LayerSelection& m_selection;
    LayerModel m_model;
    QTableView* m_table;
    QLabel* m_totals;
    MessageBar* m_messages;
    bool m_following = false;
};

} // namespace wb::ui
