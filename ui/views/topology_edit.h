// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/topology_text.h"
#include "ui/document/document.h"

#include <QLabel>
#include <QLineEdit>

namespace wb::ui {

class DesignPreview;

/// The topology as one line of text (core/nn/topology_text.h): shows the design as it is, takes another one on Return,
/// and says below the line what is wrong with it or what it would come to. What is typed and not yet taken stays until
/// Return or Esc.
class TopologyEdit : public QWidget {
    Q_OBJECT

public:
    explicit TopologyEdit(Document& document, QWidget* parent = nullptr);

    /// Shows a readable text's cost before it is taken; null: not.
    void setPreview(DesignPreview* preview) { m_preview = preview; }
    QLineEdit& line() { return *m_line; }
    /// Ready to be typed over.
    void focusLine();
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void refresh();
    void check();
    void take();
    void drop();
    void showError(const TopologyTextError& error);
    void say(const char* role, const QString& text);

    Document& m_document;
    DesignPreview* m_preview = nullptr;
    QLineEdit* m_line;
    QLabel* m_message;
};

} // namespace wb::ui
