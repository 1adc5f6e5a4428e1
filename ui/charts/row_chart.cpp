// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/row_chart.h"

#include "ui/theme/metrics.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double kBarHeight = 0.62; ///< Of a row.
constexpr int kMaxRowsAtOnce = 24;  ///< More are reached by dragging.
constexpr int kExportRowHeight = 28;
constexpr int kExportFrame = 96;

} // namespace

void RowChart::setRows(const QStringList& names)
{
    m_rows = names;
    const QSharedPointer<QCPAxisTickerText> ticker(new QCPAxisTickerText);
    for (int row = 0; row < names.size(); ++row)
        ticker->addTick(row, names[row]);
    yAxis->setTicker(ticker);
    yAxis->setRangeReversed(true);
    const bool isLong = names.size() > kMaxRowsAtOnce;
    axisRect()->setRangeZoom(Qt::Horizontal);
    axisRect()->setRangeDrag(isLong ? Qt::Horizontal | Qt::Vertical : Qt::Orientations(Qt::Horizontal));
}

int RowChart::rowAt(const QPointF& position) const
{
    const double row = std::round(yAxis->pixelToCoord(position.y()));
    return row >= 0 && row < static_cast<double>(m_rows.size()) ? static_cast<int>(row) : -1;
}

QCPBars* RowChart::addBars()
{
    auto* bars = new QCPBars(yAxis, xAxis);
    bars->setWidthType(QCPBars::wtPlotCoords);
    bars->setWidth(kBarHeight);
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
    for (QCPItemText* label : m_labels) {
        label->setColor(theme.text);
        label->setFont(chartFont(metrics::kSmallFont));
    }
}

void RowChart::fitAxes(double plotWidth)
{
    const double rows = static_cast<double>(std::min<qsizetype>(m_rows.size(), kMaxRowsAtOnce));
    yAxis->setRange(-0.6, rows - 0.4);
    const double range = longest() - shortest();
    const double textShare = std::min(labelWidth() / std::max(plotWidth, 1.0), 0.5);
    xAxis->setRange(shortest() - (shortest() < 0 ? 0.05 * range : 0), longest() + range * textShare / (1 - textShare));
}

QSize RowChart::exportSize() const
{
    return {680, std::max(200, kExportFrame + kExportRowHeight * static_cast<int>(m_rows.size()))};
}

} // namespace wb::ui
