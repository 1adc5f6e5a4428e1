// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/network_builder.h"
#include "tests/ui/canvas_stage.h"
#include "ui/views/canvas/canvas_legend.h"
#include "ui/views/canvas/mini_map.h"
#include "ui/views/canvas/neuron_grid.h"
#include "ui/views/overlay_actions.h"

#include <QLineEdit>
#include <QSignalSpy>

#include <cmath>
#include <set>

using namespace wb;
using namespace wb::ui;
using wb::test::Stage;

class TestCanvasNeurons : public QObject {
    Q_OBJECT

private slots:
    void gridFindsItsUnits_data();
    void gridFindsItsUnits();
    void cardsOpenAboveOneAndAHalf();
    void zoomKeepsWhatIsUnderThePointer();
    void largestWeightsAreDrawn();
    void hoveringNamesUnitsAndWeights();
    void clickEditsABias();
    void clickEditsAWeight();
    void nonsenseIsRefusedWithAReason();
    void keyboardReachesEveryWeight();
    void activationsColourCardsUntilAnEdit();
    void heatIsTextToo();
    void bytesNeedNoMeasurement();
    void stepsThroughTheLayers();
    void shapesCanBeHidden();
    void mapComesWhenItIsNeeded();
    void shortcutWeightsComeFromEveryLayer();

private:
    static Expert small()
    {
        Expert expert = Document::newExpert();
        expert.network = NetworkBuilder().layersFromSizes({2, 3, 1}).seed(4).build().value();
        return expert;
    }
    static QLineEdit& field(Stage& stage) { return *stage.view.findChild<QLineEdit*>(QStringLiteral("valueField")); }
    static QString readout(Stage& stage) { return stage.view.findChild<CanvasLegend*>()->text(); }
};

void TestCanvasNeurons::gridFindsItsUnits_data()
{
    QTest::addColumn<int>("units");
    for (const int units : {1, 2, 16, 17, 64, 1000, 1024, 65536})
        QTest::addRow("%d", units) << units;
}

void TestCanvasNeurons::gridFindsItsUnits()
{
    QFETCH(int, units);
    const NeuronGrid grid(units);
    const QRectF area(QPointF(), grid.size());
    for (const int unit : {0, 1, units / 2, units - 1}) {
        if (unit >= units)
            continue;
        QVERIFY(area.contains(grid.centre(unit)));
        QCOMPARE(grid.unitAt(grid.centre(unit)), unit);
    }
    QCOMPARE(grid.unitAt({-1, 1}), -1);
    QCOMPARE(grid.unitAt({1, grid.size().height() + 1}), -1);
    QVERIFY(grid.columns() * grid.rows() >= units);
    QCOMPARE(grid.cellsIn(area.adjusted(-50, -50, 50, 50)), QRect(0, 0, grid.columns(), grid.rows()));
}

void TestCanvasNeurons::cardsOpenAboveOneAndAHalf()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.view.setZoom(1.5);
    QVERIFY(!stage.view.canvas().isOpen());
    stage.view.setZoom(1.6);
    QVERIFY(stage.view.canvas().isOpen());
    QVERIFY(stage.card(stage.idOf(0)).isOpen());
    stage.key(Qt::Key_F);
    QVERIFY(!stage.view.canvas().isOpen());
}

void TestCanvasNeurons::zoomKeepsWhatIsUnderThePointer()
{
    Stage stage;
    QVERIFY(stage.show());
    const QPoint at = stage.centreOf(stage.idOf(1));
    for (const double zoom : {1.4, 1.7, 3.0, 1.2}) {
        stage.view.setZoom(zoom, at);
        QVERIFY2((stage.centreOf(stage.idOf(1)) - at).manhattanLength() <= 3, qPrintable(QString::number(zoom)));
    }
}

