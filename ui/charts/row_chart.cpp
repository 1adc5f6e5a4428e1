// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/row_chart.h"

#include "ui/theme/metrics.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double kBarShare = 0.62;   ///< Of a row.
constexpr double kMinRowHeight = 15; ///< Rows that do not fit are reached by dragging or by the arrow keys.
constexpr int kExportRowHeight = 28;
constexpr int kMostNameWidth = 200;
constexpr double kTickRoom = 72; ///< Pixels, for a tick and its label.
constexpr int kRowChartFrame = 96;
constexpr double kMostTextShare = 0.65; ///< Of the plot's width, for the texts beside the bars.

} // namespace

RowChart::RowChart(const QString& title, QWidget* parent) : Chart(title, parent), m_more(new QCPItemText(this))
{
    axisRect()->setRangeZoom(Qt::Horizontal);
    m_more->position->setType(QCPItemPosition::ptAxisRectRatio);
    m_more->position->setCoords(1, 1);
    m_more->setPositionAlignment(Qt::AlignRight | Qt::AlignBottom);
    m_more->setVisible(false);
}

void RowChart::setRows(const QStringList& names)
{
    m_rows = names;
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    const QFontMetrics letters(chartFont(metrics::kSmallFont));
    for (int row = 0; row < names.size(); ++row) // the table has them in full
        ticker->addTick(row, letters.elidedText(names[row], Qt::ElideMiddle, kMostNameWidth));
    yAxis->setTicker(ticker);
    yAxis->setRangeReversed(true);
}

int RowChart::rowAt(const QPointF& position) const
{
    const double row = std::round(yAxis->pixelToCoord(position.y()));
    return row >= 0 && row < static_cast<double>(m_rows.size()) ? static_cast<int>(row) : -1;
}

QRectF RowChart::outlineOf(int part) const
{
    constexpr double kHalf = 0.46; // of a row, so that two outlines do not touch
    const QRect plot = axisRect()->rect();
    const QPointF top(plot.left(), yAxis->coordToPixel(part - kHalf));
    return {top, QPointF(plot.right(), yAxis->coordToPixel(part + kHalf))};
}

QCPBars* RowChart::addBars()
{
    auto* bars = new QCPBars(yAxis, xAxis);
    bars->setWidthType(QCPBars::wtPlotCoords);
    bars->setWidth(kBarShare);
    return bars;
}

QCPItemText* RowChart::addValueLabel(double value, int row, const QString& text)
{
    auto* label = new QCPItemText(this);
    label->position->setCoords(std::max(value, 0.0), row);
    label->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    label->setPadding(QMargins(metrics::kRowGap, 0, 0, 0));
    label->setText(text);
    m_labels.push_back(label);
    return label;
}

void RowChart::clearValueLabels()
{
    for (QCPItemText* label : m_labels)
        removeItem(label);
    m_labels.clear();
}

void RowChart::dress(const Theme& theme)
{
    yAxis->grid()->setVisible(false);
    yAxis->setTickPen(Qt::NoPen);
    yAxis->setTickLabelColor(theme.text);
    m_more->setFont(chartFont(metrics::kSmallFont));
    m_more->setColor(theme.secondary);
    for (QCPItemText* label : m_labels) {
        label->setColor(theme.text);
        label->setFont(chartFont(metrics::kSmallFont));
    }
}

void RowChart::fitAxes(const QSizeF& plot)
{
    const auto rows = static_cast<int>(m_rows.size());
    const int shown = std::clamp(static_cast<int>(plot.height() / kMinRowHeight), 1, rows);
    yAxis->setRange(-0.6, shown - 0.4);
    axisRect()->setRangeDrag(shown < rows ? Qt::Horizontal | Qt::Vertical : Qt::Orientations(Qt::Horizontal));
    m_more->setVisible(shown < rows);
    m_more->setText(tr("%1 more ↓").arg(rows - shown));
    xAxis->ticker()->setTickCount(std::clamp(static_cast<int>(plot.width() / kTickRoom), 2, 5));
    const double range = longest() - shortest();
    double room = labelWidth();
    const QFontMetricsF letters(chartFont(metrics::kSmallFont));
    for (const QCPItemText* label : m_labels)
        room = std::max(room, letters.horizontalAdvance(label->text()) + 2 * metrics::kRowGap);
    const double textShare = std::min(room / std::max(plot.width(), 1.0), kMostTextShare);
    xAxis->setRange(shortest() - (shortest() < 0 ? 0.05 * range : 0), longest() + range * textShare / (1 - textShare));
}

QSize RowChart::exportSize() const
{
    return {680, std::max(200, kRowChartFrame + kExportRowHeight * static_cast<int>(m_rows.size()))};
}

int RowChart::exportHeight(int) const { return exportSize().height(); }

} // namespace wb::ui
