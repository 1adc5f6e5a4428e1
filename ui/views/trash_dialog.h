// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/trash_model.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace wb::ui {

class MessageBar;

/// What was deleted from the library and can be brought back, under its old name or another.
class TrashDialog : public QDialog {
    Q_OBJECT

public:
    TrashDialog(Library& library, QWidget* parent);

private:
    QWidget* createButtons();
    void refresh();
    void showChoice();
    void bringBack();

    Library& m_library;
    TrashModel m_model;
    MessageBar* m_messages;
    QTableView* m_table;
    QLabel* m_note;
    QLineEdit* m_name;
    QPushButton* m_back;
};

} // namespace wb::ui
