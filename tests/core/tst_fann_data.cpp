// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/fann_data.h"
#include "core/formats/file.h"
#include "core/formats/load_expert.h"
#include "tests/support/random_network.h"
#include "tests/support/source_dir.h"

#include <QDir>
#include <QTest>

#include <bit>
#include <cmath>
#include <cstring>

using namespace wb;

class TestFannData : public QObject {
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void samplesLoadWhole_data();
    void samplesLoadWhole();
    void everyPrefixIsRefusedOrComplete();
    void writesWhatReadsBackToTheSameBits();
    void countsMustFitTheNetwork();
    void tablesFitTheNetwork_data();
    void tablesFitTheNetwork();
};

void TestFannData::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("as libfann writes it") << QByteArray("2 2 1\n1 2 \n3 \n4 5 \n6 \n");
    QTest::newRow("all on one line") << QByteArray("2 2 1 1 2 3 4 5 6");
    QTest::newRow("a row a line") << QByteArray("2 2 1\n1 2 3\n4 5 6\n");
    QTest::newRow("tabs, CRLF, blank lines") << QByteArray("2\t2\t1\r\n\r\n1\t2\r\n3\r\n\r\n4 5\r\n6\r\n");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "2 2 1\n1 2\n3\n4 5\n6\n");
    QTest::newRow("comments") << QByteArray("# two rows\n2 2 1 # counts\n1 2 # inputs\n3\n4 5\n6#end\n# over");
    QTest::newRow("other spellings") << QByteArray("2 2 1\n1.0 +2e0\n30e-1\n4 0.5E1\n6.\n");
}

void TestFannData::reads()
{
    QFETCH(QByteArray, text);
    const auto data = readFannData(text.toStdString(), "rows.data");
    QVERIFY2(data, data ? "" : data.error().message.c_str());
    Matrix inputs(2, 2);
    inputs << 1, 2, 4, 5;
    Matrix targets(2, 1);
    targets << 3, 6;
    QVERIFY(data->inputs == inputs);
    QVERIFY(data->targets == targets);
    QCOMPARE(data->source, std::string("rows.data"));
    QVERIFY(startsLikeFannData(text.toStdString()) != text.startsWith("2 2 1 1"));
}

void TestFannData::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QStringList>("says");
    const auto row = [](const char* name, const char* text, ErrorCode code, const QStringList& says) {
        QTest::newRow(name) << QByteArray(text) << static_cast<int>(code) << says;
    };
    const auto parse = ErrorCode::Parse;
    row("empty", "", parse, {"line 1, number of rows", "missing"});
    row("text", "rows", parse, {"line 1, number of rows", "\"rows\" must be a whole number"});
    row("fraction of a row", "1.5 2 1", parse, {"number of rows"});
    row("negative", "-1 2 1", parse, {"number of rows", "0 or more"});
    row("no inputs", "1 0 1\n1\n", parse, {"number of inputs", "1 or more"});
    row("2^31 rows", "2147483648 2 1\n1 2 3", ErrorCode::LimitExceeded, {"2147483648 rows", "at most"});
    row("2^63 rows", "9223372036854775808 2 1\n1 2 3", parse, {"number of rows"});
    row("2^32 inputs", "1 4294967296 1\n1", ErrorCode::LimitExceeded, {"4294967296 inputs"});
    row("product beyond 64 bits", "9223372036854775807 65536 65536\n1", ErrorCode::LimitExceeded, {"at most"});
    row("more rows than the file has", "1000000 2 1\n1 2\n3\n", parse, {"1000000 rows", "mend the number of rows"});
    row("too few numbers", "2 2 1\n1 2\n3\n1.12345 5\n", parse, {"row 2, column 3", "the file ends before it"});
    row("surplus", "1 2 1\n1 2\n3\n4\n", parse, {"line 4", "\"4\" is one number too many after 1 rows", "remove"});
    row("decimal comma", "1 2 1\n1,5 2\n3\n", parse, {"line 2, row 1, column 1", "\"1,5\"", "decimal point"});
    row("comma between", "1 2 1\n1, 2\n3\n", parse, {"line 2, row 1, column 1", "separate numbers by blanks"});
    row("hexadecimal", "1 2 1\n0x10 2\n3\n", parse, {"line 2, row 1, column 1"});
    row("NaN", "1 2 1\n1 nan\n3\n", ErrorCode::NonFinite, {"line 2, row 1, column 2", "mend or remove the row"});
    row("infinity", "1 2 1\n1 2\n-inf\n", ErrorCode::NonFinite, {"line 3, row 1, column 3"});
    row("beyond a float", "1 2 1\n1 1e39\n3\n", ErrorCode::NonFinite, {"row 1, column 2", "1e39"});
}

void TestFannData::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QStringList, says);
    const auto data = readFannData(text.toStdString());
    QVERIFY(!data);
    const QString message = QString::fromStdString(data.error().message);
    for (const QString& part : says)
        QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY2(static_cast<int>(data.error().code) == code, qPrintable(message));
}

