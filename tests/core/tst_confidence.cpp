// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/confidence.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <vector>

using namespace wb;

/// Largest probability and normalised entropy against closed forms.
class TestConfidence : public QObject {
    Q_OBJECT

private slots:
    void hasItsClosedForms_data();
    void hasItsClosedForms();
    void refusesWhatIsNoProbability_data();
    void refusesWhatIsNoProbability();
};

namespace {

/// Entropy of p and 1 - p in bits, which is the normalised one of two classes.
double binaryEntropy(double p) { return -p * std::log2(p) - (1 - p) * std::log2(1 - p); }

} // namespace

void TestConfidence::hasItsClosedForms_data()
{
    QTest::addColumn<std::vector<float>>("probabilities");
    QTest::addColumn<double>("largest");
    QTest::addColumn<double>("entropy");
    QTest::newRow("certain") << std::vector<float>{0, 1, 0} << 1.0 << 0.0;
    QTest::newRow("all alike") << std::vector<float>{0.25F, 0.25F, 0.25F, 0.25F} << 0.25 << 1.0;
    QTest::newRow("two of four") << std::vector<float>{0.5F, 0.5F, 0, 0} << 0.5 << 0.5; // 1 bit of 2
    QTest::newRow("one to three") << std::vector<float>{0.25F, 0.75F} << 0.75 << binaryEntropy(0.25);
    QTest::newRow("one class") << std::vector<float>{1} << 1.0 << 0.0;
}

void TestConfidence::hasItsClosedForms()
{
    QFETCH(std::vector<float>, probabilities);
    QFETCH(double, largest);
    QFETCH(double, entropy);
    const auto confidence = confidenceOf(probabilities);
    QVERIFY(confidence);
    QCOMPARE(confidence->largest, largest);
    QVERIFY2(std::abs(confidence->entropy - entropy) < 1e-12, qPrintable(QString::number(confidence->entropy)));
}

void TestConfidence::refusesWhatIsNoProbability_data()
{
    QTest::addColumn<std::vector<float>>("values");
    QTest::newRow("nothing") << std::vector<float>{};
    QTest::newRow("negative") << std::vector<float>{1, -0.5F};
    QTest::newRow("above 1") << std::vector<float>{1.5F, 0};
    QTest::newRow("NaN") << std::vector<float>{std::numeric_limits<float>::quiet_NaN(), 0.5F};
}

void TestConfidence::refusesWhatIsNoProbability()
{
    QFETCH(std::vector<float>, values);
    QVERIFY(!confidenceOf(values));
}

QTEST_APPLESS_MAIN(TestConfidence)
#include "tst_confidence.moc"
