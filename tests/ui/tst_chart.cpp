// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_table_model.h"
#include "ui/charts/latency_histogram_chart.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/memory_chart.h"
#include "ui/charts/svg_device.h"
#include "ui/charts/time_text.h"
#include "ui/theme/language.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QXmlStreamReader>

using namespace wb;
using namespace wb::ui;

namespace {

void fill(MemoryChart& chart)
{
    MemoryReport report;
    report.inputs.activations = 16;
    report.layers = {{100, 20, 4, 3}, {50, 20, 4, 3}};
    report.total = {150, 40, 24, 6};
    chart.setProvenance("counted <here> & now");
    chart.setReport(std::make_shared<const MemoryReport>(report), {"Input", "A & B", "Second", "Shared"});
}

/// All texts of the elements of a name; empty with a message if the file is not XML.
QStringList textsOf(const QByteArray& svg, const QString& element)
{
    QStringList texts;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            texts << xml.readElementText(QXmlStreamReader::IncludeChildElements);
    if (xml.hasError())
        qWarning("not XML: %s at %lld", qPrintable(xml.errorString()), xml.characterOffset());
    return xml.hasError() ? QStringList() : texts;
}

/// A shown curve of ten epochs: errors 1 / epoch, those of validation 1.6 times as large.
struct CursorBench {
    LossChart chart;

    CursorBench()
    {
        std::vector<EpochRecord> records(10);
        for (int epoch = 1; epoch <= 10; ++epoch) {
            EpochRecord& record = records[static_cast<std::size_t>(epoch) - 1];
            record.epoch = epoch;
            record.trainError = 1.0 / epoch;
            record.validationError = 1.6 / epoch;
        }
        chart.resize(500, 300);
        chart.add(records);
        chart.show();
        chart.setFocus();
        if (!QTest::qWaitForWindowExposed(&chart))
            qWarning("no window came");
    }

    QPoint pointOf(double epoch) const
    {
        return {qRound(chart.xAxis->coordToPixel(epoch)), chart.axisRect()->center().y()};
    }
};

} // namespace

class TestChart : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { speak(QStringLiteral("en")); } // plurals
    void svgHasItsTextsAsTexts();
    void svgIdsCarryThePrefix();
    void svgClipsWhatIsZoomedAway();
    void svgKeepsTransformsAndHatchings();
    void pngIsAsLargeAsAsked_data();
    void pngIsAsLargeAsAsked();
    void narrowPicturesAreOfAColumn();
    void exportLeavesTheScreenAlone();
    void pdfHasAPage();
    void csvSaysWhereItComesFrom();
    void copyTakesPictureDrawingAndNumbers();
    void tableTwinStandsInForThePlot();
    void tableTwinFollowsNewData();
    void tableModelReadsQuotedCells();
    void clicksPlaceCursors();
    void keysPlaceAndMoveCursors();
    void onlyAClickPlacesACursor();
    void emptyChartHasNoCursors();
    void cursorsOfTimesGiveDifferenceAndRatio();
};

void TestChart::svgHasItsTextsAsTexts()
{
    MemoryChart chart;
    fill(chart);
    const QByteArray svg = chart.svg();
    QCOMPARE(textsOf(svg, "title"), QStringList{"Memory of each layer"});
    QCOMPARE(textsOf(svg, "desc"), QStringList{"counted <here> & now"});
    const QStringList texts = textsOf(svg, "text");
    QVERIFY2(texts.contains("Memory of each layer: 220\u2009B together"), qPrintable(texts.join('|')));
    QVERIFY(texts.contains("A & B"));      // a tick label, which would be pixels from a cache
    QVERIFY(texts.contains("Weights"));    // the legend
    QVERIFY(texts.contains("127\u2009B")); // at the end of a bar
    QVERIFY(!svg.contains("<image"));
}

void TestChart::svgIdsCarryThePrefix()
{
    MemoryChart chart;
    fill(chart);
    QXmlStreamReader xml(chart.svg("memory7-"));
    int ids = 0;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.attributes().hasAttribute("id")) {
            QVERIFY(xml.attributes().value("id").startsWith(QLatin1String("memory7-")));
            ++ids;
        }
    QVERIFY(ids > 0);
}

