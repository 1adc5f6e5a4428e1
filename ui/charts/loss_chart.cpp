// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/loss_chart.h"

#include "core/base/number_text.h"
#include "ui/charts/error_ticker.h"
#include "ui/document/layer_text.h"
#include "ui/theme/metrics.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kMostPoints = 1200; ///< About as many as there are pixels; thick lines take their time.
constexpr double kLineWidth = 1.6;
constexpr float kRawAlpha = 0.25F;
constexpr double kErrorTickRoom = 24; ///< Pixels from one error to the next.
constexpr double kRoom = 1.3;         ///< Above and below the curves, as a factor on a logarithmic axis.

QString errorText(double error) { return QString::fromStdString(numberText(error, 4)); }

} // namespace

LossChart::LossChart(QWidget* parent)
    : Chart(tr("Error"), parent), m_train{nullptr, addGraph()}, m_validation{nullptr, addGraph()}, m_best(nullptr),
      m_legend(new QCPLegend)
{
    setObjectName(QStringLiteral("lossChart"));
    setPlottingHint(QCP::phFastPolylines); // a line of many points, segment by segment
    setEmptyText(tr("No epoch yet"));
    xAxis->setLabel(tr("Epoch"));
    addToTitleRow(m_legend);
    m_legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    m_legend->setWrap(3);
    m_legend->setColumnSpacing(metrics::kGap);
    m_train.line = addGraph(); // over what they are smoothed from
    m_validation.line = addGraph();
    m_best = addGraph();
    m_train.line->setName(tr("train"));
    m_validation.line->setName(tr("validation"));
    m_best->setName(tr("best"));
    fillLegend();
    m_best->setLineStyle(QCPGraph::lsNone);
    addLogarithmicTicks(xAxis, false);
    setLogarithmic(true);
    enableCursors();
}

void LossChart::addLogarithmicTicks(QCPAxis* axis, bool logarithmic)
{
    setErrorTicks(*axis, logarithmic);
    if (!isEmpty())
        fitView();
}

void LossChart::Extent::include(const Extent& other)
{
    lastEpoch = std::max(lastEpoch, other.lastEpoch);
    if (other.least > 0)
        least = least > 0 ? std::min(least, other.least) : other.least;
    largest = std::max(largest, other.largest);
}

void LossChart::hideLegend()
{
    m_hasLegend = false;
    fillLegend();
}

void LossChart::fillLegend()
{
    m_legend->clearItems();
    for (QCPGraph* graph : {m_train.line, m_validation.line, m_best})
        if (m_hasLegend && (graph != m_validation.line || m_hasValidation))
            graph->addToLegend(m_legend);
}

LossChart::Extent LossChart::extent() const
{
    return {m_records.empty() ? 0 : m_records.back().epoch, m_least, m_largest};
}

void LossChart::setLeastExtent(const Extent& extent)
{
    if (m_leastExtent == extent)
        return;
    m_leastExtent = extent;
    if (!isEmpty())
        fitView();
}

void LossChart::setLogarithmic(bool logarithmic)
{
    m_isLogarithmic = logarithmic;
    addLogarithmicTicks(yAxis, logarithmic);
}

void LossChart::setEpochsLogarithmic(bool logarithmic)
{
    m_hasLogarithmicEpochs = logarithmic;
    addLogarithmicTicks(xAxis, logarithmic);
}

void LossChart::setSmoothing(double smoothing)
{
    m_smoothing = std::clamp(smoothing, 0.0, kMostSmoothing);
    drawAgain();
    refresh();
}

void LossChart::clear()
{
    m_records.clear();
    m_stride = 1;
    m_bestEpoch = 0;
    m_best->data()->clear();
    m_hasValidation = false;
    fillLegend();
    drawAgain();
    refresh();
}

void LossChart::add(const std::vector<EpochRecord>& records)
{
    if (records.empty())
        return;
    for (const EpochRecord& record : records) {
        m_records.push_back(record);
        addPoint(record);
        if (record.isBest)
            m_bestEpoch = record.epoch;
    }
    if (m_train.line->dataCount() > kMostPoints)
        drawAgain();
    if (!m_hasValidation && m_records.back().validationError) {
        m_hasValidation = true;
        fillLegend();
    }
    const auto best =
        std::find_if(m_records.rbegin(), m_records.rend(), [](const auto& record) { return record.isBest; });
    if (best != m_records.rend())
        m_best->setData({static_cast<double>(best->epoch)}, {best->validationError.value_or(best->trainError)});
    refresh();
}

void LossChart::take(Curve& curve, const EpochRecord& record, double error)
{
    const bool isNumber = std::isfinite(error);
    if (isNumber) { // of every epoch, drawn or not
        curve.mean = m_smoothing * curve.mean + (1 - m_smoothing) * error;
        curve.present = m_smoothing * curve.present + (1 - m_smoothing);
    }
    if (isNumber && record.epoch % m_stride != 0)
        return;
    const double gap = std::nan(""); // where it diverged
    curve.line->addData(record.epoch, !isNumber ? gap : m_smoothing > 0 ? curve.mean / curve.present : error);
    if (m_smoothing > 0)
        curve.raw->addData(record.epoch, isNumber ? error : gap);
    if (!isNumber || error <= 0)
        return;
    m_least = m_least == 0 ? error : std::min(m_least, error);
    m_largest = std::max(m_largest, error);
}

