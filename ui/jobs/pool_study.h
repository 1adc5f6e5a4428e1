// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pool/load_timer.h"
#include "core/pool/miss_curve.h"
#include "core/pool/replay_batch.h"
#include "core/pool/replay_recorder.h"
#include "ui/jobs/job_runner.h"

#include <functional>

namespace wb::ui {

/// What a policy makes of the requests at the budget.
struct PolicyOutcome {
    ReplayResult result;
    double saved = 0; ///< Share of the misses that PoolStudy::kMoreBytes more would save.
};

/// Everything that is derived from a trace and a config, kept up with them: first the chosen policy as it goes, then
/// all policies at this budget, then (once a trace) what loads take on this machine, then the miss curves, which do not
/// depend on the budget and go on where they were. Of wishes that come while one is worked on only the last is kept, so
/// that the budget may be dragged at any speed.
class PoolStudy : public QObject {
    Q_OBJECT

public:
    static constexpr std::size_t kMoreBytes = 64'000;
    static constexpr std::size_t kCurvePoints = 24;
    /// Gives the experts to time, and a way to load them; called before they are timed.
    using Loads = std::function<std::pair<std::vector<ExpertId>, ExpertPool::Loader>(const RequestTrace&)>;

    explicit PoolStudy(JobRunner::Drive drive = JobRunner::defaultDrive(), QObject* parent = nullptr);

    void setLoads(Loads loads) { m_loads = std::move(loads); }
    /// A trace that is there; the results of another one are forgotten.
    void request(const std::shared_ptr<const RequestTrace>& trace, const ReplayConfig& config);
    void cancel();
    bool isBusy() const { return m_runner.isRunning(); }
    /// All outcomes are those of the config that was requested last.
    bool isCompared() const;

    /// Null until it is there; it may belong to an older config while a newer one is worked on.
    const std::shared_ptr<const ReplayRecording>& recording() const { return m_recording; }
    const std::optional<PolicyOutcome>& outcome(EvictionPolicy policy) const { return m_outcomes.at(indexOf(policy)); }
    /// The points that are known, by rising budget.
    const std::vector<MissPoint>& curve(EvictionPolicy policy) const { return m_curves.at(indexOf(policy)); }
    /// Without points until loads were timed.
    const LoadTimes& loadTimes() const { return m_times; }

signals:
    void recorded();
    void compared();
    void timed();
    void curvesChanged();
    void busyChanged();
    void progressed(double share); ///< Of what runs now.
    /// The config cannot be replayed.
    void failed(const QString& message);

private:
    enum class Stage { Record, Compare, Time, Curve };
    static std::size_t indexOf(EvictionPolicy policy) { return static_cast<std::size_t>(policy); }
    void startStage(Stage stage);
    void startRecord();
    void startCompare();
    void startTime();
    void startCurve();
    void start(std::shared_ptr<Job> job);
    void finish(bool cancelled);
    void takeCompared();
    void takeCurves();
    void forgetCurves();

    JobRunner m_runner;
    Loads m_loads;
    std::shared_ptr<const RequestTrace> m_trace;
    ReplayConfig m_config;
    Stage m_stage = Stage::Record;
    std::shared_ptr<const RequestTrace> m_stageTrace; ///< What the running stage works on.
    ReplayConfig m_stageConfig;                       ///< The same.
    std::optional<ReplayConfig> m_comparedConfig;     ///< Of the outcomes, once all are there.
    bool m_isNew = false;                             ///< Wished for after the running stage began.
    bool m_isWanted = false;                          ///< Not cancelled.
    std::shared_ptr<ReplayRecorder> m_recorder;
    std::shared_ptr<ReplayBatch> m_comparison;
    std::shared_ptr<LoadTimer> m_timer;
    std::shared_ptr<ReplayBatch> m_curveBatch; ///< Kept while another stage runs.
    std::size_t m_curveTaken = 0;
    std::shared_ptr<const ReplayRecording> m_recording;
    std::array<std::optional<PolicyOutcome>, kEvictionPolicies.size()> m_outcomes;
    std::array<std::vector<MissPoint>, kEvictionPolicies.size()> m_curves;
    LoadTimes m_times;
    bool m_isTimed = false;
};

} // namespace wb::ui
