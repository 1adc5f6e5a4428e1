// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/journal.h"

#include "core/formats/expert_snapshot.h"
#include "core/formats/file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <utility>

namespace wb::ui {

namespace {

constexpr QLatin1String kWorkSuffix(".expert");
constexpr QLatin1String kLockSuffix(".lock");
constexpr QLatin1String kWorkPrefix("unsaved-");

/// Never stale by its age: only when its process is gone.
std::unique_ptr<QLockFile> lockFor(const QString& work)
{
    auto lock = std::make_unique<QLockFile>(work.chopped(kWorkSuffix.size()) + kLockSuffix);
    lock->setStaleLockTime(0);
    return lock;
}

Result<Expert> readWork(const QString& path)
{
    const auto bytes = readFile(path.toStdString());
    if (!bytes)
        return passOn(bytes);
    return expertFromBytes(*bytes);
}

/// What a writing that was cut off leaves beside its target.
void removeHalfWritten(const QString& work)
{
    const QFileInfo info(work);
    const QDir folder = info.dir();
    for (const QString& name : folder.entryList({info.fileName() + QStringLiteral(".saving-*")}, QDir::Files))
        QFile::remove(folder.filePath(name));
}

} // namespace

UnsavedWork::UnsavedWork(QString path, std::unique_ptr<QLockFile> lock)
    : m_path(std::move(path)), m_lock(std::move(lock)), m_written(QFileInfo(m_path).lastModified()),
      m_expert(readWork(m_path))
{
}

void UnsavedWork::discard()
{
    QFile::remove(m_path);
    m_lock.reset();
}

class Journal::Writing : public Job {
public:
    Writing(QString path, Expert expert) : m_path(std::move(path)), m_expert(std::move(expert)) {}

    State step(std::chrono::milliseconds) override
    {
        m_result = writeFile(m_path.toStdString(), expertToBytes(m_expert));
        return State::Done;
    }
    double progress() const override { return 0; }
    const Result<void>& result() const { return m_result; }

private:
    QString m_path;
    Expert m_expert;
    Result<void> m_result;
};

Journal::Journal(Document& document, QString folder, QObject* parent)
    : QObject(parent), m_document(document), m_folder(std::move(folder)),
      m_name(kWorkPrefix + QUuid::createUuid().toString(QUuid::WithoutBraces)), m_runner(std::make_unique<JobRunner>())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kDelay);
    connect(&m_soon, &QTimer::timeout, this, &Journal::write);
    connect(m_runner.get(), &JobRunner::finished, this, &Journal::finished);
    const auto changed = [this] {
        ++m_changes;
        follow();
    };
    connect(&document, &Document::networkChanged, this, changed);
    connect(&document, &Document::descriptionChanged, this, changed);
    connect(&document, &Document::resumeChanged, this, changed);
    // The first edit's own signals come before the stack knows of it, so this one counts as a change too.
    connect(&document.undoStack(), &QUndoStack::cleanChanged, this, changed);
    follow();
}

Journal::~Journal()
{
    m_runner.reset(); // waits for a writing, so that the file goes after it
    removeFile();
}

void Journal::setEnabled(bool enabled)
{
    if (std::exchange(m_enabled, enabled) != enabled)
        follow();
}

bool Journal::isUpToDate() const { return m_writtenChanges == m_changes && m_writtenChanges > 0; }

QString Journal::path() const { return QDir(m_folder).filePath(m_name + kWorkSuffix); }

void Journal::follow()
{
    if (!isNeeded()) {
        m_soon.stop();
        if (!m_runner->isRunning())
            removeFile();
    } else if (!m_soon.isActive() && !m_runner->isRunning() && m_writtenChanges != m_changes) {
        m_soon.start(); // not started anew by the changes that follow: two seconds are two seconds
    }
}

void Journal::write()
{
    if (!QDir().mkpath(m_folder)) {
        fail(tr("The folder %1 cannot be made.").arg(QDir::toNativeSeparators(m_folder)));
        return;
    }
    if (!m_lock) {
        auto lock = lockFor(path());
        if (!lock->tryLock(0)) {
            fail(tr("Nothing can be written to %1.").arg(QDir::toNativeSeparators(m_folder)));
            return;
        }
        m_lock = std::move(lock);
    }
    m_writingChanges = m_changes;
    m_writing = std::make_shared<Writing>(path(), m_document.toExpert());
    m_runner->start(m_writing);
}

void Journal::finished()
{
    const Result<void> result = std::exchange(m_writing, nullptr)->result();
    if (result) {
        m_writtenChanges = m_writingChanges;
        m_complained = false;
    } else {
        fail(QString::fromStdString(result.error().message));
    }
    follow();
    if (result && isNeeded())
        emit written();
}

void Journal::fail(const QString& reason)
{
    if (!std::exchange(m_complained, true))
        emit failed(tr("Unsaved changes would be lost in a crash: %1").arg(reason));
    m_soon.start();
}

void Journal::removeFile()
{
    m_writtenChanges = 0;
    if (!m_lock)
        return;
    QFile::remove(path());
    m_lock.reset();
}

std::vector<std::shared_ptr<UnsavedWork>> Journal::unsavedWork() const
{
    std::vector<std::shared_ptr<UnsavedWork>> found;
    const QDir folder(m_folder);
    for (const QFileInfo& info :
         folder.entryInfoList({kWorkPrefix + QLatin1Char('*') + kWorkSuffix}, QDir::Files, QDir::Time)) {
        auto lock = lockFor(info.filePath());
        if (!lock->tryLock(0) || !QFile::exists(info.filePath()))
            continue; // somebody works on it, or another process was faster
        removeHalfWritten(info.filePath());
        found.push_back(std::make_shared<UnsavedWork>(info.filePath(), std::move(lock)));
    }
    return found;
}

} // namespace wb::ui
