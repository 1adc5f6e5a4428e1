// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/rescue_bar.h"

#include "core/store/library_files.h"

#include <QDateTime>
#include <QLocale>
#include <QPushButton>

#include <utility>

namespace wb::ui {

namespace {

constexpr std::size_t kMostNamed = 6;

/// "23/11/2026 01:02", of "experts.db.snapshot-20261123T010203.456Z".
QString snapshotTime(const QString& path)
{
    QString stamp = path.section(QStringLiteral(".snapshot-"), -1).left(15);
    for (const int at : {13, 11}) // as ISO 8601 has it in its long form, which Qt reads
        stamp.insert(at, u':');
    for (const int at : {6, 4})
        stamp.insert(at, u'-');
    const auto time = QDateTime::fromString(stamp + u'Z', Qt::ISODate);
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : path;
}

/// One line each, and how many more there are.
QStringList damageLines(const std::vector<DamagedVersion>& versions, const QString& line, const QString& rest)
{
    QStringList lines;
    for (std::size_t i = 0; i < versions.size() && i < kMostNamed; ++i)
        lines << line.arg(versions[i].expert.empty() ? RescueBar::tr("(unknown)")
                                                     : QString::fromStdString(versions[i].expert))
                     .arg(versions[i].version);
    if (versions.size() > kMostNamed)
        lines << rest.arg(versions.size() - kMostNamed);
    return lines;
}

QString headOf(const RecoveryReport& report)
{
    switch (report.base) {
    case RecoveryReport::Base::Sound:
        return RescueBar::tr("The library is sound; nothing had to be done.");
    case RecoveryReport::Base::Itself:
        return RescueBar::tr("The library was damaged and has been repaired; everything else in it is as it was.");
    case RecoveryReport::Base::Snapshot:
        return RescueBar::tr("The library was damaged. It was brought back from the snapshot of %1.")
            .arg(snapshotTime(QString::fromStdString(report.snapshot)));
    case RecoveryReport::Base::Nothing:
        break;
    }
    return RescueBar::tr("The library was damaged, and there was no sound snapshot. A new one was begun.");
}

QStringList detailsOf(const RecoveryReport& report)
{
    if (report.base == RecoveryReport::Base::Sound)
        return {};
    const QString aside = QString::fromStdString(report.damagedFile);
    QStringList details{RescueBar::tr("Damaged: %1").arg(QString::fromStdString(report.trouble)),
                        RescueBar::tr("The damaged file was put aside as %1").arg(aside)};
    if (report.badSnapshots > 0)
        details << RescueBar::tr("Snapshots passed over because they are damaged too: %1").arg(report.badSnapshots);
    if (report.base == RecoveryReport::Base::Itself)
        details << RescueBar::tr("Versions kept: %1, mended from snapshots: %2").arg(report.kept).arg(report.mended);
    if (report.base == RecoveryReport::Base::Snapshot)
        details << RescueBar::tr("Versions from the snapshot: %1").arg(report.kept);
    if (report.base != RecoveryReport::Base::Itself)
        details << RescueBar::tr("Versions saved from the damaged file: %1; its trash and measurements stay behind")
                       .arg(report.salvaged.newVersions);
    details << damageLines(report.lost, RescueBar::tr("Lost: “%1”, version %2"), RescueBar::tr("and %1 more"));
    if (!report.isComplete)
        details << RescueBar::tr("Parts of the damaged file could not be read: more may have stood there.");
    return details;
}

} // namespace

class RescueBar::CheckJob : public Job {
public:
    explicit CheckJob(std::string path) : m_path(std::move(path)) {}
    State step(std::chrono::milliseconds budget) override
    {
        if (!m_database) {
            m_database = openToCheck(m_path);
            if (*m_database)
                m_check.emplace(**m_database);
            return *m_database ? State::Running : State::Done;
        }
        return m_check->step(budget);
    }
    double progress() const override { return m_check ? m_check->progress() : 0.0; }
    Result<LibraryCondition> result() const
    {
        return *m_database ? Result<LibraryCondition>(m_check->condition()) : passOn(*m_database);
    }

private:
    /// The window has the library open, so its schema is one that can be trusted.
    static Result<Database> openToCheck(const std::string& path)
    {
        auto database = Database::open(path, Database::Access::ReadOnly);
        if (database)
            database->trustSchema();
        return database;
    }

