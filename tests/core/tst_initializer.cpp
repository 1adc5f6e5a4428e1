// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/initializer.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>

using namespace wb;
using namespace wb::test;

namespace {

NetworkSpec specOf(std::vector<int> sizes, Initialization start)
{
    return take(NetworkBuilder().layersFromSizes(std::move(sizes)).initialization(start).spec());
}

double variance(const Matrix& weights)
{
    return weights.cast<double>().squaredNorm() / static_cast<double>(weights.size());
}

} // namespace

class TestInitializer : public QObject {
    Q_OBJECT

private slots:
    void variancesAreThePapers();
    void uniformStaysInItsRange();
    void fannWidrowNguyenIsPositive();
    void nguyenWidrowHasItsLength();
    void sameSeedSameBits();
    void otherLayersKeepTheirWeights();
    void sparseCoversEverySourceAndUnit_data();
    void sparseCoversEverySourceAndUnit();
    void namesRoundTrip();
};

void TestInitializer::variancesAreThePapers()
{
    // The sample variance of n draws has relative standard deviation sqrt(2/n) (normal) or sqrt(0.8/n) (uniform).
    const NetworkSpec he = specOf({256, 400, 1}, {Initializer::He, 7});
    const LayerWeights normal = drawLayer(he, 0, {});
    QVERIFY(std::abs(variance(normal.weights) * 256.0 / 2.0 - 1.0) < 4 * std::sqrt(2.0 / (256.0 * 400.0)));
    QVERIFY(normal.biases.isZero());

    const NetworkSpec xavier = specOf({256, 400, 1}, {Initializer::Xavier, 7});
    const LayerWeights uniform = drawLayer(xavier, 0, {});
    QVERIFY(std::abs(variance(uniform.weights) * 656.0 / 2.0 - 1.0) < 4 * std::sqrt(0.8 / (256.0 * 400.0)));
    QVERIFY(uniform.weights.cwiseAbs().maxCoeff() <= static_cast<float>(std::sqrt(6.0 / 656.0)));
    QVERIFY(uniform.biases.isZero());
}

void TestInitializer::uniformStaysInItsRange()
{
    const LayerWeights drawn = drawLayer(specOf({50, 50, 1}, {Initializer::Uniform, 3, -0.25F, 0.5F}), 0, {});
    QVERIFY(drawn.weights.minCoeff() >= -0.25F && drawn.weights.maxCoeff() < 0.5F);
    QVERIFY(drawn.weights.minCoeff() < -0.24F && drawn.weights.maxCoeff() > 0.49F);
    QVERIFY(!drawn.biases.isZero());
}

void TestInitializer::fannWidrowNguyenIsPositive()
{
    const NetworkSpec spec = specOf({3, 20, 4}, {Initializer::FannWidrowNguyen, 5});
    const float scale = static_cast<float>(std::pow(0.7 * 20, 1.0 / 3.0)) / 2.0F;
    for (int layer = 0; layer < 2; ++layer) {
        const LayerWeights drawn = drawLayer(spec, layer, {});
        QVERIFY(drawn.weights.minCoeff() >= 0.0F && drawn.weights.maxCoeff() < scale);
        QVERIFY(drawn.biases.minCoeff() < 0.0F && drawn.biases.cwiseAbs().maxCoeff() <= scale);
    }
}

void TestInitializer::nguyenWidrowHasItsLength()
{
    const LayerWeights drawn = drawLayer(specOf({4, 30, 1}, {Initializer::NguyenWidrow, 5}), 0, {});
    const double beta = 0.7 * std::pow(30.0, 0.25);
    for (Eigen::Index unit = 0; unit < 30; ++unit)
        QVERIFY(std::abs(drawn.weights.row(unit).cast<double>().norm() - beta) < 1e-6);
    QVERIFY(static_cast<double>(drawn.biases.cwiseAbs().maxCoeff()) <= beta);
}

void TestInitializer::sameSeedSameBits()
{
    for (const auto kind : {Initializer::Uniform, Initializer::FannWidrowNguyen, Initializer::NguyenWidrow,
                            Initializer::Xavier, Initializer::He}) {
        const NetworkSpec spec = specOf({8, 6, 3}, {kind, 99});
        QVERIFY(bitEqual(take(Network::create(spec)).weights(), take(Network::create(spec)).weights()));
        NetworkSpec other = spec;
        other.initialization.seed = 100;
        QVERIFY(!bitEqual(take(Network::create(spec)).weights(), take(Network::create(other)).weights()));
    }
}

void TestInitializer::otherLayersKeepTheirWeights()
{
    const LayerWeights before = drawLayer(specOf({8, 6, 5, 3}, {}), 2, {});
    const LayerWeights after = drawLayer(specOf({8, 60, 5, 3}, {}), 2, {});
    QCOMPARE(after.weights, before.weights);
}

void TestInitializer::sparseCoversEverySourceAndUnit_data()
{
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("outputs");
    QTest::addColumn<float>("rate");
    QTest::newRow("wide to narrow") << 20 << 3 << 0.2F;
    QTest::newRow("narrow to wide") << 3 << 20 << 0.2F;
    QTest::newRow("almost full") << 9 << 7 << 0.95F;
    QTest::newRow("hardly any") << 9 << 9 << 0.001F;
    QTest::newRow("one input") << 1 << 5 << 0.3F;
}

void TestInitializer::sparseCoversEverySourceAndUnit()
{
    QFETCH(int, inputs);
    QFETCH(int, outputs);
    QFETCH(float, rate);
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        NetworkSpec spec = specOf({inputs, outputs}, {Initializer::Xavier, seed});
        spec.connectionRate = rate;
        const LayerWeights drawn = drawLayer(spec, 0, drawConnections(spec)[0]);
        const auto pairs = static_cast<double>(inputs) * outputs;
        QCOMPARE(drawn.parameterCount(),
                 std::max<std::int64_t>(std::max(inputs, outputs), std::llround(static_cast<double>(rate) * pairs)) +
                     outputs);
        for (Eigen::Index source = 0; source < inputs; ++source) {
            int used = 0;
            for (Eigen::Index unit = 0; unit < outputs; ++unit)
                used += drawn.isConnected(unit, source) ? 1 : 0;
            QVERIFY(used >= 1);
        }
        for (Eigen::Index unit = 0; unit < outputs; ++unit)
            QVERIFY(drawn.hasBias(unit));
    }
}

void TestInitializer::namesRoundTrip()
{
    for (int kind = 0; kind < 5; ++kind)
        QCOMPARE(take(parseInitializer(initializerName(static_cast<Initializer>(kind)))),
                 static_cast<Initializer>(kind));
    QVERIFY(!parseInitializer("glorot"));
}

QTEST_APPLESS_MAIN(TestInitializer)
#include "tst_initializer.moc"
