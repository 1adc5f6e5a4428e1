// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/schema.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace wb;

namespace {

Database opened(const std::string& path, Database::Access access = Database::Access::ReadWrite)
{
    auto database = Database::open(path, access);
    if (!database)
        qFatal("%s", database.error().message.c_str());
    return std::move(*database);
}

/// One whose schema will be ours.
Database library(const std::string& path)
{
    Database database = opened(path);
    database.trustSchema();
    return database;
}

std::string fileIn(const QTemporaryDir& folder, const char* name) { return folder.filePath(name).toStdString(); }

constexpr const char* kNextSql = "ALTER TABLE expert ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'; "
                                 "CREATE TABLE note (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;";

const int kNow = libraryMigrations().back().version;
const std::string kBackup = "a.db.v" + std::to_string(kNow) + ".backup";

std::vector<Migration> withNext(const char* sql)
{
    std::vector<Migration> migrations(libraryMigrations().begin(), libraryMigrations().end());
    migrations.push_back({kNow + 1, kNow + 1, sql});
    return migrations;
}

/// Nothing, or why it failed.
QString trouble(const Result<void>& outcome)
{
    return outcome ? QString() : QString::fromStdString(outcome.error().message);
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT

private slots:
    void isHardened_data();
    void isHardened();
    void keepsTextAndBytesAsTheyAre();
    void constraintIsAnErrorAndTheStatementCanGoOn();
    void tooBigIsAnError();
    void uncommittedTransactionIsUndone();
    void secondWriterWaitsThenConflicts();
    void pathInEveryMessage_data();
    void pathInEveryMessage();
    void migratesForward();
    void schemaIsKnownToTheLetter_data();
    void schemaIsKnownToTheLetter();
    void migrationCopiesTheOldFileFirst();
    void failedMigrationLeavesEverything();
    void migratingTwiceDoesNothing();
};

void TestDatabase::isHardened_data()
{
    QTest::addColumn<QString>("pragma");
    QTest::addColumn<qint64>("value");
    QTest::newRow("foreign keys") << "foreign_keys" << qint64{1};
    QTest::newRow("schema not trusted") << "trusted_schema" << qint64{0};
    QTest::newRow("cell size check") << "cell_size_check" << qint64{1};
    QTest::newRow("no memory map") << "mmap_size" << qint64{0};
}

void TestDatabase::isHardened()
{
    QFETCH(QString, pragma);
    QFETCH(qint64, value);
    const QTemporaryDir folder;
    const Database database = opened(fileIn(folder, "a.db"));
    QCOMPARE(database.number("PRAGMA " + pragma.toStdString()).value(), value);
    // Defensive: the schema cannot be written as a table, and nothing can be attached.
    QVERIFY(!database.execute("PRAGMA writable_schema=ON; INSERT INTO sqlite_schema VALUES ('table','x','x',2,'x')"));
    QVERIFY(!database.execute("ATTACH ':memory:' AS other"));
}

void TestDatabase::keepsTextAndBytesAsTheyAre()
{
    const Database database = opened(":memory:");
    QVERIFY(database.execute("CREATE TABLE t (a, b, c, d, e)"));
    const std::string text("\xE2\x82\xAC\0 x", 6);
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte)
        bytes += static_cast<char>(byte);
    auto insert = database.prepare("INSERT INTO t VALUES (?1, ?2, ?3, ?4, ?5)");
    QVERIFY(insert);
    insert->bind(1, std::string_view(text)).bindBlob(2, bytes).bind(3, std::int64_t{-1}).bind(4, 0.1).bindNull(5);
    QVERIFY(insert->run());
    auto select = database.prepare("SELECT a, b, c, d, e, '' FROM t");
    QVERIFY(select && select->step().value());
    QCOMPARE(select->text(0), text);
    QCOMPARE(std::string(select->blob(1)), bytes);
    QCOMPARE(select->integer(2), std::int64_t{-1});
    QCOMPARE(select->real(3), 0.1);
    QVERIFY(select->isNull(4));
    QVERIFY(!select->isNull(5));
    QCOMPARE(select->step().value(), false);
}

void TestDatabase::constraintIsAnErrorAndTheStatementCanGoOn()
{
    const Database database = opened(":memory:");
    QVERIFY(database.execute("CREATE TABLE t (a INTEGER CHECK (a > 0))"));
    auto insert = database.prepare("INSERT INTO t VALUES (?1)");
    const auto refused = insert->bind(1, std::int64_t{0}).run();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InvalidArgument);
    QVERIFY(insert->bind(1, std::int64_t{1}).run());
    QCOMPARE(database.number("SELECT count(*) FROM t").value(), 1);
}

void TestDatabase::tooBigIsAnError()
{
    const Database database = opened(":memory:");
    QVERIFY(database.execute("CREATE TABLE t (a BLOB)"));
    auto insert = database.prepare("INSERT INTO t VALUES (?1)");
    const std::string bytes((std::size_t{64} << 20U) + 1, 'x');
    const auto refused = insert->bindBlob(1, bytes).run();
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::LimitExceeded);
}

void TestDatabase::uncommittedTransactionIsUndone()
{
    const Database database = opened(":memory:");
    QVERIFY(database.execute("CREATE TABLE t (a)"));
    {
        auto transaction = Transaction::begin(database);
        QVERIFY(transaction);
        QVERIFY(database.execute("INSERT INTO t VALUES (1)"));
    }
    QCOMPARE(database.number("SELECT count(*) FROM t").value(), 0);
    auto transaction = Transaction::begin(database);
    QVERIFY(database.execute("INSERT INTO t VALUES (1)"));
    QVERIFY(transaction->commit());
    QCOMPARE(database.number("SELECT count(*) FROM t").value(), 1);
}

