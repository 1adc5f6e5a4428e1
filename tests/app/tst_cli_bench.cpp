// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/expert_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace wb::test;

/// `expert bench`, run as a script would, with samples too short to say anything about speed.
class TestCliBench : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void jsonHasTheFixedKeys();
    void textNamesFiguresAndConditions();
    void filesAreMeasured();
    void peersAreCheckedAndCompared();
    void csvAndChartAreWhole();
    void aSavedRunIsComparedWith_data();
    void aSavedRunIsComparedWith();
    void otherMachinesAreNotComparedWith();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void wrongFilesAreOne_data();
    void wrongFilesAreOne();

private:
    static Outcome bench(const QStringList& options)
    {
        return expert(QStringList{"bench", "--quick", "--rounds", "2"} + options);
    }
    static QJsonObject json(const Outcome& outcome) { return QJsonDocument::fromJson(outcome.output).object(); }
    /// The saved run of initTestCase() with every sample times the factor.
    QString scaledRun(double factor) const;

    QTemporaryDir m_folder;
    QString m_saved;
};

void TestCliBench::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_saved = m_folder.filePath("saved.json");
    const Outcome outcome = bench({"--shapes", "B", "--save", m_saved});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QVERIFY(!bytesOf(m_saved).isEmpty());
}

QString TestCliBench::scaledRun(double factor) const
{
    QJsonObject run = QJsonDocument::fromJson(bytesOf(m_saved)).object();
    QJsonArray measures;
    for (const auto& value : run["measures"].toArray()) {
        QJsonObject measure = value.toObject();
        QJsonArray rounds;
        for (const auto& round : measure["samples"].toArray()) {
            QJsonArray samples;
            for (const auto& sample : round.toArray())
                samples.append(sample.toDouble() * factor);
            rounds.append(samples);
        }
        measure["samples"] = rounds;
        measures.append(measure);
    }
    run["measures"] = measures;
    QString path = m_folder.filePath("scaled.json");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(run).toJson()) < 0)
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

