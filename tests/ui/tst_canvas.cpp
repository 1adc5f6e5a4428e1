// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/canvas_stage.h"

#include <QAccessible>
#include <QElapsedTimer>
#include <QImage>
#include <QSignalSpy>
#include <QWheelEvent>

using namespace wb;
using namespace wb::ui;
using wb::test::Stage;

class TestCanvas : public QObject {
    Q_OBJECT

private slots:
    void clickSelectsACardAndTheGroundNone();
    void arrowsWalkAlongTheLayers();
    void plusInsertsALayer_data();
    void plusInsertsALayer();
    void keyInsertsAfterTheSelectedLayer();
    void deleteRemovesTheSelectedLayer();
    void theLastLayerIsKeptWithAReason();
    void theInputsAreNotRemoved();
    void shiftArrowsMoveTheLayer();
    void dragReorders_data();
    void dragReorders();
    void wheelAndKeysZoom();
    void cardsGrowWithTheirUnits();
    void shortcutsAreDrawn();
    void sixtyThreeLayersStaySmooth();
    void describesItselfForScreenReaders();
};

void TestCanvas::clickSelectsACardAndTheGroundNone()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.click(stage.centreOf(stage.idOf(1)));
    QCOMPARE(stage.selection.current(), stage.idOf(1));
    stage.click(stage.centreOf(kInputLayer));
    QCOMPARE(stage.selection.current(), kInputLayer);
    stage.click({5, 395});
    QVERIFY(!stage.selection.current());
}

void TestCanvas::arrowsWalkAlongTheLayers()
{
    Stage stage;
    QVERIFY(stage.show());
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QCOMPARE(stage.selection.current(), kInputLayer);
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QCOMPARE(stage.selection.current(), stage.idOf(1));
    QTest::keyClick(&stage.view, Qt::Key_End);
    QTest::keyClick(&stage.view, Qt::Key_Right);
    QCOMPARE(stage.selection.current(), stage.idOf(2));
    QTest::keyClick(&stage.view, Qt::Key_Left);
    QCOMPARE(stage.selection.current(), stage.idOf(1));
    QSignalSpy opened(&stage.view, &CanvasView::openRequested);
    QTest::keyClick(&stage.view, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    QTest::keyClick(&stage.view, Qt::Key_Escape);
    QVERIFY(!stage.selection.current());
}

void TestCanvas::plusInsertsALayer_data()
{
    QTest::addColumn<int>("position");
    QTest::newRow("after the inputs") << 0;
    QTest::newRow("between") << 1;
    QTest::newRow("at the end") << 3;
}

void TestCanvas::plusInsertsALayer()
{
    QFETCH(int, position);
    Stage stage;
    QVERIFY(stage.show());
    stage.click(stage.insertPoint(position));
    QCOMPARE(stage.document.spec().layers.size(), std::size_t(4));
    QCOMPARE(stage.document.undoStack().count(), 1);
    QCOMPARE(stage.selection.current(), stage.idOf(static_cast<std::size_t>(position)));
    QVERIFY(stage.view.canvas().card(stage.selection.current()));
    stage.document.undoStack().undo();
    QCOMPARE(stage.document.spec().layers.size(), std::size_t(3));
}

void TestCanvas::keyInsertsAfterTheSelectedLayer()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.selection.select(stage.idOf(0));
    QTest::keyClick(&stage.view, Qt::Key_L);
    QCOMPARE(stage.document.spec().layers.size(), std::size_t(4));
    QCOMPARE(stage.document.spec().layers[1].outputs, 32);
    QCOMPARE(stage.selection.current(), stage.idOf(1));
}

