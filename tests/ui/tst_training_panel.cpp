// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/rng.h"
#include "core/data/split.h"
#include "tests/ui/training_bench.h"
#include "ui/views/metric_label.h"
#include "ui/views/training_form.h"

#include <QAction>
#include <QComboBox>
#include <QDeadlineTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

class TestTrainingPanel : public QObject {
    Q_OBJECT

private slots:
    void withoutRowsItAsksForThem();
    void learnsInOneUndoStep_data();
    void learnsInOneUndoStep();
    void bothDrivesGiveTheSameBits();
    void pausesAndGoesOn();
    void stepsEpochByEpoch();
    void discardedLeavesEverything();
    void anEditMeanwhileWins();
    void anotherExpertEndsIt();
    void divergenceIsSaid();
    void fieldsFollowTheAlgorithm();
    void badSettingsAreSaid();
    void fittedScalingIsPartOfTheStep();
    void scalingIsOfTheTrainRowsAlone();
    void theChartSaysWhatItShows();
    void randomCancelsLoseNothing_data();
    void randomCancelsLoseNothing();
};

void TestTrainingPanel::withoutRowsItAsksForThem()
{
    TrainingBench bench;
    bench.document.setDataset(nullptr);
    bench.panel.show();
    QVERIFY(!bench.panel.trainAction()->isEnabled());
    auto* load = bench.find<QPushButton>("loadTrainingRows");
    QVERIFY(load->isVisible());
    QSignalSpy asked(&bench.panel, &TrainingPanel::rowsRequested);
    QTest::mouseClick(load, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    auto inputsOnly = std::make_shared<Dataset>(*xorRows());
    inputsOnly->targets.resize(4, 0);
    bench.document.setDataset(inputsOnly);
    QVERIFY(!bench.panel.trainAction()->isEnabled());
    bench.document.setDataset(xorRows());
    QVERIFY(bench.panel.trainAction()->isEnabled());
    QVERIFY(!load->isVisible());
}

void TestTrainingPanel::learnsInOneUndoStep_data()
{
    QTest::addColumn<bool>("onThread");
    QTest::newRow("thread") << true;
    QTest::newRow("timer") << false;
}

void TestTrainingPanel::learnsInOneUndoStep()
{
    QFETCH(bool, onThread);
    TrainingBench bench(onThread ? JobRunner::Drive::Thread : JobRunner::Drive::Timer);
    const auto before = bench.document.network().sharedWeights();
    bench.setEpochs(400);
    bench.panel.show();
    bench.click("trainButton");
    QVERIFY(bench.panel.isRunning());
    QTRY_VERIFY(!bench.panel.hasBegun());
    QCOMPARE(bench.epochs(), std::size_t{400});
    QVERIFY2(bench.message().contains("all epochs are done"), qPrintable(bench.message()));
    QCOMPARE(bench.document.undoStack().count(), 1);
    QVERIFY(!bitEqual(bench.document.network().weights(), *before));
    bench.document.undoStack().undo();
    QVERIFY(bitEqual(bench.document.network().weights(), *before));
    bench.document.undoStack().redo();
    QVERIFY(!bitEqual(bench.document.network().weights(), *before));
}

void TestTrainingPanel::bothDrivesGiveTheSameBits()
{
    TrainingBench thread(JobRunner::Drive::Thread);
    TrainingBench timer(JobRunner::Drive::Timer);
    for (TrainingBench* bench : {&thread, &timer}) {
        bench->find<QComboBox>("trainingAlgorithm")->setCurrentIndex(static_cast<int>(Algorithm::Incremental));
        bench->setEpochs(150);
        bench->panel.toggle();
        QTRY_VERIFY(!bench->panel.hasBegun());
    }
    QVERIFY(bitEqual(thread.document.network().weights(), timer.document.network().weights()));
}

void TestTrainingPanel::pausesAndGoesOn()
{
    TrainingBench bench;
    bench.setEpochs(1'000'000);
    bench.panel.toggle();
    QTRY_VERIFY(bench.epochs() > 3);
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.isRunning());
    QVERIFY(bench.panel.hasBegun());
    QCOMPARE(bench.document.undoStack().count(), 0); // nothing is taken while it pauses
    QVERIFY(!bench.panel.findChild<TrainingForm*>()->isEnabled());
    const std::size_t paused = bench.epochs();
    bench.panel.toggle();
    QTRY_VERIFY(bench.epochs() > paused);
    bench.panel.keep();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QCOMPARE(bench.document.undoStack().count(), 1);
    const auto& records = bench.panel.findChild<LossChart*>()->records();
    int epoch = 0;
    QVERIFY(std::all_of(records.begin(), records.end(), [&](const auto& record) { return record.epoch == ++epoch; }));
}

