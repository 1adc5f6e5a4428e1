// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sha256.h"
#include "core/store/expert_store.h"
#include "core/store/schema.h"
#include "tests/support/random_network.h"
#include "tests/support/source_dir.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <limits>

using namespace wb;

namespace {

using test::take;

Expert expertNamed(const std::string& name, std::uint64_t seed = 1)
{
    return {{name, "Language", "recognises digits", {"ocr", "8x8"}},
            test::makeNetwork({4, 3, 2}, test::Wiring::Layered, Activation::Tanh, Activation::Linear, seed)};
}

Expert perUnitExpert()
{
    NetworkSpec spec = take(NetworkBuilder().layersFromSizes({3, 4, 2}).spec());
    spec.inputName = "Sensor \xE2\x82\xAC";
    spec.limitsSums = true;
    spec.initialization.seed = std::numeric_limits<std::uint64_t>::max();
    spec.layers[0].unitFunctions = {{Activation::Tanh, 0.1F},
                                    {Activation::Relu, 1.0F},
                                    {Activation::Sin, 1e-30F},
                                    {Activation::Elliot, 16777216.0F}};
    Expert expert = expertNamed("per unit");
    expert.network = take(Network::create(spec));
    return expert;
}

Expert fannExpert()
{
    Expert expert = expertNamed("from FANN");
    NetworkSpec spec =
        test::makeNetwork({5, 6, 2}, test::Wiring::Sparse, Activation::Sigmoid, Activation::Sigmoid, 3).spec();
    spec.inputScaling = {{1, 2, 3, 4, 5}, {0.1, 0.2, 0.3, 0.4, 0.5}, {-1, -1, -1, -1, -1}, {1, 1, 1, 1, 1e-9}};
    expert.network = take(Network::create(spec));
    FannSettings settings;
    settings.learningRate = 1.0 / 3.0;
    expert.fann = settings;
    return expert;
}

/// Weights whose bits a careless conversion would lose.
Expert oddBitsExpert()
{
    const Network made = test::makeNetwork({2, 2, 1}, test::Wiring::Layered, Activation::Tanh, Activation::Linear);
    Weights weights = made.weights();
    weights.layers[0].weights << -0.0F, std::numeric_limits<float>::denorm_min(), std::numeric_limits<float>::max(),
        0.1F;
    Expert expert = expertNamed("odd bits");
    expert.network = take(Network::assemble(made.spec(), std::make_shared<const Weights>(std::move(weights))));
    return expert;
}

void compareBitForBit(const Expert& found, const Expert& wanted)
{
    QCOMPARE(found.name, wanted.name);
    QCOMPARE(found.domain, wanted.domain);
    QCOMPARE(found.summary, wanted.summary);
    QVERIFY(found.tags == wanted.tags);
    QVERIFY(found.network.spec() == wanted.network.spec());
    QVERIFY(bitEqual(found.network.weights(), wanted.network.weights()));
    QVERIFY(found.fann == wanted.fann);
}

QByteArray content(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Statements on the file behind the store's back, rules switched off.
void tamper(const QString& path, const std::string& sql)
{
    const auto database = Database::open(path.toStdString(), Database::Access::ReadWrite);
    QVERIFY(database);
    database->trustSchema();
    const auto done = database->execute(sql);
    QVERIFY2(done, done ? "" : done.error().message.c_str());
}

QString messageOf(const Error& error) { return QString::fromStdString(error.message); }

} // namespace

class TestExpertStore : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void comesBackBitForBitAfterARestart_data();
    void comesBackBitForBitAfterARestart();
    void sameNameIsTheNextVersion();
    void sameWeightsAreStoredOnce();
    void refusedSaveChangesNothing_data();
    void refusedSaveChangesNothing();
    void listShowsTheNewestVersionFirst();
    void tagsAreRightInLongListsToo();
    void searchFindsBeginningsOfWords_data();
    void searchFindsBeginningsOfWords();
    void hostileSearchesAreHarmless_data();
    void hostileSearchesAreHarmless();
    void newDescriptionKeepsTheVersions();
    void nameOfAnotherIsRefused();
    void unknownExpertsAreNotFound();
    void damagedContentIsRefused_data();
    void damagedContentIsRefused();
    void newerLibraryIsLeftUntouched();
    void newerButReadableLibraryOpensReadOnly();
    void otherFilesAreRefusedUntouched_data();
    void otherFilesAreRefusedUntouched();
    void changedTriggersMakeItReadOnly();
    void damagedFilesNeverCrash();
    void twoProgramsShareOneFile();
    void versionOneFilesOpen();

private:
    QString path(const char* name = "experts.db") const { return m_folder->filePath(name); }
    ExpertStore open() const { return take(ExpertStore::open(path().toStdString())); }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestExpertStore::comesBackBitForBitAfterARestart_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("layered") << 0;
    QTest::newRow("shortcut") << 1;
    QTest::newRow("sparse") << 2;
    QTest::newRow("per-unit functions") << 3;
    QTest::newRow("FANN settings, sparse") << 4;
    QTest::newRow("odd bits") << 5;
}

