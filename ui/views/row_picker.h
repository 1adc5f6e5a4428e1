// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/step_icon.h"

#include <QWidget>

class QLabel;
class QSpinBox;
class QToolButton;

namespace wb::ui {

/// Steps through the rows of a data set: first, previous, a number, next, last. Alt with Page Up and Page Down, Home
/// and End do the same from anywhere in the panel it stands in.
class RowPicker : public QWidget {
    Q_OBJECT

public:
    /// The keys work in shortcutScope and its children.
    explicit RowPicker(QWidget& shortcutScope, QWidget* parent = nullptr);

    /// 0 switches it off. The row stays where it can; nothing is signalled.
    void setRowCount(int rows);
    /// From 0; -1 without rows.
    int row() const;
    /// Signals rowPicked, also if it is the row already.
    void pick(int row);

signals:
    void rowPicked(int row);

private:
    QToolButton* addButton(const QString& name, Step step, const QString& tip, const QKeySequence& keys,
                           QWidget& scope);
    void showEnds();

    QToolButton* m_first;
    QToolButton* m_previous;
    QSpinBox* m_number;
    QLabel* m_count;
    QToolButton* m_next;
    QToolButton* m_last;
};

} // namespace wb::ui
