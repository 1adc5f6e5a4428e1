// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/empty_state.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wb::ui {

QWidget* emptyState(const QString& sentence, QPushButton* button)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    auto* text = new QLabel(sentence);
    text->setProperty("role", QStringLiteral("secondary"));
    text->setAlignment(Qt::AlignCenter);
    text->setWordWrap(true);
    button->setProperty("primary", true);
    column->addStretch(1);
    column->addWidget(text);
    column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    return page;
}

} // namespace wb::ui