void TestExpertStore::comesBackBitForBitAfterARestart()
{
    QFETCH(int, kind);
    const auto wired = [](test::Wiring wiring) {
        Expert expert = expertNamed(wiringName(wiring));
        expert.network = test::makeNetwork({7, 5, 4, 3}, wiring, Activation::Gelu, Activation::Softmax, 9);
        return expert;
    };
    const Expert wanted = kind < 3    ? wired(static_cast<test::Wiring>(kind))
                          : kind == 3 ? perUnitExpert()
                          : kind == 4 ? fannExpert()
                                      : oddBitsExpert();
    ExpertId id;
    {
        ExpertStore store = open();
        id = take(store.save(wanted)).expert;
    }
    const ExpertStore again = open();
    compareBitForBit(take(again.load(id)), wanted);
    QCOMPARE(take(again.list()).at(0).parameters, wanted.network.totalConnections());
}

void TestExpertStore::sameNameIsTheNextVersion()
{
    ExpertStore store = open();
    const SavedVersion first = take(store.save(expertNamed("Digits", 1), "first try"));
    Expert changed = expertNamed("digits", 2);
    changed.summary = "better";
    changed.tags = {"new"};
    const SavedVersion second = take(store.save(changed));
    QCOMPARE(first.version, 1);
    QCOMPARE(second.version, 2);
    QCOMPARE(second.expert.value, first.expert.value);
    QCOMPARE(take(store.count()), 1);
    QCOMPARE(take(store.newestVersion("DIGITS")), 2);
    QCOMPARE(take(store.newestVersion("unknown")), 0);

    const auto versions = take(store.versions(first.expert));
    QCOMPARE(versions.size(), 2U);
    QCOMPARE(versions[0].version, 2);
    QCOMPARE(versions[1].notes, std::string("first try"));
    QVERIFY(versions[0].weightsSha256 != versions[1].weightsSha256);
    const Expert old = take(store.load(first.expert, 1));
    QVERIFY(bitEqual(old.network.weights(), expertNamed("", 1).network.weights()));
    compareBitForBit(take(store.load(first.expert)), changed);
    QVERIFY(take(store.tags()) == std::vector<std::string>{"new"});
}

void TestExpertStore::sameWeightsAreStoredOnce()
{
    ExpertStore store = open();
    take(store.save(expertNamed("a")));
    take(store.save(expertNamed("a")));
    take(store.save(expertNamed("b")));
    const auto database = take(Database::open(path().toStdString(), Database::Access::ReadOnly));
    QCOMPARE(take(database.number("SELECT count(*) FROM blob_store")), 1);
    QCOMPARE(take(database.number("SELECT count(*) FROM expert_version")), 3);
}

void TestExpertStore::refusedSaveChangesNothing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("named");
    QTest::newRow("no name") << "name"
                             << ""
                             << "no name";
    QTest::newRow("white name") << "name"
                                << " \t\n"
                                << "no name";
    QTest::newRow("long name") << "name" << QString(201, QChar(0x20AC)) << "201 characters";
    QTest::newRow("NUL in the name") << "name" << QString(QChar('a')) + QChar(0) + 'b' << "NUL";
    QTest::newRow("long domain") << "domain" << QString(201, 'x') << "domain";
    QTest::newRow("long summary") << "summary" << QString(10'001, 'x') << "summary";
    QTest::newRow("comma in a tag") << "tag"
                                    << "a,b"
                                    << "comma";
    QTest::newRow("long tag") << "tag" << QString(101, 'x') << "tag";
}

void TestExpertStore::refusedSaveChangesNothing()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(QString, named);
    ExpertStore store = open();
    Expert expert = expertNamed("fine");
    const std::string text = value.toStdString();
    (field == "name"      ? expert.name
     : field == "domain"  ? expert.domain
     : field == "summary" ? expert.summary
                          : expert.tags[0]) = text;
    const auto refused = store.save(expert);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QVERIFY2(messageOf(refused.error()).contains(named), refused.error().message.c_str());
    QCOMPARE(take(store.count()), 0);
}

