// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/shortcuts/shortcut_book.h"

#include <QDialog>

class QKeySequenceEdit;
class QLabel;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace wb::ui {

/// Gives actions other keys. Every change acts at once; keys that another action has are refused, with its name.
class ShortcutEditor : public QDialog {
    Q_OBJECT

public:
    ShortcutEditor(ShortcutBook& book, QWidget* parent);

private:
    QWidget* createTable();
    QWidget* createFields();
    QPushButton* addButton(const QString& text, const char* name, const QString& toolTip);
    /// Of the book; -1 if nothing is chosen.
    int current() const;
    void showCurrent();
    void showState();
    void assign();

    ShortcutBook& m_book;
    QSortFilterProxyModel* m_filtered;
    QTableView* m_table;
    QLabel* m_chosen;
    QKeySequenceEdit* m_keys;
    QPushButton* m_assign;
    QPushButton* m_clear;
    QPushButton* m_reset;
    QPushButton* m_resetAll;
    QLabel* m_state;
};

} // namespace wb::ui
