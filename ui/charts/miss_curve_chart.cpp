// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/miss_curve_chart.h"

#include "core/base/number_text.h"
#include "ui/charts/unit_ticker.h"
#include "ui/document/layer_text.h"
#include "ui/models/pool_text.h"
#include "ui/theme/metrics.h"

#include <algorithm>
#include <cmath>

namespace wb::ui {

namespace {

constexpr double kMissTickPixels = 52; ///< From one size on the axis to the next.
constexpr double kHundred = 100;

/// On as many lines as the room makes necessary.
QString wrappedText(const QString& text, double room, const QFontMetrics& font)
{
    QStringList lines;
    for (const QString& word : text.split(u' ')) {
        const QString longer = lines.isEmpty() ? word : lines.constLast() + u' ' + word;
        if (lines.isEmpty() || font.horizontalAdvance(longer) > room - 2 * metrics::kRowGap)
            lines << word;
        else
            lines.last() = longer;
    }
    return lines.join(u'\n');
}

} // namespace

MissCurveChart::MissCurveChart(QWidget* parent) : Chart(tr("Misses"), parent), m_legend(new QCPLegend)
{
    setObjectName(QStringLiteral("missCurveChart"));
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i) = addGraph();
        m_lines.at(i)->setName(policyText(kEvictionPolicies.at(i)));
    }
    m_here = addGraph();
    m_here->setLineStyle(QCPGraph::lsNone);
    m_budgetLine = new QCPItemLine(this);
    m_label = new QCPItemText(this);
    for (QCPItemPosition* end : {m_budgetLine->start, m_budgetLine->end, m_label->position})
        end->setTypeY(QCPItemPosition::ptAxisRectRatio);
    m_label->setPadding(QMargins(metrics::kRowGap, metrics::kGap, metrics::kRowGap, 0));
    xAxis->setTicker(
        QSharedPointer<QCPAxisTicker>(new UnitTicker(4, [](double bytes) { return bytesText(std::llround(bytes)); })));
    xAxis->setLabel(tr("Budget"));
    yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new UnitTicker(
        5, [](double percent) { return QString::fromStdString(numberText(percent, 3)) + QStringLiteral("\u2009%"); })));
    addToTitleRow(m_legend);
    m_legend->setFillOrder(QCPLayoutGrid::foColumnsFirst);
    m_legend->setWrap(static_cast<int>(m_lines.size()));
    m_legend->setColumnSpacing(metrics::kGap);
    for (QCPGraph* line : m_lines)
        line->addToLegend(m_legend);
    setEmptyText(tr("The misses at every budget, once there are requests"));
}

bool MissCurveChart::isEmpty() const
{
    return std::all_of(m_curves.begin(), m_curves.end(), [](const auto& curve) { return curve.empty(); });
}

void MissCurveChart::setCurves(const Curves& curves)
{
    m_curves = curves;
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines.at(i)->data()->clear();
        for (const MissPoint& point : m_curves.at(i))
            m_lines.at(i)->addData(static_cast<double>(point.budgetBytes), kHundred * point.missRatio);
    }
    refresh();
}

void MissCurveChart::setHere(EvictionPolicy policy, std::size_t budget, std::optional<double> missRatio,
                             const QString& remark)
{
    m_policy = policy;
    m_budget = budget;
    m_remark = remark;
    m_here->data()->clear();
    if (missRatio)
        m_here->addData(static_cast<double>(budget), kHundred * *missRatio);
    if (!isEmpty())
        placeBudget(); // also where a person has zoomed
    refresh();
}

void MissCurveChart::dress(const Theme& theme)
{
    constexpr std::array kDashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const bool isChosen = kEvictionPolicies.at(i) == m_policy;
        m_lines.at(i)->setPen(QPen(theme.series.at(i), isChosen ? 2.5 : 1.5, kDashes.at(i)));
    }
    const QColor mark = theme.series.at(static_cast<std::size_t>(m_policy));
    m_here->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, QPen(mark, 1), QBrush(mark), 9));
    m_budgetLine->setPen(QPen(theme.text, 1.5, Qt::DashLine));
    m_label->setColor(theme.text);
    m_label->setFont(chartFont(metrics::kSmallFont));
    dressLegend(*m_legend, theme, metrics::kPadding);
}

void MissCurveChart::fitAxes(const QSizeF& plot)
{
    xAxis->ticker()->setTickCount(std::clamp(static_cast<int>(plot.width() / kMissTickPixels), 2, 5));
    double most = 0;
    double widest = 0;
    for (const auto& curve : m_curves)
        for (const MissPoint& point : curve) {
            most = std::max(most, kHundred * point.missRatio);
            widest = std::max(widest, static_cast<double>(point.budgetBytes));
        }
    for (const QCPGraphData& point : *m_here->data())
        if (point.key <= widest)
            most = std::max(most, point.value);
    xAxis->setRange(0, widest * 1.04);
    yAxis->setRange(0, std::max(most, 1e-3) * 1.1);
    placeBudget();
}

void MissCurveChart::placeBudget()
{
    const double upper = xAxis->range().upper;
    const bool isBeyond = static_cast<double>(m_budget) > upper;
    const double shown = isBeyond ? upper : static_cast<double>(m_budget);
    m_budgetLine->start->setCoords(shown, 0);
    m_budgetLine->end->setCoords(shown, 1);
    const bool isOnTheRight = shown > upper / 2;
    m_label->position->setCoords(shown, 0);
    m_label->setPositionAlignment(Qt::AlignTop | (isOnTheRight ? Qt::AlignRight : Qt::AlignLeft));
    m_label->setTextAlignment(isOnTheRight ? Qt::AlignRight : Qt::AlignLeft);
    QString text =
        tr("budget %1").arg(bytesText(static_cast<qint64>(m_budget))) + (isBeyond ? QStringLiteral(" ▸") : QString());
    if (!m_remark.isEmpty())
        text += u'\n' + wrappedText(m_remark, axisRect()->width() * (isOnTheRight ? shown : upper - shown) / upper,
                                    QFontMetrics(chartFont(metrics::kSmallFont)));
    m_label->setText(text);
}

QString MissCurveChart::readingAt(const QPointF& position) const
{
    const double budget = xAxis->pixelToCoord(position.x());
    QStringList lines;
    for (std::size_t i = 0; i < m_curves.size(); ++i) {
        const auto& curve = m_curves.at(i);
        if (curve.empty())
            continue;
        const auto nearest = std::min_element(curve.begin(), curve.end(), [&](const MissPoint& a, const MissPoint& b) {
            return std::abs(static_cast<double>(a.budgetBytes) - budget) <
                   std::abs(static_cast<double>(b.budgetBytes) - budget);
        });
        if (lines.isEmpty())
            lines << tr("budget %1").arg(bytesText(static_cast<qint64>(nearest->budgetBytes)));
        lines << tr("%1: %2 of the requests miss")
                     .arg(policyText(kEvictionPolicies.at(i)), percentText(nearest->missRatio));
    }
    return lines.join(u'\n');
}

QString MissCurveChart::table() const
{
    QString text = QStringLiteral("policy,budget_bytes,misses,miss_ratio\n");
    for (std::size_t i = 0; i < m_curves.size(); ++i)
        for (const MissPoint& point : m_curves.at(i))
            text += QStringLiteral("%1,%2,%3,%4\n")
                        .arg(QString::fromLatin1(policyName(kEvictionPolicies.at(i)).data()))
                        .arg(point.budgetBytes)
                        .arg(point.misses)
                        .arg(QString::fromStdString(numberText(point.missRatio, 9)));
    return text;
}

} // namespace wb::ui
