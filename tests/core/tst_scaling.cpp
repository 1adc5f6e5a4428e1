// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/nn/scaling.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;

class TestScaling : public QObject {
    Q_OBJECT

private slots:
    void fitsWhatItSays_data();
    void fitsWhatItSays();
    void comesBack_data();
    void comesBack();
    void constantColumnsAreLeftAlone();
    void isLibfannsFormula();
    void refuses();
};

namespace {

const Matrix kSample = (Matrix(4, 2) << 1, 100, 2, 300, 3, 500, 6, 900).finished();

} // namespace

void TestScaling::fitsWhatItSays_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QList<float>>("first"); // of column 0: 1, 2, 3, 6 with mean 3 and deviation sqrt(3.5)
    const float unit = 1.0F / std::sqrt(3.5F);
    QTest::newRow("min-max") << QByteArray("min-max") << QList<float>{0, 0.2F, 0.4F, 1};
    QTest::newRow("z-score") << QByteArray("z-score") << QList<float>{-2 * unit, -unit, 0, 3 * unit};
    QTest::newRow("fann") << QByteArray("fann") << QList<float>{0.5F - unit, 0.5F - unit / 2, 0.5F, 0.5F + 1.5F * unit};
}

void TestScaling::fitsWhatItSays()
{
    QFETCH(QByteArray, name);
    QFETCH(QList<float>, first);
    const auto method = parseScalingMethod(name.toStdString());
    QVERIFY(method);
    const auto scaling = fitScaling(kSample, *method, 0.0, 1.0);
    QVERIFY2(scaling, scaling ? "" : scaling.error().message.c_str());
    Matrix values = kSample;
    applyScaling(*scaling, values);
    for (Eigen::Index row = 0; row < 4; ++row)
        QVERIFY(std::abs(values(row, 0) - first[row]) < 1e-6F); // a few roundings of floats about 1
}

void TestScaling::comesBack_data()
{
    QTest::addColumn<int>("method");
    QTest::newRow("min-max") << static_cast<int>(ScalingMethod::MinMax);
    QTest::newRow("z-score") << static_cast<int>(ScalingMethod::ZScore);
    QTest::newRow("fann") << static_cast<int>(ScalingMethod::Fann);
}

void TestScaling::comesBack()
{
    QFETCH(int, method);
    Rng rng(7);
    Matrix values(200, 3);
    for (Eigen::Index row = 0; row < values.rows(); ++row)
        values.row(row) << rng.uniform(-1e-3F, 1e-3F), 1e6F + rng.normal(), rng.normal() * 1e5F;
    const auto scaling = fitScaling(values, static_cast<ScalingMethod>(method));
    QVERIFY(scaling);
    QVERIFY(validate(*scaling, 3, "inputs"));
    Matrix there = values;
    applyScaling(*scaling, there);
    QVERIFY(there.cwiseAbs().maxCoeff() < 10.0F);
    invertScaling(*scaling, there);
    // One rounding to 32 bits in the middle: half an ulp (6e-8) of values up to 10 times the column's spread, and one
    // at the end.
    for (Eigen::Index column = 0; column < 3; ++column) {
        const float spread = values.col(column).maxCoeff() - values.col(column).minCoeff();
        const float size = values.col(column).cwiseAbs().maxCoeff();
        const float worst = (there.col(column) - values.col(column)).cwiseAbs().maxCoeff();
        QVERIFY2(worst <= 6e-7F * spread + 1.2e-7F * size, std::to_string(worst).c_str());
    }
}

void TestScaling::constantColumnsAreLeftAlone()
{
    const Matrix values = Matrix::Constant(5, 1, 42.0F);
    for (const auto method : {ScalingMethod::MinMax, ScalingMethod::ZScore, ScalingMethod::Fann}) {
        const auto scaling = fitScaling(values, method);
        QVERIFY(scaling);
        QVERIFY(validate(*scaling, 1, "inputs"));
        Matrix scaled = values;
        applyScaling(*scaling, scaled);
        QVERIFY(scaled == values);
    }
}

void TestScaling::isLibfannsFormula()
{
    const Scaling scaling{{0.5, 3}, {2, 0}, {-1, 7}, {0.25, 9}};
    Matrix values(1, 2);
    values << 4.5F, 11;
    applyScaling(scaling, values);
    QCOMPARE(values(0, 0), ((4.5F - 0.5F) / 2 + 1) * 0.25F - 1);
    QCOMPARE(values(0, 1), 11.0F); // a deviation of 0
    invertScaling(scaling, values);
    QCOMPARE(values(0, 0), 4.5F);
}

void TestScaling::refuses()
{
    QVERIFY(!fitScaling(Matrix(0, 2), ScalingMethod::MinMax));
    QVERIFY(!fitScaling(kSample, ScalingMethod::MinMax, 1, 1));
    QVERIFY(!fitScaling(kSample, ScalingMethod::Fann, 0, std::nan("")));
    QVERIFY(fitScaling(kSample, ScalingMethod::ZScore, 1, 1));
    const auto unknown = parseScalingMethod("log");
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.find("min-max, z-score and fann") != std::string::npos);
    const double infinity = std::numeric_limits<double>::infinity();
    QVERIFY(validate(Scaling(), 3, "inputs"));
    QCOMPARE(validate({{1}, {1}, {1}, {1}}, 2, "inputs").error().code, ErrorCode::SizeMismatch);
    QCOMPARE(validate({{1}, {1}, {1}, {}}, 1, "inputs").error().code, ErrorCode::SizeMismatch);
    QCOMPARE(validate({{infinity}, {1}, {1}, {1}}, 1, "inputs").error().code, ErrorCode::NonFinite);
    QCOMPARE(validate({{1}, {1}, {1}, {0}}, 1, "outputs").error().code, ErrorCode::InvalidArgument);
    QCOMPARE(validate({{1}, {1e-320}, {1}, {1}}, 1, "outputs").error().code, ErrorCode::InvalidArgument);
    QVERIFY(validate({{1}, {0}, {1}, {0}}, 1, "outputs")); // left alone
}

QTEST_APPLESS_MAIN(TestScaling)
#include "tst_scaling.moc"
