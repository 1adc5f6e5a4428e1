// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/plan.h"
#include "core/formats/fann_net_reader.h"
#include "core/formats/fann_net_writer.h"
#include "core/formats/file.h"
#include "tests/support/fann_text.h"
#include "tests/support/random_network.h"
#include "tests/support/source_dir.h"

#include <QDir>
#include <QTest>

#include <cmath>
#include <sstream>

using namespace wb;

namespace {

std::string load(const QString& path)
{
    auto bytes = readFile(path.toStdString());
    return bytes ? std::move(*bytes) : std::string();
}

} // namespace

class TestFannNet : public QObject {
    Q_OBJECT

private slots:
    void samplesAnswerAsLibfann_data();
    void samplesAnswerAsLibfann();
    void samplesKeepTheirBits_data();
    void samplesKeepTheirBits();
    void everyPrefixIsRefusedOrComplete_data();
    void everyPrefixIsRefusedOrComplete();
    void damagedBytesNeverBreakInvariants_data();
    void damagedBytesNeverBreakInvariants();
    void layersAndFunctionsAreTheFilesOwn();
    void reachingFurtherBackMakesAShortcutNetwork();
    void biasOfAnEarlierLayerIsTheBias();
    void theScaleBlockIsTheNetworksScaling();
    void aScaleBlockOfNoUseIsLeftOut();
    void oneSideIsWrittenWithTheOther();
    void fixedPointIsDivided();

private:
    static void addSamples();
};

void TestFannNet::addSamples()
{
    QTest::addColumn<QString>("path");
    const QDir folder(test::sourcePath(QStringLiteral("../shared/data")));
    for (const QString& name : folder.entryList({QStringLiteral("*.net")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    if (!folder.exists())
        QTest::newRow("no samples here") << QString();
}

void TestFannNet::samplesAnswerAsLibfann_data() { addSamples(); }

void TestFannNet::samplesAnswerAsLibfann()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the folder with nets trained by libfann is not here");
    const auto net = readFannNet(load(path));
    QVERIFY2(net, net ? "" : net.error().message.c_str());
    QVERIFY2(net->warnings.empty(), net->warnings.empty() ? "" : net->warnings.front().c_str());
    QVERIFY(net->network.spec().limitsSums);

    std::istringstream expected(load(path + QStringLiteral(".expected")));
    int rows = 0;
    int inputs = 0;
    int outputs = 0;
    expected >> rows >> inputs >> outputs;
    QVERIFY(rows > 0);
    QCOMPARE(inputs, net->network.numInputs());
    QCOMPARE(outputs, net->network.numOutputs());
    const auto plan = Plan::compile(net->network);
    Scratch scratch(*plan);
    std::vector<float> input(static_cast<std::size_t>(inputs));
    std::vector<float> output(static_cast<std::size_t>(outputs));
    double worst = 0;
    for (int row = 0; row < rows; ++row) {
        for (float& value : input)
            expected >> value;
        QVERIFY(plan->run(input, output, scratch));
        for (const float value : output) {
            double wanted = 0;
            expected >> wanted;
            QVERIFY(!expected.fail());
            worst = std::max(worst, std::abs(static_cast<double>(value) - wanted) / std::max(1.0, std::abs(wanted)));
        }
    }
    // Sums of up to 90 terms in another order, and nine digits in the file.
    QVERIFY2(worst < 5e-6, qPrintable(QString::number(worst)));
}

void TestFannNet::samplesKeepTheirBits_data() { addSamples(); }

void TestFannNet::samplesKeepTheirBits()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the folder with nets trained by libfann is not here");
    const auto net = readFannNet(load(path));
    QVERIFY(net);
    for (const FannDialect dialect : {FannDialect::V2_1, FannDialect::V2_2}) {
        const auto text = writeFannNet(net->network, net->settings, dialect);
        QVERIFY2(text, text ? "" : text.error().message.c_str());
        QCOMPARE(text->find("cascade_min_out_epochs") != std::string::npos, dialect == FannDialect::V2_2);
        const auto again = readFannNet(*text);
        QVERIFY2(again, again ? "" : again.error().message.c_str());
        QVERIFY2(again->warnings.empty(), again->warnings.empty() ? "" : again->warnings.front().c_str());
        QVERIFY(again->network.spec() == net->network.spec());
        QVERIFY(bitEqual(again->network.weights(), net->network.weights()));
        QVERIFY(again->settings == net->settings);
        QVERIFY(writeFannNet(again->network, again->settings, dialect) == *text);
    }
}

void TestFannNet::everyPrefixIsRefusedOrComplete_data()
{
    addSamples();
    QTest::newRow("small net") << QStringLiteral("small");
}

void TestFannNet::everyPrefixIsRefusedOrComplete()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the folder with nets trained by libfann is not here");
    const std::string text = path == QStringLiteral("small") ? test::smallFannNet() : load(path);
    const auto whole = readFannNet(text);
    QVERIFY2(whole, whole ? "" : whole.error().message.c_str());
    int accepted = 0;
    for (std::size_t length = 0; length < text.size(); ++length) {
        const auto net = readFannNet(std::string_view(text).substr(0, length));
        if (!net)
            continue;
        ++accepted;
        QVERIFY(net->network.spec() == whole->network.spec());
        QVERIFY(bitEqual(net->network.weights(), whole->network.weights()));
        QVERIFY(net->settings == whole->settings);
    }
    // Only the space and the line end behind the last connection can be missing.
    QCOMPARE(accepted, 2);
}

