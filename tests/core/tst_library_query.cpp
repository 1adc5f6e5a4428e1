// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/expert_store.h"
#include "core/store/library_query.h"
#include "tests/support/random_network.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using test::take;

class TestLibraryQuery : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void answersAreTexts();
    void tablesAreListed();
    void nothingButOneSelectIsRun_data();
    void nothingButOneSelectIsRun();
    void longOnesAreCut();
    void csvIsQuoted();

private:
    std::string path() const { return m_folder.filePath("experts.db").toStdString(); }

    QTemporaryDir m_folder;
};

void TestLibraryQuery::initTestCase()
{
    ExpertStore store = take(ExpertStore::open(path()));
    for (const char* name : {"a", "b, c"})
        QVERIFY(
            store.save({{.name = name, .domain = "vision"},
                        test::makeNetwork({4, 3, 2}, test::Wiring::Layered, Activation::Tanh, Activation::Linear)}));
}

void TestLibraryQuery::answersAreTexts()
{
    const auto found =
        take(queryLibrary(path(), "SELECT name, 1, 0.5, NULL, x'0102' AS b FROM expert ORDER BY name; -- all\n ;"));
    QCOMPARE(found.columns, (std::vector<std::string>{"name", "1", "0.5", "NULL", "b"}));
    QCOMPARE(found.rows.size(), std::size_t{2});
    QCOMPARE(found.rows[1], (std::vector<std::string>{"b, c", "1", "0.5", "", "(2 bytes)"}));
    QVERIFY(!found.isCut);
}

void TestLibraryQuery::tablesAreListed()
{
    const auto tables = take(libraryTables(path()));
    const auto expert =
        std::find_if(tables.begin(), tables.end(), [](const LibraryTable& one) { return one.name == "expert"; });
    QVERIFY(expert != tables.end());
    QVERIFY(expert->sql.find("CREATE TABLE") == 0);
}

void TestLibraryQuery::nothingButOneSelectIsRun_data()
{
    QTest::addColumn<QByteArray>("sql");
    for (const char* sql :
         {"", "  -- nothing\n", "DELETE FROM expert", "UPDATE expert SET name = 'x'", "DROP TABLE expert",
          "CREATE TABLE t (a)", "CREATE TEMP TABLE t (a)", "PRAGMA query_only = 0", "PRAGMA writable_schema = 1",
          "ATTACH 'other.db' AS other", "VACUUM INTO 'copy.db'", "BEGIN", "SELECT 1; DELETE FROM expert",
          "SELECT load_extension('x')", "SELECT", "SELECT * FROM nowhere", "ANALYZE", "REINDEX",
          "WITH x AS (SELECT 1) DELETE FROM expert"})
        QTest::newRow(sql) << QByteArray(sql);
}

void TestLibraryQuery::nothingButOneSelectIsRun()
{
    QFETCH(const QByteArray, sql);
    QFile file(QString::fromStdString(path()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray before = file.readAll();
    const auto refused = queryLibrary(path(), sql.toStdString());
    QVERIFY(!refused);
    QVERIFY(!refused.error().message.empty());
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), before);
}

void TestLibraryQuery::longOnesAreCut()
{
    const std::string endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n";
    const auto cut = take(queryLibrary(path(), endless, {10, std::chrono::milliseconds(2000)}));
    QCOMPARE(cut.rows.size(), std::size_t{10});
    QVERIFY(cut.isCut);
    QCOMPARE(cut.rows.back().front(), std::string("10"));
    const auto over = queryLibrary(path(), endless + " WHERE i < 0", {10, std::chrono::milliseconds(20)});
    QVERIFY(!over);
    QCOMPARE(over.error().code, ErrorCode::LimitExceeded);
}

void TestLibraryQuery::csvIsQuoted()
{
    const auto found = take(queryLibrary(path(), "SELECT name, 'x' AS \"the \"\"x\"\"\" FROM expert ORDER BY name"));
    QCOMPARE(QByteArray::fromStdString(queryCsv(found)), QByteArray("name,\"the \"\"x\"\"\"\na,x\n\"b, c\",x\n"));
}

QTEST_APPLESS_MAIN(TestLibraryQuery)
#include "tst_library_query.moc"
