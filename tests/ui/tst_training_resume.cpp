// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/expert_snapshot.h"
#include "core/formats/resume_point_bytes.h"
#include "tests/support/run_out.h"
#include "tests/ui/training_bench.h"
#include "ui/views/training_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// In the window: a training goes on where the one that led to these weights has stopped.
class TestTrainingResume : public QObject {
    Q_OBJECT

private slots:
    void goesOnAsIfThereWasNoPause_data();
    void goesOnAsIfThereWasNoPause();
    void whatIsKeptInTheMiddleGoesOn();
    void asManyEpochsAgain();
    void anEditDropsItAndUndoBringsItBack();
    void namesKeepIt();
    void aDragToAndFroKeepsIt();
    void saysWhyItBeginsAnew();
    void withoutTheTickItBeginsAnew();
    void resetForgetsIt();
    void noBetterEpochStillGoesOn();
    void settingsComeWithTheExpert();
};

namespace {

/// The expert of a bench, once through bytes and into another bench: closed and opened again.
void reopen(TrainingBench& from, TrainingBench& into)
{
    into.document.reset(*expertFromBytes(expertToBytes(from.document.expert())));
    into.document.setDataset(xorRows());
}

void train(TrainingBench& bench, int epochs)
{
    bench.setEpochs(epochs);
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
}

void choose(TrainingBench& bench, Algorithm algorithm)
{
    bench.find<QComboBox>("trainingAlgorithm")->setCurrentIndex(static_cast<int>(algorithm));
}

QCheckBox* box(TrainingBench& bench) { return bench.find<QCheckBox>("continueTraining"); }
/// Offered, whether the window is there or not.
bool isOffered(TrainingBench& bench) { return !box(bench)->isHidden() && !box(bench)->parentWidget()->isHidden(); }

QString reasonOf(TrainingBench& bench)
{
    const auto* label = bench.find<QLabel>("continueReason");
    return label->isHidden() || label->parentWidget()->isHidden() ? QString() : label->text();
}

} // namespace

void TestTrainingResume::goesOnAsIfThereWasNoPause_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::addColumn<bool>("onThread");
    for (int i = 0; i < kAlgorithmCount; ++i)
        QTest::newRow(algorithmName(static_cast<Algorithm>(i))) << i << (i % 2 == 0);
}

void TestTrainingResume::goesOnAsIfThereWasNoPause()
{
    QFETCH(int, algorithm);
    QFETCH(bool, onThread);
    const auto drive = onThread ? JobRunner::Drive::Thread : JobRunner::Drive::Timer;
    TrainingBench whole(drive);
    TrainingBench first(drive);
    TrainingBench second(drive);
    for (TrainingBench* bench : {&whole, &first})
        choose(*bench, static_cast<Algorithm>(algorithm));
    QVERIFY(!isOffered(whole));
    train(whole, 100);
    train(first, 50);
    reopen(first, second);
    QTRY_VERIFY(isOffered(second));
    QVERIFY2(box(second)->text().contains("50"), qPrintable(box(second)->text()));
    QVERIFY(box(second)->isChecked());
    train(second, 100);
    QCOMPARE(second.epochs(), std::size_t{50});
    QVERIFY(bitEqual(whole.document.network().weights(), second.document.network().weights()));
    const auto& a = whole.document.expert();
    const auto& b = second.document.expert();
    QVERIFY(resumePointToBytes(*a.resume, a.network) == resumePointToBytes(*b.resume, b.network));
}

