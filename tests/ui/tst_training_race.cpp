// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_data.h"
#include "tests/support/random_network.h"
#include "tests/support/run_out.h"
#include "tests/ui/training_bench.h"
#include "ui/models/training_text.h"
#include "ui/views/training/race_dialog.h"
#include "ui/views/training_form.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QElapsedTimer>
#include <QPushButton>
#include <QTableView>

#include <cmath>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// Algorithms against each other.
class TestTrainingRace : public QObject {
    Q_OBJECT

private slots:
    void everyLaneIsATrainingOfItsOwn_data();
    void everyLaneIsATrainingOfItsOwn();
    void allLanesScaleAsTheFormSays();
    void allLanesPutTheSameRowsAside();
    void theWinnerGivesItsWeights();
    void anyLaneMayBeTaken();
    void pausesAndGoesOn();
    void axesAreShared();
    void lanesAreEdited();
    void cancelForgets();
    void withoutRowsItSaysSo();
    void staysResponsive();
    void theMenuOpensIt();
    void aLanesClockCountsItsOwnTurns();
};

namespace {

struct RaceBench {
    explicit RaceBench(JobRunner::Drive drive = JobRunner::defaultDrive(), int epochs = 200, double share = 0)
    {
        document.reset(xorExpert());
        document.setDataset(xorRows());
        TrainingSettings base{configFor(Algorithm::Rprop), share};
        base.config.maxEpochs = epochs;
        base.config.seed = 3;
        dialog = new RaceDialog(document, base, nullptr, drive);
        dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        dialog->show();
    }
    ~RaceBench() { delete dialog; }
    RaceBench(const RaceBench&) = delete;
    RaceBench& operator=(const RaceBench&) = delete;

    QPushButton* button(const char* name) const { return dialog->findChild<QPushButton*>(QString::fromLatin1(name)); }
    LossChart* chart(int lane) const { return dialog->findChild<LossChart*>(QStringLiteral("raceChart%1").arg(lane)); }
    QString message() const { return dialog->findChild<MessageBar*>()->text(); }
    void run() const
    {
        button("raceRun")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog->isRunning(), 60'000);
    }
    QString cell(int row, int column) const { return dialog->model().index(row, column).data().toString(); }

    Document document;
    RaceDialog* dialog;
};

} // namespace

void TestTrainingRace::everyLaneIsATrainingOfItsOwn_data()
{
    QTest::addColumn<bool>("onThread");
    QTest::newRow("thread") << true;
    QTest::newRow("timer") << false;
}

void TestTrainingRace::everyLaneIsATrainingOfItsOwn()
{
    QFETCH(bool, onThread);
    const RaceBench bench(onThread ? JobRunner::Drive::Thread : JobRunner::Drive::Timer);
    const QAbstractItemModelTester tester(&bench.dialog->model());
    const auto usual = RaceModel::usualLanes();
    QCOMPARE(usual.size(), TrainingRace::kMostLanes);
    bench.run();
    for (std::size_t lane = 0; lane < usual.size(); ++lane) {
        TrainingConfig config = usual[lane];
        config.maxEpochs = 200;
        config.seed = 3;
        const auto alone = *Trainer::create(xorExpert().network, {xorRows(), nullptr}, config);
        runOut(*alone);
        const auto& records = bench.chart(static_cast<int>(lane))->records();
        QCOMPARE(records.size(), alone->history().size());
        for (std::size_t at = 0; at < records.size(); ++at)
            QCOMPARE(records[at].trainError, alone->history()[at].trainError);
    }
    // Ranks are 1 to 6 by the lowest error.
    std::vector<double> byRank(7, -1);
    for (int row = 0; row < 6; ++row)
        byRank.at(static_cast<std::size_t>(bench.dialog->model().rankOf(row))) =
            TrainingText::monitored(*bench.dialog->model().standings().at(static_cast<std::size_t>(row)).best);
    for (std::size_t rank = 2; rank <= 6; ++rank)
        QVERIFY(byRank[rank - 1] >= 0 && byRank[rank - 1] <= byRank[rank]);
}

void TestTrainingRace::allLanesScaleAsTheFormSays()
{
    Document document;
    document.reset(xorExpert());
    document.setDataset(xorRows());
    TrainingSettings common{configFor(Algorithm::Rprop), 0};
    common.config.maxEpochs = 3;
    common.scaling.inputs = ScalingMethod::MinMax;
    const auto race = take(TrainingRace::create(document, common, {common.config, common.config}));
    runOut(*race);
    const NetworkSpec wanted = take(withFittedScaling(xorExpert().network, common.scaling, *xorRows())).spec();
    for (std::size_t lane = 0; lane < race->size(); ++lane) {
        QVERIFY(race->lane(lane).trainer().bestNetwork().spec() == wanted);
        QVERIFY(race->lane(lane).toRun().settings.scaling == common.scaling);
    }
}

