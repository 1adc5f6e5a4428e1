// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/calibrated_settings.h"
#include "tests/ui/hand_made_report.h"
#include "ui/charts/roofline_chart.h"
#include "ui/models/latency_table_model.h"
#include "ui/views/latency_panel.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

namespace {

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

void measureIn(LatencyPanel& panel)
{
    panel.measure();
    QTRY_VERIFY_WITH_TIMEOUT(!panel.isMeasuring(), 60'000);
}

} // namespace

class TestLatencyPanel : public QObject {
    Q_OBJECT

private slots:
    void latencyTableSaysWhatTheReportSays();
    void measureShowsFiguresAndConditions();
    void cancelKeepsWhatWasThere();
    void anEditMakesTheResultStale();
    void anotherExpertEmptiesThePanel();
    void measuringAfterAnEditPinsWhatWasThere();
    void undoShowsWhatWasMeasuredThere();
    void aPinnedBaselineIsShownAndCleared();
    void withoutACalibrationNothingIsPredicted();
    void aCalibrationPredictsAndExplains();
};

void TestLatencyPanel::latencyTableSaysWhatTheReportSays()
{
    LatencyTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    model.setReport(handMadeReport(), {"First", "Second"});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(cell(model, 0, LatencyTableModel::NameColumn), QString("First"));
    QCOMPARE(cell(model, 0, LatencyTableModel::MedianColumn), QString("1.00\u2009µs"));
    QCOMPARE(cell(model, 0, LatencyTableModel::ShareColumn), QString("50.0\u2009%"));
    QCOMPARE(cell(model, 1, LatencyTableModel::CallsColumn), QString("16"));
    QCOMPARE(cell(model, 2, LatencyTableModel::MedianColumn), QString("400\u2009ns")); // 2000 - 1000 - 600
    QCOMPARE(cell(model, 2, LatencyTableModel::ShareColumn), QString("20.0\u2009%"));
    QCOMPARE(cell(model, 2, LatencyTableModel::FastestColumn), QString());
    QCOMPARE(cell(model, 3, LatencyTableModel::MedianColumn), QString("2.00\u2009µs"));
    model.setReport(nullptr, {});
    QCOMPARE(model.rowCount(), 0);
}

void TestLatencyPanel::measureShowsFiguresAndConditions()
{
    Document document;
    LatencyPanel panel(document);
    panel.resize(1280, 240);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    auto* now = panel.findChild<QPushButton*>("measureNowButton");
    QVERIFY(now->isVisible());
    QTest::mouseClick(now, Qt::LeftButton);
    QVERIFY(panel.isMeasuring());
    QVERIFY(panel.findChild<QProgressBar*>("latencyProgress")->isVisible());
    QVERIFY(!panel.measureAction()->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(panel.report(), 60'000);
    QTRY_VERIFY(!panel.isMeasuring());
    QVERIFY(panel.measureAction()->isEnabled());
    QVERIFY(!panel.isStale());
    QVERIFY(!panel.findChild<QProgressBar*>("latencyProgress")->isVisible());
    QCOMPARE(panel.report()->layers.size(), std::size_t(3));
    const QString conditions = panel.findChild<QLabel*>("latencyConditions")->text();
    for (const char* word : {"runs", "seed 1", "clock", "warm-up", "kernels", "build"})
        QVERIFY2(conditions.contains(word), word);
    QVERIFY(panel.findChild<QWidget*>("latencyMetric0")->isVisible());
    panel.findChild<QToolButton*>("latencyTableButton")->click();
    auto* table = panel.findChild<QTableView*>("latencyTable");
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 5);
}

void TestLatencyPanel::cancelKeepsWhatWasThere()
{
    Document document;
    LatencyPanel panel(document);
    panel.show();
    panel.measure();
    panel.findChild<QPushButton*>("cancelMeasureButton")->click();
    QTRY_VERIFY(!panel.isMeasuring());
    QVERIFY(!panel.report());
    QVERIFY(panel.findChild<QPushButton*>("measureNowButton")->isEnabled());
}

void TestLatencyPanel::anEditMakesTheResultStale()
{
    Document document;
    LatencyPanel panel(document);
    panel.show();
    panel.measure();
    QTRY_VERIFY_WITH_TIMEOUT(panel.report(), 60'000);
    auto* stale = panel.findChild<QLabel*>("latencyStale");
    QVERIFY(!stale->isVisible());
    QVERIFY(document.setOutputs(document.spec().layers.front().id, 48));
    QVERIFY(panel.isStale());
    QVERIFY(stale->isVisible());
    QVERIFY(panel.report()); // greyed, not thrown away
}

void TestLatencyPanel::anotherExpertEmptiesThePanel()
{
    Document document;
    LatencyPanel panel(document);
    panel.show();
    panel.measure();
    QTRY_VERIFY_WITH_TIMEOUT(panel.report(), 60'000);
    QSignalSpy changed(&panel, &LatencyPanel::reportChanged);
    document.reset(Document::newExpert());
    QVERIFY(!panel.report());
    QCOMPARE(changed.count(), 1);
    panel.measure();
    document.reset(Document::newExpert()); // while it runs: what comes belongs to nobody
    QTRY_VERIFY(!panel.isMeasuring());
    QVERIFY(!panel.report());
}

void TestLatencyPanel::measuringAfterAnEditPinsWhatWasThere()
{
    Document document;
    LatencyPanel panel(document);
    panel.show();
    QSignalSpy shares(&panel, &LatencyPanel::layerSharesChanged);
    measureIn(panel);
    QCOMPARE(shares.last().at(0).value<std::vector<double>>().size(), std::size_t(3));
    measureIn(panel); // nothing was edited: nothing to compare with
    QVERIFY(!panel.baseline().current());
    const auto first = panel.report();
    QVERIFY(document.setOutputs(document.spec().layers.front().id, 64));
    QVERIFY(shares.last().at(0).value<std::vector<double>>().empty());
    measureIn(panel);
    QVERIFY(panel.baseline().current());
    QCOMPARE(panel.baseline().current()->latency, first);
    auto* text = panel.findChild<QLabel*>("baselineChangeText");
    QVERIFY(text->isVisible());
    QVERIFY2(text->text().contains("95 %"), qPrintable(text->text()));
    auto* table = panel.findChild<QTableView*>("latencyTable");
    QCOMPARE(table->model()->columnCount(), int(LatencyTableModel::ColumnCount));
    QVERIFY(!table->model()->index(0, LatencyTableModel::ChangeColumn).data().toString().isEmpty());
    measureIn(panel); // and stays what it is
    QCOMPARE(panel.baseline().current()->latency, first);
}

void TestLatencyPanel::undoShowsWhatWasMeasuredThere()
{
    Document document;
    LatencyPanel panel(document);
    panel.show();
    measureIn(panel);
    const auto first = panel.report();
    QVERIFY(document.setOutputs(document.spec().layers.front().id, 64));
    QVERIFY(panel.isStale());
    document.undoStack().undo();
    QVERIFY(!panel.isStale()); // it is the design that was measured
    document.undoStack().redo();
    measureIn(panel);
    const auto second = panel.report();
    QVERIFY(second != first);
    document.undoStack().undo();
    QCOMPARE(panel.report(), first);
    QVERIFY(!panel.isStale());
    document.undoStack().redo();
    QCOMPARE(panel.report(), second);
    document.reset(Document::newExpert());
    QVERIFY(!panel.report());
}

void TestLatencyPanel::aPinnedBaselineIsShownAndCleared()
{
    Document document;
    LatencyPanel panel(document);
    panel.show();
    QVERIFY(QTest::qWaitForWindowExposed(&panel));
    QVERIFY(!panel.pinAction()->isEnabled());
    measureIn(panel);
    panel.activateWindow();
    panel.setFocus();
    panel.pinAction()->trigger();
    QVERIFY(panel.baseline().current());
    QVERIFY(panel.findChild<QLabel*>("baselineChangeText")->isVisible());
    panel.findChild<QPushButton*>("baselineChangeButton")->click();
    QVERIFY(!panel.baseline().current());
    QVERIFY(!panel.findChild<QLabel*>("baselineChangeText")->isVisible());
    panel.pinBaseline();
    document.reset(Document::newExpert());
    QVERIFY(!panel.baseline().current());
}

void TestLatencyPanel::withoutACalibrationNothingIsPredicted()
{
    Document document;
    Calibration calibration(nullptr);
    QVERIFY(!calibration.current());
    QVERIFY(!calibration.predict(document.spec()));
    LatencyPanel panel(document, &calibration);
    panel.show();
    measureIn(panel);
    QVERIFY(panel.findChild<QLabel*>("predictionText")->text().contains("Not calibrated"));
    QVERIFY(panel.findChild<QPushButton*>("predictionButton")->isVisible());
    QVERIFY(!panel.findChild<QLabel*>("whySlowText")->text().isEmpty());
    QVERIFY(!panel.findChild<QPushButton*>("whySlowButton")->isVisible());
    panel.findChild<QComboBox*>("latencyView")->setCurrentIndex(2);
    QVERIFY(panel.findChild<QPushButton*>("calibrateButton")->isVisible());
}

void TestLatencyPanel::aCalibrationPredictsAndExplains()
{
    wb::test::CalibratedSettings kept;
    Calibration calibration(&kept.settings);
    QVERIFY(calibration.current());
    Document document;
    QVERIFY(document.setInputs(256));
    QVERIFY(document.setOutputs(document.spec().layers.front().id, 256));
    LatencyPanel panel(document, &calibration);
    panel.show();
    measureIn(panel);
    QVERIFY(panel.findChild<QLabel*>("predictionText")->text().startsWith(u'≈'));
    if (bestKernels().layout != WeightLayout::Quads)
        return;
    auto* apply = panel.findChild<QPushButton*>("whySlowButton");
    QVERIFY(apply->isVisible()); // 65 536 of 74 000 weights are the first layer's
    QVERIFY(panel.findChild<QLabel*>("whySlowText")->text().contains("256 → 192"));
    const int steps = document.undoStack().count();
    apply->click();
    QCOMPARE(document.spec().layers.front().outputs, 192);
    QCOMPARE(document.undoStack().count(), steps + 1);
    QVERIFY(!apply->isVisible()); // it was told of another design
    panel.findChild<QComboBox*>("latencyView")->setCurrentIndex(2);
    auto* roofline = panel.findChild<RooflineChart*>("rooflineChart");
    QVERIFY(roofline->isVisible());
    QCOMPARE(roofline->points().size(), std::size_t(3));
    QVERIFY(roofline->csv().contains("roof_gflop_per_s"));
    QCOMPARE(roofline->ghosts().size(), std::size_t(3)); // where the edited layers are predicted to be
    QCOMPARE(roofline->ghosts().front().from, 0);
    QCOMPARE(roofline->csv().count("predicted"), 3);
    document.undoStack().undo();
    QVERIFY(roofline->ghosts().empty());
    QVERIFY(roofline->before().empty());
    QVERIFY(document.setOutputs(document.spec().layers.front().id, 64));
    measureIn(panel); // the first measurement becomes the baseline
    QCOMPARE(roofline->before().size(), std::size_t(3));
    QCOMPARE(roofline->before().front().to, 0);
    QVERIFY(roofline->before().front().point.flop > 3 * roofline->points().front().flop); // of 256 units
    QVERIFY(roofline->before().front().change.change.ratio < 0.7);
    QCOMPARE(roofline->csv().count(",baseline,"), 3);
    QVERIFY(roofline->svg().contains("▼"));
    panel.baseline().clear();
    QVERIFY(roofline->before().empty());
}

QTEST_MAIN(TestLatencyPanel)
#include "tst_latency_panel.moc"
