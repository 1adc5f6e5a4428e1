// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/layer_time_chart.h"
#include "ui/charts/memory_chart.h"
#include "ui/models/latency_table_model.h"
#include "ui/models/memory_table_model.h"
#include "ui/theme/language.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace wb;
using namespace wb::ui;

/// What a network's own scaling takes stands in a row of its own, behind the layers.
class TestScalingRows : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { speak(QStringLiteral("en")); }
    void timesHaveOne();
    void bytesHaveOne();
};

namespace {

QString scalingCell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

void TestScalingRows::timesHaveOne()
{
    auto report = std::make_shared<LatencyReport>();
    report->samplesNs = {2000};
    report->layers = {{1000, 990, 51, 8, {}}};
    report->scaling = {300, 290, 51, 32, {}};
    report->whole = {2000, 1990, 51, 4, {}};
    LatencyTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(report, {"First"});
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(scalingCell(model, 1, LatencyTableModel::NameColumn), QString("Scaling"));
    QCOMPARE(scalingCell(model, 1, LatencyTableModel::MedianColumn), QString("300\u2009ns"));
    QCOMPARE(scalingCell(model, 1, LatencyTableModel::CallsColumn), QString("32"));
    QCOMPARE(scalingCell(model, 2, LatencyTableModel::NameColumn), QString("Gap"));
    QCOMPARE(scalingCell(model, 2, LatencyTableModel::MedianColumn), QString("700\u2009ns")); // 2000 - 1000 - 300
    QCOMPARE(scalingCell(model, 3, LatencyTableModel::NameColumn), QString("Whole inference"));
    auto comparison = std::make_shared<LatencyComparison>();
    comparison->layers = {std::nullopt};
    comparison->whole = {4000, {0.5, {0.5, 0.5}}};
    model.setBaseline(comparison);
    QCOMPARE(scalingCell(model, 0, LatencyTableModel::ChangeColumn), QString("new"));
    QCOMPARE(scalingCell(model, 1, LatencyTableModel::BaselineColumn), QString()); // nothing is known of it before
    QCOMPARE(scalingCell(model, 3, LatencyTableModel::BaselineColumn), QString("4.00\u2009µs"));
    LayerTimeChart chart;
    chart.setReport(report, {"First"});
    const QByteArray csv = chart.csv();
    QVERIFY2(csv.contains("First,1000,990,51,8,\nScaling,300,290,51,32,\nGap,700,"), csv);
}

void TestScalingRows::bytesHaveOne()
{
    auto report = std::make_shared<MemoryReport>();
    report->inputs.activations = 16;
    report->layers = {{320, 128, 0, 56}};
    report->scaling.overhead = 80;
    report->shared.overhead = 300;
    report->total = {320, 144, 0, 436};
    const QStringList names{"Input", "First", "Scaling", "Shared"};
    MemoryTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setReport(report, names);
    QCOMPARE(model.rowCount(), 5);
    QCOMPARE(scalingCell(model, 2, MemoryTableModel::OverheadColumn), QString("80"));
    QCOMPARE(scalingCell(model, 3, MemoryTableModel::OverheadColumn), QString("300"));
    QCOMPARE(scalingCell(model, 4, MemoryTableModel::NameColumn), QString("Total"));
    MemoryChart chart;
    chart.setReport(report, names);
    const QByteArray csv = chart.csv();
    QVERIFY2(csv.contains("\nScaling,0,80,0,0,80\nShared,0,300,"), csv);
}

QTEST_MAIN(TestScalingRows)
#include "tst_scaling_rows.moc"
