// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/finding_bar.h"

#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace wb::ui {

FindingBar::FindingBar(const QString& objectName, QWidget* parent)
    : QWidget(parent), m_text(new QLabel), m_button(new QPushButton)
{
    setObjectName(objectName);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::kRowGap);
    m_text->setObjectName(objectName + QStringLiteral("Text"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_button->setObjectName(objectName + QStringLiteral("Button"));
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    connect(m_button, &QPushButton::clicked, this, &FindingBar::actionRequested);
    setFinding({});
}

void FindingBar::setFinding(const QString& text, const QString& action, const QString& toolTip)
{
    m_text->setText(text);
    m_button->setText(action);
    m_button->setToolTip(toolTip);
    m_button->setVisible(!action.isEmpty());
    setVisible(!text.isEmpty());
}

QString FindingBar::text() const { return m_text->text(); }

} // namespace wb::ui