void TestCanvasNeurons::largestWeightsAreDrawn()
{
    Stage stage;
    QVERIFY(stage.document.setOutputs(stage.idOf(0), 100)); // 64 x 100 weights: more than are drawn
    QVERIFY(stage.show());
    QCOMPARE(stage.view.canvas().links().lineCount(), std::size_t(0));
    stage.view.setZoom(2);
    QCOMPARE(stage.view.canvas().links().lineCount(), NeuronLinks::kMostLines + 1600 + 128);
    float largest = 0;
    for (const LayerWeights& layer : stage.document.network().weights().layers)
        largest = std::max(largest, layer.weights.cwiseAbs().maxCoeff());
    QCOMPARE(stage.view.canvas().links().limit(), largest);
    stage.view.setZoom(1);
    QCOMPARE(stage.view.canvas().links().lineCount(), std::size_t(0));
}

void TestCanvasNeurons::hoveringNamesUnitsAndWeights()
{
    Stage stage;
    stage.document.reset(small());
    QVERIFY(stage.show({1200, 700}));
    stage.view.setZoom(2);
    QTest::mouseMove(stage.view.viewport(), stage.neuronPoint(stage.idOf(0), 1));
    QVERIFY2(readout(stage).startsWith("bias of Hidden 1 #2: "), qPrintable(readout(stage)));
    const ParameterRef weight{.layer = stage.idOf(0), .unit = 2, .source = 0};
    const QPoint there = stage.view.mapFromScene(stage.view.canvas().links().placeOf(weight));
    QTest::mouseMove(stage.view.viewport(), there);
    QVERIFY2(readout(stage).startsWith(QString::fromUtf8("weight Input #1 → Hidden 1 #3: ")),
             qPrintable(readout(stage)));
    QVERIFY(stage.view.accessibleDescription().startsWith("weight"));
    QTest::mouseMove(stage.view.viewport(), QPoint(3, 690));
    QVERIFY(readout(stage).isEmpty());
}

void TestCanvasNeurons::clickEditsABias()
{
    Stage stage;
    stage.document.reset(small());
    QVERIFY(stage.show({1200, 700}));
    stage.view.setZoom(2);
    stage.click(stage.neuronPoint(stage.idOf(0), 1));
    QLineEdit& edited = field(stage);
    QVERIFY(edited.isVisible() && edited.hasFocus());
    QTest::keyClicks(&edited, "0,25");
    QTest::keyClick(&edited, Qt::Key_Return);
    QCOMPARE(stage.document.network().weights().layers[0].biases(1), 0.25F);
    QCOMPARE(stage.document.undoStack().undoText(), QStringLiteral("Set bias of Hidden 1 #2 to 0.25"));
    QVERIFY(!edited.isVisible());
    QVERIFY(stage.view.hasFocus());
    stage.document.undoStack().undo();
    QCOMPARE(stage.document.network().weights().layers[0].biases(1), 0.0F);
}

void TestCanvasNeurons::clickEditsAWeight()
{
    Stage stage;
    stage.document.reset(small());
    QVERIFY(stage.show({1200, 700}));
    stage.view.setZoom(2);
    const ParameterRef weight{.layer = stage.idOf(1), .unit = 0, .source = 2};
    stage.click(stage.view.mapFromScene(stage.view.canvas().links().placeOf(weight)));
    QLineEdit& edited = field(stage);
    QVERIFY(edited.isVisible());
    QTest::keyClicks(&edited, "-1.5");
    QTest::keyClick(&edited, Qt::Key_Return);
    QCOMPARE(stage.document.network().weights().layers[1].weights(0, 2), -1.5F);
    QCOMPARE(stage.document.undoStack().count(), 1);
}

