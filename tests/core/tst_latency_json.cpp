// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/latency_json.h"

#include <QTest>

using namespace wb;

namespace {

NamedLatency someMeasurement()
{
    LatencyReport report;
    for (int i = 1; i <= 200; ++i)
        report.samplesNs.push_back(1000.0 + i / 7.0); // no short decimals
    report.batch = 3;
    report.isAmortised = true;
    report.tellsTails = false;
    report.firstNs = 9000.5;
    report.isFirstResolved = true;
    report.whole = {1000, 990, 2, 4, {1000, 1010}};
    report.layers = {{600, 590, 1, 16, {600.25}}, {300, 290, 51, 8, {}}};
    report.clock = {20, 21.5};
    report.warmUpNs = 5e7;
    report.seed = 18'446'744'073'709'551'615ULL;
    report.inputRows = 64;
    report.checksum = 9'876'543'210'987'654'321ULL;
    report.environment.cpu = "a processor \"of\" ours";
    report.environment.cores = 2;
    report.environment.isBrowser = true;
    summarize(report);
    return {report, {"Hidden 1", "Output"}};
}

} // namespace

class TestLatencyJson : public QObject {
    Q_OBJECT

private slots:
    void everythingComesBackToTheBit();
    void whatIsNoReportIsRefused_data();
    void whatIsNoReportIsRefused();
    void tooManySamplesAreRefused();
};

void TestLatencyJson::everythingComesBackToTheBit()
{
    const NamedLatency measured = someMeasurement();
    const auto text = latencyToJson(measured);
    QVERIFY(text);
    const auto read = latencyFromJson(*text);
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QCOMPARE(read->layers, measured.layers);
    const LatencyReport& now = read->report;
    const LatencyReport& before = measured.report;
    QCOMPARE(now.samplesNs, before.samplesNs);
    QCOMPARE(now.runs, before.runs);
    QCOMPARE(now.batch, before.batch);
    QCOMPARE(now.isAmortised, before.isAmortised);
    QCOMPARE(now.tellsTails, before.tellsTails);
    QCOMPARE(now.firstNs, before.firstNs);
    QCOMPARE(now.isFirstResolved, before.isFirstResolved);
    QCOMPARE(now.p50Ns, before.p50Ns);
    QVERIFY(now.p50IntervalNs == before.p50IntervalNs);
    QCOMPARE(now.layers.size(), before.layers.size());
    QCOMPARE(now.layers[0].samplesNs, before.layers[0].samplesNs);
    QCOMPARE(now.layers[1].batch, before.layers[1].batch);
    QCOMPARE(now.gapNs(), before.gapNs());
    QCOMPARE(now.clock.readCostNs, before.clock.readCostNs);
    QCOMPARE(now.warmUpNs, before.warmUpNs);
    QCOMPARE(now.seed, before.seed);
    QCOMPARE(now.inputRows, before.inputRows);
    QCOMPARE(now.checksum, before.checksum);
    QVERIFY(now.environment == before.environment);
    QCOMPARE(*latencyToJson(*read), *text);
}

void TestLatencyJson::whatIsNoReportIsRefused_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("named");
    QTest::newRow("another format") << "workbench-latency"
                                    << "workbench-calibration"
                                    << "none of ours";
    QTest::newRow("another version") << "\"version\":1"
                                     << "\"version\":2"
                                     << "another version";
    QTest::newRow("no time") << "\"firstNs\":9000.5"
                             << "\"firstNs\":0"
                             << "firstNs";
    QTest::newRow("a time below 0") << "600.25"
                                    << "-1"
                                    << "layer 1";
    QTest::newRow("a sample of nothing") << "[1000.142"
                                         << "[0,1000.142"
                                         << "samplesNs";
    QTest::newRow("no batch") << "\"batch\":3"
                              << "\"batch\":0"
                              << "batch";
    QTest::newRow("a seed of letters") << "18446744073709551615"
                                       << "seven"
                                       << "seed";
    QTest::newRow("an unknown key") << "\"cores\""
                                    << "\"kernel\""
                                    << "environment";
    QTest::newRow("cut off") << "\"layers\":["
                             << ""
                             << "cut off";
}

void TestLatencyJson::whatIsNoReportIsRefused()
{
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, named);
    QString text = QString::fromStdString(*latencyToJson(someMeasurement()));
    QVERIFY(text.contains(from));
    text.replace(text.indexOf(from), from.size(), to);
    const auto read = latencyFromJson(text.toStdString());
    QVERIFY(!read);
    QVERIFY2(read.error().message.find(named.toStdString()) != std::string::npos, read.error().message.c_str());
}

void TestLatencyJson::tooManySamplesAreRefused()
{
    NamedLatency measured = someMeasurement();
    measured.report.samplesNs.assign(kMostKeptSamples, 1000.0 + 1.0 / 3);
    const auto text = latencyToJson(measured);
    QVERIFY(text);
    QVERIFY(latencyFromJson(*text)); // what is written is read
    measured.report.samplesNs.push_back(1);
    const auto more = latencyToJson(measured);
    QVERIFY(!more);
    QCOMPARE(more.error().code, ErrorCode::LimitExceeded);
}

QTEST_APPLESS_MAIN(TestLatencyJson)
#include "tst_latency_json.moc"
