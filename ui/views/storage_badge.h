// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"

#include <QLabel>
#include <QWidget>

namespace wb::ui {

/// Whether the library is out of danger: a sign and "Saved", "Saving…", "Not saved: why" or "Read only"; where it is,
/// as its tooltip.
class StorageBadge : public QWidget {
    Q_OBJECT

public:
    enum class Form {
        Full,  ///< With the reason, on as many lines as it takes.
        Short, ///< One line for a status bar; the reason is in the tooltip alone.
    };

    explicit StorageBadge(const Library& library, Form form = Form::Full, QWidget* parent = nullptr);

    QString text() const { return m_text->text(); }

private:
    void refresh();

    const Library& m_library;
    Form m_form;
    QLabel* m_sign;
    QLabel* m_text;
};

} // namespace wb::ui
