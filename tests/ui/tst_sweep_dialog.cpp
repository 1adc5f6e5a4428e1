// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_digest.h"
#include "core/formats/sweep_json.h"
#include "tests/support/random_network.h"
#include "tests/ui/sweep_bench.h"
#include "ui/theme/language.h"
#include "ui/views/training_form.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>

#include <cmath>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// Algorithms, activations and widths with several seeds each, in the window.
class TestSweepDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { speak(QStringLiteral("en")); }
    void everyTaskIsThatOfTheCommandLine_data();
    void everyTaskIsThatOfTheCommandLine();
    void choicesMakeThePlan();
    void wrongFieldsAreToldAtOnce_data();
    void wrongFieldsAreToldAtOnce();
    void theTableRanksAndTheChartShowsTheSpread();
    void manySettingsAreDrawnInPart();
    void choosingInTheChartChoosesInTheTable();
    void aSettingIsUsed();
    void aUsedSettingTrainsToTheSameError();
    void pausesAndGoesOn();
    void cancelIsQuickAndForgets();
    void savedAndOpenedItShowsTheSame();
    void othersFilesAreRefused();
    void anotherNetworkRefusesTheSetting();
    void whatCannotBeTrainedIsSaid();
    void staysResponsive();
    void theMenuOpensIt();
};

void TestSweepDialog::everyTaskIsThatOfTheCommandLine_data()
{
    QTest::addColumn<bool>("onThread");
    QTest::newRow("thread") << true;
    QTest::newRow("timer") << false; // as in a browser
}

void TestSweepDialog::everyTaskIsThatOfTheCommandLine()
{
    QFETCH(const bool, onThread);
    const SweepBench bench(onThread ? JobRunner::Drive::Thread : JobRunner::Drive::Timer);
    const QAbstractItemModelTester tester(&bench.dialog->model());
    bench.run();
    const SweepRecord& record = bench.dialog->model().record();
    QCOMPARE(record.results.size(), std::size_t{12});
    QCOMPARE(QString::fromStdString(record.plan.trainDigest), QString::fromStdString(digestOf(xorRows())));
    for (std::size_t task = 0; task < record.results.size(); ++task) {
        const auto alone =
            runSweepTask(record.plan, static_cast<int>(task), {{xorRows(), nullptr}, nullptr}, [] { return true; });
        QVERIFY(alone && *alone && record.results[task]);
        QCOMPARE(record.results[task]->bestError.value(), (*alone)->result.bestError.value());
        QCOMPARE(record.results[task]->bestEpoch, (*alone)->result.bestEpoch);
    }
    QCOMPARE(bench.part<QLabel>("sweepState")->text(), QStringLiteral("12 of 12 trainings"));
}

void TestSweepDialog::choicesMakeThePlan()
{
    const SweepBench bench;
    bench.choose("sweepAlgorithms", {static_cast<int>(Algorithm::Sarprop), static_cast<int>(Algorithm::Quickprop)});
    bench.choose("sweepHidden", {static_cast<int>(Activation::Sigmoid), static_cast<int>(Activation::Sin)});
    bench.line("sweepShapes")->setText(QStringLiteral("5, none"));
    bench.line("sweepSeeds")->setText(QStringLiteral("7"));
    QVERIFY2(bench.part<QLabel>("sweepCount")->text().startsWith("8 settings × 1 seeds: 8 trainings"),
             qPrintable(bench.part<QLabel>("sweepCount")->text()));
    bench.run();
    const SweepPlan& plan = bench.dialog->model().plan();
    QCOMPARE(plan.trainings.size(), std::size_t{2});
    QCOMPARE(plan.trainings[0].algorithm, Algorithm::Quickprop);
    QCOMPARE(plan.trainings[1].maxEpochs, 60);
    QVERIFY((plan.hidden == std::vector<Activation>{Activation::Sigmoid, Activation::Sin}));
    QVERIFY((plan.shapes == std::vector<std::vector<int>>{{5}, {}}));
    QVERIFY((plan.seeds == std::vector<std::uint64_t>{7}));
    QCOMPARE(plan.output, Activation::Sigmoid); // the open network's
    QCOMPARE(bench.dialog->model().rowCount(), 8);
}

void TestSweepDialog::wrongFieldsAreToldAtOnce_data()
{
    QTest::addColumn<QString>("shapes");
    QTest::addColumn<QString>("seeds");
    QTest::addColumn<QString>("says");
    QTest::newRow("shape") << "8,x"
                           << "1"
                           << "widths";
    QTest::newRow("seed") << "8"
                          << "1-"
                          << "whole numbers";
    QTest::newRow("twice") << "8,8"
                           << "1"
                           << "twice";
    QTest::newRow("too many") << "8"
                              << "1-99999"
                              << "more than";
}

