// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"
#include "core/formats/fann_data.h"
#include "core/formats/load_expert.h"
#include "tests/support/expert_process.h"
#include "tests/support/source_dir.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace wb;
using namespace wb::test;

/// The built `expert`, run as a script would: verbs, exit codes, what goes to which stream, and the same bytes in every
/// locale.
class TestCli : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void helpGoesToStandardOutput_data();
    void helpGoesToStandardOutput();
    void versionIsPrinted();
    void wrongUsageIsTwo_data();
    void wrongUsageIsTwo();
    void badInputIsOne_data();
    void badInputIsOne();
    void newNetHasTheSizesAskedFor();
    void sameSeedSameBytes();
    void infoJsonHasTheFixedKeys();
    void infoTableNamesTotals();
    void infoShowsUnitsThatDiffer();
    void runPrintsNineDigitsPerOutput();
    void runTakesOneRow();
    void runTakesTheFirstColumns();
    void runAnswersAsLibfannDoes_data();
    void runAnswersAsLibfannDoes();
    void convertKeepsEveryWeight_data();
    void convertKeepsEveryWeight();
    void convertRowsThereAndBack();
    void localeChangesNothing();
    void fullDiskIsReported();

private:
    QString inFolder(const QString& name) const { return m_folder.filePath(name); }
    QString write(const QString& name, const QByteArray& bytes) const;

    QTemporaryDir m_folder;
    QString m_net;
};

QString TestCli::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(inFolder(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

void TestCli::initTestCase()
{
    QVERIFY(m_folder.isValid());
    m_net = inFolder("small.net");
    const Outcome made = expert({"new", "--layers", "3,4,2", "--hidden", "tanh", "--seed", "5", m_net});
    QVERIFY2(made.code == 0, made.errors.constData());
}

void TestCli::helpGoesToStandardOutput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("expert") << QStringList{"--help"} << QByteArray("Usage: expert VERB");
    for (const char* verb : {"new", "info", "run", "convert"})
        QTest::newRow(verb) << QStringList{verb, "--help"} << "Usage: expert " + QByteArray(verb) + " [options]";
}

void TestCli::helpGoesToStandardOutput()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Outcome outcome = expert(arguments);
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.output.startsWith(says), outcome.output.constData());
    QVERIFY(outcome.errors.isEmpty());
}

void TestCli::versionIsPrinted()
{
    const Outcome outcome = expert({"--version"});
    QCOMPARE(outcome.code, 0);
    QVERIFY(QRegularExpression("^expert \\d+\\.\\d+\\.\\d+\n$").match(outcome.output).hasMatch());
}

void TestCli::wrongUsageIsTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    QTest::newRow("no verb") << QStringList{} << QByteArray("no verb given");
    QTest::newRow("unknown verb") << QStringList{"fly"} << QByteArray("unknown verb \"fly\"");
    QTest::newRow("unknown option") << QStringList{"info", "--colour", "x.net"} << QByteArray("colour");
    QTest::newRow("operand missing") << QStringList{"info"} << QByteArray("FILE");
    QTest::newRow("operand too many") << QStringList{"info", "a.net", "b.net"} << QByteArray("\"b.net\"");
    QTest::newRow("no rows") << QStringList{"run", "a.net"} << QByteArray("--data ROWS or --input");
    QTest::newRow("rows twice") << QStringList{"run", "a.net", "--data", "r.csv", "--input", "1"}
                                << QByteArray("--data ROWS or --input");
    QTest::newRow("no layers") << QStringList{"new", "a.net"} << QByteArray("--layers is missing");
    QTest::newRow("dialect") << QStringList{"convert", "a.net", "b.net", "--fann", "3"} << QByteArray("2.1 or 2.2");
    QTest::newRow("inputs of a net") << QStringList{"convert", "a.net", "b.net", "--inputs", "3"} << QByteArray("rows");
}

void TestCli::wrongUsageIsTwo()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Outcome outcome = expert(arguments);
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY2(outcome.errors.startsWith("expert: ") && outcome.errors.contains(says), outcome.errors.constData());
    QCOMPARE(outcome.errors.count('\n'), 1);
}