void LossChart::addPoint(const EpochRecord& record)
{
    take(m_train, record, record.trainError);
    if (record.validationError)
        take(m_validation, record, *record.validationError);
}

void LossChart::drawAgain()
{
    while (m_records.size() / static_cast<std::size_t>(m_stride) > kMostPoints / 2)
        m_stride *= 2;
    m_least = m_largest = 0;
    for (Curve* curve : {&m_train, &m_validation}) {
        curve->line->data()->clear();
        curve->raw->data()->clear();
        curve->mean = curve->present = 0;
    }
    for (const EpochRecord& record : m_records)
        addPoint(record);
}

void LossChart::dress(const Theme& theme)
{
    const auto draw = [](const Curve& curve, const QColor& colour, Qt::PenStyle style) {
        curve.line->setPen(QPen(colour, kLineWidth, style));
        QColor pale = colour;
        pale.setAlphaF(kRawAlpha);
        curve.raw->setPen(QPen(pale, 1));
    };
    draw(m_train, theme.series.at(0), Qt::SolidLine);
    draw(m_validation, theme.series.at(1), Qt::DashLine);
    m_best->setPen(QPen(theme.text, kLineWidth));
    m_best->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(theme.text, kLineWidth), theme.base, 9));
    dressLegend(*m_legend, theme, metrics::kGroupGap);
}

void LossChart::fitAxes(const QSizeF& plot)
{
    yAxis->ticker()->setTickCount(std::clamp(static_cast<int>(plot.height() / kErrorTickRoom), 2, 5));
    Extent shown = m_leastExtent;
    shown.include(extent());
    const double first = m_records.front().epoch;
    const double last = shown.lastEpoch;
    if (m_hasLogarithmicEpochs)
        xAxis->setRange(first / kRoom, std::max(last, first * 10) * kRoom);
    else
        xAxis->setRange(first - 0.5, std::max(last + 0.5, first + 9.5));
    if (shown.largest == 0) { // every error is 0, or none a number
        yAxis->setRange(m_isLogarithmic ? 0.1 : 0, 1);
        return;
    }
    if (m_isLogarithmic)
        yAxis->setRange(shown.least / kRoom, shown.largest * kRoom);
    else
        yAxis->setRange(0, shown.largest * 1.05);
}

QString LossChart::readingAt(const QPointF& position) const
{
    const double at = xAxis->pixelToCoord(position.x());
    const bool isOutside = at < m_records.front().epoch - 0.5 || at > m_records.back().epoch + 0.5;
    return isOutside ? QString() : cursorText(at);
}

const EpochRecord& LossChart::nearest(double epoch) const
{
    const auto after = std::lower_bound(m_records.begin(), m_records.end(), epoch - 0.5,
                                        [](const EpochRecord& record, double at) { return record.epoch < at; });
    return after == m_records.end() ? m_records.back() : *after;
}

double LossChart::cursorAt(const QPointF& position) const { return nearest(Chart::cursorAt(position)).epoch; }

QString LossChart::cursorText(double at) const
{
    const EpochRecord& record = nearest(at);
    QString text = tr("Epoch %1").arg(record.epoch) + u'\n' + tr("train %1").arg(errorText(record.trainError));
    if (record.validationError)
        text += u'\n' + tr("validation %1").arg(errorText(*record.validationError));
    if (record.accuracy)
        text += u'\n' + tr("right %1").arg(percentText(*record.accuracy));
    return text;
}

QString LossChart::cursorDifference(double from, double to) const
{
    const EpochRecord& before = nearest(from);
    const EpochRecord& after = nearest(to);
    QString text = tr("Δ %n epoch(s)", nullptr, after.epoch - before.epoch) + u'\n' +
                   tr("train %1").arg(ratioText(before.trainError, after.trainError));
    if (before.validationError && after.validationError)
        text += u'\n' + tr("validation %1").arg(ratioText(*before.validationError, *after.validationError));
    return text;
}

QString LossChart::table() const
{
    QString text = QStringLiteral("epoch,train_error,validation_error,accuracy,rms_error,bit_fail,seconds\n");
    const auto cell = [](std::optional<double> value) {
        return value ? QString::fromStdString(numberText(*value)) : QString();
    };
    for (const EpochRecord& record : m_records)
        text += QString::number(record.epoch) + u',' + QString::fromStdString(numberText(record.trainError)) + u',' +
                cell(record.validationError) + u',' + cell(record.accuracy) + u',' + cell(record.rootMeanSquare) +
                u',' + QString::number(record.bitFail) + u',' + QString::fromStdString(numberText(record.seconds, 6)) +
                u'\n';
    return text;
}

} // namespace wb::ui
