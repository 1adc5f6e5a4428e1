// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pool/trace_generator.h"
#include "tests/support/random_network.h"
#include "ui/charts/miss_curve_chart.h"
#include "ui/charts/pool_memory_chart.h"
#include "ui/document/layer_text.h"
#include "ui/jobs/pool_player.h"
#include "ui/jobs/pool_study.h"
#include "ui/models/policy_model.h"
#include "ui/models/resident_model.h"
#include "ui/views/pool/byte_spin_box.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using test::take;

namespace {

std::shared_ptr<const RequestTrace> tracedRequests(std::size_t requests, std::uint64_t seed = 1)
{
    TraceRecipe recipe;
    recipe.requests = requests;
    recipe.seed = seed;
    return std::make_shared<const RequestTrace>(take(generateTrace(recipe)));
}

ReplayConfig megabytes(double budget)
{
    return {EvictionPolicy::Lru, static_cast<std::size_t>(budget * 1e6), 0, {}, {}};
}

/// What 2 000 requests do to a budget of 2 MB, in a window.
struct DrawnMemory {
    std::shared_ptr<const RequestTrace> trace = tracedRequests(2'000);
    PoolStudy study{JobRunner::Drive::Timer};
    PoolMemoryChart chart;

    bool draw()
    {
        study.request(trace, megabytes(2));
        if (!QTest::qWaitFor([this] { return study.recording() != nullptr; }))
            return false;
        chart.resize(600, 300);
        chart.setRecording(study.recording(), trace.get());
        chart.setBudget(2'000'000);
        chart.show();
        if (!QTest::qWaitForWindowExposed(&chart))
            return false;
        chart.replot();
        return true;
    }
};

} // namespace

/// Charts, models, fields and jobs of the page Pool, each by itself.
class TestPoolCharts : public QObject {
    Q_OBJECT

private slots:
    void budgetLineIsDragged();
    void aDragWithShiftTellsTotals();
    void memoryChartHasItsTable();
    void aBudgetAboveEverythingIsMarked();
    void curvesHaveTheirTable();
    void modelsKeepTheirPromises();
    void budgetsAreTypedAsSizes_data();
    void budgetsAreTypedAsSizes();
    void studyKeepsUp_data();
    void studyKeepsUp();
    void anotherTraceReplacesTheOne();
    void longWaysAreGoneAsAJob_data();
    void longWaysAreGoneAsAJob();
};

void TestPoolCharts::budgetLineIsDragged()
{
    DrawnMemory memory;
    QVERIFY(memory.draw());
    PoolMemoryChart& chart = memory.chart;
    QSignalSpy dragged(&chart, &PoolMemoryChart::budgetDragged);
    connect(&chart, &PoolMemoryChart::budgetDragged, &chart, &PoolMemoryChart::setBudget);
    const QPoint line(chart.axisRect()->rect().center().x(), chart.budgetPixel());
    const QPoint aim(line.x(), qRound(chart.yAxis->coordToPixel(1'200'000)));
    QTest::mousePress(&chart, Qt::LeftButton, {}, line);
    QTest::mouseMove(&chart, (line + aim) / 2);
    QTest::mouseMove(&chart, aim);
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, aim);
    QVERIFY(dragged.count() >= 2);
    const auto bytes = dragged.last()[0].value<std::size_t>();
    QVERIFY2(bytes > 1'150'000 && bytes < 1'250'000 && bytes % 1'000 == 0, qPrintable(QString::number(bytes)));
    QSignalSpy picked(&chart, &PoolMemoryChart::requestPicked);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, QPoint(line.x(), chart.axisRect()->rect().bottom() - 20));
    QCOMPARE(picked.count(), 1);
}

void TestPoolCharts::aDragWithShiftTellsTotals()
{
    DrawnMemory memory;
    QVERIFY(memory.draw());
    PoolMemoryChart& chart = memory.chart;
    const QSignalSpy picked(&chart, &PoolMemoryChart::requestPicked);
    const QCPRange before = chart.xAxis->range();
    const auto at = [&chart](double request) {
        return QPoint(qRound(chart.xAxis->coordToPixel(request)), chart.axisRect()->rect().bottom() - 30);
    };
    QTest::mousePress(&chart, Qt::LeftButton, Qt::ShiftModifier, at(1500));
    for (const double request : {1000.0, 500.0}) { // backwards
        QMouseEvent move(QEvent::MouseMove, at(request), chart.mapToGlobal(at(request)), Qt::NoButton, Qt::LeftButton,
                         Qt::ShiftModifier);
        QApplication::sendEvent(&chart, &move);
    }
    QTest::mouseRelease(&chart, Qt::LeftButton, Qt::ShiftModifier, at(500));
    QVERIFY(chart.range());
    const auto [from, to] = *chart.range();
    QVERIFY(std::abs(static_cast<double>(from) - 500) < 10 && std::abs(static_cast<double>(to) - 1500) < 10);
    QCOMPARE(chart.xAxis->range(), before);
    QCOMPARE(picked.count(), 0);
    // What is told is what a replay of these requests counts.
    PoolReplay replay = take(PoolReplay::create(*memory.trace, megabytes(2)));
    replay.advance(from);
    const ReplayCounts first = replay.counts();
    replay.advance(to - from);
    const ReplayCounts last = replay.counts();
    const QString text = chart.accessibleDescription();
    const QString misses = wb::ui::countText(static_cast<qint64>(last.misses() - first.misses()));
    const QString evictions = wb::ui::countText(static_cast<qint64>(last.evictions - first.evictions));
    QVERIFY2(text.contains(misses + " misses (") && text.contains(", " + evictions + " evictions"), qPrintable(text));
    QVERIFY(chart.svg().contains("misses ("));
    QTest::keyClick(&chart, Qt::Key_Escape);
    QVERIFY(!chart.range());
    QVERIFY(chart.accessibleDescription().isEmpty());
    chart.setPosition(400);
    QTest::keyClick(&chart, Qt::Key_BracketLeft); // from where the replay stands to the end
    QCOMPARE(chart.range()->second, std::size_t{2000});
    chart.setPosition(800);
    QTest::keyClick(&chart, Qt::Key_BracketRight);
    QVERIFY(chart.range()->first >= 400 && chart.range()->first < 410);
    QVERIFY(chart.range()->second >= 800 && chart.range()->second < 810);
    chart.setRecording(nullptr, nullptr);
    QVERIFY(!chart.range());
}

