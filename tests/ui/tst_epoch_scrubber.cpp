// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/run_out.h"
#include "tests/ui/training_bench.h"
#include "ui/jobs/weight_history.h"
#include "ui/views/training/epoch_scrubber.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QSlider>
#include <QToolButton>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// Earlier epochs of a training: looked at, and taken.
class TestEpochScrubber : public QObject {
    Q_OBJECT

private slots:
    void historyIsEvenAndBounded();
    void largeNetworksHaveFewer();
    void showsTheBoundaryOfThen();
    void takesTheWeightsOfThen();
    void takenWhilePausedEndsIt();
    void theEpochThatIsShownStays();
    void snapshotsChangeNoBit();
};

namespace {

QSlider* slider(TrainingBench& bench) { return bench.find<QSlider>("epochSlider"); }

EpochScrubber* scrubber(TrainingBench& bench) { return bench.find<EpochScrubber>("epochScrubber"); }

/// The weights a training has after so many epochs.
Network weightsAfter(int epochs)
{
    TrainingConfig config = configFor(Algorithm::Rprop);
    config.maxEpochs = epochs;
    const auto trainer = *Trainer::create(xorExpert().network, {xorRows(), nullptr}, config);
    runOut(*trainer);
    return trainer->lastNetwork();
}

} // namespace

void TestEpochScrubber::historyIsEvenAndBounded()
{
    WeightHistory history(100);
    int epoch = 0;
    history.add({0, nullptr});
    while (epoch < 1'000'000'000) { // as many as there may be
        epoch = history.next(epoch);
        history.add({epoch, nullptr});
        const auto& kept = history.snapshots();
        QVERIFY(kept.size() <= WeightHistory::kMostSnapshots);
        for (std::size_t at = 0; at < kept.size(); ++at)
            QCOMPARE(kept[at].epoch, static_cast<int>(at) * history.stride());
    }
    QVERIFY(history.snapshots().size() > WeightHistory::kMostSnapshots / 2 - 2);
    QCOMPARE(history.snapshots().back().epoch, epoch);
    const std::size_t before = history.snapshots().size();
    history.add({epoch + 1, nullptr}); // not due
    QCOMPARE(history.snapshots().size(), before);
}

void TestEpochScrubber::largeNetworksHaveFewer()
{
    for (const std::size_t bytes : {WeightHistory::kMostBytes / 16, WeightHistory::kMostBytes * 4}) {
        WeightHistory history(bytes);
        for (int epoch = 0; epoch < 1000; ++epoch)
            history.add({epoch, nullptr});
        const std::size_t most = std::max(WeightHistory::kLeastSnapshots, WeightHistory::kMostBytes / bytes);
        QVERIFY(history.snapshots().size() <= most && history.snapshots().size() > most / 2 - 1);
    }
}

void TestEpochScrubber::showsTheBoundaryOfThen()
{
    TrainingBench bench;
    bench.panel.resize(900, 500);
    bench.panel.show();
    QVERIFY(scrubber(bench)->isHidden());
    bench.setEpochs(200);
    const auto* surface = bench.find<SurfaceChart>("trainingSurface");
    QTRY_VERIFY(surface->grid());
    const float before = cornerOf(*surface);
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    QVERIFY(!scrubber(bench)->isHidden());
    QVERIFY(!scrubber(bench)->shown()); // what is there now
    QTRY_VERIFY(std::abs(cornerOf(*surface) - before) > 0.01F);
    const float after = cornerOf(*surface);
    slider(bench)->setValue(0);
    QCOMPARE(scrubber(bench)->shown()->epoch, 0);
    QTRY_COMPARE(cornerOf(*surface), before);
    slider(bench)->setValue(slider(bench)->maximum());
    QTRY_COMPARE(cornerOf(*surface), after);
    QCOMPARE(bench.document.undoStack().count(), 1); // looking changes nothing
}

