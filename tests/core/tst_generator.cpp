// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/limits.h"
#include "core/data/generator.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>
#include <cstring>

using namespace wb;

class TestGenerator : public QObject {
    Q_OBJECT

private slots:
    void everyKindGivesRows_data();
    void everyKindGivesRows();
    void xorIsATruthTable();
    void parityCountsBits();
    void spiralsAreThePublishedPoints();
    void pointsLieOnTheirCurves();
    void functionsHaveTheirValues();
    void wavesHaveTheirMean();
    void displayIsWrongAsOftenAsAsked();
    void digitsHaveTheirInk();
    void friedmanHasItsNoise();
    void refuses_data();
    void refuses();
};

namespace {

GeneratorSettings settingsFor(Generator kind, std::int64_t rows, std::uint64_t seed = 1, double noise = -1)
{
    GeneratorSettings settings;
    settings.kind = kind;
    settings.rows = rows;
    settings.seed = seed;
    settings.noise = noise;
    settings.formula = "x^2-1";
    return settings;
}

bool sameBits(const Matrix& a, const Matrix& b)
{
    return a.size() == b.size() &&
           std::memcmp(a.data(), b.data(), static_cast<std::size_t>(a.size()) * sizeof(float)) == 0;
}

} // namespace

void TestGenerator::everyKindGivesRows_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("targets");
    const auto row = [](const char* name, int inputs, int targets) {
        QTest::newRow(name) << QByteArray(name) << inputs << targets;
    };
    row("xor", 2, 1);
    row("parity", 3, 1);
    row("two-spirals", 2, 1);
    row("circles", 2, 1);
    row("moons", 2, 1);
    row("sine", 1, 1);
    row("function", 1, 1);
    row("waveform", 21, 3);
    row("segment-digits", 64, 10);
    row("led7", 7, 10);
    row("friedman1", 10, 1);
    QCOMPARE(generatorInfos().size(), std::size_t{11});
}

void TestGenerator::everyKindGivesRows()
{
    QFETCH(QByteArray, name);
    QFETCH(int, inputs);
    QFETCH(int, targets);
    const Generator kind = test::take(parseGenerator(name.toStdString()));
    const Dataset data = test::take(generate(settingsFor(kind, 57, 9, 0.125)));
    QCOMPARE(data.rows(), Eigen::Index{57});
    QCOMPARE(data.inputs.cols(), Eigen::Index{inputs});
    QCOMPARE(data.targets.cols(), Eigen::Index{targets});
    QCOMPARE(data.inputNames.size(), static_cast<std::size_t>(inputs));
    QCOMPARE(data.targetNames.size(), static_cast<std::size_t>(targets));
    QVERIFY(data.inputs.allFinite() && data.targets.allFinite());
    const Dataset same = test::take(generate(settingsFor(kind, 57, 9, 0.125)));
    QVERIFY(sameBits(same.inputs, data.inputs) && sameBits(same.targets, data.targets));
    const Dataset other = test::take(generate(settingsFor(kind, 57, 10, 0.125)));
    QVERIFY(!sameBits(other.inputs, data.inputs) || !sameBits(other.targets, data.targets));
    if (targets > 1)
        QVERIFY((data.targets.rowwise().sum().array() == 1.0F).all());
}

void TestGenerator::xorIsATruthTable()
{
    const Dataset data = test::take(generate(settingsFor(Generator::Xor, 8)));
    for (Eigen::Index row = 0; row < 8; ++row)
        QCOMPARE(data.targets(row, 0), data.inputs(row, 0) == data.inputs(row, 1) ? 0.0F : 1.0F);
    QCOMPARE(data.inputs.topRows(4).sum(), 4.0F);
}

void TestGenerator::parityCountsBits()
{
    GeneratorSettings settings = settingsFor(Generator::Parity, 32);
    settings.bits = 5;
    const Dataset data = test::take(generate(settings));
    for (Eigen::Index row = 0; row < 32; ++row)
        QCOMPARE(data.targets(row, 0), static_cast<float>(static_cast<int>(data.inputs.row(row).sum()) % 2));
    QCOMPARE(data.targets.sum(), 16.0F); // each of the 32 patterns once
}

