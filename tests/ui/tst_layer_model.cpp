// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/layer_model.h"
#include "ui/views/activation_combo.h"
#include "ui/views/layer_delegate.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace wb;
using namespace wb::ui;

class TestLayerModel : public QObject {
    Q_OBJECT

private slots:
    void keepsTheRulesOfItemModels();
    void showsShapesAndCosts_data();
    void showsShapesAndCosts();
    void editsGoToTheDocument_data();
    void editsGoToTheDocument();
    void refusedEditComesOutAsMessage();
    void inputRowHasNoFunctionToEdit();
    void mixedUnitFunctionsSaySo();
    void delegateEditsUnits();
    void delegateEditsActivationByKeyboard();
    void delegateEditsSteepness();
    void activationsThatFannLacksAreMarked();
};

void TestLayerModel::keepsTheRulesOfItemModels()
{
    Document document;
    LayerModel model(document);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(document.insertLayer(1));
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(document.moveLayer(model.layerAt(1), 2));
    QVERIFY(document.removeLayer(model.layerAt(2)));
    QVERIFY(document.setInputs(7));
    while (document.undoStack().canUndo())
        document.undoStack().undo();
    QCOMPARE(model.rowCount(), 4);
    document.reset(Document::newExpert());
    QCOMPARE(model.rowCount(), 4);
}

void TestLayerModel::showsShapesAndCosts_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    const QString thin(QChar(0x2009));
    QTest::newRow("input name") << 0 << int(LayerModel::NameColumn) << "Input";
    QTest::newRow("inputs") << 0 << int(LayerModel::UnitsColumn) << "64";
    QTest::newRow("name") << 1 << int(LayerModel::NameColumn) << "Hidden 1";
    QTest::newRow("output") << 3 << int(LayerModel::NameColumn) << "Output";
    QTest::newRow("units") << 1 << int(LayerModel::UnitsColumn) << "32";
    QTest::newRow("activation") << 1 << int(LayerModel::ActivationColumn) << "sigmoid";
    QTest::newRow("steepness") << 1 << int(LayerModel::SteepnessColumn) << "0.5";
    QTest::newRow("shape") << 1 << int(LayerModel::ShapeColumn) << QStringLiteral("64→32");
    QTest::newRow("parameters") << 1 << int(LayerModel::ParametersColumn) << "2" + thin + "080"; // 64 * 32 + 32
    QTest::newRow("multiply-adds") << 1 << int(LayerModel::MultiplyAddsColumn) << "2" + thin + "048";
    QTest::newRow("bytes") << 1 << int(LayerModel::BytesColumn) << "8.32" + thin + "kB";          // 4 * 2080
    QTest::newRow("bytes below 1 kB") << 3 << int(LayerModel::BytesColumn) << "544" + thin + "B"; // 4 * 136
    QTest::newRow("share") << 1 << int(LayerModel::ShareColumn) << "75.8" + thin + "%";           // 2080 / 2744
}

void TestLayerModel::showsShapesAndCosts()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QString, text);
    Document document;
    const LayerModel model(document);
    QCOMPARE(model.index(row, column).data().toString(), text);
}

void TestLayerModel::editsGoToTheDocument_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("column");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("undoText");
    QTest::newRow("name") << 1 << int(LayerModel::NameColumn) << QVariant("first") << "Rename Hidden 1 to first";
    QTest::newRow("input name") << 0 << int(LayerModel::NameColumn) << QVariant("x") << "Rename Input to x";
    QTest::newRow("units") << 2 << int(LayerModel::UnitsColumn) << QVariant(24) << "Resize Hidden 2 to 24";
    QTest::newRow("inputs") << 0 << int(LayerModel::UnitsColumn) << QVariant(3) << "Resize Input to 3";
    QTest::newRow("activation") << 1 << int(LayerModel::ActivationColumn)
                                << QVariant(static_cast<int>(Activation::Relu)) << "Set Hidden 1 to relu";
    QTest::newRow("steepness") << 1 << int(LayerModel::SteepnessColumn) << QVariant(0.1)
                               << "Set steepness of Hidden 1 to 0.1";
}

