// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/limits.h"
#include "core/base/number_text.h"
#include "core/nn/network.h"
#include "core/nn/topology_text.h"
#include "tests/support/random_network.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace wb;
using namespace wb::test;

namespace {

NetworkSpec base() { return *NetworkBuilder().layersFromSizes({64, 32, 16, 8}).spec(); }

/// Sizes and functions as a text of their own, to compare with: "64 32:tanh@1 8:softmax@1".
std::string shapeOf(const NetworkSpec& spec)
{
    std::string text = std::to_string(spec.inputs);
    for (const LayerSpec& layer : spec.layers)
        text += ' ' + std::to_string(layer.outputs) + ':' + activationInfo(layer.function.activation).name + '@' +
                numberText(layer.function.steepness);
    return text;
}

NetworkSpec randomSpec(Rng& rng)
{
    NetworkSpec spec;
    spec.inputs = 1 + static_cast<int>(rng.below(limits::kUnitsPerLayer));
    std::int64_t sources = spec.inputs;
    const int layers = 1 + static_cast<int>(rng.below(limits::kLayers - 1));
    for (int at = 0; at < layers; ++at) {
        LayerSpec layer;
        layer.id = LayerId{at + 1};
        // Inside the cap on parameters, whatever the number of layers.
        const auto most = std::max<std::int64_t>(1, limits::kParameters / (64 * (sources + 1)));
        layer.outputs =
            1 + static_cast<int>(rng.below(static_cast<std::uint32_t>(std::min<std::int64_t>(most, 65'536))));
        const bool isLast = at + 1 == layers;
        const auto activation = static_cast<Activation>(rng.below(kActivationCount));
        layer.function = naturalFunction(activation == Activation::Softmax && !isLast ? Activation::Tanh : activation);
        if (rng.below(2) == 0)
            layer.function.steepness = std::ldexp(rng.uniform(0.5F, 1.0F), static_cast<int>(rng.below(200)) - 100) *
                                       (rng.below(4) == 0 ? -1.0F : 1.0F);
        sources = layer.outputs;
        spec.layers.push_back(layer);
    }
    return spec;
}

} // namespace

class TestTopologyText : public QObject {
    Q_OBJECT

private slots:
    void readsBothStyles_data();
    void readsBothStyles();
    void takesEveryNameOfAnActivation();
    void refusesWithColumnAndExpectation_data();
    void refusesWithColumnAndExpectation();
    void everyDesignReadsBackEqual();
    void layersThatStayKeepTheirIds_data();
    void layersThatStayKeepTheirIds();
    void layersThatStayKeepTheirWeights();
    void unitsOfDifferentFunctionsStay();
    void whatTheTextDoesNotSayStays();
};

void TestTopologyText::readsBothStyles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shape");
    const auto row = [](const char* name, const char* text, const char* shape) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(shape);
    };
    row("dashes", "64-32:tanh-16:relu-8:softmax", "64 32:tanh@1 16:relu@1 8:softmax@1");
    row("function left out stays", "64-32:tanh-16-8:softmax", "64 32:tanh@1 16:sigmoid@0.5 8:softmax@1");
    row("layers only", "64:tanh 32:relu 8:softmax", "64 64:tanh@1 32:relu@1 8:softmax@1");
    row("inputs marked", "10:in 4:tanh", "10 4:tanh@1");
    row("inputs marked, function left out", "10:in 32", "10 32:linear@1");
    row("one layer only", "8:softmax", "64 8:softmax@1");
    row("steepness", "3-2:tanh@0.25", "3 2:tanh@0.25");
    row("negative steepness", "3-2:tanh@-0.5-1:linear", "3 2:tanh@-0.5 1:linear@1");
    row("steepness with an exponent", "3-2:tanh@1e-3-1:linear", "3 2:tanh@0.001 1:linear@1");
    row("every separator",
        "9, 8:tanh;7:tanh -> 6:tanh\xE2\x86\x92"
        "5:tanh \xE2\x80\x93 4:tanh\n3:tanh",
        "9 8:tanh@1 7:tanh@1 6:tanh@1 5:tanh@1 4:tanh@1 3:tanh@1");
    row("blanks around", "  3 2:tanh\n", "3 2:tanh@1");
    row("grouped digits",
        "1\xE2\x80\x89"
        "024-2:tanh",
        "1024 2:tanh@1");
    row("new hidden layers go on", "64-5:tanh-6-7-3", "64 5:tanh@1 6:tanh@1 7:tanh@1 3:linear@1");
}

void TestTopologyText::readsBothStyles()
{
    QFETCH(QString, text);
    QFETCH(QString, shape);
    NetworkSpec from = base();
    if (QString::fromLatin1(QTest::currentDataTag()) == QStringLiteral("new hidden layers go on"))
        from.layers.erase(from.layers.begin());
    if (QString::fromLatin1(QTest::currentDataTag()) == QStringLiteral("inputs marked, function left out"))
        from.layers.erase(from.layers.begin(), from.layers.begin() + 2);
    const auto spec = applyTopology(text.toStdString(), from);
    QVERIFY2(spec, spec ? "" : spec.error().error.message.c_str());
    QCOMPARE(QString::fromStdString(shapeOf(*spec)), shape);
}

void TestTopologyText::takesEveryNameOfAnActivation()
{
    for (const ActivationInfo& info : allActivations()) {
        std::vector<std::string> names{info.name};
        if (*info.fannName != '\0') {
            names.push_back(info.fannName);
            names.push_back("FANN_" + std::string(info.fannName));
            std::string spaced = info.fannName;
            std::replace(spaced.begin(), spaced.end(), '_', ' ');
            names.push_back(spaced);
            std::replace(spaced.begin(), spaced.end(), ' ', '-');
            names.push_back(spaced);
        }
        for (const std::string& name : names) {
            const auto text = parseTopology("3-2:" + name + "-1"); // the last one is no part of the name
            if (info.activation == Activation::Softmax)
                continue;
            QVERIFY2(text, (name + ": " + (text ? "" : text.error().error.message)).c_str());
            QCOMPARE(text->layers.size(), std::size_t(2));
            QCOMPARE(text->layers[0].function, std::optional(naturalFunction(info.activation)));
        }
    }
}

void TestTopologyText::refusesWithColumnAndExpectation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("offset");
    QTest::addColumn<int>("length");
    const auto row = [](const char* name, const char* text, const char* says, int offset, int length) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(says) << offset << length;
    };
    row("empty", "", "column 1: expected a number of units, but the text ends", 0, 0);
    row("blank", "  ", "column 3: expected a number of units, but the text ends", 2, 0);
    row("inputs only", "64", "column 3: expected a layer after the inputs, such as 64-8:softmax, but the text ends", 2,
        0);
    row("marked inputs only", "64:in", "column 6: expected a layer after the inputs", 5, 0);
    row("word", "tanh", "column 1: expected a number of units, but found \"t\"", 0, 1);
    row("open end", "64-8-", "column 6: expected a number of units, but the text ends", 5, 0);
    row("two dashes", "64--8", "column 4: expected a number of units, but found \"-\"", 3, 1);
    row("no activation", "64-8:", "column 6: expected an activation after the colon, but the text ends", 5, 0);
    row("unknown activation", "64-8:tanhh", "column 6: unknown activation \"tanhh\"; use one such as", 5, 5);
    row("two names", "64-8:tanh relu", "column 6: unknown activation \"tanh relu\"", 5, 9);
    row("glued on", "64-8:tanh2", "column 10: expected \"-\", a space or the end, but found \"2\"", 9, 1);
    row("cross", "64x8", "column 3: expected \"-\", a space or the end, but found \"x\"", 2, 1);
    row("columns count characters",
        "6\xE2\x86\x92"
        "4\xE2\x86\x92"
        "\xC3\xA4",
        "column 5: expected a number of units, but found \"\xC3\xA4\"", 8, 2);
    row("no units", "64-0:tanh", "column 4: expected at least 1 unit", 3, 1);
    row("too many units", "64-65537", "column 4: expected at most 65536 units", 3, 5);
    row("far too many units", "99999999999999999999999-1", "column 1: expected at most 65536 units", 0, 23);
    row("no steepness", "4-3:tanh@", "column 10: expected a steepness such as 0.5, but the text ends", 9, 0);
    row("lone sign", "4-3:tanh@-", "column 10: expected a steepness such as 0.5, but found \"-\"", 9, 1);
    row("steepness 0", "4-3:tanh@0", "column 10: expected a steepness that is a finite number other than 0", 9, 1);
    row("decimal comma", "4-3:tanh@0,5", "column 10: expected a steepness that is a finite number other than 0", 9, 1);
    row("infinite steepness", "4-3:tanh@1e99", "column 10: expected a steepness that is a finite number", 9, 4);
    row("inputs later", "4-3:in", "column 5: expected an activation: inputs come first", 4, 2);
    row("softmax inside", "4-3:softmax-2", "column 3: expected another activation: softmax is for the last", 2, 9);
    row("softmax that would stay inside", "64-8-2:tanh", "column 4: expected an activation: this layer's softmax", 3,
        1);
    row("nothing mixed here", "64-8:mixed", "column 4: expected an activation: no layer here has units", 3, 7);
    row("too many parameters", "65536-65536:tanh", "column 1: the network would have", 0, 16);
}

