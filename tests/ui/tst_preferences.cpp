// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/command_line.h"
#include "ui/views/layout_presets.h"
#include "ui/views/preferences_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::ui;

class TestPreferences : public QObject {
    Q_OBJECT

private slots:
    void init();
    void choicesActAtOnceAndAreKept();
    void dialogShowsTheChoices();
    void placesAreShownWhereThereAreAny();
    void layoutsAreSavedAppliedRenamedRemoved();
    void layoutOfOtherDocksIsNotApplied();
    void shellReadsBackEveryArgument_data();
    void shellReadsBackEveryArgument();
    void commandsRepeatThePage();
    void commandsSayWhatIsMissing();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void TestPreferences::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath("settings.ini"), QSettings::IniFormat);
}

void TestPreferences::choicesActAtOnceAndAreKept()
{
    Preferences preferences(m_settings.get());
    QCOMPARE(preferences.theme(), QString("system"));
    QVERIFY(preferences.letterKeys() && preferences.journal());
    const QSignalSpy changed(&preferences, &Preferences::changed);
    PreferencesDialog dialog(preferences, {"/lib", "/journal"}, nullptr);
    dialog.show();
    auto* theme = dialog.findChild<QComboBox*>("preferTheme");
    theme->setCurrentIndex(theme->findData("dark"));
    auto* language = dialog.findChild<QComboBox*>("preferLanguage");
    language->setCurrentIndex(language->findData("zh"));
    QTest::mouseClick(dialog.findChild<QCheckBox*>("preferLetters"), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::mouseClick(dialog.findChild<QCheckBox*>("preferJournal"), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(changed.count(), 4);
    const Preferences again(m_settings.get());
    QCOMPARE(again.theme(), QString("dark"));
    QCOMPARE(again.language(), QString("zh"));
    QVERIFY(!again.letterKeys() && !again.journal());
}

void TestPreferences::dialogShowsTheChoices()
{
    Preferences preferences(nullptr);
    preferences.setTheme("light");
    preferences.setLetterKeys(false);
    PreferencesDialog dialog(preferences, {"/lib", "/journal"}, nullptr);
    QCOMPARE(dialog.findChild<QComboBox*>("preferTheme")->currentData().toString(), QString("light"));
    QVERIFY(!dialog.findChild<QCheckBox*>("preferLetters")->isChecked());
    const QSignalSpy reset(&dialog, &PreferencesDialog::resetLayoutRequested);
    const QSignalSpy edit(&dialog, &PreferencesDialog::editShortcutsRequested);
    dialog.findChild<QPushButton*>("preferResetLayout")->click();
    dialog.findChild<QPushButton*>("preferShortcuts")->click();
    QCOMPARE(reset.count(), 1);
    QCOMPARE(edit.count(), 1);
}

void TestPreferences::placesAreShownWhereThereAreAny()
{
    Preferences preferences(nullptr);
    const PreferencesDialog browser(preferences, {"in this browser", {}}, nullptr);
    QCOMPARE(browser.findChild<QLineEdit*>("preferLibraryPath")->text(), QString("in this browser"));
    QVERIFY(!browser.findChild<QCheckBox*>("preferJournal"));
    const PreferencesDialog bare(preferences, {{}, "/journal"}, nullptr);
    QVERIFY(!bare.findChild<QLineEdit*>("preferLibraryPath"));
    QVERIFY(bare.findChild<QLineEdit*>("preferJournalPath")->isReadOnly());
}

void TestPreferences::layoutsAreSavedAppliedRenamedRemoved()
{
    QMainWindow window;
    auto* dock = new QDockWidget("Dock", &window);
    dock->setObjectName("dock");
    window.addDockWidget(Qt::LeftDockWidgetArea, dock);
    {
        LayoutPresets presets(window, m_settings.get());
        QVERIFY(presets.names().isEmpty());
        QVERIFY(!presets.saveAs("  "));
        QVERIFY(presets.saveAs("Left / mine"));
        window.addDockWidget(Qt::RightDockWidgetArea, dock);
        QVERIFY(presets.saveAs("Right"));
    }
    LayoutPresets presets(window, m_settings.get());
    const QSignalSpy changed(&presets, &LayoutPresets::changed);
    QCOMPARE(presets.names(), (QStringList{"Left / mine", "Right"}));
    QVERIFY(presets.apply("Left / mine"));
    QCOMPARE(window.dockWidgetArea(dock), Qt::LeftDockWidgetArea);
    QVERIFY(presets.apply("Right"));
    QCOMPARE(window.dockWidgetArea(dock), Qt::RightDockWidgetArea);
    QVERIFY(presets.saveAs("Left / mine")); // once more: replaced
    QCOMPARE(presets.names().size(), 2);
    QVERIFY(!presets.rename("Right", "Left / mine"));
    QVERIFY(!presets.rename("nobody", "x"));
    QVERIFY(presets.rename("Right", "Starboard"));
    presets.remove("Left / mine");
    presets.remove("nobody");
    QVERIFY(!presets.apply("Left / mine"));
    QCOMPARE(changed.count(), 3);
    QCOMPARE(LayoutPresets(window, m_settings.get()).names(), QStringList{"Starboard"});
}

void TestPreferences::layoutOfOtherDocksIsNotApplied()
{
    QMainWindow window;
    QVERIFY(LayoutPresets(window, m_settings.get(), 1).saveAs("Old"));
    LayoutPresets presets(window, m_settings.get(), 2);
    QVERIFY(!presets.apply("Old"));
    QCOMPARE(presets.names(), QStringList{"Old"});
}

void TestPreferences::shellReadsBackEveryArgument_data()
{
    QTest::addColumn<QString>("argument");
    QTest::newRow("plain") << "net.net";
    QTest::newRow("space") << "my net.net";
    QTest::newRow("quotes") << "it's \"mine\".net";
    QTest::newRow("dollar, backtick") << "$HOME `ls` $(ls) \\n";
    QTest::newRow("wildcards") << "*?[a]{b,c}~";
    QTest::newRow("operators") << "a;b&c|d>e<f#g!h";
    QTest::newRow("line break") << "a\nb";
    QTest::newRow("empty") << "";
    QTest::newRow("other letters") << "größe-网络.net";
}

void TestPreferences::shellReadsBackEveryArgument()
{
    QFETCH(QString, argument);
    QProcess shell;
    shell.start("/bin/sh", {"-c", "printf %s " + shellQuoted(argument)});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()), argument);
}

