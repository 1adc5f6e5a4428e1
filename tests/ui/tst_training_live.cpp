// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/generator.h"
#include "tests/support/random_network.h"
#include "tests/ui/training_bench.h"
#include "ui/charts/weight_histogram_chart.h"
#include "ui/views/metric_label.h"
#include "ui/views/training/weights_watch.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

#include <cmath>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// What one sees of a training while it runs, and what stays of it.
class TestTrainingLive : public QObject {
    Q_OBJECT

private slots:
    void smoothingKeepsWhatItSmooths();
    void weightsAndBoundaryAreWatched_data();
    void weightsAndBoundaryAreWatched();
    void chartsOfWeightsStayInSight();
    void pauseIsAnsweredAtOnce_data();
    void pauseIsAnsweredAtOnce();
    void pacedTrainingEndsWithTheSameBits();
    void resetGoesBackToTheBeginning();
    void resetEndsWhatRuns();
    void keptTrainingsAreTheDocuments();
    void savingIsOfferedOnceKept();
    void figuresTellWhatIsRight();
};

namespace {

void addDrives()
{
    QTest::addColumn<bool>("onThread");
    QTest::newRow("thread") << true;
    QTest::newRow("timer") << false;
}

} // namespace

void TestTrainingLive::smoothingKeepsWhatItSmooths()
{
    LossChart chart;
    std::vector<EpochRecord> records;
    for (int epoch = 1; epoch <= 100; ++epoch)
        records.push_back({epoch, epoch % 2 == 0 ? 1.0 : 3.0, {}, 0, 1, false});
    chart.add(records);
    const auto valuesOf = [&chart](const QString& name) {
        for (int at = 0; at < chart.graphCount(); ++at)
            if (chart.graph(at)->name() == name)
                return chart.graph(at)->data();
        return QSharedPointer<QCPGraphDataContainer>();
    };
    const auto train = valuesOf("train");
    QVERIFY(train);
    QCOMPARE(train->size(), 100);
    QCOMPARE((train->constEnd() - 1)->value, 1.0); // as it is
    chart.setSmoothing(0.9);
    QCOMPARE(train->constBegin()->value, 3.0); // the first has no past
    QVERIFY(std::abs((train->constEnd() - 1)->value - 2.0) < 0.15);
    int pale = 0;
    for (int at = 0; at < chart.graphCount(); ++at)
        if (chart.graph(at)->pen().color().alphaF() < 0.3F && chart.graph(at)->dataCount() == 100)
            ++pale;
    QCOMPARE(pale, 1); // what was smoothed, at a quarter of the ink
    QCOMPARE(chart.table().count('\n'), 101);
    QVERIFY2(chart.table().contains("\n2,1,,"), qPrintable(chart.table().left(200))); // numbers stay what they are
    chart.setSmoothing(7);
    QCOMPARE(chart.smoothing(), LossChart::kMostSmoothing);
    chart.setEpochsLogarithmic(true);
    QCOMPARE(chart.xAxis->scaleType(), QCPAxis::stLogarithmic);
    chart.resize(400, 300);
    QVERIFY(!chart.grab().isNull());
}

void TestTrainingLive::weightsAndBoundaryAreWatched_data() { addDrives(); }

