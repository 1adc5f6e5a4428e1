// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart.h"

#include "ui/theme/metrics.h"

#include <QMenu>
#include <QToolButton>

namespace wb::ui {

namespace {

constexpr double kKeyZoom = 0.8;
constexpr double kKeyPan = 0.1;

} // namespace

Chart::Chart(const QString& title, QWidget* parent)
    : QCustomPlot(parent), m_title(new QCPTextElement(this, title)), m_titleRow(new QCPLayoutGrid),
      m_menu(new QMenu(this)), m_menuButton(new QToolButton(this))
{
    setAccessibleName(title);
    setFocusPolicy(Qt::StrongFocus);
    setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    setNoAntialiasingOnDrag(true);
    setMinimumSize(160, 100);
    m_title->setTextFlags(Qt::AlignLeft | Qt::AlignVCenter);
    m_title->setMargins(QMargins(metrics::kPadding, metrics::kRowGap, metrics::kPadding + metrics::kTarget, 0));
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, m_titleRow);
    m_titleRow->addElement(0, 0, m_title);
    plotLayout()->setRowSpacing(metrics::kGap);
    axisRect()->setupFullAxesBox(false);
    axisRect()->setMinimumMargins(QMargins(metrics::kPadding, metrics::kGap, metrics::kGroupGap, metrics::kGap));
    xAxis2->setVisible(false);
    yAxis2->setVisible(false);
    connect(this, &QCustomPlot::mouseDoubleClick, this, &Chart::fitView);
    connect(this, &QCustomPlot::afterLayout, this, &Chart::placeTable);
    connect(this, &QCustomPlot::afterLayout, this, &Chart::fitAgain);
    createMenu();
}

void Chart::addToTitleRow(QCPLayoutElement* element)
{
    m_title->setMargins(QMargins(metrics::kPadding, metrics::kRowGap, metrics::kGroupGap, 0));
    m_addition = element;
    m_titleRow->addElement(0, 1, element);
    m_titleRow->addElement(0, 2, new QCPLayoutElement(this)); // takes what the other two leave
    m_titleRow->setColumnStretchFactor(0, 0.001);
    m_titleRow->setColumnStretchFactor(1, 0.001);
}

void Chart::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Chart::dressLegend(QCPLegend& shown, const Theme& theme, int iconWidth) const
{
    shown.setBrush(Qt::NoBrush);
    shown.setBorderPen(Qt::NoPen);
    shown.setFont(chartFont(metrics::kSmallFont));
    shown.setTextColor(theme.secondary);
    shown.setIconSize(iconWidth, metrics::kPadding);
    shown.setMargins(QMargins(0, metrics::kRowGap, 0, 0));
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
    fillTable();
    if (m_isFitted)
        fitView();
    else
        replot(QCustomPlot::rpQueuedReplot);
    update();
    emit refreshed();
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
    hoverPart(isEmpty() || !axisRect()->rect().contains(m_pointer) ? -1 : partAt(m_pointer));
    update();
}

void Chart::mousePressEvent(QMouseEvent* event)
{
    QCustomPlot::mousePressEvent(event);
    const int part = isEmpty() || event->button() != Qt::LeftButton ? -1 : partAt(event->position());
    if (part >= 0)
        emit partClicked(part);
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
    QCustomPlot::mouseReleaseEvent(event);
}

void Chart::paintEvent(QPaintEvent* event)
{
    const Theme& theme = themeOf(palette());
    if (isEmpty()) {
        QPainter painter(this);
        painter.fillRect(rect(), theme.base);
        painter.setPen(theme.secondary);
        painter.setFont(chartFont(metrics::kBodyFont));
        const int margin = metrics::kGroupGap;
        painter.drawText(rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    QCustomPlot::paintEvent(event);
    QPainter painter(this);
    if (m_isStale) {
        QColor veil = theme.base;
        veil.setAlphaF(0.6F);
        painter.fillRect(rect(), veil);
    }
    paintOutlines(painter);
    paintReading(painter);
}

void Chart::paintOutlines(QPainter& painter) const
{
    const Theme& theme = themeOf(palette());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const QRectF plot = QRectF(axisRect()->rect()).adjusted(-1, -1, 1, 1);
    const auto outline = [&](int part, const QPen& pen) {
        const QRectF around = part < 0 ? QRectF() : outlineOf(part).intersected(plot);
        painter.setPen(pen);
        if (!around.isEmpty())
            painter.drawRoundedRect(around, metrics::kGap, metrics::kGap);
    };
    if (m_litPart != m_markedPart)
        outline(m_litPart, QPen(theme.border, 1));
    outline(m_markedPart, QPen(theme.accent, 2));
}

void Chart::paintReading(QPainter& painter) const
{
    const QRect plot = axisRect()->rect();
    if (!plot.contains(m_pointer))
        return;
    const QString text = readingAt(m_pointer);
    if (text.isEmpty())
        return;
    const Theme& theme = themeOf(palette());
    painter.setPen(QPen(theme.secondary, 1));
    painter.drawLine(m_pointer.x(), plot.top(), m_pointer.x(), plot.bottom());
    painter.setFont(chartFont(metrics::kSmallFont));
    const int padding = metrics::kGap;
    QRect box = painter.boundingRect(QRect(0, 0, width(), height()), Qt::AlignLeft, text)
                    .adjusted(-2 * padding, -padding, 2 * padding, padding);
    box.moveTopLeft(m_pointer + QPoint(metrics::kPadding, metrics::kPadding));
    if (box.right() > plot.right())
        box.moveRight(m_pointer.x() - metrics::kRowGap);
    if (box.bottom() > plot.bottom())
        box.moveBottom(plot.bottom());
    box.moveLeft(std::max(box.left(), 0));
    box.moveTop(std::max(box.top(), 0));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.divider, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box, metrics::kGap, metrics::kGap);
    painter.setPen(theme.text);
    painter.drawText(box.adjusted(2 * padding, padding, 0, 0), Qt::AlignLeft, text);
}

} // namespace wb::ui