void TestExpertStore::listShowsTheNewestVersionFirst()
{
    ExpertStore store = open();
    take(store.save(expertNamed("older")));
    Expert other = expertNamed("newer");
    other.tags = {" z ", "", "a", "A", "m"};
    take(store.save(other));
    const auto found = take(store.list());
    QCOMPARE(found.size(), 2U);
    QCOMPARE(found[0].description.name, std::string("newer"));
    QVERIFY((found[0].description.tags == std::vector<std::string>{"z", "a", "m"}));
    QCOMPARE(found[1].topology, std::string("4-3-2"));
    QCOMPARE(found[1].inputs, 4);
    QCOMPARE(found[1].outputs, 2);
    QCOMPARE(found[1].parameters, 23);
    QCOMPARE(found[1].bytes, 23 * 4);
    QVERIFY(found[0].updated >= found[1].updated);
    QVERIFY(take(store.find("older")) == found[1]);
}

void TestExpertStore::tagsAreRightInLongListsToo()
{
    ExpertStore store = open();
    for (int i = 0; i < 120; ++i) {
        Expert expert = expertNamed(std::to_string(i));
        expert.tags = {"z" + std::to_string(i % 7), "a" + std::to_string(i)};
        take(store.save(expert));
    }
    const auto found = take(store.list());
    QCOMPARE(found.size(), 120U);
    for (const ExpertSummary& summary : found) {
        const int i = std::stoi(summary.description.name);
        QVERIFY((summary.description.tags ==
                 std::vector<std::string>{"z" + std::to_string(i % 7), "a" + std::to_string(i)}));
    }
}

void TestExpertStore::searchFindsBeginningsOfWords_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("names");
    QTest::newRow("everything") << "" << QStringList{"Zürich digits", "sine"};
    QTest::newRow("white") << " \t" << QStringList{"Zürich digits", "sine"};
    QTest::newRow("word of the name") << "digits" << QStringList{"Zürich digits"};
    QTest::newRow("beginning") << "dig" << QStringList{"Zürich digits"};
    QTest::newRow("case and accent") << "ZURI" << QStringList{"Zürich digits"};
    QTest::newRow("middle") << "igits" << QStringList{};
    QTest::newRow("domain") << "mathem" << QStringList{"sine"};
    QTest::newRow("summary") << "recog" << QStringList{"Zürich digits", "sine"};
    QTest::newRow("tag") << "8x8" << QStringList{"Zürich digits", "sine"};
    QTest::newRow("words of two fields") << "sin math" << QStringList{"sine"};
    QTest::newRow("all must match") << "sin digits" << QStringList{};
}

void TestExpertStore::searchFindsBeginningsOfWords()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, names);
    ExpertStore store = open();
    Expert sine = expertNamed("sine");
    sine.domain = "Mathematics";
    sine.summary = "recognises tones";
    take(store.save(sine));
    take(store.save(expertNamed("Zürich digits")));
    QStringList found;
    for (const ExpertSummary& summary : take(store.list(filter.toStdString())))
        found << QString::fromStdString(summary.description.name);
    QCOMPARE(found, names);
}

