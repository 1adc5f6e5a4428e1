// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/step_icon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>

#include <algorithm>

namespace wb::ui {

namespace {

class StepIconEngine : public QIconEngine {
public:
    explicit StepIconEngine(Step step) : m_step(step) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(QGuiApplication::palette().color(group, QPalette::ButtonText));
        painter->translate(QRectF(rect).center());
        const double unit = std::min(rect.width(), rect.height()) / 16.0;
        const bool backwards = m_step == Step::First || m_step == Step::Previous;
        painter->scale(backwards ? -unit : unit, unit);
        const bool toEnd = m_step == Step::First || m_step == Step::Last;
        const double shift = toEnd ? -1.0 : 0.0;
        painter->drawPolygon(QPolygonF({{-3.0 + shift, -5.0}, {4.0 + shift, 0.0}, {-3.0 + shift, 5.0}}));
        if (toEnd)
            painter->drawRect(QRectF(3.5, -5.0, 2.0, 10.0));
        painter->restore();
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({0, 0}, size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new StepIconEngine(m_step); }

private:
    Step m_step;
};

} // namespace

QIcon stepIcon(Step step) { return QIcon(new StepIconEngine(step)); }

} // namespace wb::ui
