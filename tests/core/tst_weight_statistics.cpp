// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/weight_statistics.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace wb;
using namespace wb::test;

class TestWeightStatistics : public QObject {
    Q_OBJECT

private slots:
    void knownWeights();
    void equalWeightsAreOneBin();
    void onlyWhatIsConnectedCounts();
    void largeLayersAreSampled();
};

void TestWeightStatistics::knownWeights()
{
    LayerWeights layer;
    layer.weights.resize(2, 3);
    layer.weights << -1, 0, 1, 0, 2, 4;
    layer.biases = Vector::Constant(2, 100.0F); // apart
    const WeightStatistics statistics = weightStatistics(layer, 5);
    QCOMPARE(statistics.weights, std::int64_t(6));
    QCOMPARE(statistics.looked, std::int64_t(6));
    QCOMPARE(statistics.mean, 1.0);
    QCOMPARE(statistics.deviation, std::sqrt(22.0 / 6.0 - 1.0));
    QCOMPARE(statistics.smallest, -1.0);
    QCOMPARE(statistics.largest, 4.0);
    QCOMPARE(statistics.zeros, std::int64_t(2));
    QCOMPARE(statistics.edges, (std::vector<double>{-1, 0, 1, 2, 3, 4}));
    QCOMPARE(statistics.counts, (std::vector<std::int64_t>{1, 2, 1, 1, 1})); // an edge belongs to the bin above it
}

void TestWeightStatistics::equalWeightsAreOneBin()
{
    LayerWeights layer;
    layer.weights = Matrix::Constant(3, 3, 0.25F);
    layer.biases = Vector::Zero(3);
    const WeightStatistics statistics = weightStatistics(layer, 20);
    QCOMPARE(statistics.counts, (std::vector<std::int64_t>{9}));
    QCOMPARE(statistics.deviation, 0.0);
}

void TestWeightStatistics::onlyWhatIsConnectedCounts()
{
    const Network sparse = makeNetwork({20, 10, 4}, Wiring::Sparse, Activation::Tanh, Activation::Linear);
    const LayerWeights& layer = sparse.weights().layers[0];
    const WeightStatistics statistics = weightStatistics(layer, 10);
    QCOMPARE(statistics.weights, layer.parameterCount() - 10);
    QCOMPARE(statistics.looked, statistics.weights);
    QVERIFY(statistics.weights < 200);
    QCOMPARE(std::accumulate(statistics.counts.begin(), statistics.counts.end(), std::int64_t{0}), statistics.looked);
    QCOMPARE(statistics.zeros, std::int64_t(0));
}

void TestWeightStatistics::largeLayersAreSampled()
{
    LayerWeights layer;
    layer.weights = Matrix::Constant(1500, 1000, 1.0F);
    layer.weights.bottomRows(750).setConstant(-1.0F);
    layer.biases = Vector::Zero(1500);
    const WeightStatistics statistics = weightStatistics(layer, 2);
    QCOMPARE(statistics.weights, std::int64_t(1'500'000));
    QVERIFY(statistics.looked <= WeightStatistics::kMostLooked);
    QVERIFY(std::abs(statistics.mean) < 1e-3); // one weight more on a side is 1 / 500 000
}

QTEST_APPLESS_MAIN(TestWeightStatistics)
#include "tst_weight_statistics.moc"
