// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/network_builder.h"
#include "tests/support/library_fixture.h"
#include "ui/charts/pareto_chart.h"
#include "ui/models/layer_diff_model.h"
#include "ui/views/canvas/layer_card.h"
#include "ui/views/compare/compare_page.h"
#include "ui/views/compare/compare_view.h"
#include "ui/views/compare/diff_canvas.h"
#include "ui/views/compare/pareto_view.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using test::take;

namespace {

Expert expertOf(const std::string& name, std::vector<int> sizes)
{
    return {{.name = name},
            test::makeNetwork(std::move(sizes), test::Wiring::Layered, Activation::Tanh, Activation::Linear)};
}

LatencyReport measuredHere(double p50Ns, const Network& network)
{
    LatencyReport report;
    report.samplesNs = {p50Ns, p50Ns, p50Ns};
    report.runs = 3;
    report.environment = readEnvironment(Plan::compile(network)->kernels().name);
    summarize(report);
    return report;
}

void dragBox(QWidget& chart, const QPoint& from, const QPoint& to, Qt::KeyboardModifiers held)
{
    QTest::mousePress(&chart, Qt::LeftButton, held, from);
    for (const QPoint& at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, chart.mapToGlobal(at), Qt::NoButton, Qt::LeftButton, held);
        QApplication::sendEvent(&chart, &move);
    }
    QTest::mouseRelease(&chart, Qt::LeftButton, held, to);
}

QPoint markOf(const ParetoChart& chart, std::size_t item)
{
    const ParetoItem& shown = chart.items()[item];
    return {qRound(chart.xAxis->coordToPixel(shown.latencyNs)),
            qRound(chart.yAxis->coordToPixel(static_cast<double>(shown.bytes)))};
}

/// A page with the open expert 4-3-2 and a library.
struct CompareFixture {
    explicit CompareFixture(bool hasExperts = true)
    {
        Expert open = expertOf("open", {4, 3, 2});
        document.reset(open);
        if (hasExperts) {
            wider = take(files.library.save(expertOf("wider", {4, 9, 5, 2}))).expert;
            other = take(files.library.save(expertOf("other", {7, 3, 1}))).expert;
        }
        page = std::make_unique<ComparePage>(document, &files.library, nullptr, nullptr, JobRunner::Drive::Timer);
        page->resize(1100, 700);
        page->show();
    }

    template <typename T>
    T& part(const char* name) const
    {
        T* found = page->findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no part is called %s", name);
        return *found;
    }

    QString cell(const QAbstractItemModel& model, int row, int column) const
    {
        return model.index(row, column).data().toString();
    }

    test::LibraryFixture files;
    Document document;
    ExpertId wider;
    ExpertId other;
    std::unique_ptr<ComparePage> page;
};

} // namespace

class TestComparePage : public QObject {
    Q_OBJECT

private slots:
    void emptyLibrarySaysWhatToDo();
    void withoutALibraryNothingIsOffered();
    void layersAndFiguresStandSideBySide();
    void cardsStandAboveWhatBecameOfThem();
    void theCanvasIsWalkedByKeysAndByMouse();
    void modelsKeepTheirPromises();
    void sidesCanBeSwapped();
    void anEditIsFollowed();
    void outputsAreComparedOnTheRows();
    void differentShapesAreSaid();
    void measuringBothGivesAnInterval();
    void keptLatenciesAreShown();
    void paretoCountsWhoHasNoLatency();
    void paretoDrawsTheFront();
    void paretoKnowsTheErrorOnTheLoadedRows();
    void paretoIsUsedByKeys();
    void aBoxTakesSeveral();
    void twoOfTheLibraryAreCompared();
    void paretoMeasuresTheMissing();
};

