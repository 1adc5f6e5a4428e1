// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/limits.h"
#include "core/formats/network_json.h"
#include "core/formats/weights_blob.h"
#include "core/nn/network_builder.h"

#include <QTest>

#include <limits>

using namespace wb;

namespace {

NetworkSpec richSpec()
{
    NetworkSpec spec;
    spec.inputs = 3;
    spec.inputName = "Sensor \"A\" \xE2\x82\xAC";
    spec.topology = Topology::Shortcut;
    spec.connectionRate = 0.3F;
    spec.limitsSums = true;
    spec.initialization = {Initializer::Uniform, std::numeric_limits<std::uint64_t>::max(), -0.1F, 0.7F};
    spec.layers.resize(2);
    spec.layers[0] = {LayerId{7}, "mixed", "for the letter \xE2\x82\xAC", 4, {Activation::Tanh, 0.25F}, {}};
    spec.layers[0].unitFunctions = {{Activation::Tanh, 0.1F},
                                    {Activation::Tanh, 0.1F},
                                    {Activation::Elliot, 1e-30F},
                                    {Activation::Sin, 16777216.0F}};
    spec.layers[1] = {LayerId{3}, "", "", 2, {Activation::Softmax, 1.0F}, {}};
    spec.inputScaling = {{1, 2, 3}, {0.1, 0.2, 1.0 / 3.0}, {-1, -1, -1}, {1, 1, 1e-9}};
    spec.outputScaling = {{1e300, -0.0}, {1e-7, 0}, {0, 7}, {0.5, 0}};
    return spec;
}

FannSettings richSettings()
{
    FannSettings settings;
    settings.learningRate = 1.0 / 3.0;
    settings.trainingAlgorithm = 4;
    settings.cascadeMaxOutEpochs = 4'000'000'000U;
    settings.cascadeActivationFunctions = {0, 19};
    return settings;
}

std::string smallJson() { return networkSpecJson(*NetworkBuilder().layersFromSizes({2, 3, 1}).spec()); }

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    const auto at = text.find(from);
    return at == std::string::npos ? std::string("pattern not found") : text.replace(at, from.size(), to);
}

} // namespace

class TestNetworkJson : public QObject {
    Q_OBJECT

private slots:
    void readsBackEqual();
    void scalingsAreOfVersionTwo();
    void anOldScaleBlockBecomesTheNetworks();
    void refusesWithTheKey_data();
    void refusesWithTheKey();
    void refusesDeepNesting();
    void refusesLargeText();
    void everyPrefixIsRefused();
    void weightsReadBackBitEqual_data();
    void weightsReadBackBitEqual();
    void weightBytesAreLittleEndianInLayerOrder();
    void damagedWeightsAreRefused_data();
    void damagedWeightsAreRefused();
};

void TestNetworkJson::readsBackEqual()
{
    const NetworkSpec spec = richSpec();
    const auto read = parseNetworkSpecJson(networkSpecJson(spec, richSettings()));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(read->spec == spec);
    QVERIFY(read->fann == richSettings());
    const auto plain = parseNetworkSpecJson(smallJson());
    QVERIFY2(plain, plain ? "" : plain.error().message.c_str());
    QVERIFY(!plain->fann);
    QCOMPARE(QByteArray::fromStdString(networkSpecJson(plain->spec)), QByteArray::fromStdString(smallJson()));
}

void TestNetworkJson::scalingsAreOfVersionTwo()
{
    QVERIFY(networkSpecJson(richSpec()).find("\"version\":2") != std::string::npos);
    QVERIFY(smallJson().find("\"version\":1") != std::string::npos);
    QVERIFY(smallJson().find("caling") == std::string::npos); // as programs before it wrote and read them
}

void TestNetworkJson::anOldScaleBlockBecomesTheNetworks()
{
    const std::string text = networkSpecJson(*NetworkBuilder().layersFromSizes({2, 3, 1}).spec(), FannSettings());
    const auto with = [&text](const char* in, const char* out) {
        return parseNetworkSpecJson(
            replaced(text, "\"fann\":{",
                     "\"fann\":{\"scale_in\":" + std::string(in) + ",\"scale_out\":" + std::string(out) + ','));
    };
    const char* none = R"({"mean":[],"deviation":[],"new_min":[],"factor":[]})";
    const auto plain = with(none, none);
    QVERIFY2(plain, plain ? "" : plain.error().message.c_str());
    QVERIFY(!plain->spec.isScaled());
    const auto scaled = with(R"({"mean":[1,2],"deviation":[3,4],"new_min":[0,0],"factor":[1,1]})", none);
    QVERIFY2(scaled, scaled ? "" : scaled.error().message.c_str());
    QVERIFY((scaled->spec.inputScaling == Scaling{{1, 2}, {3, 4}, {0, 0}, {1, 1}}));
    QVERIFY(scaled->spec.outputScaling.empty());
    // What was kept along for another width is of no use any more.
    const auto other = with(none, R"({"mean":[1,2],"deviation":[3,4],"new_min":[0,0],"factor":[1,1]})");
    QVERIFY2(other, other ? "" : other.error().message.c_str());
    QVERIFY(!other->spec.isScaled());
    QVERIFY(!with(none, "{}"));
}

