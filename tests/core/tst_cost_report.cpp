// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/cost_report.h"
#include "core/nn/network_builder.h"

#include <QTest>

using namespace wb;

namespace {

Network build(const std::vector<int>& sizes, Topology topology = Topology::Layered, float rate = 1.0F)
{
    auto network = NetworkBuilder().layersFromSizes(sizes).topology(topology).connectionRate(rate).build();
    if (!network)
        qFatal("%s", network.error().message.c_str());
    return *network;
}

} // namespace

class TestCostReport : public QObject {
    Q_OBJECT

private slots:
    void countsWhatLibfannCounts_data();
    void countsWhatLibfannCounts();
    void countsEveryLayer();
    void totalIsTheSumAndTheWholeShape();
    void unitsWithoutABiasHaveFewerParameters();
    void scalingIsCountedApart();
};

void TestCostReport::countsWhatLibfannCounts_data()
{
    QTest::addColumn<std::vector<int>>("sizes");
    QTest::addColumn<bool>("isShortcut");
    QTest::addColumn<float>("rate");
    QTest::addColumn<qint64>("parameters");
    QTest::addColumn<qint64>("multiplyAdds");
    QTest::newRow("64-32-16-8") << std::vector<int>{64, 32, 16, 8} << false << 1.0F << 2744LL << 2688LL;
    QTest::newRow("2-3-4") << std::vector<int>{2, 3, 4} << false << 1.0F << 25LL << 18LL;
    QTest::newRow("2-3-4-5") << std::vector<int>{2, 3, 4, 5} << false << 1.0F << 50LL << 38LL;
    QTest::newRow("2-3-1") << std::vector<int>{2, 3, 1} << false << 1.0F << 13LL << 9LL;
    QTest::newRow("shortcut 2-3-4-5") << std::vector<int>{2, 3, 4, 5} << true << 1.0F << 83LL << 71LL;
    QTest::newRow("sparse 2-3-4-5") << std::vector<int>{2, 3, 4, 5} << false << 0.5F << 31LL << 19LL;
    QTest::newRow("sparse 2-2-2") << std::vector<int>{2, 2, 2} << false << 0.01F << 8LL << 4LL;
}

void TestCostReport::countsWhatLibfannCounts()
{
    QFETCH(std::vector<int>, sizes);
    QFETCH(bool, isShortcut);
    QFETCH(float, rate);
    QFETCH(qint64, parameters);
    QFETCH(qint64, multiplyAdds);
    const CostReport report = costReport(build(sizes, isShortcut ? Topology::Shortcut : Topology::Layered, rate));
    QCOMPARE(qint64(report.total.parameters), parameters);
    QCOMPARE(qint64(report.total.multiplyAdds), multiplyAdds);
    QCOMPARE(qint64(report.total.weightBytes), 4 * parameters);
}

void TestCostReport::countsEveryLayer()
{
    const CostReport report = costReport(build({64, 32, 16, 8}));
    const std::vector<LayerCost> expected{{64, 32, 64 * 32 + 32, 64 * 32, 8320, 128},
                                          {32, 16, 32 * 16 + 16, 32 * 16, 2112, 64},
                                          {16, 8, 16 * 8 + 8, 16 * 8, 544, 32}};
    QCOMPARE(report.layers.size(), expected.size());
    for (std::size_t i = 0; i < expected.size(); ++i)
        QVERIFY2(report.layers[i] == expected[i], qPrintable(QString("layer %1").arg(i)));
    const CostReport shortcut = costReport(build({2, 3, 4, 5}, Topology::Shortcut));
    QCOMPARE(shortcut.layers[2].inputs, 9);
    QCOMPARE(qint64(shortcut.layers[2].parameters), 9LL * 5 + 5);
}

void TestCostReport::totalIsTheSumAndTheWholeShape()
{
    const CostReport report = costReport(build({64, 32, 16, 8}));
    QCOMPARE(report.total.inputs, 64);
    QCOMPARE(report.total.outputs, 8);
    QCOMPARE(qint64(report.total.activationBytes), 4LL * (64 + 32 + 16 + 8));
}

void TestCostReport::unitsWithoutABiasHaveFewerParameters()
{
    const Network full = build({3, 2});
    auto weights = std::make_shared<Weights>(full.weights());
    weights->layers[0].connected = {1, 1, 1, 0,
                                    1, 0, 1, 1}; // the first unit without its bias, the second without one input
    weights->layers[0].biases(0) = 0;
    weights->layers[0].weights(1, 1) = 0;
    const auto sparse = Network::assemble(full.spec(), weights);
    QVERIFY2(sparse, sparse ? "" : sparse.error().message.c_str());
    const CostReport report = costReport(*sparse);
    QCOMPARE(qint64(report.total.parameters), 6LL);
    QCOMPARE(qint64(report.total.multiplyAdds), 5LL);
}

void TestCostReport::scalingIsCountedApart()
{
    const Network bare = build({64, 32, 16, 8});
    const CostReport without = costReport(bare);
    QVERIFY(without.scaling == LayerCost());
    NetworkSpec spec = bare.spec();
    spec.inputScaling = identityScaling(64);
    spec.outputScaling = identityScaling(8);
    const CostReport report = costReport(bare.edited(spec).value());
    QCOMPARE(report.scaling.inputs, 64);
    QCOMPARE(report.scaling.outputs, 8);
    QCOMPARE(report.scaling.parameters, std::int64_t{0});
    QCOMPARE(report.scaling.multiplyAdds, std::int64_t{64 + 8});
    QCOMPARE(report.scaling.weightBytes, std::int64_t{16 * (64 + 8)});
    QVERIFY(report.layers == without.layers);
    QCOMPARE(report.total.parameters, without.total.parameters);
    QCOMPARE(report.total.multiplyAdds, without.total.multiplyAdds + 64 + 8);
    QCOMPARE(report.total.weightBytes, without.total.weightBytes + std::int64_t{16 * (64 + 8)});
    QCOMPARE(report.total.activationBytes, without.total.activationBytes + 4 * 64);
}

QTEST_APPLESS_MAIN(TestCostReport)
#include "tst_cost_report.moc"
