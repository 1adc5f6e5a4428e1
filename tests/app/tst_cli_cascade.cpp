// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/expert_process.h"
#include "tests/support/source_dir.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wb::test;

/// `expert cascade`, run as a script would.
class TestCliCascade : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void growsAndWritesWhatItGrew();
    void sameSeedSameBytes();
    void rulesOfTheFileAreTheDefault();
    void isKeptInTheLibrary();
    void realDataIsLearnt();
    void badInputIsSaid_data();
    void badInputIsSaid();

private:
    QString inFolder(const QString& name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_rows;
    QString m_start;
};

void TestCliCascade::initTestCase()
{
    m_rows = inFolder("xor.csv");
    m_start = inFolder("start.net");
    QFile file(m_rows);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,b,both\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n");
    QCOMPARE(expert({"new", "--layers", "2,1", "--output", "linear", m_start}).code, 0);
}

void TestCliCascade::growsAndWritesWhatItGrew()
{
    const QString out = inFolder("grown.net");
    const Outcome grown =
        expert({"cascade", m_start, "--data", m_rows, "--goal", "0.001", "--test", m_rows, "--out", out, "--json"});
    QVERIFY2(grown.code == 0, grown.errors);
    QVERIFY2(grown.errors.contains("1 unit ("), grown.errors);
    const QJsonObject json = QJsonDocument::fromJson(grown.output).object();
    QCOMPARE(json["end"].toString(), "the error is at its target");
    QCOMPARE(json["best_units"].toInt(), 1); // XOR needs no more
    QCOMPARE(json["history"].toArray().size(), 2);
    QVERIFY(json["test"].toObject()["mean_square_error"].toDouble() < 0.0011);
    const Outcome info = expert({"info", out, "--json"});
    QCOMPARE(info.code, 0);
    const QJsonObject network = QJsonDocument::fromJson(info.output).object();
    QVERIFY2(info.output.contains("shortcut"), info.output);
    QCOMPARE(network["parameters"].toInt(), 3 + 4); // 2 weights and a bias; 3 weights and a bias
}

void TestCliCascade::sameSeedSameBytes()
{
    const auto bytesOf = [this](const QString& name, const QString& seed) {
        const QString out = inFolder(name);
        if (expert({"cascade", m_start, "--data", m_rows, "--goal", "0.001", "--seed", seed, "--out", out}).code != 0)
            return QByteArray();
        QFile file(out);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray first = bytesOf("a.net", "5");
    QVERIFY(!first.isEmpty());
    QCOMPARE(bytesOf("b.net", "5"), first);
    QVERIFY(bytesOf("c.net", "6") != first);
}

void TestCliCascade::rulesOfTheFileAreTheDefault()
{
    QFile plain(m_start);
    QVERIFY(plain.open(QIODevice::ReadOnly));
    QByteArray bytes = plain.readAll();
    const auto change = [&bytes](const QByteArray& from, const QByteArray& to) {
        QVERIFY2(bytes.contains(from), bytes);
        bytes.replace(from, to);
    };
    change("cascade_num_candidate_groups=2", "cascade_num_candidate_groups=1");
    change("cascade_activation_functions_count=10", "cascade_activation_functions_count=1");
    change("cascade_activation_functions=3 5 7 8 10 11 14 15 16 17", "cascade_activation_functions=5");
    const QString own = inFolder("own.net");
    QFile file(own);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    const auto rulesOf = [&](const QStringList& more, Outcome& outcome) {
        outcome = expert(QStringList{"cascade", own, "--data", m_rows, "--units", "1", "--json"} + more);
        return QJsonDocument::fromJson(outcome.output).object();
    };
    Outcome said;
    const QJsonObject carried = rulesOf({}, said);
    QVERIFY2(said.errors.contains("own.net carries: groups 1; functions tanh"), said.errors);
    QCOMPARE(carried["rules_from"].toString(), "file");
    QCOMPARE(carried["rules"].toObject()["functions"].toArray(), QJsonArray{"tanh"});
    QCOMPARE(carried["history"].toArray().last().toObject()["activation"].toString(), "tanh");
    const QJsonObject overruled = rulesOf({"--functions", "sin,cos", "--steepnesses", "0.5,1"}, said);
    QCOMPARE(overruled["rules"].toObject()["functions"].toArray(), (QJsonArray{"sin", "cos"}));
    QCOMPARE(overruled["rules"].toObject()["steepnesses"].toArray(), (QJsonArray{0.5, 1}));
    QCOMPARE(overruled["rules"].toObject()["groups"].toInt(), 1);
    const QJsonObject usual = rulesOf({"--usual-rules"}, said);
    QVERIFY2(!said.errors.contains("carries"), said.errors);
    QCOMPARE(usual["rules_from"].toString(), "usual");
    QCOMPARE(usual["rules"].toObject()["functions"].toArray().size(), 10);
    bytes.replace("cascade_output_change_fraction=0.01", "cascade_output_change_fraction=0");
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    rulesOf({}, said);
    QCOMPARE(said.code, 1);
    QVERIFY2(said.errors.contains("--usual-rules"), said.errors);
}

void TestCliCascade::isKeptInTheLibrary()
{
    const QString library = inFolder("experts.db");
    const QStringList grow{"cascade", m_start, "--data", m_rows, "--goal", "0.001", "--seed", "5"};
    QCOMPARE(expert({"library", "save", m_start, "--name", "Grown", "--db", library}).code, 0);
    const Outcome kept = expert(grow + QStringList{"--save", "Grown", "--db", library, "--note", "by cascade"});
    QVERIFY2(kept.code == 0, kept.errors);
    QVERIFY2(kept.output.contains("saved \"Grown\" version 2 in "), kept.output);
    const Outcome table = expert({"library", "show", "Grown", "--db", library});
    QVERIFY2(table.output.contains("cascade, rprop"), table.output);
    const Outcome shown = expert({"library", "show", "Grown", "--db", library, "--json"});
    const QJsonObject json = QJsonDocument::fromJson(shown.output).object();
    QCOMPARE(json["versions"].toArray().first().toObject()["note"].toString(), "by cascade");
    const QJsonObject training = json["trainings"].toArray().first().toObject();
    QCOMPARE(training["seed"].toString(), "5");
    QCOMPARE(training["status"].toString(), "finished");
    QCOMPARE(training["rows"].toInt(), 4);
    QCOMPARE(training["parent"].toString(), "Grown"); // it begins with the weights of version 1
    QCOMPARE(training["parent_version"].toInt(), 1);
    QCOMPARE(training["settings"].toObject()["cascade"].toObject()["max_units"].toInt(), 30);
    QCOMPARE(training["curve"].toArray().last().toObject()["hidden_units"].toInt(), 1);
    const QString card = inFolder("card.md");
    QCOMPARE(expert({"library", "card", "Grown", card, "--db", library}).code, 0);
    QFile file(card);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("cascade to 30 units at most, rprop, mse"));
    const Outcome lost = expert(grow + QStringList{"--db", library});
    QCOMPARE(lost.code, 1);
    QVERIFY2(lost.errors.contains("--save NAME"), lost.errors);
}

