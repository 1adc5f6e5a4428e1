// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/limits.h"
#include "ui/document/document.h"

#include <QSignalSpy>
#include <QTest>

#include <functional>
#include <limits>

using namespace wb;
using namespace wb::ui;

namespace {

using Edit = std::function<Result<void>(Document&)>;

LayerId idOf(const Document& document, std::size_t layer) { return document.spec().layers.at(layer).id; }

Scaling scalingOf(int columns)
{
    Scaling scaling = identityScaling(columns);
    for (std::size_t column = 0; column < scaling.columns(); ++column)
        scaling.mean[column] = 1.0 + static_cast<double>(column);
    return scaling;
}

} // namespace

Q_DECLARE_METATYPE(Edit)

class TestDocument : public QObject {
    Q_OBJECT

private slots:
    void startsWithTheSeedsExample();
    void everyEditHasANameAndIsUndoneToTheBit_data();
    void everyEditHasANameAndIsUndoneToTheBit();
    void scalingFollowsTheInputs();
    void refusedEditsPushNothing_data();
    void refusedEditsPushNothing();
    void editsThatChangeNothingPushNothing();
    void aDragIsOneStep();
    void aDragBackToItsStartIsNoStepAndLosesNoWeights();
    void stepsOfTwoDragsStayApart();
    void aDragDoesNotMergeAcrossASave();
    void keepsTwoHundredSteps();
    void newLayerCopiesTheOneBefore();
    void activationTakesItsNaturalSteepness_data();
    void activationTakesItsNaturalSteepness();
    void functionAppliesToAllUnits();
    void resizingKeepsUnitFunctions();
    void drawingWeightsKeepsConnections();
    void resetForgetsHistoryAndData();
    void derivedResultsFollowTheRevision();
    void describingLeavesTheNetworkAlone();
};

void TestDocument::startsWithTheSeedsExample()
{
    const Document document;
    QCOMPARE(document.spec().inputs, 64);
    QCOMPARE(document.spec().layers.size(), std::size_t(3));
    QCOMPARE(document.cost().total.parameters, std::int64_t(2744)); // 64*32+32 + 32*16+16 + 16*8+8
    QCOMPARE(document.spec().layers[0].function, naturalFunction(Activation::Sigmoid));
    QCOMPARE(document.spec().layers[2].function, naturalFunction(Activation::Linear));
}

void TestDocument::everyEditHasANameAndIsUndoneToTheBit_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("text");
    QTest::newRow("insert") << Edit([](Document& d) { return d.insertLayer(1); }) << "Insert Hidden 2";
    QTest::newRow("insert first") << Edit([](Document& d) { return d.insertLayer(0); }) << "Insert Hidden 1";
    QTest::newRow("append") << Edit([](Document& d) { return d.insertLayer(3); }) << "Insert Output";
    QTest::newRow("remove") << Edit([](Document& d) { return d.removeLayer(idOf(d, 1)); }) << "Remove Hidden 2";
    QTest::newRow("move") << Edit([](Document& d) { return d.moveLayer(idOf(d, 0), 1); }) << "Move Hidden 1 to place 2";
    QTest::newRow("move back") << Edit([](Document& d) { return d.moveLayer(idOf(d, 2), 0); })
                               << "Move Output to place 1";
    QTest::newRow("resize") << Edit([](Document& d) { return d.setOutputs(idOf(d, 0), 48); })
                            << "Resize Hidden 1 to 48";
    QTest::newRow("shrink") << Edit([](Document& d) { return d.setOutputs(idOf(d, 0), 3); }) << "Resize Hidden 1 to 3";
    QTest::newRow("inputs") << Edit([](Document& d) { return d.setInputs(10); }) << "Resize Input to 10";
    QTest::newRow("activation") << Edit([](Document& d) { return d.setActivation(idOf(d, 0), Activation::Tanh); })
                                << "Set Hidden 1 to tanh";
    QTest::newRow("steepness") << Edit([](Document& d) {
        return d.setFunction(idOf(d, 0), {Activation::Sigmoid, 0.7F});
    }) << "Set steepness of Hidden 1 to 0.7";
    QTest::newRow("name") << Edit([](Document& d) { return d.setLayerName(idOf(d, 0), "encoder"); })
                          << "Rename Hidden 1 to encoder";
    QTest::newRow("input name") << Edit([](Document& d) { return d.setLayerName(kInputLayer, "pixels"); })
                                << "Rename Input to pixels";
    QTest::newRow("input scaling") << Edit([](Document& d) { return d.setInputScaling(scalingOf(64)); })
                                   << "Scale inputs";
    QTest::newRow("output scaling") << Edit([](Document& d) { return d.setOutputScaling(scalingOf(8)); })
                                    << "Scale outputs";
    QTest::newRow("weights") << Edit([](Document& d) {
        return d.setInitialization({.kind = Initializer::He, .seed = 7});
    }) << "Draw new weights, seed 7";
}

