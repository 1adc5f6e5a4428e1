// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library_fixture.h"
#include "ui/charts/miss_curve_chart.h"
#include "ui/charts/pool_memory_chart.h"
#include "ui/document/layer_text.h"
#include "ui/views/metric_label.h"
#include "ui/views/pool/byte_spin_box.h"
#include "ui/views/pool/pool_actions.h"
#include "ui/views/pool/pool_export.h"
#include "ui/views/pool/pool_page.h"
#include "ui/views/pool/pool_tiles.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QTableView>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using test::take;

namespace {

TraceRecipe shortRecipe()
{
    TraceRecipe recipe;
    recipe.requests = 5'000;
    return recipe;
}

struct PoolFixture {
    explicit PoolFixture(const Library* library = nullptr, JobRunner::Drive drive = JobRunner::Drive::Timer)
        : page(library, nullptr, drive)
    {
        page.resize(1200, 760);
        page.show();
    }
    template <typename T>
    T& part(const char* name) const
    {
        T* found = page.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no part is called %s", name);
        return *found;
    }
    QString figure(const char* name) const { return part<MetricLabel>(name).value(); }
    bool isDone() const { return page.session().trace() && page.study().isCompared() && !page.study().isBusy(); }
    QString counters() const { return part<QLabel>("poolCounters").text(); }
    void clickTile(int row) const
    {
        auto& tiles = part<PoolTiles>("poolTiles");
        QTest::mouseClick(tiles.viewport(), Qt::LeftButton, {},
                          tiles.visualRect(tiles.model()->index(row, 0)).center() + QPoint(-8, 8));
    }
    int rowOf(std::uint32_t expert) const
    {
        return static_cast<ResidentModel*>(part<PoolTiles>("poolTiles").model())->rowOf(expert);
    }
    mutable PoolPage page;
};

} // namespace

/// The page Pool, as a person uses it.
class TestPoolPage : public QObject {
    Q_OBJECT

private slots:
    void emptyPageOffersRequests();
    void numbersAreThoseOfTheReplay();
    void tilesAreWhoIsInMemory();
    void scrubbingGoesToAnyRequest();
    void playGoesOn();
    void aPinIsAClick();
    void tilesAreUsedByKeys();
    void presetsAndPolicies();
    void whatCannotBeIsSaid();
    void fieldsMakeRequests_data();
    void fieldsMakeRequests();
    void sizesCanBeTheLibrarys();
    void tracesAreRead();
    void wrongTracesAreRefused();
    void logIsExported();
};

