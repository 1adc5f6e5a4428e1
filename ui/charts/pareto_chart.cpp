// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/pareto_chart.h"

#include "core/analysis/pareto_front.h"
#include "core/base/number_text.h"
#include "ui/charts/time_text.h"
#include "ui/charts/time_ticker.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>
#include <limits>

namespace wb::ui {

namespace {

constexpr double kMarkPixels = 9;
constexpr double kRingPixels = 17;
constexpr double kReachPixels = 12; ///< How near a click must be.
constexpr std::size_t kNamedItems = 12;
constexpr float kDimmedAlpha = 0.4F;
constexpr double kDecadeMargin = 0.12; ///< Of an axis, beyond the outermost points.
constexpr double kNamePixels = 140;

/// The ticks of a time axis, labelled with sizes.
class ParetoBytesTicker : public TimeTicker {
public:
    ParetoBytesTicker() : TimeTicker(true) {}

protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return bytesText(std::llround(tick)); }
};

/// Both ends moved outwards on a logarithmic axis, and never less than a third of a decade between them.
QCPRange widened(double low, double high, double shareAbove)
{
    const double decades = std::max(std::log10(high / low), 1.0 / 3);
    const double middle = (std::log10(high) + std::log10(low)) / 2;
    return {std::pow(10, middle - decades * (0.5 + kDecadeMargin)),
            std::pow(10, middle + decades * (0.5 + kDecadeMargin + shareAbove))};
}

} // namespace

ParetoChart::ParetoChart(QWidget* parent)
    : Chart(tr("Latency and size of the experts in the library"), parent), m_front(addGraph()), m_best(addLook()),
      m_beaten(addLook()), m_ring(addGraph()), m_marks(addGraph())
{
    setObjectName(QStringLiteral("paretoChart"));
    xAxis->setScaleType(QCPAxis::stLogarithmic);
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new TimeTicker(true)));
    xAxis->setLabel(tr("Median time of one inference (log)"));
    dressHeights();
    m_front->setLineStyle(QCPGraph::lsStepLeft);
    m_ring->setLineStyle(QCPGraph::lsNone);
    m_marks->setLineStyle(QCPGraph::lsNone);
    connect(this, &QCustomPlot::mouseRelease, this, [this](const QMouseEvent* event) { choose(*event); });
    connect(selectionRect(), &QCPSelectionRect::accepted, this, &ParetoChart::takeBox);
}

ParetoChart::Look ParetoChart::addLook()
{
    const Look look{addGraph(), addGraph()};
    look.solid->setLineStyle(QCPGraph::lsNone);
    look.hollow->setLineStyle(QCPGraph::lsNone);
    return look;
}

double ParetoChart::heightOf(const ParetoItem& item) const
{
    return m_against == Against::Bytes ? static_cast<double>(item.bytes)
                                       : item.error.value_or(std::numeric_limits<double>::quiet_NaN());
}

QString ParetoChart::errorText(double error) const
{
    return m_error == ParetoError::WrongRows ? tr("%1 of the rows wrong").arg(percentText(error))
                                             : tr("mean squared error %1").arg(QString::number(error, 'g', 3));
}

void ParetoChart::setAgainst(Against against)
{
    m_against = against;
    dressHeights();
    findFront();
    drawItems();
    fitView();
    refresh();
}