void TestSweepDialog::wrongFieldsAreToldAtOnce()
{
    QFETCH(const QString, shapes);
    QFETCH(const QString, seeds);
    QFETCH(const QString, says);
    const SweepBench bench;
    bench.line("sweepShapes")->setText(shapes);
    bench.line("sweepSeeds")->setText(seeds);
    QVERIFY2(bench.part<QLabel>("sweepCount")->text().contains(says),
             qPrintable(bench.part<QLabel>("sweepCount")->text()));
    bench.click("sweepRun");
    QVERIFY(!bench.dialog->isRunning());
    QVERIFY2(bench.message().contains(says), qPrintable(bench.message()));
}

void TestSweepDialog::theTableRanksAndTheChartShowsTheSpread()
{
    const SweepBench bench(JobRunner::Drive::Timer, 60, 0.5);
    bench.run();
    const SweepModel& model = bench.dialog->model();
    QCOMPARE(model.ranked(), 4);
    QVERIFY(bench.table()->isColumnHidden(SweepModel::RightColumn)); // of test rows, which there are none of here
    QCOMPARE(model.headerData(SweepModel::ErrorColumn, Qt::Horizontal).toString(), QStringLiteral("Validation error"));
    const auto& marks = bench.chart()->marks();
    QCOMPARE(marks.size(), std::size_t{4});
    for (int row = 0; row < 4; ++row) {
        const SweepRank& rank = model.rankAt(row);
        QCOMPARE(bench.cell(row, SweepModel::RankColumn), QString::number(row + 1));
        QCOMPARE(bench.cell(row, SweepModel::SeedsColumn), QStringLiteral("3 of 3"));
        QVERIFY(row == 0 || model.rankAt(row - 1).mean <= rank.mean);
        QVERIFY(bench.cell(row, SweepModel::DeviationColumn).startsWith(QStringLiteral("±")));
        const SweepMark& mark = marks[static_cast<std::size_t>(row)];
        QCOMPARE(mark.mean, rank.mean);
        QVERIFY(mark.deviation == rank.deviation);
        QVERIFY(!mark.name.contains("tanh")); // all have it
    }
    // The table twin has what the picture shows.
    const QStringList lines = bench.chart()->table().split(u'\n');
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines[0], QStringLiteral("rank,setting,seeds,mean_error,standard_deviation"));
    QVERIFY2(lines[1].startsWith("1,") && lines[1].count(u',') >= 4, qPrintable(lines[1]));
    QVERIFY(bench.chart()->svg().contains("±"));
    // All whiskers are seen on both kinds of axes, with room for the texts behind them.
    for (const auto type : {QCPAxis::stLinear, QCPAxis::stLogarithmic}) {
        QCOMPARE(bench.chart()->xAxis->scaleType(), type);
        const QCPRange range = bench.chart()->xAxis->range();
        for (const SweepMark& mark : marks) {
            QVERIFY(range.lower < mark.mean && mark.mean + mark.deviation.value_or(0) < range.upper);
        }
        bench.part<QCheckBox>("sweepLog")->click();
    }
}

void TestSweepDialog::manySettingsAreDrawnInPart()
{
    const SweepBench bench(JobRunner::Drive::Timer, 1);
    QStringList shapes;
    for (int width = 1; width <= 60; ++width)
        shapes << QString::number(width);
    bench.line("sweepShapes")->setText(shapes.join(u','));
    bench.line("sweepSeeds")->setText(QStringLiteral("1"));
    bench.run();
    QCOMPARE(bench.dialog->model().ranked(), 120);
    QCOMPARE(static_cast<int>(bench.chart()->marks().size()), SweepErrorChart::kMostMarks);
    QVERIFY2(bench.chart()->title().contains("first 100"), qPrintable(bench.chart()->title()));
    bench.table()->selectRow(119); // is not drawn
    QVERIFY(bench.table()->selectionModel()->isRowSelected(119));
}

void TestSweepDialog::choosingInTheChartChoosesInTheTable()
{
    const SweepBench bench;
    bench.run();
    auto* chart = bench.chart();
    QTRY_VERIFY(!chart->axisRect()->rect().isEmpty());
    const QPoint second(chart->axisRect()->center().x(), static_cast<int>(chart->yAxis->coordToPixel(1)));
    QTest::mouseClick(chart, Qt::LeftButton, {}, second);
    QCOMPARE(bench.table()->selectionModel()->selectedRows().value(0).row(), 1);
}

