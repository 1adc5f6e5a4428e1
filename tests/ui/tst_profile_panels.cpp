// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/calibrated_settings.h"
#include "ui/charts/latency_histogram_chart.h"
#include "ui/charts/layer_time_chart.h"
#include "ui/charts/memory_chart.h"
#include "ui/charts/roofline_chart.h"
#include "ui/charts/sweep_chart.h"
#include "ui/models/latency_table_model.h"
#include "ui/models/memory_table_model.h"
#include "ui/theme/theme.h"
#include "ui/views/latency_panel.h"
#include "ui/views/memory_panel.h"
#include "ui/views/sweep_page.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace wb;
using namespace wb::ui;

namespace {

/// Made by hand, so that every number in a chart or a table can be predicted.
std::shared_ptr<const LatencyReport> handMadeReport()
{
    auto report = std::make_shared<LatencyReport>();
    for (int i = 1; i <= 1000; ++i)
        report->samplesNs.push_back(2000 + i);
    report->samplesNs.push_back(5e6);
    report->firstNs = 9000;
    report->isFirstResolved = true;
    report->layers = {{1000, 990, 51, 8, {}}, {600, 590, 51, 16, {}}};
    report->whole = {2000, 1990, 51, 4, {}};
    report->clock = {20, 20};
    summarize(*report);
    return report;
}

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

/// How much of a picture is this colour.
double shareOf(const QImage& image, const QColor& colour)
{
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    return static_cast<double>(count) / (static_cast<double>(image.width()) * image.height());
}

} // namespace

class TestProfilePanels : public QObject {
    Q_OBJECT

private slots:
    void latencyTableSaysWhatTheReportSays();
    void memoryTableAddsUp();
    void histogramExportsEverySample();
    void layerTimesExportTheGap();
    void memoryExportsBytes();
    void aNarrowChartKeepsItsTitle();
    void picturesAreLightEvenInTheDark();
    void anEmptyChartSaysSo();
    void wheelZoomsAndDoubleClickFits();
    void keysZoomAndFit();
    void menuOpensWithoutBlocking();
    void measureShowsFiguresAndConditions();
    void cancelKeepsWhatWasThere();
    void anEditMakesTheResultStale();
    void anotherExpertEmptiesThePanel();
    void memoryFollowsTheDesign();
    void measuringAfterAnEditPinsWhatWasThere();
    void undoShowsWhatWasMeasuredThere();
    void aPinnedBaselineIsShownAndCleared();
    void withoutACalibrationNothingIsPredicted();
    void aCalibrationPredictsAndExplains();
    void batchesAreSweptAndCancelled();
    void memoryShowsTheChange();
    void aCalibrationIsKept();
};

void TestProfilePanels::latencyTableSaysWhatTheReportSays()
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

void TestProfilePanels::memoryTableAddsUp()
{
    MemoryReport report;
    report.inputs.activations = 256;
    report.layers = {{8320, 128, 0, 56}, {544, 32, 0, 56}};
    report.shared = {0, 0, 128, 300};
    report.total = {8864, 416, 128, 412};
    MemoryTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(std::make_shared<const MemoryReport>(report), {"Input", "First", "Second", "Shared"});
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(cell(model, 1, MemoryTableModel::WeightsColumn), QString("8\u2009320"));
    QCOMPARE(cell(model, 3, MemoryTableModel::ScratchColumn), QString("128"));
    QCOMPARE(cell(model, 4, MemoryTableModel::NameColumn), QString("Total"));
    QCOMPARE(cell(model, 4, MemoryTableModel::TotalColumn), QString("9\u2009820"));
}

void TestProfilePanels::histogramExportsEverySample()
{
    LatencyHistogramChart chart;
    chart.setProvenance("somewhere");
    chart.setReport(handMadeReport());
    const QList<QByteArray> lines = chart.csv().trimmed().split('\n');
    QCOMPARE(lines.at(0), QByteArray("# somewhere"));
    QCOMPARE(lines.at(1), QByteArray("from_ns,to_ns,samples"));
    qint64 samples = 0;
    for (qsizetype i = 2; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].split(',');
        QCOMPARE(cells.size(), 3);
        QVERIFY(cells[0].toDouble() < cells[1].toDouble());
        samples += cells[2].toLongLong();
    }
    QCOMPARE(samples, 1001);
}

void TestProfilePanels::layerTimesExportTheGap()
{
    LayerTimeChart chart;
    chart.setReport(handMadeReport(), {"First, \"quoted\"", "Second"});
    QCOMPARE(chart.csv(), QByteArray("part,median_ns,fastest_ns,samples,calls_per_sample,baseline_ns\n"
                                     "\"First, \"\"quoted\"\"\",1000,990,51,8,\n"
                                     "Second,600,590,51,16,\n"
                                     "Gap,400,,,,\n"
                                     "Whole inference,2000,1990,51,4,\n"));
}

