// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/store/schema.h"

#include <QMap>
#include <QSet>
#include <QTest>

using namespace wb;

namespace {

using Row = QMap<QString, QString>; ///< Column to SQL literal.

const QString kUuid = QStringLiteral("'0123456789abcdef0123456789abcdef'");
const QString kOtherUuid = QStringLiteral("'0123456789abcdef0123456789abcde0'");
const QString kSha = "'" + QString(64, 'a') + "'";

/// A row that every rule of its table allows, next to the rows of baseLibrary().
Row validRow(const QString& table)
{
    static const QMap<QString, Row> kRows{
        {"meta", {{"key", "'k'"}, {"value", "'v'"}}},
        {"environment",
         {{"fingerprint", "'f'"},
          {"app_version", "'1'"},
          {"compiler", "'c'"},
          {"simd", "'avx2'"},
          {"os", "'linux'"},
          {"arch", "'x86_64'"},
          {"cores", "2"},
          {"ram_bytes", "0"},
          {"is_wasm", "0"},
          {"clock_res_ns", "1"}}},
        {"expert",
         {{"uuid", kOtherUuid},
          {"name", "'new'"},
          {"domain", "''"},
          {"summary", "''"},
          {"card_md", "''"},
          {"created_at", "1"},
          {"updated_at", "1"},
          {"archived", "0"},
          {"deleted_at", "NULL"},
          {"deleted_name", "NULL"}}},
        {"blob_store",
         {{"sha256", "'" + QString(64, 'b') + "'"}, {"size", "1"}, {"codec", "'raw'"}, {"data", "x'00'"}}},
        {"expert_version",
         {{"expert_id", "1"},
          {"version", "3"},
          {"stage", "'draft'"},
          {"topology_json", "'{}'"},
          {"topology_sha256", kSha},
          {"shape", "'1-1'"},
          {"n_inputs", "1"},
          {"n_outputs", "1"},
          {"n_params", "1"},
          {"precision", "'f32'"},
          {"weights_sha256", kSha},
          {"weights_bytes", "1"},
          {"preproc_json", "NULL"},
          {"seed", "'18446744073709551615'"},
          {"created_at", "1"}}},
        {"alias", {{"expert_id", "1"}, {"name", "'champion'"}, {"version_id", "1"}}},
        {"tag", {{"name", "'new'"}}},
        {"expert_tag", {{"expert_id", "1"}, {"tag_id", "1"}, {"position", "0"}}},
        {"prop", {{"owner", "'expert'"}, {"owner_id", "1"}, {"key", "'k'"}, {"value", "''"}}},
        {"external_ref", {{"version_id", "1"}, {"format", "'fann'"}, {"file_sha256", kSha}}},
        {"run",
         {{"uuid", kOtherUuid},
          {"kind", "'train'"},
          {"version_id", "1"},
          {"env_id", "1"},
          {"status", "'finished'"},
          {"params_json", "'{}'"},
          {"seed", "'1'"},
          {"started_at", "5"},
          {"ended_at", "6"}}},
        {"bench_sample",
         {{"run_id", "1"},
          {"batch", "1"},
          {"n", "1"},
          {"min_ns", "1.0"},
          {"p50_ns", "2.0"},
          {"p90_ns", "3.0"},
          {"p99_ns", "4.0"},
          {"max_ns", "5.0"},
          {"mean_ns", "2.5"},
          {"sd_ns", "1.0"},
          {"peak_bytes", "0"}}},
        {"dataset",
         {{"digest", "'" + QString(64, 'd') + "'"},
          {"source", "''"},
          {"rows", "1"},
          {"n_in", "1"},
          {"n_out", "0"},
          {"created_at", "1"}}},
        {"run_dataset", {{"run_id", "1"}, {"dataset_id", "1"}, {"role", "'train'"}}},
        {"metric", {{"run_id", "1"}, {"key", "'train_error'"}, {"step", "0"}, {"value", "0.5"}}},
        {"training_state", {{"version_id", "1"}, {"state_sha256", kSha}, {"epoch", "1"}}},
        {"lineage",
         {{"child_id", "2"}, {"parent_id", "1"}, {"relation", "'copied'"}, {"run_id", "1"}, {"weight", "1.0"}}},
    };
    return kRows.value(table);
}

std::string insertSql(const QString& table, const Row& row)
{
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
        .arg(table, QStringList(row.keys()).join(", "), QStringList(row.values()).join(", "))
        .toStdString();
}

QString trouble(const Result<void>& outcome)
{
    return outcome ? QString() : QString::fromStdString(outcome.error().message);
}

void mustRun(const Database& database, const std::string& sql)
{
    if (const auto done = database.execute(sql); !done)
        qFatal("%s: %s", sql.c_str(), done.error().message.c_str());
}

/// One expert with two versions, an environment and a run.
Database baseLibrary()
{
    auto opened = Database::open(":memory:", Database::Access::ReadWrite);
    if (!opened)
        qFatal("%s", opened.error().message.c_str());
    Database database = std::move(*opened);
    database.trustSchema();
    if (const auto made = migrate(database, libraryMigrations()); !made)
        qFatal("%s", made.error().message.c_str());
    const auto insert = [&](const QString& table, const Row& changes) {
        Row row = validRow(table);
        row.insert(changes);
        mustRun(database, insertSql(table, row));
    };
    insert("environment", {{"fingerprint", "'base'"}});
    insert("expert", {{"uuid", kUuid}, {"name", "'base'"}});
    insert("blob_store", {{"sha256", kSha}});
    insert("expert_version", {{"version", "1"}});
    insert("expert_version", {{"version", "2"}});
    insert("tag", {{"name", "'base'"}});
    insert("run", {{"uuid", kUuid}});
    insert("dataset", {{"digest", kSha}});
    return database;
}

} // namespace

