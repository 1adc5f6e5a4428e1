// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/confusion.h"

#include <QTest>

using namespace wb;

/// Counts, precision, recall, F1 and accuracy against cases counted by hand.
class TestConfusion : public QObject {
    Q_OBJECT

private slots:
    void countsThreeClasses();
    void aSingleOutputHasAThreshold_data();
    void aSingleOutputHasAThreshold();
    void classesThatNeverComeHaveNoShares();
    void otherTargetsAreNoClasses_data();
    void otherTargetsAreNoClasses();
};

namespace {

Matrix columnOf(std::initializer_list<float> values)
{
    Matrix column(static_cast<Eigen::Index>(values.size()), 1);
    Eigen::Index row = 0;
    for (const float value : values)
        column(row++, 0) = value;
    return column;
}

} // namespace

void TestConfusion::countsThreeClasses()
{
    Matrix targets(6, 3);
    targets << 1, 0, 0, /**/ 1, 0, 0, /**/ 1, 0, 0, /**/ 0, 1, 0, /**/ 0, 1, 0, /**/ 0, 0, 1;
    Matrix outputs(6, 3);
    outputs << .9F, .1F, 0, /**/ .6F, .3F, .1F, /**/ .2F, .5F, .3F, /**/ .1F, .8F, .1F, /**/ .5F, .5F, 0, /**/ 0, .1F,
        .9F;
    const auto rows = rowClasses(outputs, targets);
    QVERIFY(rows);
    QVERIFY(!rows->threshold);
    const Confusion confusion(*rows);
    // wanted 0: given 0, 0, 1; wanted 1: given 1, 0 (of equals the first); wanted 2: given 2.
    const std::int64_t expected[3][3] = {{2, 1, 0}, {1, 1, 0}, {0, 0, 1}};
    for (int wanted = 0; wanted < 3; ++wanted) {
        for (int given = 0; given < 3; ++given)
            QCOMPARE(confusion.count(wanted, given), expected[wanted][given]);
    }
    QCOMPARE(confusion.rows(), 6);
    QCOMPARE(confusion.correct(), 4);
    QCOMPARE(confusion.accuracy().value(), 4.0 / 6.0);
    QCOMPARE(confusion.precision(0).value(), 2.0 / 3.0);
    QCOMPARE(confusion.recall(0).value(), 2.0 / 3.0);
    QCOMPARE(confusion.precision(1).value(), 0.5);
    QCOMPARE(confusion.recall(1).value(), 0.5);
    QCOMPARE(confusion.f1(1).value(), 0.5);
    QCOMPARE(confusion.f1(2).value(), 1.0);
    QCOMPARE(confusion.macroF1().value(), (2.0 / 3.0 + 0.5 + 1.0) / 3.0);
    QCOMPARE(rowsOfCell(*rows, 0, 1), (std::vector<int>{2}));
    QCOMPARE(rowsOfCell(*rows, 1, -1), (std::vector<int>{3, 4}));
    QCOMPARE(rowsOfCell(*rows, -1, 0), (std::vector<int>{0, 1, 4}));
}

void TestConfusion::aSingleOutputHasAThreshold_data()
{
    QTest::addColumn<float>("low");
    QTest::addColumn<float>("threshold");
    QTest::newRow("0 and 1") << 0.0F << 0.5F;
    QTest::newRow("-1 and 1") << -1.0F << 0.0F;
}

void TestConfusion::aSingleOutputHasAThreshold()
{
    QFETCH(float, low);
    QFETCH(float, threshold);
    const auto rows = rowClasses(columnOf({threshold, threshold - 0.1F, 1, low}), columnOf({1, 1, 1, low}));
    QVERIFY(rows);
    QCOMPARE(rows->threshold.value(), threshold);
    QCOMPARE(rows->given, (std::vector<int>{1, 0, 1, 0})); // the threshold itself is class 1
    const Confusion confusion(*rows);
    QCOMPARE(confusion.recall(1).value(), 2.0 / 3.0);
    QCOMPARE(confusion.precision(0).value(), 0.5);
    QCOMPARE(confusion.f1(0).value(), 2.0 / 3.0);
}

void TestConfusion::classesThatNeverComeHaveNoShares()
{
    Matrix targets(2, 3);
    targets << 1, 0, 0, /**/ 1, 0, 0;
    Matrix outputs(2, 3);
    outputs << 0, 1, 0, /**/ 0, 1, 0;
    const auto rows = rowClasses(outputs, targets);
    QVERIFY(rows);
    const Confusion confusion(*rows);
    QCOMPARE(confusion.recall(0).value(), 0.0);
    QVERIFY(!confusion.precision(0)); // never given
    QVERIFY(!confusion.recall(1));    // never wanted
    QCOMPARE(confusion.precision(1).value(), 0.0);
    QVERIFY(!confusion.f1(2)); // neither
    QCOMPARE(confusion.macroF1().value(), 0.0);
    QCOMPARE(confusion.accuracy().value(), 0.0);
}

void TestConfusion::otherTargetsAreNoClasses_data()
{
    QTest::addColumn<int>("outputs");
    QTest::addColumn<std::vector<float>>("targets");
    QTest::newRow("none") << 1 << std::vector<float>{};
    QTest::newRow("a measure") << 1 << std::vector<float>{0, 0.5F, 1};
    QTest::newRow("only one value") << 1 << std::vector<float>{0, 0, 0};
    QTest::newRow("two ones") << 2 << std::vector<float>{1, 1, 0, 1};
}

void TestConfusion::otherTargetsAreNoClasses()
{
    QFETCH(int, outputs);
    QFETCH(std::vector<float>, targets);
    const auto rows = static_cast<Eigen::Index>(targets.size()) / outputs;
    const Matrix wanted = Eigen::Map<const Matrix>(targets.data(), rows, outputs);
    QVERIFY(!rowClasses(wanted, wanted));
}

QTEST_APPLESS_MAIN(TestConfusion)
#include "tst_confusion.moc"
