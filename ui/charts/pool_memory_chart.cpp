// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pool_memory_chart.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"
#include "ui/models/profile_text.h"
#include "ui/theme/metrics.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wb::ui {

namespace {

constexpr int kBudgetReach = 6;       ///< Pixels around the line that take hold of it.
constexpr double kRailShare = 0.05;   ///< Of the height, below 0.
constexpr double kEvictionPixels = 9; ///< Between two triangles.
constexpr double kRoomAbove = 1.12;   ///< Above what is shown, as a factor: the budget can be dragged up there.
constexpr std::size_t kBudgetGrain = 1'000;
constexpr int kLegendNamePixels = 72; ///< Of an entry of the legend.

class PoolBytesTicker : public QCPAxisTicker {
public:
    PoolBytesTicker() { setTickCount(5); }

protected:
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return tick < 0 ? QString() : bytesText(std::llround(tick));
    }
};

class RequestTicker : public QCPAxisTicker {
public:
    RequestTicker() { setTickCount(6); }

protected:
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return tick < 0 ? QString() : countText(std::llround(tick));
    }
};

} // namespace

PoolMemoryChart::PoolMemoryChart(QWidget* parent) : Chart(tr("Memory"), parent), m_legend(new QCPLegend)
{
    setObjectName(QStringLiteral("poolMemoryChart"));
    for (QCPGraph*& layer : m_layers)
        layer = addGraph();
    m_evictions = addGraph();
    m_evictions->setLineStyle(QCPGraph::lsNone);
    for (std::size_t i = 1; i < kLayers; ++i)
        m_layers.at(i)->setChannelFillGraph(m_layers.at(i - 1));
    m_budgetLine = new QCPItemLine(this);
    m_budgetLabel = new QCPItemText(this);
    m_cursor = new QCPItemLine(this);
    for (QCPItemPosition* end : {m_budgetLine->start, m_budgetLine->end, m_budgetLabel->position})
        end->setTypeX(QCPItemPosition::ptAxisRectRatio);
    for (QCPItemPosition* end : {m_cursor->start, m_cursor->end})
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_budgetLabel->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_budgetLabel->setPadding(QMargins(metrics::kGap, 0, metrics::kGap, 1));
    xAxis->setLabel(tr("Requests served"));
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new RequestTicker));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new PoolBytesTicker));
    axisRect()->setRangeDrag(Qt::Horizontal);
    axisRect()->setRangeZoom(Qt::Horizontal);
    addToTitleRow(m_legend);
    m_legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    m_legend->setWrap(static_cast<int>(kLayers) + 1);
    m_legend->setColumnSpacing(metrics::kGap);
    setEmptyText(tr("No requests yet: generate some, or load a trace."));
    connect(selectionRect(), &QCPSelectionRect::accepted, this,
            [this](const QRect& box) { markRange(xAxis->pixelToCoord(box.left()), xAxis->pixelToCoord(box.right())); });
}

std::array<std::size_t, PoolMemoryChart::kLayers> PoolMemoryChart::layersOf(const ReplaySample& sample) const
{
    std::array<std::size_t, kLayers> layers{};
    layers.front() = sample.pinnedBytes;
    std::copy(sample.hotBytes.begin(), sample.hotBytes.end(), layers.begin() + 1);
    layers.back() = sample.bytes - std::accumulate(layers.begin(), layers.end() - 1, std::size_t{0});
    return layers;
}

void PoolMemoryChart::nameLayers(const RequestTrace* trace)
{
    m_hotNames.clear();
    for (const std::uint32_t expert : m_recording->hottest)
        m_hotNames << QString::fromStdString(trace->experts[expert].name);
    m_allBytes = 0;
    for (const RequestTrace::Expert& expert : trace->experts)
        m_allBytes += expert.bytes;
    m_legend->clearItems();
    const auto add = [this](QCPGraph* graph, const QString& name) {
        graph->setName(
            QFontMetrics(chartFont(metrics::kSmallFont)).elidedText(name, Qt::ElideRight, kLegendNamePixels));
        graph->addToLegend(m_legend);
    };
    if (m_recording->samples.front().pinnedBytes > 0)
        add(m_layers.front(), tr("pinned"));
    for (qsizetype i = 0; i < m_hotNames.size(); ++i)
        add(m_layers.at(static_cast<std::size_t>(i) + 1), tr("expert %1").arg(m_hotNames[i]));
    add(m_layers.back(), tr("the others"));
    add(m_evictions, tr("evictions"));
}