class TestLibrarySchema : public QObject {
    Q_OBJECT

private slots:
    void validRowIsTaken_data();
    void validRowIsTaken();
    void everyRuleRefuses_data();
    void everyRuleRefuses();
    void everyRuleIsTried();
    void whatIsSavedIsNeverChanged_data();
    void whatIsSavedIsNeverChanged();
    void nothingDescendsFromItself();
    void deletingAnExpertLeavesNoOrphan();
    void searchIndexFollowsRandomEdits();

private:
    QSet<QString> m_columnsTried; ///< Those whose CHECK has refused something.
};

void TestLibrarySchema::validRowIsTaken_data()
{
    QTest::addColumn<QString>("table");
    for (const char* table :
         {"meta", "environment", "expert", "blob_store", "expert_version", "alias", "tag", "expert_tag", "prop",
          "external_ref", "run", "bench_sample", "lineage", "dataset", "run_dataset", "metric", "training_state"})
        QTest::newRow(table) << table;
}

void TestLibrarySchema::validRowIsTaken()
{
    QFETCH(QString, table);
    const Database database = baseLibrary();
    QCOMPARE(trouble(database.execute(insertSql(table, validRow(table)))), QString());
}

void TestLibrarySchema::everyRuleRefuses_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("rule"); // what SQLite names in its message
    const auto row = [](const char* table, const char* column, const QString& bad, const char* rule) {
        QTest::newRow(qPrintable(QStringLiteral("%1.%2 %3").arg(table, column, bad.left(30))))
            << table << column << bad << rule;
    };
    const QString shortHex = QStringLiteral("'abc'");
    const QString upperHex = "'" + QString(64, 'A') + "'";
    row("environment", "fingerprint", "''", "length(fingerprint)");
    row("environment", "cores", "0", "cores >= 1");
    row("environment", "ram_bytes", "-1", "ram_bytes >= 0");
    row("environment", "is_wasm", "2", "is_wasm IN");
    row("environment", "clock_res_ns", "0", "clock_res_ns > 0");
    row("expert", "uuid", shortHex, "length(uuid)");
    row("expert", "uuid", "'0123456789ABCDEF0123456789abcdef'", "length(uuid)");
    row("expert", "uuid", kUuid, "UNIQUE");
    row("expert", "name", "''", "length(name)");
    row("expert", "name", "' x'", "length(name)");
    row("expert", "name", "'" + QString(201, 'x') + "'", "length(name)");
    row("expert", "name", "'BASE'", "UNIQUE");
    row("expert", "domain", "'" + QString(201, 'x') + "'", "length(domain)");
    row("expert", "summary", "'" + QString(10'001, 'x') + "'", "length(summary)");
    row("expert", "card_md", "printf('%.*c', 1000001, 'x')", "length(card_md)");
    row("expert", "created_at", "0", "created_at > 0");
    row("expert", "updated_at", "0", "updated_at > 0");
    row("expert", "archived", "2", "archived IN");
    row("expert", "deleted_at", "0", "deleted_at > 0");
    row("expert", "deleted_name", "'x'", "deleted_name IS NULL");
    row("blob_store", "sha256", shortHex, "length(sha256)");
    row("blob_store", "sha256", upperHex, "length(sha256)");
    row("blob_store", "sha256", kSha, "UNIQUE");
    row("blob_store", "size", "2", "size = length(data)");
    row("blob_store", "codec", "'zip'", "codec IN");
    row("blob_store", "data", "x''", "length(data) > 0");
    row("blob_store", "data", "'x'", "cannot store TEXT");
    row("expert_version", "expert_id", "99", "FOREIGN KEY");
    row("expert_version", "version", "0", "version >= 1");
    row("expert_version", "version", "1", "UNIQUE");
    row("expert_version", "stage", "'best'", "stage IN");
    row("expert_version", "topology_json", "'{'", "json_valid(topology_json)");
    row("expert_version", "topology_sha256", shortHex, "length(topology_sha256)");
    row("expert_version", "topology_sha256", upperHex, "length(topology_sha256)");
    row("expert_version", "shape", "''", "length(shape)");
    row("expert_version", "n_inputs", "0", "n_inputs >= 1");
    row("expert_version", "n_outputs", "0", "n_outputs >= 1");
    row("expert_version", "n_params", "0", "n_params > 0");
    row("expert_version", "n_params", "'many'", "cannot store TEXT");
    row("expert_version", "precision", "'f64'", "precision IN");
    row("expert_version", "weights_sha256", "'" + QString(64, 'c') + "'", "FOREIGN KEY");
    row("expert_version", "weights_bytes", "0", "weights_bytes > 0");
    row("expert_version", "preproc_json", "'['", "preproc_json");
    row("expert_version", "seed", "''", "length(seed)");
    row("expert_version", "seed", "'-1'", "length(seed)");
    row("expert_version", "created_at", "0", "created_at > 0");
    row("alias", "expert_id", "99", "FOREIGN KEY");
    row("alias", "name", "''", "length(name)");
    row("alias", "version_id", "99", "FOREIGN KEY");
    row("tag", "name", "''", "length(name)");
    row("tag", "name", "'a,b'", "length(name)");
    row("tag", "name", "'a '", "length(name)");
    row("tag", "name", "'Base'", "UNIQUE");
    row("expert_tag", "expert_id", "99", "FOREIGN KEY");
    row("expert_tag", "tag_id", "99", "FOREIGN KEY");
    row("expert_tag", "position", "-1", "position >= 0");
    row("prop", "owner", "'me'", "owner IN");
    row("prop", "key", "''", "length(key)");
    row("external_ref", "version_id", "99", "FOREIGN KEY");
    row("external_ref", "format", "''", "length(format)");
    row("external_ref", "file_sha256", shortHex, "length(file_sha256)");
    row("external_ref", "file_sha256", upperHex, "length(file_sha256)");
    row("run", "uuid", shortHex, "length(uuid)");
    row("run", "uuid", kUuid, "UNIQUE");
    row("run", "kind", "'guess'", "kind IN");
    row("run", "version_id", "99", "FOREIGN KEY");
    row("run", "env_id", "99", "FOREIGN KEY");
    row("run", "status", "'maybe'", "status IN");
    row("run", "params_json", "'x'", "json_valid(params_json)");
    row("run", "seed", "'1.5'", "seed");
    row("run", "started_at", "0", "started_at > 0");
    row("run", "ended_at", "4", "ended_at");
    row("bench_sample", "run_id", "99", "FOREIGN KEY");
    row("bench_sample", "batch", "0", "batch >= 1");
    row("bench_sample", "n", "0", "n >= 1");
    row("bench_sample", "min_ns", "-1.0", "min_ns >= 0");
    row("bench_sample", "p50_ns", "0.5", "p50_ns >= min_ns");
    row("bench_sample", "p90_ns", "1.5", "p90_ns >= p50_ns");
    row("bench_sample", "p99_ns", "2.5", "p99_ns >= p90_ns");
    row("bench_sample", "max_ns", "3.5", "max_ns >= p99_ns");
    row("bench_sample", "max_ns", "9e999", "max_ns >= p99_ns");
    row("bench_sample", "mean_ns", "6.0", "mean_ns BETWEEN");
    row("bench_sample", "sd_ns", "-1.0", "sd_ns BETWEEN");
    row("bench_sample", "peak_bytes", "-1", "peak_bytes >= 0");
    row("dataset", "digest", shortHex, "length(digest)");
    row("dataset", "digest", upperHex, "length(digest)");
    row("dataset", "digest", kSha, "UNIQUE");
    row("dataset", "source", "'" + QString(1001, 'x') + "'", "length(source)");
    row("dataset", "rows", "0", "rows >= 1");
    row("dataset", "n_in", "0", "n_in >= 1");
    row("dataset", "n_out", "-1", "n_out >= 0");
    row("dataset", "created_at", "0", "created_at > 0");
    row("run_dataset", "run_id", "99", "FOREIGN KEY");
    row("run_dataset", "dataset_id", "99", "FOREIGN KEY");
    row("run_dataset", "role", "'other'", "role IN");
    row("metric", "run_id", "99", "FOREIGN KEY");
    row("metric", "key", "''", "length(key)");
    row("metric", "step", "-1", "step >= 0");
    row("training_state", "version_id", "99", "FOREIGN KEY");
    row("training_state", "state_sha256", "'" + QString(64, 'f') + "'", "FOREIGN KEY");
    row("training_state", "epoch", "0", "epoch >= 1");
    row("lineage", "child_id", "99", "FOREIGN KEY");
    row("lineage", "parent_id", "99", "FOREIGN KEY");
    row("lineage", "parent_id", "2", "descend from itself");
    row("lineage", "relation", "'cousin'", "relation IN");
    row("lineage", "run_id", "99", "FOREIGN KEY");
    row("lineage", "weight", "-1.0", "weight >= 0");
}

void TestLibrarySchema::everyRuleRefuses()
{
    QFETCH(QString, table);
    QFETCH(QString, column);
    QFETCH(QString, bad);
    QFETCH(QString, rule);
    const Database database = baseLibrary();
    Row row = validRow(table);
    QVERIFY(row.contains(column));
    row[column] = bad;
    if (column == "data")
        row["size"] = "length(" + bad + ")";
    const QString message = trouble(database.execute(insertSql(table, row)));
    QVERIFY2(message.contains(rule), qPrintable(message));
    if (message.contains("CHECK constraint failed"))
        m_columnsTried.insert(table + '.' + column);
}

void TestLibrarySchema::everyRuleIsTried()
{
    // A CHECK added to the schema needs a row above: the columns that have one are counted on both sides. One cannot be
    // reached by an insert: lineage's child <> parent stands behind a trigger that refuses first.
    const Database database = baseLibrary();
    const auto checks =
        database.number("SELECT sum((length(sql) - length(replace(sql, 'CHECK (', ''))) / length('CHECK (')) "
                        "FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'expert_fts%'");
    QCOMPARE(static_cast<std::int64_t>(m_columnsTried.size()), checks.value() - 1);
}

void TestLibrarySchema::whatIsSavedIsNeverChanged_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("design") << "UPDATE expert_version SET topology_json = '[]'";
    QTest::newRow("weights of a version") << "UPDATE expert_version SET weights_sha256 = weights_sha256";
    QTest::newRow("number of a version") << "UPDATE expert_version SET version = 7 WHERE id = 1";
    QTest::newRow("weights") << "UPDATE blob_store SET data = x'01'";
    QTest::newRow("id of an expert") << "UPDATE expert SET id = 5";
    QTest::newRow("weights in use") << "DELETE FROM blob_store";
    QTest::newRow("state of a training") << "UPDATE training_state SET epoch = 2";
}

