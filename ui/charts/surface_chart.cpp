// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/surface_chart.h"

#include "core/base/number_text.h"
#include "ui/theme/metrics.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kColourSteps = 12; ///< Of points in the map's colours.
constexpr double kPointSize = 7;
constexpr double kSampleRing = 13;
constexpr double kSurfaceKeyStep = 0.02; ///< Of an axis.
constexpr int kSurfaceDigits = 4;
constexpr int kScaleBarWidth = 12;

QString surfaceNumber(double value) { return QString::fromStdString(numberText(value, kSurfaceDigits)); }

QCPScatterStyle::ScatterShape shapeOf(std::size_t group)
{
    constexpr std::array kShapes{QCPScatterStyle::ssCircle, // a disc has the colour of its pen
                                 QCPScatterStyle::ssSquare,          QCPScatterStyle::ssTriangle,
                                 QCPScatterStyle::ssDiamond,         QCPScatterStyle::ssCross,
                                 QCPScatterStyle::ssTriangleInverted};
    return kShapes.at(group % kShapes.size());
}

/// Ticks as short as they are exact, whatever the locale.
class SurfaceTicker : public QCPAxisTicker {
protected:
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return std::abs(tick) < 1e-12 ? QStringLiteral("0") : surfaceNumber(tick);
    }
};

} // namespace

SurfaceChart::SurfaceChart(QWidget* parent)
    : Chart(tr("Response surface"), parent), m_map(new QCPColorMap(xAxis, yAxis)), m_scale(new QCPColorScale(this)),
      m_legend(new QCPLegend), m_xLine(new QCPItemStraightLine(this)), m_yLine(new QCPItemStraightLine(this))
{
    setObjectName(QStringLiteral("surfaceChart"));
    setEmptyText(tr("A surface needs two inputs"));
    // What is dragged is the sample; the ranges are those of the data.
    axisRect()->setRangeDrag({});
    axisRect()->setRangeZoom({});
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new SurfaceTicker));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new SurfaceTicker));
    plotLayout()->addElement(1, 1, m_scale);
    m_scale->setType(QCPAxis::atRight);
    m_scale->setBarWidth(kScaleBarWidth);
    m_scale->setRangeDrag(false);
    m_scale->setRangeZoom(false);
    m_scale->axis()->setTicker(QSharedPointer<QCPAxisTicker>(new SurfaceTicker));
    auto* sides = new QCPMarginGroup(this);
    axisRect()->setMarginGroup(QCP::msTop | QCP::msBottom, sides);
    m_scale->setMarginGroup(QCP::msTop | QCP::msBottom, sides);
    m_map->setColorScale(m_scale);
    m_map->setInterpolate(true);
    addToTitleRow(m_legend);
    m_legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    m_sampleHalo = addGraph();
    m_sampleRing = addGraph();
    for (QCPGraph* graph : {m_sampleHalo, m_sampleRing})
        graph->setLineStyle(QCPGraph::lsNone);
    for (QCPItemStraightLine* line : {m_xLine, m_yLine})
        line->setClipToAxisRect(true);
    showSample(false);
    connect(this, &QCustomPlot::mousePress, this, [this](QMouseEvent* event) {
        m_isChoosing = event->button() == Qt::LeftButton && axisRect()->rect().contains(event->pos());
        choose(*event);
    });
    connect(this, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) { choose(*event); });
    connect(this, &QCustomPlot::mouseRelease, this, [this] { m_isChoosing = false; });
}

void SurfaceChart::setNames(const QString& x, const QString& y, const QString& output)
{
    m_xName = x;
    m_yName = y;
    m_outputName = output;
    xAxis->setLabel(x);
    yAxis->setLabel(y);
    m_scale->axis()->setLabel(output);
}

void SurfaceChart::setGrid(std::shared_ptr<const SurfaceGrid> grid)
{
    m_grid = std::move(grid);
    if (m_grid) {
        fillMap();
        fitAxes(axisRect()->size());
    }
    refresh();
}

void SurfaceChart::setColourRange(const Interval& range)
{
    m_colourRange = range;
    refresh();
}

void SurfaceChart::setSamplePosition(double x, double y)
{
    m_sample = {x, y};
    showSample(true);
    m_sampleHalo->setData({x}, {y});
    m_sampleRing->setData({x}, {y});
    m_xLine->point1->setCoords(x, 0);
    m_xLine->point2->setCoords(x, 1);
    m_yLine->point1->setCoords(0, y);
    m_yLine->point2->setCoords(1, y);
    if (!isEmpty())
        replot(QCustomPlot::rpQueuedReplot);
}