void TestComparePage::emptyLibrarySaysWhatToDo()
{
    CompareFixture fixture(false);
    const QSignalSpy asked(fixture.page.get(), &ComparePage::saveRequested);
    auto& save = fixture.part<QPushButton>("compareSave");
    QVERIFY(save.isVisible());
    QVERIFY(!fixture.page->pair()->isVisible());
    save.click();
    QCOMPARE(asked.count(), 1);
    fixture.files.save("one");
    QVERIFY(fixture.page->pair()->isVisible());
}

void TestComparePage::withoutALibraryNothingIsOffered()
{
    Document document;
    ComparePage page(document, nullptr, nullptr);
    page.show();
    QVERIFY(!page.findChild<QPushButton*>("compareSave")->isVisible());
    QVERIFY(!page.findChild<QLabel*>("compareEmptyText")->text().isEmpty());
}

void TestComparePage::layersAndFiguresStandSideBySide()
{
    CompareFixture fixture;
    fixture.page->compareWith(fixture.wider);
    const LayerDiffModel& layers = fixture.page->pair()->layers();
    QCOMPARE(layers.rowCount(), 4); // inputs, 3 -> 9, + 5, 2
    QCOMPARE(fixture.cell(layers, 0, LayerDiffModel::ChangeColumn), QString("= same"));
    QVERIFY(fixture.cell(layers, 1, LayerDiffModel::DifferenceColumn).contains("units 3 → 9"));
    QCOMPARE(fixture.cell(layers, 2, LayerDiffModel::ChangeColumn), QString("+ added"));
    QCOMPARE(fixture.cell(layers, 2, LayerDiffModel::LeftColumn), QString());
    QVERIFY(fixture.cell(layers, 3, LayerDiffModel::DifferenceColumn).contains("reads 3 → 5 values"));
    const MetricDiffModel& metrics = fixture.page->pair()->metrics();
    QCOMPARE(fixture.cell(metrics, 2, MetricDiffModel::LeftColumn), QString("23"));   // 4 x 3 + 3 + 3 x 2 + 2
    QCOMPARE(fixture.cell(metrics, 2, MetricDiffModel::RightColumn), QString("107")); // 45 + 50 + 12
    QCOMPARE(fixture.cell(metrics, 2, MetricDiffModel::DeltaColumn), QString("+84 (+365\u2009%)"));
    QVERIFY(fixture.cell(metrics, 4, MetricDiffModel::DeltaColumn).startsWith("+336\u2009B")); // 84 x 4 B
    QVERIFY(metrics.provenanceAt(metrics.index(2, MetricDiffModel::RightColumn))->command.contains("wider.net"));
    QVERIFY(fixture.cell(metrics, 6, MetricDiffModel::RemarkColumn).contains("neither was measured"));
}

void TestComparePage::cardsStandAboveWhatBecameOfThem()
{
    CompareFixture fixture;
    fixture.page->compareWith(fixture.wider); // inputs, 3 -> 9, + 5, 2
    const auto& canvas = fixture.part<DiffCanvas>("compareCanvas");
    QCOMPARE(canvas.card(0, 0)->content().units, 4);
    QCOMPARE(canvas.card(1, 0)->content().units, 3);
    QCOMPARE(canvas.card(1, 1)->content().units, 9);
    QVERIFY(!canvas.card(2, 0));
    QCOMPARE(canvas.card(2, 1)->content().units, 5);
    QVERIFY(canvas.card(1, 1)->y() > canvas.card(1, 0)->y());
    const auto middle = [](const LayerCard* card) { return card->x() + card->width() / 2; };
    QVERIFY(qAbs(middle(canvas.card(3, 0)) - middle(canvas.card(3, 1))) < 0.5);
    QVERIFY(fixture.document.setOutputs(fixture.document.spec().layers[0].id, 9)); // the open one is on the left
    QCOMPARE(canvas.card(1, 0)->content().units, 9);
    QCOMPARE(fixture.document.undoStack().count(), 1);
}

