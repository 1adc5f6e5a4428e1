// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/metric_label.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
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
    setAccessibleName(m_value->accessibleName());
}

void MetricLabel::setProvenance(std::optional<Provenance> provenance)
{
    m_provenance = std::move(provenance);
    // The label would keep the click; the card's heading has the number to select.
    m_value->setTextInteractionFlags(m_provenance ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    setAttribute(Qt::WA_Hover, m_provenance.has_value());
    setFocusPolicy(m_provenance ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(m_provenance ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAccessibleDescription(m_provenance ? tr("Press Return to see where this number comes from") : QString());
}

void MetricLabel::openProvenance() { showProvenance(*m_provenance, m_name->text() + u' ' + value(), this); }

void MetricLabel::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key();
    if (m_provenance && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
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
    if (!m_provenance || !(hasFocus() || underMouse()))
        return;
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setPen(QPen(hasFocus() ? theme.accent : theme.border, hasFocus() ? metrics::kFocusRing : 1,
                        hasFocus() ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

} // namespace wb::ui
