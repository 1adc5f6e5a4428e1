// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/calibrated_settings.h"
#include "ui/charts/sweep_chart.h"
#include "ui/document/calibration.h"
#include "ui/models/memory_table_model.h"
#include "ui/views/memory_panel.h"
#include "ui/views/sweep_page.h"

#include <QAbstractItemModelTester>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

/// Memory, batches, and the calibration; latency has its own test.
class TestProfilePanels : public QObject {
    Q_OBJECT

private slots:
    void memoryTableAddsUp();
    void memoryFollowsTheDesign();
    void memoryShowsTheChange();
    void batchesAreSweptAndCancelled();
    void aCalibrationIsKept();
};

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
