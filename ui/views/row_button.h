// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>
#include <QPushButton>

namespace wb::ui {

/// A button at the end of a dialog's row. Enter presses it only where it has the focus.
inline QPushButton* addRowButton(QBoxLayout& row, const QString& text, const char* name, const QString& toolTip)
{
    auto* button = new QPushButton(text);
    button->setObjectName(QString::fromLatin1(name));
    button->setToolTip(toolTip);
    button->setAutoDefault(false);
    row.addWidget(button);
    return button;
}

} // namespace wb::ui