void TestCli::badInputIsOne_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QString none = inFolder("none.net");
    const QString out = inFolder("out.net");
    const QString broken = write("broken.net", "FANN_FLO_2.1\nnum_layers=3\n");
    const QString narrow = write("narrow.csv", "1,2\n3,4\n");
    const QString words = write("words.csv", "1,2,3\n4,five,6\n");
    QTest::newRow("no such file") << QStringList{"info", none} << none.toUtf8();
    QTest::newRow("broken net") << QStringList{"info", broken} << QByteArray("broken.net");
    QTest::newRow("too few columns") << QStringList{"run", m_net, "--data", narrow} << QByteArray("2 columns");
    QTest::newRow("not a number") << QStringList{"run", m_net, "--data", words} << QByteArray("line 2");
    QTest::newRow("short row") << QStringList{"run", m_net, "--input", "1,2"}
                               << QByteArray("2 values, the network takes 3");
    QTest::newRow("word in row") << QStringList{"run", m_net, "--input", "1,2,x"} << QByteArray("value 3");
    QTest::newRow("infinite row") << QStringList{"run", m_net, "--input", "1,inf,0"} << QByteArray("finite");
    QTest::newRow("layer size") << QStringList{"new", "--layers", "3,0", out} << QByteArray("\"0\" is not a size");
    QTest::newRow("one layer") << QStringList{"new", "--layers", "3", out} << QByteArray("two");
    QTest::newRow("activation") << QStringList{"new", "--layers", "3,2", "--hidden", "rellu", out}
                                << QByteArray("rellu");
    QTest::newRow("initialiser") << QStringList{"new", "--layers", "3,2", "--init", "zero", out} << QByteArray("zero");
    QTest::newRow("rate") << QStringList{"new", "--layers", "3,2", "--rate", "1,5", out} << QByteArray("\"1,5\"");
    QTest::newRow("seed") << QStringList{"new", "--layers", "3,2", "--seed", "-1", out} << QByteArray("\"-1\"");
    QTest::newRow("not FANN's") << QStringList{"new", "--layers", "3,2", "--output", "softmax", out}
                                << QByteArray("softmax");
    QTest::newRow("unknown format") << QStringList{"convert", m_net, inFolder("out.xyz")} << QByteArray("xyz");
    QTest::newRow("no such folder") << QStringList{"convert", m_net, inFolder("no/such/out.net")}
                                    << QByteArray("no/such");
    QTest::newRow("net as rows") << QStringList{"convert", m_net, inFolder("out.csv")} << QByteArray("small.net");
}

void TestCli::badInputIsOne()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, says);
    const Outcome outcome = expert(arguments);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.output.isEmpty(), outcome.output.constData());
    QVERIFY2(outcome.errors.startsWith("expert: ") && outcome.errors.contains(says), outcome.errors.constData());
}

void TestCli::newNetHasTheSizesAskedFor()
{
    const QString path = inFolder("seed.net");
    const Outcome made =
        expert({"new", "--layers", "64,32,16,8", "--hidden", "sigmoid", "--output", "linear", "--seed", "1", path});
    QVERIFY2(made.code == 0, made.errors.constData());
    const auto loaded = loadExpertFile("seed.net", bytesOf(path).toStdString());
    QVERIFY2(loaded, loaded ? "" : loaded.error().message.c_str());
    const Network& network = loaded->expert.network;
    QCOMPARE(network.numInputs(), 64);
    QCOMPARE(network.numOutputs(), 8);
    QCOMPARE(network.totalConnections(), 2744);
    QVERIFY(network.spec().layers[0].functionOf(0) == naturalFunction(Activation::Sigmoid));
    QVERIFY(network.spec().layers[2].functionOf(0) == naturalFunction(Activation::Linear));
}

void TestCli::sameSeedSameBytes()
{
    QHash<QString, QByteArray> bytes;
    for (const QString& name : {QString("a 7"), QString("b 7"), QString("c 8")}) {
        const QString path = inFolder(name.left(1) + ".net");
        const Outcome made = expert({"new", "--layers", "5,6,2", "--rate", "0.5", "--seed", name.mid(2), path});
        QCOMPARE(made.code, 0);
        bytes[name] = bytesOf(path);
        QVERIFY(!bytes[name].isEmpty());
    }
    QCOMPARE(bytes["a 7"], bytes["b 7"]);
    QVERIFY(bytes["a 7"] != bytes["c 8"]);
}

void TestCli::infoJsonHasTheFixedKeys()
{
    const Outcome outcome = expert({"info", m_net, "--json"});
    QCOMPARE(outcome.code, 0);
    const QJsonObject json = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(json["inputs"].toInt(), 3);
    QCOMPARE(json["outputs"].toInt(), 2);
    QCOMPARE(json["parameters"].toInt(), 26); // (3 + 1) * 4 + (4 + 1) * 2
    QCOMPARE(json["connections"].toInt(), 26);
    const QJsonArray layers = json["layers"].toArray();
    QCOMPARE(layers.size(), 2);
    QCOMPARE(layers[0]["size"].toInt(), 4);
    QCOMPARE(layers[0]["activation"].toString(), "tanh");
    QCOMPARE(layers[0]["steepness"].toDouble(), 1.0);
    QCOMPARE(layers[0]["parameters"].toInt(), 16);
    QCOMPARE(layers[0]["bytes"].toInt(), 64);
    QCOMPARE(layers[1]["activation"].toString(), "linear");
    QCOMPARE(layers[1]["parameters"].toInt(), 10);
    QVERIFY(!layers[0].toObject().contains("units"));
}

