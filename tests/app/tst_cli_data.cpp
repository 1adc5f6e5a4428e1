// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/load_expert.h"
#include "tests/support/expert_process.h"
#include "tests/support/source_dir.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::test;

/// `expert data`, run as a script would.
class TestCliData : public QObject {
    Q_OBJECT

private slots:
    void helpNamesTheVerbs();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void badInputIsOne_data();
    void badInputIsOne();
    void infoJsonHasTheFixedKeys();
    void infoSaysWhatWasGuessed();
    void infoFindsLeaks();
    void everyKindIsGenerated_data();
    void everyKindIsGenerated();
    void sameSeedSameBytes();
    void splitKeepsEveryRow();
    void foldsHoldOutEveryRowOnce();
    void convertsBetweenFormats_data();
    void convertsBetweenFormats();
    void convertMakesSamples();
    void badCellsAreNamed();
    void realDataCanBeSplit();

private:
    QString inFolder(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const;

    QTemporaryDir m_folder;
};

namespace {

const QByteArray kPeople = "name;height;colour;ill\n"
                           "a;1,5;red;no\n"
                           "b;NA;blue;no\n"
                           "c;1,75;red;yes\n"
                           "d;1,25;red;no\n"
                           "e;2;blue;yes\n";

QList<QByteArray> linesOf(const QString& path)
{
    QList<QByteArray> lines = bytesOf(path).split('\n');
    lines.removeAll({});
    return lines;
}

QJsonObject jsonOf(const Outcome& outcome) { return QJsonDocument::fromJson(outcome.output).object(); }

} // namespace

QString TestCliData::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(inFolder(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

void TestCliData::helpNamesTheVerbs()
{
    const Outcome all = expert({"data", "--help"});
    QCOMPARE(all.code, 0);
    for (const char* verb : {"info", "generate", "split", "convert"}) {
        QVERIFY(all.output.contains(verb));
        const Outcome one = expert({"data", verb, "--help"});
        QCOMPARE(one.code, 0);
        QVERIFY2(one.output.startsWith("Usage: expert data " + QByteArray(verb)), one.output.constData());
    }
    QVERIFY(expert({"data", "generate", "--help"}).output.contains("two-spirals"));
}

void TestCliData::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no verb") << QStringList{"data"} << QByteArray("no verb given");
    QTest::newRow("unknown verb") << QStringList{"data", "eat"} << QByteArray("unknown verb \"eat\"");
    QTest::newRow("no file") << QStringList{"data", "info"} << QByteArray("FILE");
    QTest::newRow("no output") << QStringList{"data", "generate", "xor"} << QByteArray("OUT");
    QTest::newRow("ending") << QStringList{"data", "split", "a.csv", "--format", "xls"} << QByteArray("csv, tsv");
}

void TestCliData::wrongUsageIsTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Outcome outcome = expert(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY2(outcome.errors.contains(says), outcome.errors.constData());
}

void TestCliData::badInputIsOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QString people = write("bad_people.csv", kPeople);
    const QString out = inFolder("bad.csv");
    QTest::newRow("no file") << QStringList{"data", "info", inFolder("none.csv")} << QByteArray("no such file");
    QTest::newRow("no column") << QStringList{"data", "info", people, "--target", "size"}
                               << QByteArray("no column \"size\"");
    QTest::newRow("separator") << QStringList{"data", "info", people, "--separator", "dash"}
                               << QByteArray("comma, semicolon");
    QTest::newRow("gap") << QStringList{"data", "convert", people, inFolder("bad.data")}
                         << QByteArray("row 2, height: the value is missing");
    QTest::newRow("unknown kind") << QStringList{"data", "generate", "fog", out} << QByteArray("two-spirals");
    QTest::newRow("rows") << QStringList{"data", "generate", "xor", out, "--rows", "0"} << QByteArray("--rows");
    QTest::newRow("giant") << QStringList{"data", "generate", "xor", out, "--rows", "128000000"}
                           << QByteArray("too many");
    QTest::newRow("seed") << QStringList{"data", "generate", "xor", out, "--seed", "x"} << QByteArray("--seed");
    QTest::newRow("formula") << QStringList{"data", "generate", "function", out, "--formula", "2*y"}
                             << QByteArray("\"y\" is not known");
    QTest::newRow("ending") << QStringList{"data", "generate", "xor", inFolder("bad.xls")} << QByteArray(".csv, .tsv");
    QTest::newRow("shares") << QStringList{"data", "split", people, "--train", "0.9", "--validation", "0.2"}
                            << QByteArray("at most 1");
    QTest::newRow("folds") << QStringList{"data", "split", people, "--folds", "9"} << QByteArray("9 folds of 5");
    QTest::newRow("scale") << QStringList{"data", "convert", people, out, "--scale", "log", "--missing", "drop"}
                           << QByteArray("min-max, z-score and fann");
}

void TestCliData::badInputIsOne()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Outcome outcome = expert(arguments);
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY2(outcome.errors.startsWith("expert: ") && outcome.errors.contains(says), outcome.errors.constData());
}