void TestCanvas::deleteRemovesTheSelectedLayer()
{
    Stage stage;
    QVERIFY(stage.show());
    const LayerId removed = stage.idOf(0);
    const LayerId next = stage.idOf(1);
    stage.click(stage.centreOf(removed));
    QTest::keyClick(&stage.view, Qt::Key_Delete);
    QCOMPARE(stage.document.spec().layers.size(), std::size_t(2));
    QCOMPARE(stage.document.undoStack().undoText(), QStringLiteral("Remove Hidden 1"));
    QVERIFY(!stage.view.canvas().card(removed));
    QCOMPARE(stage.selection.current(), next);
    stage.document.undoStack().undo();
    QCOMPARE(stage.selection.current(), removed);
}

void TestCanvas::theLastLayerIsKeptWithAReason()
{
    Stage stage;
    QVERIFY(stage.document.removeLayer(stage.idOf(0)));
    QVERIFY(stage.document.removeLayer(stage.idOf(0)));
    QVERIFY(stage.show());
    QSignalSpy rejected(&stage.actions, &LayerActions::rejected);
    stage.selection.select(stage.idOf(0));
    QTest::keyClick(&stage.view, Qt::Key_Delete);
    QCOMPARE(stage.document.spec().layers.size(), std::size_t(1));
    QCOMPARE(rejected.count(), 1);
    QVERIFY(rejected[0][0].toString().contains(QStringLiteral("at least one layer")));
}