void TestExpertStore::hostileSearchesAreHarmless_data()
{
    QTest::addColumn<QByteArray>("filter");
    const QList<QByteArray> filters{"\"",
                                    "\"\"\"",
                                    "NEAR(",
                                    "NEAR(a b, 3)",
                                    "a AND",
                                    "OR OR",
                                    "NOT",
                                    "name:x",
                                    "-x",
                                    "^a",
                                    "*",
                                    "a*",
                                    "(",
                                    ")",
                                    "{",
                                    "'; DROP TABLE expert; --",
                                    "\\",
                                    "a\"b",
                                    "+",
                                    "1+1",
                                    "\xff\xfe",
                                    "%",
                                    "_",
                                    QByteArray("a\0b", 3),
                                    QByteArray("\"\0", 2),
                                    QByteArray(100'000, 'x'),
                                    "\xF0\x9F\x98\x80"};
    for (const QByteArray& filter : filters)
        QTest::newRow(filter.left(20).toPercentEncoding().constData()) << filter;
}

void TestExpertStore::hostileSearchesAreHarmless()
{
    QFETCH(QByteArray, filter);
    ExpertStore store = open();
    take(store.save(expertNamed("kept")));
    const auto found = store.list(filter.toStdString());
    QVERIFY2(found, found ? "" : found.error().message.c_str());
    QCOMPARE(take(store.count()), 1);
    QByteArray many = filter.left(10);
    for (int i = 0; i < 64; ++i)
        many += " x";
    QCOMPARE(store.list((many + " y").toStdString()).error().code, ErrorCode::LimitExceeded);
}

void TestExpertStore::newDescriptionKeepsTheVersions()
{
    ExpertStore store = open();
    const SavedVersion saved = take(store.save(expertNamed("before")));
    const ExpertDescription wanted{"after", "Coding", "", {"x"}};
    QVERIFY(store.describe(saved.expert, wanted));
    const auto found = take(store.list("after"));
    QCOMPARE(found.size(), 1U);
    QVERIFY(found[0].description == wanted);
    QCOMPARE(found[0].version, 1);
    QVERIFY(take(store.list("before")).empty());
    QVERIFY(take(store.domains()) == std::vector<std::string>{"Coding"});
    QVERIFY(store.describe(saved.expert, {"AFTER", "", "", {}}));
}

void TestExpertStore::nameOfAnotherIsRefused()
{
    ExpertStore store = open();
    take(store.save(expertNamed("first")));
    const SavedVersion second = take(store.save(expertNamed("second")));
    const auto refused = store.describe(second.expert, {"First", "", "", {}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
    QCOMPARE(take(store.find("second")).id.value, second.expert.value);
}

void TestExpertStore::unknownExpertsAreNotFound()
{
    ExpertStore store = open();
    const ExpertId id = take(store.save(expertNamed("one"))).expert;
    QCOMPARE(store.load(ExpertId{77}).error().code, ErrorCode::NotFound);
    QCOMPARE(store.load(id, 2).error().code, ErrorCode::NotFound);
    QCOMPARE(store.versions(ExpertId{77}).error().code, ErrorCode::NotFound);
    QCOMPARE(store.find("two").error().code, ErrorCode::NotFound);
    QCOMPARE(store.describe(ExpertId{77}, {"x", "", "", {}}).error().code, ErrorCode::NotFound);
    QVERIFY(messageOf(store.find("two").error()).contains(path()));
}

void TestExpertStore::damagedContentIsRefused_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("one bit of the weights") << "DROP TRIGGER blob_store_is_fixed; UPDATE blob_store SET data = "
                                               "CAST(substr(data, 1, 91) || x'3F' AS BLOB);";
    QTest::newRow("one letter of the design") << "DROP TRIGGER expert_version_is_fixed; UPDATE expert_version SET "
                                                 "topology_json = replace(topology_json, 'tanh', 'relu');";
    QTest::newRow("design and its hash")
        << "DROP TRIGGER expert_version_is_fixed; UPDATE expert_version SET topology_json = '{}', topology_sha256 = "
           "'44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';";
}

void TestExpertStore::damagedContentIsRefused()
{
    QFETCH(QString, sql);
    ExpertId id;
    {
        ExpertStore store = open();
        id = take(store.save(expertNamed("hurt"))).expert;
    }
    tamper(path(), sql.toStdString());
    const auto loaded = open().load(id);
    QVERIFY(!loaded);
    QCOMPARE(loaded.error().code, ErrorCode::Corrupt);
    const QString message = messageOf(loaded.error());
    QVERIFY2(message.contains(path()) && message.contains("hurt") && message.contains("backup"), qPrintable(message));
}

void TestExpertStore::newerLibraryIsLeftUntouched()
{
    take(open().save(expertNamed("future")));
    tamper(path(), "UPDATE meta SET value = '5' WHERE key = 'min_reader'; PRAGMA user_version = 6;");
    const QByteArray before = content(path());
    const auto refused = ExpertStore::open(path().toStdString());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Unsupported);
    const QString message = messageOf(refused.error());
    QVERIFY2(message.contains("version is 6") && message.contains("up to 4") && message.contains("update"),
             qPrintable(message));
    QCOMPARE(sha256Hex(content(path()).toStdString()), sha256Hex(before.toStdString()));
}

void TestExpertStore::newerButReadableLibraryOpensReadOnly()
{
    ExpertId id = take(open().save(expertNamed("future"))).expert;
    tamper(path(), "PRAGMA user_version = 5; ALTER TABLE expert ADD COLUMN mood TEXT;");
    const QByteArray before = content(path());
    {
        ExpertStore store = open();
        QVERIFY(QString::fromStdString(store.readOnlyReason()).contains("version 5"));
        QCOMPARE(take(store.list("futu")).size(), 1U);
        compareBitForBit(take(store.load(id)), expertNamed("future"));
        const auto refused = store.save(expertNamed("more"));
        QVERIFY(!refused && messageOf(refused.error()).contains("reading only"));
        QVERIFY(!store.describe(id, {"x", "", "", {}}));
    }
    QCOMPARE(content(path()), before);
}

void TestExpertStore::otherFilesAreRefusedUntouched_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("named");
    QTest::newRow("text") << QByteArray("name,size\n").repeated(200) << "not a database";
    QTest::newRow("short text") << QByteArray("hello") << "not a database";
    QTest::newRow("SQLite of others") << QByteArray() << "another program";
}

