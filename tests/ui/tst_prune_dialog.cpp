// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "ui/charts/prune_chart.h"
#include "ui/theme/language.h"
#include "ui/views/budget_bar.h"
#include "ui/views/design_advice.h"
#include "ui/views/ghost_bar.h"
#include "ui/views/problems_panel.h"
#include "ui/views/prune_dialog.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

/// The dialog over 64-32-16-8, 100 rows of 8 classes, and a cost model of 1 ns a multiply-add.
struct PruneStage {
    Document document;
    DesignLatency latency{document};
    DesignPreview preview{document};
    std::unique_ptr<PruneDialog> dialog;

    explicit PruneStage(bool hasRows = true, JobRunner::Drive drive = JobRunner::Drive::Thread)
    {
        if (hasRows)
            document.setDataset(rows());
        latency.setPredictor(
            [](const NetworkSpec& spec) { return std::optional(static_cast<double>(designCost(spec).multiplyAdds)); });
        dialog = std::make_unique<PruneDialog>(document, latency, preview, nullptr, drive);
        dialog->open();
    }
    static std::shared_ptr<const Dataset> rows()
    {
        Rng rng(5);
        auto rows = std::make_shared<Dataset>();
        rows->inputs = Matrix::NullaryExpr(100, 64, [&rng] { return rng.uniform(-1.0F, 1.0F); });
        rows->targets = Matrix::Zero(100, 8);
        for (Eigen::Index row = 0; row < 100; ++row)
            rows->targets(row, row % 8) = 1.0F;
        return rows;
    }
    template <typename T>
    T* child(const char* name)
    {
        return dialog->findChild<T*>(QString::fromLatin1(name));
    }
    QString fact(const char* name) { return child<QLabel>(name)->text(); }
    QSlider* slider() { return child<QSlider>("pruneSlider"); }
    QPushButton* accept() { return child<QPushButton>("pruneAccept"); }
};

} // namespace

class TestPruneDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { speak(QStringLiteral("en")); }
    void prunesAsOneStep_data();
    void prunesAsOneStep();
    void cancelLeavesNothing();
    void aClickOnTheChartChooses();
    void nothingOverlaps();
    void withoutRowsItSaysSo();
    void figuresTellTheirCommand();
    void followsTheDocument();
    void rowsThatCannotRunAreSaid();
    void theActionSaysWhyItCannot();
};

void TestPruneDialog::prunesAsOneStep_data()
{
    QTest::addColumn<int>("drive");
    QTest::newRow("thread") << static_cast<int>(JobRunner::Drive::Thread);
    QTest::newRow("timer") << static_cast<int>(JobRunner::Drive::Timer);
}

void TestPruneDialog::prunesAsOneStep()
{
    QFETCH(int, drive);
    PruneStage stage(true, static_cast<JobRunner::Drive>(drive));
    QSignalSpy said(stage.dialog.get(), &PruneDialog::pruned);
    const Network before = stage.document.network();
    QVERIFY(!stage.accept()->isEnabled());
    QTRY_VERIFY(stage.dialog->isReady());
    QVERIFY(!stage.accept()->isEnabled()); // nothing is chosen
    QCOMPARE(stage.fact("pruneCount"), "0 of 48 units");
    QCOMPARE(stage.slider()->maximum(), 46); // one unit of a layer stays
    for (int i = 0; i < 10; ++i)
        QTest::keyClick(stage.slider(), Qt::Key_Right);
    QCOMPARE(stage.fact("pruneCount"), "10 of 48 units");
    QVERIFY(stage.accept()->isEnabled());
    QVERIFY(stage.preview.proposed());
    const NetworkSpec proposed = *stage.preview.proposed();
    QCOMPARE(hiddenUnitCount(proposed), 38);
    QVERIFY(stage.document.spec() == before.spec()); // a proposal is not an edit
    const auto parameters = designCost(proposed).parameters;
    QVERIFY2(stage.fact("pruneParameters").contains(QString::fromUtf8(" → ") + wb::ui::countText(parameters)),
             qPrintable(stage.fact("pruneParameters")));
    QVERIFY(stage.fact("pruneLatency").startsWith(QString::fromUtf8("≈")));
    QVERIFY(stage.fact("pruneAccuracy").contains(QString::fromUtf8(" → ")));
    QCOMPARE(stage.fact("pruneRows"), "On all 100 rows that are loaded");
    QTest::mouseClick(stage.accept(), Qt::LeftButton);
    QVERIFY(!stage.dialog->isVisible());
    QVERIFY(!stage.preview.proposed());
    QVERIFY(stage.document.spec() == proposed);
    QCOMPARE(stage.document.undoStack().count(), 1);
    QCOMPARE(stage.document.undoStack().undoText(), "Prune");
    QCOMPARE(said.count(), 1);
    QVERIFY2(said[0][0].toString().startsWith("10 units pruned: 2"), qPrintable(said[0][0].toString()));
    stage.document.undoStack().undo();
    QVERIFY(stage.document.spec() == before.spec());
    QVERIFY(bitEqual(stage.document.network().weights(), before.weights()));
}

void TestPruneDialog::cancelLeavesNothing()
{
    PruneStage stage;
    QTRY_VERIFY(stage.dialog->isReady());
    QTest::keyClick(stage.slider(), Qt::Key_PageUp);
    QVERIFY(stage.preview.proposed());
    QTest::keyClick(stage.dialog.get(), Qt::Key_Escape);
    QVERIFY(!stage.dialog->isVisible());
    QVERIFY(!stage.preview.proposed());
    QCOMPARE(stage.document.undoStack().count(), 0);
}

