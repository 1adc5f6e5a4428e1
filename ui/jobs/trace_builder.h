// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/library.h"
#include "ui/document/pool_source.h"
#include "ui/jobs/job_runner.h"

#include <functional>
#include <map>

namespace wb::ui {

/// Makes request traces: generated or read from a file, the sizes drawn or counted from the library's experts (a few
/// at a time, between other events). One at a time; a new wish replaces the one before.
class TraceBuilder : public QObject {
    Q_OBJECT

public:
    /// library may be absent.
    explicit TraceBuilder(const Library* library, JobRunner::Drive drive = JobRunner::defaultDrive(),
                          QObject* parent = nullptr);

    /// sizes: drawn, or the library's experts, the one that was saved first being the most popular.
    void generate(const TraceRecipe& recipe, PoolSource::Sizes sizes);
    /// sizes: what to do if the file does not say them.
    void read(const QString& file, const QByteArray& bytes, const TraceRecipe& recipe, PoolSource::Sizes sizes);
    void cancel();
    bool isBusy() const { return m_isBusy; }

signals:
    void ready(const std::shared_ptr<const wb::RequestTrace>& trace, const wb::ui::PoolSource& source);
    void failed(const QString& message);
    void busyChanged();

private:
    using Make = std::function<Result<RequestTrace>()>;
    class MakeJob;
    /// An expert of the library that takes its size from there.
    struct Wanted {
        ExpertId id;
        int version = 0;
        RequestTrace::Expert expert;
    };
    void begin(const PoolSource& source);
    void end();
    void endWith(const Error& error);
    void run(Make make, std::function<void(RequestTrace)> then);
    void count(std::vector<Wanted> wanted, std::function<void(std::vector<RequestTrace::Expert>)> then);
    void countSome();
    Result<std::vector<Wanted>> allOfLibrary() const;
    Result<std::vector<Wanted>> namedIn(const RequestTrace& trace) const;
    void sizeTrace(RequestTrace trace);
    void finish(RequestTrace trace);
    void jobEnded(bool cancelled);

    const Library* m_library;
    JobRunner m_runner;
    PoolSource m_source; ///< Of the trace in the making.
    bool m_isBusy = false;
    std::shared_ptr<MakeJob> m_job;
    std::shared_ptr<MakeJob> m_nextJob; ///< Waits for the cancelled one to end.
    std::function<void(RequestTrace)> m_then;
    QTimer m_counting;
    std::vector<Wanted> m_wanted;
    std::size_t m_counted = 0;
    std::function<void(std::vector<RequestTrace::Expert>)> m_countedThen;
    std::map<std::pair<std::int64_t, int>, std::size_t> m_bytes; ///< By expert and version: they never change.
};

} // namespace wb::ui
