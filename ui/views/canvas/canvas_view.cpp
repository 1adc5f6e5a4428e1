// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/canvas_view.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/canvas/canvas_accessible.h"

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kDotStep = 24;

} // namespace

CanvasView::CanvasView(Document& document, LayerSelection& selection, QWidget* parent)
    : QGraphicsView(parent), m_document(document), m_selection(selection), m_scene(document, selection),
      m_zoomLabel(new QLabel(this))
{
    installCanvasAccessibility();
    setObjectName(QStringLiteral("canvas"));
    setScene(&m_scene);
    setFrameShape(QFrame::NoFrame);
    setDragMode(QGraphicsView::ScrollHandDrag);
    viewport()->setCursor(Qt::ArrowCursor);
    setCacheMode(QGraphicsView::CacheBackground);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 200);
    m_zoomLabel->setObjectName(QStringLiteral("canvasZoom"));
    m_zoomLabel->setProperty("role", QStringLiteral("small"));
    m_zoomLabel->setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&m_scene, &CanvasScene::opened, this, &CanvasView::openRequested);
    connect(&document, &Document::replaced, this, [this] { m_userZoomed = false; });
    connect(&m_scene, &CanvasScene::laidOut, this, [this] {
        m_userZoomed ? revealSelected() : fitLegibly();
        describe();
    });
    connect(&selection, &LayerSelection::changed, this, [this] {
        revealSelected();
        describe();
    });
    describe();
    placeHint();
}

void CanvasView::setZoom(double zoom)
{
    const double bounded = std::clamp(zoom, kSmallestZoom, kLargestZoom);
    m_userZoomed = true;
    setTransform(QTransform::fromScale(bounded, bounded));
    placeHint();
    emit zoomChanged();
}

void CanvasView::placeFitted(double smallest)
{
    const QRectF content = m_scene.contentRect();
    const QSizeF room = viewport()->size();
    const double whole = std::min({1.0, room.width() / content.width(), room.height() / content.height()});
    const double zoom = std::max(whole, smallest);
    setZoom(zoom);
    // What does not fit begins at the inputs.
    const double shown = std::min(content.width(), room.width() / zoom);
    centerOn(content.left() + shown / 2, content.center().y());
    m_userZoomed = false;
}

void CanvasView::fit() { placeFitted(kSmallestZoom); }

void CanvasView::fitLegibly()
{
    placeFitted(kSmallestLegible);
    revealSelected();
}

void CanvasView::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta();
    if (turned.y() == 0 || event->modifiers().testFlag(Qt::ShiftModifier)) {
        QGraphicsView::wheelEvent(event);
        return;
    }
    setZoom(zoom() * std::pow(1.0015, turned.y()));
    event->accept();
}

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        m_selection.step(-1);
        return;
    case Qt::Key_Right:
        m_selection.step(1);
        return;
    case Qt::Key_Home:
        m_selection.select(kInputLayer);
        return;
    case Qt::Key_End:
        m_selection.select(m_document.spec().layers.back().id);
        return;
    case Qt::Key_Escape:
        m_selection.clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selection.current())
            emit openRequested();
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

void CanvasView::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->pos();
    m_pressedOnGround = itemAt(event->pos()) == nullptr;
    QGraphicsView::mousePressEvent(event);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event)
{
    QGraphicsView::mouseReleaseEvent(event);
    viewport()->setCursor(Qt::ArrowCursor);
    const bool moved = (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_pressedOnGround && !moved)
        m_selection.clear();
    if (m_pressedOnGround && moved)
        m_userZoomed = true;
}

void CanvasView::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    m_scene.setFocusVisible(true);
    viewport()->update();
}

void CanvasView::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    m_scene.setFocusVisible(false);
    viewport()->update();
}

void CanvasView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (!m_userZoomed)
        fitLegibly();
    placeHint();
}

void CanvasView::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        resetCachedContent();
        m_scene.update();
        viewport()->update();
    }
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect)
{
    const Theme& theme = themeOf(palette());
    painter->fillRect(rect, theme.window);
    if (zoom() < 0.5)
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme.divider, 2, Qt::SolidLine, Qt::RoundCap));
    QVector<QPointF> dots;
    for (double x = std::floor(rect.left() / kDotStep) * kDotStep; x < rect.right(); x += kDotStep) {
        for (double y = std::floor(rect.top() / kDotStep) * kDotStep; y < rect.bottom(); y += kDotStep)
            dots << QPointF(x, y);
    }
    painter->drawPoints(dots.constData(), static_cast<int>(dots.size()));
}

void CanvasView::placeHint()
{
    m_zoomLabel->setText(QString::number(std::lround(100 * zoom())) + u'\u2009' + u'%');
    m_zoomLabel->adjustSize();
    m_zoomLabel->move(width() - m_zoomLabel->width() - metrics::kPadding,
                      height() - m_zoomLabel->height() - metrics::kRowGap);
}

void CanvasView::describe()
{
    const LayerCard* card = m_selection.current() ? m_scene.card(m_selection.current()) : nullptr;
    setAccessibleName(tr("Network canvas, %n layer(s)", nullptr, static_cast<int>(m_document.spec().layers.size())));
    setAccessibleDescription(card ? tr("Selected: %1").arg(card->toolTip())
                                  : tr("No layer selected; the arrow keys select one"));
}

void CanvasView::revealSelected()
{
    if (const LayerCard* card = m_selection.current() ? m_scene.card(m_selection.current()) : nullptr;
        card && isVisible())
        ensureVisible(card->mapRectToScene(card->cardRect()), 24, 24);
}

} // namespace wb::ui
