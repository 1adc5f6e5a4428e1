// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/dataset_digest.h"
#include "tests/support/xor_rows.h"
#include "ui/theme/language.h"
#include "ui/views/message_bar.h"
#include "ui/views/training/cascade_dialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QUndoStack>

using namespace wb;
using namespace wb::ui;

namespace {

/// The dialog over a document with two inputs and an output.
struct CascadeStage {
    Document document;
    std::unique_ptr<CascadeDialog> dialog;

    explicit CascadeStage(bool hasRows = true, JobRunner::Drive drive = JobRunner::Drive::Thread,
                          const std::optional<FannSettings>& fann = {})
    {
        Expert expert = Document::newExpert();
        NetworkSpec spec = expert.network.spec();
        spec.inputs = 2;
        spec.layers.back().outputs = 1;
        expert.network = Network::create(spec).value();
        expert.fann = fann;
        document.reset(expert);
        if (hasRows)
            document.setDataset(test::xorRows());
        dialog = std::make_unique<CascadeDialog>(document, nullptr, drive);
        dialog->show();
    }
    template <typename T>
    T* child(const char* name)
    {
        return dialog->findChild<T*>(QString::fromLatin1(name));
    }
    QAbstractItemModel& model() { return *child<QTableView>("cascadeTable")->model(); }
};

} // namespace

class TestCascadeDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { speak(QStringLiteral("en")); }
    void growsAndIsTakenAsOneStep_data();
    void growsAndIsTakenAsOneStep();
    void anyNetworkCanBeTaken();
    void takingLeavesARecordThatRepeats();
    void rulesOfAFannFileAreTheDefault();
    void rulesThatCannotBeGrownByAreSaid();
    void stops();
    void closingStops();
    void withoutRowsItSaysWhere();
    void modelIsSound();
};

void TestCascadeDialog::growsAndIsTakenAsOneStep_data()
{
    QTest::addColumn<int>("drive");
    QTest::newRow("thread") << static_cast<int>(JobRunner::Drive::Thread);
    QTest::newRow("timer") << static_cast<int>(JobRunner::Drive::Timer);
}