void ParetoChart::dressHeights()
{
    const bool areBytes = m_against == Against::Bytes;
    yAxis->setScaleType(areBytes ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    yAxis->setTicker(areBytes ? QSharedPointer<QCPAxisTicker>(new ParetoBytesTicker)
                              : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    yAxis->setLabel(areBytes                            ? tr("Weights as stored (log)")
                    : m_error == ParetoError::WrongRows ? tr("Share of wrong rows")
                                                        : tr("Mean squared error"));
}

void ParetoChart::findFront()
{
    std::vector<std::vector<double>> points;
    for (const ParetoItem& item : m_items) {
        points.push_back({item.latencyNs, static_cast<double>(item.bytes)});
        if (m_against == Against::Error)
            points.back().push_back(heightOf(item));
    }
    m_isOnFront = paretoFront(points);
}

void ParetoChart::setItems(std::vector<ParetoItem> items, ParetoError error)
{
    const ExpertId chosen = m_selected >= 0 ? m_items[static_cast<std::size_t>(m_selected)].id : ExpertId{};
    m_items = std::move(items);
    m_error = error;
    dressHeights();
    std::sort(m_items.begin(), m_items.end(),
              [](const ParetoItem& a, const ParetoItem& b) { return a.latencyNs < b.latencyNs; });
    findFront();
    const auto found = std::find_if(m_items.begin(), m_items.end(),
                                    [chosen](const ParetoItem& item) { return chosen && item.id == chosen; });
    m_selected = found == m_items.end() ? -1 : static_cast<int>(found - m_items.begin());
    drawItems();
    refresh();
    emit selectionChanged(m_selected);
    emit togetherChanged();
}

void ParetoChart::drawItems()
{
    for (QCPGraph* graph : {m_front, m_best.solid, m_best.hollow, m_beaten.solid, m_beaten.hollow, m_ring, m_marks})
        graph->data()->clear();
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const ParetoItem& item = m_items[i];
        const Look& look = m_isOnFront[i] ? m_best : m_beaten;
        const double height = heightOf(item);
        if (!std::isfinite(height))
            continue;
        (item.isPredicted ? look.hollow : look.solid)->addData(item.latencyNs, height);
        if (m_isOnFront[i] && m_against == Against::Bytes)
            m_front->addData(item.latencyNs, height);
    }
    for (const int item : together())
        m_marks->addData(m_items[static_cast<std::size_t>(item)].latencyNs,
                         heightOf(m_items[static_cast<std::size_t>(item)]));
    if (m_selected >= 0) {
        const ParetoItem& item = m_items[static_cast<std::size_t>(m_selected)];
        m_ring->addData(item.latencyNs, heightOf(item));
    }
    addNames();
}

void ParetoChart::addNames()
{
    for (QCPItemText* name : m_names)
        removeItem(name);
    m_names.clear();
    const auto onFront = std::count(m_isOnFront.begin(), m_isOnFront.end(), true);
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const bool isSelected = static_cast<int>(i) == m_selected ||
                                std::find(m_together.begin(), m_together.end(), m_items[i].id) != m_together.end();
        if (!std::isfinite(heightOf(m_items[i])))
            continue;
        if (!isSelected && (!m_isOnFront[i] || static_cast<std::size_t>(onFront) > kNamedItems))
            continue;
        auto* name = new QCPItemText(this);
        name->position->setCoords(m_items[i].latencyNs, heightOf(m_items[i]));
        name->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
        name->setPadding(QMargins(metrics::kRowGap, 0, 0, metrics::kGap));
        name->setText(fontMetrics().elidedText(m_items[i].name, Qt::ElideRight, static_cast<int>(kNamePixels)));
        m_names.push_back(name);
    }
}

void ParetoChart::select(int item)
{
    if (item == m_selected || item >= static_cast<int>(m_items.size()))
        return;
    m_selected = item;
    drawItems();
    refresh();
    emit selectionChanged(item);
}

std::vector<int> ParetoChart::together() const
{
    std::vector<int> items;
    for (std::size_t i = 0; i < m_items.size(); ++i)
        if (std::find(m_together.begin(), m_together.end(), m_items[i].id) != m_together.end())
            items.push_back(static_cast<int>(i));
    return items;
}

void ParetoChart::takeTogether(std::vector<ExpertId> ids)
{
    m_together = std::move(ids);
    drawItems();
    refresh();
    emit togetherChanged();
}

void ParetoChart::choose(const QMouseEvent& event)
{
    const int item = markAt(event.position());
    if (item < 0 || event.modifiers().testFlag(Qt::ShiftModifier))
        return;
    if (event.modifiers().testFlag(Qt::ControlModifier))
        putInOrOut(item);
    else
        select(item);
}

void ParetoChart::takeBox(const QRect& box)
{
    std::vector<ExpertId> ids;
    for (const ParetoItem& item : m_items) {
        const QPointF mark(xAxis->coordToPixel(item.latencyNs), yAxis->coordToPixel(heightOf(item)));
        if (QRectF(box.normalized()).contains(mark)) // nor what is not drawn
            ids.push_back(item.id);
    }
    takeTogether(std::move(ids));
}

void ParetoChart::putInOrOut(int item)
{
    const ExpertId id = m_items[static_cast<std::size_t>(item)].id;
    auto ids = m_together;
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end())
        ids.push_back(id);
    else
        ids.erase(found);
    takeTogether(std::move(ids));
}

void ParetoChart::mousePressEvent(QMouseEvent* event)
{
    m_box.press(*event);
    Chart::mousePressEvent(event);
}

void ParetoChart::stepSelection(int step)
{
    const int count = static_cast<int>(m_items.size());
    if (count > 0)
        select(m_selected < 0 ? (step > 0 ? 0 : count - 1) : (m_selected + step + count) % count);
}

