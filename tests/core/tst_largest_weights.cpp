// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/largest_weights.h"
#include "core/base/rng.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wb;

class TestLargestWeights : public QObject {
    Q_OBJECT

private slots:
    void areThoseThatSortingAllGives_data();
    void areThoseThatSortingAllGives();
    void zeroesAreNoConnections();
    void intoOneUnit();

private:
    static LayerWeights drawn(int units, int sources)
    {
        Rng rng(5);
        LayerWeights layer;
        layer.weights = Matrix::NullaryExpr(units, sources, [&rng] { return rng.normal(); });
        layer.biases = Vector::Zero(units);
        return layer;
    }
};

void TestLargestWeights::areThoseThatSortingAllGives_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("most");
    QTest::newRow("few of many") << 0 << 40 << 7;
    QTest::newRow("of some columns") << 10 << 20 << 100;
    QTest::newRow("more than there are") << 0 << 2 << 5000;
    QTest::newRow("none") << 0 << 40 << 0;
}

void TestLargestWeights::areThoseThatSortingAllGives()
{
    QFETCH(int, first);
    QFETCH(int, count);
    QFETCH(int, most);
    const LayerWeights layer = drawn(30, 40);
    std::vector<float> all;
    for (int unit = 0; unit < 30; ++unit) {
        for (int source = first; source < first + count; ++source)
            all.push_back(std::abs(layer.weights(unit, source)));
    }
    std::sort(all.rbegin(), all.rend());
    all.resize(std::min(all.size(), static_cast<std::size_t>(most)));
    const auto largest = largestWeights(layer, first, count, static_cast<std::size_t>(most));
    QCOMPARE(largest.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const WeightAt& one = largest[all.size() - 1 - i];
        QCOMPARE(std::abs(one.value), all[i]);
        QCOMPARE(layer.weights(one.unit, one.source), one.value);
        QVERIFY(one.source >= first && one.source < first + count);
    }
}

void TestLargestWeights::zeroesAreNoConnections()
{
    LayerWeights layer = drawn(2, 2);
    layer.weights.setZero();
    layer.weights(1, 0) = -0.25F;
    QCOMPARE(largestWeights(layer, 0, 2, 10), (std::vector<WeightAt>{{1, 0, -0.25F}}));
}

void TestLargestWeights::intoOneUnit()
{
    LayerWeights layer = drawn(3, 3);
    layer.weights.row(1) << 1, -3, 2;
    QCOMPARE(largestWeightsInto(layer, 1, 2), (std::vector<WeightAt>{{1, 2, 2}, {1, 1, -3}}));
}

QTEST_MAIN(TestLargestWeights)
#include "tst_largest_weights.moc"