void TestTrainingPanel::stepsEpochByEpoch()
{
    TrainingBench bench;
    for (std::size_t epoch = 1; epoch <= 3; ++epoch) {
        bench.panel.stepOnce();
        QTRY_VERIFY(!bench.panel.isRunning());
        QCOMPARE(bench.epochs(), epoch);
    }
    QVERIFY(bench.panel.hasBegun());
    bench.panel.show();
    QCOMPARE(bench.find<MetricLabel>("trainingMetric0")->value(), QStringLiteral("3"));
}

void TestTrainingPanel::discardedLeavesEverything()
{
    TrainingBench bench;
    const auto before = bench.document.network().sharedWeights();
    bench.setEpochs(1'000'000);
    bench.panel.toggle();
    QTRY_VERIFY(bench.epochs() > 1);
    bench.panel.discard();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QCOMPARE(bench.document.network().sharedWeights(), before);
    QCOMPARE(bench.document.undoStack().count(), 0);
    QVERIFY(bench.panel.findChild<TrainingForm*>()->isEnabled());
}

void TestTrainingPanel::anEditMeanwhileWins()
{
    TrainingBench bench;
    bench.setEpochs(1'000'000);
    bench.panel.toggle();
    QTRY_VERIFY(bench.epochs() > 1);
    QVERIFY(bench.document.setOutputs(bench.document.spec().layers[0].id, 6));
    const auto edited = bench.document.network().sharedWeights();
    bench.panel.keep();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QVERIFY2(bench.message().contains("redesigned"), qPrintable(bench.message()));
    QCOMPARE(bench.document.network().sharedWeights(), edited);
}

void TestTrainingPanel::anotherExpertEndsIt()
{
    TrainingBench bench;
    bench.setEpochs(1'000'000);
    bench.panel.toggle();
    QTRY_VERIFY(bench.epochs() > 1);
    bench.document.reset(Document::newExpert());
    QTRY_VERIFY(!bench.panel.hasBegun());
    QCOMPARE(bench.document.undoStack().count(), 0);
    QVERIFY(!bench.panel.trainAction()->isEnabled());
}

void TestTrainingPanel::divergenceIsSaid()
{
    TrainingBench bench;
    Expert expert = xorExpert();
    expert.network = *NetworkBuilder()
                          .layersFromSizes({2, 4, 1})
                          .activationHidden(Activation::Relu)
                          .activationOutput(Activation::Linear)
                          .build();
    bench.document.reset(expert);
    auto rows = std::make_shared<Dataset>(*xorRows());
    rows->targets *= 1e38F;
    bench.document.setDataset(rows);
    bench.find<QComboBox>("trainingAlgorithm")->setCurrentIndex(static_cast<int>(Algorithm::Batch));
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QVERIFY2(bench.message().contains("diverged"), qPrintable(bench.message()));
    for (const LayerWeights& layer : bench.document.network().weights().layers)
        QVERIFY(layer.weights.allFinite());
}

void TestTrainingPanel::fieldsFollowTheAlgorithm()
{
    TrainingBench bench;
    bench.panel.show();
    auto* algorithm = bench.find<QComboBox>("trainingAlgorithm");
    const auto shows = [&](const char* name) { return bench.find<QWidget>(name)->isVisible(); };
    QVERIFY(!shows("learningRate") && !shows("momentum") && !shows("batchSize")); // RPROP
    algorithm->setCurrentIndex(static_cast<int>(Algorithm::AdamW));
    QVERIFY(shows("learningRate") && !shows("momentum") && shows("batchSize"));
    const TrainingConfig config = bench.panel.findChild<TrainingForm*>()->config();
    QCOMPARE(config, configFor(Algorithm::AdamW));
    algorithm->setCurrentIndex(static_cast<int>(Algorithm::Incremental));
    QVERIFY(shows("learningRate") && shows("momentum") && !shows("batchSize"));
}