void TestTopologyText::refusesWithColumnAndExpectation()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    QFETCH(int, offset);
    QFETCH(int, length);
    NetworkSpec from = base();
    from.layers.back().function = naturalFunction(Activation::Softmax);
    const auto spec = applyTopology(text.toStdString(), from);
    QVERIFY(!spec);
    const QString message = QString::fromStdString(spec.error().error.message);
    QVERIFY2(message.startsWith(says), qPrintable(message));
    QCOMPARE(static_cast<int>(spec.error().offset), offset);
    QCOMPARE(static_cast<int>(spec.error().length), length);
    QString many = QStringLiteral("1");
    for (int layer = 0; layer < limits::kLayers; ++layer)
        many += QStringLiteral("-1");
    const auto tooMany = parseTopology(many.toStdString());
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().error.code, ErrorCode::LimitExceeded);
}

void TestTopologyText::everyDesignReadsBackEqual()
{
    Rng rng(4);
    for (int round = 0; round < 400; ++round) {
        const NetworkSpec spec = randomSpec(rng);
        QVERIFY(validate(spec));
        const std::string text = topologyText(spec);
        const auto itself = applyTopology(text, spec);
        QVERIFY2(itself, itself ? "" : itself.error().error.message.c_str());
        QVERIFY2(*itself == spec, text.c_str());
        const auto elsewhere = applyTopology(text, base());
        QVERIFY2(elsewhere, elsewhere ? "" : elsewhere.error().error.message.c_str());
        QCOMPARE(shapeOf(*elsewhere), shapeOf(spec));
        QCOMPARE(topologyText(*elsewhere), text);
    }
}