void TestTrainingResume::whatIsKeptInTheMiddleGoesOn()
{
    TrainingBench whole;
    TrainingBench parts;
    for (TrainingBench* bench : {&whole, &parts})
        choose(*bench, Algorithm::Adam);
    train(whole, 20'000);
    parts.setEpochs(20'000);
    for (int part = 0; part < 4 && parts.epochs() < 20'000; ++part) {
        const std::size_t before = parts.epochs();
        parts.panel.toggle();
        QTRY_VERIFY(parts.epochs() > before);
        parts.panel.keep();
        QTRY_VERIFY(!parts.panel.hasBegun());
    }
    if (parts.epochs() < 20'000)
        train(parts, 20'000);
    QCOMPARE(parts.epochs(), std::size_t{20'000}); // one curve, through all pauses
    QVERIFY(bitEqual(whole.document.network().weights(), parts.document.network().weights()));
}

void TestTrainingResume::asManyEpochsAgain()
{
    TrainingBench bench;
    train(bench, 30);
    QVERIFY(isOffered(bench));
    train(bench, 30);
    QCOMPARE(bench.document.expert().resume->state.epoch, 60);
    train(bench, 100);
    QCOMPARE(bench.document.expert().resume->state.epoch, 100);
    const auto& records = bench.panel.findChild<LossChart*>()->records();
    QCOMPARE(records.size(), std::size_t{100});
    for (std::size_t at = 0; at < records.size(); ++at)
        QCOMPARE(records[at].epoch, static_cast<int>(at) + 1);
    QCOMPARE(bench.document.trainings().size(), std::size_t{3});
}

void TestTrainingResume::anEditDropsItAndUndoBringsItBack()
{
    TrainingBench bench;
    train(bench, 30);
    const auto kept = bench.document.expert().resume;
    QVERIFY(kept);
    const LayerId hidden = bench.document.spec().layers.front().id;
    QVERIFY(bench.document.setActivation(hidden, Activation::Relu));
    QVERIFY(!bench.document.expert().resume);
    QVERIFY(!isOffered(bench));
    bench.document.undoStack().undo();
    QVERIFY(bench.document.expert().resume == kept);
    QTRY_VERIFY(isOffered(bench));
    bench.document.undoStack().undo(); // the training itself
    QVERIFY(!bench.document.expert().resume);
    bench.document.undoStack().redo();
    QVERIFY(bench.document.expert().resume == kept);
}

void TestTrainingResume::namesKeepIt()
{
    TrainingBench bench;
    train(bench, 30);
    const auto kept = bench.document.expert().resume;
    const LayerId hidden = bench.document.spec().layers.front().id;
    QVERIFY(bench.document.setLayerName(hidden, QStringLiteral("eyes")));
    QVERIFY(bench.document.setLayerNote(hidden, QStringLiteral("four are enough")));
    Expert described = bench.document.toExpert();
    described.summary = "said later";
    bench.document.describe(described);
    QVERIFY(bench.document.expert().resume == kept);
}

void TestTrainingResume::aDragToAndFroKeepsIt()
{
    TrainingBench bench;
    train(bench, 30);
    const auto kept = bench.document.expert().resume;
    const int steps = bench.document.undoStack().count();
    const LayerId hidden = bench.document.spec().layers.front().id;
    const int drag = bench.document.newMergeId();
    for (const int units : {5, 6, 5, 4})
        QVERIFY(bench.document.setOutputs(hidden, units, drag));
    QVERIFY(bench.document.expert().resume == kept);
    QCOMPARE(bench.document.undoStack().count(), steps);
}

void TestTrainingResume::saysWhyItBeginsAnew()
{
    TrainingBench bench;
    train(bench, 30);
    QVERIFY(isOffered(bench));
    QCOMPARE(reasonOf(bench), QString());
    choose(bench, Algorithm::Adam);
    QVERIFY(!isOffered(bench));
    QVERIFY2(reasonOf(bench).contains("algorithm"), qPrintable(reasonOf(bench)));
    choose(bench, Algorithm::Rprop);
    QVERIFY(isOffered(bench));
    auto others = xorRows();
    others->targets(0, 0) = 1;
    bench.document.setDataset(others);
    QTRY_VERIFY2(reasonOf(bench).contains("rows are others"), qPrintable(reasonOf(bench)));
    const auto before = bench.document.network().sharedWeights();
    train(bench, 40);
    QCOMPARE(bench.epochs(), std::size_t{40}); // anew
    bench.document.setDataset(xorRows());
    QTRY_VERIFY(!reasonOf(bench).isEmpty());
}

void TestTrainingResume::withoutTheTickItBeginsAnew()
{
    TrainingBench bench;
    train(bench, 30);
    box(bench)->setChecked(false);
    train(bench, 40);
    QCOMPARE(bench.epochs(), std::size_t{40});
    QCOMPARE(bench.document.expert().resume->state.epoch, 40);
    QVERIFY(box(bench)->isChecked()); // of the next one nothing has been said
}

void TestTrainingResume::resetForgetsIt()
{
    TrainingBench bench;
    train(bench, 30);
    train(bench, 30);
    bench.panel.reset();
    QVERIFY(!bench.document.expert().resume);
    QVERIFY(!isOffered(bench));
    bench.document.undoStack().undo();
    QCOMPARE(bench.document.expert().resume->state.epoch, 60);
}

void TestTrainingResume::noBetterEpochStillGoesOn()
{
    TrainingBench bench;
    choose(bench, Algorithm::Batch);
    train(bench, 20);
    bench.find<QDoubleSpinBox>("learningRate")
        ->setValue(1e-30); // nothing moves, so no epoch is better than the last one...
    train(bench, 25);      // ...but for the one whose error is that of its weights
    const auto weights = bench.document.network().sharedWeights();
    const int steps = bench.document.undoStack().count();
    QSignalSpy redrawn(&bench.document, &Document::networkChanged);
    train(bench, 30);
    QVERIFY2(bench.message().contains("No epoch was better"), qPrintable(bench.message()));
    QVERIFY(bench.document.network().sharedWeights() == weights);
    QCOMPARE(redrawn.count(), 0);
    QCOMPARE(bench.document.expert().resume->state.epoch, 30);
    QCOMPARE(bench.document.undoStack().count(), steps + 1);
    bench.document.undoStack().undo();
    QCOMPARE(bench.document.expert().resume->state.epoch, 25);
}

void TestTrainingResume::settingsComeWithTheExpert()
{
    TrainingConfig config = configFor(Algorithm::MiniBatch);
    config.schedule = Schedule::Cosine; // not among the fields
    config.seed = 77;
    config.maxEpochs = 60;
    config.batchSize = 2;
    auto trainer = *Trainer::create(xorExpert().network, {xorRows(), nullptr}, config);
    trainer->pauseAfter(20);
    runOut(*trainer);
    TrainingBench bench;
    const TrainingConfig own = bench.panel.form().config();
    Expert expert = xorExpert();
    expert.network = trainer->bestNetwork();
    expert.resume = resumePointOf(*trainer, {trainer->config(), 0}, {digestOf(xorRows()), {}});
    bench.document.reset(expert);
    bench.document.setDataset(xorRows());
    QVERIFY(bench.panel.form().config() == config);
    QTRY_VERIFY(isOffered(bench));
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    trainer->pauseAfter(1000);
    runOut(*trainer);
    QVERIFY(bitEqual(bench.document.network().weights(), trainer->bestNetwork().weights()));
    choose(bench, Algorithm::Batch);
    QVERIFY(bench.panel.form().config().schedule == Schedule::Constant); // those of another algorithm
    bench.document.reset(xorExpert());
    QVERIFY(bench.panel.form().config() == own); // as it was before
}

QTEST_MAIN(TestTrainingResume)
#include "tst_training_resume.moc"
