// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/metric_label.h"

#include "ui/views/eliding_label.h"
#include "ui/views/fact_label.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace wb::ui {

MetricLabel::MetricLabel(const QString& name, QWidget* parent)
    : QWidget(parent), m_name(new ElidingLabel), m_value(new QLabel)
{
    m_name->setProperty("role", QStringLiteral("small"));
    setName(name);
    m_value->setProperty("role", QStringLiteral("metric"));
    m_value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_name);
    column->addWidget(m_value);
}

void MetricLabel::setName(const QString& name)
{
    constexpr int kLeastName = 88; // a short name is never cut, a long one gives way
    m_name->setText(name);
    m_name->setMinimumWidth(std::min(m_name->sizeHint().width(), kLeastName));
}

void MetricLabel::setValue(const QString& value)
{
    m_value->setText(value);
    m_value->setAccessibleName(m_name->text() + u' ' + value);
    setAccessibleName(m_value->accessibleName());
}

void MetricLabel::setProvenance(std::optional<Provenance> provenance)
{
    m_provenance = std::move(provenance);
    // The label would keep the click; the card's heading has the number to select.
    m_value->setTextInteractionFlags(m_provenance ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    offerProvenance(*this, m_provenance.has_value());
}

void MetricLabel::openProvenance() { showProvenance(*m_provenance, m_name->text() + u' ' + value(), this); }

void MetricLabel::keyPressEvent(QKeyEvent* event)
{
    if (m_provenance && opensProvenance(*event))
        openProvenance();
    else
        QWidget::keyPressEvent(event);
}

void MetricLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_provenance && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        openProvenance();
    else
        QWidget::mouseReleaseEvent(event);
}

void MetricLabel::paintEvent(QPaintEvent*)
{
    if (m_provenance)
        paintProvenanceLine(*this);
}

} // namespace wb::ui