void TestTopologyText::layersThatStayKeepTheirIds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("ids"); // 1, 2, 3 are old ones
    QTest::newRow("all") << "64-32-16-8" << QList<int>{1, 2, 3};
    QTest::newRow("one resized") << "64-32-20-8" << QList<int>{1, 2, 3};
    QTest::newRow("one out") << "64-32-8" << QList<int>{1, 3};
    QTest::newRow("the first out") << "64-16-8" << QList<int>{2, 3};
    QTest::newRow("one in") << "64-32-24-16-8" << QList<int>{1, 4, 2, 3};
    QTest::newRow("one in at the end") << "64-32-16-8-2" << QList<int>{1, 2, 3, 4};
    QTest::newRow("one out, one resized") << "64-33:sigmoid-8" << QList<int>{1, 3};
    QTest::newRow("swapped: one of them stays") << "64-16:sigmoid-32:sigmoid-8" << QList<int>{2, 4, 3};
    QTest::newRow("other functions") << "64-32:tanh-16:relu-8:softmax" << QList<int>{1, 2, 3};
    QTest::newRow("only one left") << "64-16" << QList<int>{2};
}

void TestTopologyText::layersThatStayKeepTheirIds()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, ids);
    const auto spec = applyTopology(text.toStdString(), base());
    QVERIFY2(spec, spec ? "" : spec.error().error.message.c_str());
    QList<int> found;
    for (const LayerSpec& layer : spec->layers)
        found << static_cast<int>(layer.id.value);
    QCOMPARE(found, ids);
}

void TestTopologyText::layersThatStayKeepTheirWeights()
{
    const Network network = makeNetwork({4, 6, 5, 3}, Wiring::Layered, Activation::Tanh, Activation::Linear);
    const auto spec = applyTopology("4-6-5-9:relu-3", network.spec());
    QVERIFY(spec);
    const Network edited = take(network.edited(*spec));
    QCOMPARE(edited.weights().layers[0].weights, network.weights().layers[0].weights);
    QCOMPARE(edited.weights().layers[1].weights, network.weights().layers[1].weights);
    QCOMPARE(edited.spec().layers[3].id, network.spec().layers[2].id); // fed by another one now, so drawn anew
}

void TestTopologyText::unitsOfDifferentFunctionsStay()
{
    NetworkSpec spec = base();
    spec.layers[1].unitFunctions.assign(16, naturalFunction(Activation::Sin));
    spec.layers[1].unitFunctions[15] = naturalFunction(Activation::Cos);
    const std::string text = topologyText(spec);
    QCOMPARE(text, std::string("64-32:sigmoid-16:mixed-8:linear"));
    QVERIFY(*applyTopology(text, spec) == spec);
    const auto wider = applyTopology("64-32-18-8", spec);
    QVERIFY(wider);
    QCOMPARE(wider->layers[1].unitFunctions.size(), std::size_t(18));
    QCOMPARE(wider->layers[1].unitFunctions[17], naturalFunction(Activation::Cos));
    QVERIFY(applyTopology("64-32-16:tanh-8", spec)->layers[1].unitFunctions.empty());
}

void TestTopologyText::whatTheTextDoesNotSayStays()
{
    NetworkSpec spec = base();
    spec.topology = Topology::Shortcut;
    spec.connectionRate = 0.5F;
    spec.initialization.seed = 9;
    spec.inputName = "pixels";
    spec.layers[1].name = "code";
    const auto edited = applyTopology("32:sigmoid 17:sigmoid 8:linear", spec);
    QVERIFY(edited);
    spec.layers[1].outputs = 17;
    QVERIFY(*edited == spec);
}

QTEST_APPLESS_MAIN(TestTopologyText)
#include "tst_topology_text.moc"
