// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/analysis/calibration_job.h"
#include "core/analysis/cost_model.h"
#include "ui/jobs/job_runner.h"

#include <QObject>

#include <optional>

class QSettings;

namespace wb::ui {

/// What this machine's cost model knows: nothing until somebody has measured it, then kept in the settings for this
/// machine, instruction set and build. Everything predicted comes from here.
class Calibration : public QObject {
    Q_OBJECT

public:
    /// settings: where it is kept; may be null, and outlives this. What was kept by another machine or build is not
    /// taken.
    explicit Calibration(QSettings* settings, QObject* parent = nullptr, CalibrationMethod method = {},
                         const Clock& clock = systemClock());

    /// Null until measured.
    const MachineCalibration* current() const { return m_current ? &*m_current : nullptr; }
    /// Nothing until measured.
    std::optional<LatencyPrediction> predict(const NetworkSpec& spec) const;
    bool isRunning() const { return m_runner.isRunning(); }

public slots:
    /// Measures anew, about 2 s; nothing happens while it already does.
    void measure();
    void cancel() { m_runner.cancel(); }

signals:
    /// current() is another one.
    void changed();
    /// A measurement has begun, or ended.
    void runningChanged();
    void progressed(double share);

private:
    void finished(bool cancelled);
    void restore();

    QSettings* m_settings;
    CalibrationMethod m_method;
    const Clock& m_clock;
    JobRunner m_runner;
    std::shared_ptr<CalibrationJob> m_job; ///< The one that runs.
    std::optional<MachineCalibration> m_current;
};

} // namespace wb::ui