void TestTrainingRace::allLanesPutTheSameRowsAside()
{
    Document document;
    document.reset(xorExpert());
    document.setDataset(xorRows());
    TrainingSettings split{configFor(Algorithm::Rprop), 0.5};
    split.config.seed = 3;
    std::vector<TrainingConfig> lanes(3, configFor(Algorithm::Incremental));
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        lanes[lane].maxEpochs = 20;
        lanes[lane].seed = 3 + lane;
    }
    const auto race = take(TrainingRace::create(document, split, lanes));
    runOut(*race);
    const auto sets = take(trainingSets(xorRows(), split));
    for (std::size_t lane = 0; lane < lanes.size(); ++lane) {
        const auto alone = take(Trainer::create(xorExpert().network, sets, lanes[lane]));
        runOut(*alone);
        const auto& records = race->lane(lane).trainer().history();
        QCOMPARE(records.size(), alone->history().size());
        for (std::size_t at = 0; at < records.size(); ++at)
            QCOMPARE(records[at].validationError.value(), alone->history()[at].validationError.value());
        // What is kept of a lane draws the same rows once more.
        const TrainingSettings kept = race->lane(lane).toRun().settings;
        QCOMPARE(kept.ownSplitSeed.has_value(), lane > 0);
        const auto redrawn = take(trainingSets(xorRows(), kept));
        QCOMPARE(redrawn.validation->inputs, sets.validation->inputs);
        TrainingForm form;
        form.showSettings(kept);
        QCOMPARE(form.settings().splitSeed(), std::uint64_t{3});
    }
}

void TestTrainingRace::theWinnerGivesItsWeights()
{
    RaceBench bench;
    const auto before = bench.document.network().sharedWeights();
    QVERIFY(!bench.button("raceTake")->isEnabled());
    bench.run();
    QVERIFY(bench.button("raceTake")->isEnabled());
    int first = 0;
    while (bench.dialog->model().rankOf(first) != 1)
        ++first;
    const TrainingConfig config = bench.dialog->model().lanes().at(static_cast<std::size_t>(first));
    QVERIFY(bench.button("raceTake")->text().contains(TrainingText::algorithm(config.algorithm)));
    bench.button("raceTake")->click();
    QVERIFY2(bench.message().contains("in place"), qPrintable(bench.message()));
    QCOMPARE(bench.document.undoStack().count(), 1);
    QCOMPARE(bench.document.trainings().size(), std::size_t{1});
    const TrainingRun& run = *bench.document.trainings().front();
    QVERIFY(run.settings.config.algorithm == config.algorithm);
    QCOMPARE(run.data.digest, digestOf(xorRows()));
    QCOMPARE(run.curve.size(), std::size_t{200});
    QVERIFY(bench.document.expert().resume->settings.config.algorithm == config.algorithm);
    bench.document.undoStack().undo();
    QVERIFY(bench.document.network().sharedWeights() == before);
    QVERIFY(!bench.document.expert().resume);
}

void TestTrainingRace::anyLaneMayBeTaken()
{
    RaceBench bench;
    bench.run();
    int last = 0;
    while (bench.dialog->model().rankOf(last) != 6)
        ++last;
    bench.dialog->findChild<QTableView*>()->selectRow(last);
    bench.button("raceTake")->click();
    QVERIFY(bench.document.trainings().front()->settings.config.algorithm ==
            bench.dialog->model().lanes().at(static_cast<std::size_t>(last)).algorithm);
    // A design that has changed meanwhile is left alone.
    QVERIFY(bench.document.setOutputs(bench.document.spec().layers.front().id, 7));
    const int steps = bench.document.undoStack().count();
    bench.button("raceTake")->click();
    QCOMPARE(bench.document.undoStack().count(), steps);
    QVERIFY2(bench.message().contains("does not fit"), qPrintable(bench.message()));
}

