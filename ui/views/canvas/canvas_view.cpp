// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/canvas/canvas_view.h"

#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"
#include "ui/views/canvas/canvas_accessible.h"
#include "ui/views/canvas/card_drag.h"
#include "ui/views/canvas/ground_gesture.h"
#include "ui/views/canvas/mini_map.h"
#include "ui/views/canvas/parameter_pointer.h"

#include <QApplication>
#include <QInputDevice>
#include <QLabel>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kDotStep = 24;
constexpr double kDottedZoom = 0.5; ///< Below it the dots of the ground would be a grey haze.
constexpr std::chrono::milliseconds kStillAfter(120);
constexpr int kRevealMargin = 24;

bool isTouchPad(const QWheelEvent& event)
{
    return event.device() && event.device()->type() == QInputDevice::DeviceType::TouchPad;
}

} // namespace

CanvasView::CanvasView(Document& document, LayerSelection& selection, QWidget* parent)
    : QGraphicsView(parent), m_document(document), m_selection(selection), m_scene(document, selection),
      m_zoomLabel(new QLabel(this)), m_miniMap(new MiniMap(*this)), m_gesture(new GroundGesture(*this, selection)),
      m_pointer(new ParameterPointer(document, selection, *this))
{
    installCanvasAccessibility();
    setObjectName(QStringLiteral("canvas"));
    setScene(&m_scene);
    setFrameShape(QFrame::NoFrame);
    viewport()->setMouseTracking(true);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(320, 200);
    m_zoomLabel->setObjectName(QStringLiteral("canvasZoom"));
    m_zoomLabel->setProperty("role", QStringLiteral("small"));
    m_zoomLabel->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_still.setSingleShot(true);
    connect(&m_still, &QTimer::timeout, this, [this] {
        m_zooming = false;
        m_scene.setMoving(false, false);
    });
    connect(&m_scene, &CanvasScene::opened, this, &CanvasView::openRequested);
    connect(&document, &Document::replaced, this, [this] { m_userZoomed = false; });
    connect(&m_scene, &CanvasScene::laidOut, this, [this] {
        m_userZoomed ? revealSelected() : fitLegibly();
        m_miniMap->follow();
        describe();
    });
    connect(&selection, &LayerSelection::changed, this, [this] {
        revealSelected();
        m_miniMap->update();
        describe();
    });
    describe();
    placeHint();
}

CanvasView::~CanvasView()
{
    // The scene goes before the view does, and a view whose scene goes scrolls.
    setScene(nullptr);
}

void CanvasView::beginMoving(bool zooming)
{
    if (!m_still.isActive() || (zooming && !m_zooming)) {
        m_zooming = zooming;
        m_scene.setMoving(true, zooming);
    }
    m_still.start(kStillAfter);
}

void CanvasView::setZoom(double zoom)
{
    const LayerCard* card = m_selection.current() ? m_scene.card(m_selection.current()) : nullptr;
    const QPoint middle = viewport()->rect().center();
    const QPoint chosen = card ? mapFromScene(card->mapToScene(card->cardRect().center())) : middle;
    setZoom(zoom, viewport()->rect().contains(chosen) ? chosen : middle);
}

void CanvasView::setZoom(double zoom, const QPoint& around)
{
    const double bounded = std::clamp(zoom, kSmallestZoom, kLargestZoom);
    m_userZoomed = true;
    beginMoving(bounded != this->zoom());
    const CanvasAnchor anchor = m_scene.anchorAt(mapToScene(around));
    m_scene.setOpen(bounded > kOpenZoom);
    setTransform(QTransform::fromScale(bounded, bounded));
    scrollBy(mapFromScene(m_scene.pointOf(anchor)) - around);
    m_miniMap->follow();
    m_pointer->follow();
    placeHint();
    emit zoomChanged();
}

void CanvasView::placeFitted(double smallest)
{
    m_scene.setOpen(false);
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

void CanvasView::lookAt(const QPointF& point)
{
    m_userZoomed = true;
    centerOn(point);
}

void CanvasView::scrollBy(const QPoint& pixels)
{
    m_userZoomed = true;
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + pixels.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + pixels.y());
}

void CanvasView::reveal(const QPointF& point)
{
    ensureVisible(QRectF(point - QPointF(1, 1), QSizeF(2, 2)), 3 * kRevealMargin, 3 * kRevealMargin);
}

void CanvasView::scrollContentsBy(int dx, int dy)
{
    beginMoving(false);
    QGraphicsView::scrollContentsBy(dx, dy);
    m_miniMap->update();
}

bool CanvasView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_pointer->leave();
    return QGraphicsView::viewportEvent(event);
}

void CanvasView::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta();
    const bool zooms = event->modifiers().testFlag(Qt::ControlModifier) || !isTouchPad(*event);
    if (!zooms || turned.y() == 0 || event->modifiers().testFlag(Qt::ShiftModifier)) {
        const QPoint pixels = event->pixelDelta().isNull() ? turned / 2 : event->pixelDelta();
        const bool sideways = event->modifiers().testFlag(Qt::ShiftModifier) && pixels.x() == 0;
        scrollBy(sideways ? QPoint(-pixels.y(), 0) : -pixels);
    } else {
        setZoom(zoom() * std::pow(1.0015, turned.y()), event->position().toPoint());
    }
    event->accept();
}