void TestLibrarySchema::whatIsSavedIsNeverChanged()
{
    QFETCH(QString, sql);
    const Database database = baseLibrary();
    mustRun(database, insertSql("training_state", validRow("training_state")));
    QVERIFY(!database.execute(sql.toStdString()));
    QCOMPARE(trouble(database.execute("UPDATE expert_version SET stage = 'champion' WHERE id = 1")), QString());
}

void TestLibrarySchema::nothingDescendsFromItself()
{
    const Database database = baseLibrary();
    mustRun(database, insertSql("expert_version", validRow("expert_version")));
    mustRun(database, "INSERT INTO lineage (child_id, parent_id, relation) VALUES (2, 1, 'copied'), (3, 2, 'pruned')");
    const auto closed = database.execute("INSERT INTO lineage (child_id, parent_id, relation) VALUES (1, 3, 'merged')");
    QVERIFY(trouble(closed).contains("descend from itself"));
    QCOMPARE(trouble(database.execute("INSERT INTO lineage (child_id, parent_id, relation) VALUES (3, 1, 'merged')")),
             QString());
}

void TestLibrarySchema::deletingAnExpertLeavesNoOrphan()
{
    const Database database = baseLibrary();
    for (const char* table :
         {"alias", "expert_tag", "external_ref", "bench_sample", "lineage", "run_dataset", "metric", "training_state"})
        mustRun(database, insertSql(table, validRow(table)));
    mustRun(database, "DELETE FROM expert");
    for (const char* table : {"expert", "expert_version", "alias", "tag", "expert_tag", "external_ref", "run",
                              "bench_sample", "lineage", "expert_fts", "run_dataset", "metric", "training_state"})
        QCOMPARE(database.number(std::string("SELECT count(*) FROM ") + table).value(), 0);
    QCOMPARE(database.number("SELECT count(*) FROM pragma_foreign_key_check").value(), 0);
}

