// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/roofline_page.h"

#include "ui/charts/roofline_chart.h"
#include "ui/document/layer_text.h"
#include "ui/models/latency_text.h"
#include "ui/views/empty_state.h"
#include "ui/views/layer_link.h"

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

void RooflinePage::setBaseline(const Baseline& baseline, std::shared_ptr<const LatencyComparison> comparison)
{
    m_comparison = baseline.current() ? std::move(comparison) : nullptr;
    m_pinned = m_comparison ? std::optional(*baseline.current()) : std::nullopt;
}

void RooflinePage::followLayers(LayerSelection& selection)
{
    new LayerLink(*m_chart, selection, [this] { return layerIds(m_design.spec); });
}

void RooflinePage::setEdited(std::optional<NetworkSpec> edited)
{
    if (edited == m_edited)
        return;
    m_edited = std::move(edited);
    refresh();
}

std::vector<RooflineGhost> RooflinePage::ghosts(const MachineCalibration& machine) const
{
    if (!m_edited)
        return {};
    const std::vector<double> times = predictLatency(*m_edited, machine).layerNs;
    const std::vector<RooflinePoint> points = roofline(*m_edited, times, machine.roofs);
    std::vector<RooflineGhost> ghosts;
    for (std::size_t i = 0; i < points.size(); ++i)
        ghosts.push_back(
            {points[i], displayName(*m_edited, static_cast<int>(i)), m_design.spec.indexOf(m_edited->layers[i].id)});
    return ghosts;
}

std::vector<RooflineBefore> RooflinePage::before(const MachineCalibration& machine) const
{
    std::vector<RooflineBefore> before;
    if (!m_pinned)
        return before;
    const std::vector<RooflinePoint> points = roofline(m_pinned->spec, m_pinned->layerTimes(), machine.roofs);
    for (std::size_t layer = 0; layer < m_comparison->layers.size() && layer < m_design.spec.layers.size(); ++layer) {
        const int at = m_pinned->spec.indexOf(m_design.spec.layers[layer].id);
        if (at >= 0 && static_cast<std::size_t>(at) < points.size() && m_comparison->layers[layer])
            before.push_back(
                {points[static_cast<std::size_t>(at)], static_cast<int>(layer), *m_comparison->layers[layer]});
    }
    return before;
}

void RooflinePage::refresh()
{
    const MachineCalibration* const machine = m_calibration ? m_calibration->current() : nullptr;
    m_calibrate->setEnabled(m_calibration && !m_calibration->isRunning());
    m_pages->setCurrentIndex(!m_design.latency ? NotMeasured : !machine ? NotCalibrated : ShowsRoofs);
    if (!m_design.latency || !machine)
        return m_chart->setLayers({}, {}, {});
    m_chart->setProvenance(conditionLines(*m_design.latency).join(QStringLiteral("; ")));
    const auto edited = ghosts(*machine);
    m_chart->setStale(m_edited && edited.empty());
    m_chart->setLayers(machine->roofs, roofline(m_design.spec, m_design.layerTimes(), machine->roofs), m_design.names,
                       edited, before(*machine));
}

} // namespace wb::ui
