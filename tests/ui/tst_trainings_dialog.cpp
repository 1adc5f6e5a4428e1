// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/training_record.h"
#include "core/training/cascade_config.h"
#include "tests/support/library_fixture.h"
#include "tests/ui/training_bench.h"
#include "ui/models/training_text.h"
#include "ui/theme/language.h"
#include "ui/views/library_care.h"
#include "ui/views/training/trainings_dialog.h"
#include "ui/views/training_form.h"
#include "ui/views/versions_dialog.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// What the library keeps of trainings, in the window.
class TestTrainingsDialog : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { speak(QStringLiteral("en")); }
    void showsWhatWasKept();
    void repeatFillsTheForm();
    void theRepeatedTrainingGivesTheSameWeights();
    void aCascadeSaysHowItGrew();
    void repeatSaysWhenOtherRowsChoseTheWeights();
    void anExpertWithoutTrainings();
    void isReachedFromVersionsAndByName();
    void namesEverySettingThatSaysSomething();
};

namespace {

TrainingSettings unusualSettings()
{
    TrainingSettings settings{configFor(Algorithm::Adam), 0};
    settings.config.seed = 12345;
    settings.config.maxEpochs = 40;
    settings.config.batchSize = 2;
    settings.config.schedule = Schedule::Step; // has no field in the form
    settings.config.plateau = 0.01;
    return settings;
}

/// A library with an expert that was trained twice: as above, and by RPROP.
struct KeptBench {
    KeptBench()
    {
        Expert expert = xorExpert();
        expert.name = "Learner";
        first = take(files.library.save(expert)).expert;
        bench.document.reset(expert);
        bench.document.setDataset(xorRows());
        for (const TrainingSettings& settings : {unusualSettings(), TrainingSettings{configFor(Algorithm::Rprop), 0}}) {
            bench.panel.form().showSettings(settings);
            bench.panel.toggle();
            QTRY_VERIFY(!bench.panel.hasBegun());
            weights.push_back(bench.document.network().sharedWeights());
        }
        take(files.library.save(bench.document.toExpert(), {}, bench.document.trainings()));
    }
    LibraryFixture files;
    TrainingBench bench;
    ExpertId first;
    std::vector<std::shared_ptr<const Weights>> weights;
};

QString cellOf(const TrainingsDialog& dialog, int row, int column)
{
    return dialog.findChild<QTableView*>()->model()->index(row, column).data().toString();
}

/// All texts of the facts, one after the other.
QString factsOf(const TrainingsDialog& dialog)
{
    QString texts;
    for (const auto* label : dialog.findChild<QWidget*>(QStringLiteral("trainingFacts"))->findChildren<QLabel*>())
        texts += label->text() + u'|';
    return texts;
}

} // namespace