void TestTrainingPanel::badSettingsAreSaid()
{
    TrainingBench bench;
    bench.find<QComboBox>("trainingLoss")->setCurrentIndex(static_cast<int>(Loss::CrossEntropy));
    Expert expert = xorExpert();
    expert.network = *NetworkBuilder().layersFromSizes({2, 4, 1}).activationOutput(Activation::Linear).build();
    bench.document.reset(expert);
    bench.document.setDataset(xorRows());
    bench.panel.toggle();
    QVERIFY(!bench.panel.hasBegun());
    QVERIFY2(bench.message().contains("softmax"), qPrintable(bench.message()));
}

namespace {

/// 0 to 390 in, 1000 to 1078 out: nothing a fresh network takes as it is.
std::shared_ptr<Dataset> lineRows()
{
    auto rows = std::make_shared<Dataset>();
    rows->inputs.resize(40, 1);
    rows->targets.resize(40, 1);
    for (int row = 0; row < 40; ++row) {
        rows->inputs(row, 0) = 10.0F * static_cast<float>(row);
        rows->targets(row, 0) = 1000.0F + 2.0F * static_cast<float>(row);
    }
    return rows;
}

void lineBench(TrainingBench& bench)
{
    Expert expert = xorExpert();
    expert.network = *NetworkBuilder()
                          .layersFromSizes({1, 4, 1})
                          .activationHidden(Activation::Tanh)
                          .activationOutput(Activation::Linear)
                          .build();
    bench.document.reset(expert);
    bench.document.setDataset(lineRows());
    bench.find<QComboBox>("scaleInputs")->setCurrentIndex(1);
    bench.find<QComboBox>("scaleOutputs")->setCurrentIndex(2);
    bench.setEpochs(200);
}

} // namespace

void TestTrainingPanel::fittedScalingIsPartOfTheStep()
{
    TrainingBench bench;
    lineBench(bench);
    const Network before = bench.document.network();
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QVERIFY2(bench.message().contains("in place"), qPrintable(bench.message()));
    QCOMPARE(bench.document.undoStack().count(), 1);
    const Network trained = bench.document.network();
    QVERIFY((trained.spec().inputScaling == Scaling{{195}, {195}, {-1}, {1}}));
    QVERIFY(trained.spec().outputScaling == fitScaling(lineRows()->targets, ScalingMethod::ZScore).value());
    // Run as it is on rows as they are.
    Scratch scratch(*bench.document.plan());
    std::vector<float> output(1);
    const std::vector<float> input{200};
    QVERIFY(bench.document.plan()->run(input, output, scratch));
    QVERIFY2(std::abs(output[0] - 1040) < 2, qPrintable(QString::number(output[0])));
    QVERIFY(bench.find<MetricLabel>("trainingMetric1")->toolTip().contains("scaled"));
    QCOMPARE(bench.document.trainings().back()->settings.scaling,
             (ScalingChoice{ScalingMethod::MinMax, ScalingMethod::ZScore}));

    bench.document.undoStack().undo();
    QVERIFY(bench.document.spec() == before.spec());
    QVERIFY(bitEqual(bench.document.network().weights(), before.weights()));
    bench.document.undoStack().redo();
    QVERIFY(bench.document.spec() == trained.spec());
    bench.panel.reset(); // to where training began, scaling and all
    QVERIFY(bench.document.spec() == before.spec());
    QVERIFY(bitEqual(bench.document.network().weights(), before.weights()));

    bench.document.undoStack().undo();
    bench.find<QComboBox>("scaleInputs")->setCurrentIndex(0); // as it is: what the network has stays
    bench.find<QComboBox>("scaleOutputs")->setCurrentIndex(0);
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QVERIFY(bench.document.spec() == trained.spec());
}

void TestTrainingPanel::scalingIsOfTheTrainRowsAlone()
{
    TrainingBench bench;
    lineBench(bench);
    auto& form = bench.panel.form();
    form.setValidationShare(0.5);
    const TrainingSettings settings = form.settings();
    const auto split = splitRows(*lineRows(), {0.5, 0.5, settings.config.seed, true});
    QVERIFY(split);
    const Dataset train = datasetOfRows(*lineRows(), split->train);
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QVERIFY(bench.document.spec().inputScaling == fitScaling(train.inputs, ScalingMethod::MinMax).value());
    QVERIFY(bench.document.spec().outputScaling == fitScaling(train.targets, ScalingMethod::ZScore).value());
    TrainingForm copy;
    copy.showSettings(settings);
    QCOMPARE(copy.settings(), settings);
}