namespace {

QString word(Rng& rng)
{
    static const QStringList kWords{"digit", "speech", "Ärger", "sin-approx", "ocr", "32", "waveform", "x\"y", "naïve"};
    return kWords.at(static_cast<int>(rng.below(static_cast<std::uint32_t>(kWords.size()))));
}

/// One change of the library, any kind; changes that a rule refuses leave it as it is.
QString randomEdit(Rng& rng, int number)
{
    const QString id = QString::number(rng.below(8) + 1);
    const QString tag = QString::number(rng.below(6) + 1);
    const QString text = QString(word(rng) + ' ' + word(rng)).replace('\'', "''");
    switch (rng.below(9)) {
    case 0:
        return QStringLiteral("INSERT INTO expert (id, uuid, name, summary, created_at, updated_at) "
                              "VALUES (%1, lower(hex(randomblob(16))), '%2 %3', '%4', 1, 1)")
            .arg(id, text, QString::number(number), word(rng));
    case 1:
        return QStringLiteral("UPDATE expert SET name = '%2 %3' WHERE id = %1").arg(id, text, QString::number(number));
    case 2:
        return QStringLiteral("UPDATE expert SET summary = '%2', domain = '%3' WHERE id = %1").arg(id, text, word(rng));
    case 3:
        return QStringLiteral("UPDATE expert SET updated_at = updated_at + 1, card_md = '%1'").arg(text);
    case 4:
        return QStringLiteral("DELETE FROM expert WHERE id = %1").arg(id);
    case 5:
        return QStringLiteral("INSERT INTO tag (id, name) VALUES (%1, '%2')").arg(tag, word(rng));
    case 6:
        return QStringLiteral("UPDATE tag SET name = '%2' WHERE id = %1").arg(tag, word(rng));
    case 7:
        return QStringLiteral("INSERT INTO expert_tag (expert_id, tag_id, position) VALUES (%1, %2, 0)").arg(id, tag);
    default:
        return rng.below(2) == 0
                   ? QStringLiteral("DELETE FROM expert_tag WHERE expert_id = %1 AND tag_id = %2").arg(id, tag)
                   : QStringLiteral("DELETE FROM tag WHERE id = %1").arg(tag);
    }
}

} // namespace

