// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/roofline_page.h"

#include "ui/charts/roofline_chart.h"
#include "ui/models/latency_text.h"
#include "ui/views/empty_state.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace wb::ui {

namespace {

enum RooflineState { NotMeasured, NotCalibrated, ShowsRoofs };

} // namespace

RooflinePage::RooflinePage(Calibration* calibration, QWidget* parent)
    : QWidget(parent), m_calibration(calibration), m_pages(new QStackedWidget), m_chart(new RooflineChart)
{
    setObjectName(QStringLiteral("rooflinePage"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* unmeasured = new EmptyState(tr("No layer measured yet."));
    auto* measure = unmeasured->addButton(tr("Measure now"), QStringLiteral("rooflineMeasureButton"));
    auto* uncalibrated = new EmptyState(tr("The roofs of this machine have not been measured yet."));
    m_calibrate = uncalibrated->addButton(tr("Calibrate this machine"), QStringLiteral("calibrateButton"));
    m_calibrate->setToolTip(tr("Measure what this machine takes for small networks, about 2 s"));
    m_calibrate->setEnabled(calibration != nullptr);
    m_pages->addWidget(unmeasured);
    m_pages->addWidget(uncalibrated);
    m_pages->addWidget(m_chart);
    column->addWidget(m_pages);
    connect(measure, &QPushButton::clicked, this, &RooflinePage::measureRequested);
    connect(m_chart, &Chart::exportFailed, this, &RooflinePage::exportFailed);
    if (m_calibration) {
        connect(m_calibrate, &QPushButton::clicked, m_calibration, &Calibration::measure);
        connect(m_calibration, &Calibration::changed, this, &RooflinePage::refresh);
        connect(m_calibration, &Calibration::runningChanged, this, &RooflinePage::refresh);
    }
}

void RooflinePage::setMeasured(const MeasuredDesign& design)
{
    m_design = design;
    refresh();
}

void RooflinePage::setStale(bool stale) { m_chart->setStale(stale); }

void RooflinePage::refresh()
{
    const MachineCalibration* const machine = m_calibration ? m_calibration->current() : nullptr;
    m_calibrate->setEnabled(m_calibration && !m_calibration->isRunning());
    m_pages->setCurrentIndex(!m_design.latency ? NotMeasured : !machine ? NotCalibrated : ShowsRoofs);
    if (!m_design.latency || !machine)
        return m_chart->setLayers({}, {}, {});
    std::vector<double> times;
    for (const PartLatency& layer : m_design.latency->layers)
        times.push_back(layer.p50Ns);
    m_chart->setProvenance(conditionLines(*m_design.latency).join(QStringLiteral("; ")));
    m_chart->setLayers(machine->roofs, roofline(m_design.spec, times, machine->roofs), m_design.names);
}

} // namespace wb::ui