void PoolMemoryChart::setRecording(std::shared_ptr<const ReplayRecording> recording, const RequestTrace* trace)
{
    m_recording = std::move(recording);
    for (QCPGraph* layer : m_layers)
        layer->data()->clear();
    m_evictions->data()->clear();
    if (m_recording) {
        nameLayers(trace);
        for (const ReplaySample& sample : m_recording->samples) {
            double height = 0;
            const auto layers = layersOf(sample);
            for (std::size_t i = 0; i < kLayers; ++i) {
                height += static_cast<double>(layers.at(i));
                m_layers.at(i)->addData(static_cast<double>(sample.request), height);
            }
        }
        placeEvictions(axisRect()->width());
        showRange();
    } else {
        clearRange();
    }
    refresh();
}

void PoolMemoryChart::markRange(double from, double to)
{
    if (isEmpty())
        return;
    m_range = {sampleAt(std::min(from, to)).request, sampleAt(std::max(from, to)).request};
    showRange();
    replot(QCustomPlot::rpQueuedReplot);
}

/// Of the recording as it is: it follows another budget.
void PoolMemoryChart::showRange()
{
    if (!m_range)
        return;
    const ReplaySample& from = sampleAt(static_cast<double>(m_range->first));
    const ReplaySample& to = sampleAt(static_cast<double>(m_range->second));
    if (from.request >= to.request)
        return clearRange();
    const QString text = rangeText(from, to);
    m_band.show(static_cast<double>(from.request), static_cast<double>(to.request), text);
    setAccessibleDescription(text);
}

void PoolMemoryChart::clearRange()
{
    m_range.reset();
    m_band.hide();
    setAccessibleDescription({});
    replot(QCustomPlot::rpQueuedReplot);
}

QString PoolMemoryChart::rangeText(const ReplaySample& from, const ReplaySample& to)
{
    const ReplayTotals totals = totalsBetween(from, to);
    const auto count = [](auto value) { return countText(static_cast<qint64>(value)); };
    const auto bytes = [](std::size_t value) { return bytesText(static_cast<qint64>(value)); };
    return tr("requests %1 to %2: %3").arg(count(from.request), count(to.request), count(totals.requests)) + u'\n' +
           tr("%1 misses (%2), %3 evictions")
               .arg(count(totals.misses), percentText(totals.missRatio()), count(totals.evictions)) +
           u'\n' +
           tr("memory %1 → %2 (%3)")
               .arg(bytes(totals.bytesBefore), bytes(totals.bytesAfter),
                    bytesChangeText(static_cast<qint64>(totals.bytesAfter), static_cast<qint64>(totals.bytesBefore)));
}

/// At most one triangle for so many pixels: each stands for all evictions since the one before.
void PoolMemoryChart::placeEvictions(double plotWidth)
{
    m_evictions->data()->clear();
    const auto all = static_cast<double>(m_recording->samples.back().request);
    const double step = all * kEvictionPixels / std::max(plotWidth, 1.0);
    std::uint64_t before = m_recording->samples.front().evictions;
    double last = -step;
    for (const ReplaySample& sample : m_recording->samples) {
        const auto request = static_cast<double>(sample.request);
        if (sample.evictions == before || request - last < step)
            continue;
        m_evictions->addData(request, 0);
        before = sample.evictions;
        last = request;
    }
}

void PoolMemoryChart::setBudget(std::size_t bytes)
{
    m_budget = bytes;
    placeBudget();
    if (!m_isDragging && isVisible())
        fitView();
    else
        replot(QCustomPlot::rpQueuedReplot);
}

