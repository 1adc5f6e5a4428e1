// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/activation_curve.h"

#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kSamples = 97;
constexpr double kRange = 5;

double valueAt(const UnitFunction& function, double net)
{
    if (function.activation == Activation::Softmax)
        return 1 / (1 + std::exp(-function.steepness * net));
    return activate(function.activation, static_cast<double>(function.steepness), net);
}

double slopeAt(const UnitFunction& function, double net)
{
    if (function.activation == Activation::Softmax) {
        const double y = valueAt(function, net);
        return function.steepness * y * (1 - y);
    }
    return activationSlope(function.activation, static_cast<double>(function.steepness), net);
}

std::vector<double> sampled(const UnitFunction& function, double range, double (*f)(const UnitFunction&, double))
{
    std::vector<double> values;
    values.reserve(kSamples);
    for (int i = 0; i < kSamples; ++i)
        values.push_back(f(function, range * (2.0 * i / (kSamples - 1) - 1)));
    return values;
}

/// What the y axis spans; 0 is always on it.
struct Span {
    double low = 0;
    double high = 0;

    void cover(const std::vector<double>& values)
    {
        for (const double value : values) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    }
    double yOf(double value, const QRectF& rect) const
    {
        const double size = std::max(1e-6, high - low);
        return rect.bottom() - (std::clamp(value, low, high) - low) / size * rect.height();
    }
};

QPolygonF line(const std::vector<double>& values, const Span& span, const QRectF& rect)
{
    QPolygonF points;
    for (int i = 0; i < kSamples; ++i)
        points << QPointF(rect.left() + rect.width() * i / (kSamples - 1),
                          span.yOf(values[static_cast<std::size_t>(i)], rect));
    return points;
}

} // namespace

QPolygonF activationLine(const UnitFunction& function, double range, const QRectF& rect)
{
    const auto values = sampled(function, range, valueAt);
    Span span;
    span.cover(values);
    return line(values, span, rect);
}

std::pair<double, double> drawActivation(QPainter& painter, const UnitFunction& function, double range,
                                         const QRectF& area, const Theme& theme)
{
    const auto values = sampled(function, range, valueAt);
    const auto slopes = sampled(function, range, slopeAt);
    Span span;
    span.cover(values);
    span.cover(slopes);
    const double zero = span.yOf(0, area);
    painter.setPen(theme.divider);
    painter.drawLine(QPointF(area.left(), zero), QPointF(area.right(), zero));
    painter.drawLine(QPointF(area.center().x(), area.top()), QPointF(area.center().x(), area.bottom()));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.series[1], 1.5, Qt::DotLine));
    painter.drawPolyline(line(slopes, span, area));
    painter.setPen(QPen(theme.series[0], 2));
    painter.drawPolyline(line(values, span, area));
    return {span.low, span.high};
}

ActivationCurve::ActivationCurve(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("activationCurve"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ActivationCurve::setFunction(const UnitFunction& function)
{
    m_function = function;
    const ActivationInfo& info = activationInfo(function.activation);
    const QString text = tr("y = %1 with u = %2 × sum; solid y, dotted its slope")
                             .arg(QString::fromUtf8(info.formula), steepnessText(function.steepness));
    setToolTip(text);
    setAccessibleName(text);
    update();
}

void ActivationCurve::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(theme.divider);
    painter.setBrush(theme.base);
    painter.drawRoundedRect(frame, metrics::kRadius, metrics::kRadius);
    const QRectF area = frame.adjusted(metrics::kPadding, 20, -metrics::kPadding, -8);
    const auto [low, high] = drawActivation(painter, m_function, kRange, area, theme);

    QFont font = painter.font();
    font.setPixelSize(metrics::kSmallFont);
    painter.setFont(font);
    painter.setPen(theme.secondary);
    const QRectF head = frame.adjusted(metrics::kRowGap, 4, -metrics::kRowGap, 0);
    painter.drawText(head, Qt::AlignLeft, tr("y, slope"));
    painter.drawText(
        head, Qt::AlignRight,
        tr("%1 to %2, sum ±%3").arg(QString::number(low, 'g', 3), QString::number(high, 'g', 3)).arg(kRange));
}

} // namespace wb::ui