void TestFannNet::damagedBytesNeverBreakInvariants_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("count");
    QTest::newRow("small net") << QStringLiteral("small") << 10'000;
    const QDir folder(test::sourcePath(QStringLiteral("../shared/data")));
    for (const QString& name : folder.entryList({QStringLiteral("*.net")}))
        QTest::newRow(qPrintable(name)) << folder.filePath(name) << 500;
}

void TestFannNet::damagedBytesNeverBreakInvariants()
{
    QFETCH(QString, path);
    QFETCH(int, count);
    const std::string text = path == QStringLiteral("small") ? test::smallFannNet() : load(path);
    Rng rng(2024);
    int loaded = 0;
    for (int round = 0; round < count; ++round) {
        std::string damaged = text;
        const std::size_t at = rng.below(static_cast<std::uint32_t>(text.size()));
        damaged[at] = static_cast<char>(rng.below(256));
        const auto net = readFannNet(damaged);
        if (!net)
            continue;
        ++loaded;
        QVERIFY(net->network.totalConnections() > 0);
        for (const LayerSpec& layer : net->network.spec().layers) {
            for (int unit = 0; unit < layer.outputs; ++unit) {
                QVERIFY(std::isfinite(layer.functionOf(unit).steepness));
                QVERIFY(layer.functionOf(unit).steepness != 0.0F);
                QVERIFY(isFannActivation(layer.functionOf(unit).activation));
            }
        }
        for (const LayerWeights& layer : net->network.weights().layers)
            QVERIFY(layer.weights.allFinite() && layer.biases.allFinite());
        QVERIFY(writeFannNet(net->network, net->settings, FannDialect::V2_2));
    }
    // A changed digit is a changed number, so many are read; a file of numbers only cannot tell.
    QVERIFY(loaded > 0 && loaded < count);
}

void TestFannNet::layersAndFunctionsAreTheFilesOwn()
{
    const auto net = readFannNet(test::smallFannNet());
    QVERIFY(net);
    const NetworkSpec& spec = net->network.spec();
    QCOMPARE(spec.inputs, 2);
    QCOMPARE(spec.layers.size(), std::size_t{2});
    QCOMPARE(spec.topology, Topology::Layered);
    QVERIFY((spec.layers[0].unitFunctions ==
             std::vector<UnitFunction>{{Activation::Tanh, 0.75F}, {Activation::Tanh, 0.25F}}));
    QVERIFY(spec.layers[1].unitFunctions.empty());
    QVERIFY((spec.layers[1].function == UnitFunction{Activation::Sigmoid, 0.5F}));
    const LayerWeights& hidden = net->network.weights().layers[0];
    QVERIFY(hidden.connected.empty());
    QCOMPARE(hidden.weights(0, 0), 0.1F);
    QCOMPARE(hidden.weights(1, 1), 0.75F);
    QCOMPARE(hidden.biases(0), 0.125F);
    QCOMPARE(net->network.weights().layers[1].biases(0), 0.0625F);
    QCOMPARE(net->network.totalNeurons(), 7);
    QCOMPARE(net->network.totalConnections(), 9);
}

