// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/recovery_scene.h"

#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace wb;

namespace {

using test::bytesOf;
using test::Content;
using test::contentOf;
using test::daysFromNow;
using test::holds;
using test::onePageExpert;
using test::put;
using test::take;
using test::weightsOf;
using Base = RecoveryReport::Base;

} // namespace

/// Damaged libraries: what is noticed, and what comes back.
class TestLibraryRecovery : public QObject {
    Q_OBJECT

private slots:
    void init();
    void soundLibraryIsLeftAlone();
    void newestSoundSnapshotComesBack();
    void withoutSnapshotTheRestIsKept();
    void damagedVersionIsMendedFromASnapshot();
    void filesOfOthersAreRefused();
    void emptiedFileIsNoNewLibrary();
    void writeAheadLogGoesWithTheDamagedFile();
    void damagedLibraryMakesNoSnapshot();
    void savingAgainMendsTheWeights();
    void replacedLibraryTakesNothingMore();
    void fullDiskNamesThePathAndLeavesNothing();

private:
    std::string path() const { return m_folder->filePath("experts.db").toStdString(); }
    ExpertStore open() const { return take(ExpertStore::open(path())); }
    void makeLibrary() const { test::makeSevenVersions(path()); }
    /// One bit of what stands in the file.
    void hit(const std::string& file, const QByteArray& what, int byte = 11) const;
    QStringList files(const char* pattern) const { return QDir(m_folder->path()).entryList({pattern}, QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLibraryRecovery::init()
{
    m_folder = std::make_unique<QTemporaryDir>(test::workFolder());
    QVERIFY(m_folder->isValid());
}

void TestLibraryRecovery::hit(const std::string& file, const QByteArray& what, int byte) const
{
    QByteArray bytes = bytesOf(file);
    const auto at = bytes.indexOf(what);
    QVERIFY(at >= 0);
    bytes[at + byte] = static_cast<char>(bytes[at + byte] ^ 4);
    put(file, bytes);
}

void TestLibraryRecovery::soundLibraryIsLeftAlone()
{
    makeLibrary();
    const QByteArray before = bytesOf(path());
    const auto report = take(recoverLibrary(path(), daysFromNow(0)));
    QVERIFY(report.base == Base::Sound);
    QCOMPARE(report.kept, 7);
    QVERIFY(bytesOf(path()) == before);
    QCOMPARE(files("*.damaged*").size() + files("*.recovering*").size(), 0);
}

void TestLibraryRecovery::newestSoundSnapshotComesBack()
{
    makeLibrary();
    take(open().snapshot(daysFromNow(0))); // with all seven, and then it is hit
    const auto snapshots = open().snapshots();
    hit(snapshots.front(), weightsOf(5));
    put(path(), QByteArray(5000, 'x'));
    const auto report = take(recoverLibrary(path(), daysFromNow(1)));
    QVERIFY(report.base == Base::Snapshot);
    QCOMPARE(report.snapshot, snapshots.back());
    QCOMPARE(report.badSnapshots, 1);
    QCOMPARE(report.kept, 4);
    QVERIFY(!report.isComplete);
    QCOMPARE(contentOf(open()).size(), std::size_t{4});
    const std::string text = recoveryText(report);
    for (const std::string& said : {report.damagedFile, report.snapshot, std::string("not a database")})
        QVERIFY2(text.find(said) != std::string::npos, text.c_str());
}

void TestLibraryRecovery::withoutSnapshotTheRestIsKept()
{
    makeLibrary();
    QVERIFY(QFile::remove(QString::fromStdString(open().snapshots().front())));
    {
        ExpertStore store = open();
        test::mustDo(store.remove(take(store.find("expert 2")).id));
    }
    hit(path(), weightsOf(3));
    const LibraryCondition found = open().check();
    QCOMPARE(found.structure, std::string());
    QCOMPARE(found.damaged.size(), std::size_t{1});
    QCOMPARE(found.damaged.front().expert, std::string("expert 3"));
    QCOMPARE(found.sound, 6);
    const auto report = take(recoverLibrary(path(), daysFromNow(0)));
    QVERIFY(report.base == Base::Itself);
    QCOMPARE(report.mended, 0);
    QCOMPARE(report.lost.size(), std::size_t{1});
    const ExpertStore store = open();
    QCOMPARE(contentOf(store).size(), std::size_t{5});
    QCOMPARE(take(store.trash()).size(), std::size_t{1}); // the trash is kept too
    // The header gone besides: then nothing is left but an empty library, and the file put aside.
    put(path(), QByteArray(4096, '\0') + bytesOf(path()).mid(4096));
    QVERIFY(take(recoverLibrary(path(), daysFromNow(1))).base == Base::Nothing);
    QCOMPARE(take(open().count()), 0);
    QCOMPARE(files("*.damaged-*Z").size(), 2);
}

void TestLibraryRecovery::damagedVersionIsMendedFromASnapshot()
{
    makeLibrary();
    hit(path(), weightsOf(3)); // in the snapshot
    hit(path(), weightsOf(7)); // not in it
    hit(path(), "tanh", 2);    // the design of one of them
    const auto report = take(recoverLibrary(path(), daysFromNow(0)));
    QVERIFY(report.base == Base::Itself);
    const Content content = contentOf(open());
    QVERIFY(holds(content, 3));
    QVERIFY(!holds(content, 7));
    QVERIFY(report.mended >= 1);
    QCOMPARE(content.size() + report.lost.size(), std::size_t{7});
    QVERIFY(open().check().isSound());
}

void TestLibraryRecovery::filesOfOthersAreRefused()
{
    {
        const auto other = take(Database::open(path(), Database::Access::ReadWrite));
        test::mustDo(other.execute("CREATE TABLE t (x)"));
    }
    QByteArray before = bytesOf(path());
    QCOMPARE(recoverLibrary(path(), daysFromNow(0)).error().code, ErrorCode::Unsupported);
    QVERIFY(bytesOf(path()) == before);
    QVERIFY(QFile::remove(QString::fromStdString(path())));
    QCOMPARE(recoverLibrary(path(), daysFromNow(0)).error().code, ErrorCode::NotFound);
    makeLibrary();
    {
        const auto newer = take(Database::open(path(), Database::Access::ReadWrite));
        test::mustDo(newer.execute("PRAGMA user_version = 9"));
    }
    before = bytesOf(path());
    const auto refused = recoverLibrary(path(), daysFromNow(0));
    QCOMPARE(refused.error().code, ErrorCode::Unsupported);
    QVERIFY2(refused.error().message.find("version is 9, this program writes 4") != std::string::npos,
             refused.error().message.c_str());
    QVERIFY(bytesOf(path()) == before);
    QCOMPARE(files("*.damaged*").size() + files("*.recovering*").size(), 0);
}

void TestLibraryRecovery::emptiedFileIsNoNewLibrary()
{
    makeLibrary();
    put(path(), QByteArray());
    const auto refused = ExpertStore::open(path());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    QVERIFY(take(recoverLibrary(path(), daysFromNow(0))).base == Base::Snapshot);
    QCOMPARE(contentOf(open()).size(), std::size_t{4});
}

void TestLibraryRecovery::writeAheadLogGoesWithTheDamagedFile()
{
    makeLibrary();
    QByteArray bad = bytesOf(path());
    const auto hole = bad.indexOf(weightsOf(2)) / 4096 * 4096;
    bad.replace(hole, 4096, QByteArray(4096, '\0'));
    QByteArray log;
    {
        ExpertStore store = open();
        take(store.save(onePageExpert("only in the log", 6)));
        log = bytesOf(path() + "-wal");
    }
    QVERIFY(log.size() > 4096);
    put(path(), bad);
    put(path() + "-wal", log);
    const auto report = take(recoverLibrary(path(), daysFromNow(0)));
    QVERIFY(report.base == Base::Snapshot);
    QVERIFY(bytesOf(report.damagedFile + "-wal") == log);
    QVERIFY(open().find("only in the log")); // what stood in it was read
    QVERIFY(!QFile::exists(QString::fromStdString(path() + "-wal")));
    QVERIFY(open().check().isSound());
}

void TestLibraryRecovery::damagedLibraryMakesNoSnapshot()
{
    makeLibrary();
    hit(path(), weightsOf(6));
    const ExpertStore store = open();
    const auto before = store.snapshots();
    const auto refused = store.snapshot(daysFromNow(2));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    QVERIFY2(refused.error().message.find("\"expert 6\" version 1") != std::string::npos,
             refused.error().message.c_str());
    QVERIFY(store.snapshots() == before);
    QVERIFY(store.isSnapshotDue(daysFromNow(1)));
    QVERIFY(!store.isSnapshotDue(daysFromNow(-1) + std::chrono::hours(23)));
}

/// Somebody still has the network open when its stored weights are damaged: the next save must not rely on them.
void TestLibraryRecovery::savingAgainMendsTheWeights()
{
    makeLibrary();
    hit(path(), weightsOf(6));
    ExpertStore store = open();
    const ExpertId id = take(store.find("expert 6")).id;
    QVERIFY(!store.load(id));
    take(store.save(onePageExpert("expert 6", 6)));
    QVERIFY(store.load(id));
    QVERIFY(store.load(id, 1));
    QVERIFY(store.check().isSound());
}

void TestLibraryRecovery::replacedLibraryTakesNothingMore()
{
    makeLibrary();
    ExpertStore store = open();
    QVERIFY(!store.isReplaced());
    hit(path(), weightsOf(6));
    take(recoverLibrary(path(), daysFromNow(0)));
    QVERIFY(store.isReplaced());
    const auto refused = store.save(onePageExpert("late", 2)); // would go into the file put aside
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QVERIFY(open().save(onePageExpert("late", 2)));
}

/// The system gives no more than so many bytes a file, as a full disk would.
void TestLibraryRecovery::fullDiskNamesThePathAndLeavesNothing()
{
    makeLibrary();
    ExpertStore store = open();
    const Content before = contentOf(store);
    const std::string target = m_folder->filePath("whole.db").toStdString();
    put(target, "what was there");
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit usual = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &usual), 0);
    const rlimit small{16384, usual.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto saved = store.save(test::smallExpert("big", 1));
    const auto exported = store.exportTo(target);
    const auto snapshot = store.snapshot(daysFromNow(2));
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &usual), 0);
    QVERIFY(!saved && !exported && !snapshot);
    for (const auto& [message, named] :
         {std::pair(saved.error().message, path()), std::pair(exported.error().message, target),
          std::pair(snapshot.error().message, path() + ".snapshot-")}) {
        QVERIFY2(message.find(named) != std::string::npos, message.c_str());
        QVERIFY2(message.find("disk is full") != std::string::npos, message.c_str());
        QVERIFY2(message.find("unfinished") == std::string::npos, message.c_str());
    }
    QVERIFY(bytesOf(target) == "what was there");
    QCOMPARE(files("*.unfinished*").size(), 0);
    QCOMPARE(store.snapshots().size(), std::size_t{1});
    QVERIFY(contentOf(store) == before);
    take(store.save(test::smallExpert("big", 1))); // there is room again
    QVERIFY(store.check().isSound());
    // A device is no place for a library: it would be replaced by a file.
    QCOMPARE(store.exportTo("/dev/null").error().code, ErrorCode::Io);
}

QTEST_APPLESS_MAIN(TestLibraryRecovery)
#include "tst_library_recovery.moc"