void CanvasView::escape()
{
    if (m_scene.cardDrag().cancel() || m_gesture->cancel() || m_pointer->handleKey(Qt::Key_Escape))
        return;
    if (m_scene.isStepping())
        m_scene.setStepping(false);
    else
        m_selection.clear();
}

void CanvasView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        escape();
        return;
    }
    if (m_pointer->handleKey(event->key()))
        return;
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
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_selection.current())
            emit openRequested();
        return;
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

LayerCard* CanvasView::cardAt(const QPoint& point) const
{
    const QPointF scene = mapToScene(point);
    const auto& cards = m_scene.cards();
    const auto found = std::find_if(cards.begin(), cards.end(), [&scene](const LayerCard* card) {
        return card->cardRect().contains(card->mapFromScene(scene));
    });
    return found == cards.end() ? nullptr : *found;
}

bool CanvasView::isGround(const QPoint& point) const
{
    const QGraphicsItem* item = itemAt(point);
    // Edges and lines let the mouse through; buttons and cards are objects.
    return !cardAt(point) && !(item && item->toGraphicsObject());
}

void CanvasView::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->position().toPoint();
    if (event->button() == Qt::MiddleButton || event->button() == Qt::RightButton)
        m_gesture->startPan(*event);
    else if (event->button() == Qt::LeftButton && isGround(m_pressedAt))
        m_gesture->startBand(*event);
    else
        QGraphicsView::mousePressEvent(event);
}

void CanvasView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_gesture->isActive()) {
        m_gesture->move(*event);
        return;
    }
    if (event->buttons() == Qt::NoButton)
        m_pointer->hoverAt(event->position().toPoint());
    QGraphicsView::mouseMoveEvent(event);
}

void CanvasView::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    if (m_gesture->isActive()) {
        finishGesture(*event);
        return;
    }
    QGraphicsView::mouseReleaseEvent(event);
    const bool moved = (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && !moved && m_scene.isOpen())
        m_pointer->editAt(at);
}

void CanvasView::finishGesture(const QMouseEvent& event)
{
    m_gesture->finish();
    if (m_gesture->hasMoved())
        return;
    const QPoint at = event.position().toPoint();
    if (event.button() == Qt::RightButton) {
        const LayerCard* card = cardAt(at);
        if (card && !m_selection.contains(card->id()))
            m_selection.select(card->id());
        emit menuRequested(event.globalPosition().toPoint());
    } else if (event.button() == Qt::LeftButton && event.modifiers() == Qt::NoModifier &&
               !(m_scene.isOpen() && m_pointer->editAt(at))) {
        m_selection.clear();
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent* event)
{
    // In open cards the second click of two is one more click.
    if (event->button() == Qt::LeftButton && !m_scene.isOpen() && !isGround(event->position().toPoint()))
        QGraphicsView::mouseDoubleClickEvent(event);
    else
        mousePressEvent(event);
}

void CanvasView::contextMenuEvent(QContextMenuEvent* event)
{
    // The mouse's comes when the button is released: until then it may be meant to pan.
    event->accept();
    if (event->reason() == QContextMenuEvent::Mouse)
        return;
    const LayerCard* card = m_selection.current() ? m_scene.card(m_selection.current()) : nullptr;
    emit menuRequested(card ? viewport()->mapToGlobal(mapFromScene(card->mapToScene(card->cardRect().center())))
                            : event->globalPos());
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
    m_miniMap->follow();
    m_pointer->follow();
    placeHint();
}

void CanvasView::changeEvent(QEvent* event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_scene.update();
        viewport()->update();
    }
}

void CanvasView::drawBackground(QPainter* painter, const QRectF& rect)
{
    const Theme& theme = themeOf(palette());
    painter->fillRect(rect, theme.window);
    if (zoom() < kDottedZoom)
        return;
    // Small squares: thousands of round points would take longer than all the rest.
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.divider);
    const double dot = std::max(1.0, std::round(1.5 * zoom())) / zoom();
    QVector<QRectF> dots;
    for (double x = std::floor(rect.left() / kDotStep) * kDotStep; x < rect.right(); x += kDotStep) {
        for (double y = std::floor(rect.top() / kDotStep) * kDotStep; y < rect.bottom(); y += kDotStep)
            dots << QRectF(x, y, dot, dot);
    }
    painter->drawRects(dots);
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
    const QString pointed = m_pointer->text();
    setAccessibleName(tr("Network canvas, %n layer(s)", nullptr, static_cast<int>(m_document.spec().layers.size())));
    setAccessibleDescription(!pointed.isEmpty() ? pointed
                             : m_selection.all().size() > 1
                                 ? tr("%n layer(s) selected", nullptr, static_cast<int>(m_selection.all().size()))
                             : card ? tr("Selected: %1").arg(card->toolTip())
                                    : tr("No layer selected; the arrow keys select one"));
}

void CanvasView::revealSelected()
{
    const LayerCard* card = m_selection.current() ? m_scene.card(m_selection.current()) : nullptr;
    if (!card || !isVisible())
        return;
    const QRectF place = card->mapRectToScene(card->cardRect());
    // An open card may be larger than the view: its upper left part then.
    const QRectF room = mapToScene(viewport()->rect()).boundingRect();
    ensureVisible(QRectF(place.topLeft(), place.size().boundedTo(room.size() * 0.9)), kRevealMargin, kRevealMargin);
}

} // namespace wb::ui
