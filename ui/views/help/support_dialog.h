// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"

#include <QDialog>

class QCheckBox;
class QPlainTextEdit;

namespace wb::ui {

/// What somebody who is told of a problem needs to know, and nothing of whose it is: program, machine, screen,
/// language; with the network also its layers, by size and activation. No names, paths or weights.
QString supportFacts(const QWidget& window, const Document* network);

/// Asks what went wrong and puts it together with the facts, to be read, copied or saved. It sends nothing.
class SupportDialog : public QDialog {
    Q_OBJECT

public:
    SupportDialog(const Document& document, QWidget& window);

private:
    QWidget* createButtons();
    void fill();
    QString report() const;

    const Document& m_document;
    QWidget& m_window;
    QPlainTextEdit* m_story;
    QCheckBox* m_withNetwork;
    QPlainTextEdit* m_facts;
};

} // namespace wb::ui
