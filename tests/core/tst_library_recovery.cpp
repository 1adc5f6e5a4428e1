// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/formats/weights_blob.h"
#include "core/store/library_recovery.h"
#include "tests/support/damaged_bytes.h"
#include "tests/support/library_operations.h"

#include <QTest>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <map>

using namespace wb;

namespace {

using test::take;
using Base = RecoveryReport::Base;

Timestamp daysFromNow(int days)
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) +
           std::chrono::hours(24 * days);
}

/// Small enough for its weights to lie in one piece in the file.
Expert onePageExpert(const std::string& name, std::uint64_t seed)
{
    return {name,
            "Language",
            "reads digits",
            {"ocr"},
            test::makeNetwork({20, 30, 5}, test::Wiring::Layered, Activation::Tanh, Activation::Linear, seed),
            {}};
}

QByteArray weightsOf(std::uint64_t seed)
{
    return QByteArray::fromStdString(weightsToBytes(onePageExpert("", seed).network.weights()));
}

QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const std::string& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", path.c_str());
}

/// Everything as a library holds it: name and version, and from which seed its weights are (0: from none of ours).
using Content = std::map<std::pair<std::string, int>, std::uint64_t>;
constexpr std::uint64_t kSeeds = 7;

Content contentOf(const ExpertStore& store)
{
    Content content;
    for (const ExpertSummary& expert : take(store.list()))
        for (const VersionSummary& version : take(store.versions(expert.id))) {
            const auto loaded = store.load(expert.id, version.version);
            std::uint64_t& seed = content[{expert.description.name, version.version}];
            for (std::uint64_t known = 1; loaded && known <= kSeeds; ++known)
                if (bitEqual(loaded->network.weights(), onePageExpert("", known).network.weights()))
                    seed = known;
        }
    return content;
}

bool holds(const Content& content, std::uint64_t seed)
{
    return std::any_of(content.begin(), content.end(), [&](const auto& entry) { return entry.second == seed; });
}

} // namespace

/// Damaged libraries: what is noticed, and what comes back.
class TestLibraryRecovery : public QObject {
    Q_OBJECT

private slots:
    void init();
    void damagedCopiesAreNoticedAndRecovered();
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
    /// Experts 1 to 4, a snapshot, then 5 and 6 and a second version of 1, from seed 7.
    void makeLibrary() const;
    /// One bit of what stands in the file.
    void hit(const std::string& file, const QByteArray& what, int byte = 11) const;
    QStringList files(const char* pattern) const { return QDir(m_folder->path()).entryList({pattern}, QDir::Files); }
    void judgeRecovered(const RecoveryReport& report, const QByteArray& bad);

    std::unique_ptr<QTemporaryDir> m_folder;
    int m_possible = 0; ///< Versions newer than the snapshot whose weights are still in the damaged file.
    int m_salvaged = 0; ///< Those of them that came back.
};

void TestLibraryRecovery::init()
{
    m_folder = std::make_unique<QTemporaryDir>(test::workFolder());
    QVERIFY(m_folder->isValid());
}

void TestLibraryRecovery::makeLibrary() const
{
    ExpertStore store = open();
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        take(store.save(onePageExpert("expert " + std::to_string(seed), seed)));
        if (seed == 4)
            take(store.snapshot(daysFromNow(-1)));
    }
    take(store.save(onePageExpert("expert 1", 7)));
}

void TestLibraryRecovery::hit(const std::string& file, const QByteArray& what, int byte) const
{
    QByteArray bytes = bytesOf(file);
    const auto at = bytes.indexOf(what);
    QVERIFY(at >= 0);
    bytes[at + byte] = static_cast<char>(bytes[at + byte] ^ 4);
    put(file, bytes);
}

