// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/limits.h"
#include "core/nn/network_builder.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <cmath>
#include <limits>

using namespace wb;
using namespace wb::test;

class TestNetwork : public QObject {
    Q_OBJECT

private slots:
    void buildsTheSeedsExample();
    void countsAsLibfannDoes_data();
    void countsAsLibfannDoes();
    void refusesInvalidSpecs_data();
    void refusesInvalidSpecs();
    void refusesWeightsThatDoNotFit();
    void renamingSharesTheWeights();
    void resizingKeepsWhatStays();
    void movingKeepsOnlyTrueNeighbours();
    void editingASparseNetworkKeepsItsConnections();
    void anotherSeedDrawsAnew();
};

void TestNetwork::buildsTheSeedsExample()
{
    NetworkBuilder builder;
    const Network network = take(builder.layersFromSizes({64, 32, 16, 8})
                                     .activationHidden(Activation::Sigmoid)
                                     .activationOutput(Activation::Linear)
                                     .build());
    QCOMPARE(network.numInputs(), 64);
    QCOMPARE(network.numOutputs(), 8);
    QCOMPARE(network.numLayers(), 4);
    QCOMPARE(network.totalConnections(), 2744);
    QCOMPARE(network.totalNeurons(), 64 + 1 + 32 + 1 + 16 + 1 + 8);
    QCOMPARE(network.spec().layers[0].function, (UnitFunction{Activation::Sigmoid, 0.5F}));
    QCOMPARE(network.spec().layers[2].function, (UnitFunction{Activation::Linear, 1.0F}));
}

void TestNetwork::countsAsLibfannDoes_data()
{
    QTest::addColumn<QList<int>>("sizes");
    QTest::addColumn<int>("topology");
    QTest::addColumn<float>("rate");
    QTest::addColumn<int>("neurons");
    QTest::addColumn<int>("connections");
    QTest::newRow("layered 2-3-4") << QList<int>{2, 3, 4} << 0 << 1.0F << 11 - 1 + 1 << 25;
    QTest::newRow("layered 2-3-4-5") << QList<int>{2, 3, 4, 5} << 0 << 1.0F << 17 << 50;
    QTest::newRow("shortcut 2-3-4-5") << QList<int>{2, 3, 4, 5} << 1 << 1.0F << 15 << 83;
    QTest::newRow("shortcut 2-3-1") << QList<int>{2, 3, 1} << 1 << 1.0F << 7 << 9 + 6;
    QTest::newRow("layered 2-3-1") << QList<int>{2, 3, 1} << 0 << 1.0F << 8 << 13;
    QTest::newRow("sparse 2-3-4-5") << QList<int>{2, 3, 4, 5} << 0 << 0.5F << 17 << 31;
    QTest::newRow("sparse 2-2-2") << QList<int>{2, 2, 2} << 0 << 0.01F << 8 << 8;
}

void TestNetwork::countsAsLibfannDoes()
{
    QFETCH(QList<int>, sizes);
    QFETCH(int, topology);
    QFETCH(float, rate);
    QFETCH(int, neurons);
    QFETCH(int, connections);
    const Network network = take(NetworkBuilder()
                                     .layersFromSizes({sizes.begin(), sizes.end()})
                                     .topology(static_cast<Topology>(topology))
                                     .connectionRate(rate)
                                     .build());
    QCOMPARE(network.totalNeurons(), neurons);
    QCOMPARE(network.totalConnections(), connections);
}

void TestNetwork::refusesInvalidSpecs_data()
{
    const NetworkSpec good = take(NetworkBuilder().layersFromSizes({4, 3, 2}).spec());
    QTest::addColumn<NetworkSpec>("spec");
    QTest::addColumn<QString>("says");
    const auto row = [&good](const char* name, const char* says, auto change) {
        NetworkSpec spec = good;
        change(spec);
        QTest::newRow(name) << spec << says;
    };
    row("no inputs", "at least 1 input", [](NetworkSpec& s) { s.inputs = 0; });
    row("too many inputs", "at most 65536", [](NetworkSpec& s) { s.inputs = limits::kUnitsPerLayer + 1; });
    row("no layers", "at least one layer", [](NetworkSpec& s) { s.layers.clear(); });
    row("no units", "Hidden 1 needs at least 1 unit", [](NetworkSpec& s) { s.layers[0].outputs = 0; });
    row("negative units", "Output needs at least", [](NetworkSpec& s) { s.layers[1].outputs = -5; });
    row("too many parameters", "at most 10000000", [](NetworkSpec& s) {
        s.inputs = 65'536;
        s.layers[0].outputs = 65'536;
    });
    row("too many layers", "at most 64", [](NetworkSpec& s) {
        while (s.layers.size() < 64) {
            s.layers.push_back(s.layers[0]);
            s.layers.back().id = LayerId{static_cast<std::int64_t>(s.layers.size()) + 1};
        }
    });
    row("steepness 0", "steepness", [](NetworkSpec& s) { s.layers[0].function.steepness = 0; });
    row("steepness NaN", "steepness", [](NetworkSpec& s) { s.layers[0].function.steepness = std::nanf(""); });
    row("softmax hidden", "output layer only",
        [](NetworkSpec& s) { s.layers[0].function = naturalFunction(Activation::Softmax); });
    row("softmax unit", "whole layer",
        [](NetworkSpec& s) { s.layers[1].unitFunctions.assign(2, naturalFunction(Activation::Softmax)); });
    row("unit functions", "unit functions", [](NetworkSpec& s) { s.layers[1].unitFunctions.assign(3, {}); });
    row("two with one id", "id of another", [](NetworkSpec& s) { s.layers[1].id = s.layers[0].id; });
    row("rate 0", "connection rate", [](NetworkSpec& s) { s.connectionRate = 0; });
    row("rate NaN", "connection rate", [](NetworkSpec& s) { s.connectionRate = std::nanf(""); });
    row("range upside down", "lower end first", [](NetworkSpec& s) { s.initialization.low = 2; });
}