void TestComparePage::theCanvasIsWalkedByKeysAndByMouse()
{
    CompareFixture fixture;
    fixture.page->compareWith(fixture.wider);
    auto& canvas = fixture.part<DiffCanvas>("compareCanvas");
    auto& table = fixture.part<QTableView>("compareLayers");
    canvas.setFocus();
    QTest::keyClick(&canvas, Qt::Key_Right);
    QTest::keyClick(&canvas, Qt::Key_Right);
    QCOMPARE(canvas.currentRow(), 1);
    QCOMPARE(table.currentIndex().row(), 1);
    QVERIFY(canvas.accessibleDescription().contains("units 3 → 9"));
    QVERIFY(canvas.card(1, 0)->isMarked() && canvas.card(1, 1)->isMarked() && !canvas.card(2, 1)->isMarked());
    QTest::keyClick(&canvas, Qt::Key_End);
    QCOMPARE(canvas.currentRow(), 3);
    const LayerCard* added = canvas.card(2, 1);
    const QPoint right = canvas.mapFromScene(added->pos() + QPointF(added->width() - 2, 0));
    QTest::mousePress(canvas.viewport(), Qt::LeftButton, {}, right);
    QTest::mouseMove(canvas.viewport(), right + QPoint(60, 0)); // where the design's canvas would resize
    QTest::mouseRelease(canvas.viewport(), Qt::LeftButton, {}, right + QPoint(60, 0));
    QCOMPARE(canvas.currentRow(), 2);
    QCOMPARE(added->content().units, 5);
    table.selectRow(0);
    QCOMPARE(canvas.currentRow(), 0);
}