void TestExpertStore::otherFilesAreRefusedUntouched()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, named);
    if (content.isEmpty()) {
        tamper(path(), "CREATE TABLE address (street TEXT); INSERT INTO address VALUES ('Rue')");
    } else {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const QByteArray before = ::content(path());
    const auto refused = ExpertStore::open(path().toStdString());
    QVERIFY(!refused);
    const QString message = messageOf(refused.error());
    QVERIFY2(message.contains(named) && message.contains(path()), qPrintable(message));
    QCOMPARE(::content(path()), before);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{"experts.db"});
}

void TestExpertStore::changedTriggersMakeItReadOnly()
{
    const ExpertId id = take(open().save(expertNamed("one"))).expert;
    tamper(path(), "CREATE TRIGGER steal AFTER INSERT ON expert_version BEGIN DELETE FROM expert; END");
    ExpertStore store = open();
    QVERIFY(QString::fromStdString(store.readOnlyReason()).contains("another program"));
    QVERIFY(!store.save(expertNamed("two")));
    compareBitForBit(take(store.load(id)), expertNamed("one"));
}

void TestExpertStore::damagedFilesNeverCrash()
{
    for (int seed = 1; seed <= 5; ++seed)
        take(open().save(expertNamed("expert " + std::to_string(seed), static_cast<std::uint64_t>(seed))));
    const QByteArray good = content(path());
    Rng rng(5);
    int refused = 0;
    for (int copy = 0; copy < 400; ++copy) {
        QByteArray bad = good;
        if (copy % 4 == 0)
            bad.truncate(static_cast<int>(rng.below(static_cast<std::uint32_t>(bad.size()))));
        for (int hit = 0; hit < 8 && !bad.isEmpty(); ++hit)
            bad[static_cast<int>(rng.below(static_cast<std::uint32_t>(bad.size())))] =
                static_cast<char>(rng.below(256));
        const QString name = path("damaged.db");
        QFile::remove(name);
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bad);
        file.close();
        auto store = ExpertStore::open(name.toStdString());
        if (!store) {
            ++refused;
            continue;
        }
        // What still opens either is what was saved or says that it is not.
        const auto experts = store->list();
        for (const ExpertSummary& summary : experts ? *experts : std::vector<ExpertSummary>()) {
            const auto loaded = store->load(summary.id);
            if (!loaded)
                continue;
            bool known = false;
            for (std::uint64_t seed = 1; seed <= 5; ++seed)
                known = known || bitEqual(loaded->network.weights(), expertNamed("", seed).network.weights());
            QVERIFY(known);
        }
        static_cast<void>(store->list("expert"));
        static_cast<void>(store->save(expertNamed("another")));
    }
    QVERIFY(refused > 100); // the truncated quarter at least
}

void TestExpertStore::twoProgramsShareOneFile()
{
    ExpertStore first = open();
    ExpertStore second = open();
    const auto before = take(second.dataVersion());
    take(first.save(expertNamed("shared", 1)));
    QVERIFY(take(second.dataVersion()) != before);
    QCOMPARE(take(second.save(expertNamed("shared", 2))).version, 2);
    QCOMPARE(take(first.save(expertNamed("shared", 3))).version, 3);
    QCOMPARE(take(second.list()).at(0).version, 3);
}

void TestExpertStore::versionOneFilesOpen()
{
    QVERIFY(QFile::copy(test::sourcePath("tests/core/data/library_v1.db"), path()));
    QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner);
    ExpertStore store = open();
    QCOMPARE(QString::fromStdString(store.readOnlyReason()), QString());
    const auto experts = take(store.list());
    QCOMPARE(experts.size(), 2U);
    compareBitForBit(take(store.load(take(store.find("odd bits")).id)), oddBitsExpert());
    compareBitForBit(take(store.load(take(store.find("from FANN")).id)), fannExpert());
    QCOMPARE(take(store.save(oddBitsExpert())).version, 2);
}

QTEST_APPLESS_MAIN(TestExpertStore)
#include "tst_expert_store.moc"