void TestCanvasNeurons::nonsenseIsRefusedWithAReason()
{
    Stage stage;
    stage.document.reset(small());
    QVERIFY(stage.show({1200, 700}));
    stage.view.setZoom(2);
    stage.click(stage.neuronPoint(stage.idOf(0), 0));
    QLineEdit& edited = field(stage);
    for (const char* text : {"abc", "", "inf", "1e60"}) {
        edited.setText(QString::fromLatin1(text));
        QTest::keyClick(&edited, Qt::Key_Return);
        QVERIFY2(edited.isVisible() && !edited.accessibleDescription().isEmpty(), text);
    }
    QCOMPARE(stage.document.undoStack().count(), 0);
    QTest::keyClick(&edited, Qt::Key_Escape);
    QVERIFY(!edited.isVisible());
}

void TestCanvasNeurons::keyboardReachesEveryWeight()
{
    Stage stage;
    stage.document.reset(small());
    QVERIFY(stage.show({1200, 700}));
    stage.selection.select(stage.idOf(0));
    stage.view.setZoom(2);
    stage.key(Qt::Key_Down);
    stage.key(Qt::Key_Down);
    QVERIFY(readout(stage).startsWith("bias of Hidden 1 #2"));
    std::set<int> sources;
    for (int press = 0; press < 5; ++press) {
        stage.key(Qt::Key_PageDown);
        sources.insert(stage.view.canvas().links().focus()->source);
    }
    QCOMPARE(sources, (std::set<int>{0, 1}));
    stage.key(Qt::Key_Return);
    QVERIFY(field(stage).isVisible());
    QTest::keyClicks(&field(stage), "3");
    QTest::keyClick(&field(stage), Qt::Key_Return);
    QCOMPARE(stage.document.network().weights().layers[0].weights.row(1).maxCoeff(), 3.0F);
    stage.key(Qt::Key_Right); // the unit of the next layer, which has but one
    QVERIFY(readout(stage).startsWith("bias of Output #1"));
    stage.key(Qt::Key_Escape);
    QVERIFY(readout(stage).isEmpty());
    QCOMPARE(stage.selection.current(), stage.idOf(1));
}

void TestCanvasNeurons::activationsColourCardsUntilAnEdit()
{
    Stage stage;
    stage.document.reset(small());
    QVERIFY(stage.show());
    const QImage plain = stage.view.grab().toImage();
    stage.view.canvas().setActivations({{0.5F, -2}, {0.1F, 0.9F, -1}, {0.3F}});
    QCOMPARE(stage.card(kInputLayer).activations().limit, 2.0F);
    QVERIFY(stage.view.grab().toImage() != plain);
    stage.actions.overlays->off->trigger();
    QVERIFY(stage.card(kInputLayer).activations().isEmpty());
    stage.actions.overlays->activations->trigger();
    QVERIFY(!stage.card(kInputLayer).activations().isEmpty());
    QVERIFY(stage.document.setLayerName(stage.idOf(0), "Edges"));
    QVERIFY(stage.card(kInputLayer).activations().isEmpty());
    stage.view.canvas().setActivations({{1}, {1}}); // of some other network
    QVERIFY(stage.card(stage.idOf(0)).activations().isEmpty());
}

void TestCanvasNeurons::heatIsTextToo()
{
    Stage stage;
    QVERIFY(!stage.actions.overlays->time->isEnabled());
    stage.view.canvas().setHeat({0.71, 0.21, 0.08}, "of time");
    QVERIFY(stage.actions.overlays->time->isEnabled());
    QVERIFY(!stage.card(stage.idOf(0)).heat());
    stage.actions.overlays->time->trigger();
    QCOMPARE(stage.card(stage.idOf(0)).heat()->text, QString::fromUtf8("71.0\u2009% of time"));
    QVERIFY(!stage.card(kInputLayer).heat());
    stage.selection.select(stage.idOf(0));
    QVERIFY(stage.card(stage.idOf(1)).isFaded() && !stage.card(stage.idOf(0)).isFaded());
    QVERIFY(stage.document.setLayerName(stage.idOf(0), "Edges")); // is as fast as before
    QVERIFY(stage.card(stage.idOf(0)).heat());
    QVERIFY(stage.document.setOutputs(stage.idOf(0), 33));
    QVERIFY(!stage.card(stage.idOf(0)).heat());
    QVERIFY(!stage.card(stage.idOf(1)).isFaded());
}