void TestFannNet::reachingFurtherBackMakesAShortcutNetwork()
{
    // The output sees input 1 instead of hidden unit 4.
    const auto net = readFannNet(test::replaced(
        test::replaced(test::smallFannNet(), "connection_rate=1.0", "connection_rate=0.5"), "(4, -1.25", "(1, -1.25"));
    QVERIFY2(net, net ? "" : net.error().message.c_str());
    QCOMPARE(net->network.spec().topology, Topology::Shortcut);
    QCOMPARE(net->warnings.size(), std::size_t{1});
    QVERIFY2(net->warnings[0].find("line 36: connections reach further back") == 0, net->warnings[0].c_str());
    // Signals: inputs 0 and 1, hidden 2 and 3; then the bias.
    const LayerWeights& output = net->network.weights().layers[1];
    QVERIFY((output.connected == std::vector<std::uint8_t>{0, 1, 1, 0, 1}));
    QCOMPARE(output.weights(0, 1), -1.25F);
    const auto text = writeFannNet(net->network, net->settings, FannDialect::V2_2);
    QVERIFY2(text, text ? "" : text.error().message.c_str());
    const auto again = readFannNet(*text);
    QVERIFY2(again, again ? "" : again.error().message.c_str());
    QVERIFY(again->network.spec() == net->network.spec());
    QVERIFY(bitEqual(again->network.weights(), net->network.weights()));
}

void TestFannNet::biasOfAnEarlierLayerIsTheBias()
{
    // Neuron 2 is the bias of the inputs, 5 the one of the hidden layer: both are 1.
    const auto wanted = readFannNet(test::smallFannNet());
    const auto net = readFannNet(test::replaced(
        test::replaced(test::smallFannNet(), "connection_rate=1.0", "connection_rate=0.5"), "(5, 6.25", "(2, 6.25"));
    QVERIFY(wanted);
    QVERIFY2(net, net ? "" : net.error().message.c_str());
    QVERIFY(bitEqual(net->network.weights(), wanted->network.weights()));
}

void TestFannNet::theScaleBlockIsTheNetworksScaling()
{
    const std::string block = "scale_included=1\nscale_mean_in=0.5 1.5 \nscale_deviation_in=1 2 \n"
                              "scale_new_min_in=-1 -1 \nscale_factor_in=1 1 \nscale_mean_out=3 \n"
                              "scale_deviation_out=0.000001 \nscale_new_min_out=0 \nscale_factor_out=0.5 ";
    const auto net = readFannNet(test::replaced(test::smallFannNet(), "scale_included=0", block));
    QVERIFY2(net, net ? "" : net.error().message.c_str());
    QCOMPARE(net->warnings.size(), std::size_t{1});
    QVERIFY(net->warnings.front().find("the data's own units") != std::string::npos);
    QVERIFY((net->network.spec().inputScaling == Scaling{{0.5, 1.5}, {1, 2}, {-1, -1}, {1, 1}}));
    QVERIFY((net->network.spec().outputScaling == Scaling{{3}, {1e-6}, {0}, {0.5}}));
    const auto again = readFannNet(test::take(writeFannNet(net->network, net->settings, FannDialect::V2_1)));
    QVERIFY(again);
    QVERIFY(again->network.spec() == net->network.spec());
    QVERIFY(again->settings == net->settings);
    QVERIFY(fannExportNotes(net->network).back().find("fann_descale_output") != std::string::npos);
    // A column whose deviation six decimals have made 0 is left alone, as libfann does.
    const auto zero = readFannNet(
        test::replaced(test::smallFannNet(), "scale_included=0", test::replaced(block, "in=1 2", "in=0.000000 2")));
    QVERIFY(zero);
    QCOMPARE(linearMaps(zero->network.spec().inputScaling)[0].slope, 1.0);
    QCOMPARE(linearMaps(zero->network.spec().inputScaling)[0].offset, 0.0);
}

