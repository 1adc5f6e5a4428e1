// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document.h"
#include "ui/jobs/job_runner.h"

#include <QDateTime>
#include <QLockFile>
#include <QTimer>

#include <chrono>

namespace wb::ui {

/// Unsaved work that a process which is gone has left. As long as this lives, no other process is offered it; if it
/// dies undecided, the work stays on disk and is offered again.
class UnsavedWork {
public:
    UnsavedWork(QString path, std::unique_ptr<QLockFile> lock);

    const QString& path() const { return m_path; }
    /// When it was last written.
    const QDateTime& written() const { return m_written; }
    /// What was being worked on, to the bit, or why it cannot be read.
    const Result<Expert>& expert() const { return m_expert; }
    /// Deletes it for good.
    void discard();

private:
    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
    QDateTime m_written;
    Result<Expert> m_expert;
};

/// Keeps what is not saved yet on disk, so that a crash costs at most the last two seconds. While the document is not
/// clean its expert stands in a file of its own, written all or nothing on a thread; saving, undoing everything, and a
/// decent end remove it. Every journal has a file and a lock of its own: processes and windows do not meet.
class Journal : public QObject {
    Q_OBJECT

public:
    /// From a change to the beginning of its writing; together with the writing itself below two seconds.
    static constexpr std::chrono::milliseconds kDelay{1000};

    /// folder: this user's own, made when it is needed.
    Journal(Document& document, QString folder, QObject* parent = nullptr);
    /// The document's fate has been decided by then: its file goes.
    ~Journal() override;

    const QString& folder() const { return m_folder; }
    bool isEnabled() const { return m_enabled; }
    void setEnabled(bool enabled);
    /// The document as it is now is on disk.
    bool isUpToDate() const;

    /// What processes that are gone have left, the newest first.
    std::vector<std::shared_ptr<UnsavedWork>> unsavedWork() const;

signals:
    void written();
    /// Nothing could be written; for people, with the remedy. Said once until it works again.
    void failed(const QString& reason);

private:
    class Writing;
    bool isNeeded() const { return m_enabled && !m_document.undoStack().isClean(); }
    QString path() const;
    void follow();
    void write();
    void finished();
    void fail(const QString& reason);
    void removeFile();

    Document& m_document;
    QString m_folder;
    QString m_name; ///< Nobody else's.
    bool m_enabled = true;
    bool m_complained = false;
    quint64 m_changes = 0;        ///< Of design, weights or description.
    quint64 m_writtenChanges = 0; ///< Those on disk; 0: none.
    quint64 m_writingChanges = 0;
    QTimer m_soon;
    std::unique_ptr<QLockFile> m_lock;
    std::shared_ptr<Writing> m_writing;
    std::unique_ptr<JobRunner> m_runner;
};

} // namespace wb::ui