void TestDocument::everyEditHasANameAndIsUndoneToTheBit()
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
    const Network after = document.network();
    QVERIFY(!(after.spec() == before.spec()));

    document.undoStack().undo();
    QVERIFY(document.spec() == before.spec());
    QVERIFY(bitEqual(document.network().weights(), before.weights()));
    document.undoStack().redo();
    QVERIFY(document.spec() == after.spec());
    QVERIFY(bitEqual(document.network().weights(), after.weights()));
    QCOMPARE(changed.count(), 3);
}

void TestDocument::scalingFollowsTheInputs()
{
    Document document;
    QVERIFY(document.setInputScaling(scalingOf(64)));
    QVERIFY(document.setInputs(10));
    QVERIFY(document.spec().inputScaling == scalingOf(10));
    QVERIFY(document.setInputs(12));
    QCOMPARE(scaledColumns(document.spec().inputScaling), 10);
    QVERIFY(document.setInputScaling({}));
    QCOMPARE(document.undoStack().undoText(), QString("Remove scaling of inputs"));
    QVERIFY(!document.spec().isScaled());
    for (int step = 0; step < 3; ++step)
        document.undoStack().undo();
    QVERIFY(document.spec().inputScaling == scalingOf(64));
    QVERIFY(!document.setOutputScaling(scalingOf(64))); // 8 outputs
    QVERIFY(!document.setInputScaling({{0}, {1}, {0}, {0}}));
}

void TestDocument::refusedEditsPushNothing_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::newRow("no units") << Edit([](Document& d) { return d.setOutputs(idOf(d, 0), 0); });
    QTest::newRow("negative units") << Edit([](Document& d) { return d.setOutputs(idOf(d, 0), -3); });
    QTest::newRow("too many units") << Edit(
        [](Document& d) { return d.setOutputs(idOf(d, 0), limits::kUnitsPerLayer + 1); });
    QTest::newRow("no inputs") << Edit([](Document& d) { return d.setInputs(0); });
    QTest::newRow("steepness 0") << Edit([](Document& d) { return d.setFunction(idOf(d, 0), {Activation::Tanh, 0}); });
    QTest::newRow("steepness nan") << Edit([](Document& d) {
        return d.setFunction(idOf(d, 0), {Activation::Tanh, std::numeric_limits<float>::quiet_NaN()});
    });
    QTest::newRow("unknown layer") << Edit([](Document& d) { return d.removeLayer(LayerId{99}); });
    QTest::newRow("insert nowhere") << Edit([](Document& d) { return d.insertLayer(9); });
    QTest::newRow("move out") << Edit([](Document& d) { return d.moveLayer(idOf(d, 2), 3); });
    QTest::newRow("move before the inputs") << Edit([](Document& d) { return d.moveLayer(idOf(d, 0), -1); });
    QTest::newRow("uniform range upside down") << Edit([](Document& d) {
        return d.setInitialization({.kind = Initializer::Uniform, .seed = 1, .low = 1, .high = -1});
    });
    QTest::newRow("last layer") << Edit([](Document& d) {
        for (int i = 0; i < 2; ++i) {
            if (!d.removeLayer(idOf(d, 0)))
                return Result<void>();
        }
        d.reset(d.toExpert());
        return d.removeLayer(idOf(d, 0));
    });
}

void TestDocument::refusedEditsPushNothing()
{
    QFETCH(Edit, edit);
    Document document;
    const auto done = edit(document);
    QVERIFY(!done);
    QVERIFY(!done.error().message.empty());
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(document.undoStack().isClean());
}

