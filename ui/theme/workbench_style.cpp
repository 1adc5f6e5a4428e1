// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/workbench_style.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QSlider>
#include <QStyleFactory>
#include <QStyleOption>
#include <QWidget>

#include <algorithm>

namespace wb::ui {

namespace {

constexpr qreal kFieldRadius = 3;
constexpr qreal kGrooveRadius = 2;
constexpr qreal kKnobRadius = 6;

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

/// Of an item or a check box; a button has one from the style sheet.
void focusRing(QPainter& painter, const QStyleOption& option, const QWidget* widget)
{
    if (qobject_cast<const QPushButton*>(widget))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(themeOf(option.palette).accent, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kFieldRadius, kFieldRadius);
    painter.restore();
}

/// A thin groove, filled from its start to a round handle.
void slider(QPainter& painter, const QStyleOptionSlider& option, const QRect& groove, const QRect& handle)
{
    const Theme& theme = themeOf(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor ink = enabled ? theme.accent : theme.border;
    const qreal middle = groove.center().y() + 0.5;
    const QPointF knob(handle.center().x() + 0.5, middle);
    const auto track = [&](qreal from, qreal to, const QColor& colour) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(QPointF(std::min(from, to), middle - kGrooveRadius),
                                       QPointF(std::max(from, to), middle + kGrooveRadius)),
                                kGrooveRadius, kGrooveRadius);
    };
    const qreal left = groove.left() + kKnobRadius;
    const qreal right = groove.right() + 1 - kKnobRadius;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    track(left, right, mixed(theme.base, theme.text, 0.2));
    if (enabled)
        track(option.upsideDown ? right : left, knob.x(), ink);
    painter.setBrush(ink);
    painter.drawEllipse(knob, kKnobRadius, kKnobRadius);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setPen(QPen(theme.text, 2));
        painter.drawEllipse(knob, kKnobRadius - 1, kKnobRadius - 1);
    }
    painter.restore();
}

} // namespace

WorkbenchStyle::WorkbenchStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void WorkbenchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const
{
    if (element == PE_FrameFocusRect)
        return focusRing(*painter, *option, widget);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (element == PE_FrameLineEdit || element == PE_IndicatorCheckBox)
        frame(*painter, *option);
}

void WorkbenchStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                        const QWidget* widget) const
{
    const auto* slide = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_Slider && slide && slide->orientation == Qt::Horizontal &&
        slide->tickPosition == QSlider::NoTicks)
        return slider(*painter, *slide, subControlRect(control, option, SC_SliderGroove, widget),
                      subControlRect(control, option, SC_SliderHandle, widget));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    if ((control == CC_SpinBox && spin && spin->frame) || (control == CC_ComboBox && combo && combo->frame))
        frame(*painter, *option);
}

/// Titles of columns stand over what they are the titles of, to the left unless the model knows better.
void WorkbenchStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (auto* header = qobject_cast<QHeaderView*>(widget); header && header->orientation() == Qt::Horizontal)
        header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

int WorkbenchStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return widget && widget->isWindow() ? metrics::kGroupGap : metrics::kRowGap;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return metrics::kRowGap;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WorkbenchStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                              QStyleHintReturn* returnData) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returnData);
}

} // namespace wb::ui