void TestCliData::infoJsonHasTheFixedKeys()
{
    const QString people = write("people.csv", kPeople);
    const Outcome outcome = expert({"data", "info", people, "--target", "ill", "--ignore", "1", "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const QJsonObject json = jsonOf(outcome);
    QCOMPARE(json["format"].toString(), "CSV");
    QCOMPARE(json["rows"].toInt(), 5);
    QCOMPARE(json["separator"].toString(), "semicolon");
    QCOMPARE(json["decimal"].toString(), "comma");
    QVERIFY(json["header"].toBool());
    const QJsonArray columns = json["columns"].toArray();
    QCOMPARE(columns.size(), 4);
    QCOMPARE(columns[0].toObject()["role"].toString(), "ignore");
    const QJsonObject height = columns[1].toObject();
    QCOMPARE(height["kind"].toString(), "number");
    QCOMPARE(height["missing"].toInt(), 1);
    QCOMPARE(height["minimum"].toDouble(), 1.25);
    QCOMPARE(height["maximum"].toDouble(), 2.0);
    QCOMPARE(height["mean"].toDouble(), 1.625);
    QCOMPARE(height["histogram"].toArray().size(), 20);
    const QJsonObject colour = columns[2].toObject();
    QCOMPARE(colour["categories"].toArray()[1].toObject(), (QJsonObject{{"name", "red"}, {"rows", 3}}));
    const QJsonArray classes = json["classes"].toArray();
    QCOMPARE(classes[0].toObject(), (QJsonObject{{"name", "ill=no"}, {"rows", 3}}));
    QVERIFY(!json.contains("leak"));
}

void TestCliData::infoSaysWhatWasGuessed()
{
    const QString people = write("people.csv", kPeople);
    const Outcome outcome = expert({"data", "info", people});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QVERIFY2(outcome.output.startsWith("people.csv: CSV, separator semicolon, decimal comma, with a header; 5 rows, 4 "
                                       "columns\n"),
             outcome.output.constData());
    QVERIFY2(outcome.output.contains("blue 2, red 3"), outcome.output.constData());
    const Outcome other = expert({"data", "info", people, "--separator", "comma", "--header", "no"});
    QVERIFY2(other.output.contains("separator comma, decimal point, without a header; 6 rows") ||
                 other.errors.contains("cells where"),
             other.output.constData());
}

void TestCliData::infoFindsLeaks()
{
    const QString train = write("leak_train.csv", "a,b\n0,0\n10,1\n5,1\n");
    const QString test = write("leak_test.csv", "a,b\n10,1\n5.001,1\n3,0\n");
    const Outcome outcome = expert({"data", "info", test, "--target", "b", "--against", train, "--json"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QCOMPARE(jsonOf(outcome)["leak"].toObject(),
             (QJsonObject{{"exact", 1}, {"near", 1}, {"contradictions", 0}, {"complete", true}}));
    const Outcome text = expert({"data", "info", test, "--target", "b", "--against", train});
    QVERIFY2(text.output.contains("1 rows exactly, 1 nearly"), text.output.constData());
}

void TestCliData::everyKindIsGenerated_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("columns");
    const auto row = [](const char* kind, int columns) { QTest::newRow(kind) << QString(kind) << columns; };
    row("xor", 3);
    row("parity", 4);
    row("two-spirals", 3);
    row("circles", 3);
    row("moons", 3);
    row("sine", 2);
    row("function", 2);
    row("waveform", 24);
    row("segment-digits", 74);
    row("led7", 17);
    row("friedman1", 11);
}

void TestCliData::everyKindIsGenerated()
{
    QFETCH(QString, kind);
    QFETCH(int, columns);
    const QString out = inFolder(kind + ".csv");
    const Outcome outcome = expert({"data", "generate", kind, "--rows", "25", "--seed", "3", "--formula", "x^2", out});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const auto lines = linesOf(out);
    QCOMPARE(lines.size(), 26);
    QCOMPARE(lines[7].count(',') + 1, columns);
}

void TestCliData::sameSeedSameBytes()
{
    for (const char* name : {"one", "two", "other"}) {
        const QString seed = name == QByteArray("other") ? "18446744073709551615" : "5";
        const Outcome outcome =
            expert({"data", "generate", "moons", inFolder(QString(name) + ".npy"), "--seed", seed, "--rows", "40"});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
    }
    QVERIFY(!bytesOf(inFolder("one.npy")).isEmpty());
    QCOMPARE(bytesOf(inFolder("one.npy")), bytesOf(inFolder("two.npy")));
    QVERIFY(bytesOf(inFolder("one.npy")) != bytesOf(inFolder("other.npy")));
}

void TestCliData::splitKeepsEveryRow()
{
    QByteArray text = "x,class\n";
    for (int row = 0; row < 100; ++row)
        text += QByteArray::number(row) + (row % 5 == 0 ? ",rare\n" : ",often\n");
    const QString file = write("rows.csv", text);
    const Outcome outcome = expert({"data", "split", file, "--train", "0.6", "--validation", "0.2", "--target", "last",
                                    "--seed", "7", "--out", inFolder("part")});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QVERIFY2(outcome.output.contains("part-train.csv: 60 rows\n"), outcome.output.constData());
    QList<QByteArray> all;
    for (const auto& [name, rows] : {std::pair("train", 60), std::pair("validation", 20), std::pair("test", 20)}) {
        QList<QByteArray> lines = linesOf(inFolder(QString("part-%1.csv").arg(name)));
        QCOMPARE(lines.takeFirst(), QByteArray("x,class"));
        QCOMPARE(lines.size(), rows);
        const auto rare =
            std::count_if(lines.begin(), lines.end(), [](const QByteArray& line) { return line.endsWith("rare"); });
        QVERIFY(std::abs(rare - rows / 5) <= 1);
        all += lines;
    }
    QList<QByteArray> wanted = linesOf(file);
    wanted.removeFirst();
    std::sort(all.begin(), all.end());
    std::sort(wanted.begin(), wanted.end());
    QCOMPARE(all, wanted);
}

void TestCliData::foldsHoldOutEveryRowOnce()
{
    const QString file = write("folds.csv", "1,2\n3,4\n5,6\n7,8\n9,10\n");
    const Outcome outcome = expert({"data", "split", file, "--folds", "5", "--plain"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QList<QByteArray> held;
    for (int fold = 1; fold <= 5; ++fold) {
        QCOMPARE(linesOf(inFolder(QString("folds-fold%1-train.csv").arg(fold))).size(), 4);
        held += linesOf(inFolder(QString("folds-fold%1-test.csv").arg(fold)));
    }
    std::sort(held.begin(), held.end());
    QCOMPARE(held, (QList<QByteArray>{"1,2", "3,4", "5,6", "7,8", "9,10"}));
}

void TestCliData::convertsBetweenFormats_data()
{
    QTest::addColumn<QString>("first");
    for (const char* ending : {"tsv", "npy", "data"})
        QTest::newRow(ending) << QString(ending);
}

void TestCliData::convertsBetweenFormats()
{
    QFETCH(QString, first);
    const QString start = write("start.csv", "a,b,c\n1,2.5,-3\n1e-07,5,6\n");
    const QString middle = inFolder("middle." + first);
    const QString end = inFolder("end.csv");
    const Outcome there = expert({"data", "convert", start, middle, "--target", "3"});
    QVERIFY2(there.code == 0, there.errors.constData());
    const Outcome back = expert({"data", "convert", middle, end});
    QVERIFY2(back.code == 0, back.errors.constData());
    QList<QByteArray> wanted = linesOf(start);
    QList<QByteArray> found = linesOf(end);
    if (first != "tsv") // these have no names
        wanted.removeFirst();
    QCOMPARE(found, wanted);
    if (first == "data")
        QVERIFY(bytesOf(middle).startsWith("2 2 1\n"));
}

void TestCliData::convertMakesSamples()
{
    const QString people = write("people.csv", kPeople);
    const QString out = inFolder("samples.csv");
    const Outcome outcome = expert(
        {"data", "convert", people, out, "--one-hot", "--missing", "drop", "--ignore", "name", "--target", "ill"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QCOMPARE(bytesOf(out), QByteArray("height,colour=blue,colour=red,ill=no,ill=yes\n"
                                      "1.5,0,1,1,0\n1.75,0,1,0,1\n1.25,0,1,1,0\n2,1,0,0,1\n"));
    const Outcome scaled = expert({"data", "convert", people, out, "--scale", "min-max", "--missing", "drop",
                                   "--ignore", "name", "--target", "ill"});
    QVERIFY2(scaled.code == 0, scaled.errors.constData());
    const auto table = loadDataFile("samples.csv", bytesOf(out).toStdString(), 0, 0);
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QVERIFY(table->inputs.leftCols(3).minCoeff() == -1.0F && table->inputs.leftCols(3).maxCoeff() == 1.0F);
}

void TestCliData::badCellsAreNamed()
{
    QByteArray text = "a,b\n";
    for (int row = 0; row < 30; ++row)
        text += row == 17 ? "1,oops\n" : "1,2\n";
    const QString file = write("cells.csv", text);
    const Outcome refused = expert({"data", "info", file});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains("cells.csv: line 19, column 2: \"b\": \"oops\" is not a number"),
             refused.errors.constData());
    const Outcome taken = expert({"data", "info", file, "--bad-cells", "missing", "--json"});
    QCOMPARE(taken.code, 0);
    QVERIFY2(taken.errors.contains("warning: cells.csv: line 19, column 2"), taken.errors.constData());
    QCOMPARE(jsonOf(taken)["columns"].toArray()[1].toObject()["missing"].toInt(), 1);
    const Outcome categories = expert({"data", "info", file, "--categories", "b", "--json"});
    QCOMPARE(categories.code, 0);
    QCOMPARE(jsonOf(categories)["columns"].toArray()[1].toObject()["kind"].toString(), "category");
}

void TestCliData::realDataCanBeSplit()
{
    const QString file = sharedData("thyroid.train");
    if (!QFile::exists(file))
        QSKIP("the data of libfann is not beside the checkout");
    const Outcome outcome = expert({"data", "split", file, "--out", inFolder("thyroid"), "--train", "0.8"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QVERIFY(outcome.errors.isEmpty());
    const Outcome info = expert({"data", "info", inFolder("thyroid-train.data"), "--json"});
    const Outcome whole = expert({"data", "info", file, "--json"});
    const QJsonArray parts = jsonOf(info)["classes"].toArray();
    const QJsonArray all = jsonOf(whole)["classes"].toArray();
    QCOMPARE(all.size(), 3);
    for (int at = 0; at < 3; ++at) {
        const double wanted = 0.8 * all[at].toObject()["rows"].toInt();
        QVERIFY(std::abs(parts[at].toObject()["rows"].toInt() - wanted) <= 2.0);
    }
}

QTEST_APPLESS_MAIN(TestCliData)
#include "tst_cli_data.moc"