void TestCanvas::theInputsAreNotRemoved()
{
    Stage stage;
    QVERIFY(stage.show());
    stage.selection.select(kInputLayer);
    QTest::keyClick(&stage.view, Qt::Key_Delete);
    QTest::keyClick(&stage.view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(stage.document.undoStack().count(), 0);
}

void TestCanvas::shiftArrowsMoveTheLayer()
{
    Stage stage;
    QVERIFY(stage.show());
    const LayerId moved = stage.idOf(0);
    stage.selection.select(moved);
    QTest::keyClick(&stage.view, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(stage.idOf(1), moved);
    QCOMPARE(stage.selection.current(), moved);
    QTest::keyClick(&stage.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(stage.idOf(0), moved);
    QTest::keyClick(&stage.view, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(stage.idOf(0), moved);
    QCOMPARE(stage.document.undoStack().count(), 2);
}

void TestCanvas::dragReorders_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("over");
    QTest::addColumn<int>("to");
    QTest::newRow("to the right") << 0 << 1 << 1;
    QTest::newRow("to the end") << 0 << 2 << 2;
    QTest::newRow("to the left") << 2 << 0 << 0;
}

void TestCanvas::dragReorders()
{
    QFETCH(int, from);
    QFETCH(int, over);
    QFETCH(int, to);
    Stage stage;
    QVERIFY(stage.show());
    const LayerId moved = stage.idOf(static_cast<std::size_t>(from));
    const QPoint beyond(to > from ? 30 : -30, 0);
    stage.drag(stage.centreOf(moved), stage.centreOf(stage.idOf(static_cast<std::size_t>(over))) + beyond);
    QCOMPARE(stage.document.spec().indexOf(moved), to);
    QCOMPARE(stage.document.undoStack().count(), 1);
    // A short slip of the mouse moves nothing, and the card is back in its place.
    const qreal home = stage.view.canvas().card(moved)->x();
    stage.drag(stage.centreOf(moved), stage.centreOf(moved) + QPoint(15, 0));
    QCOMPARE(stage.document.undoStack().count(), 1);
    QCOMPARE(stage.view.canvas().card(moved)->x(), home);
}

void TestCanvas::wheelAndKeysZoom()
{
    Stage stage;
    QVERIFY(stage.show());
    QTest::keyClick(&stage.view, Qt::Key_0);
    QCOMPARE(stage.view.zoom(), 1.0);
    QTest::keyClick(&stage.view, Qt::Key_Plus);
    QCOMPARE(stage.view.zoom(), 1.25);
    QTest::keyClick(&stage.view, Qt::Key_Minus);
    QCOMPARE(stage.view.zoom(), 1.0);
    const QPointF at(300, 200);
    QWheelEvent turn(at, stage.view.viewport()->mapToGlobal(at), {}, {0, 120}, {}, {}, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(stage.view.viewport(), &turn);
    QVERIFY(stage.view.zoom() > 1.1);
    stage.view.setZoom(1000);
    QCOMPARE(stage.view.zoom(), CanvasView::kLargestZoom);
    QTest::keyClick(&stage.view, Qt::Key_F);
    QVERIFY(stage.view.zoom() <= 1);
    const QRectF shown = stage.view.mapToScene(stage.view.viewport()->rect()).boundingRect();
    for (const LayerId id : {kInputLayer, stage.idOf(2)})
        QVERIFY(shown.contains(stage.view.canvas().card(id)->sceneBoundingRect()));
}

void TestCanvas::cardsGrowWithTheirUnits()
{
    Stage stage;
    const qreal before = stage.view.canvas().card(stage.idOf(0))->width();
    QVERIFY(stage.document.setOutputs(stage.idOf(0), 64)); // one doubling
    const qreal after = stage.view.canvas().card(stage.idOf(0))->width();
    QVERIFY(after > before);
    QVERIFY(stage.document.setOutputs(stage.idOf(0), 128));
    QCOMPARE(stage.view.canvas().card(stage.idOf(0))->width() - after, after - before);
}

void TestCanvas::shortcutsAreDrawn()
{
    Stage stage;
    QVERIFY(stage.show());
    const auto inkAbove = [&stage] {
        const QRect above(0, stage.centreOf(stage.idOf(0)).y() - 110, stage.view.width(), 40);
        return stage.view.grab(above).toImage();
    };
    const QImage layered = inkAbove();
    NetworkSpec spec = stage.document.spec();
    spec.topology = Topology::Shortcut;
    QVERIFY(stage.document.submit(spec, "Shortcut"));
    QVERIFY(inkAbove() != layered);
}

void TestCanvas::sixtyThreeLayersStaySmooth()
{
    Stage stage;
    while (stage.document.spec().layers.size() < 63)
        QVERIFY(stage.document.insertLayer(1));
    QVERIFY(stage.show());
    QImage frame(stage.view.size(), QImage::Format_ARGB32_Premultiplied);
    stage.view.QWidget::render(&frame); // warms the fonts up
    QElapsedTimer timer;
    timer.start();
    for (int pass = 0; pass < 5; ++pass)
        stage.view.QWidget::render(&frame);
    // 16 ms is a frame; ten times that leaves room for sanitizers and for two busy cores.
    QVERIFY2(timer.elapsed() / 5 < 160, qPrintable(QStringLiteral("%1 ms a frame").arg(timer.elapsed() / 5)));
}

void TestCanvas::describesItselfForScreenReaders()
{
    Stage stage;
    stage.selection.select(stage.idOf(0));
    QVERIFY(stage.view.accessibleDescription().contains(QStringLiteral("Hidden 1")));
    QVERIFY(!stage.view.accessibleName().isEmpty());
    QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(&stage.view);
    QCOMPARE(canvas->childCount(), 4);
    QAccessibleInterface* first = canvas->child(1);
    QCOMPARE(first->text(QAccessible::Name), QStringLiteral("Hidden 1"));
    QVERIFY(first->text(QAccessible::Description).contains(QString(QStringLiteral("2") + QChar(0x2009) + "080")));
    QVERIFY(first->state().selected);
    QVERIFY(!canvas->child(2)->state().selected);
    QCOMPARE(canvas->indexOfChild(first), 1);
    QCOMPARE(first->parent()->object(), &stage.view);
    for (const QAction* action : stage.actions.findChildren<QAction*>()) {
        QVERIFY2(!action->text().isEmpty() && !action->toolTip().isEmpty(), qPrintable(action->objectName()));
    }
}

QTEST_MAIN(TestCanvas)
#include "tst_canvas.moc"
