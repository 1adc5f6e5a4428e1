// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/rows_reader.h"
#include "tests/support/random_network.h"

#include <QTest>

using namespace wb;
using namespace wb::test;

/// Rows of any format for a network, and what was assumed of their columns.
class TestRowsReader : public QObject {
    Q_OBJECT

private slots:
    void rolesAreGuessedByTheNetwork_data();
    void rolesAreGuessedByTheNetwork();
    void valuesStandWhereTheyBelong();
    void classNumbersBecomeOneHot_data();
    void classNumbersBecomeOneHot();
    void whatDoesNotFitIsRefused_data();
    void whatDoesNotFitIsRefused();
    void namesTellWhatMayHoldRows_data();
    void namesTellWhatMayHoldRows();
};

namespace {

Result<NetworkRows> readRows(const char* name, const std::string& bytes, int inputs, int outputs)
{
    const auto reader = RowsReader::open(name, bytes, inputs, outputs);
    if (!reader)
        return passOn(reader);
    while ((*reader)->step(std::chrono::milliseconds(0)) == Job::State::Running) {
    }
    if ((*reader)->error())
        return tl::unexpected(*(*reader)->error());
    return (*reader)->takeRows();
}

const std::string kArff = "@relation r\n@attribute a numeric\n@attribute b numeric\n@attribute class {x,y}\n@data\n"
                          "1,2,x\n3,4,y\n";

} // namespace

void TestRowsReader::rolesAreGuessedByTheNetwork_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("bytes");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("targets");
    QTest::addColumn<bool>("byPosition");
    QTest::addColumn<int>("ignored");
    QTest::addColumn<int>("dropped");
    // The network: 2 inputs, 2 outputs.
    const QString header = "a,b,yes,no\n";
    QTest::newRow("inputs, then targets") << "t.csv" << header + "1,2,1,0\n3,4,0,1\n" << 2 << 2 << true << 0 << 0;
    QTest::newRow("inputs only") << "t.csv"
                                 << "1,2\n3,4\n"
                                 << 2 << 0 << true << 0 << 0;
    QTest::newRow("something behind them") << "t.csv"
                                           << "1,2,.5\n3,4,.7\n"
                                           << 2 << 0 << true << 1 << 0;
    QTest::newRow("a gap") << "t.csv" << header + "1,2,1,0\n,4,0,1\n5,6,0,1\n" << 2 << 2 << true << 0 << 1;
    QTest::newRow("a class by name") << "t.tsv"
                                     << "a\tb\tkind\n1\t2\tred\n3\t4\tblue\n"
                                     << 2 << 2 << true << 0 << 0;
    QTest::newRow("FANN") << "t.data"
                          << "2 2 2\n1 2\n1 0\n3 4\n0 1\n"
                          << 2 << 2 << false << 0 << 0;
    QTest::newRow("ARFF says what is the class")
        << "t.arff" << QString::fromStdString(kArff) << 2 << 2 << false << 0 << 0;
}

void TestRowsReader::rolesAreGuessedByTheNetwork()
{
    QFETCH(QString, name);
    QFETCH(QString, bytes);
    QFETCH(int, rows);
    QFETCH(int, targets);
    QFETCH(bool, byPosition);
    QFETCH(int, ignored);
    QFETCH(int, dropped);
    const auto got = readRows(qPrintable(name), bytes.toStdString(), 2, 2);
    QVERIFY2(got, got ? "" : got.error().message.c_str());
    QCOMPARE(got->dataset.rows(), rows);
    QCOMPARE(got->dataset.inputs.cols(), 2);
    QCOMPARE(got->dataset.targets.cols(), targets);
    QCOMPARE(got->byPosition, byPosition);
    QCOMPARE(got->ignoredColumns, ignored);
    QCOMPARE(got->droppedRows, dropped);
    QCOMPARE(QString::fromStdString(got->dataset.source), name);
}

