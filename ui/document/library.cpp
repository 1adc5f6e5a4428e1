// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/library.h"

namespace wb::ui {

namespace {

[[maybe_unused]] constexpr std::chrono::seconds kWatchInterval{2};
[[maybe_unused]] constexpr std::chrono::minutes kSnapshotLookInterval{60};

QStringList textsOf(const Result<std::vector<std::string>>& found)
{
    QStringList texts;
    if (found)
        for (const std::string& text : *found)
            texts << QString::fromStdString(text);
    return texts;
}

} // namespace

/// Over a connection of its own, so that a large library does not hold the window up.
class Library::SnapshotJob : public Job {
public:
    SnapshotJob(std::string path, Timestamp now) : m_path(std::move(path)), m_now(now) {}
    State step(std::chrono::milliseconds) override
    {
        const auto store = ExpertStore::open(m_path);
        m_result = store ? store->snapshot(m_now) : passOn(store);
        return State::Done;
    }
    double progress() const override { return 0; }
    const Result<std::string>& result() const { return m_result; }

private:
    std::string m_path;
    Timestamp m_now;
    Result<std::string> m_result;
};

Library::Library(const QString& path, std::unique_ptr<Persistence> persistence, QObject* parent)
    : QObject(parent), m_filePath(path), m_persistence(std::move(persistence))
{
    connect(m_persistence.get(), &Persistence::changed, this, &Library::persistenceChanged);
    connect(&m_watch, &QTimer::timeout, this, &Library::lookForOthersChanges);
    connect(&m_runner, &JobRunner::finished, this, [this] {
        if (const auto& made = std::exchange(m_snapshot, nullptr)->result(); !made)
            emit snapshotFailed(made.error());
    });
    open();
}

void Library::open()
{
    auto store = ExpertStore::open(m_filePath.toStdString());
    if (!store) {
        m_openError = store.error();
        return;
    }
    m_store.emplace(std::move(*store));
    m_dataVersion = m_store->dataVersion().value_or(0);
#ifndef Q_OS_WASM // there the database is this program's alone
    m_watch.start(kWatchInterval);
#endif
}

void Library::close(const QString& reason)
{
    m_watch.stop();
    m_store.reset();
    m_openError = {ErrorCode::Conflict, reason.toStdString()};
    emit changed();
    emit persistenceChanged();
}

void Library::reopen()
{
    m_store.reset(); // SQLite must not meet the same file twice
    open();
    m_persistence->markDirty();
    emit changed();
    emit persistenceChanged();
}

QString Library::trouble() const
{
    if (!m_store)
        return QString::fromStdString(m_openError.message);
    if (m_persistence->state() == Persistence::State::ReadOnly)
        return m_persistence->detail();
    return QString::fromStdString(m_store->readOnlyReason());
}

template <typename T>
Result<T> Library::told(Result<T> done)
{
    if (done) {
        m_persistence->markDirty();
        emit changed();
        takeDueSnapshot();
    }
    return done;
}

Result<SavedVersion> Library::save(const Expert& expert, const QString& notes, const Trainings& trainings)
{
    const auto store = writable();
    return store ? told((*store)->save(expert, notes.trimmed().toStdString(), trainings)) : passOn(store);
}

Result<void> Library::describe(ExpertId id, const ExpertDescription& description)
{
    const auto store = writable();
    return store ? told((*store)->describe(id, description)) : passOn(store);
}

Result<void> Library::addBenchmark(ExpertId id, int version, const LatencyReport& report)
{
    const auto store = writable();
    return store ? told((*store)->addBenchmark(id, version, report)) : passOn(store);
}

Result<SavedVersion> Library::restore(ExpertId id, int version)
{
    const auto store = writable();
    return store ? told((*store)->restore(id, version)) : passOn(store);
}

Result<void> Library::setStage(ExpertId id, int version, const QString& stage)
{
    const auto store = writable();
    return store ? told((*store)->setStage(id, version, stage.toStdString())) : passOn(store);
}

Result<void> Library::setNotes(ExpertId id, int version, const QString& notes)
{
    const auto store = writable();
    return store ? told((*store)->setNotes(id, version, notes.trimmed().toStdString())) : passOn(store);
}

Result<std::vector<LineageEdge>> Library::lineage(ExpertId id) const
{
    const auto store = opened();
    return store ? (*store)->lineage(id) : passOn(store);
}

Result<QByteArray> Library::card(ExpertId id, CardFormat format) const
{
    const auto store = opened();
    if (!store)
        return passOn(store);
    const auto card = modelCard(**store, id, format);
    return card ? Result<QByteArray>(QByteArray::fromStdString(*card)) : passOn(card);
}

Result<QString> Library::snapshot() const
{
    const auto store = opened();
    if (!store)
        return passOn(store);
    const auto path = (*store)->snapshot(timestampNow());
    return path ? Result<QString>(QString::fromStdString(*path)) : passOn(path);
}

Result<void> Library::exportTo(const QString& path) const
{
    const auto store = opened();
    return store ? (*store)->exportTo(path.toStdString()) : passOn(store);
}

Result<ImportReport> Library::importFrom(const QString& path)
{
    const auto store = writable();
    return store ? told((*store)->importFrom(path.toStdString())) : passOn(store);
}

Result<void> Library::remove(ExpertId id)
{
    const auto store = writable();
    return store ? told((*store)->remove(id)) : passOn(store);
}

Result<void> Library::undelete(ExpertId id, const QString& name)
{
    const auto store = writable();
    return store ? told((*store)->undelete(id, name.trimmed().toStdString())) : passOn(store);
}

Result<std::vector<TrashedExpert>> Library::trash() const
{
    const auto store = opened();
    return store ? (*store)->trash() : passOn(store);
}

Result<std::vector<StoredBenchmark>> Library::benchmarks() const
{
    const auto store = opened();
    return store ? (*store)->benchmarks() : passOn(store);
}

Result<std::vector<StoredTraining>> Library::trainings(ExpertId id) const
{
    const auto store = opened();
    return store ? (*store)->trainings(id) : passOn(store);
}

Result<std::vector<ExpertSummary>> Library::list(const QString& filter) const
{
    const auto store = opened();
    return store ? (*store)->list(filter.toStdString()) : passOn(store);
}

Result<int> Library::count() const
{
    const auto store = opened();
    return store ? (*store)->count() : passOn(store);
}

Result<ExpertSummary> Library::find(const QString& name) const
{
    const auto store = opened();
    return store ? (*store)->find(name.trimmed().toStdString()) : passOn(store);
}

Result<Expert> Library::load(ExpertId id, int version) const
{
    const auto store = opened();
    return store ? (*store)->load(id, version) : passOn(store);
}

Result<std::vector<VersionSummary>> Library::versions(ExpertId id) const
{
    const auto store = opened();
    return store ? (*store)->versions(id) : passOn(store);
}

int Library::newestVersion(const QString& name) const
{
    return m_store ? m_store->newestVersion(name.trimmed().toStdString()).value_or(0) : 0;
}

QStringList Library::tags() const { return m_store ? textsOf(m_store->tags()) : QStringList(); }

QStringList Library::domains() const { return m_store ? textsOf(m_store->domains()) : QStringList(); }

QStringList Library::authors() const { return m_store ? textsOf(m_store->authors()) : QStringList(); }

QStringList Library::licenses() const { return m_store ? textsOf(m_store->licenses()) : QStringList(); }

Result<const ExpertStore*> Library::opened() const
{
    if (!m_store)
        return tl::unexpected<Error>(m_openError);
    return &*m_store;
}

Result<ExpertStore*> Library::writable()
{
    if (!m_store)
        return tl::unexpected<Error>(m_openError);
    if (const QString reason = trouble(); !reason.isEmpty())
        return fail(ErrorCode::Io, tr("the library is open for reading only: %1").arg(reason).toStdString());
    return &*m_store;
}

void Library::lookForOthersChanges()
{
    if (m_store->isReplaced()) { // by somebody who has recovered it
        reopen();
        return;
    }
    const auto version = m_store->dataVersion();
    if (!version || *version == m_dataVersion)
        return;
    m_dataVersion = *version;
    emit changed();
}

void Library::takeDueSnapshot()
{
#ifndef Q_OS_WASM // a browser keeps the library before the newest by itself
    const auto now = timestampNow();
    if (now < m_nextSnapshotLook || m_runner.isRunning())
        return;
    m_nextSnapshotLook = now + kSnapshotLookInterval;
    if (!m_store->isSnapshotDue(now))
        return;
    m_snapshot = std::make_shared<SnapshotJob>(m_filePath.toStdString(), now);
    m_runner.start(m_snapshot);
#endif
}

} // namespace wb::ui