void ParetoChart::dress(const Theme& theme)
{
    QColor dimmed = theme.neutral;
    dimmed.setAlphaF(kDimmedAlpha);
    const auto mark = [](const QColor& colour, bool isSolid, QCPScatterStyle::ScatterShape shape) {
        return QCPScatterStyle(shape, QPen(colour, 1.5), isSolid ? QBrush(colour) : QBrush(Qt::NoBrush), kMarkPixels);
    };
    m_front->setPen(QPen(theme.series[0], 1.5, Qt::DashLine));
    m_best.solid->setScatterStyle(mark(theme.series[0], true, QCPScatterStyle::ssCircle));
    m_best.hollow->setScatterStyle(mark(theme.series[0], false, QCPScatterStyle::ssCircle));
    m_beaten.solid->setScatterStyle(mark(dimmed, true, QCPScatterStyle::ssSquare));
    m_beaten.hollow->setScatterStyle(mark(dimmed, false, QCPScatterStyle::ssSquare));
    m_ring->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.accent, metrics::kFocusRing), Qt::NoBrush, kRingPixels));
    m_marks->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(theme.accent, 1.5), Qt::NoBrush, kRingPixels));
    m_box.dress(theme);
    for (QCPItemText* name : m_names) {
        name->setColor(theme.text);
        name->setFont(chartFont(metrics::kSmallFont));
    }
}

void ParetoChart::fitAxes(const QSizeF& plot)
{
    double lowest = std::numeric_limits<double>::max();
    double highest = 0;
    for (const ParetoItem& item : m_items) {
        if (!std::isfinite(heightOf(item)))
            continue;
        lowest = std::min(lowest, heightOf(item));
        highest = std::max(highest, heightOf(item));
    }
    const double nameShare = std::min(kNamePixels / std::max(plot.width(), 1.0), 0.5);
    xAxis->setRange(widened(m_items.front().latencyNs, m_items.back().latencyNs, nameShare)); // sorted by it
    if (m_against == Against::Bytes)
        yAxis->setRange(widened(lowest, highest, 0));
    else
        yAxis->setRange(-kDecadeMargin * highest, highest > 0 ? (1 + kDecadeMargin) * highest : 1.0);
}

int ParetoChart::markAt(const QPointF& position) const
{
    int nearest = -1;
    double least = kReachPixels;
    for (std::size_t i = 0; i < m_items.size(); ++i) {
        const double x = xAxis->coordToPixel(m_items[i].latencyNs) - position.x();
        const double y = yAxis->coordToPixel(heightOf(m_items[i])) - position.y();
        const double distance = std::hypot(x, y);
        if (!(distance <= least)) // nor what is not drawn
            continue;
        least = distance;
        nearest = static_cast<int>(i);
    }
    return nearest;
}

QString ParetoChart::textOf(int item) const
{
    const ParetoItem& shown = m_items[static_cast<std::size_t>(item)];
    const QString time = shown.isPredicted ? tr("≈\u2009%1 predicted").arg(timeText(shown.latencyNs))
                                           : tr("%1 measured").arg(timeText(shown.latencyNs));
    const QString error = shown.error ? errorText(*shown.error) + u'\n' : QString();
    const QString place =
        m_against == Against::Bytes
            ? (isOnFront(item) ? tr("on the front: none is both faster and smaller")
                               : tr("beaten: another one is at least as fast and as small"))
            : (isOnFront(item) ? tr("on the front: none is as fast, as small and as good, and better in one")
                               : tr("beaten: another one is at least as fast, as small and as good"));
    return shown.name + u'\n' + time + u'\n' + bytesText(shown.bytes) + u'\n' + error + place;
}

QString ParetoChart::readingAt(const QPointF& position) const
{
    const int item = markAt(position);
    return item >= 0 ? textOf(item) : QString();
}

void ParetoChart::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Comma)
        stepSelection(-1);
    else if (event->key() == Qt::Key_Period)
        stepSelection(1);
    else if (event->key() == Qt::Key_Space && m_selected >= 0)
        putInOrOut(m_selected);
    else if (event->key() == Qt::Key_Escape && !m_together.empty())
        takeTogether({});
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_selected >= 0)
        emit openRequested(m_selected);
    else
        Chart::keyPressEvent(event);
}

QString ParetoChart::table() const
{
    QString text = QStringLiteral("expert,latency_ns,how,weights_bytes,%1,on_front\n")
                       .arg(m_error == ParetoError::WrongRows ? QStringLiteral("wrong_rows_share")
                                                              : QStringLiteral("mean_squared_error"));
    for (std::size_t i = 0; i < m_items.size(); ++i)
        text += QStringLiteral("%1,%2,%3,%4,%5,%6\n")
                    .arg(quoted(m_items[i].name), QString::fromStdString(numberText(m_items[i].latencyNs, 6)),
                         m_items[i].isPredicted ? QStringLiteral("predicted") : QStringLiteral("measured"),
                         QString::number(m_items[i].bytes),
                         m_items[i].error ? QString::fromStdString(numberText(*m_items[i].error, 6)) : QString(),
                         m_isOnFront[i] ? QStringLiteral("yes") : QStringLiteral("no"));
    return text;
}

} // namespace wb::ui
