// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/roofline_chart.h"

#include "core/base/number_text.h"
#include "ui/charts/log_ticker.h"
#include "ui/models/profile_text.h"
#include "ui/theme/metrics.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double kLeastIntensity = 0.05; ///< flop per byte, where the axis begins
constexpr double kMostIntensity = 20;
constexpr double kDotSize = 8;
constexpr double kNearPixels = 24;

QString rateText(double flopPerNs) { return QString::fromStdString(numberText(flopPerNs, 3)); }

/// Numbers as short as they are.
class RoofTicker : public LogTicker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return rateText(tick); }
};

} // namespace

RooflineChart::RooflineChart(QWidget* parent) : Chart(tr("Layers under this machine's roofs"), parent), m_dots(nullptr)
{
    setObjectName(QStringLiteral("rooflineChart"));
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setTicker(QSharedPointer<QCPAxisTicker>(new RoofTicker));
    }
    xAxis->setLabel(tr("Flop a byte (log)"));
    yAxis->setLabel(tr("GFLOP/s (log)"));
}

void RooflineChart::setLayers(MachineRoofs roofs, std::vector<RooflinePoint> points, QStringList names,
                              std::vector<RooflineGhost> ghosts, std::vector<RooflineBefore> before)
{
    m_roofs = std::move(roofs);
    m_points = std::move(points);
    m_names = std::move(names);
    m_ghosts = std::move(ghosts);
    m_before = std::move(before);
    m_lines.clear();
    m_labels.clear();
    m_moves.clear();
    m_pastMoves.clear();
    clearItems();
    clearGraphs();
    m_dots = nullptr;
    m_hollow = nullptr;
    m_earlier = nullptr;
    if (!m_points.empty()) {
        for (const StreamRoof& stream : m_roofs.streams)
            addRoof(QString::fromStdString(stream.name), stream.bytesPerNs, m_roofs.flopPerNs, true);
        addRoof(QString::fromStdString(m_roofs.narrowName), 0, m_roofs.narrowFlopPerNs, false);
        m_earlier = addGraph(); // behind the dots
        m_earlier->setLineStyle(QCPGraph::lsNone);
        for (const RooflineBefore& one : m_before)
            addBefore(one);
        m_dots = addGraph();
        m_dots->setLineStyle(QCPGraph::lsNone);
        for (std::size_t point = 0; point < m_points.size(); ++point)
            addDot(point);
        m_hollow = addGraph();
        m_hollow->setLineStyle(QCPGraph::lsNone);
        for (const RooflineGhost& ghost : m_ghosts)
            addGhost(ghost);
    }
    refresh();
}

void RooflineChart::addRoof(const QString& name, double bytesPerNs, double flopPerNs, bool isWide)
{
    QCPGraph* const line = addGraph();
    const double ridge =
        bytesPerNs > 0 ? std::clamp(flopPerNs / bytesPerNs, kLeastIntensity, kMostIntensity) : kLeastIntensity;
    if (ridge > kLeastIntensity)
        line->addData(kLeastIntensity, kLeastIntensity * bytesPerNs);
    line->addData(ridge, flopPerNs);
    line->addData(kMostIntensity, flopPerNs);
    auto* label = new QCPItemText(this);
    label->setText(isWide ? tr("%1: %2 GB/s").arg(name, rateText(bytesPerNs))
                          : tr("%1: %2 GFLOP/s").arg(name, rateText(flopPerNs)));
    label->setPadding(QMargins(metrics::kGap, 0, metrics::kGap, 0));
    if (isWide) {
        label->setPositionAlignment(Qt::AlignLeft | Qt::AlignBottom);
        label->position->setCoords(kLeastIntensity, kLeastIntensity * bytesPerNs);
    } else {
        label->setPositionAlignment(Qt::AlignRight | Qt::AlignTop);
        label->position->setCoords(kMostIntensity, flopPerNs);
    }
    m_lines.push_back({line, label, isWide});
}

