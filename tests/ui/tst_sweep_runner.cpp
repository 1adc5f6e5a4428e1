// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/xor_rows.h"
#include "ui/jobs/sweep_runner.h"
#include "ui/models/sweep_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// A sweep at work on several threads, and its settings as they rank meanwhile.
class TestSweepRunner : public QObject {
    Q_OBJECT

private slots:
    void severalWorkersDoEveryTaskOnce();
    void rowsKeepTheirSettingWhileRanksChange();
};

namespace {

/// Two algorithms, one activation, two shapes, two seeds on XOR.
SweepPlan smallPlan()
{
    SweepPlan plan;
    plan.trainings = {configFor(Algorithm::Rprop), configFor(Algorithm::Adam)};
    for (TrainingConfig& config : plan.trainings)
        config.maxEpochs = 40;
    plan.hidden = {Activation::Tanh};
    plan.shapes = {{4}, {}};
    plan.seeds = {1, 2};
    plan.inputs = 2;
    plan.outputs = 1;
    return plan;
}

} // namespace

void TestSweepRunner::severalWorkersDoEveryTaskOnce()
{
    const auto board = std::make_shared<SweepBoard>(smallPlan(), RowSets{{xorRows(), nullptr}, nullptr});
    SweepRunner runner(JobRunner::Drive::Thread, 3);
    QSignalSpy finished(&runner, &SweepRunner::finished);
    QVERIFY(runner.start(board) && runner.isRunning());
    QVERIFY(!runner.start(board) && !runner.goOn());
    QTRY_COMPARE(finished.count(), 1);
    QVERIFY(!runner.isRunning() && !board->error());
    QCOMPARE(board->done(), board->tasks());
    const SweepRecord record = board->record();
    for (std::size_t task = 0; task < record.results.size(); ++task) {
        const auto alone = runSweepTask(record.plan, static_cast<int>(task), board->rows(), [] { return true; });
        QCOMPARE(record.results[task]->bestError.value(), (*alone)->result.bestError.value());
    }
}

void TestSweepRunner::rowsKeepTheirSettingWhileRanksChange()
{
    SweepModel model;
    const QAbstractItemModelTester tester(&model);
    SweepRecord record{smallPlan(), {}};
    record.results.resize(static_cast<std::size_t>(taskCount(record.plan)));
    model.setRecord(record);
    QCOMPARE(model.rowCount(), 4);
    QCOMPARE(model.ranked(), 0);
    const QPersistentModelIndex third(model.index(2, SweepModel::ShapeColumn));
    const QString setting = model.settingText(2);
    const auto finishTask = [&](int task, double error) {
        record.results[static_cast<std::size_t>(task)] = SweepResult{10, 5, error, {}, {}, false, 1};
        model.setRecord(record);
    };
    finishTask(model.rankAt(2).firstTask, 0.5);
    QCOMPARE(third.row(), 0);
    QCOMPARE(model.settingText(third.row()), setting);
    QCOMPARE(model.index(0, SweepModel::SeedsColumn).data().toString(), QStringLiteral("1 of 2"));
    finishTask(0, 0.25); // better
    QCOMPARE(third.row(), 1);
    QCOMPARE(model.settingText(third.row()), setting);
    QCOMPARE(model.ranked(), 2);
    model.clear();
    QVERIFY(!third.isValid() && model.rowCount() == 0);
}

QTEST_GUILESS_MAIN(TestSweepRunner)
#include "tst_sweep_runner.moc"