void TestChart::svgClipsWhatIsZoomedAway()
{
    SvgDevice device({200, 100}, "t", {}, "c");
    QPainter painter(&device);
    painter.translate(10, 20);
    painter.setClipRect(QRect(0, 0, 50, 40));
    painter.drawLine(-500, 5, 500, 5);
    painter.setClipping(false);
    painter.drawLine(0, 1, 2, 3);
    painter.end();
    const QByteArray svg = device.bytes();
    QVERIFY2(svg.contains("<clipPath id=\"c1\"><rect x=\"10\" y=\"20\" width=\"50\" height=\"40\"/></clipPath>"), svg);
    const qsizetype group = svg.indexOf("<g clip-path=\"url(#c1)\">");
    const qsizetype end = svg.indexOf("</g>");
    QVERIFY(group >= 0 && group < svg.indexOf("M-490 25") && svg.indexOf("M-490 25") < end);
    QVERIFY(svg.indexOf("M10 21") > end);
}

void TestChart::svgKeepsTransformsAndHatchings()
{
    SvgDevice device({200, 100}, "t", {}, "c");
    QPainter painter(&device);
    painter.fillRect(QRect(0, 0, 10, 10), QBrush(Qt::red, Qt::BDiagPattern));
    painter.rotate(-90);
    painter.drawText(QPoint(-50, 20), "up");
    painter.end();
    const QByteArray svg = device.bytes();
    QVERIFY(svg.contains("fill=\"url(#c1)\""));
    QVERIFY2(svg.contains("matrix(0 -1 1 0 0 0)"), svg);
    QCOMPARE(textsOf(svg, "text"), QStringList{"up"});
}

void TestChart::pngIsAsLargeAsAsked_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<QSize>("size");
    QTest::newRow("screen") << 1 << QSize(680, 380);
    QTest::newRow("twice") << 2 << QSize(1360, 760);
    QTest::newRow("print") << 3 << QSize(2040, 1140);
}

void TestChart::pngIsAsLargeAsAsked()
{
    QFETCH(int, scale);
    QFETCH(QSize, size);
    LossChart chart;
    chart.setProvenance("from a test");
    chart.add({{1, 0.5, std::nullopt, 0, 0.1}, {2, 0.25, std::nullopt, 0, 0.2}});
    const QImage image = QImage::fromData(chart.png(scale), "PNG");
    QCOMPARE(image.size(), size);
    QCOMPARE(image.text("Description"), QString("from a test"));
    QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 96 * scale); // so that it prints 180 mm wide
}

void TestChart::narrowPicturesAreOfAColumn()
{
    LossChart loss;
    loss.add({{1, 0.5, 0.6, 0, 0.1}, {2, 0.25, 0.5, 0, 0.2}});
    loss.setExportWidth(Chart::ExportWidth::Column);
    QCOMPARE(QImage::fromData(loss.png(1), "PNG").width(), 321); // 85 mm at 96 dpi
    MemoryChart memory;
    fill(memory);
    const int height = QImage::fromData(memory.png(1), "PNG").height();
    memory.setExportWidth(Chart::ExportWidth::Column);
    QCOMPARE(QImage::fromData(memory.png(1), "PNG").size(), QSize(321, height)); // every row keeps its place
    const QByteArray narrow = memory.svg();
    QVERIFY(textsOf(narrow, "text").contains("Memory of each layer")); // what else it says is on the next line
    memory.setExportWidth(Chart::ExportWidth::Page);
    QCOMPARE(QImage::fromData(memory.png(1), "PNG").width(), 680);
}

void TestChart::exportLeavesTheScreenAlone()
{
    MemoryChart chart;
    chart.resize(700, 300);
    fill(chart);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.replot();
    QCoreApplication::processEvents(); // it fits again what it fitted before it had its size
    chart.replot();
    const QImage before = chart.grab().toImage();
    const QCPRange range = chart.xAxis->range();
    chart.setExportWidth(Chart::ExportWidth::Column);
    QVERIFY(!chart.svg().isEmpty());
    QVERIFY(!chart.png().isEmpty());
    chart.replot();
    QCOMPARE(chart.xAxis->range(), range);
    QCOMPARE(chart.title(), QString("Memory of each layer"));
    QCOMPARE(chart.grab().toImage(), before);
}

