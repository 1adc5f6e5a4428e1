// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sweep_chart.h"
#include "ui/views/sweep_page.h"

#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

/// Calls of 1, 2 and 4 rows.
std::shared_ptr<const SweepReport> sweepOf(double nsPerRow)
{
    auto report = std::make_shared<SweepReport>();
    for (const int rows : {1, 2, 4})
        report->points.push_back({rows, nsPerRow / rows, Interval{0.9 * nsPerRow / rows, 1.1 * nsPerRow / rows}});
    report->rounds = 15;
    return report;
}

} // namespace

/// Batches beside those of a baseline.
class TestSweepBaseline : public QObject {
    Q_OBJECT

private slots:
    void theChartShowsBoth();
    void theBaselineIsNotComparedWithItself();
    void bothBaselinesGoTogether();
    void measuringAfterAnEditPinsWhatWasThere();
};

void TestSweepBaseline::theChartShowsBoth()
{
    SweepChart chart;
    chart.setReport(sweepOf(100));
    QVERIFY(chart.csv().contains("\n1,100,90,110,10000000,\n"));
    const double top = chart.yAxis->range().upper;
    chart.setBaseline(sweepOf(25)); // was four times as fast
    QVERIFY(chart.csv().contains("\n1,100,90,110,10000000,25\n"));
    QVERIFY(chart.yAxis->range().upper > 2 * top);
    QCOMPARE(chart.graph(0)->dataCount(), 3);
    chart.setBaseline(nullptr);
    QCOMPARE(chart.graph(0)->dataCount(), 0);
    QCOMPARE(chart.yAxis->range().upper, top);
}

void TestSweepBaseline::theBaselineIsNotComparedWithItself()
{
    SweepChart chart;
    const auto report = sweepOf(100);
    chart.setReport(report);
    chart.setBaseline(report);
    QVERIFY(chart.csv().contains("\n1,100,90,110,10000000,\n"));
    QCOMPARE(chart.graph(0)->dataCount(), 0);
    chart.setReport(sweepOf(50)); // measured again
    QCOMPARE(chart.graph(0)->dataCount(), 3);
}

void TestSweepBaseline::bothBaselinesGoTogether()
{
    Baseline baseline;
    QSignalSpy changed(&baseline, &Baseline::changed);
    baseline.pinSweep(sweepOf(100));
    QVERIFY(baseline.sweep() && !baseline.current());
    baseline.clear();
    QVERIFY(!baseline.sweep());
    QCOMPARE(changed.count(), 2);
    baseline.clear();
    QCOMPARE(changed.count(), 2);
}

void TestSweepBaseline::measuringAfterAnEditPinsWhatWasThere()
{
    Document document;
    Baseline baseline;
    SweepPage page(document, baseline);
    page.measure();
    QTRY_VERIFY_WITH_TIMEOUT(page.report() && !page.isRunning(), 60'000);
    const auto first = page.report();
    page.measure(); // the same design: nothing to compare
    QTRY_VERIFY_WITH_TIMEOUT(page.report() != first && !page.isRunning(), 60'000);
    QVERIFY(!baseline.sweep());
    const auto second = page.report();
    QVERIFY(document.insertLayer(0));
    page.measure();
    QTRY_VERIFY_WITH_TIMEOUT(page.report() != second && !page.isRunning(), 60'000);
    QCOMPARE(baseline.sweep(), second);
}

QTEST_MAIN(TestSweepBaseline)
#include "tst_sweep_baseline.moc"
