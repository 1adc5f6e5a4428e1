// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas_stage.h"
#include "ui/document/design_preview.h"
#include "ui/views/canvas/card_drag.h"

#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>

using namespace wb;
using namespace wb::ui;
using wb::test::Stage;

using Ids = std::vector<LayerId>;

class TestCanvasSelection : public QObject {
    Q_OBJECT

private slots:
    void ctrlClickAddsAndTakesAway();
    void shiftClickSelectsARange();
    void pressingOneOfSeveralKeepsThemUntilReleased();
    void bandSelectsWhatItTouches();
    void escapeGivesTheBandUp();
    void keyASelectsAllLayers();
    void severalAreRemovedInOneStep();
    void allLayersAreNotRemoved();
    void severalAreDuplicatedInOneStep();
    void shiftArrowsMoveSeveral();
    void severalAreDraggedTogether();
    void escapePutsADragBack();
    void draggingTheEdgeResizes();
    void escapeDropsAResize();
    void middleAndRightButtonsPan();
    void rightClickOpensTheMenu();
    void shortcutConnectionsToggle();
    void hoveringSaysWhichLayer();
};

void TestCanvasSelection::ctrlClickAddsAndTakesAway()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.click(stage.centreOf(stage.idOf(0)));
    stage.click(stage.centreOf(stage.idOf(2)), Qt::ControlModifier);
    QCOMPARE(stage.selection.all(), (Ids{stage.idOf(0), stage.idOf(2)}));
    QVERIFY(stage.card(stage.idOf(0)).isMarked());
    QVERIFY(stage.card(stage.idOf(2)).isPrimary());
    stage.click(stage.centreOf(stage.idOf(0)), Qt::ControlModifier);
    QCOMPARE(stage.selection.all(), Ids{stage.idOf(2)});
}

void TestCanvasSelection::shiftClickSelectsARange()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.click(stage.centreOf(stage.idOf(2)));
    stage.click(stage.centreOf(kInputLayer), Qt::ShiftModifier);
    QCOMPARE(stage.selection.all(), (Ids{kInputLayer, stage.idOf(0), stage.idOf(1), stage.idOf(2)}));
    QCOMPARE(stage.selection.current(), stage.idOf(2));
}

void TestCanvasSelection::pressingOneOfSeveralKeepsThemUntilReleased()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.selection.selectAll({stage.idOf(0), stage.idOf(1)});
    QTest::mousePress(stage.view.viewport(), Qt::LeftButton, {}, stage.centreOf(stage.idOf(1)));
    QCOMPARE(stage.selection.all().size(), std::size_t(2));
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, stage.centreOf(stage.idOf(1)));
    QCOMPARE(stage.selection.all(), Ids{stage.idOf(1)});
}

void TestCanvasSelection::bandSelectsWhatItTouches()
{
    Stage stage;
    QVERIFY(stage.show());
    const QPoint above = stage.centreOf(stage.idOf(0)) - QPoint(0, 110);
    stage.drag(above, stage.centreOf(stage.idOf(1)) + QPoint(0, 5));
    QCOMPARE(stage.selection.all(), (Ids{stage.idOf(0), stage.idOf(1)}));
    const QPoint last = stage.centreOf(stage.idOf(2)) - QPoint(0, 110);
    stage.drag(last, last + QPoint(10, 110), Qt::ShiftModifier);
    QCOMPARE(stage.selection.all(), stage.ids());
    stage.drag(last, last + QPoint(10, 20));
    QVERIFY(stage.selection.all().empty());
}

void TestCanvasSelection::escapeGivesTheBandUp()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.selection.select(stage.idOf(2));
    const QPoint above = stage.centreOf(stage.idOf(0)) - QPoint(0, 110);
    stage.startDrag(above, stage.centreOf(stage.idOf(0)));
    QCOMPARE(stage.selection.all(), Ids{stage.idOf(0)});
    stage.key(Qt::Key_Escape);
    QCOMPARE(stage.selection.all(), Ids{stage.idOf(2)});
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, stage.centreOf(stage.idOf(0)));
    QCOMPARE(stage.selection.all(), Ids{stage.idOf(2)});
}

void TestCanvasSelection::keyASelectsAllLayers()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(stage.selection.all(), stage.ids());
}