void TestFannNet::aScaleBlockOfNoUseIsLeftOut()
{
    // As libfann has it before anything is fitted.
    const std::string none = "scale_included=1\nscale_mean_in=0 0 \nscale_deviation_in=1 1 \n"
                             "scale_new_min_in=-1 -1 \nscale_factor_in=1 1 \nscale_mean_out=0 \n"
                             "scale_deviation_out=1 \nscale_new_min_out=-1 \nscale_factor_out=1 ";
    const auto net = readFannNet(test::replaced(test::smallFannNet(), "scale_included=0", none));
    QVERIFY2(net, net ? "" : net.error().message.c_str());
    QVERIFY(!net->network.spec().isScaled());
    QVERIFY(net->warnings.empty());
    const std::string text = test::take(writeFannNet(net->network, net->settings, FannDialect::V2_2));
    QVERIFY(text.find("scale_included=0\n") != std::string::npos);
    QVERIFY(fannExportNotes(net->network).size() <= 1);
    // A factor of 0 cannot be taken back: that side is left out, and the file says so.
    const auto flat = readFannNet(
        test::replaced(test::smallFannNet(), "scale_included=0", test::replaced(none, "factor_out=1", "factor_out=0")));
    QVERIFY(flat);
    QVERIFY(!flat->network.spec().isScaled());
    QCOMPARE(flat->warnings.size(), std::size_t{1});
    QVERIFY(flat->warnings.front().find("cannot be taken back; it is left out") != std::string::npos);
}

void TestFannNet::oneSideIsWrittenWithTheOther()
{
    NetworkSpec spec = test::makeNetwork({2, 1}, test::Wiring::Layered, Activation::Tanh, Activation::Tanh).spec();
    spec.limitsSums = true;
    spec.initialization = {};
    spec.outputScaling = {{1.0 / 3.0}, {1e-9}, {-1}, {1}};
    const Network network = test::take(Network::create(spec));
    const std::string text = test::take(writeFannNet(network, {}, FannDialect::V2_2));
    QVERIFY(text.find("scale_included=1\nscale_mean_in=0 0 \nscale_deviation_in=1 1 \nscale_new_min_in=-1 -1 \n"
                      "scale_factor_in=1 1 \n") != std::string::npos);
    const auto read = readFannNet(text);
    QVERIFY(read);
    QVERIFY(read->network.spec() == spec); // more digits than libfann's six
}

void TestFannNet::fixedPointIsDivided()
{
    const std::string text = "FANN_FIX_2.0\ndecimal_point=4\nnum_layers=2\nconnection_rate=1.0\nnetwork_type=0\n"
                             "bit_fail_limit=5\nlayer_sizes=2 2 \n"
                             "neurons (num_inputs, activation_function, activation_steepness)="
                             "(0, 0, 0) (0, 0, 0) (2, 4, 8) (0, 0, 0) \n"
                             "connections (connected_to_neuron, weight)=(0, -24) (1, 1) \n";
    const auto net = readFannNet(text);
    QVERIFY2(net, net ? "" : net.error().message.c_str());
    QCOMPARE(net->network.weights().layers[0].weights(0, 0), -1.5F);
    QCOMPARE(net->network.weights().layers[0].biases(0), 0.0625F);
    QCOMPARE(net->network.spec().layers[0].function.steepness, 0.5F);
    QCOMPARE(net->settings.bitFailLimit, 0.3125);
    const std::string old = "FANN_FIX_1.1\n4\n2 0.7 1.0 0 4 4 8 8\n2 2 \n0 0 2 0 \n(0 -24) (1 1) \n";
    const auto older = readFannNet(old);
    QVERIFY2(older, older ? "" : older.error().message.c_str());
    QVERIFY(bitEqual(older->network.weights(), net->network.weights()));
    QVERIFY(older->network.spec() == net->network.spec());
}

QTEST_APPLESS_MAIN(TestFannNet)
#include "tst_fann_net.moc"
