// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_text.h"

#include <QTest>

using namespace wb;

class TestTimeText : public QObject {
    Q_OBJECT

private slots:
    void hasThreeDigitsAndAUnit_data();
    void hasThreeDigitsAndAUnit();
    void ticksHaveNoTrailingZeros_data();
    void ticksHaveNoTrailingZeros();
};

void TestTimeText::hasThreeDigitsAndAUnit_data()
{
    QTest::addColumn<double>("nanoseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("nothing") << 0.0 << "0.00\u2009ns";
    QTest::newRow("below one") << 0.05 << "0.05\u2009ns";
    QTest::newRow("one digit") << 3.4 << "3.40\u2009ns";
    QTest::newRow("two digits") << 27.0 << "27.0\u2009ns";
    QTest::newRow("three digits") << 338.4 << "338\u2009ns";
    QTest::newRow("rounds up to the next place") << 9.996 << "10.0\u2009ns";
    QTest::newRow("rounds up to three digits") << 99.96 << "100\u2009ns";
    QTest::newRow("rounds up to the next unit") << 999.6 << "1.00\u2009µs";
    QTest::newRow("just below the next unit") << 999.4 << "999\u2009ns";
    QTest::newRow("microseconds") << 1234.0 << "1.23\u2009µs";
    QTest::newRow("milliseconds") << 72.04e6 << "72.0\u2009ms";
    QTest::newRow("seconds") << 1.5e9 << "1.50\u2009s";
    QTest::newRow("minutes") << 90e9 << "90.0\u2009s";
    QTest::newRow("a gap below zero") << -35.4 << "-35.4\u2009ns";
    QTest::newRow("no minus zero") << -0.001 << "0.00\u2009ns";
}

void TestTimeText::hasThreeDigitsAndAUnit()
{
    QFETCH(double, nanoseconds);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(timeText(nanoseconds)), expected);
}

void TestTimeText::ticksHaveNoTrailingZeros_data()
{
    QTest::addColumn<double>("nanoseconds");
    QTest::addColumn<QString>("expected");
    QTest::newRow("whole") << 2000.0 << "2\u2009µs";
    QTest::newRow("part") << 1250.0 << "1.25\u2009µs";
    QTest::newRow("below a unit") << 500.0 << "500\u2009ns";
}

void TestTimeText::ticksHaveNoTrailingZeros()
{
    QFETCH(double, nanoseconds);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromStdString(timeTickText(nanoseconds)), expected);
}

QTEST_APPLESS_MAIN(TestTimeText)
#include "tst_time_text.moc"