void TestRowsReader::valuesStandWhereTheyBelong()
{
    const auto got = take(readRows("t.csv", "a,b,kind\n1,2,red\n3,4,blue\n5,6,red\n", 2, 2));
    Matrix inputs(3, 2);
    inputs << 1, 2, 3, 4, 5, 6;
    QVERIFY(got.dataset.inputs == inputs);
    QCOMPARE(got.dataset.inputNames, (std::vector<std::string>{"a", "b"}));
    for (int row = 0; row < 3; ++row)
        QCOMPARE(got.dataset.targets.row(row).sum(), 1.0F);
    QVERIFY(got.dataset.targets.row(0) == got.dataset.targets.row(2));
    QVERIFY(got.dataset.targets.row(0) != got.dataset.targets.row(1));
}

void TestRowsReader::classNumbersBecomeOneHot_data()
{
    QTest::addColumn<std::string>("classes");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<std::vector<int>>("expected"); // empty: no classes
    QTest::newRow("from 0") << std::string("012") << 3 << std::vector<int>{0, 1, 2};
    QTest::newRow("not all come") << std::string("022") << 3 << std::vector<int>{0, 2, 2};
    QTest::newRow("from 1") << std::string("312") << 3 << std::vector<int>{2, 0, 1};
    QTest::newRow("too many") << std::string("0123") << 3 << std::vector<int>{};
    QTest::newRow("some of others") << std::string("57") << 3 << std::vector<int>{};
}

void TestRowsReader::classNumbersBecomeOneHot()
{
    QFETCH(std::string, classes);
    QFETCH(int, outputs);
    QFETCH(std::vector<int>, expected);
    std::string text;
    for (const char which : classes)
        text += std::string("0.5,") + which + "\n";
    const auto got = take(readRows("t.csv", text, 1, outputs));
    QCOMPARE(got.madeOneHot, !expected.empty());
    QCOMPARE(got.ignoredColumns, expected.empty() ? 1 : 0);
    QCOMPARE(got.dataset.targets.cols(), expected.empty() ? 0 : outputs);
    for (std::size_t row = 0; row < expected.size(); ++row)
        QCOMPARE(got.dataset.targets(static_cast<Eigen::Index>(row), expected[row]), 1.0F);
    QCOMPARE(got.dataset.targets.sum(), static_cast<float>(expected.size()));
}

void TestRowsReader::whatDoesNotFitIsRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("too few columns") << "t.csv"
                                     << "1,2\n3,4\n"
                                     << "2 columns";
    QTest::newRow("a stray word") << "t.csv"
                                  << "1,2,3\n4,five,6\n"
                                  << "line 2";
    QTest::newRow("gaps everywhere") << "t.csv"
                                     << "1,?,3\n4,?,6\n"
                                     << "missing";
    QTest::newRow("other counts") << "t.data"
                                  << "1 2 1\n1 2\n1\n"
                                  << "2 inputs and 1 outputs";
    QTest::newRow("no rows") << "t.data"
                             << "0 3 1\n"
                             << "t.data";
    QTest::newRow("empty") << "t.csv"
                           << ""
                           << "t.csv";
}

void TestRowsReader::whatDoesNotFitIsRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, bytes);
    QFETCH(QString, says);
    const auto got = readRows(qPrintable(name), bytes.toStdString(), 3, 1);
    QVERIFY(!got);
    const QString message = QString::fromStdString(got.error().message);
    QVERIFY2(message.contains(says) && message.startsWith(name), qPrintable(message));
}

void TestRowsReader::namesTellWhatMayHoldRows_data()
{
    QTest::addColumn<std::string>("name");
    QTest::addColumn<bool>("may");
    QTest::newRow("csv") << std::string("/a/B.CSV") << true;
    QTest::newRow("gz") << std::string("a.npy.gz") << true;
    QTest::newRow("gz of anything") << std::string("rows.gz") << true;
    QTest::newRow("MNIST") << std::string("train-images-idx3-ubyte") << true;
    QTest::newRow("picture") << std::string("a.png") << false;
    QTest::newRow("archive") << std::string("a.tar.gz") << false;
    QTest::newRow("network") << std::string("a.net") << false;
}

void TestRowsReader::namesTellWhatMayHoldRows()
{
    QFETCH(std::string, name);
    QFETCH(bool, may);
    QCOMPARE(mayHoldRows(name), may);
}

QTEST_APPLESS_MAIN(TestRowsReader)
#include "tst_rows_reader.moc"
