// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme_switch.h"
#include "ui/views/canvas/canvas_view.h"
#include "ui/views/layers_panel.h"
#include "ui/views/totals_row.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTest>

using namespace wb;
using namespace wb::ui;

class TestLayersPanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void sortsAndGoesBackToRunOrder();
    void rowsAndSelectionAreOne();
    void editsGoToTheRightLayerWhileSorted();
    void copiesInThreeForms();
    void totalsStandBelow();
    void cellsAreEscaped();

private:
    QString cell(int row, int column) { return m_panel->table().model()->index(row, column).data().toString(); }
    void clickHeader(int column);
    QString copied(const char* action);

    std::unique_ptr<ThemeSwitch> m_theme;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<LayerSelection> m_selection;
    std::unique_ptr<CanvasView> m_canvas;
    std::unique_ptr<LayerActions> m_actions;
    std::unique_ptr<LayersPanel> m_panel;
};

void TestLayersPanel::init()
{
    m_theme = std::make_unique<ThemeSwitch>(ThemeSwitch::Choice::Light);
    m_document = std::make_unique<Document>();
    m_selection = std::make_unique<LayerSelection>(*m_document);
    m_canvas = std::make_unique<CanvasView>(*m_document, *m_selection);
    m_actions = std::make_unique<LayerActions>(*m_document, *m_selection, *m_canvas);
    m_panel = std::make_unique<LayersPanel>(*m_document, *m_selection, *m_actions);
    m_panel->resize(900, 300);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestLayersPanel::cleanup()
{
    m_panel.reset();
    m_actions.reset();
    m_canvas.reset();
    m_selection.reset();
    m_document.reset();
    m_theme.reset();
}

void TestLayersPanel::clickHeader(int column)
{
    QHeaderView& header = *m_panel->table().horizontalHeader();
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {},
                      QPoint(header.sectionViewportPosition(column) + 20, header.height() / 2));
}

QString TestLayersPanel::copied(const char* action)
{
    m_panel->findChild<QAction*>(QString::fromLatin1(action))->trigger();
    return QGuiApplication::clipboard()->text();
}

void TestLayersPanel::sortsAndGoesBackToRunOrder()
{
    clickHeader(LayerModel::ParametersColumn);
    QCOMPARE(cell(0, LayerModel::NameColumn), QStringLiteral("Output"));
    QCOMPARE(cell(3, LayerModel::NameColumn), QStringLiteral("Input")); // has none
    clickHeader(LayerModel::ParametersColumn);
    QCOMPARE(cell(1, LayerModel::NameColumn), QStringLiteral("Hidden 1")); // by the number: 2 080 over 528
    clickHeader(LayerModel::ParametersColumn);
    QCOMPARE(cell(0, LayerModel::NameColumn), QStringLiteral("Input"));
    QCOMPARE(cell(3, LayerModel::NameColumn), QStringLiteral("Output"));
}

void TestLayersPanel::rowsAndSelectionAreOne()
{
    clickHeader(LayerModel::UnitsColumn); // 8, 16, 32, 64
    m_selection->selectAll({m_document->spec().layers[0].id, m_document->spec().layers[2].id});
    QList<int> rows;
    for (const QModelIndex& row : m_panel->table().selectionModel()->selectedRows())
        rows << row.row();
    std::sort(rows.begin(), rows.end());
    QCOMPARE(rows, (QList<int>{0, 2}));
    m_panel->table().selectRow(1);
    QCOMPARE(m_selection->all(), (std::vector{m_document->spec().layers[1].id}));
    m_panel->table().selectionModel()->select(m_panel->table().model()->index(3, 0),
                                              QItemSelectionModel::Select | QItemSelectionModel::Rows);
    QCOMPARE(m_selection->all(), (std::vector{kInputLayer, m_document->spec().layers[1].id}));
}

void TestLayersPanel::editsGoToTheRightLayerWhileSorted()
{
    clickHeader(LayerModel::UnitsColumn);
    QAbstractItemModel& model = *m_panel->table().model();
    QVERIFY(model.setData(model.index(0, LayerModel::UnitsColumn), 100));
    QCOMPARE(m_document->spec().layers[2].outputs, 100);
    QCOMPARE(cell(3, LayerModel::UnitsColumn), QStringLiteral("100"));
}

void TestLayersPanel::copiesInThreeForms()
{
    const QString thin(QChar(0x2009));
    const QString text = copied("copyLayersText");
    QCOMPARE(text.count(u'\n'), 6); // header, inputs, three layers, total
    QVERIFY2(text.contains("Hidden 1\t32\tsigmoid\t0.5\t64→32\t2" + thin + "080\t"), qPrintable(text));
    const QString markdown = copied("copyLayersMarkdown");
    QVERIFY2(markdown.startsWith(QStringLiteral("| Layer | Units |")), qPrintable(markdown));
    QVERIFY2(markdown.contains(QStringLiteral("| ---: |")), qPrintable(markdown));
    const QString csv = copied("copyLayersCsv");
    QVERIFY2(csv.contains(QStringLiteral("Weights (B)")), qPrintable(csv));
    QVERIFY2(csv.contains(QStringLiteral("Output,8,linear,1,16→8,136,128,544,")), qPrintable(csv));
    QVERIFY2(csv.endsWith(QStringLiteral("Total,,,,,2744,2688,10976,1\n")), qPrintable(csv));
}

void TestLayersPanel::totalsStandBelow()
{
    auto* totals = m_panel->findChild<TotalsRow*>("layersTotals");
    QVERIFY(totals);
    QCOMPARE(totals->text(LayerModel::ParametersColumn), QStringLiteral("2") + QChar(0x2009) + "744");
    QVERIFY(m_document->removeLayer(m_document->spec().layers[2].id));
    QCOMPARE(totals->text(LayerModel::ParametersColumn), QStringLiteral("2") + QChar(0x2009) + "608");
    QVERIFY(totals->accessibleName().contains(QStringLiteral("Parameters 2")));
}

void TestLayersPanel::cellsAreEscaped()
{
    const TableText table{{"a|b", "c"}, {{"x\ty", "say \"no\", twice"}, {"1", "2\n3"}}};
    QCOMPARE(table.tabbed(), QStringLiteral("a|b\tc\nx y\tsay \"no\", twice\n1\t2 3\n"));
    QCOMPARE(table.markdown(),
             QStringLiteral("| a\\|b | c |\n| ---: | ---: |\n| x y | say \"no\", twice |\n| 1 | 2 3 |\n"));
    QCOMPARE(table.csv(), QStringLiteral("a|b,c\nx\ty,\"say \"\"no\"\", twice\"\n1,\"2\n3\"\n"));
}

QTEST_MAIN(TestLayersPanel)
#include "tst_layers_panel.moc"