void TestProfilePanels::memoryExportsBytes()
{
    MemoryReport report;
    report.layers = {{100, 20, 0, 3}};
    report.total = {100, 20, 0, 3};
    MemoryChart chart;
    chart.setReport(std::make_shared<const MemoryReport>(report), {"Input", "Only", "Shared"});
    QVERIFY(chart.csv().contains("\nOnly,100,3,20,0,123\n"));
    QVERIFY(chart.csv().endsWith("Total,100,3,20,0,123\n"));
}

void TestProfilePanels::aNarrowChartKeepsItsTitle()
{
    MemoryReport report;
    report.layers = {{100, 20, 0, 3}};
    report.total = {100, 20, 0, 3};
    MemoryChart chart;
    chart.setReport(std::make_shared<const MemoryReport>(report), {"Input", "Only", "Shared"});
    chart.resize(900, 240);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    auto* row = qobject_cast<QCPLayoutGrid*>(chart.plotLayout()->element(0, 0));
    QVERIFY(row);
    QTRY_COMPARE(row->rowCount(), 1);
    const QByteArray wide = chart.svg();
    chart.resize(260, 240);
    QTRY_COMPARE(row->rowCount(), 2); // the legend stands below
    const QCPLayoutElement* title = row->element(0, 0);
    QTRY_VERIFY(title->outerRect().width() >= title->minimumOuterSizeHint().width());
    QCOMPARE(chart.svg(), wide);
    QTRY_COMPARE(row->rowCount(), 2); // and again
    chart.resize(900, 240);
    QTRY_COMPARE(row->rowCount(), 1);
}

void TestProfilePanels::picturesAreLightEvenInTheDark()
{
    LatencyHistogramChart chart;
    chart.setPalette(paletteOf(darkTheme()));
    chart.resize(400, 200);
    chart.setReport(handMadeReport());
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QTRY_VERIFY(shareOf(chart.grab().toImage(), darkTheme().base) > 0.5);
    const QImage picture = QImage::fromData(chart.png(2));
    QCOMPARE(picture.size(), QSize(1360, 760));
    QVERIFY(shareOf(picture, lightTheme().base) > 0.5);
    QTRY_VERIFY(shareOf(chart.grab().toImage(), darkTheme().base) > 0.5); // and the screen is as it was
    const QByteArray document = chart.pdf();
    QVERIFY(document.startsWith("%PDF-"));
    QVERIFY(document.contains("%%EOF"));
    QVERIFY(document.size() > 2000); // an empty page has about 1 kB
}

void TestProfilePanels::anEmptyChartSaysSo()
{
    MemoryChart chart;
    chart.setEmptyText("Nothing to see yet");
    chart.resize(300, 150);
    QVERIFY(chart.isEmpty());
    const QImage without = chart.grab().toImage();
    chart.setEmptyText({});
    QVERIFY(chart.grab().toImage() != without);
    QVERIFY(!chart.findChild<QToolButton*>("chartMenuButton")->isVisibleTo(&chart));
}

void TestProfilePanels::wheelZoomsAndDoubleClickFits()
{
    LatencyHistogramChart chart;
    chart.resize(500, 250);
    chart.setReport(handMadeReport());
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.replot();
    chart.fitView();
    const QCPRange fitted = chart.xAxis->range();
    // The fitted view holds the first call and p99, not the one sample of 5 ms.
    QVERIFY(fitted.lower < 2001 && fitted.upper > 9000 && fitted.upper < 1e6);
    const QPointF middle = chart.axisRect()->rect().center();
    QWheelEvent wheel(middle, chart.mapToGlobal(middle), {}, {0, 120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&chart, &wheel);
    QVERIFY(chart.xAxis->range().size() < 0.95 * fitted.size());
    QTest::mouseDClick(&chart, Qt::LeftButton, {}, middle.toPoint());
    QVERIFY(std::abs(chart.xAxis->range().upper / fitted.upper - 1) < 1e-9);
}

void TestProfilePanels::keysZoomAndFit()
{
    LayerTimeChart chart;
    chart.resize(500, 250);
    chart.setReport(handMadeReport(), {"First", "Second"});
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.fitView();
    const QCPRange fitted = chart.xAxis->range();
    QTest::keyClick(&chart, Qt::Key_Plus);
    QVERIFY(chart.xAxis->range().size() < fitted.size());
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_0);
    QCOMPARE(chart.xAxis->range().upper, fitted.upper);
    QCOMPARE(chart.xAxis->range().lower, fitted.lower);
}

void TestProfilePanels::menuOpensWithoutBlocking()
{
    LayerTimeChart chart;
    chart.resize(500, 250);
    chart.setReport(handMadeReport(), {"First", "Second"});
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QTest::mouseClick(chart.findChild<QToolButton*>("chartMenuButton"), Qt::LeftButton);
    auto* menu = chart.findChild<QMenu*>("chartMenu");
    QTRY_VERIFY(menu->isVisible());
    for (const char* name : {"savePng2", "saveSvg", "savePdf", "saveCsv", "copyChart", "fitChart", "chartTableAction"})
        QVERIFY2(menu->findChild<QAction*>(name), name);
    menu->close();
}

