// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/workbench_style.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace wb::ui {

namespace {

constexpr qreal kFieldRadius = 3;

void frame(QPainter& painter, const QStyleOption& option)
{
    const Theme& theme = themeOf(option.palette);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const qreal width = focused ? 2 : 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(focused ? theme.accent : enabled ? theme.border : theme.divider, width));
    painter.setBrush(Qt::NoBrush);
    const QRectF rect = QRectF(option.rect).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.drawRoundedRect(rect, kFieldRadius, kFieldRadius);
    painter.restore();
}

} // namespace

WorkbenchStyle::WorkbenchStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit || element == PE_IndicatorCheckBox)
        frame(*painter, *option);
}

void WorkbenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                        const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if ((control == CC_SpinBox && spin && spin->frame) || (control == CC_ComboBox && combo && combo->frame))
        frame(*painter, *option);
}

} // namespace wb::ui