void SurfaceChart::showSample(bool shown)
{
    m_hasSample = shown;
    for (QCPGraph* graph : {m_sampleHalo, m_sampleRing})
        graph->setVisible(shown);
    for (QCPItemStraightLine* line : {m_xLine, m_yLine})
        line->setVisible(shown);
}

void SurfaceChart::setPoints(Points points)
{
    m_points = std::move(points);
    addPointGraphs();
    refresh();
}

void SurfaceChart::addPointGraphs()
{
    m_legend->clearItems();
    for (QCPGraph* graph : m_pointGraphs)
        removeGraph(graph);
    m_pointGraphs.clear();
    const bool grouped = !m_points.group.empty();
    const auto graphs = grouped ? static_cast<std::size_t>(m_points.groupNames.size()) : std::size_t{kColourSteps};
    for (std::size_t at = 0; at < graphs && !m_points.x.empty(); ++at) {
        QCPGraph* graph = addGraph();
        graph->setLineStyle(QCPGraph::lsNone);
        m_pointGraphs.push_back(graph);
        if (!grouped)
            continue;
        for (std::size_t point = 0; point < m_points.x.size(); ++point) {
            if (m_points.group[point] == static_cast<int>(at))
                graph->addData(m_points.x[point], m_points.y[point]);
        }
        graph->setName(m_points.groupNames[static_cast<qsizetype>(at)]);
        graph->addToLegend(m_legend);
    }
}

QCPRange SurfaceChart::colourRange() const
{
    double low = m_grid->low;
    double high = m_grid->high;
    if (m_colourRange.low < m_colourRange.high) {
        low = m_colourRange.low;
        high = m_colourRange.high;
    }
    if (low == high) { // a flat surface has a colour too
        low -= 0.5;
        high += 0.5;
    }
    if (colourMap() == ColourMap::Sequential)
        return {low, high};
    const double end = std::max(std::abs(low), std::abs(high));
    return {-end, end};
}

ColourMap SurfaceChart::colourMap() const
{
    return m_grid && m_grid->low < 0 && m_grid->high > 0 ? ColourMap::Diverging : ColourMap::Sequential;
}

void SurfaceChart::fillMap()
{
    const int size = m_grid->request.size;
    QCPColorMapData* cells = m_map->data();
    cells->setSize(size, size);
    cells->setRange({m_grid->request.x.low, m_grid->request.x.high}, {m_grid->request.y.low, m_grid->request.y.high});
    for (int row = 0; row < size; ++row) {
        for (int column = 0; column < size; ++column)
            cells->setCell(column, row, static_cast<double>(m_grid->values(row, column)));
    }
}

void SurfaceChart::colour(const Theme& theme)
{
    m_scale->setGradient(mapGradient(colourMap(), theme));
    m_scale->setDataRange(colourRange());
    QCPAxis* axis = m_scale->axis();
    axis->setBasePen(QPen(theme.secondary, 1));
    axis->setTickPen(QPen(theme.secondary, 1));
    axis->setSubTicks(false);
    axis->setTickLabelFont(chartFont(metrics::kSmallFont));
    axis->setTickLabelColor(theme.secondary);
    axis->setLabelFont(chartFont(metrics::kSmallFont));
    axis->setLabelColor(theme.secondary);
}

void SurfaceChart::dress(const Theme& theme)
{
    if (m_grid)
        colour(theme);
    dressPoints(theme);
    xAxis->grid()->setVisible(false);
    yAxis->grid()->setVisible(false);
    const auto ring = [](const QColor& colour, double width) {
        return QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(colour, width), Qt::NoBrush, kSampleRing);
    };
    m_sampleHalo->setScatterStyle(ring(theme.base, 5));
    m_sampleRing->setScatterStyle(ring(theme.text, 2));
    QColor line = theme.text;
    line.setAlphaF(0.6F);
    for (QCPItemStraightLine* cross : {m_xLine, m_yLine})
        cross->setPen(QPen(line, 1, Qt::DashLine));
    m_legend->setVisible(!m_points.groupNames.isEmpty());
    dressLegend(*m_legend, theme, metrics::kPadding);
}

