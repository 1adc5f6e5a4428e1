// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/ground_gesture.h"

#include "ui/views/canvas/canvas_view.h"

#include <QApplication>
#include <QMouseEvent>
#include <QRubberBand>
#include <QScrollBar>

namespace wb::ui {

GroundGesture::GroundGesture(CanvasView& view, LayerSelection& selection)
    : QObject(&view), m_view(view), m_selection(selection),
      m_band(new QRubberBand(QRubberBand::Rectangle, view.viewport()))
{
    m_band->setObjectName(QStringLiteral("canvasBand"));
}

void GroundGesture::start(Kind kind, const QMouseEvent& event)
{
    m_kind = kind;
    m_from = event.position().toPoint();
    m_last = m_from;
    m_moved = false;
}

void GroundGesture::startBand(const QMouseEvent& event)
{
    start(Kind::Band, event);
    m_adds = event.modifiers().testFlag(Qt::ShiftModifier) || event.modifiers().testFlag(Qt::ControlModifier);
    m_before = m_selection.all();
}

void GroundGesture::startPan(const QMouseEvent& event)
{
    start(Kind::Pan, event);
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
}

void GroundGesture::move(const QMouseEvent& event)
{
    const QPoint now = event.position().toPoint();
    m_moved = m_moved || (now - m_from).manhattanLength() >= QApplication::startDragDistance();
    if (!m_moved)
        return;
    if (m_kind == Kind::Pan) {
        m_view.scrollBy(m_last - now);
    } else {
        const QRect band = QRect(m_from, now).normalized();
        m_band->setGeometry(band);
        m_band->show();
        selectTouched(band);
    }
    m_last = now;
}

void GroundGesture::selectTouched(const QRect& band)
{
    std::vector<LayerId> ids = m_adds ? m_before : std::vector<LayerId>();
    const QRectF touched = m_view.mapToScene(band).boundingRect();
    for (const LayerCard* card : m_view.canvas().cards()) {
        if (card->mapRectToScene(card->cardRect()).intersects(touched))
            ids.push_back(card->id());
    }
    m_selection.selectAll(ids);
}

void GroundGesture::finish()
{
    m_kind = Kind::None;
    m_band->hide();
    m_view.viewport()->setCursor(Qt::ArrowCursor);
}

bool GroundGesture::cancel()
{
    if (m_kind != Kind::Band)
        return false;
    finish();
    m_selection.selectAll(m_before);
    return true;
}

} // namespace wb::ui