void TestChart::pdfHasAPage()
{
    MemoryChart chart;
    fill(chart);
    const QByteArray pdf = chart.pdf();
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/FontFile2")); // texts are texts here too
}

void TestChart::csvSaysWhereItComesFrom()
{
    MemoryChart chart;
    fill(chart);
    const QList<QByteArray> lines = chart.csv().split('\n');
    QCOMPARE(lines.at(0), QByteArray("# counted <here> & now"));
    QVERIFY(lines.at(1).startsWith("part,weights_bytes,")); // units in the header
    chart.setProvenance("one\ntwo");
    QVERIFY(chart.csv().startsWith("# one; two\npart,"));
}

void TestChart::copyTakesPictureDrawingAndNumbers()
{
    MemoryChart chart;
    fill(chart);
    chart.findChild<QAction*>("copyChart")->trigger();
    const QMimeData* content = QApplication::clipboard()->mimeData();
    QVERIFY(content->hasImage());
    QCOMPARE(content->text(), QString::fromUtf8(chart.csv()));
    QVERIFY(content->data("image/svg+xml").startsWith("<svg"));
}

void TestChart::tableTwinStandsInForThePlot()
{
    MemoryChart chart;
    chart.resize(700, 300);
    fill(chart);
    chart.show();
    QVERIFY(QTest::qWaitForWindowActive(&chart));
    chart.setFocus();
    const QSignalSpy toggled(&chart, &Chart::tableToggled);
    QTest::keyClick(&chart, Qt::Key_T);
    QVERIFY(chart.isTableShown());
    QCOMPARE(toggled.count(), 1);
    auto* table = chart.findChild<QTableView*>("chartTable");
    QVERIFY(table && table->isVisible() && table->hasFocus());
    const QAbstractItemModelTester tester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(table->model()->rowCount(), 5);
    QCOMPARE(table->model()->index(1, 0).data().toString(), QString("A & B"));
    QCOMPARE(table->model()->headerData(5, Qt::Horizontal).toString(), QString("total_bytes"));
    QVERIFY(table->geometry().top() > 20); // the title stays
    table->selectAll();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith("part\tweights_bytes"));
    QTest::keyClick(table, Qt::Key_T);
    QVERIFY(!table->isVisible());
    QVERIFY(chart.hasFocus());
}

void TestChart::tableTwinFollowsNewData()
{
    LossChart chart;
    chart.resize(700, 300);
    chart.showTable(true);
    QVERIFY(!chart.findChild<QTableView*>("chartTable")); // nothing to show yet
    chart.add({{1, 0.5, std::nullopt, 0, 0.1}});
    auto* table = chart.findChild<QTableView*>("chartTable");
    QVERIFY(table && table->isVisibleTo(&chart));
    QCOMPARE(table->model()->rowCount(), 1);
    chart.add({{2, 0.25, std::nullopt, 0, 0.2}});
    QCOMPARE(table->model()->rowCount(), 2);
    chart.clear();
    QVERIFY(!table->isVisibleTo(&chart));
}

void TestChart::tableModelReadsQuotedCells()
{
    ChartTableModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCsv("name,ns\n\"a, \"\"b\"\"\",1.5\nc,\n");
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 0).data().toString(), QString("a, \"b\""));
    QCOMPARE(model.index(1, 1).data().toString(), QString());
    QVERIFY(model.index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    QVERIFY(model.index(0, 0).data(Qt::TextAlignmentRole).toInt() & Qt::AlignLeft);
    model.setCsv({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
}

void TestChart::clicksPlaceCursors()
{
    CursorBench bench;
    LossChart& chart = bench.chart;
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::ShiftModifier, bench.pointOf(2)); // nothing to be compared with
    QCOMPARE(chart.cursorsText(), "1: Epoch 2; train 0.5; validation 0.8");
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::ShiftModifier, bench.pointOf(8));
    QCOMPARE(chart.cursorsText(), "1: Epoch 2; train 0.5; validation 0.8, 2: Epoch 8; train 0.125; validation 0.2, "
                                  "Δ 6 epochs; train ×0.25; validation ×0.25");
    QTest::mouseClick(&chart, Qt::LeftButton, {}, bench.pointOf(4));
    QVERIFY2(chart.cursorsText().contains("Δ 4 epochs; train ×0.5"), qPrintable(chart.cursorsText()));
    QCOMPARE(chart.accessibleDescription(), chart.cursorsText());
    QTest::keyClick(&chart, Qt::Key_Escape);
    QCOMPARE(chart.cursorsText(), QString());
}