void SurfaceChart::dressPoints(const Theme& theme)
{
    const bool grouped = !m_points.group.empty();
    const QCPRange range = m_grid && !grouped ? colourRange() : QCPRange(0, 1);
    if (!grouped) {
        for (QCPGraph* graph : m_pointGraphs)
            graph->data()->clear();
        for (std::size_t point = 0; point < m_points.x.size() && !m_pointGraphs.empty(); ++point) {
            const double share = m_points.value.empty() ? 0 : (m_points.value[point] - range.lower) / range.size();
            const auto step = static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * (kColourSteps - 1)));
            m_pointGraphs[step]->addData(m_points.x[point], m_points.y[point]);
        }
    }
    for (std::size_t at = 0; at < m_pointGraphs.size(); ++at) {
        const double share = static_cast<double>(at) / (kColourSteps - 1);
        const QColor fill = grouped                  ? theme.series.at(at % theme.series.size())
                            : m_points.value.empty() ? theme.neutral
                                                     : mapColour(colourMap(), theme, share);
        m_pointGraphs[at]->setScatterStyle(
            QCPScatterStyle(shapeOf(grouped ? at : 0), QPen(grouped ? theme.base : theme.text, 1), fill, kPointSize));
    }
}

void SurfaceChart::fitAxes(const QSizeF& plot)
{
    constexpr double kTickPixels = 48;
    xAxis->ticker()->setTickCount(std::clamp(static_cast<int>(plot.width() / kTickPixels), 2, 5));
    for (const QCPAxis* upright : {yAxis, m_scale->axis()})
        upright->ticker()->setTickCount(std::clamp(static_cast<int>(plot.height() / kTickPixels * 2), 2, 5));
    xAxis->setRange(m_grid->request.x.low, m_grid->request.x.high);
    yAxis->setRange(m_grid->request.y.low, m_grid->request.y.high);
}

QString SurfaceChart::readingAt(const QPointF& position) const
{
    const int last = m_grid->request.size - 1;
    const auto pointAt = [last](double coordinate, const Interval& range) {
        const double share = (coordinate - range.low) / (range.high - range.low);
        return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * last));
    };
    const int column = pointAt(xAxis->pixelToCoord(position.x()), m_grid->request.x);
    const int row = pointAt(yAxis->pixelToCoord(position.y()), m_grid->request.y);
    const auto line = [](const QString& name, float value) {
        return QStringLiteral("%1: %2").arg(name, surfaceNumber(static_cast<double>(value)));
    };
    return line(m_xName, m_grid->xAt(column)) + u'\n' + line(m_yName, m_grid->yAt(row)) + u'\n' +
           line(m_outputName, m_grid->values(row, column));
}

QString SurfaceChart::table() const
{
    if (!m_grid)
        return {};
    QString text = quoted(m_xName) + u',' + quoted(m_yName) + u',' + quoted(m_outputName) + u'\n';
    const auto cell = [](float value) { return QString::fromStdString(numberText(value)); };
    for (int row = 0; row < m_grid->request.size; ++row) {
        const QString y = cell(m_grid->yAt(row));
        for (int column = 0; column < m_grid->request.size; ++column)
            text += cell(m_grid->xAt(column)) + u',' + y + u',' + cell(m_grid->values(row, column)) + u'\n';
    }
    return text;
}

void SurfaceChart::choose(const QMouseEvent& event)
{
    if (!m_isChoosing || !m_hasSample || isEmpty())
        return;
    const QCPRange x = xAxis->range();
    const QCPRange y = yAxis->range();
    emit positionChosen(std::clamp(xAxis->pixelToCoord(event.pos().x()), x.lower, x.upper),
                        std::clamp(yAxis->pixelToCoord(event.pos().y()), y.lower, y.upper));
}

void SurfaceChart::keyPressEvent(QKeyEvent* event)
{
    const int right = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int up = event->key() == Qt::Key_Up ? 1 : event->key() == Qt::Key_Down ? -1 : 0;
    if (isEmpty() || !m_hasSample || (right == 0 && up == 0)) {
        Chart::keyPressEvent(event);
        return;
    }
    const QCPRange x = xAxis->range();
    const QCPRange y = yAxis->range();
    emit positionChosen(std::clamp(m_sample.x() + right * kSurfaceKeyStep * x.size(), x.lower, x.upper),
                        std::clamp(m_sample.y() + up * kSurfaceKeyStep * y.size(), y.lower, y.upper));
}

void SurfaceChart::paintEvent(QPaintEvent* event)
{
    Chart::paintEvent(event);
    const QPoint pointer = mapFromGlobal(QCursor::pos());
    if (isEmpty() || !underMouse() || !axisRect()->rect().contains(pointer))
        return;
    QPainter painter(this); // the base drew the other half of the cross-hair
    painter.setPen(QPen(themeOf(palette()).secondary, 1));
    painter.drawLine(axisRect()->left(), pointer.y(), axisRect()->right(), pointer.y());
}

} // namespace wb::ui
