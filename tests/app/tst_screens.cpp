// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/extreme_experts.h"
#include "tests/app/screen_faults.h"
#include "tests/app/workbench_driver.h"
#include "ui/charts/activation_histogram_chart.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/surface_chart.h"
#include "ui/document/examples.h"
#include "ui/jobs/surface_runner.h"
#include "ui/theme/language.h"
#include "ui/views/confusion_view.h"
#include "ui/views/data/generate_dialog.h"
#include "ui/views/data/import_sheet.h"
#include "ui/views/design_advice.h"
#include "ui/views/inspector_panel.h"
#include "ui/views/latency_panel.h"
#include "ui/views/pool/pool_page.h"
#include "ui/views/prune_dialog.h"
#include "ui/views/suggest_dialog.h"
#include "ui/views/training/race_dialog.h"
#include "ui/views/training/sweep_dialog.h"
#include "ui/views/training/trainings_dialog.h"
#include "ui/views/training_form.h"
#include "ui/views/training_panel.h"

#include <QDir>
#include <QDockWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QTemporaryDir>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// Every page of the window in every language and look: see screenFaults(). CTest runs it at 1x and 2x. With
/// WB_PICTURES=FOLDER in the environment the pictures are kept for a person to look at.
class TestScreens : public QObject {
    Q_OBJECT

private slots:
    void init();
    void noTextIsClipped_data();
    void noTextIsClipped();
    void extremesFit_data();
    void extremesFit();
    void cleanup();

private:
    void lookAtTexts(QWidget& window, const QString& name);
    void lookAt(MainWindow& window, const QString& name);
    void lookAtPages(MainWindow& window, const QString& suffix);
    void work(WorkbenchDriver& bench);
    void lookAtTraining(MainWindow& window);
    void lookAtSweep(MainWindow& window, TrainingPanel& panel);
    void lookAtPruning(MainWindow& window);
    void lookAtTrainingDialogs(MainWindow& window, TrainingPanel& panel);
    void lookAtData(MainWindow& window);
    void lookAtTabs(MainWindow& window, const char* bar, const QString& name);

    QTemporaryDir m_folder;
    QStringList m_clipped;
    QSize m_size;
};

namespace {

Example exampleOf(const QString& id)
{
    for (Example& one : examples())
        if (one.id == id)
            return std::move(one);
    qFatal("no example is called %s", qPrintable(id));
}

/// Who needs how much, to see who made the window grow.
QString leastWidths(const MainWindow& window)
{
    QStringList widths;
    for (const auto* part : window.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly))
        if (part->isVisible())
            widths << QStringLiteral("%1 %2")
                          .arg(part->objectName())
                          .arg(std::max(part->minimumWidth(), part->minimumSizeHint().width()));
    return widths.join(u',');
}

} // namespace

void TestScreens::init()
{
    QVERIFY(m_folder.isValid());
    m_clipped.clear();
}

void TestScreens::cleanup()
{
    speak(QStringLiteral("en"));
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void TestScreens::noTextIsClipped_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<ThemeSwitch::Choice>("look");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    for (const Language& language : kLanguages) {
        const QString id = QString::fromLatin1(language.id);
        QTest::addRow("%s light 1440x900", language.id)
            << id << ThemeSwitch::Choice::Light << QSize(1440, 900) << Qt::LeftToRight;
        QTest::addRow("%s dark 1280x720", language.id)
            << id << ThemeSwitch::Choice::Dark << QSize(1280, 720) << Qt::LeftToRight;
        QTest::addRow("%s light 1024x700", language.id)
            << id << ThemeSwitch::Choice::Light << QSize(1024, 700) << Qt::LeftToRight;
    }
    // English from right to left: what an Arabic or Hebrew translation would meet.
    QTest::addRow("mirrored light 1280x720")
        << QStringLiteral("en") << ThemeSwitch::Choice::Light << QSize(1280, 720) << Qt::RightToLeft;
}

void TestScreens::lookAtTexts(QWidget& window, const QString& name)
{
    for (int round = 0; round < 10; ++round) // what one round lays out may post the next one
        QCoreApplication::processEvents();
    for (const QString& fault : screenFaults(window))
        m_clipped << name + QStringLiteral(": ") + fault;
    if (const QString folder = qEnvironmentVariable("WB_PICTURES"); !folder.isEmpty()) {
        QDir().mkpath(folder);
        const QString row = QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        const QString scale = QString::number(window.devicePixelRatioF());
        window.grab().save(QStringLiteral("%1/%2-%3-%4x.png").arg(folder, row, name, scale));
    }
}

