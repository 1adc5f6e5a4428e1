// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/fact_label.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace wb::ui {

void offerProvenance(QWidget& widget, bool offered)
{
    widget.setAttribute(Qt::WA_Hover, offered);
    widget.setFocusPolicy(offered ? Qt::StrongFocus : Qt::NoFocus);
    widget.setCursor(offered ? Qt::PointingHandCursor : Qt::ArrowCursor);
    widget.setAccessibleDescription(offered ? FactLabel::tr("Press Return to see where this number comes from")
                                            : QString());
}

bool opensProvenance(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter || event.key() == Qt::Key_Space;
}

void paintProvenanceLine(QWidget& widget)
{
    if (!widget.hasFocus() && !widget.underMouse())
        return;
    const Theme& theme = themeOf(widget.palette());
    QPainter painter(&widget);
    painter.setPen(QPen(widget.hasFocus() ? theme.accent : theme.border, widget.hasFocus() ? metrics::kFocusRing : 1,
                        widget.hasFocus() ? Qt::SolidLine : Qt::DotLine));
    painter.drawLine(0, widget.height() - 1, widget.width(), widget.height() - 1);
}

void FactLabel::setSource(const QString& title, Source source)
{
    m_title = title;
    m_source = std::move(source);
    // The label would keep the click; the card's heading has the number to select.
    setTextInteractionFlags(m_source ? Qt::NoTextInteraction : Qt::TextSelectableByMouse);
    offerProvenance(*this, m_source != nullptr);
}

void FactLabel::openCard() { showProvenance(m_source(), (m_title + u' ' + text()).trimmed(), this); }

void FactLabel::keyPressEvent(QKeyEvent* event)
{
    if (m_source && opensProvenance(*event))
        openCard();
    else
        QLabel::keyPressEvent(event);
}

void FactLabel::mouseReleaseEvent(QMouseEvent* event)
{
    if (m_source && event->button() == Qt::LeftButton && rect().contains(event->pos()))
        openCard();
    else
        QLabel::mouseReleaseEvent(event);
}

void FactLabel::paintEvent(QPaintEvent* event)
{
    QLabel::paintEvent(event);
    if (m_source)
        paintProvenanceLine(*this);
}

} // namespace wb::ui
