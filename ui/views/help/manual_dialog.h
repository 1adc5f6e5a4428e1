// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/mode.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace wb::ui {

/// The manual beside its contents, with a search. It does not block the window, so that one can try what one reads.
class ManualDialog : public QDialog {
    Q_OBJECT

public:
    /// window: whose actions the text names.
    explicit ManualDialog(QWidget& window);

    /// The manual begins with a section for each mode, in their order.
    void showMode(Mode mode);

private:
    QWidget* createContents();
    void fillContents();
    void showSection(int section);
    void follow();
    void search(bool isOnward);

    QLineEdit* m_search;
    QLabel* m_missing;
    QListWidget* m_contents;
    QTextBrowser* m_text;
};

} // namespace wb::ui