void TestCliCascade::realDataIsLearnt()
{
    const QString data = sharedData("building.train");
    if (!QFile::exists(data))
        QSKIP("the shared data sets are not beside the sources");
    const QString start = inFolder("building.net");
    QCOMPARE(expert({"new", "--layers", "14,3", "--output", "linear", start}).code, 0);
    const Outcome grown =
        expert({"cascade", start, "--data", data, "--test", sharedData("building.test"), "--validation-share", "0.2",
                "--units", "2", "--functions", "tanh,gaussian", "--json"});
    QVERIFY2(grown.code == 0, grown.errors);
    const QJsonObject json = QJsonDocument::fromJson(grown.output).object();
    const QJsonArray history = json["history"].toArray();
    QCOMPARE(history.size(), 3);
    QVERIFY(history[2].toObject()["train_error"].toDouble() < history[0].toObject()["train_error"].toDouble());
    QVERIFY(json["test"].toObject()["mean_square_error"].toDouble() < 0.02);
}

void TestCliCascade::badInputIsSaid_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("online algorithm") << QStringList{"--algorithm", "adam"} << QByteArray("all rows at once");
    QTest::newRow("unknown function") << QStringList{"--functions", "tanh,foo"} << QByteArray("foo");
    QTest::newRow("too many units") << QStringList{"--units", "63"} << QByteArray("from 1 to 62");
    QTest::newRow("no rows") << QStringList{"--data", "missing.csv"} << QByteArray("missing.csv");
}

void TestCliCascade::badInputIsSaid()
{
    QFETCH(QStringList, more);
    QFETCH(QByteArray, says);
    const Outcome refused = expert(QStringList{"cascade", m_start, "--data", m_rows} + more);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains(says), refused.errors);
    const QString deep = inFolder("deep.net");
    QCOMPARE(expert({"new", "--layers", "2,3,1", deep}).code, 0);
    const Outcome hidden = expert({"cascade", deep, "--data", m_rows});
    QCOMPARE(hidden.code, 1);
    QVERIFY2(hidden.errors.contains("without hidden layers"), hidden.errors);
}

QTEST_APPLESS_MAIN(TestCliCascade)
#include "tst_cli_cascade.moc"
