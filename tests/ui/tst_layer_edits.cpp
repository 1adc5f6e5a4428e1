// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/document.h"
#include "ui/document/layer_edits.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>

using namespace wb;
using namespace wb::ui;

namespace {

using Edit = std::function<Result<void>(Document&)>;

LayerId idOf(const Document& document, std::size_t layer) { return document.spec().layers.at(layer).id; }

Result<void> plain(const TopologyTextResult<void>& done)
{
    return done ? Result<void>() : fail(done.error().error.code, done.error().error.message);
}

} // namespace

Q_DECLARE_METATYPE(Edit)

class TestLayerEdits : public QObject {
    Q_OBJECT

private slots:
    void eachIsOneStepAndUndoneToTheBit_data();
    void eachIsOneStepAndUndoneToTheBit();
    void refusedOnesPushNothing_data();
    void refusedOnesPushNothing();
    void layersKeepWhatIsTheirOwn();
    void topologyAsTextKeepsWeights();
};

void TestLayerEdits::eachIsOneStepAndUndoneToTheBit_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("text");
    QTest::newRow("one resized") << Edit([](Document& d) { return setOutputs(d, {idOf(d, 1)}, 12); })
                                 << "Resize Hidden 2 to 12";
    QTest::newRow("several resized") << Edit([](Document& d) {
        return setOutputs(d, {kInputLayer, idOf(d, 0), idOf(d, 1)}, 12);
    }) << "Resize 3 layers to 12";
    QTest::newRow("several set") << Edit([](Document& d) {
        return setActivation(d, {idOf(d, 0), idOf(d, 1)}, Activation::Relu);
    }) << "Set 2 layers to relu";
    QTest::newRow("several steeper") << Edit([](Document& d) {
        return setSteepness(d, {idOf(d, 0), idOf(d, 2)}, 0.25F);
    }) << "Set steepness of 2 layers to 0.25";
    QTest::newRow("topology as text") << Edit([](Document& d) {
        return plain(setTopology(d, "64-32:tanh-24-16-8:softmax"));
    }) << "Edit topology as text";
}

void TestLayerEdits::eachIsOneStepAndUndoneToTheBit()
{
    QFETCH(Edit, edit);
    QFETCH(QString, text);
    Document document;
    QSignalSpy changed(&document, &Document::networkChanged);
    const Network before = document.network();
    const auto done = edit(document);
    QVERIFY2(done, done ? "" : done.error().message.c_str());
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), text);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!(document.spec() == before.spec()));
    document.undoStack().undo();
    QVERIFY(document.spec() == before.spec());
    QVERIFY(bitEqual(document.network().weights(), before.weights()));
}

void TestLayerEdits::refusedOnesPushNothing_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::newRow("one of several unknown") << Edit([](Document& d) {
        return setOutputs(d, {idOf(d, 0), LayerId{99}}, 5);
    });
    QTest::newRow("no units") << Edit([](Document& d) { return setOutputs(d, {idOf(d, 0), idOf(d, 1)}, 0); });
    QTest::newRow("no inputs") << Edit([](Document& d) { return setOutputs(d, {kInputLayer, idOf(d, 1)}, 0); });
    QTest::newRow("softmax inside") << Edit([](Document& d) {
        return setActivation(d, {idOf(d, 0), idOf(d, 2)}, Activation::Softmax);
    });
    QTest::newRow("steepness 0") << Edit([](Document& d) { return setSteepness(d, {idOf(d, 0), idOf(d, 1)}, 0); });
    QTest::newRow("text") << Edit([](Document& d) { return plain(setTopology(d, "64-")); });
}

void TestLayerEdits::refusedOnesPushNothing()
{
    QFETCH(Edit, edit);
    Document document;
    const auto done = edit(document);
    QVERIFY(!done);
    QVERIFY(!done.error().message.empty());
    QCOMPARE(document.undoStack().count(), 0);
}

void TestLayerEdits::layersKeepWhatIsTheirOwn()
{
    Document document;
    NetworkSpec spec = document.spec();
    spec.layers[1].function = {Activation::Tanh, 0.25F};
    spec.layers[2].unitFunctions.assign(8, naturalFunction(Activation::Sin));
    QVERIFY(document.submit(spec, "Mix"));
    const std::vector<LayerId> all{kInputLayer, idOf(document, 0), idOf(document, 1), idOf(document, 2)};
    QVERIFY(setSteepness(document, all, 2.0F));
    QCOMPARE(document.spec().layers[0].function, (UnitFunction{Activation::Sigmoid, 2.0F}));
    QCOMPARE(document.spec().layers[1].function, (UnitFunction{Activation::Tanh, 2.0F}));
    QCOMPARE(document.spec().layers[2].unitFunctions[3], (UnitFunction{Activation::Sin, 2.0F}));
    document.undoStack().undo();
    QVERIFY(setActivation(document, all, Activation::Elliot));
    QCOMPARE(document.spec().layers[0].function, naturalFunction(Activation::Elliot));
    QCOMPARE(document.spec().layers[1].function, (UnitFunction{Activation::Elliot, 0.25F}));
    QVERIFY(document.spec().layers[2].unitFunctions.empty());
}

void TestLayerEdits::topologyAsTextKeepsWeights()
{
    Document document;
    const Network before = document.network();
    QVERIFY(setTopology(document, "64-32-16-5:relu-8"));
    QCOMPARE(document.spec().layers[0].id, before.spec().layers[0].id);
    QCOMPARE(document.spec().layers[3].id, before.spec().layers[2].id);
    QCOMPARE(document.network().weights().layers[1].weights, before.weights().layers[1].weights);
}

QTEST_GUILESS_MAIN(TestLayerEdits)
#include "tst_layer_edits.moc"
