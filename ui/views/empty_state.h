// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QBoxLayout;
class QPushButton;

namespace wb::ui {

/// What stands where there is nothing yet: one sentence, and the buttons that change that.
class EmptyState : public QWidget {
    Q_OBJECT

public:
    explicit EmptyState(const QString& sentence, QWidget* parent = nullptr);

    /// The first one is the primary one.
    QPushButton* addButton(const QString& text, const QString& name);
    /// For narrow panels: the buttons stand below one another.
    void setNarrow();

private:
    QBoxLayout* m_buttons;
};

} // namespace wb::ui
