// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace wb::ui {

/// Fusion, with borders around fields that keep 3:1 on both themes (its own are darker than the window, so that on a
/// dark one nobody sees where a field is) and a focus ring in the accent colour.
class WorkbenchStyle : public QProxyStyle {
    Q_OBJECT

public:
    WorkbenchStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
};

} // namespace wb::ui
