// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/examples.h"

#include <QAbstractButton>

namespace wb::ui {

/// An example as a card to click: a picture of it, its name, a sentence, its size.
class ExampleCard : public QAbstractButton {
    Q_OBJECT

public:
    explicit ExampleCard(Example example, QWidget* parent = nullptr);

    const Example& example() const { return m_example; }
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int sentenceHeight(int width) const;

    Example m_example;
    QString m_facts; ///< "2-4-1 · 17 params · 4 rows"
};

} // namespace wb::ui