void TestCli::infoTableNamesTotals()
{
    const Outcome outcome = expert({"info", m_net});
    QCOMPARE(outcome.code, 0);
    QVERIFY(QRegularExpression("Hidden 1 +3 -> 4 +tanh +1 +16 +12 +64\n").match(outcome.output).hasMatch());
    QVERIFY(QRegularExpression("Total +3 -> 2 +26 +20 +104\n").match(outcome.output).hasMatch());
}

void TestCli::infoShowsUnitsThatDiffer()
{
    const QString path = sharedData("two-spiral-cascade.net");
    if (!QFile::exists(path))
        QSKIP("needs the shared data");
    const Outcome outcome = expert({"info", path, "--json"});
    QCOMPARE(outcome.code, 0);
    const auto loaded = loadExpertFile("spiral.net", bytesOf(path).toStdString());
    const NetworkSpec& spec = loaded.value().expert.network.spec();
    const QJsonArray layers = QJsonDocument::fromJson(outcome.output)["layers"].toArray();
    QCOMPARE(static_cast<std::size_t>(layers.size()), spec.layers.size());
    for (int layer = 0; layer < layers.size(); ++layer) {
        const LayerSpec& expected = spec.layers[static_cast<std::size_t>(layer)];
        QCOMPARE(layers[layer]["size"].toInt(), expected.outputs);
        const QJsonArray units = layers[layer]["units"].toArray();
        for (int unit = 0; unit < expected.outputs; ++unit) {
            const QJsonValue shown = units.isEmpty() ? QJsonValue(layers[layer].toObject()) : QJsonValue(units[unit]);
            QCOMPARE(shown["activation"].toString(), activationInfo(expected.functionOf(unit).activation).name);
            QCOMPARE(static_cast<float>(shown["steepness"].toDouble()), expected.functionOf(unit).steepness);
        }
    }
}

void TestCli::runPrintsNineDigitsPerOutput()
{
    const QString rows = write("rows.csv", "0.1,0.2,0.3\n-1,0,1\n");
    const Outcome plain = expert({"run", m_net, "--data", rows});
    QVERIFY2(plain.code == 0, plain.errors.constData());
    const auto network = loadExpertFile("small.net", bytesOf(m_net).toStdString()).value().expert.network;
    const auto plan = Plan::compile(network);
    Scratch scratch(*plan);
    Matrix inputs(2, 3);
    inputs << 0.1F, 0.2F, 0.3F, -1.0F, 0.0F, 1.0F;
    Matrix outputs(2, 2);
    QVERIFY(plan->runBatch(inputs, outputs, scratch));
    QByteArray expected;
    for (int row = 0; row < 2; ++row)
        expected += QByteArray::number(static_cast<double>(outputs(row, 0)), 'g', 9) + ',' +
                    QByteArray::number(static_cast<double>(outputs(row, 1)), 'g', 9) + '\n';
    QCOMPARE(plain.output, expected);
    QVERIFY(plain.errors.isEmpty());
    QCOMPARE(expert({"run", m_net, "--data", rows, "--header"}).output, "output_1,output_2\n" + expected);
}

void TestCli::runTakesOneRow()
{
    const QString rows = write("one.csv", "-0.5,0.25,1e-3\n");
    const Outcome file = expert({"run", m_net, "--data", rows});
    const Outcome typed = expert({"run", m_net, "--input", "-0.5, 0.25,1e-3"});
    QCOMPARE(typed.code, 0);
    QCOMPARE(typed.output, file.output);
    QCOMPARE(typed.output.count('\n'), 1);
}

void TestCli::runTakesTheFirstColumns()
{
    const QString narrow = write("inputs.csv", "a,b,c\n1,2,3\n");
    const QString wide = write("more.csv", "a,b,c,d,e,f,g\n1,2,3,9,9,9,9\n");
    const Outcome outcome = expert({"run", m_net, "--data", wide});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output, expert({"run", m_net, "--data", narrow}).output);
}

void TestCli::runAnswersAsLibfannDoes_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"diabetes", "robot-shortcut", "thyroid-sparse", "two-spiral-cascade"})
        QTest::newRow(name) << QString(name);
}

