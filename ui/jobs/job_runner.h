// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/job.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace wb::ui {

/// Drives one core Job at a time: on a thread on the desktop, on a timer in a browser (an 8 ms budget a turn). One
/// contract: the job is stepped until it is Done or cancelled; progress comes at most 20 times a second; finished comes
/// once.
class JobRunner : public QObject {
    Q_OBJECT

public:
    enum class Drive { Thread, Timer };
    static Drive defaultDrive(); ///< Timer under wasm, else Thread.

    explicit JobRunner(Drive drive = defaultDrive(), QObject* parent = nullptr);
    ~JobRunner() override; ///< Cancels and waits.

    /// Refused (false) while one runs. The job is kept until finished() has been delivered.
    bool start(std::shared_ptr<Job> job);
    /// Looked at between steps; finished(true) follows.
    void cancel();
    bool isRunning() const { return m_job != nullptr; }

signals:
    void progressed(double share);
    void finished(bool cancelled);

private:
    class Body;
    class ThreadBody;
    class TimerBody;
    void reportProgress();
    void conclude();

    Drive m_drive;
    QTimer m_progressTimer;
    double m_reportedShare = 0;
    std::shared_ptr<Job> m_job;
    std::unique_ptr<Body> m_body; ///< Dies before the job it drives.
};

} // namespace wb::ui
