// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/metric_label.h"

#include <QVBoxLayout>

namespace wb::ui {

MetricLabel::MetricLabel(const QString& name, QWidget* parent)
    : QWidget(parent), m_name(new QLabel(name)), m_value(new QLabel)
{
    m_name->setProperty("role", QStringLiteral("small"));
    m_value->setProperty("role", QStringLiteral("metric"));
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_name);
    column->addWidget(m_value);
}

void MetricLabel::setValue(const QString& value)
{
    m_value->setText(value);
    m_value->setAccessibleName(m_name->text() + u' ' + value);
}

} // namespace wb::ui