void TestCanvasNeurons::bytesNeedNoMeasurement()
{
    Stage stage;
    stage.actions.overlays->bytes->trigger();
    double sum = 0;
    for (const LayerId id : stage.ids())
        sum += stage.card(id).heat()->share;
    QVERIFY(std::abs(sum - 1) < 1e-12);
    // 2 080 parameters and 32 outputs of 4 bytes.
    QVERIFY(stage.card(stage.idOf(0)).heat()->text.startsWith(bytesText(8448)));
}

void TestCanvasNeurons::stepsThroughTheLayers()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.key(Qt::Key_Period);
    QCOMPARE(stage.selection.current(), kInputLayer);
    QVERIFY(stage.card(stage.idOf(0)).isFaded());
    stage.key(Qt::Key_Period);
    QVERIFY(!stage.card(stage.idOf(0)).isFaded() && stage.card(stage.idOf(1)).isFaded());
    stage.key(Qt::Key_Comma);
    QCOMPARE(stage.selection.current(), kInputLayer);
    stage.key(Qt::Key_Escape);
    QVERIFY(!stage.view.canvas().isStepping());
    QVERIFY(!stage.card(stage.idOf(1)).isFaded());
    QCOMPARE(stage.selection.current(), kInputLayer);
}

void TestCanvasNeurons::shapesCanBeHidden()
{
    Stage stage;
    QVERIFY(stage.show());
    const QImage with = stage.view.grab().toImage();
    stage.key(Qt::Key_S);
    QVERIFY(!stage.actions.overlays->shapes->isChecked());
    QVERIFY(stage.view.grab().toImage() != with);
}

void TestCanvasNeurons::mapComesWhenItIsNeeded()
{
    Stage stage;
    QVERIFY(stage.show({1200, 500}));
    MiniMap& map = stage.view.miniMap();
    QVERIFY(!map.isVisible());
    while (stage.document.spec().layers.size() < 20)
        QVERIFY(stage.document.insertLayer(1));
    QVERIFY(map.isVisible());
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(map.width() - 12, map.height() / 2));
    QVERIFY(stage.view.viewport()->rect().contains(stage.centreOf(stage.idOf(19))));
    QTest::mouseClick(&map, Qt::LeftButton, {}, QPoint(12, map.height() / 2));
    QVERIFY(stage.view.viewport()->rect().contains(stage.centreOf(kInputLayer)));
    stage.key(Qt::Key_F);
    QVERIFY(!map.isVisible());
}

void TestCanvasNeurons::shortcutWeightsComeFromEveryLayer()
{
    Stage stage;
    Expert expert = small();
    NetworkSpec spec = expert.network.spec();
    spec.topology = Topology::Shortcut;
    expert.network = expert.network.edited(spec).value();
    stage.document.reset(expert);
    QVERIFY(stage.show({1200, 700}));
    stage.view.setZoom(2);
    // Between neighbours: 2 x 3 and 3 x 1; the two from the inputs to the output show for the unit that is pointed at.
    QCOMPARE(stage.view.canvas().links().lineCount(), std::size_t(9));
    const ParameterRef far{.layer = stage.idOf(1), .unit = 0, .source = 1};
    stage.view.canvas().links().setFocus(far);
    QVERIFY(readout(stage).startsWith(QString::fromUtf8("weight Input #2 → Output #1")));
    QCOMPARE(sourceUnit(spec, stage.idOf(1), 4), (ParameterRef{.layer = stage.idOf(0), .unit = 2}));
}

QTEST_MAIN(TestCanvasNeurons)
#include "tst_canvas_neurons.moc"
