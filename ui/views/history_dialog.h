// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QUndoStack;

namespace wb::ui {

/// Every step of the undo stack by its name, to go to any of them at once. Stays open beside the window.
class HistoryDialog : public QDialog {
    Q_OBJECT

public:
    explicit HistoryDialog(QUndoStack& steps, QWidget* parent = nullptr);
};

} // namespace wb::ui