void TestComparePage::modelsKeepTheirPromises()
{
    LayerDiffModel layers;
    MetricDiffModel metrics;
    const QAbstractItemModelTester layersTester(&layers, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester metricsTester(&metrics, QAbstractItemModelTester::FailureReportingMode::QtTest);
    layers.setNetworks(expertOf("a", {4, 3, 2}).network, expertOf("b", {4, 3, 2}).network);
    QVERIFY(layers.summary().contains("the same"));
    metrics.setMetrics({{"one", "1", "2", "+1", "counted"}});
    QVERIFY(!metrics.provenanceAt(metrics.index(0, MetricDiffModel::LeftColumn)));
    layers.clear();
    metrics.setMetrics({});
    QCOMPARE(changeShareText(4, 3), QString("−25\u2009%"));
    QCOMPARE(changeShareText(0, 3), QString());
    QCOMPARE(signText(-1024), QString("−"));
}

void TestComparePage::sidesCanBeSwapped()
{
    CompareFixture fixture;
    fixture.page->compareWith(fixture.wider);
    fixture.part<QWidget>("compareSwap").setFocus();
    QTest::keyClick(&fixture.part<QWidget>("compareSwap"), Qt::Key_Space);
    QCOMPARE(fixture.part<QComboBox>("compareLeft").currentData().toLongLong(), fixture.wider.value);
    QCOMPARE(fixture.part<QComboBox>("compareRight").currentData().toLongLong(), 0);
    QCOMPARE(fixture.cell(fixture.page->pair()->layers(), 2, LayerDiffModel::ChangeColumn), QString("− removed"));
}

void TestComparePage::anEditIsFollowed()
{
    CompareFixture fixture;
    fixture.page->compareWith(fixture.wider);
    QVERIFY(fixture.document.setOutputs(fixture.document.spec().layers[0].id, 9));
    QVERIFY(!fixture.cell(fixture.page->pair()->layers(), 1, LayerDiffModel::DifferenceColumn).contains("units"));
}

void TestComparePage::outputsAreComparedOnTheRows()
{
    CompareFixture fixture;
    fixture.page->compareWith(fixture.wider);
    auto& said = fixture.part<QLabel>("compareAgreement");
    QVERIFY(said.text().contains("No rows"));
    Dataset rows{Matrix::Constant(20, 4, 0.5F), Matrix(20, 0), {}, {}, "halves.csv"};
    fixture.document.setDataset(std::make_shared<const Dataset>(std::move(rows)));
    QTRY_VERIFY2(said.text().contains("20 rows of halves.csv"), qPrintable(said.text()));
    QVERIFY(said.text().contains("largest in"));
}

void TestComparePage::differentShapesAreSaid()
{
    CompareFixture fixture;
    Dataset rows{Matrix::Constant(20, 4, 0.5F), Matrix(20, 0), {}, {}, "halves.csv"};
    fixture.document.setDataset(std::make_shared<const Dataset>(std::move(rows)));
    fixture.page->compareWith(fixture.other);
    auto& said = fixture.part<QLabel>("compareAgreement");
    QTRY_VERIFY2(said.text().contains("same inputs and outputs"), qPrintable(said.text()));
}

void TestComparePage::measuringBothGivesAnInterval()
{
    CompareFixture fixture;
    fixture.page->compareWith(fixture.wider);
    CompareView& view = *fixture.page->pair();
    fixture.part<QPushButton>("compareMeasure").click();
    QVERIFY(view.isMeasuring());
    QTRY_VERIFY_WITH_TIMEOUT(!view.isMeasuring(), 60000);
    const MetricDiffModel& metrics = view.metrics();
    QVERIFY(fixture.cell(metrics, 6, MetricDiffModel::RemarkColumn).contains("measured in turns"));
    QVERIFY(metrics.provenanceAt(metrics.index(6, MetricDiffModel::LeftColumn)));
    const auto kept = take(fixture.files.library.benchmarks()); // of the one in the library; the open one is not in it
    QCOMPARE(kept.size(), std::size_t{1});
    QVERIFY(kept[0].expert == fixture.wider);
    QVERIFY(fixture.document.setOutputs(fixture.document.spec().layers[0].id, 8)); // no longer what was measured
    QVERIFY(!fixture.cell(metrics, 6, MetricDiffModel::RemarkColumn).contains("in turns;"));
}

void TestComparePage::keptLatenciesAreShown()
{
    CompareFixture fixture;
    QVERIFY(
        fixture.files.library.addBenchmark(fixture.wider, 1, measuredHere(2000, expertOf("", {4, 9, 5, 2}).network)));
    fixture.page->compareWith(fixture.wider);
    const MetricDiffModel& metrics = fixture.page->pair()->metrics();
    QCOMPARE(fixture.cell(metrics, 6, MetricDiffModel::RightColumn), QString("2.00\u2009µs"));
    QCOMPARE(fixture.cell(metrics, 6, MetricDiffModel::LeftColumn), QString("—"));
    QVERIFY(fixture.cell(metrics, 6, MetricDiffModel::RemarkColumn).contains("one of them"));
}

void TestComparePage::paretoCountsWhoHasNoLatency()
{
    CompareFixture fixture;
    ParetoView view(fixture.files.library, nullptr, nullptr, JobRunner::Drive::Timer);
    view.show();
    auto* note = view.findChild<QLabel*>("paretoNote");
    QTRY_VERIFY2(note->text().contains("2 of 2 have no latency"), qPrintable(note->text()));
    QVERIFY(view.chart().isEmpty());
    QVERIFY(
        fixture.files.library.addBenchmark(fixture.wider, 1, measuredHere(2000, expertOf("", {4, 9, 5, 2}).network)));
    QTRY_VERIFY2(note->text().contains("1 of 2 have no latency"), qPrintable(note->text()));
    QCOMPARE(view.chart().items().size(), std::size_t{1});
    QVERIFY(!view.chart().items()[0].isPredicted);
}

void TestComparePage::paretoDrawsTheFront()
{
    ParetoChart chart;
    chart.setItems({{ExpertId{1}, "fast, large", 100, false, 9000},
                    {ExpertId{2}, "beaten", 900, true, 9500},
                    {ExpertId{3}, "small", 500, true, 300}});
    QCOMPARE(chart.items()[0].name, QString("fast, large")); // by latency
    QVERIFY(chart.isOnFront(0) && chart.isOnFront(1) && !chart.isOnFront(2));
    QVERIFY(chart.table().contains("\"fast, large\",100,measured,9000,,yes"));
    QVERIFY(chart.table().contains("beaten,900,predicted,9500,,no"));
    QVERIFY(chart.svg().contains(">small<"));
    chart.select(2);
    chart.setItems({{ExpertId{2}, "beaten", 50, true, 100}});
    QCOMPARE(chart.selected(), 0); // the same expert, wherever it stands now
    chart.setItems({});
    QVERIFY(chart.isEmpty());
    QCOMPARE(chart.selected(), -1);
}

void TestComparePage::paretoKnowsTheErrorOnTheLoadedRows()
{
    CompareFixture fixture;
    QVERIFY(
        fixture.files.library.addBenchmark(fixture.wider, 1, measuredHere(2000, expertOf("", {4, 9, 5, 2}).network)));
    QVERIFY(fixture.files.library.addBenchmark(fixture.other, 1, measuredHere(500, expertOf("", {7, 3, 1}).network)));
    const auto plan = Plan::compile(expertOf("", {4, 9, 5, 2}).network);
    auto rows = std::make_shared<Dataset>();
    rows->inputs = Matrix::Random(40, 4);
    rows->targets.resize(40, 2);
    Scratch scratch(*plan);
    QVERIFY(plan->runBatch(rows->inputs, rows->targets, scratch));
    rows->targets.array() += 0.5F; // so the mean squared error of "wider" is 0.25
    fixture.document.setDataset(rows);
    auto& view = *fixture.page->pareto();
    fixture.part<QTabWidget>("compareTabs").setCurrentWidget(&view);
    QTRY_COMPARE(view.chart().items().size(), std::size_t{2});
    const ParetoItem& other = view.chart().items()[0];
    const ParetoItem& wider = view.chart().items()[1];
    QVERIFY(!other.error); // it takes 7 inputs
    QVERIFY(wider.error);
    QVERIFY(std::abs(*wider.error - 0.25) < 1e-6);
    auto& against = fixture.part<QComboBox>("paretoAgainst");
    QVERIFY(against.isVisible());
    against.setCurrentIndex(1);
    QVERIFY(view.chart().isOnFront(1) && !view.chart().isOnFront(0));
    QVERIFY(view.chart().table().contains("mean_squared_error"));
    fixture.document.setDataset(nullptr);
    QVERIFY(!against.isVisible());
    QCOMPARE(against.currentIndex(), 0);
}

void TestComparePage::paretoIsUsedByKeys()
{
    ParetoChart chart;
    chart.resize(500, 300);
    chart.setItems({{ExpertId{1}, "one", 100, false, 9000}, {ExpertId{3}, "two", 500, true, 300}});
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    const QSignalSpy opened(&chart, &ParetoChart::openRequested);
    QTest::keyClick(&chart, Qt::Key_Period);
    QTest::keyClick(&chart, Qt::Key_Period);
    QCOMPARE(chart.selected(), 1);
    QTest::keyClick(&chart, Qt::Key_Comma);
    QCOMPARE(chart.selected(), 0);
    QTest::keyClick(&chart, Qt::Key_Return);
    QCOMPARE(opened.count(), 1);
    chart.replot();
    const QPoint second(qRound(chart.xAxis->coordToPixel(500)), qRound(chart.yAxis->coordToPixel(300)));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, second);
    QCOMPARE(chart.selected(), 1);
}

