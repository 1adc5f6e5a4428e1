// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/expert_store.h"
#include "core/store/model_card.h"
#include "ui/document/persistence.h"
#include "ui/jobs/job_runner.h"

#include <QTimer>

#include <memory>

namespace wb::ui {

/// The library as the workbench has it: the store of experts, and whether what it holds is out of danger. A library
/// that cannot be opened is still there; everything asked of it fails with the reason.
class Library : public QObject {
    Q_OBJECT

public:
    /// Opens the library at a path, or makes it; its folder must exist.
    Library(const QString& path, std::unique_ptr<Persistence> persistence, QObject* parent = nullptr);

    bool isOpen() const { return m_store.has_value(); }
    /// It could not be opened because its file is damaged.
    bool isDamaged() const { return !m_store && m_openError.code == ErrorCode::Corrupt; }
    /// The path that was asked for, whether it could be opened or not.
    const QString& filePath() const { return m_filePath; }
    /// Lets go of the file, so that another can take its place; until reopen() everything fails with the reason.
    void close(const QString& reason);
    /// Opens what stands at the path now.
    void reopen();
    /// Why nothing can be read or, if it is open, why nothing can be saved; for people, empty if all is well.
    QString trouble() const;
    /// Of the database; empty if it could not be opened.
    QString path() const { return m_store ? QString::fromStdString(m_store->path()) : QString(); }
    bool canSave() const { return isOpen() && trouble().isEmpty(); }
    const Persistence& persistence() const { return *m_persistence; }

    /// A new expert or the next version of the one with this name. Errors: those of ExpertStore::save.
    Result<SavedVersion> save(const Expert& expert, const QString& notes = {}, const Trainings& trainings = {});
    Result<void> describe(ExpertId id, const ExpertDescription& description);
    /// Keeps what was measured of a version; changed() follows.
    Result<void> addBenchmark(ExpertId id, int version, const LatencyReport& report);
    Result<std::vector<StoredBenchmark>> benchmarks() const;
    Result<std::vector<StoredTraining>> trainings(ExpertId id) const;

    Result<std::vector<ExpertSummary>> list(const QString& filter = {}) const;
    Result<int> count() const;
    /// By name. Errors: NotFound.
    Result<ExpertSummary> find(const QString& name) const;
    Result<Expert> load(ExpertId id, int version = 0) const;
    Result<std::vector<VersionSummary>> versions(ExpertId id) const;
    /// An old version once more, as the next one. Errors: those of ExpertStore::restore.
    Result<SavedVersion> restore(ExpertId id, int version);
    /// draft, candidate, champion or retired; the champion before it is retired.
    Result<void> setStage(ExpertId id, int version, const QString& stage);
    Result<void> setNotes(ExpertId id, int version, const QString& notes);
    Result<std::vector<LineageEdge>> lineage(ExpertId id) const;
    /// See modelCard().
    Result<QByteArray> card(ExpertId id, CardFormat format) const;
    /// A copy beside the library; gives its path.
    Result<QString> snapshot() const;
    /// The whole library as one file, trash and all.
    Result<void> exportTo(const QString& path) const;
    /// Takes in the experts of another library.
    Result<ImportReport> importFrom(const QString& path);
    /// Into the trash, for at least ExpertStore::kTrashTime.
    Result<void> remove(ExpertId id);
    /// Out of it, under the old name or another. Errors: Conflict if the name is taken.
    Result<void> undelete(ExpertId id, const QString& name = {});
    Result<std::vector<TrashedExpert>> trash() const;
    /// The version an expert of that name has now, 0 if there is none or it cannot be known.
    int newestVersion(const QString& name) const;
    /// What is in use, for suggestions; empty where it cannot be known.
    QStringList tags() const;
    QStringList domains() const;
    QStringList authors() const;
    QStringList licenses() const;

signals:
    /// Experts were saved, described anew, or changed by another program.
    void changed();
    /// persistence() has another state, or the library was opened or closed.
    void persistenceChanged();
    /// The day's snapshot, taken after the first change, could not be made: Corrupt if the library itself is damaged.
    void snapshotFailed(const wb::Error& error);

private:
    /// The store, or why there is none.
    Result<const ExpertStore*> opened() const;
    Result<ExpertStore*> writable();
    /// What has to follow a change that went well; gives the result on.
    template <typename T>
    Result<T> told(Result<T> done);
    class SnapshotJob;
    void open();
    void lookForOthersChanges();
    void takeDueSnapshot();

    QString m_filePath;
    std::optional<ExpertStore> m_store;
    Error m_openError;
    std::unique_ptr<Persistence> m_persistence;
    QTimer m_watch;
    std::int64_t m_dataVersion = 0;
    Timestamp m_nextSnapshotLook{};
    std::shared_ptr<SnapshotJob> m_snapshot;
    JobRunner m_runner; ///< Last: it waits for what it runs.
};

} // namespace wb::ui
