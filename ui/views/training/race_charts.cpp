// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/training/race_charts.h"

#include "ui/charts/loss_chart.h"
#include "ui/theme/metrics.h"

#include <QGridLayout>

namespace wb::ui {

namespace {

constexpr int kRaceColumns = 3;
constexpr QSize kLeastRaceChart{220, 140};

} // namespace

RaceCharts::RaceCharts(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(metrics::kRowGap);
}

void RaceCharts::setTitles(const QStringList& titles)
{
    while (m_charts.size() > static_cast<std::size_t>(titles.size())) {
        delete m_charts.back();
        m_charts.pop_back();
    }
    while (m_charts.size() < static_cast<std::size_t>(titles.size())) {
        const auto at = static_cast<int>(m_charts.size());
        auto* chart = new LossChart;
        chart->setObjectName(QStringLiteral("raceChart%1").arg(at));
        chart->setMinimumSize(kLeastRaceChart);
        chart->hideLegend();
        m_grid->addWidget(chart, at / kRaceColumns, at % kRaceColumns);
        m_charts.push_back(chart);
    }
    for (std::size_t lane = 0; lane < m_charts.size(); ++lane) {
        m_charts[lane]->clear();
        m_charts[lane]->setTitle(titles[static_cast<qsizetype>(lane)]);
    }
    shareAxes();
}

void RaceCharts::add(std::size_t lane, const std::vector<EpochRecord>& records) { m_charts[lane]->add(records); }

const std::vector<EpochRecord>& RaceCharts::records(std::size_t lane) const { return m_charts[lane]->records(); }

void RaceCharts::shareAxes()
{
    LossChart::Extent all;
    for (const LossChart* chart : m_charts)
        all.include(chart->extent());
    for (LossChart* chart : m_charts)
        chart->setLeastExtent(all);
}

} // namespace wb::ui