void TestLibraryRecovery::judgeRecovered(const RecoveryReport& report, const QByteArray& bad)
{
    QVERIFY(bytesOf(report.damagedFile) == bad);
    QVERIFY(QFile::exists(QString::fromStdString(report.damagedFile + ".txt")));
    const ExpertStore store = open();
    QCOMPARE(store.readOnlyReason(), std::string());
    QVERIFY(store.check().isSound());
    const Content content = contentOf(store);
    for (const auto& [key, seed] : content) {
        QVERIFY(seed != 0); // what stands in it is what somebody saved
        if (key.first.rfind("expert ", 0) == 0 && key.first.size() == 8)
            QCOMPARE(seed, key.second == 1 ? static_cast<std::uint64_t>(key.first.back() - '0') : kSeeds);
    }
    for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
        const bool isThere = holds(content, seed);
        if (seed <= 4 && !(report.base == Base::Itself && !isThere))
            QVERIFY2(isThere, qPrintable(QString("%1 was in the snapshot").arg(seed)));
        if (!isThere) {
            const std::string name = "expert " + std::to_string(seed == kSeeds ? 1 : seed);
            const bool isTold = std::any_of(report.lost.begin(), report.lost.end(),
                                            [&](const DamagedVersion& lost) { return lost.expert == name; });
            QVERIFY2(isTold || !report.isComplete, qPrintable(QString("%1 is lost without a word").arg(seed)));
        }
        if (seed > 4 && bad.contains(weightsOf(seed))) {
            ++m_possible;
            m_salvaged += isThere ? 1 : 0;
        }
    }
}

/// WB_LIBRARY_COPIES: how many.
void TestLibraryRecovery::damagedCopiesAreNoticedAndRecovered()
{
    makeLibrary();
    const QByteArray good = bytesOf(path());
    const std::string snapshotFile = open().snapshots().front();
    const QByteArray snapshotBytes = bytesOf(snapshotFile);
    m_possible = m_salvaged = 0;
    std::map<Base, int> bases;
    int refused = 0;
    int weightsHit = 0;
    const int copies = test::timesOr("WB_LIBRARY_COPIES", 400);
    for (int copy = 0; copy < copies; ++copy) {
        for (const QString& file : files("*"))
            QFile::remove(m_folder->filePath(file));
        put(path(), test::damagedBytes(good, copy));
        put(snapshotFile, snapshotBytes);
        if (const auto store = ExpertStore::open(path())) {
            const LibraryCondition found = store->check();
            const QByteArray bad = bytesOf(path());
            for (std::uint64_t seed = 1; seed <= kSeeds && found.structure.empty(); ++seed)
                if (!bad.contains(weightsOf(seed))) {
                    ++weightsHit;
                    const std::string name = "expert " + std::to_string(seed == kSeeds ? 1 : seed);
                    QVERIFY2(std::any_of(found.damaged.begin(), found.damaged.end(),
                                         [&](const DamagedVersion& one) { return one.expert == name; }),
                             qPrintable(QString("copy %1: weights %2").arg(copy).arg(seed)));
                }
        }
        const QByteArray bad = bytesOf(path());
        const auto report = recoverLibrary(path(), daysFromNow(0));
        if (!report) { // the number of its version was hit
            QCOMPARE(report.error().code, ErrorCode::Unsupported);
            QVERIFY(bytesOf(path()) == bad);
            ++refused;
            continue;
        }
        ++bases[report->base];
        if (report->base == Base::Sound)
            QVERIFY(open().check().isSound());
        else
            judgeRecovered(*report, bad);
        if (QTest::currentTestFailed()) {
            qInfo("copy %d: %s", copy, recoveryText(*report).c_str());
            return;
        }
    }
    qInfo(
        "%d copies: %d not harmed, %d with single versions damaged, %d back from the snapshot, %d refused; %d damaged "
        "sets of weights in sound files, all found; %d of %d newer versions whose weights were left came back",
        copies, bases[Base::Sound], bases[Base::Itself], bases[Base::Snapshot], refused, weightsHit, m_salvaged,
        m_possible);
    QVERIFY(bases[Base::Itself] > 0 && bases[Base::Snapshot] > copies / 4 && weightsHit > 0);
    QCOMPARE(bases[Base::Nothing], 0);
    QVERIFY(m_salvaged * 5 > m_possible * 4);
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
    QVERIFY2(refused.error().message.find("version is 9, this program writes 3") != std::string::npos,
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