void TestProfilePanels::measureShowsFiguresAndConditions()
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

void TestProfilePanels::cancelKeepsWhatWasThere()
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

void TestProfilePanels::anEditMakesTheResultStale()
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

void TestProfilePanels::anotherExpertEmptiesThePanel()
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

void TestProfilePanels::memoryFollowsTheDesign()
{
    Document document;
    MemoryPanel panel(document);
    QVERIFY(!panel.report());
    panel.resize(1000, 240);
    panel.show();
    QVERIFY(panel.report());
    const std::size_t before = panel.report()->total.weights;
    QVERIFY(before >= 4 * 2744);
    QVERIFY(document.setOutputs(document.spec().layers.front().id, 64)); // 32 more units: 65 + 16 weights each
    QCOMPARE(panel.report()->total.weights, before + 4 * 32 * (65 + 16));
    document.undoStack().undo();
    QCOMPARE(panel.report()->total.weights, before);
}

namespace {

void measureIn(LatencyPanel& panel)
{
    panel.measure();
    QTRY_VERIFY_WITH_TIMEOUT(!panel.isMeasuring(), 60'000);
}

} // namespace

void TestProfilePanels::measuringAfterAnEditPinsWhatWasThere()
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

void TestProfilePanels::undoShowsWhatWasMeasuredThere()
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

void TestProfilePanels::aPinnedBaselineIsShownAndCleared()
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

void TestProfilePanels::withoutACalibrationNothingIsPredicted()
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

void TestProfilePanels::aCalibrationPredictsAndExplains()
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

void TestProfilePanels::batchesAreSweptAndCancelled()
{
    Document document;
    Baseline baseline;
    SweepPage page(document, baseline);
    page.show();
    page.findChild<QPushButton*>("sweepNowButton")->click();
    QVERIFY(page.isRunning());
    QVERIFY(page.findChild<QProgressBar*>("sweepProgress")->isVisible());
    page.findChild<QPushButton*>("cancelSweepButton")->click();
    QTRY_VERIFY(!page.isRunning());
    QVERIFY(!page.report());
    page.measure();
    QTRY_VERIFY_WITH_TIMEOUT(page.report(), 60'000);
    QCOMPARE(page.report()->points.size(), std::size_t(13));
    auto* chart = page.findChild<SweepChart*>("sweepChart");
    QVERIFY(!chart->isEmpty());
    QVERIFY(chart->csv().contains("\n4096,"));
    document.reset(Document::newExpert());
    QVERIFY(!page.report());
}

void TestProfilePanels::memoryShowsTheChange()
{
    Document document;
    Baseline baseline;
    MemoryPanel panel(document, &baseline);
    panel.show();
    baseline.pin({nullptr, panel.report(), document.spec(), document.network().sharedWeights(), {}});
    QVERIFY(document.setOutputs(document.spec().layers.front().id, 64));
    auto* model = panel.findChild<QTableView*>("memoryTable")->model();
    QCOMPARE(model->columnCount(), int(MemoryTableModel::ColumnCount));
    QVERIFY(model->index(1, MemoryTableModel::ChangeColumn).data().toString().startsWith(u'▲'));
    QVERIFY(model->index(3, MemoryTableModel::ChangeColumn).data().toString().startsWith(u'='));
    QVERIFY(document.insertLayer(1));
    QCOMPARE(model->index(2, MemoryTableModel::ChangeColumn).data().toString(), QString("new"));
    baseline.clear();
    QCOMPARE(model->columnCount(), int(MemoryTableModel::ChangeColumn));
}

void TestProfilePanels::aCalibrationIsKept()
{
    wb::test::CalibratedSettings kept;
    kept.settings.remove("calibration");
    CalibrationMethod quick;
    quick.sampleNs = 1e3;
    quick.measureNs = 0;
    quick.minRounds = 2;
    quick.roofSamples = 0;
    {
        Calibration calibration(&kept.settings, nullptr, quick);
        QSignalSpy changed(&calibration, &Calibration::changed);
        calibration.measure();
        calibration.cancel();
        QTRY_VERIFY(!calibration.isRunning());
        QVERIFY(!calibration.current());
        calibration.measure();
        QTRY_VERIFY_WITH_TIMEOUT(calibration.current(), 120'000);
        QCOMPARE(changed.count(), 1);
    }
    QVERIFY(Calibration(&kept.settings).current());
    MachineCalibration other = wb::test::syntheticMachine();
    other.environment.cpu = "another";
    kept.settings.setValue("calibration", QString::fromStdString(calibrationToJson(other)));
    QVERIFY(!Calibration(&kept.settings).current());
}

QTEST_MAIN(TestProfilePanels)
#include "tst_profile_panels.moc"
