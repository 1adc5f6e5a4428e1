// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/column_card_model.h"

#include <QWidget>

class QLabel;
class QListView;
class QModelIndex;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace wb::ui {

class ClassBalanceView;
class MessageBar;

/// The document's rows: where they come from, how balanced their classes are, and what each column holds. Without any
/// it offers to load or to make some.
class DataPanel : public QWidget {
    Q_OBJECT

public:
    explicit DataPanel(Document& document, QWidget* parent = nullptr,
                       JobRunner::Drive drive = JobRunner::defaultDrive());

    /// Whether the columns' roles can be chosen again.
    void setColumnsOffered(bool offered);

signals:
    void loadRequested();
    void generateRequested();
    void columnsRequested();
    /// A network for the rows is wanted.
    void suggestRequested();

private:
    QWidget* createEmptyPage();
    QWidget* createRowsPage();
    QWidget* createHead();
    QWidget* createTools();
    QWidget* createUses();
    void fitList();
    void showCard(const QModelIndex& index);
    QToolButton* addTool(QWidget* row, const QString& text, const char* name, const QString& toolTip);
    void followRows();
    void followFit();

    Document& m_document;
    ColumnCardModel m_columns;
    QStackedWidget* m_pages;
    MessageBar* m_messages;
    QPushButton* m_fit;
    QToolButton* m_columnsButton = nullptr;
    QLabel* m_source = nullptr;
    QLabel* m_facts = nullptr;
    QLabel* m_balanceHead = nullptr;
    ClassBalanceView* m_balance = nullptr;
    QScrollArea* m_scroll = nullptr;
    QListView* m_list = nullptr;
};

} // namespace wb::ui
