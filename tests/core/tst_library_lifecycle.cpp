// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/expert_store.h"
#include "core/store/library_filter.h"
#include "core/store/schema.h"
#include "tests/support/random_network.h"
#include "tests/support/source_dir.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;

namespace {

using test::take;

Expert expertNamed(const std::string& name, std::uint64_t seed = 1, std::vector<int> sizes = {4, 3, 2},
                   Activation hidden = Activation::Tanh)
{
    return {{name, "Language", "reads digits", {"ocr"}},
            test::makeNetwork(std::move(sizes), test::Wiring::Layered, hidden, Activation::Linear, seed)};
}

std::vector<std::string> namesOf(const std::vector<ExpertSummary>& experts)
{
    std::vector<std::string> names;
    for (const ExpertSummary& expert : experts)
        names.push_back(expert.description.name);
    std::sort(names.begin(), names.end());
    return names;
}

Timestamp daysFromNow(int days)
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now()) +
           std::chrono::hours(24 * days);
}

std::string troubleOf(const Result<void>& done) { return done ? std::string() : done.error().message; }

} // namespace

/// What becomes of experts in a library: stages, versions brought back, the trash, copies of the whole.
class TestLibraryLifecycle : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void versionOneIsMigratedAndKeepsEverything();
    void thereIsOneChampion();
    void oldVersionComesBackAsTheNext();
    void lineageHasNoCircles();
    void creditsAndNotesAreKept();
    void deletedExpertIsInTheTrashAndComesBack();
    void nameTakenMeanwhileIsAConflict();
    void trashIsClearedAfterThirtyDays();
    void compactionFreesWhatNobodyUses();
    void threeSnapshotsAreKept();
    void exportedLibraryIsAWholeOne();
    void importBringsWhatIsMissing();
    void importOfAnOlderLibraryLeavesItAlone();
    void damagedImportChangesNothing();
    void strangersAreNotImported();
    void filterFindsByFacts_data();
    void filterFindsByFacts();
    void wrongFilterNamesThePlace_data();
    void wrongFilterNamesThePlace();