void TestCliBench::jsonHasTheFixedKeys()
{
    const Outcome outcome = bench({"--shapes", "B", "--json", "--seed", "7"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const QJsonObject run = json(outcome);
    QCOMPARE(run["rounds"].toInt(), 2);
    QCOMPARE(run["seed"].toString(), QString("7"));
    QVERIFY(!run["environment"].toObject()["kernels"].toString().isEmpty());
    const QJsonObject shape = run["shapes"].toArray().at(0).toObject();
    QCOMPARE(shape["sizes"].toString(), QString("16-32-16"));
    QCOMPARE(shape["weights"].toInt(), 1024);
    const QJsonObject limits = shape["limits"].toObject();
    for (const char* key : {"row_ns", "batch_row_ns", "flop_ns", "curve_ns"})
        QVERIFY2(limits[key].toObject()["median"].toDouble() > 0, key);
    const QJsonObject ours = shape["results"].toArray().at(0).toObject();
    QVERIFY(ours["refusal"].isNull());
    QVERIFY(ours["max_error"].toDouble() < 2e-5);
    QVERIFY(ours["counted_bytes"].toInt() >= 4 * 1072);
    for (const char* key : {"row_ns", "load_ns"}) {
        const QJsonObject series = ours[key].toObject();
        QVERIFY2(series["median"].toDouble() > 0, key);
        QVERIFY(series["low"].toDouble() <= series["median"].toDouble());
        QVERIFY(series["high"].toDouble() >= series["median"].toDouble());
        QCOMPARE(series["rounds"].toArray().size(), 2);
    }
    QVERIFY(ours["batches"].toArray().size() >= 2);
    QVERIFY(!run["ratios"].toArray().isEmpty());
    QVERIFY(!run["measures"].toArray().isEmpty());
    QVERIFY(!run.contains("comparison"));
}

void TestCliBench::textNamesFiguresAndConditions()
{
    const Outcome outcome = bench({"--shapes", "B", "--hidden", "relu"});
    QCOMPARE(outcome.code, 0);
    for (const char* word : {"16-32-16", "relu", "x limit", "GB/s", "rows/s", "ratios", "one row, f32 / limit",
                             "medians of 2 rounds", "clock step"})
        QVERIFY2(outcome.output.contains(word), word);
}

void TestCliBench::filesAreMeasured()
{
    const QString net = m_folder.filePath("mine.net");
    QCOMPARE(expert({"new", "--layers", "5,7,3", "--seed", "1", net}).code, 0);
    const Outcome outcome = bench({net, "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const QJsonArray shapes = json(outcome)["shapes"].toArray();
    QCOMPARE(shapes.size(), 1); // the standard ones only where they are asked for
    QCOMPARE(shapes.at(0).toObject()["name"].toString(), QString("mine"));
    QCOMPARE(shapes.at(0).toObject()["sizes"].toString(), QString("5-7-3"));
}

void TestCliBench::peersAreCheckedAndCompared()
{
    const Outcome outcome = bench({"--shapes", "B", "--peers", "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const QJsonObject run = json(outcome);
    const QJsonArray contenders = run["contenders"].toArray();
    const QJsonArray results = run["shapes"].toArray().at(0).toObject()["results"].toArray();
    QCOMPARE(results.size(), contenders.size());
    int timed = 0;
    for (const auto& value : results) {
        const QJsonObject result = value.toObject();
        const QByteArray name = result["contender"].toString().toUtf8();
        QVERIFY2(result["refusal"].isNull(), name + ": " + result["refusal"].toString().toUtf8());
        const bool isRounded =
            name == "f16" || name == "bf16" || name == "int8"; // these may differ, and tell by how much
        QVERIFY2(result["max_error"].toDouble() < (isRounded ? 1.0 : 2e-5), name);
        QVERIFY2(result["row_ns"].toObject()["median"].toDouble() > 0, name);
        ++timed;
    }
    QVERIFY(timed >= 3); // ours and both of Eigen's, which is always there
    for (const char* name : {"libfann", "XNNPACK", "oneDNN", "onnxruntime"}) { // either there or said to be missing
        const auto isIt = [name](const QJsonValue& value) { return value.toObject()["name"].toString() == name; };
        QVERIFY2(std::any_of(contenders.begin(), contenders.end(), isIt) ||
                     outcome.errors.contains(QByteArray(name) + ": "),
                 name);
    }
}

void TestCliBench::csvAndChartAreWhole()
{
    const QString csv = m_folder.filePath("run.csv");
    const QString chart = m_folder.filePath("run.svg");
    QCOMPARE(bench({"--shapes", "A,B", "--csv", csv, "--chart", chart}).code, 0);
    const QList<QByteArray> lines = bytesOf(csv).trimmed().split('\n');
    QVERIFY(lines.size() > 10);
    for (const QByteArray& line : lines)
        QCOMPARE(line.count(','), lines.first().count(','));
    QXmlStreamReader svg(bytesOf(chart));
    int bars = 0;
    while (!svg.atEnd())
        if (svg.readNext() == QXmlStreamReader::StartElement && svg.attributes().value("class") == u"ours")
            ++bars;
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QVERIFY(bars >= 2); // one a network at least
}

void TestCliBench::aSavedRunIsComparedWith_data()
{
    QTest::addColumn<double>("factor");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("verdict");
    // Ten thousand times: beyond what short samples on a busy machine can be wrong by.
    QTest::newRow("now slower") << 1e-4 << 3 << "slower";
    QTest::newRow("now faster") << 1e4 << 0 << "faster";
}

void TestCliBench::aSavedRunIsComparedWith()
{
    QFETCH(double, factor);
    QFETCH(int, code);
    QFETCH(QString, verdict);
    const Outcome outcome = bench({"--shapes", "B", "--json", "--baseline", scaledRun(factor)});
    QCOMPARE(outcome.code, code);
    const QJsonArray comparison = json(outcome)["comparison"].toArray();
    QVERIFY(comparison.size() >= 3);
    for (const auto& value : comparison)
        QCOMPARE(value.toObject()["verdict"].toString(), verdict);
}

void TestCliBench::otherMachinesAreNotComparedWith()
{
    QByteArray run = bytesOf(m_saved);
    QVERIFY(run.contains("\"architecture\": \""));
    run.replace("\"architecture\": \"", "\"architecture\": \"other ");
    const QString path = m_folder.filePath("other.json");
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(run) == run.size());
    file.close();
    const Outcome outcome = bench({"--shapes", "B", "--baseline", path});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("architecture"));
    QVERIFY(outcome.output.isEmpty()); // found out before anything was measured
}

void TestCliBench::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no rounds") << QStringList{"--rounds", "0"};
    QTest::newRow("a word") << QStringList{"--seed", "many"};
    QTest::newRow("below nothing") << QStringList{"--margin", "-1"};
    QTest::newRow("unknown shape") << QStringList{"--shapes", "E"};
}

void TestCliBench::wrongUsageIsTwo()
{
    QFETCH(QStringList, options);
    const Outcome outcome = expert(QStringList{"bench", "--quick"} + options);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY(outcome.errors.contains(options.first().toUtf8()));
}

void TestCliBench::wrongFilesAreOne_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("no such network") << QStringList{m_folder.filePath("none.net")};
    QTest::newRow("no such run") << QStringList{"--baseline", m_folder.filePath("none.json")};
    QTest::newRow("not a run") << QStringList{"--baseline", WB_EXPERT};
    QTest::newRow("unknown activation") << QStringList{"--hidden", "wavy"};
}

void TestCliBench::wrongFilesAreOne()
{
    QFETCH(QStringList, options);
    const Outcome outcome = bench(options);
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.startsWith("expert: "));
    QVERIFY(outcome.output.isEmpty());
}

QTEST_GUILESS_MAIN(TestCliBench)
#include "tst_cli_bench.moc"