void RooflineChart::addDot(std::size_t point)
{
    const RooflinePoint& layer = m_points[point];
    m_dots->addData(layer.intensity(), layer.flopPerNs);
    auto* label = new QCPItemText(this);
    const RooflineBefore* const earlier = beforeOf(static_cast<int>(point));
    label->setText(m_names.value(static_cast<int>(point)) +
                   (earlier ? QStringLiteral("  ") + changeText(earlier->change.change) : QString()));
    label->setPadding(QMargins(metrics::kRowGap, 0, 0, 0));
    // Layers of one row stand at nearly the same intensity: names to both sides in turn.
    label->setPositionAlignment((point % 2 == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (point % 2 == 1)
        label->setPadding(QMargins(0, 0, metrics::kRowGap, 0));
    label->position->setCoords(layer.intensity(), layer.flopPerNs);
    m_labels.push_back(label);
}

void RooflineChart::addGhost(const RooflineGhost& ghost)
{
    m_hollow->addData(ghost.point.intensity(), ghost.point.flopPerNs);
    if (ghost.from < 0)
        return;
    const RooflinePoint& before = m_points.at(static_cast<std::size_t>(ghost.from));
    auto* move = new QCPItemLine(this);
    move->setLayer(QStringLiteral("grid")); // behind the marks it joins
    move->start->setCoords(before.intensity(), before.flopPerNs);
    move->end->setCoords(ghost.point.intensity(), ghost.point.flopPerNs);
    m_moves.push_back(move);
}

void RooflineChart::addBefore(const RooflineBefore& before)
{
    const RooflinePoint& now = m_points.at(static_cast<std::size_t>(before.to));
    m_earlier->addData(before.point.intensity(), before.point.flopPerNs);
    auto* move = new QCPItemLine(this);
    move->setLayer(QStringLiteral("grid")); // behind the marks it joins
    move->start->setCoords(before.point.intensity(), before.point.flopPerNs);
    move->end->setCoords(now.intensity(), now.flopPerNs);
    m_pastMoves.push_back(move);
}

const RooflineBefore* RooflineChart::beforeOf(int point) const
{
    const auto found =
        std::find_if(m_before.begin(), m_before.end(), [point](const RooflineBefore& one) { return one.to == point; });
    return found == m_before.end() ? nullptr : &*found;
}

void RooflineChart::dress(const Theme& theme)
{
    for (const Roof& roof : m_lines) {
        roof.line->setPen(
            QPen(roof.isWide ? theme.secondary : theme.neutral, 1.5, roof.isWide ? Qt::SolidLine : Qt::DashLine));
        roof.label->setColor(theme.secondary);
        roof.label->setFont(chartFont(metrics::kSmallFont));
    }
    if (m_dots)
        m_dots->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, theme.series[0], kDotSize));
    if (m_hollow)
        m_hollow->setScatterStyle(
            QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(theme.series[0], 1.5), QBrush(theme.base), kDotSize));
    if (m_earlier)
        m_earlier->setScatterStyle(
            QCPScatterStyle(QCPScatterStyle::ssSquare, QPen(theme.secondary, 1.5), QBrush(theme.base), kDotSize));
    for (QCPItemLine* move : m_pastMoves)
        move->setPen(QPen(theme.secondary, 1, Qt::DashLine));
    for (QCPItemLine* move : m_moves)
        move->setPen(QPen(theme.series[0], 1, Qt::DotLine));
    for (QCPItemText* label : m_labels) {
        label->setColor(theme.text);
        label->setFont(chartFont(metrics::kSmallFont));
    }
}

