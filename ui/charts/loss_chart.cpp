// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/loss_chart.h"

#include "core/base/number_text.h"
#include "ui/theme/metrics.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr int kMostPoints = 1200; ///< About as many as there are pixels; thick lines take their time.
constexpr double kLineWidth = 1.6;
constexpr double kRoom = 1.3; ///< Above and below the curves, as a factor on a logarithmic axis.

QString errorText(double error) { return QString::fromStdString(numberText(error, 4)); }

/// Numbers as short as they are exact, whatever the locale; powers of ten on a logarithmic axis.
class ErrorTicker : public QCPAxisTickerLog {
public:
    ErrorTicker() { setTickCount(3); }

protected:
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override { return errorText(tick); }
};

class PlainTicker : public QCPAxisTicker {
public:
    PlainTicker() { setTickCount(5); }

protected:
    QVector<double> createSubTickVector(int, const QVector<double>&) override { return {}; }
    QString getTickLabel(double tick, const QLocale&, QChar, int) override
    {
        return tick == 0 ? QStringLiteral("0") : errorText(tick);
    }
};

} // namespace

LossChart::LossChart(QWidget* parent)
    : Chart(tr("Error"), parent), m_train(addGraph()), m_validation(addGraph()), m_best(addGraph()),
      m_legend(new QCPLegend)
{
    setObjectName(QStringLiteral("lossChart"));
    setPlottingHint(QCP::phFastPolylines); // a line of many points, segment by segment
    setEmptyText(tr("No epoch yet"));
    xAxis->setLabel(tr("Epoch"));
    xAxis->setTicker(QSharedPointer<QCPAxisTicker>(new PlainTicker));
    addToTitleRow(m_legend);
    m_legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    m_legend->setWrap(3);
    m_train->setName(tr("train"));
    m_validation->setName(tr("validation"));
    m_best->setName(tr("best"));
    for (QCPGraph* graph : {m_train, m_validation, m_best})
        graph->addToLegend(m_legend);
    m_best->setLineStyle(QCPGraph::lsNone);
    setLogarithmic(true);
}

void LossChart::setLogarithmic(bool logarithmic)
{
    m_isLogarithmic = logarithmic;
    yAxis->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    yAxis->setTicker(logarithmic ? QSharedPointer<QCPAxisTicker>(new ErrorTicker)
                                 : QSharedPointer<QCPAxisTicker>(new PlainTicker));
    if (!isEmpty())
        fitView();
}

void LossChart::clear()
{
    m_records.clear();
    m_least = m_largest = 0;
    m_stride = 1;
    m_bestEpoch = 0;
    for (QCPGraph* graph : {m_train, m_validation, m_best})
        graph->data()->clear();
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
    if (m_train->dataCount() > kMostPoints)
        thinOut();
    const auto best =
        std::find_if(m_records.rbegin(), m_records.rend(), [](const auto& record) { return record.isBest; });
    if (best != m_records.rend())
        m_best->setData({static_cast<double>(best->epoch)}, {best->validationError.value_or(best->trainError)});
    refresh();
}

void LossChart::addPoint(const EpochRecord& record)
{
    if (record.epoch % m_stride != 0 && std::isfinite(record.trainError))
        return;
    const auto take = [this](QCPGraph* graph, double epoch, double error) {
        graph->addData(epoch, std::isfinite(error) ? error : std::nan("")); // a gap where it diverged
        if (!std::isfinite(error) || error <= 0)
            return;
        m_least = m_least == 0 ? error : std::min(m_least, error);
        m_largest = std::max(m_largest, error);
    };
    take(m_train, record.epoch, record.trainError);
    if (record.validationError)
        take(m_validation, record.epoch, *record.validationError);
}

void LossChart::thinOut()
{
    while (m_records.size() / static_cast<std::size_t>(m_stride) > kMostPoints / 2)
        m_stride *= 2;
    for (QCPGraph* graph : {m_train, m_validation})
        graph->data()->clear();
    for (const EpochRecord& record : m_records)
        addPoint(record);
}

void LossChart::dress(const Theme& theme)
{
    m_train->setPen(QPen(theme.series.at(0), kLineWidth));
    m_validation->setPen(QPen(theme.series.at(1), kLineWidth, Qt::DashLine));
    m_best->setPen(QPen(theme.text, kLineWidth));
    m_best->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDiamond, QPen(theme.text, kLineWidth), theme.base, 9));
    m_legend->setBrush(Qt::NoBrush);
    m_legend->setBorderPen(Qt::NoPen);
    m_legend->setFont(chartFont(metrics::kSmallFont));
    m_legend->setTextColor(theme.secondary);
    m_legend->setIconSize(metrics::kGroupGap, metrics::kPadding);
    m_legend->setMargins(QMargins(0, metrics::kRowGap, 0, 0));
}

void LossChart::fitAxes(const QSizeF&)
{
    xAxis->setRange(m_records.front().epoch - 0.5,
                    std::max(m_records.back().epoch + 0.5, m_records.front().epoch + 9.5));
    if (m_largest == 0) { // every error is 0, or none a number
        yAxis->setRange(m_isLogarithmic ? 0.1 : 0, 1);
        return;
    }
    if (m_isLogarithmic)
        yAxis->setRange(m_least / kRoom, m_largest * kRoom);
    else
        yAxis->setRange(0, m_largest * 1.05);
}

QString LossChart::readingAt(const QPointF& position) const
{
    const auto epoch = static_cast<int>(std::lround(xAxis->pixelToCoord(position.x())));
    const auto found = std::find_if(m_records.begin(), m_records.end(),
                                    [epoch](const EpochRecord& record) { return record.epoch == epoch; });
    if (found == m_records.end())
        return {};
    QString text = tr("Epoch %1").arg(epoch) + u'\n' + tr("train %1").arg(errorText(found->trainError));
    if (found->validationError)
        text += u'\n' + tr("validation %1").arg(errorText(*found->validationError));
    return text;
}

QString LossChart::table() const
{
    QString text = QStringLiteral("epoch,train_error,validation_error,bit_fail,seconds\n");
    for (const EpochRecord& record : m_records)
        text += QString::number(record.epoch) + u',' + QString::fromStdString(numberText(record.trainError)) + u',' +
                (record.validationError ? QString::fromStdString(numberText(*record.validationError)) : QString()) +
                u',' + QString::number(record.bitFail) + u',' + QString::fromStdString(numberText(record.seconds, 6)) +
                u'\n';
    return text;
}

} // namespace wb::ui
