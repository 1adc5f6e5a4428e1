// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/expert_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wb::test;

/// `expert profile`, run as a script would.
class TestCliProfile : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void jsonHasTheFixedKeys();
    void runsBatchAndSeedAreObeyed();
    void sameSeedSameChecksum();
    void textNamesFiguresAndConditions();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void missingFileIsOne();
    void predictsByACalibrationThatIsKept();

private:
    QJsonObject profiled(const QStringList& options) const;

    QTemporaryDir m_folder;
    QString m_net;
};

QJsonObject TestCliProfile::profiled(const QStringList& options) const
{
    const Outcome outcome = expert(QStringList{"profile", m_net, "--json"} + options);
    if (outcome.code != 0)
        qWarning("%s", outcome.errors.constData());
    return QJsonDocument::fromJson(outcome.output).object();
}

void TestCliProfile::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_net = m_folder.filePath("seed.net");
    const Outcome made = expert({"new", "--layers", "64,32,16,8", "--seed", "1", m_net});
    QVERIFY2(made.code == 0, made.errors.constData());
}

void TestCliProfile::jsonHasTheFixedKeys()
{
    const QJsonObject json = profiled({});
    const QJsonObject latency = json["latency"].toObject();
    for (const char* key : {"p50_ns", "p90_ns", "p99_ns", "first_ns"})
        QVERIFY2(latency[key].toDouble() > 0, key);
    QVERIFY(latency["p50_ns"].toDouble() <= latency["p90_ns"].toDouble());
    QVERIFY(latency["p90_ns"].toDouble() <= latency["p99_ns"].toDouble());
    QVERIFY(latency["runs"].toInt() >= 100);
    QCOMPARE(latency["layers"].toArray().size(), 3);
    const QJsonObject memory = json["memory"].toObject();
    QVERIFY(memory["weights_bytes"].toInt() >= 4 * 2744);
    QVERIFY(memory["activations_bytes"].toInt() >= 4 * (64 + 32 + 16 + 8));
    QVERIFY(memory["overhead_bytes"].toInt() > 0);
    int sum = 0;
    for (const char* key : {"weights_bytes", "activations_bytes", "scratch_bytes", "overhead_bytes"})
        sum += memory[key].toInt();
    QCOMPARE(memory["total_bytes"].toInt(), sum);
    const QJsonObject environment = json["environment"].toObject();
    for (const char* key : {"system", "architecture", "compiler", "build", "kernels", "version"})
        QVERIFY2(!environment[key].toString().isEmpty(), key);
}

void TestCliProfile::runsBatchAndSeedAreObeyed()
{
    const QJsonObject latency = profiled({"--runs", "37", "--batch", "5", "--seed", "9"})["latency"].toObject();
    QCOMPARE(latency["runs"].toInt(), 37);
    QCOMPARE(latency["batch"].toInt(), 5);
    QCOMPARE(latency["seed"].toString(), QString("9"));
    QVERIFY(latency["amortised"].toBool());
}

void TestCliProfile::sameSeedSameChecksum()
{
    const auto checksum = [this](const char* seed) {
        const QJsonObject latency = profiled({"--runs", "50", "--batch", "2", "--seed", seed})["latency"].toObject();
        return latency["checksum"].toString();
    };
    const QString first = checksum("3");
    QVERIFY(!first.isEmpty());
    QCOMPARE(checksum("3"), first);
    QVERIFY(checksum("4") != first);
}

void TestCliProfile::textNamesFiguresAndConditions()
{
    const Outcome outcome = expert({"profile", m_net, "--runs", "50"});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.errors.isEmpty());
    for (const char* word : {"p50", "p99", "first call", "Hidden 1", "gap", "total", "50 runs", "seed 1", "clock step"})
        QVERIFY2(outcome.output.contains(word), word);
}

void TestCliProfile::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no runs") << QStringList{"--runs", "0"};
    QTest::newRow("a word") << QStringList{"--batch", "many"};
    QTest::newRow("below nothing") << QStringList{"--seed", "-1"};
    QTest::newRow("too many") << QStringList{"--runs", "10000001"};
}

void TestCliProfile::wrongUsageIsTwo()
{
    QFETCH(QStringList, options);
    const Outcome outcome = expert(QStringList{"profile", m_net} + options);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(outcome.errors.contains("runs") || outcome.errors.contains(options.first().toUtf8()));
}

void TestCliProfile::missingFileIsOne()
{
    const Outcome outcome = expert({"profile", m_folder.filePath("none.net")});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("none.net"));
}

void TestCliProfile::predictsByACalibrationThatIsKept()
{
    const QString kept = m_folder.filePath("machine.json");
    const Outcome first = expert({"predict", m_net, "--save", kept});
    QVERIFY2(first.code == 0, first.errors.constData());
    QVERIFY(first.output.contains("predicted, not measured"));
    const Outcome second = expert({"predict", m_net, "--json", "--calibration", kept});
    QVERIFY2(second.code == 0, second.errors.constData());
    const QJsonObject predicted = QJsonDocument::fromJson(second.output).object()["predicted"].toObject();
    const double ns = predicted["predicted_ns"].toDouble();
    QVERIFY(ns > 0);
    QVERIFY(predicted["band_ns"].toArray().at(0).toDouble() < ns &&
            predicted["band_ns"].toArray().at(1).toDouble() > ns);
    QCOMPARE(predicted["layers"].toArray().size(), 3);
    QCOMPARE(expert({"predict", m_net, "--calibration", m_net}).code, 1);
}

QTEST_GUILESS_MAIN(TestCliProfile)
#include "tst_cli_profile.moc"