void TestDatabase::secondWriterWaitsThenConflicts()
{
    const QTemporaryDir folder;
    const Database first = opened(fileIn(folder, "a.db"));
    const Database second = opened(fileIn(folder, "a.db"));
    QVERIFY(second.execute("PRAGMA busy_timeout=1"));
    const auto held = Transaction::begin(first);
    QVERIFY(held);
    const auto refused = Transaction::begin(second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Conflict);
}

void TestDatabase::pathInEveryMessage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("name");
    QTest::newRow("no folder") << QByteArray() << "missing/a.db";
    QTest::newRow("not a database") << QByteArray(5000, 'x') << "text.db";
}

void TestDatabase::pathInEveryMessage()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, name);
    const QTemporaryDir folder;
    const QString path = folder.filePath(name);
    if (!content.isEmpty()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const auto database = Database::open(path.toStdString(), Database::Access::ReadWrite);
    const auto outcome = database ? database->number("SELECT count(*) FROM sqlite_schema") : passOn(database);
    QVERIFY(!outcome);
    QVERIFY2(outcome.error().message.find(path.toStdString()) != std::string::npos, outcome.error().message.c_str());
}

void TestDatabase::migratesForward()
{
    const QTemporaryDir folder;
    const Database database = library(fileIn(folder, "a.db"));
    QCOMPARE(trouble(migrate(database, libraryMigrations())), QString());
    QCOMPARE(trouble(database.execute("INSERT INTO expert (uuid, name, created_at, updated_at) "
                                      "VALUES ('0123456789abcdef0123456789abcdef', 'kept', 1, 1)")),
             QString());
    QCOMPARE(trouble(migrate(database, withNext(kNextSql))), QString());
    const auto state = readSchemaState(database);
    QVERIFY(state);
    QCOMPARE(state->version, kNow + 1);
    QCOMPARE(state->minReader, kNow + 1);
    QCOMPARE(database.text("SELECT name || ' ' || mood FROM expert").value(), std::string("kept calm"));

    const Database fresh = library(":memory:");
    QCOMPARE(trouble(migrate(fresh, withNext(kNextSql))), QString());
    const char* dump = "SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_schema ORDER BY type, name)";
    QCOMPARE(database.text(dump).value(), fresh.text(dump).value());
}

void TestDatabase::schemaIsKnownToTheLetter_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<bool>("ours");
    QTest::newRow("untouched") << "" << true;
    QTest::newRow("statistics") << "ANALYZE" << true;
    QTest::newRow("more content") << "INSERT INTO tag (name) VALUES ('x')" << true;
    QTest::newRow("trigger") << "CREATE TRIGGER t AFTER INSERT ON tag BEGIN DELETE FROM expert; END" << false;
    QTest::newRow("view") << "CREATE VIEW v AS SELECT 1" << false;
    QTest::newRow("trigger gone") << "DROP TRIGGER blob_store_is_fixed" << false;
    QTest::newRow("column") << "ALTER TABLE tag ADD COLUMN x TEXT" << false;
    QTest::newRow("search table with a rule") << "CREATE TABLE expert_fts_x (a CHECK (a > 0))" << false;
}

void TestDatabase::schemaIsKnownToTheLetter()
{
    QFETCH(QString, change);
    QFETCH(bool, ours);
    const Database database = library(":memory:");
    QCOMPARE(trouble(migrate(database, libraryMigrations())), QString());
    QCOMPARE(trouble(database.execute(change.toStdString())), QString());
    QCOMPARE(hasSchemaOf(database, kNow, libraryMigrations()).value(), ours);
    QCOMPARE(hasSchemaOf(database, kNow + 1, withNext(kNextSql)).value(), false);
}

void TestDatabase::migrationCopiesTheOldFileFirst()
{
    const QTemporaryDir folder;
    const Database database = library(fileIn(folder, "a.db"));
    QCOMPARE(trouble(migrate(database, libraryMigrations())), QString());
    QCOMPARE(trouble(migrate(database, withNext(kNextSql))), QString());
    const Database backup = opened(fileIn(folder, kBackup.c_str()), Database::Access::ReadOnly);
    QCOMPARE(readSchemaState(backup)->version, kNow);
    QCOMPARE(backup.text("PRAGMA integrity_check").value(), std::string("ok"));
    QVERIFY(!QFile::exists(folder.filePath(QString::fromStdString(kBackup) + ".unfinished")));
}

void TestDatabase::failedMigrationLeavesEverything()
{
    const QTemporaryDir folder;
    const Database database = library(fileIn(folder, "a.db"));
    QCOMPARE(trouble(migrate(database, libraryMigrations())), QString());
    QVERIFY(!migrate(database, withNext("CREATE TABLE note (id INTEGER PRIMARY KEY); CREATE NONSENSE;")));
    QCOMPARE(readSchemaState(database)->version, kNow);
    QCOMPARE(database.number("SELECT count(*) FROM sqlite_schema WHERE name = 'note'").value(), 0);
}

void TestDatabase::migratingTwiceDoesNothing()
{
    const QTemporaryDir folder;
    const Database first = library(fileIn(folder, "a.db"));
    const Database second = library(fileIn(folder, "a.db"));
    QCOMPARE(trouble(migrate(first, libraryMigrations())), QString());
    QCOMPARE(trouble(migrate(second, libraryMigrations())), QString());
    QVERIFY(!QFile::exists(folder.filePath(QString::fromStdString(kBackup))));
    QCOMPARE(readSchemaState(second)->version, kNow);
}

QTEST_APPLESS_MAIN(TestDatabase)
#include "tst_database.moc"