void TestPruneDialog::aClickOnTheChartChooses()
{
    PruneStage stage;
    QTRY_VERIFY(stage.dialog->isReady());
    QVERIFY(QTest::qWaitForWindowExposed(stage.dialog.get()));
    auto* chart = stage.child<PruneChart>("pruneChart");
    chart->replot();
    const QRect plot = chart->axisRect()->rect();
    QTest::mouseClick(chart, Qt::LeftButton, {}, {plot.left() + 2, plot.center().y()});
    QCOMPARE(stage.slider()->value(), 46); // the fewest bytes
    QCOMPARE(stage.fact("pruneLayers"), QString::fromUtf8("Hidden 1: 32 → 1, Hidden 2: 16 → 1"));
    QTest::mouseClick(chart, Qt::LeftButton, {}, {plot.right() - 2, plot.center().y()});
    QCOMPARE(stage.slider()->value(), 0);
    QCOMPARE(chart->table().count('\n'), 48);
    QVERIFY(chart->table().startsWith("removed_units,parameters,"));
    QVERIFY(chart->accessibleName().contains("pruning"));
}

void TestPruneDialog::nothingOverlaps()
{
    PruneStage stage;
    QTRY_VERIFY(stage.dialog->isReady());
    auto* chart = stage.child<PruneChart>("pruneChart");
    const auto topOf = [&stage](QWidget* part) { return part->mapTo(stage.dialog.get(), QPoint()).y(); };
    QTRY_VERIFY(stage.child<QLabel>("pruneParameters")->isVisible());
    QTRY_VERIFY(topOf(stage.child<QLabel>("pruneParameters")) > chart->geometry().bottom() + 4);
    QVERIFY(topOf(stage.accept()) > stage.child<QLabel>("pruneRows")->geometry().bottom() + 4);
}

void TestPruneDialog::withoutRowsItSaysSo()
{
    PruneStage stage(false);
    QTRY_VERIFY(stage.dialog->isReady());
    QCOMPARE(stage.fact("pruneRows"), "On 128 random inputs: no rows are loaded");
    QVERIFY(!stage.child<QLabel>("pruneAccuracy"));
    QVERIFY(!stage.child<QLabel>("pruneMiss"));
    QCOMPARE(stage.fact("pruneChange"), "0");
    stage.slider()->setValue(20);
    QVERIFY(stage.fact("pruneChange").toDouble() > 0);
    stage.latency.setPredictor({});
    QCOMPARE(stage.fact("pruneLatency"), "not known");
}

void TestPruneDialog::figuresTellTheirCommand()
{
    PruneStage stage;
    stage.document.standsIn(QStringLiteral("/nets/my net.net"));
    stage.document.rowsStandIn(QStringLiteral("/rows.csv"));
    QTRY_VERIFY(stage.dialog->isReady());
    stage.slider()->setValue(10);
    QTest::mouseClick(stage.child<QLabel>("pruneBytes"), Qt::LeftButton);
    auto* card = stage.dialog->findChild<QWidget*>(QStringLiteral("provenancePopup"));
    QVERIFY(card);
    QStringList texts;
    for (const auto* label : card->findChildren<QLabel*>())
        texts << label->text();
    QVERIFY2(texts.contains(QStringLiteral("expert prune '/nets/my net.net' --data /rows.csv --keep 38")),
             qPrintable(texts.join(u'|')));
}

void TestPruneDialog::followsTheDocument()
{
    PruneStage stage;
    QVERIFY(stage.document.setOutputs(stage.document.spec().layers[0].id, 4)); // while it is measured
    QTRY_VERIFY(stage.dialog->isReady());
    QCOMPARE(stage.slider()->maximum(), 18);
    stage.document.setDataset(nullptr);
    QVERIFY(!stage.dialog->isReady());
    QTRY_VERIFY(stage.dialog->isReady());
    QVERIFY(stage.fact("pruneRows").contains("random"));
}

void TestPruneDialog::rowsThatCannotRunAreSaid()
{
    PruneStage stage;
    auto rows = std::make_shared<Dataset>(*PruneStage::rows());
    rows->inputs(7, 2) = std::numeric_limits<float>::infinity();
    stage.document.setDataset(rows);
    auto* chart = stage.child<PruneChart>("pruneChart");
    QTRY_VERIFY(chart->emptyText().contains("7") || chart->emptyText().contains("8"));
    QVERIFY(!stage.dialog->isReady());
    QVERIFY(!stage.accept()->isEnabled());
}

void TestPruneDialog::theActionSaysWhyItCannot()
{
    Document document;
    LayerSelection selection(document);
    QWidget window;
    DesignAdvice advice(document, selection, nullptr, window);
    auto* action = advice.findChild<QAction*>(QStringLiteral("prune"));
    QVERIFY(action->isEnabled());
    QVERIFY(document.setOutputs(document.spec().layers[0].id, 1));
    QVERIFY(document.setOutputs(document.spec().layers[1].id, 1));
    QVERIFY(!action->isEnabled());
    QCOMPARE(action->toolTip(), "No hidden layer has more than one unit");
    QVERIFY(document.removeLayer(document.spec().layers[0].id));
    QVERIFY(document.removeLayer(document.spec().layers[0].id));
    QCOMPARE(action->toolTip(), "There is no hidden layer");
    document.undoStack().setIndex(0);
    action->trigger();
    auto* dialog = window.findChild<PruneDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    delete advice.problemsPanel();
    delete advice.budgetBar();
    delete advice.ghostBar();
}

QTEST_MAIN(TestPruneDialog)
#include "tst_prune_dialog.moc"