void TestDocument::editsThatChangeNothingPushNothing()
{
    Document document;
    QSignalSpy changed(&document, &Document::networkChanged);
    QVERIFY(document.setOutputs(idOf(document, 0), 32));
    QVERIFY(document.moveLayer(idOf(document, 1), 1));
    document.describe(document.toExpert());
    QCOMPARE(document.undoStack().count(), 0);
    QCOMPARE(changed.count(), 0);
}

void TestDocument::aDragIsOneStep()
{
    Document document;
    const int drag = document.newMergeId();
    for (const int units : {33, 40, 48})
        QVERIFY(document.setOutputs(idOf(document, 0), units, drag));
    QCOMPARE(document.undoStack().count(), 1);
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Resize Hidden 1 to 48"));
    document.undoStack().undo();
    QCOMPARE(document.spec().layers[0].outputs, 32);
}

void TestDocument::aDragBackToItsStartIsNoStepAndLosesNoWeights()
{
    Document document;
    QVERIFY(document.setInitialization({.kind = Initializer::He, .seed = 3}));
    // Weights nobody could draw again: those of the seed, shifted.
    auto weights = std::make_shared<Weights>(document.network().weights());
    weights->layers[0].weights.array() += 1;
    Expert trained = document.toExpert();
    trained.network = Network::assemble(document.spec(), weights).value();
    document.reset(trained);

    const int drag = document.newMergeId();
    for (const int units : {20, 5, 32})
        QVERIFY(document.setOutputs(idOf(document, 0), units, drag));
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(bitEqual(document.network().weights(), *weights));
}

void TestDocument::stepsOfTwoDragsStayApart()
{
    Document document;
    QVERIFY(document.setOutputs(idOf(document, 0), 40, document.newMergeId()));
    QVERIFY(document.setOutputs(idOf(document, 0), 48, document.newMergeId()));
    QCOMPARE(document.undoStack().count(), 2);
    QVERIFY(document.setOutputs(idOf(document, 0), 50));
    QVERIFY(document.setOutputs(idOf(document, 0), 52));
    QCOMPARE(document.undoStack().count(), 4);
}

void TestDocument::aDragDoesNotMergeAcrossASave()
{
    Document document;
    const int drag = document.newMergeId();
    QVERIFY(document.setOutputs(idOf(document, 0), 40, drag));
    document.undoStack().setClean();
    QVERIFY(document.setOutputs(idOf(document, 0), 48, drag));
    QCOMPARE(document.undoStack().count(), 2);
    document.undoStack().undo();
    QVERIFY(document.undoStack().isClean());
    QCOMPARE(document.spec().layers[0].outputs, 40);
}

void TestDocument::keepsTwoHundredSteps()
{
    Document document;
    for (int step = 1; step <= Document::kUndoLimit + 10; ++step)
        QVERIFY(document.setInputs(100 + step));
    QCOMPARE(document.undoStack().count(), Document::kUndoLimit);
    while (document.undoStack().canUndo())
        document.undoStack().undo();
    QCOMPARE(document.spec().inputs, 110); // the ten oldest steps are gone
}

void TestDocument::newLayerCopiesTheOneBefore()
{
    Document document;
    QVERIFY(document.setFunction(idOf(document, 1), {Activation::Elliot, 0.3F}));
    QVERIFY(document.insertLayer(2));
    QCOMPARE(document.spec().layers[2].outputs, 16);
    QCOMPARE(document.spec().layers[2].function, (UnitFunction{Activation::Elliot, 0.3F}));
    QVERIFY(document.insertLayer(0));
    QCOMPARE(document.spec().layers[0].outputs, 64);
}

void TestDocument::activationTakesItsNaturalSteepness_data()
{
    QTest::addColumn<float>("before");
    QTest::addColumn<float>("after");
    QTest::newRow("natural stays natural") << 0.5F << 1.0F;
    QTest::newRow("chosen by hand stays") << 0.25F << 0.25F;
}

void TestDocument::activationTakesItsNaturalSteepness()
{
    QFETCH(float, before);
    QFETCH(float, after);
    Document document;
    QVERIFY(document.setFunction(idOf(document, 0), {Activation::Sigmoid, before}));
    QVERIFY(document.setActivation(idOf(document, 0), Activation::Tanh));
    QCOMPARE(document.spec().layers[0].function, (UnitFunction{Activation::Tanh, after}));
}