void TestTrainingLive::weightsAndBoundaryAreWatched()
{
    QFETCH(bool, onThread);
    TrainingBench bench(onThread ? JobRunner::Drive::Thread : JobRunner::Drive::Timer);
    bench.panel.resize(1000, 400);
    bench.panel.show();
    bench.setEpochs(1'000'000);
    auto* surface = bench.find<SurfaceChart>("trainingSurface");
    QTRY_VERIFY(surface->grid());
    const float before = cornerOf(*surface);
    bench.find<QComboBox>("trainingAlgorithm")->setCurrentIndex(static_cast<int>(Algorithm::Batch));
    bench.panel.toggle();
    int pictures = 0;
    float shown = cornerOf(*surface);
    QElapsedTimer clock;
    clock.start();
    while (pictures < 3 && clock.elapsed() < 20'000) {
        QTest::qWait(10);
        const float now = cornerOf(*surface);
        pictures += now != shown ? 1 : 0;
        shown = now;
    }
    QVERIFY(bench.panel.isRunning());
    QCOMPARE(pictures, 3); // it moves while the document's weights stay
    QCOMPARE(bench.document.undoStack().count(), 0);
    QVERIFY(clock.elapsed() > 150); // at most ten times a second, and a coarse and a fine one each time

    auto* tabs = bench.find<QTabBar>("trainingWatchPages");
    tabs->setCurrentIndex(1);
    auto* weights = bench.find<WeightHistogramChart>("layerWeights0");
    QTRY_VERIFY(weights->isVisible() && !weights->isEmpty());
    const QString table = weights->table();
    QTRY_VERIFY(weights->table() != table);
    QVERIFY(bench.find<WeightHistogramChart>("layerWeights1"));
    bench.panel.discard();
    QTRY_VERIFY(!bench.panel.hasBegun());
    tabs->setCurrentIndex(0);
    QTRY_VERIFY(cornerOf(*surface) == before); // thrown away: the document's again
}

/// However wide the panel was before.
void TestTrainingLive::chartsOfWeightsStayInSight()
{
    WeightsWatch watch;
    watch.setNetwork(take(NetworkBuilder().layersFromSizes({2, 24, 24, 1}).build()));
    for (const int width : {560, 397, 560, 200, 420}) {
        watch.resize(width, 300);
        watch.show();
        QVERIFY(QTest::qWaitForWindowExposed(&watch));
        for (const auto* chart : watch.findChildren<WeightHistogramChart*>())
            QTRY_VERIFY2(chart->geometry().right() < watch.viewport()->width(),
                         qPrintable(QStringLiteral("%1 in %2").arg(chart->geometry().right()).arg(width)));
    }
}

void TestTrainingLive::pauseIsAnsweredAtOnce_data() { addDrives(); }

void TestTrainingLive::pauseIsAnsweredAtOnce()
{
    QFETCH(bool, onThread);
    TrainingBench bench(onThread ? JobRunner::Drive::Thread : JobRunner::Drive::Timer);
    Expert wide = xorExpert();
    wide.network = *NetworkBuilder().layersFromSizes({2, 200, 200, 1}).activationOutput(Activation::Sigmoid).build();
    bench.document.reset(wide);
    GeneratorSettings many;
    many.kind = Generator::Moons;
    many.rows = 20'000;
    bench.document.setDataset(std::make_shared<const Dataset>(*generate(many))); // an epoch takes its time
    bench.panel.show();
    bench.setEpochs(1'000'000);
    bench.panel.toggle();
    QVERIFY(bench.panel.isRunning());
    QTest::qWait(100);
    QElapsedTimer clock;
    clock.start();
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.isRunning());
    QVERIFY2(clock.elapsed() < 200, qPrintable(QString::number(clock.elapsed()))); // 100 ms on a machine of one's own
}

void TestTrainingLive::pacedTrainingEndsWithTheSameBits()
{
    TrainingBench fast;
    TrainingBench paced(JobRunner::Drive::Timer);
    for (TrainingBench* bench : {&fast, &paced})
        bench->setEpochs(12);
    paced.find<QSpinBox>("trainingPace")->setValue(60);
    paced.panel.show();
    paced.panel.toggle();
    QTRY_VERIFY(paced.epochs() >= 2);
    QVERIFY(paced.panel.isRunning() && paced.panel.hasBegun()); // also between two epochs
    paced.panel.toggle();
    QTRY_VERIFY(!paced.panel.isRunning());
    const std::size_t stopped = paced.epochs();
    QVERIFY(stopped < 12);
    QTest::qWait(50);
    QCOMPARE(paced.epochs(), stopped);
    paced.panel.toggle();
    QTRY_VERIFY(!paced.panel.hasBegun());
    fast.panel.toggle();
    QTRY_VERIFY(!fast.panel.hasBegun());
    QVERIFY(bitEqual(fast.document.network().weights(), paced.document.network().weights()));
}

