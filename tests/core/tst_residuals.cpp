// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/residuals.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <numeric>

using namespace wb;

/// MAE, RMSE and R² against closed forms, and a histogram that loses no row.
class TestResiduals : public QObject {
    Q_OBJECT

private slots:
    void shiftedAndScaledOutputsHaveClosedForms_data();
    void shiftedAndScaledOutputsHaveClosedForms();
    void constantTargetsHaveNoR2();
    void rowsWithoutANumberAreSkipped();
    void histogramHoldsEveryRow_data();
    void histogramHoldsEveryRow();
    void binsGiveTheirRowsBack();
};

namespace {

/// 0 to n - 1 as the second of two columns.
Matrix ramp(int rows)
{
    Matrix values = Matrix::Zero(rows, 2);
    for (int row = 0; row < rows; ++row)
        values(row, 1) = static_cast<float>(row);
    return values;
}

} // namespace

void TestResiduals::shiftedAndScaledOutputsHaveClosedForms_data()
{
    QTest::addColumn<float>("scale");
    QTest::addColumn<float>("shift");
    QTest::newRow("exact") << 1.0F << 0.0F;
    QTest::newRow("shifted") << 1.0F << 2.0F;
    QTest::newRow("halved") << 0.5F << 0.0F;
    QTest::newRow("turned") << -1.0F << 0.0F;
}

void TestResiduals::shiftedAndScaledOutputsHaveClosedForms()
{
    QFETCH(float, scale);
    QFETCH(float, shift);
    constexpr int kRows = 11; // targets 0 to 10: mean 5, sum of squares 385, spread 110
    const Matrix targets = ramp(kRows);
    Matrix outputs = targets * scale;
    outputs.col(1).array() += shift;
    const auto a = static_cast<double>(scale) - 1; // residual = a x target + b
    const auto b = static_cast<double>(shift);
    const double squares = a * a * 385 + 2 * a * b * 55 + b * b * kRows;
    const OutputResiduals got = residualsOf(outputs, targets, 1);
    QCOMPARE(got.rows, 11);
    QCOMPARE(got.skipped, 0);
    QCOMPARE(got.bias, 5 * a + b);
    QCOMPARE(got.meanAbsolute, std::abs(5 * a + b)); // of one sign
    QCOMPARE(got.rootMeanSquare, std::sqrt(squares / kRows));
    QCOMPARE(got.r2.value(), 1 - squares / 110);
    QCOMPARE(got.smallest, std::min(b, 10 * a + b));
    QCOMPARE(got.largest, std::max(b, 10 * a + b));
}

void TestResiduals::constantTargetsHaveNoR2()
{
    const Matrix targets = Matrix::Constant(4, 1, 3.0F);
    QVERIFY(!residualsOf(targets * 2, targets, 0).r2);
    QCOMPARE(residualsOf(targets * 2, targets, 0).meanAbsolute, 3.0);
}

void TestResiduals::rowsWithoutANumberAreSkipped()
{
    const Matrix targets = ramp(4);
    Matrix outputs = targets;
    outputs(1, 1) = std::numeric_limits<float>::infinity();
    outputs(2, 1) = std::numeric_limits<float>::quiet_NaN();
    const OutputResiduals got = residualsOf(outputs, targets, 1);
    QCOMPARE(got.rows, 2);
    QCOMPARE(got.skipped, 2);
    QCOMPARE(got.rootMeanSquare, 0.0);
    outputs.setConstant(std::numeric_limits<float>::quiet_NaN());
    QCOMPARE(residualsOf(outputs, targets, 1).rows, 0);
    QVERIFY(residualHistogram(outputs, targets, 1).edges.empty());
}

void TestResiduals::histogramHoldsEveryRow_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<float>("scale");
    QTest::addColumn<int>("bins");
    QTest::newRow("few") << 3 << 2.0F << 5;
    QTest::newRow("square root") << 100 << 0.7F << 10;
    QTest::newRow("many") << 10'000 << 1.3F << 50;
    QTest::newRow("all the same") << 10 << 1.0F << 1;
}

void TestResiduals::histogramHoldsEveryRow()
{
    QFETCH(int, rows);
    QFETCH(float, scale);
    QFETCH(int, bins);
    const Matrix targets = ramp(rows);
    const ResidualHistogram histogram = residualHistogram(targets * scale, targets, 1);
    QCOMPARE(static_cast<int>(histogram.counts.size()), bins);
    QCOMPARE(histogram.edges.size(), histogram.counts.size() + 1);
    QVERIFY(std::is_sorted(histogram.edges.begin(), histogram.edges.end()));
    QCOMPARE(std::accumulate(histogram.counts.begin(), histogram.counts.end(), std::int64_t{0}), std::int64_t{rows});
}

void TestResiduals::binsGiveTheirRowsBack()
{
    const Matrix targets = ramp(30);
    const Matrix outputs = targets * 2; // residuals 0 to 29
    const ResidualHistogram histogram = residualHistogram(outputs, targets, 1);
    std::vector<int> all;
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin) {
        const std::vector<int> rows = rowsOfBin(outputs, targets, 1, histogram, bin);
        QCOMPARE(static_cast<std::int64_t>(rows.size()), histogram.counts[bin]);
        all.insert(all.end(), rows.begin(), rows.end());
    }
    std::vector<int> expected(30);
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(all, expected); // each in one bin, also those on an edge
}

QTEST_APPLESS_MAIN(TestResiduals)
#include "tst_residuals.moc"
