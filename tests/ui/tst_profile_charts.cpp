// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/hand_made_report.h"
#include "ui/charts/latency_histogram_chart.h"
#include "ui/charts/layer_time_chart.h"
#include "ui/charts/log_ticker.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/memory_chart.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QMenu>
#include <QTest>
#include <QToolButton>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

namespace {

std::shared_ptr<const MemoryReport> someMemory()
{
    MemoryReport report;
    report.layers = {{100, 20, 0, 3}};
    report.total = {100, 20, 0, 3};
    return std::make_shared<const MemoryReport>(report);
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

/// The charts of Latency and Memory, and what every chart does.
class TestProfileCharts : public QObject {
    Q_OBJECT

private slots:
    void histogramExportsEverySample();
    void layerTimesExportTheGap();
    void memoryExportsBytes();
    void aNarrowChartKeepsItsTitle();
    void aTitleThatIsTooLongIsElided();
    void aLowChartPutsItsLegendAway();
    void aCurveWithoutValidationNamesNone();
    void logarithmicTicksAreRoundAndFew_data();
    void logarithmicTicksAreRoundAndFew();
    void picturesAreLightEvenInTheDark();
    void anEmptyChartSaysSo();
    void wheelZoomsAndDoubleClickFits();
    void keysZoomAndFit();
    void menuOpensWithoutBlocking();
};

void TestProfileCharts::histogramExportsEverySample()
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

void TestProfileCharts::layerTimesExportTheGap()
{
    LayerTimeChart chart;
    chart.setReport(handMadeReport(), {"First, \"quoted\"", "Second"});
    QCOMPARE(chart.csv(), QByteArray("part,median_ns,fastest_ns,samples,calls_per_sample,baseline_ns\n"
                                     "\"First, \"\"quoted\"\"\",1000,990,51,8,\n"
                                     "Second,600,590,51,16,\n"
                                     "Gap,400,,,,\n"
                                     "Whole inference,2000,1990,51,4,\n"));
}

void TestProfileCharts::memoryExportsBytes()
{
    MemoryChart chart;
    chart.setReport(someMemory(), {"Input", "Only", "Shared"});
    QVERIFY(chart.csv().contains("\nOnly,100,3,20,0,123\n"));
    QVERIFY(chart.csv().endsWith("Total,100,3,20,0,123\n"));
}

void TestProfileCharts::aNarrowChartKeepsItsTitle()
{
    MemoryChart chart;
    chart.setReport(someMemory(), {"Input", "Only", "Shared"});
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

void TestProfileCharts::aTitleThatIsTooLongIsElided()
{
    MemoryChart chart;
    const QString title = "A title that takes far more room than a narrow chart has for it";
    chart.setTitle(title);
    chart.setReport(someMemory(), {"Input", "Only", "Shared"});
    chart.resize(260, 240);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const auto* row = qobject_cast<QCPLayoutGrid*>(chart.plotLayout()->element(0, 0));
    const auto* words = qobject_cast<QCPTextElement*>(row->element(0, 0));
    QTRY_VERIFY(words->text().endsWith(u'…'));
    const int buttonLeft = chart.findChild<QToolButton*>("chartMenuButton")->geometry().left();
    QVERIFY(QFontMetrics(words->font()).horizontalAdvance(words->text()) + words->rect().left() < buttonLeft);
    QCOMPARE(chart.title(), title);
    QVERIFY(chart.svg().contains(title.toUtf8())); // a file has the room
    QTRY_VERIFY(words->text().endsWith(u'…'));
}

void TestProfileCharts::aLowChartPutsItsLegendAway()
{
    MemoryChart chart;
    chart.setReport(someMemory(), {"Input", "Only", "Shared"});
    chart.resize(260, 110);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const auto* row = qobject_cast<QCPLayoutGrid*>(chart.plotLayout()->element(0, 0));
    const auto* words = qobject_cast<QCPTextElement*>(row->element(0, 0));
    const auto* legend = qobject_cast<QCPLegend*>(row->element(0, 1));
    QTRY_VERIFY(!legend->visible());
    QCOMPARE(words->text(), chart.title());
    QVERIFY(chart.svg().contains("Overhead"));
    QTRY_VERIFY(!legend->visible());
    chart.resize(900, 110);
    QTRY_VERIFY(legend->visible());
}

void TestProfileCharts::aCurveWithoutValidationNamesNone()
{
    LossChart chart;
    EpochRecord record;
    record.epoch = 1;
    record.trainError = 0.5;
    chart.add({record});
    QVERIFY(chart.svg().contains(">train<") && !chart.svg().contains(">validation<"));
    record.epoch = 2;
    record.validationError = 0.6;
    chart.add({record});
    QVERIFY(chart.svg().contains(">validation<"));
    chart.clear();
    record.validationError.reset();
    chart.add({record});
    QVERIFY(!chart.svg().contains(">validation<"));
}

void TestProfileCharts::logarithmicTicksAreRoundAndFew_data()
{
    QTest::addColumn<double>("low");
    QTest::addColumn<double>("high");
    QTest::addColumn<int>("most");
    QTest::addColumn<QVector<double>>("ticks");
    QTest::newRow("decades") << 0.5 << 2000.0 << 5 << QVector<double>{1, 10, 100, 1000};
    QTest::newRow("more decades than room") << 0.5 << 2e6 << 4 << QVector<double>{1, 100, 1e4, 1e6};
    QTest::newRow("one decade and a half") << 0.015 << 0.6 << 5 << QVector<double>{0.02, 0.05, 0.1, 0.2, 0.5};
    QTest::newRow("a low chart") << 0.015 << 0.6 << 2 << QVector<double>{0.02, 0.2};
    QTest::newRow("half a decade") << 160.0 << 430.0 << 5 << QVector<double>{200, 300};
}

void TestProfileCharts::logarithmicTicksAreRoundAndFew()
{
    QFETCH(double, low);
    QFETCH(double, high);
    QFETCH(int, most);
    QFETCH(QVector<double>, ticks);
    LogTicker ticker(most);
    QVector<double> found;
    ticker.generate({low, high}, QLocale::c(), u'g', 6, found, nullptr, nullptr);
    QCOMPARE(found.size(), ticks.size());
    for (qsizetype at = 0; at < ticks.size(); ++at)
        QVERIFY2(std::abs(found[at] / ticks[at] - 1) < 1e-9, qPrintable(QString::number(found[at])));
    QVERIFY(!ticks.isEmpty());
}

void TestProfileCharts::picturesAreLightEvenInTheDark()
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

void TestProfileCharts::anEmptyChartSaysSo()
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

void TestProfileCharts::wheelZoomsAndDoubleClickFits()
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

void TestProfileCharts::keysZoomAndFit()
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

void TestProfileCharts::menuOpensWithoutBlocking()
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

QTEST_MAIN(TestProfileCharts)
#include "tst_profile_charts.moc"