void TestLayerModel::editsGoToTheDocument()
{
    QFETCH(int, row);
    QFETCH(int, column);
    QFETCH(QVariant, value);
    QFETCH(QString, undoText);
    Document document;
    LayerModel model(document);
    QVERIFY(model.setData(model.index(row, column), value));
    QCOMPARE(model.index(row, column).data(Qt::EditRole), value);
    QCOMPARE(document.undoStack().undoText(), undoText);
}

void TestLayerModel::refusedEditComesOutAsMessage()
{
    Document document;
    LayerModel model(document);
    QSignalSpy rejected(&model, &LayerModel::rejected);
    QVERIFY(!model.setData(model.index(1, LayerModel::UnitsColumn), 0));
    QCOMPARE(rejected.count(), 1);
    QVERIFY(rejected[0][0].toString().contains(QStringLiteral("Hidden 1")));
    QCOMPARE(document.undoStack().count(), 0);
}

void TestLayerModel::inputRowHasNoFunctionToEdit()
{
    Document document;
    LayerModel model(document);
    QVERIFY(!(model.flags(model.index(0, LayerModel::ActivationColumn)) & Qt::ItemIsEditable));
    QVERIFY(!model.setData(model.index(0, LayerModel::ActivationColumn), 5));
    QVERIFY(!(model.flags(model.index(1, LayerModel::ParametersColumn)) & Qt::ItemIsEditable));
    QCOMPARE(document.undoStack().count(), 0);
}

void TestLayerModel::mixedUnitFunctionsSaySo()
{
    Document document;
    NetworkSpec spec = document.spec();
    spec.layers[2].unitFunctions.assign(8, naturalFunction(Activation::Sin));
    QVERIFY(document.submit(spec, "Mix"));
    const LayerModel model(document);
    QCOMPARE(model.index(3, LayerModel::ActivationColumn).data().toString(), QStringLiteral("mixed"));
}

void TestLayerModel::delegateEditsUnits()
{
    Document document;
    LayerModel model(document);
    QTableView view;
    view.setModel(&model);
    view.setItemDelegate(new LayerDelegate(&view));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.edit(model.index(1, LayerModel::UnitsColumn));
    auto* spin = view.findChild<QSpinBox*>();
    QVERIFY(spin);
    QCOMPARE(spin->value(), 32);
    spin->selectAll();
    QTest::keyClicks(spin, QStringLiteral("48"));
    QTest::keyClick(spin, Qt::Key_Return);
    QTRY_COMPARE(document.spec().layers[0].outputs, 48); // Return is handled a turn later
    QCOMPARE(document.undoStack().count(), 1);
}

void TestLayerModel::delegateEditsActivationByKeyboard()
{
    Document document;
    LayerModel model(document);
    QTableView view;
    view.setModel(&model);
    view.setItemDelegate(new LayerDelegate(&view));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.edit(model.index(1, LayerModel::ActivationColumn));
    auto* combo = view.findChild<ActivationCombo*>();
    QVERIFY(combo);
    QCOMPARE(combo->activation(), Activation::Sigmoid);
    QTest::keyClick(combo, Qt::Key_Down); // the next in the list
    QCOMPARE(document.spec().layers[0].function.activation, Activation::SigmoidStepwise);
    QCOMPARE(document.undoStack().count(), 1);
}

void TestLayerModel::delegateEditsSteepness()
{
    Document document;
    LayerModel model(document);
    QTableView view;
    view.setModel(&model);
    view.setItemDelegate(new LayerDelegate(&view));
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.edit(model.index(1, LayerModel::SteepnessColumn));
    auto* spin = view.findChild<SteepnessSpin*>();
    QVERIFY(spin);
    QCOMPARE(spin->text(), QStringLiteral("0.5"));
    spin->selectAll();
    QTest::keyClicks(spin, QStringLiteral("0.35"));
    QTest::keyClick(spin, Qt::Key_Return);
    QTRY_COMPARE(document.spec().layers[0].function.steepness, 0.35F);
}

void TestLayerModel::activationsThatFannLacksAreMarked()
{
    const ActivationCombo combo;
    QCOMPARE(combo.count(), kActivationCount);
    int marked = 0;
    for (int row = 0; row < combo.count(); ++row)
        marked += combo.itemText(row).contains(QStringLiteral(".net")) ? 1 : 0;
    QCOMPARE(marked, kActivationCount - kFannActivationCount);
}

QTEST_MAIN(TestLayerModel)
#include "tst_layer_model.moc"