void TestSweepDialog::aSettingIsUsed()
{
    SweepBench bench;
    bench.run();
    QSignalSpy chosen(bench.dialog, &SweepDialog::settingsChosen);
    const auto before = bench.document.network().sharedWeights();
    const SweepModel& model = bench.dialog->model();
    const QModelIndex third = model.index(2, SweepModel::AlgorithmColumn);
    bench.table()->scrollTo(third);
    const QPoint at = bench.table()->visualRect(third).center();
    QTest::mouseClick(bench.table()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(bench.table()->viewport(), Qt::LeftButton, {}, at);
    QTRY_COMPARE(chosen.count(), 1);
    const SweepTask setting = model.rankAt(2).setting;
    const auto settings = chosen.front().front().value<TrainingSettings>();
    QCOMPARE(settings.config.algorithm, model.plan().trainings[setting.training].algorithm);
    QCOMPARE(settings.config.seed, std::uint64_t{1});
    QVERIFY(settings.ownSplitSeed == std::optional<std::uint64_t>(3)); // the same rows for validation
    const auto& layers = bench.document.spec().layers;
    QCOMPARE(layers.size(), model.plan().shapes[setting.shape].size() + 1);
    QCOMPARE(layers.front().outputs, model.plan().shapes[setting.shape].front());
    bench.document.undoStack().undo();
    QVERIFY(bench.document.network().sharedWeights() == before);
}

void TestSweepDialog::aUsedSettingTrainsToTheSameError()
{
    const SweepBench bench(JobRunner::Drive::Thread, 60, 0.5);
    bench.run();
    QSignalSpy chosen(bench.dialog, &SweepDialog::settingsChosen);
    bench.click("sweepUse"); // nothing is chosen: the first in rank
    QCOMPARE(chosen.count(), 1);
    const SweepModel& model = bench.dialog->model();
    const auto& result = model.record().results[static_cast<std::size_t>(model.rankAt(0).firstTask)];
    TrainingBench training;
    training.document.reset(bench.document.toExpert());
    training.document.setDataset(xorRows());
    training.panel.form().showSettings(chosen.front().front().value<TrainingSettings>());
    training.panel.toggle();
    QTRY_VERIFY(!training.panel.hasBegun());
    const auto& records = training.panel.findChild<LossChart*>()->records();
    QCOMPARE(static_cast<int>(records.size()), result->epochs);
    QCOMPARE(records.at(static_cast<std::size_t>(result->bestEpoch) - 1).validationError.value(),
             result->bestError.value());
}

void TestSweepDialog::pausesAndGoesOn()
{
    const SweepBench bench(JobRunner::Drive::Timer, 6000);
    bench.click("sweepRun");
    QCoreApplication::processEvents(); // a turn or two of many
    bench.click("sweepRun");
    QTRY_VERIFY(!bench.dialog->isRunning());
    QVERIFY(!bench.line("sweepSeeds")->isEnabled()); // it is the plan's
    QCOMPARE(bench.part<QPushButton>("sweepRun")->text(), QStringLiteral("&Go on"));
    bench.run();
    QCOMPARE(bench.part<QLabel>("sweepState")->text(), QStringLiteral("12 of 12 trainings"));
    const SweepRecord& record = bench.dialog->model().record();
    for (std::size_t task = 0; task < record.results.size(); ++task) {
        const auto alone =
            runSweepTask(record.plan, static_cast<int>(task), {{xorRows(), nullptr}, nullptr}, [] { return true; });
        QCOMPARE(record.results[task]->bestError.value(), (*alone)->result.bestError.value());
    }
    QVERIFY(bench.line("sweepSeeds")->isEnabled());
}

void TestSweepDialog::cancelIsQuickAndForgets()
{
    const SweepBench bench(JobRunner::Drive::Thread, 1'000'000);
    bench.click("sweepRun");
    QTRY_VERIFY(bench.part<QProgressBar>("sweepProgress")->isVisible());
    QElapsedTimer timer;
    timer.start();
    bench.click("sweepForget");
    while (bench.dialog->isRunning())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 10);
    const qint64 took = timer.elapsed();
    QVERIFY2(took <= 100, qPrintable(QString::number(took)));
    QCOMPARE(bench.dialog->model().rowCount(), 0);
    QVERIFY(bench.chart()->isEmpty());
    QCOMPARE(bench.part<QPushButton>("sweepRun")->text(), QStringLiteral("&Start"));
    QVERIFY(bench.line("sweepSeeds")->isEnabled() && !bench.part<QPushButton>("sweepSave")->isEnabled());
}