void TestNetworkJson::refusesWithTheKey_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const std::string& text, ErrorCode code, const char* says) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << static_cast<int>(code) << QByteArray(says);
    };
    const std::string good = smallJson();
    row("empty", "", ErrorCode::Parse, "not JSON");
    row("another object", "{}", ErrorCode::Parse, "format");
    row("a list", "[1]", ErrorCode::Parse, "format");
    row("later version", replaced(good, "\"version\":1", "\"version\":3"), ErrorCode::Unsupported, "version 3");
    row("unknown key", replaced(good, "\"inputs\"", "\"extra\":1,\"inputs\""), ErrorCode::Parse, "\"extra\"");
    row("duplicate key", replaced(good, "\"inputs\":2", "\"inputs\":2,\"inputs\":3"), ErrorCode::Parse,
        "\"inputs\" is given twice");
    row("duplicate key in a layer", replaced(good, "\"outputs\":3", "\"outputs\":3,\"outputs\":3"), ErrorCode::Parse,
        "\"outputs\" is given twice");
    row("missing key", replaced(good, "\"limitsSums\":false,", ""), ErrorCode::Parse, "\"limitsSums\" is missing");
    row("wrong type", replaced(good, "\"inputs\":2", "\"inputs\":\"2\""), ErrorCode::Parse, "\"inputs\" must be");
    row("fraction", replaced(good, "\"inputs\":2", "\"inputs\":2.5"), ErrorCode::Parse, "\"inputs\" must be");
    row("no inputs", replaced(good, "\"inputs\":2", "\"inputs\":0"), ErrorCode::Parse, "from 1 to 65536");
    row("negative", replaced(good, "\"outputs\":3", "\"outputs\":-3"), ErrorCode::Parse, "layer 1: \"outputs\"");
    row("2^32", replaced(good, "\"outputs\":3", "\"outputs\":4294967296"), ErrorCode::Parse, "layer 1: \"outputs\"");
    row("2^63", replaced(good, "\"outputs\":3", "\"outputs\":9223372036854775808"), ErrorCode::Parse, "\"outputs\"");
    row("product over the cap",
        replaced(replaced(good, "\"inputs\":2", "\"inputs\":65536"), "\"outputs\":3", "\"outputs\":65536"),
        ErrorCode::LimitExceeded, "parameters");
    row("unknown function", replaced(good, "\"sigmoid\"", "\"sigmoidal\""), ErrorCode::Parse, "sigmoidal");
    row("zero steepness", replaced(good, "\"steepness\":0.5", "\"steepness\":0"), ErrorCode::InvalidArgument,
        "steepness");
    row("huge steepness", replaced(good, "\"steepness\":0.5", "\"steepness\":1e39"), ErrorCode::NonFinite,
        "\"steepness\"");
    row("seed as a number", replaced(good, "\"seed\":\"1\"", "\"seed\":1"), ErrorCode::Parse, "\"seed\" must be");
    row("seed too large", replaced(good, "\"seed\":\"1\"", "\"seed\":\"18446744073709551616\""), ErrorCode::Parse,
        "\"seed\" must be");
    row("same id twice", replaced(good, "\"id\":2", "\"id\":1"), ErrorCode::InvalidArgument, "id of another");
    const std::string rich = networkSpecJson(richSpec(), richSettings());
    row("units too many", replaced(rich, "0.1,2]", "0.1,4000000000]"), ErrorCode::Parse, "add up");
    row("units too few", replaced(rich, "0.1,2]", "0.1,1]"), ErrorCode::Parse, "add up");
    row("unit of another shape", replaced(rich, "0.1,2]", "0.1]"), ErrorCode::Parse, "\"units\" must hold");
    row("scaling of two lengths", replaced(rich, "\"mean\":[1.0,2.0,3.0]", "\"mean\":[1.0]"), ErrorCode::Parse,
        "inputScaling: its four lists must be equally long");
    row("scaling of another width",
        replaced(
            good, "\"layers\"",
            "\"outputScaling\":{\"mean\":[1,2],\"deviation\":[1,1],\"new_min\":[0,0],\"factor\":[1,1]},\"layers\""),
        ErrorCode::SizeMismatch, "outputs has 2 columns where there are 1");
    row("scaling that cannot be taken back", replaced(rich, "\"factor\":[0.5,0.0]", "\"factor\":[0.0,0.0]"),
        ErrorCode::InvalidArgument, "outputs, column 1, cannot be taken back");
    row("scaling without a list", replaced(rich, "\"factor\":[0.5,0.0]", "\"extra\":1"), ErrorCode::Parse,
        "\"factor\" is missing");
}

