// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/calibration.h"

#include "core/engine/simd_level.h"
#include "core/formats/calibration_json.h"
#include "ui/models/latency_text.h"

#include <QSettings>

#include <utility>

namespace wb::ui {

namespace {

QString calibrationKey() { return QStringLiteral("calibration"); }

Environment environmentOf(const CalibrationMethod& method)
{
    const Kernels& kernels = method.kernels != nullptr ? *method.kernels : bestKernels();
    return readEnvironment(kernels.name, browserUserAgent().toStdString());
}

} // namespace

Calibration::Calibration(QSettings* settings, QObject* parent, CalibrationMethod method, const Clock& clock)
    : QObject(parent), m_settings(settings), m_method(method), m_clock(clock)
{
    connect(&m_runner, &JobRunner::progressed, this, &Calibration::progressed);
    connect(&m_runner, &JobRunner::finished, this, &Calibration::finished);
    restore();
}

void Calibration::restore()
{
    if (!m_settings)
        return;
    auto kept = calibrationFromJson(m_settings->value(calibrationKey()).toString().toStdString());
    if (kept && kept->isOf(environmentOf(m_method)))
        m_current = std::move(*kept);
}

std::optional<LatencyPrediction> Calibration::predict(const NetworkSpec& spec) const
{
    return m_current ? std::optional(predictLatency(spec, *m_current)) : std::nullopt;
}

void Calibration::measure()
{
    if (m_runner.isRunning())
        return;
    m_job = std::make_shared<CalibrationJob>(environmentOf(m_method), m_method, m_clock);
    m_runner.start(m_job);
    emit runningChanged();
}

void Calibration::finished(bool cancelled)
{
    const auto job = std::exchange(m_job, nullptr);
    if (!cancelled) {
        m_current = job->calibration();
        if (m_settings)
            m_settings->setValue(calibrationKey(), QString::fromStdString(calibrationToJson(*m_current)));
        emit changed();
    }
    emit runningChanged();
}

} // namespace wb::ui