void TestEpochScrubber::takesTheWeightsOfThen()
{
    TrainingBench bench;
    bench.setEpochs(200);
    bench.panel.show();
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    const auto last = bench.document.network().sharedWeights();
    QVERIFY(!bench.find<QToolButton>("takeEpoch")->isEnabled());
    slider(bench)->setValue(10);
    const int epoch = scrubber(bench)->shown()->epoch;
    QVERIFY(epoch > 0 && epoch < 200);
    bench.find<QToolButton>("takeEpoch")->click();
    QVERIFY2(bench.message().contains(QString::number(epoch)), qPrintable(bench.message()));
    QVERIFY(bitEqual(bench.document.network().weights(), weightsAfter(epoch).weights()));
    QVERIFY(!bench.document.expert().resume); // that went on to the end
    QCOMPARE(bench.document.undoStack().count(), 2);
    QCOMPARE(bench.document.trainings().size(), std::size_t{1});
    bench.document.undoStack().undo();
    QVERIFY(bench.document.network().sharedWeights() == last);
    QVERIFY(bench.document.setOutputs(bench.document.spec().layers.front().id, 9));
    slider(bench)->setValue(5);
    bench.find<QToolButton>("takeEpoch")->click(); // of another design
    QVERIFY2(bench.message().contains("does not fit"), qPrintable(bench.message()));
}

void TestEpochScrubber::takenWhilePausedEndsIt()
{
    TrainingBench bench;
    for (int epoch = 0; epoch < 5; ++epoch) {
        bench.panel.stepOnce();
        QTRY_VERIFY(!bench.panel.isRunning());
    }
    QCOMPARE(slider(bench)->maximum(), 6); // 0 to 5, and now
    slider(bench)->setValue(3);
    bench.find<QToolButton>("takeEpoch")->click();
    QVERIFY(!bench.panel.hasBegun());
    QVERIFY(bitEqual(bench.document.network().weights(), weightsAfter(3).weights()));
    QCOMPARE(bench.document.trainings().size(), std::size_t{1});
    QCOMPARE(bench.document.undoStack().count(), 1);
}

void TestEpochScrubber::theEpochThatIsShownStays()
{
    EpochScrubber bar;
    std::vector<EpochSnapshot> snapshots;
    for (int epoch = 0; epoch <= 10; ++epoch)
        snapshots.push_back({epoch, nullptr});
    bar.setSnapshots(snapshots);
    QVERIFY(!bar.shown());
    bar.findChild<QSlider*>()->setValue(7);
    QSignalSpy moved(&bar, &EpochScrubber::moved);
    snapshots.push_back({11, nullptr});
    bar.setSnapshots(snapshots);
    QCOMPARE(bar.shown()->epoch, 7);
    QCOMPARE(moved.count(), 0);
    std::vector<EpochSnapshot> thinned;
    for (int epoch = 0; epoch <= 12; epoch += 2)
        thinned.push_back({epoch, nullptr});
    bar.setSnapshots(thinned);
    QCOMPARE(bar.shown()->epoch, 6); // the nearest before it, and said so
    QCOMPARE(moved.count(), 1);
    bar.showNow();
    bar.clear();
    QVERIFY(!bar.shown());
}

void TestEpochScrubber::snapshotsChangeNoBit()
{
    TrainingBench bench;
    bench.setEpochs(777);
    bench.panel.toggle();
    QTRY_VERIFY(!bench.panel.hasBegun());
    TrainingConfig config = configFor(Algorithm::Rprop);
    config.maxEpochs = 777;
    const auto alone = *Trainer::create(xorExpert().network, {xorRows(), nullptr}, config);
    runOut(*alone);
    QVERIFY(bitEqual(bench.document.network().weights(), alone->bestNetwork().weights()));
    QCOMPARE(bench.epochs(), std::size_t{777});
}

QTEST_MAIN(TestEpochScrubber)
#include "tst_epoch_scrubber.moc"