void TestPoolCharts::memoryChartHasItsTable()
{
    const auto trace = tracedRequests(2'000);
    PoolStudy study(JobRunner::Drive::Timer);
    study.request(trace, megabytes(2));
    QTRY_VERIFY(study.recording());
    PoolMemoryChart chart;
    QVERIFY(chart.isEmpty());
    chart.setRecording(study.recording(), trace.get());
    chart.setBudget(2'000'000);
    const QStringList lines = chart.table().trimmed().split('\n');
    QCOMPARE(lines.size(), 602); // a header, before the first, after each of 600
    QVERIFY(lines[0].startsWith("requests,bytes,pinned_bytes,expert_1_bytes"));
    QVERIFY(lines.last().startsWith("2000,"));
    QVERIFY(lines.last().endsWith(",2000000"));
    chart.setProvenance("zipf");
    QVERIFY(chart.csv().startsWith("# zipf\nrequests,"));
    QVERIFY(chart.svg().contains("budget 2.00"));
    chart.setRecording(nullptr, nullptr);
    QVERIFY(chart.isEmpty());
}

void TestPoolCharts::aBudgetAboveEverythingIsMarked()
{
    const auto trace = tracedRequests(2'000);
    PoolStudy study(JobRunner::Drive::Timer);
    study.request(trace, megabytes(500));
    QTRY_VERIFY(study.recording());
    PoolMemoryChart chart;
    chart.resize(600, 300);
    chart.setRecording(study.recording(), trace.get());
    chart.setBudget(500'000'000);
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    QVERIFY(chart.yAxis->range().upper < 20e6); // all experts together
    QVERIFY(chart.svg().contains("▲ budget 500"));
    QVERIFY(chart.budgetPixel() >= chart.axisRect()->rect().top());
}

void TestPoolCharts::curvesHaveTheirTable()
{
    MissCurveChart chart;
    QVERIFY(chart.isEmpty());
    MissCurveChart::Curves curves;
    curves[0] = {{1'000, 50, 0.5}, {2'000, 10, 0.1}};
    curves[3] = {{1'000, 40, 0.4}};
    chart.setCurves(curves);
    chart.setHere(EvictionPolicy::Lru, 1'500, 0.3, "the next 64 kB save 3 %");
    QCOMPARE(chart.table(), QString("policy,budget_bytes,misses,miss_ratio\nlru,1000,50,0.5\nlru,2000,10,0.1\n"
                                    "belady,1000,40,0.4\n"));
    const QByteArray svg = chart.svg();
    QVERIFY(svg.contains("the next 64 kB save 3 %") && svg.contains(">FIFO<"));
}

void TestPoolCharts::modelsKeepTheirPromises()
{
    const auto trace = tracedRequests(2'000);
    auto run = take(PoolReplay::create(*trace, megabytes(2)));
    ResidentModel residents;
    PolicyModel policies;
    const QAbstractItemModelTester first(&residents, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&policies, QAbstractItemModelTester::FailureReportingMode::QtTest);
    residents.show(*trace, run);
    QCOMPARE(residents.residents(), 0);
    QCOMPARE(residents.rowCount(), static_cast<int>(ResidentModel::kMostOthers)); // whom one could load
    run.advance(2'000);
    residents.show(*trace, run);
    QCOMPARE(residents.residents(), static_cast<int>(run.experts()));
    residents.clear();
    PoolStudy study(JobRunner::Drive::Timer);
    policies.show(study, EvictionPolicy::Lru);
    QCOMPARE(policies.index(PolicyModel::MissesRow, 2).data().toString(), QString("…"));
    study.request(trace, megabytes(2));
    QTRY_VERIFY(study.isCompared());
    policies.show(study, EvictionPolicy::Lfu);
    QCOMPARE(policies.headerData(2, Qt::Horizontal).toString(), QString("▸ LFU"));
    for (int column = 1; column < policies.columnCount(); ++column)
        QVERIFY(!policies.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().isEmpty());
    for (int row = 0; row < policies.rowCount(); ++row)
        QVERIFY(!policies.index(row, PolicyModel::kNameColumn).data().toString().isEmpty());
}

void TestPoolCharts::budgetsAreTypedAsSizes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<double>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("megabytes") << "1.2MB" << 1'200'000.0 << "1.2 MB";
    QTest::newRow("a comma") << "1,2 MB" << 1'200'000.0 << "1.2 MB";
    QTest::newRow("kilobytes") << "64 kB" << 64'000.0 << "64 kB";
    QTest::newRow("mebibytes") << "16MiB" << 16'777'216.0 << "16 MiB";
    QTest::newRow("bytes") << "4097" << 4'097.0 << "4097 B";
}

void TestPoolCharts::budgetsAreTypedAsSizes()
{
    QFETCH(QString, typed);
    QFETCH(double, bytes);
    QFETCH(QString, shown);
    ByteSpinBox box;
    box.show();
    box.selectAll();
    QTest::keyClicks(&box, typed);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(box.value(), bytes);
    QCOMPARE(box.text(), shown);
    const double before = box.value();
    box.stepBy(1);
    QVERIFY(box.value() > before);
}

void TestPoolCharts::studyKeepsUp_data()
{
    QTest::addColumn<int>("drive");
    QTest::newRow("thread") << static_cast<int>(JobRunner::Drive::Thread);
    QTest::newRow("timer") << static_cast<int>(JobRunner::Drive::Timer);
}

void TestPoolCharts::studyKeepsUp()
{
    QFETCH(int, drive);
    const auto trace = tracedRequests(50'000);
    PoolStudy study(static_cast<JobRunner::Drive>(drive));
    const QSignalSpy recorded(&study, &PoolStudy::recorded);
    study.request(trace, megabytes(2));
    for (int step = 0; step < 20; ++step) { // a drag
        study.request(trace, megabytes(2 - 0.04 * step));
        QCoreApplication::processEvents();
    }
    const ReplayConfig last = megabytes(2 - 0.04 * 19);
    QTRY_VERIFY(!study.isBusy() && study.isCompared());
    QVERIFY(recorded.count() >= 1);
    QVERIFY(study.recording()->config == last);
    QVERIFY(study.recording()->result == take(replay(*trace, last)));
    QVERIFY(study.outcome(EvictionPolicy::Lru)->result == study.recording()->result);
    QCOMPARE(study.curve(EvictionPolicy::Belady).size(), PoolStudy::kCurvePoints);
    const QSignalSpy curves(&study, &PoolStudy::curvesChanged);
    study.request(trace, megabytes(1)); // the curve stays
    QTRY_VERIFY(!study.isBusy() && study.isCompared());
    QCOMPARE(curves.count(), 0);
    ReplayConfig pinned = megabytes(1);
    pinned.pinned = {0};
    study.request(trace, pinned); // another curve
    QCOMPARE(curves.count(), 1);
    QTRY_VERIFY(!study.isBusy() && study.isCompared());
    study.cancel();
    QVERIFY(!study.isBusy());
}

void TestPoolCharts::anotherTraceReplacesTheOne()
{
    PoolStudy study;
    study.request(tracedRequests(200'000), megabytes(2));
    const auto second = tracedRequests(1'000, 7);
    study.request(second, megabytes(2));
    QTRY_VERIFY(!study.isBusy() && study.isCompared());
    QVERIFY(study.recording()->result == take(replay(*second, megabytes(2))));
    for (const MissPoint& point : study.curve(EvictionPolicy::Lru))
        QVERIFY(point.misses <= 1'000);
}

void TestPoolCharts::longWaysAreGoneAsAJob_data() { studyKeepsUp_data(); }

void TestPoolCharts::longWaysAreGoneAsAJob()
{
    QFETCH(int, drive);
    const auto trace = tracedRequests(400'000);
    PoolPlayer player(static_cast<JobRunner::Drive>(drive));
    player.setReplay(trace, megabytes(2));
    QCOMPARE(player.position(), std::size_t{400'000});
    QVERIFY(!player.replay()); // on its way
    player.seek(300'000);
    player.seek(350'000); // the last wish counts
    QTRY_VERIFY(player.replay());
    QCOMPARE(player.replay()->position(), std::size_t{350'000});
    auto expected = take(PoolReplay::create(*trace, megabytes(2)));
    expected.advance(350'000);
    QVERIFY(player.replay()->counts() == expected.counts());
    player.seek(10); // a short way is gone at once
    QCOMPARE(player.replay()->position(), std::size_t{10});
    player.setReplay(nullptr, {});
    QVERIFY(!player.replay());
    QCOMPARE(player.length(), std::size_t{0});
}

QTEST_MAIN(TestPoolCharts)
#include "tst_pool_charts.moc"
