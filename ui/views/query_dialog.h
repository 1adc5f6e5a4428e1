// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"
#include "ui/models/query_model.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace wb::ui {

class MessageBar;

/// The library's tables, a question in SQL, and the answer, which can be exported. Nothing can be changed from here.
/// Open it with open().
class QueryDialog : public QDialog {
    Q_OBJECT

public:
    QueryDialog(const Library& library, QWidget* parent);

private:
    QWidget* createTables();
    QWidget* createQuestion();
    QWidget* createButtons();
    void showTables();
    void ask();
    void exportCsv();

    const Library& m_library;
    QueryModel m_model;
    MessageBar* m_messages;
    QListWidget* m_tables;
    QPlainTextEdit* m_question;
    QLabel* m_count;
    QTableView* m_answer;
    QPushButton* m_export;
};

} // namespace wb::ui