void RooflineChart::fitAxes(const QSizeF&)
{
    double low = m_roofs.narrowFlopPerNs;
    for (const StreamRoof& stream : m_roofs.streams)
        low = std::min(low, kLeastIntensity * stream.bytesPerNs);
    for (const RooflinePoint& point : m_points)
        low = std::min(low, point.flopPerNs);
    for (const RooflineGhost& ghost : m_ghosts)
        low = std::min(low, ghost.point.flopPerNs);
    for (const RooflineBefore& one : m_before)
        low = std::min(low, one.point.flopPerNs);
    xAxis->setRange(kLeastIntensity, kMostIntensity);
    yAxis->setRange(low / 2, 2 * m_roofs.flopPerNs);
}

QPointF RooflineChart::placeOf(const RooflinePoint& point) const
{
    return {xAxis->coordToPixel(point.intensity()), yAxis->coordToPixel(point.flopPerNs)};
}

const RooflineGhost* RooflineChart::ghostAt(const QPointF& position) const
{
    for (const RooflineGhost& ghost : m_ghosts) {
        const QPointF off = placeOf(ghost.point) - position;
        if (std::hypot(off.x(), off.y()) < kDotSize)
            return &ghost;
    }
    return nullptr;
}

int RooflineChart::partAt(const QPointF& position) const
{
    int nearest = -1;
    double distance = kNearPixels;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF off = placeOf(m_points[i]) - position;
        const double away = std::hypot(off.x(), off.y());
        if (away < distance) {
            distance = away;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

QRectF RooflineChart::outlineOf(int part) const
{
    if (static_cast<std::size_t>(part) >= m_points.size())
        return {};
    const QPointF off(kDotSize, kDotSize);
    const QPointF centre = placeOf(m_points[static_cast<std::size_t>(part)]);
    return {centre - off, centre + off};
}

QString RooflineChart::readingAt(const QPointF& position) const
{
    if (const RooflineGhost* ghost = ghostAt(position))
        return tr("%1 after the edit: ≈ %2 of %3 GFLOP/s at %4 flop a byte")
            .arg(ghost->name, rateText(ghost->point.flopPerNs), rateText(ghost->point.roof),
                 rateText(ghost->point.intensity()));
    const int nearest = partAt(position);
    if (nearest < 0)
        return {};
    const RooflinePoint& point = m_points[static_cast<std::size_t>(nearest)];
    QString text = tr("%1: %2 of %3 GFLOP/s at %4 flop a byte\n%5")
                       .arg(m_names.value(nearest), rateText(point.flopPerNs), rateText(point.roof),
                            rateText(point.intensity()), boundText(point.bound, QString::fromStdString(point.level)));
    if (const RooflineBefore* earlier = beforeOf(nearest))
        text += u'\n' + tr("baseline %1 GFLOP/s; its time %2")
                            .arg(rateText(earlier->point.flopPerNs), changeWithIntervalText(earlier->change.change));
    return text;
}

QString RooflineChart::table() const
{
    const auto number = [](double value) { return QString::fromStdString(numberText(value, 9)); };
    QString text = QStringLiteral("layer,flop,bytes,flop_per_byte,gflop_per_s,roof_gflop_per_s,read_from,obtained,"
                                  "time_to_baseline\n");
    const auto add = [&](const QString& name, const RooflinePoint& point, const QString& how, const QString& change) {
        text += QStringLiteral("%1,%2,%3,%4,%5,%6,%7,%8,%9\n")
                    .arg(quoted(name), number(point.flop), number(point.bytes), number(point.intensity()),
                         number(point.flopPerNs), number(point.roof), QString::fromStdString(point.level), how, change);
    };
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const RooflineBefore* const earlier = beforeOf(static_cast<int>(i));
        add(m_names.value(static_cast<int>(i)), m_points[i], QStringLiteral("measured"),
            earlier ? number(earlier->change.change.ratio) : QString());
    }
    for (const RooflineBefore& one : m_before)
        add(m_names.value(one.to), one.point, QStringLiteral("baseline"), {});
    for (const RooflineGhost& ghost : m_ghosts)
        add(ghost.name, ghost.point, QStringLiteral("predicted"), {});
    return text;
}

} // namespace wb::ui
