// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart.h"

#include "ui/theme/metrics.h"

#include <QMenu>
#include <QToolButton>

namespace wb::ui {

namespace {

constexpr double kKeyZoom = 0.8;
constexpr double kKeyPan = 0.1;
constexpr double kKeyCursor = 0.01;

} // namespace

Chart::Chart(const QString& title, QWidget* parent)
    : QCustomPlot(parent), m_titleText(title), m_title(new QCPTextElement(this, title)), m_titleRow(new QCPLayoutGrid),
      m_menu(new QMenu(this)), m_menuButton(new QToolButton(this))
{
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setNoAntialiasingOnDrag(true);
    setMinimumSize(160, 100);
    m_title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    m_title->setMargins(QMargins(metrics::kPadding, metrics::kRowGap, metrics::kPadding, 0));
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, m_titleRow);
    m_titleRow->addElement(0, 0, m_title);
    m_titleRow->setRowSpacing(metrics::kGap);
    plotLayout()->setRowSpacing(metrics::kGap);
    plotLayout()->setRowStretchFactor(0, 0.001); // what it needs, and no more
    axisRect()->setupFullAxesBox(false);
    axisRect()->setMinimumMargins(QMargins(metrics::kPadding, metrics::kGap, metrics::kGroupGap, metrics::kGap));
    xAxis2->setVisible(false);
    yAxis2->setVisible(false);
    connect(this, &QCustomPlot::afterLayout, this, &Chart::placeTable);
    connect(this, &QCustomPlot::afterLayout, this, &Chart::fitAgain);
    connect(this, &QCustomPlot::afterLayout, this, &Chart::fitTitleRow);
    createMenu();
}

void Chart::setEmptyText(const QString& text)
{
    m_emptyText = text;
    update();
}

void Chart::setStale(bool stale)
{
    m_isStale = stale;
    update();
}

void Chart::fitView()
{
    m_isFitted = true;
    m_fittedSize = axisRect()->size();
    if (!isEmpty())
        fitAxes(m_fittedSize);
    replot(QCustomPlot::rpQueuedReplot);
}

void Chart::refresh()
{
    applyTheme(themeOf(palette()));
    m_menuButton->setVisible(!isEmpty());
    if (isEmpty())
        m_cursors.clear();
    fillTable();
    if (m_isFitted)
        fitView();
    else
        replot(QCustomPlot::rpQueuedReplot);
    update();
    emit refreshed();
}

double Chart::cursorAt(const QPointF& position) const { return xAxis->pixelToCoord(position.x()); }

QString Chart::cursorText(double) const { return {}; }

QString Chart::cursorDifference(double, double) const { return {}; }

ChartCursors::Scale Chart::cursorScale() const
{
    return {[this](double at) { return xAxis->coordToPixel(at); }, [this](double at) { return cursorText(at); },
            [this](double from, double to) { return cursorDifference(from, to); }};
}

void Chart::placeCursor(ChartCursors::Which which, const QPointF& position)
{
    if (isEmpty() || !axisRect()->rect().contains(position.toPoint()))
        return;
    m_cursors.place(which, cursorAt(position));
    sayCursors();
}

void Chart::placeNextCursor()
{
    const bool isFirst = m_cursors.areEmpty() || m_cursors.isActive(ChartCursors::Which::Second);
    placeCursor(isFirst ? ChartCursors::Which::First : ChartCursors::Which::Second, axisRect()->rect().center());
}

void Chart::moveCursor(double share)
{
    const QRect plot = axisRect()->rect();
    const double pixel = xAxis->coordToPixel(*m_cursors.active());
    const double step = share * plot.width();
    // A place that snaps is left by a step long enough to come to the next one.
    for (int steps = 1; steps * std::abs(step) < plot.width(); ++steps) {
        const double x = std::clamp(pixel + steps * step, double(plot.left()), double(plot.right()));
        const double place = cursorAt(QPointF(x, plot.center().y()));
        if (place == *m_cursors.active())
            continue;
        m_cursors.moveActive(place);
        return sayCursors();
    }
}

void Chart::clearCursors()
{
    m_cursors.clear();
    sayCursors();
}

void Chart::sayCursors()
{
    setAccessibleDescription(cursorsText());
    update();
}

int Chart::partAt(const QPointF&) const { return -1; }

QRectF Chart::outlineOf(int) const { return {}; }

void Chart::setLitPart(int part)
{
    m_litPart = part;
    update();
}

void Chart::setMarkedPart(int part)
{
    m_markedPart = part;
    update();
}

void Chart::hoverPart(int part)
{
    if (part == m_hoveredPart)
        return;
    m_hoveredPart = part;
    emit partHovered(part);
}

/// A fit before the first layout was one for another size; small changes, such as those a fit makes itself, are let be.
void Chart::fitAgain()
{
    constexpr int kLet = 8;
    const QSize change = axisRect()->size() - m_fittedSize;
    if (m_isFitted && !m_isExporting && (std::abs(change.width()) > kLet || std::abs(change.height()) > kLet))
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_isFitted)
                    fitView();
            },
            Qt::QueuedConnection);
}

QFont Chart::chartFont(int pixelSize, QFont::Weight weight) const
{
    QFont font = this->font();
    font.setPixelSize(pixelSize);
    font.setWeight(weight);
    return font;
}