void TestCanvasSelection::severalAreRemovedInOneStep()
{
    Stage stage;
    QVERIFY(stage.show());
    const Ids before = stage.ids();
    stage.selection.selectAll({kInputLayer, before[0], before[1]});
    stage.key(Qt::Key_Delete);
    QCOMPARE(stage.ids(), Ids{before[2]});
    QCOMPARE(stage.document.undoStack().count(), 1);
    stage.document.undoStack().undo();
    QCOMPARE(stage.ids(), before);
    QCOMPARE(stage.selection.all(), (Ids{before[0], before[1]}));
}

void TestCanvasSelection::allLayersAreNotRemoved()
{
    Stage stage;
    QVERIFY(stage.show());
    QSignalSpy rejected(&stage.actions, &LayerActions::rejected);
    stage.key(Qt::Key_A, Qt::ControlModifier);
    stage.key(Qt::Key_Delete);
    QCOMPARE(stage.ids().size(), std::size_t(3));
    QCOMPARE(rejected.count(), 1);
}

void TestCanvasSelection::severalAreDuplicatedInOneStep()
{
    Stage stage;
    QVERIFY(stage.show());
    const Ids before = stage.ids();
    QVERIFY(stage.document.setLayerName(before[0], "Edges"));
    stage.selection.selectAll({before[0], before[1]});
    stage.key(Qt::Key_D, Qt::ControlModifier);
    const auto& layers = stage.document.spec().layers;
    QCOMPARE(layers.size(), std::size_t(5));
    QCOMPARE(layers[2].outputs, 32);
    QCOMPARE(layers[3].outputs, 16);
    QCOMPARE(layers[2].name, std::string("Edges copy"));
    QCOMPARE(layers[4].id, before[2]);
    QCOMPARE(stage.selection.all(), (Ids{layers[2].id, layers[3].id}));
    QCOMPARE(stage.document.undoStack().count(), 2);
}

void TestCanvasSelection::shiftArrowsMoveSeveral()
{
    Stage stage;
    QVERIFY(stage.document.insertLayer(3));
    QVERIFY(stage.show());
    const Ids at = stage.ids();
    stage.selection.selectAll({at[0], at[2]});
    stage.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(stage.ids(), (Ids{at[1], at[0], at[3], at[2]}));
    stage.key(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(stage.ids(), (Ids{at[1], at[3], at[0], at[2]}));
    QVERIFY(!stage.actions.moveRight->isEnabled());
    QVERIFY(stage.actions.moveLeft->isEnabled());
    QCOMPARE(stage.document.undoStack().count(), 3);
}

void TestCanvasSelection::severalAreDraggedTogether()
{
    Stage stage;
    QVERIFY(stage.show());
    const Ids at = stage.ids();
    stage.selection.selectAll({at[0], at[1]});
    stage.drag(stage.centreOf(at[0]), stage.centreOf(at[2]) + QPoint(30, 0));
    QCOMPARE(stage.ids(), (Ids{at[2], at[0], at[1]}));
    QCOMPARE(stage.document.undoStack().count(), 1);
    QCOMPARE(stage.selection.all(), (Ids{at[0], at[1]}));
}

void TestCanvasSelection::escapePutsADragBack()
{
    Stage stage;
    QVERIFY(stage.show());
    const LayerId id = stage.idOf(0);
    const qreal home = stage.card(id).x();
    const QPoint to = stage.centreOf(stage.idOf(2)) + QPoint(30, 0);
    stage.startDrag(stage.centreOf(id), to);
    QVERIFY(stage.card(id).x() > home + 100);
    stage.key(Qt::Key_Escape);
    QCOMPARE(stage.card(id).x(), home);
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(stage.document.undoStack().count(), 0);
}

void TestCanvasSelection::draggingTheEdgeResizes()
{
    Stage stage;
    QVERIFY(stage.show());
    DesignPreview preview(stage.document);
    stage.view.canvas().cardDrag().setPreview(&preview);
    const LayerCard& card = stage.card(stage.idOf(0));
    const QPoint edge = stage.view.mapFromScene(card.mapToScene(QPointF(card.width() - 3, 0)));
    const QPoint to = edge + QPoint(static_cast<int>(48 * stage.view.zoom()), 0);
    stage.startDrag(edge, to);
    QVERIFY(preview.proposed());
    const int proposed = preview.proposed()->layers[0].outputs;
    QVERIFY2(proposed > 60 && proposed < 68, qPrintable(QString::number(proposed))); // one doubling, to a pixel
    QCOMPARE(stage.document.spec().layers[0].outputs, 32);
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, to);
    QCOMPARE(stage.document.spec().layers[0].outputs, proposed);
    QCOMPARE(stage.document.undoStack().count(), 1);
    QVERIFY(!preview.proposed());
}

