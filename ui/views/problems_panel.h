// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/problems_model.h"
#include "ui/views/layer_selection.h"

#include <QWidget>

class QAction;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace wb::ui {

class MessageBar;

/// What is wrong with the design and what mends it. A row that is chosen selects its layer on the canvas.
class ProblemsPanel : public QWidget {
    Q_OBJECT

public:
    ProblemsPanel(Document& document, LayerSelection& selection, const BudgetHolder& budget,
                  const DesignLatency& latency, QWidget* parent = nullptr);

    ProblemsModel& model() { return m_model; }
    /// As a click on the row's button: mends it, or says why that is not possible.
    void fixRow(int row) { fix(m_model.index(row)); }

signals:
    /// The fix of a row over the budget.
    void fitRequested();

private:
    QWidget* createHeader();
    void createList();
    void choose(const QModelIndex& index);
    void fix(const QModelIndex& index);
    void showCount();

    LayerSelection& m_selection;
    ProblemsModel m_model;
    MessageBar* m_messages;
    QLabel* m_count;
    QPushButton* m_copy;
    QStackedWidget* m_pages;
    QListView* m_list;
};

} // namespace wb::ui
