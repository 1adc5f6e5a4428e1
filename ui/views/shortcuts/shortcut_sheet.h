// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTreeWidget;
class QTreeWidgetItem;

namespace wb::ui {

/// Every key of the window, by menu, to look up.
class ShortcutSheet : public QDialog {
    Q_OBJECT

public:
    /// Shows the window's actions as they are now; the dialog belongs to it.
    explicit ShortcutSheet(QWidget& window);

signals:
    void editRequested();

private:
    void fill(const QWidget& window);
    QTreeWidgetItem* group(const QString& title);
    void addFixed(const QString& text, const QString& keys);
    void filter(const QString& text);

    QTreeWidget* m_tree;
};

} // namespace wb::ui