void TestGenerator::spiralsAreThePublishedPoints()
{
    const Dataset data = test::take(generate(settingsFor(Generator::TwoSpirals, 194)));
    for (int i = 0; i < 97; ++i) {
        const double angle = i * 3.14159265358979323846 / 16.0;
        const double radius = 6.5 * (104 - i) / 104.0;
        // Two roundings to 32 bits of values up to 6.5.
        QVERIFY(std::abs(static_cast<double>(data.inputs(2 * i, 0)) - radius * std::sin(angle)) < 1e-6);
        QVERIFY(std::abs(static_cast<double>(data.inputs(2 * i, 1)) - radius * std::cos(angle)) < 1e-6);
        QVERIFY(data.inputs.row(2 * i + 1) == -data.inputs.row(2 * i));
        QVERIFY(data.targets(2 * i, 0) == 0.0F && data.targets(2 * i + 1, 0) == 1.0F);
    }
}

void TestGenerator::pointsLieOnTheirCurves()
{
    const Dataset circles = test::take(generate(settingsFor(Generator::Circles, 100, 3, 0)));
    for (Eigen::Index row = 0; row < 100; ++row)
        QVERIFY(std::abs(circles.inputs.row(row).norm() - (row % 2 == 0 ? 1.0F : 0.5F)) < 1e-6F);
    const Dataset moons = test::take(generate(settingsFor(Generator::Moons, 100, 3, 0)));
    for (Eigen::Index row = 0; row < 100; ++row) {
        const bool second = row % 2 != 0;
        const float x = moons.inputs(row, 0) - (second ? 1.0F : 0.0F);
        const float y = moons.inputs(row, 1) - (second ? 0.5F : 0.0F);
        QVERIFY(std::abs(std::hypot(x, y) - 1.0F) < 1e-6F);
        QVERIFY(second ? y <= 0.0F : y >= 0.0F);
    }
}

void TestGenerator::functionsHaveTheirValues()
{
    GeneratorSettings settings = settingsFor(Generator::Function, 500);
    settings.low = -2;
    settings.high = 3;
    const Dataset data = test::take(generate(settings));
    for (Eigen::Index row = 0; row < 500; ++row) {
        const float x = data.inputs(row, 0);
        QVERIFY(x >= -2.0F && x < 3.0F);
        QVERIFY(std::abs(data.targets(row, 0) - (x * x - 1.0F)) < 2e-6F);
    }
    QVERIFY(data.inputs.minCoeff() < -1.9F && data.inputs.maxCoeff() > 2.9F); // 0.98^500 = 4e-5
    const Dataset sine = test::take(generate(settingsFor(Generator::Sine, 50)));
    for (Eigen::Index row = 0; row < 50; ++row)
        QVERIFY(std::abs(sine.targets(row, 0) - std::sin(sine.inputs(row, 0))) < 1e-6F);
}

void TestGenerator::wavesHaveTheirMean()
{
    const Dataset data = test::take(generate(settingsFor(Generator::Waveform, 3000)));
    // Class 0 mixes the waves with peaks at 11 and 15 half and half: at 11 the mean is (6 + 2) / 2 = 4. Its spread is
    // that of the noise, 1, and of the mix, 4 / sqrt(12): about 1.53; 1000 rows: 5 sigma are 0.24.
    double sum = 0;
    int count = 0;
    for (Eigen::Index row = 0; row < data.rows(); ++row) {
        if (data.targets(row, 0) == 1.0F) {
            sum += static_cast<double>(data.inputs(row, 10));
            ++count;
        }
    }
    QVERIFY(count > 850 && count < 1150); // 1000 +- 5.8 sigma of 25.8
    QVERIFY2(std::abs(sum / count - 4.0) < 0.25, std::to_string(sum / count).c_str());
    const Dataset exact = test::take(generate(settingsFor(Generator::Waveform, 50, 1, 0)));
    QVERIFY(exact.inputs.minCoeff() == 0.0F && exact.inputs.maxCoeff() <= 6.0F);
}

void TestGenerator::displayIsWrongAsOftenAsAsked()
{
    const Dataset exact = test::take(generate(settingsFor(Generator::Led7, 5000, 4, 0)));
    const Dataset faulty = test::take(generate(settingsFor(Generator::Led7, 5000, 4, 0.1)));
    QVERIFY(sameBits(exact.targets, faulty.targets));
    const double wrong = static_cast<double>((exact.inputs - faulty.inputs).cwiseAbs().sum()) / 35'000.0;
    QVERIFY2(std::abs(wrong - 0.1) < 0.008, std::to_string(wrong).c_str()); // 5 sqrt(0.09 / 35000)
    // An 8 has all seven segments, a 1 two.
    for (Eigen::Index row = 0; row < 100; ++row) {
        if (exact.targets(row, 8) == 1.0F)
            QCOMPARE(exact.inputs.row(row).sum(), 7.0F);
        if (exact.targets(row, 1) == 1.0F)
            QCOMPARE(exact.inputs.row(row).sum(), 2.0F);
    }
}

