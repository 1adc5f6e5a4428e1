// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/expert_process.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wb::test;

/// `expert pool`: what a script learns about the memory its experts need.
class TestCliPool : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void traceIsReplayedByEveryPolicy();
    void generatedTraceIsTheSimulatedOne();
    void curveFallsToTheFirstUses();
    void sizesComeFromTheLibrary();
    void recipesCanAskForTheLibrary();
    void stepsByHandAreTaken();
    void tableSaysWhatMoreMemoryWouldSave();
    void presetLimitsTheExperts();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void badInputIsOne_data();
    void badInputIsOne();

private:
    QString inFolder(const QString& name) const { return m_folder->filePath(name); }
    QString written(const QString& name, const QByteArray& text) const
    {
        QFile file(inFolder(name));
        return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() ? file.fileName() : QString();
    }
    QJsonObject simulated(const QStringList& arguments) const
    {
        const Outcome outcome = expert(QStringList{"pool", "simulate", "--json"} + arguments);
        return QJsonDocument::fromJson(outcome.output).object();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestCliPool::traceIsReplayedByEveryPolicy()
{
    // Belady's anomaly: 12 requests of five experts, room for three.
    const QString trace = written("t.csv", "id,bytes\na,10\nb,10\nc,10\nd,10\na,10\nb,10\ne,10\na,10\nb,10\nc,10\n"
                                           "d,10\ne,10\n");
    const QJsonObject all = simulated({trace, "--budget", "30", "--policy", "all"});
    QCOMPARE(all["trace"].toObject()["requests"].toInt(), 12);
    QCOMPARE(all["trace"].toObject()["experts"].toInt(), 5);
    QCOMPARE(all["trace"].toObject()["bytes"].toInt(), 50);
    QCOMPARE(all["budget_bytes"].toInt(), 30);
    QVERIFY(all["belady_is_bound"].toBool());
    const QJsonArray policies = all["policies"].toArray();
    QCOMPARE(policies.size(), 4);
    const QList<QPair<QString, int>> misses{{"lru", 10}, {"lfu", 10}, {"fifo", 9}, {"belady", 7}};
    for (int i = 0; i < 4; ++i) {
        const QJsonObject policy = policies[i].toObject();
        QCOMPARE(policy["policy"].toString(), misses[i].first);
        QCOMPARE(policy["misses"].toInt(), misses[i].second);
        QCOMPARE(policy["hits"].toInt(), 12 - misses[i].second);
        QCOMPARE(policy["bytes_loaded"].toInt(), 10 * misses[i].second);
        QCOMPARE(policy["peak_bytes"].toInt(), 30);
    }
    const QJsonObject pinned =
        simulated({trace, "--budget", "30", "--pin", "e, d"})["policies"].toArray()[0].toObject();
    QCOMPARE(pinned["hits"].toInt(), 4); // d, d, e and e; the others take turns in the one place left
}

void TestCliPool::generatedTraceIsTheSimulatedOne()
{
    const QStringList recipe{"--bursts", "4", "--experts", "30", "--requests", "2000", "--seed", "9"};
    const Outcome made = expert(QStringList{"pool", "generate", inFolder("t.csv")} + recipe);
    QVERIFY2(made.code == 0, made.errors.constData());
    QVERIFY(bytesOf(inFolder("t.csv")).startsWith("# bursts 0.9, bursts of 4, 30 experts"));
    const QStringList rest{"--budget", "400kB", "--policy", "all"};
    const QJsonObject fromFile = simulated(QStringList{inFolder("t.csv")} + rest);
    QCOMPARE(fromFile, simulated(recipe + rest));
    QVERIFY(!fromFile["belady_is_bound"].toBool());
    QVERIFY(fromFile["trace"].toObject()["origin"].toString().contains("seed 9"));
    QVERIFY(expert(QStringList{"pool", "generate", "-"} + recipe).output == bytesOf(inFolder("t.csv")));
}

void TestCliPool::curveFallsToTheFirstUses()
{
    const QJsonObject policy = simulated({"--zipf", "0.9", "--requests", "5000", "--experts", "40", "--budget", "1MB",
                                          "--curve", "10"})["policies"]
                                   .toArray()[0]
                                   .toObject();
    const QJsonArray curve = policy["curve"].toArray();
    QCOMPARE(curve.size(), 10);
    for (int i = 1; i < 10; ++i) {
        QVERIFY(curve[i].toObject()["misses"].toInt() <= curve[i - 1].toObject()["misses"].toInt());
        QVERIFY(curve[i].toObject()["budget_bytes"].toInt() > curve[i - 1].toObject()["budget_bytes"].toInt());
    }
    QCOMPARE(curve[9].toObject()["misses"].toInt(), 40);
    QCOMPARE(policy["more_bytes"].toInt(), 64'000);
    QVERIFY(policy["more_bytes_save"].toDouble() > 0 && policy["more_bytes_save"].toDouble() < 1);
}

void TestCliPool::sizesComeFromTheLibrary()
{
    for (const char* hidden : {"40", "80"}) {
        const QString net = inFolder(QString("n%1.net").arg(hidden));
        QCOMPARE(expert({"new", "--layers", QString("8,%1,2").arg(hidden), net}).code, 0);
        QCOMPARE(expert({"library", "save", net, "--db", inFolder("e.db")}).code, 0);
    }
    const QString trace = written("names.txt", "n40\nn80\nn40\n");
    const QJsonObject known = simulated({trace, "--db", inFolder("e.db"), "--budget", "1MB"});
    const int bytes = known["trace"].toObject()["bytes"].toInt();
    const int weights = 4 * ((9 * 40 + 41 * 2) + (9 * 80 + 81 * 2));
    QVERIFY(bytes > weights && bytes < 2 * weights + 4'000); // with padding, descriptions and scratch
    const Outcome unknown = expert({"pool", "simulate", trace, "--budget", "1MB"});
    QCOMPARE(unknown.code, 1);
    QVERIFY(unknown.errors.contains("n40") && unknown.errors.contains("--sizes"));
    QCOMPARE(simulated({trace, "--sizes", "1kB", "--budget", "1MB"})["trace"].toObject()["bytes"].toInt(), 2'000);
}

void TestCliPool::recipesCanAskForTheLibrary()
{
    for (const char* hidden : {"40", "80"}) {
        const QString net = inFolder(QString("n%1.net").arg(hidden));
        QCOMPARE(expert({"new", "--layers", QString("8,%1,2").arg(hidden), net}).code, 0);
        QCOMPARE(expert({"library", "save", net, "--db", inFolder("e.db")}).code, 0);
    }
    const QJsonObject trace =
        simulated({"--zipf", "1", "--requests", "500", "--db", inFolder("e.db"), "--budget", "1MB"})["trace"]
            .toObject();
    QCOMPARE(trace["experts"].toInt(), 2);
    QVERIFY(trace["origin"].toString().contains("2 experts of the library"));
    const QString names = written("names.txt", "n40\nn80\n");
    QCOMPARE(trace["bytes"],
             simulated({names, "--db", inFolder("e.db"), "--budget", "1MB"})["trace"].toObject()["bytes"]);
}

void TestCliPool::stepsByHandAreTaken()
{
    const QString trace = written("t.csv", "id,bytes\na,10\nb,10\na,10\nb,10\n");
    const auto first = [&](const QString& steps) {
        return simulated({trace, "--budget", "20", "--by-hand", steps})["policies"].toArray()[0].toObject();
    };
    QCOMPARE(first("evict a@3")["misses"].toInt(), 3);
    QCOMPARE(first("load b@1, evict a@2")["misses"].toInt(), 3); // b, a, and a again
    QCOMPARE(first("load b@5")["hits"].toInt(), 3);              // after the last request
    for (const char* wrong : {"drop a@1", "load a", "load a@0", "load z@1", "load a@9"})
        QCOMPARE(expert({"pool", "simulate", trace, "--budget", "20", "--by-hand", wrong}).code, 1);
}

void TestCliPool::tableSaysWhatMoreMemoryWouldSave()
{
    const Outcome outcome =
        expert({"pool", "simulate", "--zipf", "1", "--budget", "2MB", "--policy", "all", "--curve", "3"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const QString text = QString::fromUtf8(outcome.output);
    QVERIFY(text.startsWith("zipf 1, 100 experts"));
    QVERIFY(text.contains("belady") && text.contains("of the misses (lru)") && text.contains("not a proven bound"));
    QVERIFY(text.contains("Misses by budget"));
}

void TestCliPool::presetLimitsTheExperts()
{
    const QStringList uniform{"--uniform", "--sizes", "1kB", "--experts", "50"};
    const auto peak = [&](const QStringList& more) {
        return simulated(uniform + more)["policies"].toArray()[0].toObject()["peak_bytes"].toInt();
    };
    QCOMPARE(peak({"--preset", "browser"}), 25'000);
    QCOMPARE(peak({"--preset", "browser", "--most-experts", "0"}), 50'000);
    QCOMPARE(peak({"--preset", "browser", "--budget", "10kB"}), 10'000);
}

void TestCliPool::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no verb") << QStringList{};
    QTest::newRow("unknown verb") << QStringList{"drain"};
    QTest::newRow("no trace") << QStringList{"simulate", "--budget", "1MB"};
    QTest::newRow("trace and pattern") << QStringList{"simulate", "t", "--uniform", "--budget", "1MB"};
    QTest::newRow("no budget") << QStringList{"simulate", "--uniform"};
    QTest::newRow("no size") << QStringList{"simulate", "--uniform", "--budget", "much"};
    QTest::newRow("negative size") << QStringList{"simulate", "--uniform", "--budget", "-1"};
    QTest::newRow("unknown policy") << QStringList{"simulate", "--uniform", "--budget", "1MB", "--policy", "mru"};
    QTest::newRow("unknown preset") << QStringList{"simulate", "--uniform", "--preset", "toaster"};
    QTest::newRow("no points") << QStringList{"simulate", "--uniform", "--budget", "1MB", "--curve", "0"};
    QTest::newRow("no file") << QStringList{"generate", "--uniform"};
    QTest::newRow("two patterns") << QStringList{"generate", "-", "--uniform", "--zipf", "1"};
    QTest::newRow("no number") << QStringList{"generate", "-", "--zipf", "steep"};
}

void TestCliPool::wrongUsageIsTwo()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = expert(QStringList("pool") + arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(outcome.errors.contains("--help"));
}

void TestCliPool::badInputIsOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no such file") << QStringList{"simulate", "/nowhere/t.csv", "--budget", "1MB"}
                                  << QByteArray("/nowhere/t.csv");
    QTest::newRow("never asked for") << QStringList{"simulate", "--uniform", "--budget", "1MB", "--pin", "ocr"}
                                     << QByteArray("ocr");
    QTest::newRow("too much pinned") << QStringList{"simulate", "--uniform", "--budget", "2kB", "--pin", "1"}
                                     << QByteArray("budget");
    QTest::newRow("exponent") << QStringList{"generate", "-", "--zipf", "11"} << QByteArray("exponent");
    QTest::newRow("nowhere to write") << QStringList{"generate", "/nowhere/t.csv"} << QByteArray("/nowhere");
}

void TestCliPool::badInputIsOne()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Outcome outcome = expert(QStringList("pool") + arguments);
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
}

QTEST_GUILESS_MAIN(TestCliPool)
#include "tst_cli_pool.moc"
