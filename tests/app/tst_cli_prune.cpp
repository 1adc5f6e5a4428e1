// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/load_expert.h"
#include "tests/support/expert_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::test;

/// `expert prune`, run as a script would.
class TestCliPrune : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void showsEveryDegree();
    void writesWhatItPruned();
    void fractionNoneChangesNothing();
    void rowsJudge();
    void wrongCallsAreSaid_data();
    void wrongCallsAreSaid();

private:
    QString inFolder(const QString& name) const { return m_folder.filePath(name); }
    static Network networkIn(const QString& path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no %s", qPrintable(path));
        return loadExpertFile("x.net", file.readAll().toStdString()).value().expert.network;
    }

    QTemporaryDir m_folder;
    QString m_net;
};

void TestCliPrune::initTestCase()
{
    m_net = inFolder("whole.net");
    QCOMPARE(expert({"new", "--layers", "3,8,6,2", "--seed", "3", m_net}).code, 0);
}

void TestCliPrune::showsEveryDegree()
{
    const Outcome shown = expert({"prune", m_net});
    QVERIFY2(shown.code == 0, shown.errors);
    QVERIFY2(shown.output.startsWith("whole: 14 hidden units, judged on 128 random inputs\n"), shown.output);
    QCOMPARE(shown.output.count('\n'), 2 + 13); // 0 to 12 of them can go
    const Outcome json = expert({"prune", m_net, "--json"});
    const QJsonObject object = QJsonDocument::fromJson(json.output).object();
    QCOMPARE(object["rows_from"].toString(), "random");
    const QJsonArray trials = object["trials"].toArray();
    QCOMPARE(trials.size(), 13);
    QCOMPARE(trials[0].toObject()["mean_change"].toDouble(), 0.0);
    QCOMPARE(trials[12].toObject()["layers"].toArray(), (QJsonArray{1, 1, 2}));
    QVERIFY(!trials[0].toObject().contains("accuracy"));
}

void TestCliPrune::writesWhatItPruned()
{
    const QString out = inFolder("small.net");
    const Outcome pruned = expert({"prune", m_net, "--keep", "9", "--out", out, "--json"});
    QVERIFY2(pruned.code == 0, pruned.errors);
    const QJsonArray trials = QJsonDocument::fromJson(pruned.output).object()["trials"].toArray();
    QCOMPARE(trials.size(), 2);
    const Network network = networkIn(out);
    QCOMPARE(network.spec().signalCount() - 3 - 2, 9);
    QCOMPARE(network.totalConnections(), std::int64_t(trials[1].toObject()["parameters"].toInt()));
    // The same core: the same bytes again, and by the share that leaves as many.
    QFile first(out);
    QVERIFY(first.open(QIODevice::ReadOnly));
    const QString again = inFolder("again.net");
    QCOMPARE(expert({"prune", m_net, "--fraction", "0.36", "--out", again}).code, 0); // 5 of 14
    QFile second(again);
    QVERIFY(second.open(QIODevice::ReadOnly));
    QCOMPARE(second.readAll(), first.readAll());
}

void TestCliPrune::fractionNoneChangesNothing()
{
    const QString out = inFolder("same.net");
    QCOMPARE(expert({"prune", m_net, "--fraction", "0", "--out", out}).code, 0);
    QVERIFY(bitEqual(networkIn(out).weights(), networkIn(m_net).weights()));
}

void TestCliPrune::rowsJudge()
{
    QFile rows(inFolder("rows.csv"));
    QVERIFY(rows.open(QIODevice::WriteOnly));
    rows.write("a,b,c,yes,no\n0,0,1,1,0\n1,0,0,0,1\n0.5,1,0,1,0\n0.2,0.1,0.9,0,1\n");
    rows.close();
    const Outcome judged = expert({"prune", m_net, "--data", rows.fileName(), "--json"});
    QVERIFY2(judged.code == 0, judged.errors);
    const QJsonObject object = QJsonDocument::fromJson(judged.output).object();
    QCOMPARE(object["rows"].toInt(), 4);
    QCOMPARE(object["rows_from"].toString(), "data");
    QVERIFY(object["trials"].toArray()[3].toObject().contains("accuracy"));
    QVERIFY(object["trials"].toArray()[3].toObject()["rmse"].toDouble() > 0);
    QVERIFY(expert({"prune", m_net, "--data", rows.fileName()}).output.contains("right  "));
}

void TestCliPrune::wrongCallsAreSaid_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no file") << QStringList{"prune"} << 2 << QByteArray("FILE");
    QTest::newRow("both") << QStringList{"prune", m_net, "--keep", "9", "--fraction", "0.1"} << 2
                          << QByteArray("either --fraction or --keep");
    QTest::newRow("how much") << QStringList{"prune", m_net, "--out", inFolder("x.net")} << 2
                              << QByteArray("--fraction or --keep");
    QTest::newRow("all of it") << QStringList{"prune", m_net, "--fraction", "1"} << 1 << QByteArray("below 1");
    QTest::newRow("nearly all") << QStringList{"prune", m_net, "--fraction", "0.99"} << 1
                                << QByteArray("at most 12 of 14");
    QTest::newRow("too few") << QStringList{"prune", m_net, "--keep", "1"} << 1 << QByteArray("keep");
    QTest::newRow("no such rows") << QStringList{"prune", m_net, "--data", inFolder("none.csv")} << 1
                                  << QByteArray("none.csv");
}

void TestCliPrune::wrongCallsAreSaid()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, code);
    QFETCH(QByteArray, says);
    const Outcome outcome = expert(arguments);
    QCOMPARE(outcome.code, code);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY2(outcome.errors.contains(says), outcome.errors);
}

QTEST_APPLESS_MAIN(TestCliPrune)
#include "tst_cli_prune.moc"