void TestPreferences::commandsRepeatThePage()
{
    const CommandSubject subject{"/nets/my net.net", "/data/rows.csv"};
    QCOMPARE(CommandLine::info(subject).value(), QString("expert info '/nets/my net.net'"));
    QCOMPARE(CommandLine::profile(subject).value(), QString("expert profile '/nets/my net.net'"));
    QCOMPARE(CommandLine::run(subject, {}).value(), QString("expert run '/nets/my net.net' --data /data/rows.csv"));
    const float inputs[] = {-0.5F, 1.0F, 1e-7F};
    QCOMPARE(CommandLine::run({"/n.net", {}}, inputs).value(), QString("expert run /n.net --input=-0.5,1,1e-07"));
    QCOMPARE(CommandLine::train({"/n.net", "/r.csv"}, {configFor(Algorithm::Rprop)}).value(),
             QString("expert train /n.net --data /r.csv --out /n-trained.net"));
    TrainingConfig config = configFor(Algorithm::Adam);
    config.loss = Loss::CrossEntropy;
    config.learningRate = 0.01;
    config.batchSize = 16;
    config.maxEpochs = 200;
    config.seed = 7;
    config.fannCompatible = true;
    QCOMPARE(CommandLine::train({"/n.net", "/r.csv"}, {config, 0.25}).value(),
             QString("expert train /n.net --data /r.csv --algorithm adam --loss cross-entropy --epochs 200 --rate 0.01 "
                     "--batch 16 --seed 7 --validation-share 0.25 --fann-compatible --out /n-trained.net"));
    QCOMPARE(CommandLine::train({"/n.net", "/r.csv"},
                                {configFor(Algorithm::Rprop), 0, {ScalingMethod::ZScore, ScalingMethod::MinMax}})
                 .value(),
             QString("expert train /n.net --data /r.csv --scale-inputs z-score --scale-outputs min-max --out "
                     "/n-trained.net"));
}

void TestPreferences::commandsSayWhatIsMissing()
{
    QVERIFY(!CommandLine::info({}));
    QVERIFY(!CommandLine::run({}, {}));
    const auto train = CommandLine::train({"/n.net", {}}, {configFor(Algorithm::Rprop)});
    QVERIFY(!train);
    QCOMPARE(train.error().code, ErrorCode::NotFound);
}

QTEST_MAIN(TestPreferences)
#include "tst_preferences.moc"