void TestTrainingLive::resetGoesBackToTheBeginning()
{
    TrainingBench bench;
    const auto before = bench.document.network().sharedWeights();
    QVERIFY(!bench.panel.resetAction()->isEnabled());
    bench.setEpochs(20);
    for (int round = 0; round < 2; ++round) { // trained twice, on from one another
        bench.panel.toggle();
        QTRY_VERIFY(!bench.panel.hasBegun());
    }
    QCOMPARE(bench.document.undoStack().count(), 2);
    QCOMPARE(bench.document.trainings().size(), std::size_t{2});
    const auto learnt = bench.document.network().sharedWeights();
    QVERIFY(bench.panel.resetAction()->isEnabled());
    bench.panel.resetAction()->trigger();
    QCOMPARE(bench.document.network().sharedWeights(), before);
    QVERIFY(bench.document.trainings().empty());
    QCOMPARE(bench.document.undoStack().count(), 3);
    QVERIFY(!bench.panel.resetAction()->isEnabled());
    bench.document.undoStack().undo();
    QCOMPARE(bench.document.network().sharedWeights(), learnt);
    QCOMPARE(bench.document.trainings().size(), std::size_t{2});
    QVERIFY(bench.panel.resetAction()->isEnabled());
    QVERIFY(bench.document.setOutputs(bench.document.spec().layers[0].id, 6));
    QVERIFY(!bench.panel.resetAction()->isEnabled()); // of another design
}

void TestTrainingLive::resetEndsWhatRuns()
{
    TrainingBench bench;
    const auto before = bench.document.network().sharedWeights();
    bench.setEpochs(10);
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    bench.setEpochs(1'000'000);
    bench.panel.toggle();
    QTRY_VERIFY(bench.epochs() > 1);
    bench.panel.reset();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QCOMPARE(bench.document.network().sharedWeights(), before);
    QCOMPARE(bench.document.undoStack().count(), 2);
}

void TestTrainingLive::keptTrainingsAreTheDocuments()
{
    TrainingBench bench;
    bench.setEpochs(30);
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QCOMPARE(bench.document.trainings().size(), std::size_t{1});
    const TrainingRun& run = *bench.document.trainings().front();
    QCOMPARE(run.curve.size(), std::size_t{30});
    QCOMPARE(run.settings.config.maxEpochs, 30);
    QCOMPARE(run.reason, StopReason::Epochs);
    QCOMPARE(run.data.rows, 4);
    QCOMPARE(run.data.digest.size(), std::size_t{64});
    QVERIFY(!run.environment.kernels.empty());
    QVERIFY(run.ended >= run.started);
    bench.document.undoStack().undo();
    QVERIFY(bench.document.trainings().empty());
    QVERIFY(bitEqual(*run.before, bench.document.network().weights()));
    bench.document.undoStack().redo();
    QCOMPARE(bench.document.trainings().size(), std::size_t{1});
    Initialization other = bench.document.spec().initialization;
    other.seed = 77;
    QVERIFY(bench.document.setInitialization(other)); // nothing of it is left
    QVERIFY(bench.document.trainings().empty());
}

void TestTrainingLive::savingIsOfferedOnceKept()
{
    TrainingBench bench;
    bench.setEpochs(5);
    bench.panel.show();
    auto* save = bench.find<QPushButton>("saveTrained");
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QVERIFY(!save->isVisible()); // nobody has said that there is a library
    bench.panel.offerSaving();
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QVERIFY(save->isVisible());
    QSignalSpy asked(&bench.panel, &TrainingPanel::saveRequested);
    QTest::mouseClick(save, Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    bench.panel.reset();
    QVERIFY(!save->isVisible());
}

void TestTrainingLive::figuresTellWhatIsRight()
{
    TrainingBench bench;
    bench.panel.show();
    bench.setEpochs(400);
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    auto* right = bench.find<MetricLabel>("trainingMetric4");
    QVERIFY2(right->value().endsWith('%'), qPrintable(right->value()));
    auto numbers = std::make_shared<Dataset>(*xorRows());
    numbers->targets << 0.1F, 0.2F, 0.3F, 0.4F;
    bench.document.setDataset(numbers);
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QVERIFY2(!right->value().contains('%') && right->value() != "–", qPrintable(right->value()));
}

QTEST_MAIN(TestTrainingLive)
#include "tst_training_live.moc"