void TestComparePage::aBoxTakesSeveral()
{
    ParetoChart chart;
    chart.resize(500, 300);
    chart.setItems({{ExpertId{1}, "one", 100, false, 9000},
                    {ExpertId{2}, "two", 200, false, 5000},
                    {ExpertId{3}, "three", 900, true, 300}});
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    chart.replot();
    const QSignalSpy taken(&chart, &ParetoChart::togetherChanged);
    const QCPRange before = chart.xAxis->range();
    const QPoint around(20, 20);
    dragBox(chart, markOf(chart, 0) - around, markOf(chart, 1) + around, Qt::ShiftModifier);
    QCOMPARE(chart.together(), (std::vector{0, 1}));
    QCOMPARE(taken.count(), 1);
    QCOMPARE(chart.xAxis->range(), before); // a box moves nothing
    QCOMPARE(chart.selected(), -1);
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::ControlModifier, markOf(chart, 2));
    QCOMPARE(chart.together(), (std::vector{0, 1, 2}));
    QTest::mouseClick(&chart, Qt::LeftButton, Qt::ControlModifier, markOf(chart, 0));
    QCOMPARE(chart.together(), (std::vector{1, 2}));
    QTest::keyClick(&chart, Qt::Key_Period); // the first
    QTest::keyClick(&chart, Qt::Key_Space);
    QCOMPARE(chart.together(), (std::vector{0, 1, 2}));
    chart.setItems({{ExpertId{3}, "three", 50, true, 300}, {ExpertId{4}, "four", 90, true, 200}});
    QCOMPARE(chart.together(), (std::vector{0})); // the same experts, as far as they are there
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(chart.together().empty());
    dragBox(chart, {120, 120}, {160, 150}, {});
    QVERIFY(chart.together().empty());
    QVERIFY(chart.xAxis->range() != before); // without Shift it moves what is shown
}

