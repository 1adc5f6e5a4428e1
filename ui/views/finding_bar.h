// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace wb::ui {

/// One sentence with at most one thing to do about it. Hidden while it has nothing to say.
class FindingBar : public QWidget {
    Q_OBJECT

public:
    /// objectName: of the bar; its label's and button's are that + "Text" and + "Button".
    explicit FindingBar(const QString& objectName, QWidget* parent = nullptr);

    /// An empty text hides the bar, an empty action the button.
    void setFinding(const QString& text, const QString& action = {}, const QString& toolTip = {});
    QString text() const;

signals:
    void actionRequested();

private:
    QLabel* m_text;
    QPushButton* m_button;
};

} // namespace wb::ui