void TestCanvasSelection::escapeDropsAResize()
{
    Stage stage;
    QVERIFY(stage.show());
    DesignPreview preview(stage.document);
    stage.view.canvas().cardDrag().setPreview(&preview);
    const LayerCard& card = stage.card(kInputLayer);
    const QPoint edge = stage.view.mapFromScene(card.mapToScene(QPointF(card.width() - 3, 0)));
    stage.startDrag(edge, edge - QPoint(60, 0));
    QVERIFY(preview.proposed() && preview.proposed()->inputs < 64);
    stage.key(Qt::Key_Escape);
    QVERIFY(!preview.proposed());
    QTest::mouseRelease(stage.view.viewport(), Qt::LeftButton, {}, edge - QPoint(60, 0));
    QCOMPARE(stage.document.undoStack().count(), 0);
}

void TestCanvasSelection::middleAndRightButtonsPan()
{
    Stage stage;
    QVERIFY(stage.show());
    QSignalSpy menu(&stage.view, &CanvasView::menuRequested);
    for (const Qt::MouseButton button : {Qt::MiddleButton, Qt::RightButton}) {
        const QPoint card = stage.centreOf(stage.idOf(1));
        stage.drag(card, card + QPoint(-60, 20), {}, button);
        QCOMPARE(stage.centreOf(stage.idOf(1)), card + QPoint(-60, 20));
    }
    QCOMPARE(menu.count(), 0);
    QVERIFY(stage.selection.all().empty());
}

void TestCanvasSelection::rightClickOpensTheMenu()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.click(stage.centreOf(stage.idOf(1)), {}, Qt::RightButton);
    QCOMPARE(stage.selection.current(), stage.idOf(1));
    auto* menu = stage.view.findChild<QMenu*>(QStringLiteral("canvasMenu"));
    QVERIFY(menu);
    QVERIFY(menu->actions().contains(stage.actions.remove));
    QVERIFY(menu->actions().contains(stage.actions.shortcuts));
    menu->close();
    // Of several selected ones all stay.
    stage.selection.selectAll({stage.idOf(0), stage.idOf(1)});
    QSignalSpy asked(&stage.view, &CanvasView::menuRequested);
    stage.click(stage.centreOf(stage.idOf(1)), {}, Qt::RightButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(stage.selection.all().size(), std::size_t(2));
}

void TestCanvasSelection::shortcutConnectionsToggle()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.actions.shortcuts->trigger();
    QCOMPARE(stage.document.spec().topology, Topology::Shortcut);
    QCOMPARE(stage.document.spec().sourceCount(1), 96);
    QVERIFY(stage.actions.shortcuts->isChecked());
    stage.document.undoStack().undo();
    QCOMPARE(stage.document.spec().topology, Topology::Layered);
    QVERIFY(!stage.actions.shortcuts->isChecked());
}

void TestCanvasSelection::hoveringSaysWhichLayer()
{
    Stage stage;
    QVERIFY(stage.show());
    QSignalSpy hovered(&stage.view.canvas(), &CanvasScene::layerHovered);
    QTest::mouseMove(stage.view.viewport(), stage.centreOf(stage.idOf(1)));
    QCOMPARE(hovered.count(), 1);
    QCOMPARE(hovered[0][0].value<LayerId>(), stage.idOf(1));
    QTest::mouseMove(stage.view.viewport(), QPoint(5, 395));
    QCOMPARE(hovered.count(), 2);
    QVERIFY(!hovered[1][0].value<LayerId>());
}

QTEST_MAIN(TestCanvasSelection)
#include "tst_canvas_selection.moc"