private:
    std::string path(const char* name = "experts.db") const { return m_folder->filePath(name).toStdString(); }
    ExpertStore open(const char* name = "experts.db") const { return take(ExpertStore::open(path(name))); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLibraryLifecycle::versionOneIsMigratedAndKeepsEverything()
{
    QVERIFY(QFile::copy(test::sourcePath("tests/core/data/library_v1.db"), QString::fromStdString(path())));
    QFile::setPermissions(QString::fromStdString(path()), QFile::ReadOwner | QFile::WriteOwner);
    ExpertStore store = open();
    QCOMPARE(take(store.count()), 2);
    QVERIFY(QFile::exists(QString::fromStdString(path() + ".v1.backup")));
    const auto database = take(Database::open(path(), Database::Access::ReadOnly));
    QCOMPARE(take(database.number("PRAGMA user_version")), 4);
    QVERIFY(take(hasSchemaOf(database, 4, libraryMigrations())));
    const auto backup = take(Database::open(path() + ".v1.backup", Database::Access::ReadOnly));
    QCOMPARE(take(backup.number("PRAGMA user_version")), 1);
    QCOMPARE(take(backup.number("SELECT count(*) FROM expert")), 2);
    const ExpertSummary first = take(store.list()).front();
    QCOMPARE(troubleOf(store.remove(first.id)), std::string());
    QCOMPARE(take(store.count()), 1);
}

void TestLibraryLifecycle::thereIsOneChampion()
{
    ExpertStore store = open();
    const ExpertId id = take(store.save(expertNamed("a", 1))).expert;
    take(store.save(expertNamed("a", 2)));
    take(store.save(expertNamed("a", 3)));
    const auto stages = [&] {
        std::string text;
        for (const VersionSummary& version : take(store.versions(id)))
            text += version.stage + ' ';
        return text;
    };
    QCOMPARE(stages(), std::string("draft draft draft "));
    QCOMPARE(troubleOf(store.setStage(id, 1, "champion")), std::string());
    QCOMPARE(troubleOf(store.setStage(id, 3, "candidate")), std::string());
    QCOMPARE(stages(), std::string("candidate draft champion "));
    QCOMPARE(troubleOf(store.setStage(id, 3, "champion")), std::string());
    QCOMPARE(stages(), std::string("champion draft retired "));
    const auto database = take(Database::open(path(), Database::Access::ReadOnly));
    const std::string alias =
        "SELECT version FROM alias JOIN expert_version v ON v.id = version_id WHERE name = 'champion'";
    QCOMPARE(take(database.number(alias)), 3);
    QCOMPARE(troubleOf(store.setStage(id, 2, "retired")), std::string());
    QCOMPARE(take(database.number(alias)), 3);
    QCOMPARE(troubleOf(store.setStage(id, 3, "retired")), std::string());
    QCOMPARE(take(database.number("SELECT count(*) FROM alias")), 0);
    QCOMPARE(store.setStage(id, 9, "champion").error().code, ErrorCode::NotFound);
    QCOMPARE(store.setStage(id, 1, "best").error().code, ErrorCode::InvalidArgument);
}

void TestLibraryLifecycle::oldVersionComesBackAsTheNext()
{
    ExpertStore store = open();
    const SavedVersion first = take(store.save(expertNamed("a", 1)));
    take(store.save(expertNamed("a", 2)));
    const SavedVersion restored = take(store.restore(first.expert, 1));
    QCOMPARE(restored.version, 3);
    QVERIFY(bitEqual(take(store.load(first.expert)).network.weights(), expertNamed("", 1).network.weights()));
    const auto edges = take(store.lineage(first.expert));
    QCOMPARE(edges.size(), std::size_t{1});
    QCOMPARE(edges[0].childVersion, 3);
    QCOMPARE(edges[0].parentVersion, 1);
    QCOMPARE(edges[0].relation, std::string("copied"));
    QCOMPARE(store.restore(first.expert, 7).error().code, ErrorCode::NotFound);
    QCOMPARE(take(store.versions(first.expert)).size(), std::size_t{3});
}

void TestLibraryLifecycle::lineageHasNoCircles()
{
    ExpertStore store = open();
    const SavedVersion teacher = take(store.save(expertNamed("teacher", 1, {4, 30, 2})));
    const SavedVersion student = take(store.save(expertNamed("student", 2)));
    QCOMPARE(troubleOf(store.addLineage(student.id, teacher.id, "distilled")), std::string());
    QCOMPARE(troubleOf(store.addLineage(student.id, teacher.id, "distilled")), std::string()); // once is enough
    const auto circle = store.addLineage(teacher.id, student.id, "distilled");
    QVERIFY(!circle);
    QVERIFY(circle.error().message.find("descend from itself") != std::string::npos);
    QVERIFY(!store.addLineage(student.id, student.id, "copied"));
    QVERIFY(!store.addLineage(student.id, teacher.id, "cousin"));
    const auto edges = take(store.lineage(teacher.expert));
    QCOMPARE(edges.size(), std::size_t{1});
    QCOMPARE(edges[0].childName, std::string("student"));
    QCOMPARE(edges[0].parentName, std::string("teacher"));
    QVERIFY(store.remove(teacher.expert));
    QCOMPARE(take(store.lineage(student.expert))[0].parentName, std::string());
}

void TestLibraryLifecycle::creditsAndNotesAreKept()
{
    ExpertStore store = open();
    Expert expert = expertNamed("a");
    expert.author = " Ada\n";
    expert.license = "CC-BY-4.0";
    const ExpertId id = take(store.save(expert, "first")).expert;
    QCOMPARE(take(store.load(id)).author, std::string("Ada"));
    QCOMPARE(take(store.find("a")).description.license, std::string("CC-BY-4.0"));
    ExpertDescription described = take(store.find("a")).description;
    described.author = "Grace";
    QCOMPARE(troubleOf(store.describe(id, described)), std::string());
    QCOMPARE(take(store.load(id)).description(), described);
    QCOMPARE(troubleOf(store.setNotes(id, 1, "better")), std::string());
    QCOMPARE(take(store.versions(id)).back().notes, std::string("better"));
    described.license.assign(201, 'x');
    QCOMPARE(store.describe(id, described).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(store.setNotes(id, 9, "x").error().code, ErrorCode::NotFound);
}

void TestLibraryLifecycle::deletedExpertIsInTheTrashAndComesBack()
{
    ExpertStore store = open();
    const ExpertId id = take(store.save(expertNamed("Digits", 1))).expert;
    take(store.save(expertNamed("Sine", 2)));
    QCOMPARE(troubleOf(store.remove(id)), std::string());
    QCOMPARE(store.remove(id).error().code, ErrorCode::NotFound);
    QVERIFY(namesOf(take(store.list())) == std::vector<std::string>{"Sine"});
    QVERIFY(namesOf(take(store.list("reads"))) == std::vector<std::string>{"Sine"});
    QVERIFY(!store.find("Digits"));
    QCOMPARE(store.describe(id, {"x", {}, {}, {}}).error().code, ErrorCode::NotFound);
    const auto trash = take(store.trash());
    QCOMPARE(trash.size(), std::size_t{1});
    QCOMPARE(trash[0].name, std::string("Digits"));
    QCOMPARE(trash[0].versions, 1);
    QVERIFY(trash[0].kept - trash[0].deleted == std::chrono::hours(30 * 24));
    QCOMPARE(troubleOf(store.undelete(id)), std::string());
    QCOMPARE(store.undelete(id).error().code, ErrorCode::NotFound);
    QVERIFY(take(store.trash()).empty());
    QCOMPARE(take(store.find("Digits")).id, id);
    QVERIFY(bitEqual(take(store.load(id)).network.weights(), expertNamed("", 1).network.weights()));
    QVERIFY(namesOf(take(store.list("digits"))).size() == 2); // both read digits; the name is found again
}

void TestLibraryLifecycle::nameTakenMeanwhileIsAConflict()
{
    ExpertStore store = open();
    const ExpertId old = take(store.save(expertNamed("Digits", 1))).expert;
    QVERIFY(store.remove(old));
    const SavedVersion fresh = take(store.save(expertNamed("Digits", 2)));
    QCOMPARE(fresh.version, 1); // another expert, not the deleted one's next version
    QCOMPARE(store.undelete(old).error().code, ErrorCode::Conflict);
    QCOMPARE(troubleOf(store.undelete(old, "Digits, old")), std::string());
    QCOMPARE(take(store.count()), 2);
}

void TestLibraryLifecycle::trashIsClearedAfterThirtyDays()
{
    ExpertStore store = open();
    const ExpertId id = take(store.save(expertNamed("a"))).expert;
    QVERIFY(store.remove(id));
    QCOMPARE(take(store.compact(daysFromNow(29))).experts, 0);
    QCOMPARE(take(store.trash()).size(), std::size_t{1});
    const CompactionReport report = take(store.compact(daysFromNow(31)));
    QCOMPARE(report.experts, 1);
    QCOMPARE(report.blobs, 1);
    QVERIFY(take(store.trash()).empty());
    QCOMPARE(store.undelete(id).error().code, ErrorCode::NotFound);
}

void TestLibraryLifecycle::compactionFreesWhatNobodyUses()
{
    ExpertStore store = open();
    const ExpertId kept = take(store.save(expertNamed("kept", 1))).expert;
    for (int i = 0; i < 20; ++i) {
        const Expert big = expertNamed("big " + std::to_string(i), static_cast<std::uint64_t>(i) + 5, {100, 50, 10});
        QVERIFY(store.remove(take(store.save(big)).expert));
    }
    const CompactionReport report = take(store.compact(daysFromNow(40)));
    QCOMPARE(report.experts, 20);
    QCOMPARE(report.blobs, 20);
    QVERIFY(report.bytesBefore - report.bytesAfter > 20 * 100 * 50 * 4);
    QVERIFY(bitEqual(take(store.load(kept)).network.weights(), expertNamed("", 1).network.weights()));
    QVERIFY(store.save(expertNamed("next")));
}

void TestLibraryLifecycle::threeSnapshotsAreKept()
{
    ExpertStore store = open();
    for (int i = 1; i <= 5; ++i) {
        take(store.save(expertNamed("a", static_cast<std::uint64_t>(i))));
        take(store.snapshot(daysFromNow(i)));
    }
    const auto kept = store.snapshots();
    QCOMPARE(kept.size(), std::size_t{3});
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(QFile::copy(QString::fromStdString(kept[i]), m_folder->filePath(QString("s%1.db").arg(i))));
        const ExpertStore copy = open(QString("s%1.db").arg(i).toLatin1().constData());
        QCOMPARE(take(copy.newestVersion("a")), 5 - static_cast<int>(i)); // the newest first
    }
}

void TestLibraryLifecycle::exportedLibraryIsAWholeOne()
{
    ExpertStore store = open();
    const ExpertId id = take(store.save(expertNamed("a"))).expert;
    QCOMPARE(troubleOf(store.exportTo(path("whole.db"))), std::string());
    take(store.save(expertNamed("a", 2)));
    QCOMPARE(troubleOf(store.exportTo(path("whole.db"))), std::string()); // over the old one
    const ExpertStore copy = open("whole.db");
    QCOMPARE(take(copy.versions(id)).size(), std::size_t{2});
    QCOMPARE(copy.readOnlyReason(), std::string());
    QCOMPARE(store.exportTo(path()).error().code, ErrorCode::InvalidArgument);
    QCOMPARE(store.exportTo("/nowhere/x.db").error().code, ErrorCode::Io);
}

void TestLibraryLifecycle::importBringsWhatIsMissing()
{
    ExpertStore theirs = open("theirs.db");
    const SavedVersion shared = take(theirs.save(expertNamed("shared", 1)));
    take(theirs.save(expertNamed("taken", 2)));
    const SavedVersion gone = take(theirs.save(expertNamed("gone", 3)));
    QVERIFY(theirs.remove(gone.expert));
    QVERIFY(theirs.setStage(shared.expert, 1, "champion"));
    ExpertDescription credited = take(theirs.find("shared")).description;
    credited.author = "Ada";
    credited.license = "MIT";
    QVERIFY(theirs.describe(shared.expert, credited));
    ExpertStore mine = open();
    take(mine.save(expertNamed("taken", 9)));
    ImportReport report = take(mine.importFrom(path("theirs.db")));
    QCOMPARE(report.newExperts, 2);
    QCOMPARE(report.newVersions, 2);
    QCOMPARE(report.renamed, 1);
    QVERIFY((namesOf(take(mine.list())) == std::vector<std::string>{"shared", "taken", "taken (2)"}));
    const ExpertSummary found = take(mine.find("shared"));
    QVERIFY(found.description == credited);
    QCOMPARE(take(mine.versions(found.id))[0].stage, std::string("champion"));

    report = take(mine.importFrom(path("theirs.db"))); // again: nothing is new
    QCOMPARE(report.newExperts + report.newVersions + report.renamed, 0);
    QCOMPARE(report.known, 2);
    take(theirs.restore(shared.expert, 1));
    take(mine.save(expertNamed("shared", 7)));
    report = take(mine.importFrom(path("theirs.db")));
    QCOMPARE(report.newVersions, 1);
    QCOMPARE(take(mine.newestVersion("shared")), 3);
    QCOMPARE(take(mine.lineage(found.id)).size(), std::size_t{1}); // it descends from version 1 here too
    QVERIFY(bitEqual(take(mine.load(found.id)).network.weights(), expertNamed("", 1).network.weights()));
}

void TestLibraryLifecycle::importOfAnOlderLibraryLeavesItAlone()
{
    const QString old = test::sourcePath("tests/core/data/library_v1.db");
    const QString copy = m_folder->filePath("old.db");
    QVERIFY(QFile::copy(old, copy));
    ExpertStore store = open();
    QCOMPARE(take(store.importFrom(copy.toStdString())).newExperts, 2);
    QFile before(old);
    QFile after(copy);
    QVERIFY(before.open(QIODevice::ReadOnly) && after.open(QIODevice::ReadOnly));
    QVERIFY(before.readAll() == after.readAll());
}

void TestLibraryLifecycle::damagedImportChangesNothing()
{
    {
        ExpertStore theirs = open("theirs.db");
        take(theirs.save(expertNamed("good", 1)));
        take(theirs.save(expertNamed("bad", 2)));
        const auto database = take(Database::open(path("theirs.db"), Database::Access::ReadWrite));
        database.trustSchema();
        const std::string fixed =
            take(database.text("SELECT sql FROM sqlite_schema WHERE name = 'blob_store_is_fixed'"));
        QVERIFY(database.execute("DROP TRIGGER blob_store_is_fixed; UPDATE blob_store SET data = zeroblob(size) WHERE "
                                 "rowid = 2;" +
                                 fixed));
    }
    ExpertStore store = open();
    const auto refused = store.importFrom(path("theirs.db"));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    QVERIFY(refused.error().message.find("SHA-256") != std::string::npos);
    QCOMPARE(take(store.count()), 0);
}

void TestLibraryLifecycle::strangersAreNotImported()
{
    ExpertStore store = open();
    QCOMPARE(store.importFrom(path("nowhere.db")).error().code, ErrorCode::NotFound);
    {
        const auto other = take(Database::open(path("other.db"), Database::Access::ReadWrite));
        QVERIFY(other.execute("CREATE TABLE t (x)"));
    }
    QCOMPARE(store.importFrom(path("other.db")).error().code, ErrorCode::Unsupported);
    {
        open("changed.db");
        const auto changed = take(Database::open(path("changed.db"), Database::Access::ReadWrite));
        changed.trustSchema();
        QVERIFY(changed.execute("CREATE TRIGGER mine AFTER INSERT ON tag BEGIN DELETE FROM expert; END"));
    }
    QCOMPARE(store.importFrom(path("changed.db")).error().code, ErrorCode::Unsupported);
}

void TestLibraryLifecycle::filterFindsByFacts_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("found");
    const auto row = [](const char* filter, const char* found) {
        QTest::newRow(filter) << QByteArray(filter) << QByteArray(found);
    };
    row("", "big mid small");
    row("params:<20k", "mid small"); // 23, 1 244 and 51 860
    row("params:>=1244", "big mid");
    row("params:1k..2k", "mid");
    row("params:=23", "small");
    row("bytes:>100kB", "big");
    row("bytes:<=92", "small"); // four bytes a parameter
    row("inputs:4 outputs:2", "small");
    row("layers:3", "mid small");
    row("layers:>3", "big");
    row("version:2", "mid");
    row("act:relu", "big");
    row("-act:relu", "mid small");
    row("act:linear", "big mid small");
    row("tag:OCR", "mid small");
    row("-tag:ocr", "big");
    row("tag:oc", "");
    row("stage:champion", "mid");
    row("domain:\"data a\"", "big");
    row("author:ada", "small");
    row("license:mit -small", "");
    row("name:mid", "mid");
    row("name:reads", "");
    row("reads", "big mid small");
    row("read -name:big params:<20k", "mid small");
    row("\"reads dig\"", "big mid small");
    row("reads nothing", "");
    row("\"params:<20k\"", "");
    row("-", "");
}

