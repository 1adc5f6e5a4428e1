// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/batch_summary.h"

#include <QTest>

using namespace wb;

/// What is said of a batch: the mean squared error, and an accuracy only where the targets are classes.
class TestBatchSummary : public QObject {
    Q_OBJECT

private slots:
    void saysNothingWithoutTargets();
    void meanSquaredErrorIsTheMeanOfAllValues();
    void recognisesClasses_data();
    void recognisesClasses();
    void countsRowsWithTheRightClass();
};

namespace {

/// Rows separated by ';', values by blanks.
Matrix matrix(const QString& text)
{
    const QStringList rows = text.split(';');
    Matrix values(rows.size(), rows.front().split(' ').size());
    for (int row = 0; row < rows.size(); ++row) {
        const QStringList cells = rows.at(row).split(' ');
        for (int column = 0; column < cells.size(); ++column)
            values(row, column) = cells.at(column).toFloat();
    }
    return values;
}

} // namespace

void TestBatchSummary::saysNothingWithoutTargets()
{
    const BatchSummary summary = summarize(matrix("1 2;3 4"), Matrix(2, 0));
    QCOMPARE(summary.rows, 2);
    QVERIFY(!summary.meanSquaredError);
    QVERIFY(!summary.correctRows);
    QVERIFY(!summary.accuracy());
}

void TestBatchSummary::meanSquaredErrorIsTheMeanOfAllValues()
{
    // Differences 1, 0, 2, 1: squares 1 + 0 + 4 + 1 = 6 over 4 values.
    const BatchSummary summary = summarize(matrix("1 2;3 4"), matrix("0 2;5 3"));
    QCOMPARE(summary.meanSquaredError.value(), 1.5);
    QVERIFY(!summary.correctRows);
}

void TestBatchSummary::recognisesClasses_data()
{
    QTest::addColumn<QString>("targets");
    QTest::addColumn<bool>("oneHot");
    QTest::newRow("0 and 1") << "0 1;1 0" << true;
    QTest::newRow("-1 and 1") << "-1 1 -1;1 -1 -1" << true;
    QTest::newRow("one column") << "0;1" << false;
    QTest::newRow("two ones") << "0 1;1 1" << false;
    QTest::newRow("no one") << "0 1;0 0" << false;
    QTest::newRow("lows of two kinds") << "0 1;1 -1" << false;
    QTest::newRow("other numbers") << "0.1 0.9;1 0" << false;
}

void TestBatchSummary::recognisesClasses()
{
    QFETCH(QString, targets);
    QTEST(isOneHot(matrix(targets)), "oneHot");
}

void TestBatchSummary::countsRowsWithTheRightClass()
{
    const BatchSummary summary = summarize(matrix("0.2 0.7;0.6 0.1;0.4 0.5;0.5 0.5"), matrix("0 1;1 0;1 0;1 0"));
    QCOMPARE(summary.correctRows.value(), 3);
    QCOMPARE(summary.accuracy().value(), 0.75);
}

QTEST_APPLESS_MAIN(TestBatchSummary)
#include "tst_batch_summary.moc"