void TestCascadeDialog::growsAndIsTakenAsOneStep()
{
    QFETCH(int, drive);
    CascadeStage stage(true, static_cast<JobRunner::Drive>(drive));
    const NetworkSpec before = stage.document.spec();
    auto* grow = stage.child<QPushButton>("cascadeGrow");
    auto* take = stage.child<QPushButton>("cascadeTake");
    QVERIFY(!take->isEnabled());
    grow->click();
    QVERIFY(stage.dialog->isGrowing());
    QCOMPARE(grow->text(), "S&top");
    QVERIFY(!stage.child<QSpinBox>("cascadeUnits")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(!stage.dialog->isGrowing(), 60000);
    QCOMPARE(stage.child<QLabel>("cascadeState")->text(), "Ended: the error is at its target");
    QCOMPARE(stage.model().rowCount(), 2); // XOR needs one unit
    QCOMPARE(stage.child<QTableView>("cascadeTable")->currentIndex().row(), 1);
    QVERIFY(take->isEnabled());
    take->click();
    QVERIFY(!stage.dialog->isVisible());
    QCOMPARE(stage.document.spec().topology, Topology::Shortcut);
    QCOMPARE(stage.document.spec().layers.size(), std::size_t{2});
    QCOMPARE(stage.document.undoStack().count(), 1);
    QCOMPARE(stage.document.undoStack().undoText(), "Grow by cascade");
    stage.document.undoStack().undo();
    QVERIFY(stage.document.spec() == before);
}

void TestCascadeDialog::anyNetworkCanBeTaken()
{
    CascadeStage stage;
    stage.child<QPushButton>("cascadeGrow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!stage.dialog->isGrowing(), 60000);
    stage.child<QTableView>("cascadeTable")->selectRow(0);
    stage.child<QPushButton>("cascadeTake")->click();
    QCOMPARE(stage.document.spec().layers.size(), std::size_t{1});
}

void TestCascadeDialog::takingLeavesARecordThatRepeats()
{
    CascadeStage stage;
    stage.child<QLineEdit>("cascadeSeed")->setText("9999999999"); // more than an int
    stage.child<QSpinBox>("cascadeUnits")->setValue(2);
    const TrainingSettings asked = stage.dialog->settings();
    stage.child<QPushButton>("cascadeGrow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!stage.dialog->isGrowing(), 60000);
    stage.child<QPushButton>("cascadeTake")->click();
    QCOMPARE(stage.document.trainings().size(), std::size_t{1});
    const TrainingRun& run = *stage.document.trainings().front();
    QVERIFY(run.settings == asked);
    QCOMPARE(run.settings.config.seed, std::uint64_t{9'999'999'999U});
    QCOMPARE(run.settings.cascade.value().maxUnits, 2);
    QCOMPARE(run.data.digest, digestOf(test::xorRows()));
    QCOMPARE(run.data.rows, std::int64_t{4});
    QVERIFY(run.reason == StopReason::TargetError);
    QCOMPARE(run.curve.back().hiddenUnits, 1);
    QVERIFY(run.curve.back().isBest && run.started <= run.ended);

    CascadeStage again;
    again.dialog->showSettings(run.settings);
    QVERIFY(again.dialog->settings() == run.settings);
    again.child<QPushButton>("cascadeGrow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!again.dialog->isGrowing(), 60000);
    again.child<QPushButton>("cascadeTake")->click();
    QVERIFY(bitEqual(again.document.network().weights(), stage.document.network().weights()));
    stage.document.undoStack().undo();
    QVERIFY(stage.document.trainings().empty()); // what the next save would keep
}

void TestCascadeDialog::rulesOfAFannFileAreTheDefault()
{
    FannSettings fann;
    CascadeStage usual(true, JobRunner::Drive::Thread, fann);
    QVERIFY(usual.child<QCheckBox>("cascadeFileRules")->isHidden()); // says nothing more
    fann.cascadeActivationFunctions = {5};
    fann.cascadeNumCandidateGroups = 5;
    CascadeStage stage(true, JobRunner::Drive::Thread, fann);
    auto* box = stage.child<QCheckBox>("cascadeFileRules");
    QVERIFY(!box->isHidden() && box->isChecked());
    QCOMPARE(stage.dialog->settings().cascade.value().groups, 5);
    QVERIFY(stage.dialog->settings().cascade.value().functions == std::vector<Activation>{Activation::Tanh});
    const NetworkSpec before = stage.document.spec();
    stage.child<QPushButton>("cascadeGrow")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!stage.dialog->isGrowing(), 60000);
    stage.child<QPushButton>("cascadeTake")->click();
    const NetworkSpec& spec = stage.document.spec();
    QVERIFY(spec.layers.size() > 1);
    QVERIFY(spec.layers.front().function.activation == Activation::Tanh);
    QVERIFY(spec.layers.back().function == before.layers.back().function); // the outputs are as they were designed
    box->setChecked(false);
    QCOMPARE(stage.dialog->settings().cascade.value().groups, CascadeRules().groups);
}

void TestCascadeDialog::rulesThatCannotBeGrownByAreSaid()
{
    FannSettings fann;
    fann.cascadeActivationFunctions.clear();
    CascadeStage stage(true, JobRunner::Drive::Thread, fann);
    stage.child<QPushButton>("cascadeGrow")->click();
    QVERIFY(!stage.dialog->isGrowing());
    const auto* messages = stage.dialog->findChild<MessageBar*>();
    QVERIFY2(messages->text().contains("FANN file"), qPrintable(messages->text()));
    stage.child<QCheckBox>("cascadeFileRules")->setChecked(false);
    stage.child<QPushButton>("cascadeGrow")->click();
    QVERIFY(stage.dialog->isGrowing());
}

void TestCascadeDialog::stops()
{
    CascadeStage stage;
    stage.child<QWidget>("cascadeGoal")->setProperty("value", 0.0);
    stage.child<QSpinBox>("cascadeUnits")->setValue(62);
    auto* grow = stage.child<QPushButton>("cascadeGrow");
    grow->click();
    QTRY_VERIFY_WITH_TIMEOUT(stage.model().rowCount() > 1, 60000);
    grow->click();
    QTRY_VERIFY(!stage.dialog->isGrowing());
    QCOMPARE(stage.child<QLabel>("cascadeState")->text(), "Ended: stopped");
    QVERIFY(stage.model().rowCount() < 63);
    QVERIFY(stage.child<QPushButton>("cascadeTake")->isEnabled()); // nothing is lost
    QCOMPARE(grow->text(), "&Grow");
}

void TestCascadeDialog::closingStops()
{
    CascadeStage stage;
    stage.child<QWidget>("cascadeGoal")->setProperty("value", 0.0);
    stage.child<QPushButton>("cascadeGrow")->click();
    stage.dialog.reset(); // waits for the job, and does not hang
    QCOMPARE(stage.document.undoStack().count(), 0);
}

void TestCascadeDialog::withoutRowsItSaysWhere()
{
    CascadeStage stage(false);
    stage.child<QPushButton>("cascadeGrow")->click();
    QVERIFY(!stage.dialog->isGrowing());
    const auto* messages = stage.dialog->findChild<MessageBar*>();
    QVERIFY2(messages->isVisible() && messages->text().contains("Data tab"), qPrintable(messages->text()));
}

void TestCascadeDialog::modelIsSound()
{
    CascadeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.best(), -1);
    const Network network = Document::newExpert().network;
    CascadeRecord record;
    record.trainError = 0.5;
    model.add({{record, network}});
    record.units = 1;
    record.trainError = 0.25;
    record.function = {Activation::Gaussian, 0.75F};
    record.validationError = 0.75; // worse
    model.add({{record, network}});
    QCOMPARE(model.best(), 0);
    QCOMPARE(model.index(1, CascadeModel::JoinedColumn).data().toString(), "gaussian · 0.75");
    QCOMPARE(model.index(0, CascadeModel::ValidationColumn).data().toString(), "–");
    QCOMPARE(model.index(1, CascadeModel::TrainColumn).data().toString(), "0.25");
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(TestCascadeDialog)
#include "tst_cascade_dialog.moc"