void TestLibraryLifecycle::filterFindsByFacts()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, found);
    ExpertStore store = open();
    Expert small = expertNamed("small");
    small.author = "Ada";
    small.license = "MIT";
    take(store.save(small));
    take(store.save(expertNamed("mid", 1, {20, 50, 2})));
    const SavedVersion mid = take(store.save(expertNamed("mid", 2, {20, 54, 2})));
    Expert big = expertNamed("big", 1, {100, 200, 150, 10}, Activation::Relu);
    big.domain = "Data analysis";
    big.tags = {"audio"};
    take(store.save(big));
    QVERIFY(store.setStage(mid.expert, 2, "champion"));
    const auto experts = store.list(filter.toStdString());
    QVERIFY2(experts, experts ? "" : experts.error().message.c_str());
    std::string names;
    for (const std::string& name : namesOf(*experts))
        names += (names.empty() ? "" : " ") + name;
    QCOMPARE(QByteArray::fromStdString(names), found);
}

void TestLibraryLifecycle::wrongFilterNamesThePlace_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no number") << QByteArray("ocr params:<") << QByteArray("character 13: a number");
    QTest::newRow("word for a number") << QByteArray("params:many") << QByteArray("character 8: a number");
    QTest::newRow("half a range") << QByteArray("params:1..") << QByteArray("character 8: a range");
    QTest::newRow("unknown key") << QByteArray("€ size:3") << QByteArray("character 3: there is no \"size:\"");
    QTest::newRow("unknown activation") << QByteArray("act:softer") << QByteArray("character 5:");
    QTest::newRow("unknown stage") << QByteArray("stage:best") << QByteArray("character 7: a stage");
    QTest::newRow("nothing") << QByteArray("tag:") << QByteArray("character 5: something");
    QTest::newRow("not finite") << QByteArray("params:inf") << QByteArray("character 8: a number");
}

void TestLibraryLifecycle::wrongFilterNamesThePlace()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, says);
    const auto parsed = parseLibraryFilter(filter.toStdString());
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(QByteArray::fromStdString(parsed.error().message).contains(says), parsed.error().message.c_str());
}

QTEST_APPLESS_MAIN(TestLibraryLifecycle)
#include "tst_library_lifecycle.moc"