void TestDocument::functionAppliesToAllUnits()
{
    Document document;
    NetworkSpec spec = document.spec();
    spec.layers[2].unitFunctions.assign(8, naturalFunction(Activation::Sin));
    QVERIFY(document.submit(spec, "Mix"));
    QVERIFY(document.setActivation(idOf(document, 2), Activation::Relu));
    QVERIFY(document.spec().layers[2].unitFunctions.empty());
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Set Output to relu"));
}

void TestDocument::resizingKeepsUnitFunctions()
{
    Document document;
    NetworkSpec spec = document.spec();
    spec.layers[2].unitFunctions.assign(8, naturalFunction(Activation::Sin));
    spec.layers[2].unitFunctions[7] = naturalFunction(Activation::Cos);
    QVERIFY(document.submit(spec, "Mix"));
    QVERIFY(document.setOutputs(idOf(document, 2), 10));
    QCOMPARE(document.spec().layers[2].unitFunctions.size(), std::size_t(10));
    QCOMPARE(document.spec().layers[2].unitFunctions[9], naturalFunction(Activation::Cos));
}

void TestDocument::drawingWeightsKeepsConnections()
{
    Document document;
    NetworkSpec spec = document.spec();
    spec.connectionRate = 0.25F;
    Expert sparse = document.toExpert();
    sparse.network = Network::create(spec).value();
    document.reset(sparse);
    const auto before = document.network().weights().layers[0];
    QVERIFY(document.setInitialization({.kind = Initializer::He, .seed = 99}));
    const auto& after = document.network().weights().layers[0];
    QVERIFY(!before.connected.empty());
    QVERIFY(after.connected == before.connected);
    QVERIFY(after.weights != before.weights);
}

void TestDocument::resetForgetsHistoryAndData()
{
    Document document;
    QVERIFY(document.setInputs(3));
    document.setDataset(std::make_shared<Dataset>());
    QSignalSpy replaced(&document, &Document::replaced);
    QSignalSpy changed(&document, &Document::networkChanged);
    QSignalSpy data(&document, &Document::datasetChanged);
    const quint64 revision = document.revision();
    document.reset(Document::newExpert());
    QCOMPARE(document.undoStack().count(), 0);
    QVERIFY(document.undoStack().isClean());
    QVERIFY(!document.dataset());
    QCOMPARE(replaced.count(), 1);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(data.count(), 1);
    QVERIFY(document.revision() > revision);
}

void TestDocument::derivedResultsFollowTheRevision()
{
    Document document;
    const auto plan = document.plan();
    QCOMPARE(document.plan(), plan); // made once a revision
    QVERIFY(document.setOutputs(idOf(document, 2), 4));
    QCOMPARE(document.plan()->outputs(), 4);
    QCOMPARE(document.cost().total.outputs, 4);
    document.undoStack().undo();
    QCOMPARE(document.plan()->outputs(), 8);
    QCOMPARE(document.cost().total.outputs, 8);
}

void TestDocument::describingLeavesTheNetworkAlone()
{
    Document document;
    QSignalSpy network(&document, &Document::networkChanged);
    QSignalSpy description(&document, &Document::descriptionChanged);
    const quint64 revision = document.revision();
    Expert described = document.toExpert();
    described.name = "ocr-digit";
    described.tags = {"ocr"};
    described.network =
        Network::create(
            NetworkSpec{
                .inputs = 1,
                .inputName = {},
                .layers =
                    {{.id = LayerId{1}, .name = {}, .note = {}, .outputs = 1, .function = {}, .unitFunctions = {}}},
                .topology = Topology::Layered,
                .connectionRate = 1,
                .limitsSums = false,
                .initialization = {},
                .inputScaling = {},
                .outputScaling = {}})
            .value();
    document.describe(described);
    QCOMPARE(document.expert().name, std::string("ocr-digit"));
    QCOMPARE(document.spec().inputs, 64);
    QCOMPARE(document.undoStack().undoText(), QStringLiteral("Rename expert to ocr-digit"));
    QCOMPARE(description.count(), 1);
    QCOMPARE(network.count(), 0);
    QCOMPARE(document.revision(), revision);
    document.undoStack().undo();
    QVERIFY(document.expert().tags.empty());
}

QTEST_GUILESS_MAIN(TestDocument)
#include "tst_document.moc"