void TestTrainingRace::pausesAndGoesOn()
{
    const RaceBench whole(JobRunner::Drive::Thread, 20'000);
    const RaceBench paused(JobRunner::Drive::Thread, 20'000);
    whole.run();
    for (int pause = 0; pause < 3; ++pause) {
        const std::size_t before = paused.chart(0)->records().size();
        paused.button("raceRun")->click();
        QTRY_VERIFY(paused.chart(0)->records().size() > before || !paused.dialog->isRunning());
        if (paused.dialog->isRunning())
            paused.button("raceRun")->click();
        QTRY_VERIFY(!paused.dialog->isRunning());
    }
    if (paused.chart(5)->records().size() < 20'000)
        paused.run();
    for (int lane = 0; lane < 6; ++lane) {
        const auto& a = whole.chart(lane)->records();
        const auto& b = paused.chart(lane)->records();
        QCOMPARE(a.size(), b.size());
        QCOMPARE(a.back().trainError, b.back().trainError);
    }
}

void TestTrainingRace::axesAreShared()
{
    const RaceBench bench;
    bench.dialog->findChild<QDoubleSpinBox*>(QStringLiteral("raceGoal"))->setValue(0.01); // some end sooner
    bench.run();
    const QCPRange epochs = bench.chart(0)->xAxis->range();
    const QCPRange errors = bench.chart(0)->yAxis->range();
    for (int lane = 0; lane < 6; ++lane) {
        QCOMPARE(bench.chart(lane)->xAxis->range().upper, epochs.upper);
        QCOMPARE(bench.chart(lane)->yAxis->range(), errors);
        for (const EpochRecord& record : bench.chart(lane)->records())
            QVERIFY(record.trainError <= 0 || errors.contains(record.trainError));
    }
}

void TestTrainingRace::lanesAreEdited()
{
    const RaceBench bench;
    RaceModel& model = bench.dialog->model();
    QCOMPARE(bench.cell(2, RaceModel::SeedColumn), QStringLiteral("3")); // seeds are seen
    QVERIFY(bench.chart(2)->title().contains("seed 3"));
    QVERIFY(!bench.button("raceAdd")->isEnabled());
    for (int lane = 0; lane < 4; ++lane)
        bench.button("raceRemove")->click();
    QCOMPARE(model.rowCount(), 2);
    bench.button("raceAdd")->click();
    QCOMPARE(model.rowCount(), 3);
    QVERIFY(model.setData(model.index(0, RaceModel::AlgorithmColumn), static_cast<int>(Algorithm::AdamW)));
    QVERIFY(model.setData(model.index(0, RaceModel::RateColumn), QStringLiteral("0,01")));
    QVERIFY(model.setData(model.index(0, RaceModel::SeedColumn), QStringLiteral("18446744073709551615")));
    QVERIFY(!model.setData(model.index(0, RaceModel::RateColumn), QStringLiteral("fast")));
    QVERIFY(!model.setData(model.index(0, RaceModel::SeedColumn), QStringLiteral("-1")));
    QVERIFY(!model.setData(model.index(0, RaceModel::BestColumn), QStringLiteral("0")));
    QVERIFY(model.lanes()[0].algorithm == Algorithm::AdamW);
    QCOMPARE(model.lanes()[0].learningRate, 0.01);
    QVERIFY(bench.chart(0)->title().contains("18446744073709551615"));
    bench.run();
    QVERIFY(!model.setData(model.index(0, RaceModel::SeedColumn), QStringLiteral("5"))); // it has been run
    QCOMPARE(bench.chart(0)->records().size(), std::size_t{200});
}

void TestTrainingRace::cancelForgets()
{
    RaceBench bench(JobRunner::Drive::Thread, 1'000'000);
    bench.button("raceRun")->click();
    QTRY_VERIFY(!bench.chart(5)->records().empty());
    QElapsedTimer sinceCancel;
    sinceCancel.start();
    bench.button("raceForget")->click();
    QTRY_VERIFY(!bench.dialog->isRunning());
    QVERIFY2(sinceCancel.elapsed() < 1000, qPrintable(QString::number(sinceCancel.elapsed())));
    QVERIFY(bench.chart(5)->records().empty());
    QCOMPARE(bench.document.undoStack().count(), 0);
    QVERIFY(!bench.button("raceTake")->isEnabled());
    QVERIFY(bench.dialog->model().flags(bench.dialog->model().index(0, RaceModel::SeedColumn)) & Qt::ItemIsEditable);
}

void TestTrainingRace::withoutRowsItSaysSo()
{
    RaceBench bench;
    bench.document.setDataset(nullptr);
    bench.button("raceRun")->click();
    QVERIFY(!bench.dialog->isRunning());
    QVERIFY2(bench.message().contains("rows"), qPrintable(bench.message()));
}

void TestTrainingRace::staysResponsive()
{
    RaceBench bench(JobRunner::Drive::Timer, 1'000'000); // as in a browser: on the window's own thread
    bench.button("raceRun")->click();
    QTRY_VERIFY(!bench.chart(5)->records().empty());
    int ticks = 0;
    QTimer ticker;
    connect(&ticker, &QTimer::timeout, &ticker, [&ticks] { ++ticks; });
    ticker.start(0);
    QTRY_VERIFY(ticks > 20); // events are served between the turns of the lanes
    QVERIFY(bench.dialog->isRunning());
    bench.button("raceRun")->click();
    QTRY_VERIFY(!bench.dialog->isRunning());
}

void TestTrainingRace::theMenuOpensIt()
{
    TrainingBench bench;
    QVERIFY(bench.panel.raceAction()->isEnabled());
    bench.document.setDataset(nullptr);
    QVERIFY(!bench.panel.raceAction()->isEnabled());
    bench.document.setDataset(xorRows());
    bench.panel.raceAction()->trigger();
    auto* dialog = bench.panel.findChild<RaceDialog*>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
}

void TestTrainingRace::aLanesClockCountsItsOwnTurns()
{
    LaneClock clock;
    QCOMPARE(clock.nowNs(), std::int64_t{0});
    clock.run(true);
    while (clock.nowNs() == 0) {
    }
    clock.run(false);
    const std::int64_t stood = clock.nowNs();
    QVERIFY(stood > 0);
    const std::int64_t later = systemClock().nowNs() + 1'000'000;
    while (systemClock().nowNs() < later) {
    }
    QCOMPARE(clock.nowNs(), stood);
}

QTEST_MAIN(TestTrainingRace)
#include "tst_training_race.moc"