void Chart::applyTheme(const Theme& theme)
{
    setBackground(QBrush(theme.base));
    m_title->setFont(chartFont(metrics::kTitleFont, QFont::DemiBold));
    m_title->setTextColor(theme.text);
    dressAxis(xAxis, theme);
    dressAxis(yAxis, theme);
    dress(theme);
    if (m_place == Addition::Hidden)
        m_addition->setVisible(false);
}

void Chart::dressAxis(QCPAxis* axis, const Theme& theme)
{
    axis->setBasePen(QPen(theme.secondary, 1));
    axis->setTickPen(QPen(theme.secondary, 1));
    axis->setTickLength(0, 4);
    axis->setSubTicks(false);
    axis->setTickLabelFont(chartFont(metrics::kSmallFont));
    axis->setTickLabelColor(theme.secondary);
    axis->setLabelFont(chartFont(metrics::kSmallFont));
    axis->setLabelColor(theme.secondary);
    axis->setLabelPadding(metrics::kGap);
    axis->grid()->setPen(QPen(theme.divider, 1));
    axis->grid()->setSubGridVisible(false);
    axis->grid()->setZeroLinePen(Qt::NoPen);
}

void Chart::zoomBy(double factor)
{
    m_isFitted = false;
    for (QCPAxis* axis : {xAxis, yAxis})
        if (axisRect()->rangeZoom().testFlag(axis->orientation()))
            axis->scaleRange(factor);
    replot(QCustomPlot::rpQueuedReplot);
}

void Chart::panBy(Qt::Orientation orientation, double share)
{
    QCPAxis* axis = orientation == Qt::Horizontal ? xAxis : yAxis;
    if (!axisRect()->rangeDrag().testFlag(orientation))
        return;
    m_isFitted = false;
    const QCPRange range = axis->range();
    if (axis->scaleType() == QCPAxis::stLogarithmic)
        axis->setRange(range * std::pow(range.upper / range.lower, share));
    else
        axis->moveRange(range.size() * share);
    replot(QCustomPlot::rpQueuedReplot);
}

void Chart::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    const QEvent::Type type = event->type();
    if (isVisible() && (type == QEvent::PaletteChange || type == QEvent::FontChange)) {
        applyTheme(themeOf(palette()));
        replot(QCustomPlot::rpQueuedReplot);
    }
}

void Chart::showEvent(QShowEvent* event)
{
    QCustomPlot::showEvent(event);
    refresh();
}

void Chart::keyPressEvent(QKeyEvent* event)
{
    if (!m_cursors.areEmpty() && event->modifiers() == Qt::ControlModifier &&
        (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right))
        return moveCursor(event->key() == Qt::Key_Left ? -kKeyCursor : kKeyCursor);
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(kKeyZoom);
    case Qt::Key_Minus:
        return zoomBy(1 / kKeyZoom);
    case Qt::Key_0:
    case Qt::Key_F:
        return fitView();
    case Qt::Key_Left:
        return panBy(Qt::Horizontal, -kKeyPan);
    case Qt::Key_Right:
        return panBy(Qt::Horizontal, kKeyPan);
    case Qt::Key_Up:
        return panBy(Qt::Vertical, -kKeyPan);
    case Qt::Key_Down:
        return panBy(Qt::Vertical, kKeyPan);
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void Chart::mouseMoveEvent(QMouseEvent* event)
{
    QCustomPlot::mouseMoveEvent(event);
    m_pointer = event->pos();
    if (mMousePressPos != event->pos())
        m_mayPlace = false;
    hoverPart(isEmpty() || !axisRect()->rect().contains(m_pointer) ? -1 : partAt(m_pointer));
    update();
}

void Chart::mousePressEvent(QMouseEvent* event)
{
    QCustomPlot::mousePressEvent(event);
    const int part = isEmpty() || event->button() != Qt::LeftButton ? -1 : partAt(event->position());
    m_mayPlace = event->button() == Qt::LeftButton;
    if (part >= 0)
        emit partClicked(part);
}

/// Fits the view; its two clicks place no cursor.
void Chart::mouseDoubleClickEvent(QMouseEvent* event)
{
    QCustomPlot::mouseDoubleClickEvent(event);
    m_mayPlace = false;
    clearCursors();
    fitView();
}

void Chart::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    m_pointer = QPoint(-1, -1);
    hoverPart(-1);
    update();
}

void Chart::resizeEvent(QResizeEvent* event)
{
    QCustomPlot::resizeEvent(event);
    placeMenuButton();
    placeTable();
    if (m_isFitted)
        fitView();
}

void Chart::wheelEvent(QWheelEvent* event)
{
    m_isFitted = false;
    QCustomPlot::wheelEvent(event);
}

void Chart::mouseReleaseEvent(QMouseEvent* event)
{
    if (mMousePressPos != event->pos())
        m_isFitted = false;
    else if (m_mayPlace && m_hasCursors)
        placeCursor(event->modifiers() & Qt::ShiftModifier ? ChartCursors::Which::Second : ChartCursors::Which::First,
                    event->position());
    QCustomPlot::mouseReleaseEvent(event);
}

} // namespace wb::ui
