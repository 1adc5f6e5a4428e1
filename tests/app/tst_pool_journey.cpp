// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/workbench_driver.h"
#include "tests/support/expert_process.h"
#include "ui/charts/pool_memory_chart.h"
#include "ui/views/message_bar.h"
#include "ui/views/pool/pool_actions.h"
#include "ui/views/pool/pool_page.h"
#include "ui/views/pool/pool_tiles.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolBar>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// Journey 5: how large has the pool to be? By mouse in at most seven clicks; and what the command line says about it.
class TestPoolJourney : public QObject {
    Q_OBJECT

private slots:
    void init();
    void poolIsSizedInSevenClicks();
    void commandGivesTheSameNumbers_data();
    void commandGivesTheSameNumbers();
    void menuAndKeysReachEverything();
    void tracesAreDropped();

private:
    void click(QWidget* widget, const QPoint& place)
    {
        QTest::mouseClick(widget, Qt::LeftButton, {}, place);
        ++m_clicks;
    }
    void click(const char* name)
    {
        auto& widget = m_bench->part<QWidget>(name);
        click(&widget, widget.rect().center());
    }
    /// Of a menu that is open.
    void clickEntry(const char* menuName, const char* actionName);
    PoolPage& page() { return *m_bench->window().findChild<PoolPage*>(); }
    bool isDone() { return page().study().isCompared() && !page().study().isBusy(); }

    QTemporaryDir m_folder;
    std::unique_ptr<WorkbenchDriver> m_bench;
    int m_clicks = 0;
};

void TestPoolJourney::init()
{
    m_bench.reset();
    m_bench = std::make_unique<WorkbenchDriver>(m_folder.filePath("experts.db"));
    QVERIFY(m_bench->isReady());
    m_clicks = 0;
}

void TestPoolJourney::clickEntry(const char* menuName, const char* actionName)
{
    auto* menu = m_bench->window().findChild<QMenu*>(menuName);
    auto* action = m_bench->window().findChild<QAction*>(actionName);
    QVERIFY(menu && action && menu->actions().contains(action) && action->isEnabled());
    QVERIFY(QTest::qWaitForWindowExposed(menu));
    QTest::mouseMove(menu, menu->actionGeometry(action).center());
    click(menu, menu->actionGeometry(action).center());
}

void TestPoolJourney::poolIsSizedInSevenClicks()
{
    auto* bar = m_bench->window().findChild<QToolBar*>("modeBar");
    QVERIFY(bar);
    QWidget* mode = bar->widgetForAction(m_bench->window().findChild<QAction*>("mode-pool"));
    click(mode, mode->rect().center()); // 1
    QVERIFY(page().isVisible());
    click("poolRecipes");                                // 2
    clickEntry("poolGenerateMenu", "poolGenerate-zipf"); // 3
    QTRY_VERIFY(page().session().trace() && isDone());
    QCOMPARE(page().session().config().budgetBytes, std::size_t{2'000'000});
    const double before = page().study().recording()->result.missRatio();

    auto& chart = m_bench->part<PoolMemoryChart>("poolMemoryChart");
    chart.replot();
    const QPoint line(chart.axisRect()->rect().center().x(), chart.budgetPixel());
    const QPoint aim(line.x(), qRound(chart.yAxis->coordToPixel(1'200'000)));
    QTest::mousePress(&chart, Qt::LeftButton, {}, line);
    for (int step = 1; step <= 5; ++step)
        QTest::mouseMove(&chart, line + (aim - line) * step / 5);
    QTest::mouseRelease(&chart, Qt::LeftButton, {}, aim);
    ++m_clicks; // 4
    QVERIFY(page().session().config().budgetBytes < 1'300'000);
    QTRY_VERIFY(isDone());
    const double after = page().study().recording()->result.missRatio();
    QVERIFY2(after > before, qPrintable(QString::number(after)));

    auto& tiles = m_bench->part<PoolTiles>("poolTiles");
    const std::uint32_t hottest = page().study().recording()->hottest.front();
    const int row = static_cast<ResidentModel*>(tiles.model())->rowOf(hottest);
    QVERIFY(row >= 0);
    QVERIFY(tiles.viewport()->rect().contains(tiles.pinRect(row)));
    click(tiles.viewport(), tiles.pinRect(row).center()); // 5
    QVERIFY(page().session().isPinned(hottest));
    QTRY_VERIFY(isDone());

    click("poolMore");                        // 6
    clickEntry("poolMoreMenu", "poolExport"); // 7
    const QString path = m_folder.filePath("pool.csv");
    QVERIFY(m_bench->chooseFile("saveFileDialog", path));
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY2(m_clicks <= 7, qPrintable(QString::number(m_clicks)));
    const QString csv = QString::fromUtf8(bytesOf(path));
    QVERIFY(csv.startsWith("# zipf 0.9, 100 experts"));
    QVERIFY(csv.contains("\nlru,yes,100000,"));
    QVERIFY(csv.contains("--pin 1"));
    QVERIFY(m_bench->window().messages().text().contains(path));
}