void TestChart::keysPlaceAndMoveCursors()
{
    CursorBench bench;
    LossChart& chart = bench.chart;
    QTest::keyClick(&chart, Qt::Key_C);
    QVERIFY(chart.cursors().isActive(ChartCursors::Which::First));
    const double middle = chart.cursors().active().value_or(0);
    QTest::keyClick(&chart, Qt::Key_C);
    QVERIFY(chart.cursors().isActive(ChartCursors::Which::Second));
    QTest::keyClick(&chart, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(&chart, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(chart.cursors().active().value_or(0), middle + 2); // from epoch to epoch
    QTest::keyClick(&chart, Qt::Key_Left, Qt::ControlModifier);
    QVERIFY2(chart.cursorsText().contains("Δ 1 epoch;"), qPrintable(chart.cursorsText()));
}

void TestChart::onlyAClickPlacesACursor()
{
    CursorBench bench;
    LossChart& chart = bench.chart;
    const QPoint from = bench.pointOf(3);
    QTest::mousePress(&chart, Qt::LeftButton, {}, from);
    QTest::mouseMove(&chart, from + QPoint(30, 0));
    QTest::mouseMove(&chart, from); // a drag that comes back
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, from);
    QVERIFY(chart.cursors().areEmpty());
    QTest::mouseDClick(&chart, Qt::LeftButton, {}, from);
    QVERIFY(chart.cursors().areEmpty());
    QTest::mouseClick(&chart, Qt::RightButton, {}, from);
    QVERIFY(chart.cursors().areEmpty());
    MemoryChart memory; // its rows are not compared that way
    QVERIFY(!memory.findChild<QAction*>("placeCursor"));
}

void TestChart::emptyChartHasNoCursors()
{
    CursorBench bench;
    QTest::mouseClick(&bench.chart, Qt::LeftButton, {}, bench.pointOf(3));
    QVERIFY(!bench.chart.cursors().areEmpty());
    bench.chart.clear();
    QVERIFY(bench.chart.cursors().areEmpty());
    QTest::keyClick(&bench.chart, Qt::Key_C);
    QVERIFY(bench.chart.cursors().areEmpty());
}

void TestChart::cursorsOfTimesGiveDifferenceAndRatio()
{
    QCOMPARE(timeDifferenceText(1000, 1250), "Δ +250\u2009ns, ×1.25");
    QCOMPARE(timeDifferenceText(2000, 500), "Δ −1.50\u2009µs, ×0.25");
    LatencyReport report;
    report.samplesNs = {100, 200, 200, 400};
    report.runs = 4;
    report.clock.stepNs = 1;
    summarize(report);
    report.firstNs = 400;
    LatencyHistogramChart chart;
    chart.resize(600, 300);
    chart.setReport(std::make_shared<const LatencyReport>(report));
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const auto pointOf = [&chart](double ns) {
        return QPoint(qRound(chart.xAxis->coordToPixel(ns)), chart.axisRect()->center().y());
    };
    QTest::mouseClick(&chart, Qt::LeftButton, {}, pointOf(150));
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::ShiftModifier, pointOf(300));
    QVERIFY2(chart.cursorsText().contains("25.0\u2009% up to here"), qPrintable(chart.cursorsText()));
    QVERIFY2(chart.cursorsText().contains("75.0\u2009% up to here"), qPrintable(chart.cursorsText()));
    QVERIFY2(chart.cursorsText().endsWith("50.0\u2009% of the samples between"), qPrintable(chart.cursorsText()));
}

QTEST_MAIN(TestChart)
#include "tst_chart.moc"
