// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/empty_state.h"

#include "ui/theme/metrics.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wb::ui {

EmptyState::EmptyState(const QString& sentence, QWidget* parent) : QWidget(parent), m_buttons(new QHBoxLayout)
{
    auto* text = new QLabel(sentence);
    text->setObjectName(QStringLiteral("emptyText"));
    text->setWordWrap(true);
    text->setAlignment(Qt::AlignCenter);
    text->setProperty("role", QStringLiteral("secondary"));
    m_buttons->setSpacing(metrics::kRowGap);
    m_buttons->addStretch(1);
    m_buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::kWideGap, metrics::kPadding, metrics::kWideGap, metrics::kPadding);
    column->setSpacing(metrics::kGroupGap);
    column->addStretch(1);
    column->addWidget(text);
    column->addLayout(m_buttons);
    column->addStretch(1);
}

void EmptyState::setNarrow()
{
    m_buttons->setDirection(QBoxLayout::TopToBottom);
    layout()->setContentsMargins(metrics::kPadding, metrics::kPadding, metrics::kPadding, metrics::kPadding);
}

QPushButton* EmptyState::addButton(const QString& text, const QString& name)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setProperty("primary", m_buttons->count() == 2);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    return button;
}

} // namespace wb::ui
