// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/nn/layer_spec.h"

#include <QWidget>

#include <utility>

namespace wb::ui {

/// The line of y = f(steepness * net) for net in [-range, range], scaled into the rectangle; 0 is always in it.
/// Softmax, which needs its whole layer, is drawn for one unit against one of 0.
QPolygonF activationLine(const UnitFunction& function, double range, const QRectF& rect);

struct Theme;

/// Lines through 0 and the curves of f, solid, and of its slope, dotted, scaled into the rectangle together. Gives what
/// the vertical one spans.
std::pair<double, double> drawActivation(QPainter& painter, const UnitFunction& function, double range,
                                         const QRectF& area, const Theme& theme);

/// Curve of f and, fainter, of its slope, with axes: what the chosen activation does.
class ActivationCurve : public QWidget {
    Q_OBJECT

public:
    explicit ActivationCurve(QWidget* parent = nullptr);
    void setFunction(const UnitFunction& function);
    QSize sizeHint() const override { return {240, 112}; }
    QSize minimumSizeHint() const override { return {120, 88}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    UnitFunction m_function;
};

} // namespace wb::ui