/// One that is far above everything stands at the upper edge.
void PoolMemoryChart::placeBudget()
{
    const auto wanted = static_cast<double>(m_budget);
    const double upper = yAxis->range().upper;
    const bool isAbove = wanted > upper;
    const double shown = isAbove ? upper - yAxis->range().size() * 0.01 : wanted;
    m_budgetLine->start->setCoords(0, shown);
    m_budgetLine->end->setCoords(1, shown);
    m_budgetLabel->position->setCoords(1, shown);
    m_budgetLabel->setPositionAlignment(Qt::AlignRight | (isAbove ? Qt::AlignTop : Qt::AlignBottom));
    m_budgetLabel->setText((isAbove ? QStringLiteral("▲ ") : QString()) +
                           tr("budget %1").arg(bytesText(static_cast<qint64>(m_budget))));
}

void PoolMemoryChart::setPosition(std::size_t request)
{
    m_position = request;
    m_cursor->start->setCoords(static_cast<double>(request), 0);
    m_cursor->end->setCoords(static_cast<double>(request), 1);
    replot(QCustomPlot::rpQueuedReplot);
}

void PoolMemoryChart::dress(const Theme& theme)
{
    const std::array<QColor, kLayers> colours{theme.series[3], theme.series[0], theme.series[1], theme.series[2],
                                              theme.neutral};
    for (std::size_t i = 0; i < kLayers; ++i) {
        QColor fill = colours.at(i);
        fill.setAlphaF(theme.dark ? 0.45F : 0.35F);
        m_layers.at(i)->setPen(QPen(colours.at(i), 1));
        m_layers.at(i)->setBrush(fill);
    }
    m_evictions->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssTriangleInverted, theme.error, theme.error, 7));
    m_budgetLine->setPen(QPen(theme.text, 1.5, Qt::DashLine));
    m_budgetLabel->setColor(theme.text);
    m_budgetLabel->setFont(chartFont(metrics::kSmallFont, QFont::DemiBold));
    m_cursor->setPen(QPen(theme.accent, 1.5));
    dressLegend(*m_legend, theme, metrics::kRowGap);
    m_box.dress(theme);
    m_band.dress(theme, chartFont(metrics::kSmallFont));
}

void PoolMemoryChart::fitAxes(const QSizeF& plot)
{
    const auto all = static_cast<double>(m_recording->samples.back().request);
    xAxis->setRange(0, all);
    if (!m_isDragging) {
        const auto most = static_cast<double>(std::max(m_recording->result.peakBytes, std::size_t{1}));
        const double upper = std::max(most, std::min(static_cast<double>(m_budget), static_cast<double>(m_allBytes)));
        yAxis->setRange(-upper * kRailShare * 2, upper * kRoomAbove);
    }
    const double rail = yAxis->range().lower / 2;
    placeEvictions(plot.width());
    for (QCPGraphData& point : *m_evictions->data())
        point.value = rail;
    placeBudget();
}

int PoolMemoryChart::budgetPixel() const
{
    return static_cast<int>(std::lround(yAxis->coordToPixel(m_budgetLine->start->coords().y())));
}

bool PoolMemoryChart::isOnBudgetLine(const QPoint& position) const
{
    return !isEmpty() && !isTableShown() && axisRect()->rect().adjusted(0, -kBudgetReach, 0, 0).contains(position) &&
           std::abs(position.y() - budgetPixel()) <= kBudgetReach;
}

void PoolMemoryChart::keyPressEvent(QKeyEvent* event)
{
    const auto here = static_cast<double>(m_position);
    const double all = isEmpty() ? 0 : static_cast<double>(m_recording->samples.back().request);
    if (event->key() == Qt::Key_BracketLeft)
        markRange(here, m_range ? static_cast<double>(m_range->second) : all);
    else if (event->key() == Qt::Key_BracketRight)
        markRange(m_range ? static_cast<double>(m_range->first) : 0, here);
    else if (event->key() == Qt::Key_Escape && m_range)
        clearRange();
    else
        Chart::keyPressEvent(event);
}