void TestLibrarySchema::searchIndexFollowsRandomEdits()
{
    constexpr int kScripts = 500;
    constexpr int kEdits = 30;
    int taken = 0;
    for (int script = 0; script < kScripts; ++script) {
        Rng rng(1, static_cast<std::uint64_t>(script));
        const Database database = baseLibrary();
        for (int edit = 0; edit < kEdits; ++edit)
            taken += database.execute(randomEdit(rng, edit).toStdString()) ? 1 : 0;
        // The same text in the index as a new one would have, and the same words behind it.
        const auto differences = database.number(
            "SELECT count(*) FROM (SELECT id, name, domain, summary, card_md, tags FROM expert_text EXCEPT "
            "SELECT rowid, name, domain, summary, card_md, tags FROM expert_fts) "
            "UNION ALL SELECT count(*) FROM (SELECT rowid, name FROM expert_fts EXCEPT SELECT id, name FROM "
            "expert_text) "
            "ORDER BY 1 DESC");
        QVERIFY2(differences, qPrintable(QString::number(script)));
        QCOMPARE(differences.value(), 0);
        QCOMPARE(trouble(database.execute("INSERT INTO expert_fts (expert_fts) VALUES ('integrity-check')")),
                 QString());
    }
    QVERIFY2(taken > kScripts * kEdits / 3, qPrintable(QString::number(taken)));
}

QTEST_APPLESS_MAIN(TestLibrarySchema)
#include "tst_library_schema.moc"
