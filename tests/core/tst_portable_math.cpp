// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/portable_math.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;

class TestPortableMath : public QObject {
    Q_OBJECT

private slots:
    void agreesWithTheLibrary_data();
    void agreesWithTheLibrary();
    void powers();
    void edges();
};

void TestPortableMath::agreesWithTheLibrary_data()
{
    QTest::addColumn<int>("function");
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::newRow("sin") << 0 << -100.0 << 100.0;
    QTest::newRow("sin, far") << 0 << -1e6 << 1e6;
    QTest::newRow("cos") << 1 << -100.0 << 100.0;
    QTest::newRow("cos, far") << 1 << -1e6 << 1e6;
    QTest::newRow("exp") << 2 << -20.0 << 20.0;
    QTest::newRow("exp, far") << 2 << -700.0 << 700.0;
    QTest::newRow("log") << 3 << 1e-3 << 3.0;
    QTest::newRow("log, far") << 3 << 1.0 << 1e12;
}

void TestPortableMath::agreesWithTheLibrary()
{
    QFETCH(int, function);
    QFETCH(double, low);
    QFETCH(double, high);
    constexpr int kPoints = 20'001;
    for (int i = 0; i < kPoints; ++i) {
        const double x = low + (high - low) * i / (kPoints - 1);
        const double found = function == 0   ? portableSin(x)
                             : function == 1 ? portableCos(x)
                             : function == 2 ? portableExp(x)
                                             : portableLog(x);
        const double wanted = function == 0   ? std::sin(x)
                              : function == 1 ? std::cos(x)
                              : function == 2 ? std::exp(x)
                                              : std::log(x);
        // The stated bounds: 1e-14 of the result, and 1e-15 where it is about 0.
        const double allowed = 1e-14 * std::abs(wanted) + 1e-15;
        if (!(std::abs(found - wanted) <= allowed))
            QFAIL(qPrintable(QString("x = %1: %2 instead of %3").arg(x, 0, 'g', 17).arg(found).arg(wanted)));
    }
}

void TestPortableMath::powers()
{
    QCOMPARE(portablePower(2, 10), 1024.0);
    QCOMPARE(portablePower(-3, 3), -27.0);
    QCOMPARE(portablePower(0.5, -2), 4.0);
    QCOMPARE(portablePower(7, 0), 1.0);
    QCOMPARE(portablePower(0, 0.5), 0.0);
    QVERIFY(std::abs(portablePower(2, 0.5) - std::sqrt(2.0)) < 1e-14);
    QVERIFY(std::isnan(portablePower(-2, 0.5)));
}

void TestPortableMath::edges()
{
    const double infinity = std::numeric_limits<double>::infinity();
    QCOMPARE(portableSin(0.0), 0.0);
    QCOMPARE(portableCos(0.0), 1.0);
    QCOMPARE(portableExp(0.0), 1.0);
    QCOMPARE(portableLog(1.0), 0.0);
    QCOMPARE(portableExp(1000.0), infinity);
    QCOMPARE(portableExp(-1000.0), 0.0);
    QCOMPARE(portableLog(0.0), -infinity);
    QCOMPARE(portableLog(infinity), infinity);
    for (const double value : {portableSin(infinity), portableCos(1e300), portableExp(std::nan("")), portableLog(-1.0)})
        QVERIFY(std::isnan(value));
    QVERIFY(std::abs(portableTan(0.78539816339744831) - 1.0) < 1e-14);
}

QTEST_APPLESS_MAIN(TestPortableMath)
#include "tst_portable_math.moc"