void TestPoolPage::emptyPageOffersRequests()
{
    PoolFixture fixture;
    QVERIFY(fixture.part<QPushButton>("poolFirstGenerate").isVisible());
    QVERIFY(!fixture.part<QWidget>("poolFigures").isVisible());
    QVERIFY(!fixture.page.actions().exportNumbers->isEnabled());
    QVERIFY(!fixture.page.actions().play->isEnabled());
    QVERIFY(!fixture.page.command());
    QTest::mouseClick(&fixture.part<QPushButton>("poolFirstGenerate"), Qt::LeftButton);
    QTRY_VERIFY(fixture.isDone());
    QVERIFY(fixture.part<QWidget>("poolFigures").isVisible());
    QCOMPARE(fixture.page.session().trace()->requests.size(), std::size_t{100'000});
}

void TestPoolPage::numbersAreThoseOfTheReplay()
{
    PoolFixture fixture;
    fixture.page.generate(shortRecipe());
    QTRY_VERIFY(fixture.isDone());
    const auto& trace = *fixture.page.session().trace();
    const ReplayResult expected = take(replay(trace, fixture.page.session().config()));
    QCOMPARE(fixture.figure("poolMisses"), percentText(expected.missRatio()));
    QCOMPARE(fixture.figure("poolEvictions"), countText(static_cast<qint64>(expected.evictions)));
    QVERIFY2(fixture.figure("poolP99").startsWith(QStringLiteral("≈")), qPrintable(fixture.figure("poolP99")));
    QVERIFY(fixture.page.study().recording()->result == expected);
    ReplayConfig config = fixture.page.session().config();
    for (const EvictionPolicy policy : kEvictionPolicies) {
        config.policy = policy;
        const auto& outcome = fixture.page.study().outcome(policy);
        QVERIFY(outcome && outcome->result == take(replay(trace, config)));
        QCOMPARE(outcome->saved, take(missesSaved(trace, config, PoolStudy::kMoreBytes)));
        const auto curve = take(missCurve(trace, config, curveBudgets(trace, PoolStudy::kCurvePoints)));
        QCOMPARE(fixture.page.study().curve(policy).size(), curve.points.size());
        for (std::size_t i = 0; i < curve.points.size(); ++i)
            QCOMPARE(fixture.page.study().curve(policy)[i].misses, curve.points[i].misses);
    }
    const QString csv = QString::fromUtf8(poolNumbersCsv(fixture.page.session(), fixture.page.study(), "x", "y"));
    QVERIFY(csv.contains(QStringLiteral("\nlru,yes,5000,%1,%2,").arg(expected.hits).arg(expected.misses())));
    QCOMPARE(csv.count('\n'), 8); // origin, command, estimate, header, four policies
}

void TestPoolPage::tilesAreWhoIsInMemory()
{
    PoolFixture fixture;
    fixture.page.generate(shortRecipe());
    QTRY_VERIFY(fixture.isDone());
    const auto& tiles = *fixture.part<PoolTiles>("poolTiles").model();
    const auto residents = fixture.page.player().replay()->residents();
    QVERIFY(static_cast<std::size_t>(tiles.rowCount()) > residents.size());
    for (std::size_t i = 0; i < residents.size(); ++i) {
        const QModelIndex tile = tiles.index(static_cast<int>(i), 0);
        QCOMPARE(tile.data(ResidentModel::ExpertRole).toUInt(), residents[i].expert);
        QVERIFY(tile.data(ResidentModel::ResidentRole).toBool());
        QCOMPARE(tile.data(ResidentModel::NextRole).toBool(), i + 1 == residents.size()); // LRU
    }
    const QModelIndex other = tiles.index(static_cast<int>(residents.size()), 0);
    QVERIFY(!other.data(ResidentModel::ResidentRole).toBool());
    QVERIFY(other.data(Qt::ToolTipRole).toString().contains("not in memory"));
    QVERIFY(fixture.part<QLabel>("poolFill").text().contains(QStringLiteral("%1 experts").arg(residents.size())));
}

void TestPoolPage::scrubbingGoesToAnyRequest()
{
    PoolFixture fixture;
    fixture.page.generate(shortRecipe());
    QTRY_VERIFY(fixture.isDone());
    auto& slider = fixture.part<QSlider>("poolScrubber");
    QCOMPARE(slider.maximum(), 5'000);
    QCOMPARE(slider.value(), 5'000);
    for (const int place : {1'234, 4'000, 17}) { // back, on, back
        slider.setValue(place);
        auto expected = take(PoolReplay::create(*fixture.page.session().trace(), fixture.page.session().config()));
        expected.advance(static_cast<std::size_t>(place));
        QVERIFY(fixture.page.player().replay()->counts() == expected.counts());
        QVERIFY(fixture.counters().startsWith(countText(static_cast<qint64>(expected.counts().hits)) + " hits"));
    }
    QTest::mouseClick(&fixture.part<QWidget>("poolToFirst"), Qt::LeftButton);
    QVERIFY(fixture.counters().startsWith("0 hits"));
    slider.setFocus();
    QTest::keyClick(&slider, Qt::Key_End);
    QCOMPARE(fixture.page.player().position(), std::size_t{5'000});
    auto& chart = fixture.part<PoolMemoryChart>("poolMemoryChart");
    chart.replot();
    QTest::mouseClick(&chart, Qt::LeftButton, {},
                      QPoint(qRound(chart.xAxis->coordToPixel(2'500)), chart.axisRect()->rect().bottom() - 30));
    QVERIFY(qAbs(static_cast<int>(fixture.page.player().position()) - 2'500) < 20);
}

void TestPoolPage::playGoesOn()
{
    PoolFixture fixture;
    fixture.page.generate(shortRecipe());
    QTRY_VERIFY(fixture.isDone());
    QAction* play = fixture.page.actions().play;
    fixture.part<QComboBox>("poolSpeed").setCurrentIndex(4);
    QTest::mouseClick(&fixture.part<QWidget>("poolPlayButton"), Qt::LeftButton);
    QVERIFY(fixture.page.player().isPlaying()); // from the beginning, for it stood at the end
    QCOMPARE(play->text(), QString("&Pause"));
    QTRY_VERIFY(fixture.page.player().position() > 0);
    QTRY_VERIFY(!fixture.page.player().isPlaying()); // the end
    QCOMPARE(fixture.page.player().position(), std::size_t{5'000});
    QVERIFY(!play->isChecked());
    fixture.part<PoolMemoryChart>("poolMemoryChart").setFocus();
    fixture.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.page));
    QTest::keyClick(fixture.page.windowHandle(), Qt::Key_F8);
    QVERIFY(fixture.page.player().isPlaying());
    QTest::keyClick(fixture.page.windowHandle(), Qt::Key_F8);
    QVERIFY(!fixture.page.player().isPlaying());
}

void TestPoolPage::aPinIsAClick()
{
    PoolFixture fixture;
    fixture.page.generate(shortRecipe());
    QTRY_VERIFY(fixture.isDone());
    auto& tiles = fixture.part<PoolTiles>("poolTiles");
    const std::uint32_t expert = tiles.model()->index(0, 0).data(ResidentModel::ExpertRole).toUInt();
    QTest::mouseClick(tiles.viewport(), Qt::LeftButton, {}, tiles.pinRect(0).center());
    QVERIFY(fixture.page.session().isPinned(expert));
    QVERIFY(fixture.page.session().config().pinned == std::vector<std::uint32_t>{expert});
    QVERIFY(tiles.model()->index(fixture.rowOf(expert), 0).data(ResidentModel::PinnedRole).toBool());
    QTRY_VERIFY(fixture.isDone());
    QVERIFY(fixture.page.study().recording()->config == fixture.page.session().config());
    QVERIFY(take(fixture.page.command()).contains(" --pin "));
    QTest::mouseClick(tiles.viewport(), Qt::LeftButton, {}, tiles.pinRect(fixture.rowOf(expert)).center());
    QVERIFY(!fixture.page.session().isPinned(expert));
}

void TestPoolPage::tilesAreUsedByKeys()
{
    PoolFixture fixture;
    fixture.page.generate(shortRecipe());
    QTRY_VERIFY(fixture.isDone());
    auto& tiles = fixture.part<PoolTiles>("poolTiles");
    fixture.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.page));
    fixture.clickTile(1);
    const std::uint32_t expert = *tiles.selected();
    const auto before = fixture.page.player().replay()->counts();
    QTest::keyClick(fixture.page.windowHandle(), Qt::Key_Delete);
    QVERIFY(!fixture.page.player().replay()->isResident(expert));
    QCOMPARE(fixture.page.player().replay()->counts().evictions, before.evictions + 1);
    QCOMPARE(*tiles.selected(), expert); // among those that could be loaded
    QVERIFY(fixture.page.actions().bring->isEnabled() && !fixture.page.actions().evict->isEnabled());
    QTest::keyClick(fixture.page.windowHandle(), Qt::Key_Insert);
    QVERIFY(fixture.page.player().replay()->isResident(expert));
    QCOMPARE(fixture.page.player().replay()->counts().requests, before.requests + 1);
    QVERIFY(take(fixture.page.command()).contains("--by-hand 'evict "));
    QTest::keyClick(fixture.page.windowHandle(), Qt::Key_Return);
    QVERIFY(fixture.page.session().isPinned(expert));
    fixture.page.actions().forget->trigger();
    QVERIFY(fixture.page.session().config().byHand.empty());
    QCOMPARE(tiles.actions().size(), 3); // the context menu
}

void TestPoolPage::presetsAndPolicies()
{
    PoolFixture fixture;
    fixture.page.generate(shortRecipe());
    auto& preset = fixture.part<QComboBox>("poolPreset");
    preset.setCurrentIndex(2);
    emit preset.activated(2);
    QCOMPARE(fixture.page.session().config().budgetBytes, std::size_t{64} << 20U);
    QCOMPARE(fixture.page.session().config().mostExperts, std::size_t{25});
    QCOMPARE(fixture.part<ByteSpinBox>("poolBudget").text(), QString("64 MiB"));
    auto* fifo = fixture.page.findChild<QAction*>("poolPolicy-fifo");
    fifo->trigger();
    QVERIFY(fixture.page.session().config().policy == EvictionPolicy::Fifo);
    QCOMPARE(fixture.part<QComboBox>("poolPolicy").currentText(), QString("FIFO"));
    QTRY_VERIFY(fixture.isDone());
    const auto& table = *fixture.part<QTableView>("poolPolicies").model();
    QCOMPARE(table.headerData(PolicyModel::columnOf(EvictionPolicy::Fifo), Qt::Horizontal).toString(),
             QString("▸ FIFO"));
    QVERIFY(take(fixture.page.command()).contains("--most-experts 25"));
    fixture.part<ByteSpinBox>("poolBudget").setBytes(3'000'000);
    QCOMPARE(preset.currentIndex(), 0); // own limits
}

void TestPoolPage::whatCannotBeIsSaid()
{
    PoolFixture fixture;
    const QSignalSpy failed(&fixture.page, &PoolPage::failed);
    fixture.page.generate(shortRecipe());
    QTRY_VERIFY(fixture.isDone());
    fixture.page.session().setPinned(0, true);
    fixture.page.session().setBudget(10);
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed[0][0].toString().contains("pinned experts"));
    QVERIFY(fixture.page.player().replay() == nullptr);
    fixture.page.session().setBudget(2'000'000);
    QTRY_VERIFY(fixture.isDone());
    QVERIFY(fixture.page.player().replay() != nullptr);
}

void TestPoolPage::fieldsMakeRequests_data()
{
    QTest::addColumn<int>("pattern");
    QTest::addColumn<QString>("says");
    QTest::newRow("zipf") << 0 << "--zipf 0.9 --requests 2000 --experts 100 --sizes 4000..400000 --seed 1";
    QTest::newRow("uniform") << 1 << "--uniform --requests 2000";
    QTest::newRow("bursts") << 2 << "--bursts 8 --exponent 0.9";
    QTest::newRow("phases") << 3 << "--phases 10 --working-set 20";
}

void TestPoolPage::fieldsMakeRequests()
{
    QFETCH(int, pattern);
    QFETCH(QString, says);
    PoolFixture fixture;
    fixture.part<QComboBox>("poolPattern").setCurrentIndex(pattern);
    QCOMPARE(fixture.part<QWidget>("poolPhases").isVisible(), pattern == 3);
    QCOMPARE(fixture.part<QWidget>("poolExponent").isVisible(), pattern == 0 || pattern == 2);
    fixture.part<QSpinBox>("poolRequests").setValue(2'000);
    fixture.part<QPushButton>("poolGenerate").click();
    QTRY_VERIFY(fixture.page.session().trace());
    QCOMPARE(fixture.page.session().trace()->requests.size(), std::size_t{2'000});
    const QString line = take(fixture.page.command());
    QVERIFY2(line.contains(says), qPrintable(line));
}

void TestPoolPage::sizesCanBeTheLibrarys()
{
    test::LibraryFixture files;
    files.save("ocr");
    files.save("router");
    PoolFixture fixture(&files.library);
    auto& whose = fixture.part<QComboBox>("poolWhose");
    QCOMPARE(whose.itemText(1), QString("The library's 2 experts"));
    whose.setCurrentIndex(1);
    QVERIFY(!fixture.part<QWidget>("poolExperts").isVisible());
    fixture.page.generate(shortRecipe());
    QTRY_VERIFY(fixture.isDone());
    const auto& trace = *fixture.page.session().trace();
    QCOMPARE(trace.experts.size(), std::size_t{2});
    const auto network = take(files.library.load(take(files.library.list())[0].id)).network;
    for (const RequestTrace::Expert& expert : trace.experts)
        QCOMPARE(expert.bytes, ExpertPool::bytesOf(network)); // both are alike
    QVERIFY(take(fixture.page.command()).contains("--db " + files.path()));
    QCOMPARE(fixture.page.study().loadTimes().points.size(), std::size_t{2});
    PoolFixture threaded(&files.library, JobRunner::Drive::Thread);
    threaded.part<QComboBox>("poolWhose").setCurrentIndex(1);
    threaded.page.generate(shortRecipe());
    QTRY_VERIFY(threaded.isDone());
    QVERIFY(threaded.page.study().recording()->result == fixture.page.study().recording()->result);
    QCOMPARE(threaded.page.study().loadTimes().points.size(), std::size_t{2});
}

void TestPoolPage::tracesAreRead()
{
    test::LibraryFixture files;
    files.save("ocr");
    PoolFixture fixture(&files.library);
    fixture.page.openTrace("/t/sized.csv", "id,bytes\na,10\nb,20\na,10\n");
    QTRY_VERIFY(fixture.isDone());
    QCOMPARE(take(fixture.page.command()).section(" --budget", 0, 0), QString("expert pool simulate /t/sized.csv"));
    fixture.page.openTrace("/t/names.txt", "a\nb\na\n");
    QTRY_VERIFY(fixture.page.session().source().file == "/t/names.txt" && fixture.isDone());
    QVERIFY(take(fixture.page.command()).contains("/t/names.txt --sizes 4000..400000 --seed 1"));
    fixture.part<QComboBox>("poolWhose").setCurrentIndex(1);
    fixture.page.openTrace("/t/known.txt", "ocr\nocr\n");
    QTRY_VERIFY(fixture.page.session().source().file == "/t/known.txt" && fixture.isDone());
    QVERIFY(take(fixture.page.command()).contains("/t/known.txt --db "));
    QCOMPARE(fixture.page.study().recording()->result.hits, std::uint64_t{1});
}

void TestPoolPage::wrongTracesAreRefused()
{
    test::LibraryFixture files;
    files.save("ocr");
    PoolFixture fixture(&files.library);
    const QSignalSpy failed(&fixture.page, &PoolPage::failed);
    fixture.page.openTrace("/t/bad.csv", "id,bytes\na,many\n");
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(failed[0][0].toString().contains("bad.csv"));
    fixture.page.openTrace("/t/empty.txt", "# nothing\n");
    QTRY_COMPARE(failed.count(), 2);
    fixture.part<QComboBox>("poolWhose").setCurrentIndex(1);
    fixture.page.openTrace("/t/unknown.txt", "nobody\n");
    QTRY_COMPARE(failed.count(), 3);
    QVERIFY(failed[2][0].toString().contains("nobody"));
    fixture.page.openTraceFile("/nowhere/t.csv");
    QCOMPARE(failed.count(), 4);
    QVERIFY(!fixture.page.session().trace());
}

void TestPoolPage::logIsExported()
{
    PoolFixture fixture;
    fixture.page.openTrace("/t/sized.csv", "id,bytes\na,10\nb,20\na,10\n");
    QTRY_VERIFY(fixture.isDone());
    fixture.page.actions().exportLog->trigger();
    QTRY_VERIFY(fixture.page.findChild<QWidget*>("saveFileDialog"));
    fixture.page.findChild<QWidget*>("saveFileDialog")->close();
    QVERIFY(fixture.page.actions().exportLog->isEnabled());
}

QTEST_MAIN(TestPoolPage)
#include "tst_pool_page.moc"