void TestGenerator::digitsHaveTheirInk()
{
    const Dataset data = test::take(generate(settingsFor(Generator::SegmentDigits, 500, 2, 0)));
    // Pixels of a picture 4 wide and 7 high: a 1 is a line of 7, an 8 has all 7 + 7 + 3 x 2.
    for (Eigen::Index row = 0; row < data.rows(); ++row) {
        if (data.targets(row, 1) == 1.0F)
            QCOMPARE(data.inputs.row(row).sum(), 7.0F);
        if (data.targets(row, 8) == 1.0F)
            QCOMPARE(data.inputs.row(row).sum(), 20.0F);
    }
    QVERIFY(data.inputs.colwise().maxCoeff().sum() == 64.0F); // over all places every pixel is used
}

void TestGenerator::friedmanHasItsNoise()
{
    const Dataset noisy = test::take(generate(settingsFor(Generator::Friedman1, 5000)));
    double squares = 0;
    for (Eigen::Index row = 0; row < noisy.rows(); ++row) {
        const auto x = noisy.inputs.row(row).cast<double>();
        const double y = 10 * std::sin(3.14159265358979323846 * x[0] * x[1]) + 20 * (x[2] - 0.5) * (x[2] - 0.5) +
                         10 * x[3] + 5 * x[4];
        const double error = static_cast<double>(noisy.targets(row, 0)) - y;
        squares += error * error;
    }
    QVERIFY(std::abs(squares / 5000 - 1.0) < 0.1); // 5 sqrt(2 / 5000)
}

void TestGenerator::refuses_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<double>("noise");
    QTest::addColumn<double>("high");
    QTest::addColumn<QByteArray>("formula");
    QTest::addColumn<int>("code");
    const auto invalid = static_cast<int>(ErrorCode::InvalidArgument);
    const auto function = static_cast<int>(Generator::Function);
    QTest::newRow("no rows") << 0 << qint64{0} << -1.0 << 1.0 << QByteArray() << invalid;
    QTest::newRow("too many") << 0 << qint64{1} << 1e9 << 1.0 << QByteArray() << invalid;
    QTest::newRow("giant") << 0 << std::numeric_limits<qint64>::max() << -1.0 << 1.0 << QByteArray()
                           << static_cast<int>(ErrorCode::LimitExceeded);
    QTest::newRow("noise is no number") << 0 << qint64{9} << std::nan("") << 1.0 << QByteArray() << invalid;
    QTest::newRow("noise of a display") << static_cast<int>(Generator::Led7) << qint64{9} << 1.5 << 1.0 << QByteArray()
                                        << invalid;
    QTest::newRow("empty range") << function << qint64{9} << -1.0 << -9.0 << QByteArray("x") << invalid;
    QTest::newRow("range is no number") << function << qint64{9} << -1.0 << std::nan("") << QByteArray("x") << invalid;
    QTest::newRow("formula") << function << qint64{9} << -1.0 << 1.0 << QByteArray("x+")
                             << static_cast<int>(ErrorCode::Parse);
    QTest::newRow("not defined") << function << qint64{99} << -1.0 << 1.0 << QByteArray("log(x)")
                                 << static_cast<int>(ErrorCode::NonFinite);
}

void TestGenerator::refuses()
{
    QFETCH(int, kind);
    QFETCH(qint64, rows);
    QFETCH(double, noise);
    QFETCH(double, high);
    QFETCH(QByteArray, formula);
    QFETCH(int, code);
    GeneratorSettings settings = settingsFor(static_cast<Generator>(kind), rows, 1, noise);
    settings.high = high;
    settings.formula = formula.toStdString();
    const auto data = generate(settings);
    QVERIFY(!data);
    QVERIFY2(static_cast<int>(data.error().code) == code, data.error().message.c_str());
    const auto unknown = parseGenerator("fog");
    QVERIFY(!unknown);
    QVERIFY(unknown.error().message.find("two-spirals") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestGenerator)
#include "tst_generator.moc"