void TestNetworkJson::refusesWithTheKey()
{
    QFETCH(QByteArray, text);
    QFETCH(int, code);
    QFETCH(QByteArray, says);
    const auto read = parseNetworkSpecJson(text.toStdString());
    QVERIFY(!read);
    QVERIFY2(read.error().message.find(says.toStdString()) != std::string::npos, read.error().message.c_str());
    QCOMPARE(static_cast<int>(read.error().code), code);
}

void TestNetworkJson::refusesDeepNesting()
{
    const std::string deep(1'000'000, '[');
    const auto read = parseNetworkSpecJson(deep);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::LimitExceeded);
}

void TestNetworkJson::refusesLargeText()
{
    const auto read = parseNetworkSpecJson(std::string(limits::kJsonBytes + 1, ' '));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::LimitExceeded);
}

void TestNetworkJson::everyPrefixIsRefused()
{
    const std::string text = networkSpecJson(richSpec(), richSettings());
    for (std::size_t length = 0; length < text.size(); ++length)
        QVERIFY2(!parseNetworkSpecJson(std::string_view(text).substr(0, length)), std::to_string(length).c_str());
}

void TestNetworkJson::weightsReadBackBitEqual_data()
{
    QTest::addColumn<int>("topology");
    QTest::addColumn<float>("rate");
    QTest::newRow("layered") << 0 << 1.0F;
    QTest::newRow("shortcut") << 1 << 1.0F;
    QTest::newRow("sparse") << 0 << 0.4F;
    QTest::newRow("sparse shortcut") << 1 << 0.4F;
}

void TestNetworkJson::weightsReadBackBitEqual()
{
    QFETCH(int, topology);
    QFETCH(float, rate);
    const auto network = NetworkBuilder()
                             .layersFromSizes({5, 7, 4, 3})
                             .topology(static_cast<Topology>(topology))
                             .connectionRate(rate)
                             .seed(11)
                             .build();
    QVERIFY(network);
    const auto read = weightsFromBytes(network->spec(), weightsToBytes(network->weights()));
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    QVERIFY(bitEqual(**read, network->weights()));
}

void TestNetworkJson::weightBytesAreLittleEndianInLayerOrder()
{
    NetworkSpec spec = *NetworkBuilder().layersFromSizes({2, 1}).spec();
    auto weights = std::make_shared<Weights>();
    LayerWeights& layer = weights->layers.emplace_back();
    layer.weights.resize(1, 2);
    layer.weights << 1.0F, -2.0F;
    layer.biases.resize(1);
    layer.biases << 0.5F;
    const QByteArray floats = QByteArray::fromHex("0000803f000000c00000003f");
    QCOMPARE(QByteArray::fromStdString(weightsToBytes(*weights)), floats);
    layer.weights(0, 0) = 0.0F;
    layer.connected = {0, 1, 1}; // bits 1 and 2
    QCOMPARE(QByteArray::fromStdString(weightsToBytes(*weights)), QByteArray::fromHex("00000000000000c00000003f0106"));
}

void TestNetworkJson::damagedWeightsAreRefused_data()
{
    QTest::addColumn<int>("resize");
    QTest::addColumn<int>("position");
    QTest::newRow("empty") << -1000 << -1;
    QTest::newRow("one byte short") << -1 << -1;
    QTest::newRow("one byte long") << 1 << -1;
    // 2-3-1: 13 numbers are 52 bytes, then a byte and 9 bits in 2 bytes, then a byte and 4 bits in 1 byte.
    QTest::newRow("table byte neither 0 nor 1") << 0 << 52;
    QTest::newRow("connections cleared") << 0 << 53;
}

void TestNetworkJson::damagedWeightsAreRefused()
{
    QFETCH(int, resize);
    QFETCH(int, position);
    const auto network = NetworkBuilder().layersFromSizes({2, 3, 1}).connectionRate(0.99F).build();
    QVERIFY(network);
    Weights weights = network->weights();
    for (LayerWeights& layer : weights.layers) {
        layer.weights.setOnes();
        layer.biases.setOnes();
        layer.connected.assign(static_cast<std::size_t>(layer.weights.rows() * (layer.weights.cols() + 1)), 1);
    }
    std::string bytes = weightsToBytes(weights);
    QCOMPARE(bytes.size(), std::size_t{57});
    QVERIFY(weightsFromBytes(network->spec(), bytes));
    bytes.resize(static_cast<std::size_t>(std::max(0, static_cast<int>(bytes.size()) + resize)));
    if (position >= 0)
        bytes[static_cast<std::size_t>(position)] = position == 52 ? '\7' : '\0';
    const auto read = weightsFromBytes(network->spec(), bytes);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Corrupt);
}

QTEST_APPLESS_MAIN(TestNetworkJson)
#include "tst_network_json.moc"