void PoolMemoryChart::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
    m_box.press(*event);
    m_isDragging = event->button() == Qt::LeftButton && !m_box.isBox() && isOnBudgetLine(event->pos());
    if (!m_isDragging)
        Chart::mousePressEvent(event);
}

void PoolMemoryChart::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_isDragging) {
        setCursor(isOnBudgetLine(event->pos()) ? Qt::SplitVCursor : Qt::ArrowCursor);
        Chart::mouseMoveEvent(event);
        return;
    }
    const double wanted = std::clamp(yAxis->pixelToCoord(event->pos().y()), double{kBudgetGrain}, yAxis->range().upper);
    const std::size_t bytes = static_cast<std::size_t>(wanted) / kBudgetGrain * kBudgetGrain;
    if (bytes != m_budget)
        emit budgetDragged(bytes);
}

void PoolMemoryChart::mouseReleaseEvent(QMouseEvent* event)
{
    if (std::exchange(m_isDragging, false)) {
        fitView();
        return;
    }
    if (event->button() == Qt::LeftButton && !m_box.isBox() && event->pos() == m_pressed && !isEmpty() &&
        axisRect()->rect().contains(m_pressed)) {
        const auto all = static_cast<double>(m_recording->samples.back().request);
        emit requestPicked(
            static_cast<std::size_t>(std::llround(std::clamp(xAxis->pixelToCoord(m_pressed.x()), 0.0, all))));
    }
    Chart::mouseReleaseEvent(event);
}

const ReplaySample& PoolMemoryChart::sampleAt(double request) const
{
    const auto& samples = m_recording->samples;
    const auto after = std::find_if(samples.begin(), samples.end(), [request](const ReplaySample& sample) {
        return static_cast<double>(sample.request) >= request;
    });
    return after == samples.end() ? samples.back() : *after;
}

QString PoolMemoryChart::exportSubtitle() const
{
    return tr("budget %1 · at most %2 in memory")
        .arg(bytesText(static_cast<qint64>(m_budget)), bytesText(static_cast<qint64>(m_recording->result.peakBytes)));
}

QString PoolMemoryChart::readingAt(const QPointF& position) const
{
    if (m_isDragging)
        return {};
    const ReplaySample& sample = sampleAt(xAxis->pixelToCoord(position.x()));
    const auto layers = layersOf(sample);
    QStringList lines{tr("after %1 requests").arg(countText(static_cast<qint64>(sample.request))),
                      tr("%1 in memory").arg(bytesText(static_cast<qint64>(sample.bytes)))};
    for (qsizetype i = 0; i < m_hotNames.size(); ++i)
        lines << tr("expert %1: %2")
                     .arg(m_hotNames[i], bytesText(static_cast<qint64>(layers.at(static_cast<std::size_t>(i) + 1))));
    lines << tr("%1 misses, %2 evictions so far")
                 .arg(countText(static_cast<qint64>(sample.misses)), countText(static_cast<qint64>(sample.evictions)));
    return lines.join(u'\n');
}

QString PoolMemoryChart::table() const
{
    QString text = QStringLiteral("requests,bytes,pinned_bytes");
    for (const QString& name : m_hotNames)
        text += u',' + quoted(QStringLiteral("expert_%1_bytes").arg(name));
    text += QStringLiteral(",misses,evictions,budget_bytes\n");
    for (const ReplaySample& sample : m_recording->samples) {
        text += QStringLiteral("%1,%2,%3").arg(sample.request).arg(sample.bytes).arg(sample.pinnedBytes);
        for (std::size_t i = 0; i < static_cast<std::size_t>(m_hotNames.size()); ++i)
            text += u',' + QString::number(sample.hotBytes.at(i));
        text += QStringLiteral(",%1,%2,%3\n").arg(sample.misses).arg(sample.evictions).arg(m_budget);
    }
    return text;
}

} // namespace wb::ui