void TestComparePage::twoOfTheLibraryAreCompared()
{
    CompareFixture fixture;
    QVERIFY(
        fixture.files.library.addBenchmark(fixture.wider, 1, measuredHere(2000, expertOf("", {4, 9, 5, 2}).network)));
    QVERIFY(fixture.files.library.addBenchmark(fixture.other, 1, measuredHere(500, expertOf("", {7, 3, 1}).network)));
    auto& view = *fixture.page->pareto();
    auto& tabs = fixture.part<QTabWidget>("compareTabs");
    tabs.setCurrentWidget(&view);
    QTRY_COMPARE(view.chart().items().size(), std::size_t{2});
    auto& chart = fixture.part<ParetoChart>("paretoChart");
    auto& compare = fixture.part<QPushButton>("paretoCompare");
    QVERIFY(!compare.isEnabled());
    chart.replot();
    const QRect plot = chart.axisRect()->rect();
    dragBox(chart, plot.topLeft(), plot.bottomRight(), Qt::ShiftModifier);
    QVERIFY(compare.isEnabled());
    QCOMPARE(compare.text(), "&Compare the two");
    const QString text = fixture.part<QLabel>("paretoSelection").text();
    QVERIFY2(text.startsWith("2 marked, 500") && text.endsWith(": other, wider"), qPrintable(text));
    QTest::mouseClick(&compare, Qt::LeftButton);
    QCOMPARE(tabs.currentWidget(), static_cast<QWidget*>(fixture.page->pair()));
    QVERIFY(fixture.page->pair()->layers().rowCount() > 0);
    QVERIFY(fixture.part<QComboBox>("compareLeft").currentText().startsWith("other"));
    QVERIFY(fixture.part<QComboBox>("compareRight").currentText().startsWith("wider"));
}

void TestComparePage::paretoMeasuresTheMissing()
{
    CompareFixture fixture;
    ParetoView view(fixture.files.library, nullptr, nullptr, JobRunner::Drive::Timer);
    view.show();
    QTRY_COMPARE(view.missing().size(), std::size_t{2});
    view.findChild<QPushButton*>("paretoMeasure")->click();
    QVERIFY(view.isMeasuring());
    QTRY_VERIFY_WITH_TIMEOUT(!view.isMeasuring() && view.missing().empty(), 60000);
    QTRY_COMPARE(view.chart().items().size(), std::size_t{2});
    QVERIFY(!view.findChild<QPushButton*>("paretoMeasure")->isVisible());
}

QTEST_MAIN(TestComparePage)
#include "tst_compare_page.moc"