    std::string m_path;
    std::optional<Result<Database>> m_database;
    std::optional<LibraryCheck> m_check;
};

class RescueBar::RecoveryJob : public Job {
public:
    explicit RecoveryJob(std::string path) : m_path(std::move(path)) {}
    State step(std::chrono::milliseconds) override
    {
        m_result = recoverLibrary(m_path, timestampNow());
        return State::Done;
    }
    double progress() const override { return 0; }
    const Result<RecoveryReport>& result() const { return m_result; }

private:
    std::string m_path;
    Result<RecoveryReport> m_result;
};

RescueBar::RescueBar(Library& library, QWidget* parent)
    : MessageBar(parent), m_library(library), m_recover(addButton(tr("&Recover the library"), "recoverLibrary"))
{
    setObjectName(QStringLiteral("rescueBar"));
    m_recover->setToolTip(tr("Put the damaged file aside and bring back what snapshots and the file still have"));
    connect(m_recover, &QPushButton::clicked, this, &RescueBar::recover);
    connect(&m_runner, &JobRunner::finished, this, &RescueBar::finished);
    connect(&library, &Library::snapshotFailed, this, [this](const Error& error) {
        if (error.code == ErrorCode::Corrupt)
            check(); // which tells all of it
        else if (!m_runner.isRunning())
            show(Kind::Warning,
                 tr("No snapshot of the library could be made: %1").arg(QString::fromStdString(error.message)));
    });
    m_recover->hide();
}

void RescueBar::offerRecovery()
{
    if (!m_library.isDamaged()) {
        hide();
        return;
    }
    const auto snapshots = snapshotsOf(m_library.filePath().toStdString());
    QStringList details{m_library.trouble()};
    if (snapshots.empty())
        details << tr("There is no snapshot of it. Recovering puts the file aside and begins a new library with all "
                      "that can still be read from it.");
    else
        details << tr("Recovering puts the file aside, brings back the newest sound snapshot (the last one is of %1), "
                      "and adds all that can still be read from the file.")
                       .arg(snapshotTime(QString::fromStdString(snapshots.front())));
    show(Kind::Error, tr("The library is damaged and cannot be opened. Nothing has been changed."), details);
#ifndef Q_OS_WASM // nothing would be left of what is put aside
    m_recover->show();
#endif
}

void RescueBar::check()
{
    if (!m_library.isOpen()) {
        offerRecovery();
        if (!m_library.isDamaged())
            showError(m_library.trouble());
        return;
    }
    m_checking = std::make_shared<CheckJob>(m_library.filePath().toStdString());
    if (m_runner.start(m_checking))
        showWork(tr("Checking the library…"));
}

void RescueBar::recover()
{
    if (m_runner.isRunning())
        return;
    m_library.close(tr("the library is being recovered"));
    m_recovering = std::make_shared<RecoveryJob>(m_library.filePath().toStdString());
    m_runner.start(m_recovering);
    showWork(tr("Recovering the library…"));
}

void RescueBar::finished()
{
    if (const auto recovering = std::exchange(m_recovering, nullptr)) {
        m_library.reopen();
        showReport(recovering->result());
    } else if (const auto checking = std::exchange(m_checking, nullptr)) {
        showCondition(checking->result());
    }
}

void RescueBar::showCondition(const Result<LibraryCondition>& found)
{
    if (!found) {
        showError(QString::fromStdString(found.error().message));
        return;
    }
    if (found->isSound()) {
        show(Kind::Ok, tr("The library is sound: all %1 versions are what was saved.").arg(found->sound),
             damageLines(found->ended, tr("Its training begins anew: “%1”, version %2"), tr("and %1 more")));
        return;
    }
    QStringList details;
    if (!found->structure.empty())
        details << QString::fromStdString(found->structure);
    details << damageLines(found->damaged, tr("Damaged: “%1”, version %2"), tr("and %1 more"));
    details << tr("Versions that are what was saved: %1").arg(found->sound);
    show(Kind::Error, tr("The library is damaged."), details);
#ifndef Q_OS_WASM
    m_recover->show();
#endif
}

void RescueBar::showReport(const Result<RecoveryReport>& report)
{
    if (!report) {
        showError(QString::fromStdString(report.error().message));
        m_recover->show(); // to try again
        return;
    }
    const bool isWhole = report->lost.empty() && report->isComplete;
    show(isWhole ? Kind::Ok : Kind::Warning, headOf(*report), detailsOf(*report));
    if (!m_library.isOpen())
        showError(m_library.trouble());
}

void RescueBar::showWork(const QString& text)
{
    m_recover->hide();
    show(Kind::Info, text);
}

} // namespace wb::ui