void TestFannData::samplesLoadWhole_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(test::sourcePath(QStringLiteral("../shared/data")));
    for (const QString& name : folder.entryList({QStringLiteral("*.train"), QStringLiteral("*.test")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (!folder.exists())
        QTest::newRow("no samples here") << QString();
}

void TestFannData::samplesLoadWhole()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the folder with data sets is not here");
    const std::string text = test::take(readFile(path.toStdString()));
    const auto data = loadDataFile(path.toStdString(), text, 0, 0);
    QVERIFY2(data, data ? "" : data.error().message.c_str());
    QVERIFY(data->rows() > 0);
    QVERIFY(data->targets.cols() > 0);
    const auto again = readFannData(writeFannData(*data));
    QVERIFY(again);
    QVERIFY(again->inputs == data->inputs);
    QVERIFY(again->targets == data->targets);
}

void TestFannData::everyPrefixIsRefusedOrComplete()
{
    const std::string text = "3 2 1\n0.25 -1.5 \n1 \n1e-08 3 \n0 \n7 8 \n0.125 \n";
    const auto whole = readFannData(text);
    QVERIFY(whole);
    for (std::size_t length = 0; length < text.size(); ++length) {
        const auto data = readFannData(std::string_view(text).substr(0, length));
        if (!data)
            continue;
        // A number that is cut off is still a number: only inside the very last one can that go unseen.
        QVERIFY(length > text.rfind("0.125"));
        QVERIFY(data->inputs == whole->inputs);
        QCOMPARE(data->targets.rows(), Eigen::Index{3});
    }
}

void TestFannData::writesWhatReadsBackToTheSameBits()
{
    Rng rng(5);
    Dataset data;
    data.inputs.resize(200, 3);
    data.targets.resize(200, 2);
    const auto anyFloat = [&rng] {
        for (;;) {
            const float value = std::bit_cast<float>(rng.next());
            if (std::isfinite(value))
                return value;
        }
    };
    for (Eigen::Index at = 0; at < data.inputs.size(); ++at)
        data.inputs.data()[at] = anyFloat();
    for (Eigen::Index at = 0; at < data.targets.size(); ++at)
        data.targets.data()[at] = anyFloat();
    data.inputs(0, 0) = 1e-8F; // libfann's own writer makes 0 of it
    const auto read = readFannData(writeFannData(data));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    const auto sameBits = [](const Matrix& a, const Matrix& b) {
        return a.size() == b.size() && std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * 4) == 0;
    };
    QVERIFY(sameBits(read->inputs, data.inputs));
    QVERIFY(sameBits(read->targets, data.targets));
    data.targets.resize(200, 0);
    const auto bare = readFannData(writeFannData(data));
    QVERIFY2(bare, bare ? "" : bare.error().message.c_str());
    QCOMPARE(bare->targets.cols(), Eigen::Index{0});
}

void TestFannData::countsMustFitTheNetwork()
{
    const auto data = loadDataFile("mood.data", "1 2 1\n1 2\n3\n", 4, 1);
    QVERIFY(!data);
    QCOMPARE(data.error().code, ErrorCode::SizeMismatch);
    const QString message = QString::fromStdString(data.error().message);
    QVERIFY2(message.contains("mood.data") && message.contains("2 inputs and 1 outputs") &&
                 message.contains("4 inputs and 1 outputs"),
             qPrintable(message));
    QVERIFY(loadDataFile("mood.data", "1 2 1\n1 2\n3\n", 2, 1));
    QVERIFY(loadDataFile("mood.data", "1 2 0\n1 2\n", 2, 1));
    QVERIFY(loadDataFile("mood.train", "1 2 1\n1 2\n3\n", 2, 1));
    QVERIFY(loadDataFile("mood.txt", "1 2 1\n1 2\n3\n", 2, 1));
}

void TestFannData::tablesFitTheNetwork_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<int>("targets"); // -1: refused
    QTest::newRow("inputs and targets") << "a.csv" << QByteArray("a,b,c\n1,2,3\n") << 2 << 1 << 1;
    QTest::newRow("inputs only") << "a.csv" << QByteArray("a,b\n1,2\n") << 2 << 1 << 0;
    QTest::newRow("more columns") << "a.csv" << QByteArray("1,2,3,4\n") << 2 << 1 << 0;
    QTest::newRow("fewer columns") << "a.csv" << QByteArray("1\n") << 2 << 1 << -1;
    QTest::newRow("tabs") << "a.tsv" << QByteArray("1\t2,5\t3\n") << 2 << 1 << 1;
    QTest::newRow("blanks") << "a.txt" << QByteArray("1.5  2 3\n4 5 6\n") << 2 << 1 << 1;
    QTest::newRow("unknown kind") << "a.xlsx" << QByteArray("PK") << 2 << 1 << -1;
}

void TestFannData::tablesFitTheNetwork()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(int, inputs);
    QFETCH(int, outputs);
    QFETCH(int, targets);
    const auto data = loadDataFile(name.toStdString(), text.toStdString(), inputs, outputs);
    QCOMPARE(data.has_value(), targets >= 0);
    if (!data) {
        QVERIFY2(data.error().message.find(name.toStdString()) == 0, data.error().message.c_str());
        return;
    }
    QCOMPARE(data->inputs.cols(), Eigen::Index{inputs});
    QCOMPARE(data->targets.cols(), Eigen::Index{targets});
    QCOMPARE(data->inputs(0, 0), text.startsWith("1.5") ? 1.5F : 1.0F);
}

QTEST_APPLESS_MAIN(TestFannData)
#include "tst_fann_data.moc"