void TestSweepDialog::savedAndOpenedItShowsTheSame()
{
    const SweepBench bench(JobRunner::Drive::Timer, 40, 0.5);
    bench.run();
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sweep.json"));
    bench.click("sweepSave");
    auto* dialog = bench.dialog->findChild<QFileDialog*>(QStringLiteral("saveFileDialog"));
    QVERIFY(dialog);
    emit dialog->fileSelected(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const SweepBench other;
    other.dialog->openRecord(QStringLiteral("sweep.json"), file.readAll());
    const QAbstractItemModelTester tester(&other.dialog->model());
    QVERIFY2(other.message().isEmpty(), qPrintable(other.message()));
    QCOMPARE(other.dialog->model().rowCount(), 4);
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < SweepModel::ColumnCount; ++column)
            QCOMPARE(other.cell(row, column), bench.cell(row, column));
    QCOMPARE(other.chart()->table(), bench.chart()->table());
    QSignalSpy chosen(other.dialog, &SweepDialog::settingsChosen);
    other.click("sweepUse");
    QCOMPARE(chosen.count(), 1);
}

void TestSweepDialog::othersFilesAreRefused()
{
    const SweepBench bench;
    bench.dialog->openRecord(QStringLiteral("some.json"), "{\"format\": \"expert-workbench-sweep\"}");
    QVERIFY2(bench.message().contains("some.json") && bench.message().contains("collect"), qPrintable(bench.message()));
    bench.dialog->openRecord(QStringLiteral("some.json"), "[]");
    QVERIFY(!bench.message().isEmpty());
    QCOMPARE(bench.dialog->model().rowCount(), 0);
}

void TestSweepDialog::anotherNetworkRefusesTheSetting()
{
    SweepBench bench;
    bench.run();
    Expert expert = Document::newExpert();
    bench.document.reset(expert);
    QSignalSpy chosen(bench.dialog, &SweepDialog::settingsChosen);
    bench.click("sweepUse");
    QCOMPARE(chosen.count(), 0);
    QVERIFY2(bench.message().contains("2 inputs and 1 outputs"), qPrintable(bench.message()));
}

void TestSweepDialog::whatCannotBeTrainedIsSaid()
{
    Document document;
    Expert expert = xorExpert();
    expert.network = makeNetwork({2, 3, 1}, Wiring::Layered, Activation::Tanh, Activation::Linear, 1);
    document.reset(expert);
    document.setDataset(xorRows());
    TrainingSettings base{configFor(Algorithm::Rprop), 0};
    base.config.loss = Loss::CrossEntropy; // not of a linear output
    SweepDialog dialog(document, base, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.findChild<QPushButton*>(QStringLiteral("sweepRun"))->click();
    QTRY_VERIFY(!dialog.isRunning());
    QVERIFY(dialog.findChild<MessageBar*>()->text().contains("cross-entropy"));
}

void TestSweepDialog::staysResponsive()
{
    const SweepBench bench(JobRunner::Drive::Thread, 20'000);
    bench.line("sweepSeeds")->setText(QStringLiteral("1-100"));
    bench.click("sweepRun");
    QTRY_VERIFY(bench.part<QPushButton>("sweepUse")->isEnabled()); // as soon as one has ended
    QVERIFY(bench.dialog->isRunning());
    QElapsedTimer timer;
    qint64 longest = 0;
    int turns = 0;
    timer.start();
    QElapsedTimer whole;
    whole.start();
    while (whole.elapsed() < 600) {
        timer.restart();
        QCoreApplication::processEvents();
        longest = std::max(longest, timer.elapsed());
        ++turns;
    }
    QVERIFY2(longest < 200 && turns > 10, qPrintable(QString::number(longest)));
    bench.click("sweepForget");
    QTRY_VERIFY(!bench.dialog->isRunning());
}

void TestSweepDialog::theMenuOpensIt()
{
    TrainingBench bench;
    bench.panel.show();
    bench.panel.sweepAction()->trigger();
    auto* dialog = bench.panel.findChild<SweepDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    TrainingSettings settings{configFor(Algorithm::Quickprop), 0};
    settings.config.seed = 99;
    emit dialog->settingsChosen(settings);
    QCOMPARE(bench.panel.form().config().seed, std::uint64_t{99});
    QCOMPARE(bench.panel.form().config().algorithm, Algorithm::Quickprop);
    dialog->close();
    bench.document.setDataset(nullptr);
    QVERIFY(!bench.panel.sweepAction()->isEnabled());
}

QTEST_MAIN(TestSweepDialog)
#include "tst_sweep_dialog.moc"