void TestNetwork::refusesInvalidSpecs()
{
    QFETCH(NetworkSpec, spec);
    QFETCH(QString, says);
    const auto network = Network::create(spec);
    QVERIFY(!network);
    QVERIFY2(QString::fromStdString(network.error().message).contains(says), network.error().message.c_str());
}

void TestNetwork::refusesWeightsThatDoNotFit()
{
    const Network network = makeNetwork({4, 3, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    const auto broken = [&network](auto change) {
        auto weights = std::make_shared<Weights>(network.weights());
        change(*weights);
        return Network::assemble(network.spec(), weights);
    };
    QVERIFY(broken([](Weights&) {}));
    QCOMPARE(broken([](Weights& w) { w.layers.pop_back(); }).error().code, ErrorCode::SizeMismatch);
    QCOMPARE(broken([](Weights& w) { w.layers[0].weights.resize(3, 3); }).error().code, ErrorCode::SizeMismatch);
    QCOMPARE(broken([](Weights& w) { w.layers[1].connected.assign(3, 1); }).error().code, ErrorCode::SizeMismatch);
    const auto infinite =
        broken([](Weights& w) { w.layers[1].weights(1, 2) = std::numeric_limits<float>::infinity(); });
    QCOMPARE(infinite.error().code, ErrorCode::NonFinite);
    QVERIFY(infinite.error().message.find("Output, unit 2") != std::string::npos);
    QCOMPARE(Network::assemble(network.spec(), nullptr).error().code, ErrorCode::SizeMismatch);
}

void TestNetwork::renamingSharesTheWeights()
{
    const Network network = makeNetwork({4, 3, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    NetworkSpec spec = network.spec();
    spec.layers[0].name = "Ears";
    spec.layers[0].function = naturalFunction(Activation::Relu);
    const Network renamed = take(network.edited(spec));
    QCOMPARE(&renamed.weights(), &network.weights());
}

void TestNetwork::resizingKeepsWhatStays()
{
    for (const Wiring wiring : {Wiring::Layered, Wiring::Shortcut}) {
        const Network network = makeNetwork({4, 3, 5, 2}, wiring, Activation::Tanh, Activation::Linear);
        NetworkSpec spec = network.spec();
        spec.layers[0].outputs = 6;
        const Network wider = take(network.edited(spec));
        const auto& before = network.weights().layers;
        const auto& after = wider.weights().layers;
        QCOMPARE(after[0].weights.topRows(3), before[0].weights);
        QCOMPARE(after[0].biases.head(3), before[0].biases);
        const int first = wiring == Wiring::Shortcut ? 4 : 0; // the resized layer's outputs come after the inputs
        QCOMPARE(after[1].weights.leftCols(first + 3), before[1].weights);
        if (wiring == Wiring::Layered) {
            QCOMPARE(after[2].weights, before[2].weights);
        } else {
            QCOMPARE(after[2].weights.leftCols(7), before[2].weights.leftCols(7));
            QCOMPARE(after[2].weights.rightCols(5), before[2].weights.rightCols(5));
        }

        spec.layers[0].outputs = 3;
        QVERIFY(bitEqual(take(wider.edited(spec)).weights(), network.weights()));
    }
}

void TestNetwork::movingKeepsOnlyTrueNeighbours()
{
    const Network fresh = makeNetwork({4, 3, 3, 3, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    auto trained = std::make_shared<Weights>(fresh.weights());
    for (LayerWeights& layer : trained->layers)
        layer.weights *= 2.0F; // so that kept and drawn weights can be told apart
    const Network network = take(Network::assemble(fresh.spec(), trained));
    NetworkSpec spec = network.spec();
    std::swap(spec.layers[1], spec.layers[2]);
    const Network moved = take(network.edited(spec));
    const auto& before = network.weights().layers;
    const auto& after = moved.weights().layers;
    QCOMPARE(after[0].weights, before[0].weights);
    QVERIFY(after[1].weights != before[2].weights); // was fed by layer 1, now by layer 0
    QVERIFY(after[3].weights != before[3].weights); // was fed by layer 2, now by layer 1
}

void TestNetwork::editingASparseNetworkKeepsItsConnections()
{
    const Network network = makeNetwork({6, 5, 4}, Wiring::Sparse, Activation::Tanh, Activation::Linear);
    NetworkSpec spec = network.spec();
    spec.layers[0].outputs = 7;
    const Network wider = take(network.edited(spec));
    for (Eigen::Index unit = 0; unit < 5; ++unit) {
        for (Eigen::Index source = 0; source <= 6; ++source)
            QCOMPARE(wider.weights().layers[0].isConnected(unit, source),
                     network.weights().layers[0].isConnected(unit, source));
    }
    QVERIFY(Network::assemble(wider.spec(), wider.sharedWeights())); // no weight stands without a connection
}

void TestNetwork::anotherSeedDrawsAnew()
{
    const Network network = makeNetwork({4, 3, 2}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    NetworkSpec spec = network.spec();
    spec.initialization.seed = 2;
    const Network other = take(network.edited(spec));
    QVERIFY(!bitEqual(other.weights(), network.weights()));
    spec.initialization.seed = 1;
    QVERIFY(bitEqual(take(other.edited(spec)).weights(), network.weights()));
}

QTEST_APPLESS_MAIN(TestNetwork)
#include "tst_network.moc"
