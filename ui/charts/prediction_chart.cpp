// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/prediction_chart.h"

#include "core/base/number_text.h"
#include "ui/document/layer_text.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double kReach = 12; ///< Pixels from a point at which it is meant.
constexpr double kPredictionPoint = 5;
constexpr double kPredictionRoom = 0.04;

QString predictionText(float value) { return QString::fromStdString(numberText(static_cast<double>(value), 5)); }

} // namespace

PredictionChart::PredictionChart(QWidget* parent)
    : Chart(tr("Given over wanted"), parent), m_points(addGraph()), m_exact(new QCPItemStraightLine(this))
{
    setObjectName(QStringLiteral("predictionChart"));
    setEmptyText(tr("Nothing to compare: the rows have no targets"));
    m_points->setLineStyle(QCPGraph::lsNone);
    m_points->setAdaptiveSampling(true);
    m_exact->point1->setCoords(0, 0);
    m_exact->point2->setCoords(1, 1);
    xAxis->setLabel(tr("Target"));
    yAxis->setLabel(tr("Output"));
    connect(this, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
        const int row = isEmpty() || event->button() != Qt::LeftButton ? -1 : rowAt(event->pos());
        if (row >= 0)
            emit rowChosen(row);
    });
}

void PredictionChart::setResult(std::shared_ptr<const BatchResult> result, int output, const QString& name)
{
    m_result = std::move(result);
    m_output = output;
    m_name = name;
    m_rows.clear();
    QVector<double> targets;
    QVector<double> outputs;
    if (m_result) {
        const auto rows = static_cast<int>(m_result->outputs.rows());
        const int step = std::max(1, (rows + kMostPoints - 1) / kMostPoints);
        for (int row = 0; row < rows; row += step) {
            const auto target = static_cast<double>(m_result->dataset->targets(row, output));
            const auto got = static_cast<double>(m_result->outputs(row, output));
            if (!std::isfinite(got) || !std::isfinite(target))
                continue;
            m_rows.push_back(row);
            targets.push_back(target);
            outputs.push_back(got);
        }
    }
    m_points->setData(targets, outputs);
    m_range = QCPRange(0, 1);
    if (!targets.isEmpty()) {
        const auto [lowTarget, highTarget] = std::minmax_element(targets.cbegin(), targets.cend());
        const auto [lowOutput, highOutput] = std::minmax_element(outputs.cbegin(), outputs.cend());
        m_range = QCPRange(std::min(*lowTarget, *lowOutput), std::max(*highTarget, *highOutput));
    }
    refresh();
}

void PredictionChart::dress(const Theme& theme)
{
    QColor fill = theme.series[0];
    fill.setAlphaF(0.5F);
    m_points->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(Qt::NoPen), QBrush(fill), kPredictionPoint));
    m_exact->setPen(QPen(theme.secondary, 1, Qt::DashLine));
}

void PredictionChart::fitAxes(const QSizeF&)
{
    const double room = std::max(m_range.size() * kPredictionRoom, 1e-6);
    for (QCPAxis* axis : {xAxis, yAxis})
        axis->setRange(m_range.lower - room, m_range.upper + room);
}

int PredictionChart::rowAt(const QPointF& position) const
{
    int nearest = -1;
    double least = kReach * kReach;
    for (const int row : m_rows) {
        const double x = xAxis->coordToPixel(static_cast<double>(m_result->dataset->targets(row, m_output)));
        const double y = yAxis->coordToPixel(static_cast<double>(m_result->outputs(row, m_output)));
        const double distance = std::pow(x - position.x(), 2) + std::pow(y - position.y(), 2);
        if (distance < least) {
            least = distance;
            nearest = row;
        }
    }
    return nearest;
}

QString PredictionChart::readingAt(const QPointF& position) const
{
    const int row = rowAt(position);
    if (row < 0)
        return {};
    return tr("Row %1").arg(countText(row + 1)) + u'\n' +
           tr("target %1").arg(predictionText(m_result->dataset->targets(row, m_output))) + u'\n' +
           tr("output %1").arg(predictionText(m_result->outputs(row, m_output)));
}

QString PredictionChart::table() const
{
    QString text = QStringLiteral("row,target,output\n");
    const auto cell = [](float value) { return QString::fromStdString(numberText(value)); };
    for (Eigen::Index row = 0; m_result && row < m_result->outputs.rows(); ++row)
        text += QString::number(row + 1) + u',' + cell(m_result->dataset->targets(row, m_output)) + u',' +
                cell(m_result->outputs(row, m_output)) + u'\n';
    return text;
}

} // namespace wb::ui