void TestTrainingsDialog::showsWhatWasKept()
{
    KeptBench kept;
    TrainingsDialog dialog(kept.files.library, kept.first, QStringLiteral("Learner"), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto* table = dialog.findChild<QTableView*>();
    const QAbstractItemModelTester tester(table->model());
    QCOMPARE(table->model()->rowCount(), 2); // the last one first
    QVERIFY(cellOf(dialog, 0, TrainingModel::AlgorithmColumn).startsWith("RPROP"));
    QCOMPARE(cellOf(dialog, 1, TrainingModel::AlgorithmColumn), QStringLiteral("Adam"));
    QCOMPARE(cellOf(dialog, 1, TrainingModel::EpochsColumn), QStringLiteral("40"));
    QCOMPARE(cellOf(dialog, 1, TrainingModel::VersionColumn), QStringLiteral("2"));
    QVERIFY(cellOf(dialog, 1, TrainingModel::ParentColumn).contains("Learner"));
    auto* chart = dialog.findChild<LossChart*>();
    QCOMPARE(chart->records().back().epoch, 1000);
    table->selectRow(1);
    QCOMPARE(chart->records().size(), std::size_t{40});
    const QString facts = factsOf(dialog);
    for (const char* wanted : {"12345", "schedule step", "plateau 0.01", "Adam"})
        QVERIFY2(facts.contains(QLatin1String(wanted)), qPrintable(facts));
    QVERIFY(facts.contains(QString::fromStdString(digestOf(xorRows())).left(12)));
    QVERIFY(facts.contains(QString::fromStdString(readEnvironment({}).cpu)));
}

void TestTrainingsDialog::repeatFillsTheForm()
{
    KeptBench kept;
    TrainingsDialog dialog(kept.files.library, kept.first, QStringLiteral("Learner"), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.findChild<QTableView*>()->selectRow(1);
    TrainingForm form;
    connect(&dialog, &TrainingsDialog::repeatRequested, &form,
            [&form](const TrainingSettings& settings) { form.showSettings(settings); });
    dialog.findChild<QPushButton*>(QStringLiteral("trainingRepeat"))->click();
    QVERIFY(!dialog.isVisible());
    QVERIFY(form.config() == unusualSettings().config);
}

void TestTrainingsDialog::theRepeatedTrainingGivesTheSameWeights()
{
    KeptBench kept;
    const StoredTraining stored = take(kept.files.library.trainings(kept.first)).back();
    QCOMPARE(stored.parentVersion, 1);
    TrainingBench again;
    again.document.reset(take(kept.files.library.load(kept.first, stored.parentVersion)));
    again.document.setDataset(xorRows());
    again.panel.form().showSettings(stored.settings);
    again.panel.toggle();
    QTRY_VERIFY(!again.panel.hasBegun());
    QVERIFY(bitEqual(again.document.network().weights(), *kept.weights.front()));
}

void TestTrainingsDialog::aCascadeSaysHowItGrew()
{
    LibraryFixture files;
    CascadeConfig config;
    config.training = configFor(Algorithm::Quickprop);
    config.maxUnits = 12;
    config.groups = 3;
    config.functions = {Activation::Tanh, Activation::Sin};
    TrainingRun run = beginRun(settingsOf(config), *xorRows(), xorExpert().network);
    run.data.digest = digestOf(xorRows());
    run.ended = run.started;
    for (int units = 0; units < 3; ++units) {
        EpochRecord record;
        record.epoch = units + 1;
        record.trainError = units == 1 ? 0.1 : 0.5;
        record.isBest = units < 2;
        record.hiddenUnits = units;
        run.curve.push_back(record);
    }
    const ExpertId id = take(files.library.save(xorExpert(), {}, {std::make_shared<const TrainingRun>(run)})).expert;
    TrainingsDialog dialog(files.library, id, QStringLiteral("Grown"), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QCOMPARE(cellOf(dialog, 0, TrainingModel::AlgorithmColumn), QStringLiteral("Cascade, Quickprop"));
    QCOMPARE(cellOf(dialog, 0, TrainingModel::BestColumn), QStringLiteral("0.1"));
    const QString facts = factsOf(dialog);
    for (const char* wanted :
         {"Hidden units at most|12", "2 hidden units, the lowest error with 1", "groups 3", "functions tanh sin"})
        QVERIFY2(facts.contains(QLatin1String(wanted)), qPrintable(facts));
    QVERIFY2(!facts.contains("max_units") && !facts.contains("Epochs at most"), qPrintable(facts));
    QSignalSpy repeated(&dialog, &TrainingsDialog::repeatRequested);
    dialog.findChild<QPushButton*>(QStringLiteral("trainingRepeat"))->click();
    QVERIFY(repeated.front().front().value<TrainingSettings>() == run.settings);
    QVERIFY(repeated.front().at(1).toString().isEmpty());
}

void TestTrainingsDialog::repeatSaysWhenOtherRowsChoseTheWeights()
{
    LibraryFixture files;
    TrainingRun run = beginRun({configFor(Algorithm::Adam), 0}, *xorRows(), xorExpert().network);
    run.data.digest = digestOf(xorRows());
    run.validation = TrainingData{std::string(64, 'e'), "judging.csv", 17, 2, 1};
    run.ended = run.started;
    run.curve = {EpochRecord{.epoch = 1, .trainError = 0.5, .validationError = 0.6, .isBest = true}};
    const ExpertId id = take(files.library.save(xorExpert(), {}, {std::make_shared<const TrainingRun>(run)})).expert;
    TrainingsDialog dialog(files.library, id, QStringLiteral("Judged"), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    const QString facts = factsOf(dialog);
    QVERIFY2(facts.contains("Validation rows|17, 2 inputs, 1 targets, from judging.csv"), qPrintable(facts));
    QVERIFY(facts.contains(QString(16, u'e')));
    const auto* table = dialog.findChild<QTableView*>();
    const QModelIndex rows = table->model()->index(0, TrainingModel::RowsColumn);
    QVERIFY(rows.data(Qt::ToolTipRole).toString().contains("judging.csv"));
    QSignalSpy repeated(&dialog, &TrainingsDialog::repeatRequested);
    dialog.findChild<QPushButton*>(QStringLiteral("trainingRepeat"))->click();
    QVERIFY(repeated.front().at(1).toString().contains("17 of judging.csv"));
}

void TestTrainingsDialog::anExpertWithoutTrainings()
{
    LibraryFixture files;
    const ExpertId id = files.save("plain").expert;
    TrainingsDialog dialog(files.library, id, QStringLiteral("plain"), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("trainingRepeat"))->isEnabled());
    QVERIFY(dialog.findChild<MessageBar*>()->text().contains("No training was kept"));
}

void TestTrainingsDialog::isReachedFromVersionsAndByName()
{
    KeptBench kept;
    QWidget window;
    MessageBar messages;
    LibraryCare care(kept.files.library, messages, window);
    QSignalSpy repeated(&care, &LibraryCare::repeatRequested);
    care.showVersions(kept.first, QStringLiteral("Learner"));
    window.findChild<VersionsDialog*>()->findChild<QPushButton*>(QStringLiteral("versionTrainings"))->click();
    auto* dialog = window.findChild<TrainingsDialog*>();
    QVERIFY(dialog && dialog->isVisible());
    dialog->findChild<QPushButton*>(QStringLiteral("trainingRepeat"))->click();
    QCOMPARE(repeated.count(), 1);
    QTRY_VERIFY(!window.findChild<TrainingsDialog*>());
    care.showTrainingsOf(QStringLiteral("learner")); // names differ in more than case
    QVERIFY(window.findChild<TrainingsDialog*>());
    care.showTrainingsOf(QStringLiteral("nobody"));
    QVERIFY(messages.text().contains("nobody"));
}

void TestTrainingsDialog::namesEverySettingThatSaysSomething()
{
    QCOMPARE(TrainingText::otherSettings({configFor(Algorithm::Rprop), 0}), QString());
    TrainingSettings settings{configFor(Algorithm::Rprop), 0.2};
    settings.config.rpropStepMax = 10;
    settings.config.reproducible = true;
    const QString others = TrainingText::otherSettings(settings);
    QVERIFY2(others.contains("rprop_step_max 10") && others.contains("reproducible true"), qPrintable(others));
}

QTEST_MAIN(TestTrainingsDialog)
#include "tst_trainings_dialog.moc"