void TestTrainingPanel::theChartSaysWhatItShows()
{
    LossChart chart;
    QVERIFY(chart.isEmpty());
    chart.add({{1, 0.5, 0.6, 3, 0.1, true}, {2, 0.25, 0.7, 2, 0.2, false}});
    chart.add({{3, std::numeric_limits<double>::quiet_NaN(), std::nan(""), 2, 0.3, false}}); // it diverged
    chart.setLogarithmic(false);
    chart.resize(400, 300);
    QVERIFY(!chart.grab().isNull());
    const QStringList lines = chart.table().split('\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QCOMPARE(lines[0], "epoch,train_error,validation_error,accuracy,rms_error,bit_fail,seconds");
    QCOMPARE(lines[2], "2,0.25,0.7,,0,2,0.2");
    std::vector<EpochRecord> many;
    for (int epoch = 4; epoch <= 100'000; ++epoch)
        many.push_back({epoch, 1.0 / epoch, {}, 0, 1, true});
    chart.add(many); // more than there are pixels
    for (int graph = 0; graph < chart.graphCount(); ++graph)
        QVERIFY(chart.graph(graph)->dataCount() <= 1200);
    QCOMPARE(chart.bestEpoch(), 100'000);
    QCOMPARE(chart.table().count('\n'), 100'001);
    chart.clear();
    QVERIFY(chart.isEmpty());
}

void TestTrainingPanel::randomCancelsLoseNothing_data()
{
    QTest::addColumn<bool>("onThread");
    QTest::addColumn<int>("rounds");
    QTest::newRow("thread") << true << 500;
    QTest::newRow("timer, as in a browser") << false << 50;
}

/// Ended at any moment in every way; LeakSanitizer looks for what is left over.
void TestTrainingPanel::randomCancelsLoseNothing()
{
    QFETCH(const bool, onThread);
    QFETCH(const int, rounds);
    TrainingBench bench(onThread ? JobRunner::Drive::Thread : JobRunner::Drive::Timer);
    bench.setEpochs(1'000'000);
    TrainingPanel& panel = bench.panel;
    Rng rng(500);
    for (int round = 0; round < rounds; ++round) {
        const Expert before = bench.document.expert();
        const int steps = bench.document.undoStack().count();
        if (rng.below(4) == 0)
            panel.stepOnce();
        else
            panel.toggle();
        for (std::uint32_t turns = rng.below(12); turns > 0; --turns)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        const std::uint32_t way = rng.below(6);
        if (way == 0)
            panel.toggle(); // pauses, or goes on
        if (way == 1 || way == 0)
            panel.discard();
        else if (way == 2)
            panel.keep();
        else if (way == 3)
            panel.reset();
        else if (way == 4)
            bench.document.reset(xorExpert()); // another one in the middle of it
        else
            bench.document.setDataset(xorRows());
        if (way == 5)
            panel.discard();
        // Without QTRY's pauses, a thousand of which would take a minute.
        for (const QDeadlineTimer end(5000); (panel.isRunning() || panel.hasBegun()) && !end.hasExpired();)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        QVERIFY2(!panel.isRunning() && !panel.hasBegun(), qPrintable(QString::number(round)));
        const bool isAsBefore = bench.document.network().sharedWeights() == before.network.sharedWeights() &&
                                bench.document.expert().resume == before.resume;
        if (way == 0 || way == 1 || way == 5)
            QVERIFY2(isAsBefore && bench.document.undoStack().count() == steps, qPrintable(QString::number(round)));
        if (way == 2)
            QCOMPARE(bench.document.undoStack().count(),
                     isAsBefore ? steps : std::min(steps + 1, Document::kUndoLimit));
        if (way == 4)
            QCOMPARE(bench.document.undoStack().count(), 0);
        if (!bench.document.dataset()) // it went with the expert
            bench.document.setDataset(xorRows());
    }
    panel.toggle(); // and it still trains
    QTRY_VERIFY(bench.epochs() > 2);
    panel.keep();
    QTRY_VERIFY(!panel.hasBegun());
}

QTEST_MAIN(TestTrainingPanel)
#include "tst_training_panel.moc"