void TestPoolJourney::commandGivesTheSameNumbers_data()
{
    QTest::addColumn<int>("pattern");
    QTest::addColumn<bool>("byHand");
    QTest::newRow("zipf") << 0 << false;
    QTest::newRow("uniform, by hand") << 1 << true;
    QTest::newRow("bursts") << 2 << false;
    QTest::newRow("phases, by hand") << 3 << true;
}

void TestPoolJourney::commandGivesTheSameNumbers()
{
    QFETCH(int, pattern);
    QFETCH(bool, byHand);
    TraceRecipe recipe;
    recipe.pattern = static_cast<TracePattern>(pattern);
    recipe.requests = 20'000;
    recipe.seed = 5;
    m_bench->window().setMode(Mode::Pool);
    page().generate(recipe);
    QTRY_VERIFY(page().session().trace() && isDone());
    if (byHand) {
        page().session().setLimits(1'500'000, 12);
        page().session().setPinned(2, true);
        page().session().doByHand({HandStep::Kind::Evict, 9'000, 3});
        page().session().doByHand({HandStep::Kind::Load, 4'000, 5});
    }
    QTRY_VERIFY(isDone());
    page().actions().copyCommand->trigger();
    const QString line = QGuiApplication::clipboard()->text();
    QVERIFY2(line.startsWith("expert pool simulate "), qPrintable(line));
    const Outcome outcome =
        expert(QProcess::splitCommand(QString(line).replace('\'', '"')).mid(1) + QStringList{"--json"});
    QVERIFY2(outcome.code == 0, outcome.errors.constData());
    const QJsonArray policies = QJsonDocument::fromJson(outcome.output).object()["policies"].toArray();
    QCOMPARE(policies.size(), static_cast<qsizetype>(kEvictionPolicies.size()));
    for (const EvictionPolicy policy : kEvictionPolicies) {
        const QJsonObject said = policies[static_cast<qsizetype>(policy)].toObject();
        const PolicyOutcome& shown = *page().study().outcome(policy);
        const auto same = [&](const char* name, std::uint64_t value) {
            return said[QLatin1String(name)].toDouble() == static_cast<double>(value);
        };
        QVERIFY(same("hits", shown.result.hits) && same("misses", shown.result.misses()));
        QVERIFY(same("evictions", shown.result.evictions) && same("refusals", shown.result.refusals));
        QVERIFY(same("bytes_loaded", shown.result.bytesLoaded) && same("peak_bytes", shown.result.peakBytes));
        QVERIFY(same("p99_load_bytes", shown.result.p99LoadBytes));
        QCOMPARE(said["more_bytes_save"].toDouble(), shown.saved);
        const QJsonArray curve = said["curve"].toArray();
        const auto& points = page().study().curve(policy);
        QCOMPARE(static_cast<std::size_t>(curve.size()), points.size());
        for (std::size_t i = 0; i < points.size(); ++i)
            QCOMPARE(curve[static_cast<qsizetype>(i)].toObject()["misses"].toInt(), static_cast<int>(points[i].misses));
    }
}

void TestPoolJourney::menuAndKeysReachEverything()
{
    m_bench->window().setMode(Mode::Pool);
    const auto actions = m_bench->window().menu("pool")->actions();
    for (const char* name : {"poolLoadTrace", "poolPlay", "poolSetBudget", "poolPin", "poolEvict", "poolBring",
                             "poolExport", "poolExportLog", "poolCopyCommand"}) {
        auto* action = m_bench->window().findChild<QAction*>(name);
        QVERIFY2(action && actions.contains(action), name);
        QVERIFY2(!action->toolTip().isEmpty(), name);
    }
    m_bench->window().findChild<QAction*>("poolGenerate-uniform")->trigger();
    QTRY_VERIFY(page().session().trace() && isDone());
    m_bench->window().findChild<QAction*>("poolSetBudget")->trigger();
    QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->objectName() == "poolBudget");
    QTest::keyClicks(QApplication::focusWidget(), "1.2MB");
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(page().session().config().budgetBytes, std::size_t{1'200'000});
}

void TestPoolJourney::tracesAreDropped()
{
    m_bench->window().setMode(Mode::Pool);
    QFile file(m_folder.filePath("trace.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("id,bytes\na,10\nb,20\na,10\n") > 0);
    file.close();
    QMimeData files;
    files.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter({400, 300}, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_bench->window(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&m_bench->window(), &drop);
    QTRY_VERIFY(page().session().trace());
    QCOMPARE(page().session().trace()->requests.size(), std::size_t{3});
    QVERIFY(!m_bench->document().dataset()); // not rows of the open expert
}

QTEST_MAIN(TestPoolJourney)
#include "tst_pool_journey.moc"
