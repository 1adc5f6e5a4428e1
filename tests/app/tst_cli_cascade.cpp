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
