// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/layer_model.h"
#include "ui/models/table_text.h"
#include "ui/views/layer_actions.h"

#include <QSortFilterProxyModel>
#include <QTableView>

class QToolButton;

namespace wb::ui {

class LayerDelegate;
class MessageBar;
class TotalsRow;

/// The layers as a table to edit in, with the network's totals below. Several rows are several layers selected. Sorted
/// by a click on a header (a third click goes back to run order), copied as text, Markdown or CSV.
class LayersPanel : public QWidget {
    Q_OBJECT

public:
    LayersPanel(Document& document, LayerSelection& selection, LayerActions& actions, QWidget* parent = nullptr);

    QTableView& table() { return *m_table; }
    void editName(); ///< Opens the selected row's name for typing.
    /// All rows in the order they stand in, the totals last; plain: numbers as they are, without units and groups.
    TableText tableText(bool plain) const;

protected:
    void leaveEvent(QEvent* event) override;

private:
    void buildTable();
    void buildColumns();
    QWidget* makeTools(LayerActions& actions);
    QToolButton* makeCopyButton(QWidget* tools);
    void createCopyActions();
    void sortBy(int column);
    void showTotals();
    void followSelection();
    void selectLayers();
    void followPointer();
    int shownRowOf(LayerId id) const;

    Document& m_document;
    LayerSelection& m_selection;
    LayerModel m_model;
    QSortFilterProxyModel m_sorted;
    QTableView* m_table;
    LayerDelegate* m_delegate;
    TotalsRow* m_totals;
    MessageBar* m_messages;
    bool m_following = false;
};

} // namespace wb::ui