void TestCli::runAnswersAsLibfannDoes()
{
    QFETCH(QString, name);
    const QString net = sharedData(name + ".net");
    if (!QFile::exists(net))
        QSKIP("needs the shared data");
    const auto expected = readFannData(bytesOf(net + ".expected").toStdString());
    QVERIFY2(expected, expected ? "" : expected.error().message.c_str());
    // The same rows under a name whose extension says what they are.
    const QString rows = write(name + ".data", bytesOf(net + ".expected"));
    const Outcome outcome = expert({"run", net, "--data", rows});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const QList<QByteArray> lines = outcome.output.trimmed().split('\n');
    QCOMPARE(lines.size(), expected->rows());
    for (int row = 0; row < lines.size(); ++row) {
        const QList<QByteArray> cells = lines[row].split(',');
        QCOMPARE(cells.size(), expected->targets.cols());
        for (int column = 0; column < cells.size(); ++column) {
            const double wanted = static_cast<double>(expected->targets(row, column));
            // libfann sums in another order; 5e-6 covers float rounding over at most some hundred terms.
            QVERIFY(std::abs(cells[column].toDouble() - wanted) <= 5e-6 * std::max(1.0, std::abs(wanted)));
        }
    }
}

void TestCli::convertKeepsEveryWeight_data()
{
    QTest::addColumn<QString>("dialect");
    QTest::newRow("2.1") << QString("2.1");
    QTest::newRow("2.2") << QString("2.2");
}

void TestCli::convertKeepsEveryWeight()
{
    QFETCH(QString, dialect);
    const QString out = inFolder("converted.net");
    const Outcome outcome = expert({"convert", m_net, out, "--fann", dialect});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    QVERIFY(outcome.output.isEmpty());
    QCOMPARE(bytesOf(out).contains("cascade_min_out_epochs"), dialect == "2.2");
    const auto before = loadExpertFile("a.net", bytesOf(m_net).toStdString());
    const auto after = loadExpertFile("b.net", bytesOf(out).toStdString());
    QVERIFY(bitEqual(before.value().expert.network.weights(), after.value().expert.network.weights()));
}

void TestCli::convertRowsThereAndBack()
{
    const QString data = write("rows.data", "2 3 1\n0.1 0.2 0.3\n1\n1e-8 -5 6\n0\n");
    const QString csv = inFolder("there.csv");
    const QString back = inFolder("back.data");
    QCOMPARE(expert({"convert", data, csv}).code, 0);
    QCOMPARE(expert({"convert", csv, back, "--inputs", "3"}).code, 0);
    const auto before = readFannData(bytesOf(data).toStdString()).value();
    const auto after = readFannData(bytesOf(back).toStdString()).value();
    QVERIFY(before.inputs == after.inputs);
    QVERIFY(before.targets == after.targets);

    const Outcome unsaid = expert({"convert", csv, back});
    QCOMPARE(unsaid.code, 0);
    QVERIFY2(unsaid.errors.contains("4 columns are written as inputs"), unsaid.errors.constData());
    QCOMPARE(readFannData(bytesOf(back).toStdString()).value().inputs.cols(), 4);
    QCOMPARE(expert({"convert", csv, back, "--inputs", "5"}).code, 1);
}

void TestCli::localeChangesNothing()
{
    const QString locales = inFolder("locales");
    QVERIFY(QDir().mkpath(locales));
    if (QProcess::execute("localedef", {"-i", "de_DE", "-f", "UTF-8", locales + "/de_DE.UTF-8"}) != 0)
        QSKIP("needs localedef and the locale sources (Debian: locales)");
    const QStringList german{"LC_ALL=de_DE.UTF-8", "LOCPATH=" + locales};
    for (const QStringList& arguments : {QStringList{"info", m_net}, QStringList{"info", m_net, "--json"},
                                         QStringList{"run", m_net, "--input", "0.5,1,2"}, QStringList{"run", m_net},
                                         QStringList{"info", inFolder("none.net")}}) {
        const Outcome plain = expert(arguments, {"LC_ALL=C"});
        const Outcome there = expert(arguments, german);
        QVERIFY(plain.code >= 0);
        QCOMPARE(there.code, plain.code);
        QCOMPARE(there.output, plain.output);
        QCOMPARE(there.errors, plain.errors);
    }
    QCOMPARE(expert({"new", "--layers", "2,2", "--rate", "0.75", inFolder("c.net")}, {"LC_ALL=C"}).code, 0);
    QCOMPARE(expert({"new", "--layers", "2,2", "--rate", "0.75", inFolder("de.net")}, german).code, 0);
    QCOMPARE(bytesOf(inFolder("de.net")), bytesOf(inFolder("c.net")));
}

void TestCli::fullDiskIsReported()
{
    QProcess process;
    process.setStandardOutputFile("/dev/full");
    process.start(WB_EXPERT, {"info", m_net});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    QVERIFY(process.readAllStandardError().contains("standard output"));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