void TestScreens::lookAt(MainWindow& window, const QString& name)
{
    lookAtTexts(window, name);
    if (window.size() != m_size)
        m_clipped << name +
                         QStringLiteral(": the window outgrew its %1 x %2 to %3 x %4 pixels\n")
                             .arg(m_size.width())
                             .arg(m_size.height())
                             .arg(window.width())
                             .arg(window.height()) +
                         leastWidths(window);
}

void TestScreens::lookAtPages(MainWindow& window, const QString& suffix)
{
    for (const Mode mode : kModes) {
        window.setMode(mode);
        if (window.mode() == mode)
            lookAt(window, modeId(mode) + suffix);
    }
    window.setMode(Mode::Design);
    for (const auto* dock : window.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        const QString id = dock->objectName().chopped(4);
        window.raisePanel(id);
        lookAt(window, id + suffix);
    }
}

void TestScreens::lookAtTabs(MainWindow& window, const char* bar, const QString& name)
{
    for (auto* tabs : window.findChildren<QTabBar*>(QString::fromLatin1(bar)))
        for (int tab = 0; tabs->isVisible() && tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            lookAt(window, QStringLiteral("%1-%2").arg(name).arg(tab));
        }
}

/// Something on every page: an example with its rows, run, trained, measured, and kept beside another one.
void TestScreens::work(WorkbenchDriver& bench)
{
    MainWindow& window = bench.window();
    const Example digits = exampleOf(QStringLiteral("digits"));
    bench.document().reset(digits.expert);
    bench.document().setDataset(digits.rows);
    window.selection().select(bench.document().spec().layers.front().id);
    QVERIFY(bench.library().save(bench.document().expert()));
    QVERIFY(bench.document().setOutputs(bench.document().spec().layers.front().id, 16));
    window.setMode(Mode::Train);
    auto& training = bench.part<TrainingPanel>("trainingPanel");
    training.stepOnce();
    QTRY_VERIFY(training.hasBegun() && !training.isRunning());
    window.raisePanel(QStringLiteral("latency"));
    auto& latency = bench.part<LatencyPanel>("latencyPanel");
    latency.measure();
    QTRY_VERIFY_WITH_TIMEOUT(latency.report(), 60'000);
    window.raisePanel(QStringLiteral("inference"));
    window.findChild<QPushButton*>(QStringLiteral("runAllRows"))->click();
    QTRY_VERIFY(window.findChild<QPushButton*>(QStringLiteral("exportResults"))->isEnabled());
    auto* pool = window.findChild<PoolPage*>();
    pool->generate({});
    QTRY_VERIFY_WITH_TIMEOUT(pool->session().trace() && pool->study().isCompared() && !pool->study().isBusy(), 60'000);
}

/// Before, in the middle of and after a training.
void TestScreens::lookAtTraining(MainWindow& window)
{
    const Example example = exampleOf(QStringLiteral("spirals"));
    window.document().reset(example.expert);
    window.document().setDataset(example.rows);
    window.setMode(Mode::Train);
    window.raisePanel(QStringLiteral("training"));
    auto* panel = window.findChild<TrainingPanel*>();
    panel->form().showSettings({example.training.config, 0.2});
    lookAt(window, QStringLiteral("train-rows"));
    panel->stepOnce();
    QTRY_VERIFY(!panel->isRunning());
    panel->toggle();
    const auto* curve = panel->findChild<LossChart*>();
    QTRY_VERIFY(curve->records().size() > 20);
    panel->toggle();
    QTRY_VERIFY(!panel->isRunning());
    window.findChild<QTabBar*>(QStringLiteral("trainingWatchPages"))->setCurrentIndex(1);
    lookAt(window, QStringLiteral("train-paused"));
    window.findChild<QTabBar*>(QStringLiteral("trainingWatchPages"))->setCurrentIndex(0);
    panel->keep();
    const auto* surface = panel->findChild<SurfaceChart*>(QStringLiteral("trainingSurface"));
    QTRY_VERIFY(surface->grid() && surface->grid()->request.size == SurfaceRunner::kFinePoints);
    lookAt(window, QStringLiteral("train-kept"));
    lookAtTrainingDialogs(window, *panel);
    const Example digits = exampleOf(QStringLiteral("digits"));
    window.document().reset(digits.expert);
    window.document().setDataset(digits.rows);
    panel->stepOnce();
    QTRY_VERIFY(!panel->isRunning());
    panel->keep();
    QTRY_VERIFY(panel->findChild<ConfusionView*>()->isVisible());
    lookAt(window, QStringLiteral("train-classes"));
    window.findChild<DesignAdvice*>()->suggest();
    lookAtTexts(*window.findChild<SuggestDialog*>(), QStringLiteral("suggest"));
    window.findChild<SuggestDialog*>()->close();
    lookAtPruning(window);
}

/// What the units of a layer give, and what fewer of them would cost.
void TestScreens::lookAtPruning(MainWindow& window)
{
    window.setMode(Mode::Design);
    window.raisePanel(QStringLiteral("inspector"));
    window.selection().select(window.document().spec().layers.front().id);
    const auto* activations = window.findChild<ActivationHistogramChart*>();
    QTRY_VERIFY(activations->isVisible() && !activations->isEmpty());
    QCoreApplication::processEvents(); // laid out, so that it can be scrolled to
    auto* inspector = window.findChild<InspectorPanel*>();
    inspector->ensureWidgetVisible(inspector->findChild<QWidget*>(QStringLiteral("activationDistribution")));
    lookAt(window, QStringLiteral("activations"));
    window.findChild<DesignAdvice*>()->prune();
    auto* dialog = window.findChild<PruneDialog*>();
    QTRY_VERIFY(dialog->isReady());
    auto* slider = dialog->findChild<QSlider*>();
    slider->setValue(slider->maximum() / 2);
    lookAtTexts(*dialog, QStringLiteral("prune"));
    dialog->close();
}

/// What was kept of a training, and several against each other.
void TestScreens::lookAtTrainingDialogs(MainWindow& window, TrainingPanel& panel)
{
    Library& library = *window.workbench().library;
    Expert expert = window.document().toExpert();
    expert.name = "Spirals";
    const auto saved = library.save(expert, {}, window.document().trainings());
    QVERIFY(saved);
    auto* trainings = new TrainingsDialog(library, saved->expert, QStringLiteral("Spirals"), &window);
    trainings->open();
    lookAtTexts(*trainings, QStringLiteral("trainings"));
    trainings->close();
    panel.race();
    auto* race = window.findChild<RaceDialog*>();
    auto* run = race->findChild<QPushButton*>(QStringLiteral("raceRun"));
    run->click();
    const auto* last = race->findChild<LossChart*>(QStringLiteral("raceChart5"));
    QTRY_VERIFY(last->records().size() > 20);
    run->click();
    QTRY_VERIFY(!race->isRunning());
    lookAtTexts(*race, QStringLiteral("race"));
    race->close();
    lookAtSweep(window, panel);
}

/// A sweep that has ended, its errors over the seeds drawn and ranked.
void TestScreens::lookAtSweep(MainWindow& window, TrainingPanel& panel)
{
    panel.sweep();
    auto* sweep = window.findChild<SweepDialog*>();
    sweep->findChild<QLineEdit*>(QStringLiteral("sweepSeeds"))->setText(QStringLiteral("1-3"));
    sweep->findChild<QSpinBox*>(QStringLiteral("sweepEpochs"))->setValue(20);
    sweep->findChild<QPushButton*>(QStringLiteral("sweepRun"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(!sweep->isRunning(), 60'000);
    sweep->findChild<QTableView*>(QStringLiteral("sweepTable"))->selectRow(1);
    lookAtTexts(*sweep, QStringLiteral("sweep"));
    sweep->close();
}

/// The sheet of a file with a gap and a bad cell, what comes of it, and the dialog that makes rows.
void TestScreens::lookAtData(MainWindow& window)
{
    QByteArray people = "name;age;weight;smoker;ill\n";
    for (int row = 0; row < 40; ++row) {
        people += QByteArray(row % 2 == 0 ? "Ann;" : "Bob;") + QByteArray::number(30 + row);
        people += row == 7 ? ";heavy;" : row == 9 ? ";?;" : ";70,5;";
        people += QByteArray(row % 3 == 0 ? "yes;" : "no;") + QByteArray::number(row % 2) + '\n';
    }
    ImportSheet sheet(window.document(), {QStringLiteral("people.csv"), people, false}, &window);
    sheet.show();
    QTRY_VERIFY(sheet.draft().table());
    lookAtTexts(sheet, QStringLiteral("import"));
    sheet.draft().import();
    QTRY_VERIFY(!sheet.isVisible());
    window.raisePanel(QStringLiteral("data"));
    lookAt(window, QStringLiteral("data-rows"));
    GenerateDialog dialog(window.document(), &window);
    dialog.setKind(Generator::Function);
    dialog.show();
    lookAtTexts(dialog, QStringLiteral("generate"));
}

void TestScreens::noTextIsClipped()
{
    QFETCH(QString, language);
    QFETCH(ThemeSwitch::Choice, look);
    QFETCH(QSize, size);
    QFETCH(Qt::LayoutDirection, direction);
    speak(language);
    QApplication::setLayoutDirection(direction);
    WorkbenchDriver bench(m_folder.filePath(language + QStringLiteral(".db")));
    QVERIFY(bench.isReady());
    MainWindow& window = bench.window();
    window.workbench().theme.setChoice(look);
    window.resize(size);
    m_size = size;
    window.selection().select(bench.document().spec().layers.front().id);
    lookAtPages(window, {});
    work(bench);
    lookAtPages(window, QStringLiteral("-used"));
    window.raisePanel(QStringLiteral("inference"));
    lookAtTabs(window, "inferencePages", QStringLiteral("inference"));
    window.setMode(Mode::Compare);
    lookAtTabs(window, "compareLayersTabs", QStringLiteral("compare-layers"));
    lookAtTabs(window, "qt_tabwidget_tabbar", QStringLiteral("compare"));
    lookAtTraining(window);
    lookAtData(window);
    for (const QString& fault : std::as_const(m_clipped)) // QVERIFY2 cuts what it says
        qWarning("%s", qPrintable(fault));
    QVERIFY(m_clipped.isEmpty());
}

void TestScreens::extremesFit_data()
{
    QTest::addColumn<ThemeSwitch::Choice>("look");
    QTest::newRow("light 1024x640") << ThemeSwitch::Choice::Light;
    QTest::newRow("dark 1024x640") << ThemeSwitch::Choice::Dark;
}

/// What is longer, deeper or wider than one thinks of: the window stays as it is, and nothing lies on anything.
void TestScreens::extremesFit()
{
    QFETCH(ThemeSwitch::Choice, look);
    WorkbenchDriver bench(m_folder.filePath(QTest::currentDataTag() + QStringLiteral(".db")));
    QVERIFY(bench.isReady());
    MainWindow& window = bench.window();
    window.workbench().theme.setChoice(look);
    m_size = QSize(1024, 640);
    window.resize(m_size);
    window.raisePanel(QStringLiteral("library"));
    lookAt(window, QStringLiteral("library-empty"));
    const Expert deep = deepExpert();
    for (int at = 0; at < 3; ++at) {
        Expert kept = deep;
        kept.name += std::to_string(at);
        QVERIFY(bench.library().save(kept));
    }
    bench.document().reset(deep);
    window.selection().select(deep.network.spec().layers.front().id);
    lookAtPages(window, QStringLiteral("-deep"));
    bench.document().setDataset(wideRows());
    QVERIFY(bench.document().setInputs(static_cast<int>(bench.document().dataset()->inputs.cols())));
    window.setMode(Mode::Train);
    auto& training = bench.part<TrainingPanel>("trainingPanel");
    training.stepOnce();
    QTRY_VERIFY(training.hasBegun() && !training.isRunning());
    window.findChild<QTabBar*>(QStringLiteral("trainingWatchPages"))->setCurrentIndex(1);
    lookAt(window, QStringLiteral("train-deep-weights"));
    training.keep();
    lookAtPages(window, QStringLiteral("-wide"));
    for (const QString& fault : std::as_const(m_clipped))
        qWarning("%s", qPrintable(fault));
    QVERIFY(m_clipped.isEmpty());
}

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
