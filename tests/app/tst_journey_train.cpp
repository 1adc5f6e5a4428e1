// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/design_cost.h"
#include "core/training/evaluation.h"
#include "tests/app/workbench_driver.h"
#include "ui/charts/loss_chart.h"
#include "ui/charts/surface_chart.h"
#include "ui/views/data/import_sheet.h"
#include "ui/views/design_advice.h"
#include "ui/views/latency_panel.h"
#include "ui/views/library_care.h"
#include "ui/views/mode.h"
#include "ui/views/training/cascade_dialog.h"
#include "ui/views/training/trainings_dialog.h"
#include "ui/views/training_panel.h"

#include <QAction>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

#include <cmath>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// The ways of a person who trains: from the welcome page to a kept expert in three clicks, by keys alone, and with a
/// file of their own.
class TestJourneyTrain : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void firstRunInThreeClicks();
    void trainingByKeys();
    void ownRowsFromAFile();
    void ownDataToAMeasuredExpert();
    void whatGrewIsKeptAndGrownAgain();

private:
    void click(const char* name)
    {
        ++m_clicks;
        m_bench->click(name);
    }
    TrainingPanel& panel() const { return m_bench->part<TrainingPanel>("trainingPanel"); }
    Document& document() const { return m_bench->document(); }
    void keepByReturn(const char* button);
    void drop(const QString& path);
    void importFruit();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WorkbenchDriver> m_bench;
    int m_clicks = 0;
};

namespace {

/// The output at one and the same place, however fine the grid is.
float cornerOf(const SurfaceChart& boundary) { return boundary.grid()->values(0, 0); }

/// Length and width of three kinds of fruit, as a spreadsheet in Germany writes them.
void writeFruit(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write the rows");
    file.write("length;width;fruit\n");
    const char* names[] = {"apple", "banana", "cherry"};
    for (int row = 0; row < 90; ++row) {
        const int fruit = row % 3;
        const double length = (fruit == 1 ? 15 : fruit == 0 ? 7 : 2) + std::sin(row) / 3;
        const double width = (fruit == 2 ? 2 : 5) + std::cos(row) / 3;
        QString line = QStringLiteral("%1;%2;").arg(length, 0, 'f', 3).arg(width, 0, 'f', 3);
        file.write(line.replace(u'.', u',').toUtf8() + names[fruit] + '\n');
    }
}

} // namespace

void TestJourneyTrain::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_bench = std::make_unique<WorkbenchDriver>(m_folder->filePath(QStringLiteral("experts.db")));
    QVERIFY(m_bench->isReady());
    m_clicks = 0;
}

/// As the system does it: over the window, then onto it.
void TestJourneyTrain::drop(const QString& path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_bench->window(), &enter);
    QDropEvent drop({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_bench->window(), &drop);
}

/// A file of fruit dropped on Train, and a click on Import in the sheet that opens.
void TestJourneyTrain::importFruit()
{
    const QString path = m_folder->filePath("fruit.csv");
    writeFruit(path);
    m_bench->chooseMode(Mode::Train);
    drop(path);
    QTRY_VERIFY(m_bench->window().findChild<ImportSheet*>());
    auto* sheet = m_bench->window().findChild<ImportSheet*>();
    QVERIFY(sheet->isVisible());
    QTRY_VERIFY(sheet->draft().table());
    click("importButton");
    QTRY_VERIFY(document().dataset());
    QVERIFY(m_bench->isReady());
}

/// Save to library, and Return.
void TestJourneyTrain::keepByReturn(const char* button)
{
    click(button);
    QTRY_VERIFY(m_bench->window().findChild<QDialog*>("saveToLibraryDialog"));
    auto* dialog = m_bench->window().findChild<QDialog*>("saveToLibraryDialog");
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog->windowHandle(), Qt::Key_Return);
    QTRY_COMPARE(m_bench->library().count().value(), 1);
}

void TestJourneyTrain::firstRunInThreeClicks()
{
    m_bench->window().setMode(Mode::Welcome);
    click("example-xor");
    QVERIFY(usesCanvas(m_bench->window().mode()) && m_bench->window().canvas().isVisible());
    QCOMPARE(document().network().numInputs(), 2);
    QCOMPARE(document().spec().layers.size(), std::size_t{2});
    QCOMPARE(document().spec().layers[0].outputs, 4);
    QCOMPARE(document().dataset()->rows(), 4);
    auto& boundary = m_bench->part<SurfaceChart>("trainingSurface");
    QTRY_VERIFY(boundary.grid());
    const float before = cornerOf(boundary);

    click("trainButton");
    QVERIFY(panel().isRunning());
    int moves = 0;
    for (float seen = before; panel().hasBegun();) {
        QTest::qWait(10);
        const float now = cornerOf(boundary);
        moves += now != seen ? 1 : 0;
        seen = now;
    }
    QVERIFY2(moves >= 3, qPrintable(QString::number(moves))); // before it has ended
    const auto result = evaluate(document().network(), *document().dataset());
    QVERIFY(result);
    QVERIFY2(result->meanSquare <= 0.001, qPrintable(QString::number(result->meanSquare)));
    QCOMPARE(result->accuracy.value(), 1.0);
    QCOMPARE(document().undoStack().count(), 1);
    QTRY_VERIFY(cornerOf(boundary) != before);

    keepByReturn("saveTrained");
    QCOMPARE(m_clicks, 3);
    QVERIFY(document().undoStack().isClean());
    const auto trainings = m_bench->library().trainings(m_bench->library().list()->front().id);
    QVERIFY2(trainings, trainings ? "" : trainings.error().message.c_str());
    QCOMPARE(trainings->size(), std::size_t{1});
    const StoredTraining& training = trainings->front();
    QCOMPARE(training.status, std::string("finished"));
    QCOMPARE(training.settings.config.targetError, 0.001);
    QCOMPARE(training.data.rows, std::int64_t{4});
    QVERIFY(training.curve.back().trainError <= 0.001);
}

void TestJourneyTrain::trainingByKeys()
{
    m_bench->window().setMode(Mode::Welcome);
    click("example-spirals");
    // On a fast machine, or a busy one, a thousand epochs are over before the second key comes.
    panel().findChild<QSpinBox*>("trainingEpochs")->setValue(1'000'000);
    const auto before = document().network().sharedWeights();
    m_bench->window().canvas().setFocus();
    m_bench->press(Qt::Key_Space);
    QVERIFY(panel().isRunning());
    const auto& records = panel().findChild<LossChart*>()->records();
    QTRY_VERIFY(records.size() > 2);
    m_bench->press(Qt::Key_Space);
    QTRY_VERIFY(!panel().isRunning());
    const std::size_t paused = records.size();
    m_bench->press(Qt::Key_N);
    QTRY_COMPARE(records.size(), paused + 1);
    QTRY_VERIFY(!panel().isRunning());
    panel().keep();
    QVERIFY(document().network().sharedWeights() != before);
    m_bench->press(Qt::Key_R, Qt::ShiftModifier);
    QCOMPARE(document().network().sharedWeights(), before);
    m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(document().network().sharedWeights() != before);
    // Where something can be typed the letters are letters.
    auto& seed = m_bench->part<QLineEdit>("trainingSeed");
    seed.setFocus();
    m_bench->press(Qt::Key_N);
    m_bench->press(Qt::Key_Space);
    QVERIFY(!panel().hasBegun());
}

void TestJourneyTrain::ownRowsFromAFile()
{
    importFruit();
    QCOMPARE(document().dataset()->inputs.cols(), 2);
    QCOMPARE(document().dataset()->targets.cols(), 3); // one for each fruit
    QCOMPARE(document().network().numInputs(), 2);
    QCOMPARE(document().network().numOutputs(), 3);
    click("trainButton");
    QTRY_VERIFY_WITH_TIMEOUT(!panel().hasBegun(), 30'000);
    const auto result = evaluate(document().network(), *document().dataset());
    QVERIFY(result);
    QVERIFY2(result->accuracy.value() > 0.9, qPrintable(QString::number(*result->accuracy)));
    keepByReturn("saveTrained");
    const auto trainings = m_bench->library().trainings(m_bench->library().list()->front().id);
    QVERIFY(trainings);
    QCOMPARE(trainings->front().settings.validationShare, 0.2); // as the sheet proposed
    QCOMPARE(trainings->front().data.source, std::string("fruit.csv"));
    QCOMPARE(m_clicks, 3);
}

/// From a file of one's own to an expert within a budget that is trained, judged and measured; the Export menu is next.
void TestJourneyTrain::ownDataToAMeasuredExpert()
{
    m_bench->window().findChild<DesignAdvice*>()->budget().setBudget({{}, 20'000});
    importFruit();
    click("dataSuggest");
    QTRY_VERIFY(m_bench->window().findChild<QWidget*>("proposal2")); // three to choose from
    click("proposal1");
    QVERIFY(m_bench->isReady());
    const NetworkSpec chosen = document().spec();
    QCOMPARE(chosen.inputs, 2);
    QVERIFY(chosen.layers.back().isSoftmax());
    QVERIFY(designCost(chosen).bytes <= 20'000);
    click("trainButton");
    QTRY_VERIFY_WITH_TIMEOUT(!panel().hasBegun(), 30'000);
    const auto result = evaluate(document().network(), *document().dataset());
    QVERIFY2(result->accuracy.value() > 0.95, qPrintable(QString::number(*result->accuracy)));
    auto* matrix = panel().findChild<QTableView*>("confusionTable");
    QTRY_VERIFY(matrix->isVisible());         // opens itself
    QCOMPARE(matrix->model()->rowCount(), 4); // three fruits, and the precision
    click("measureTrained");
    auto* latency = m_bench->window().findChild<LatencyPanel*>();
    QTRY_VERIFY_WITH_TIMEOUT(latency->report(), 60'000);
    QVERIFY(!latency->isStale());
    QCOMPARE(m_clicks, 5);
}

/// By cascade, into the library, and from what the library knows of it once more to the same weights.
void TestJourneyTrain::whatGrewIsKeptAndGrownAgain()
{
    importFruit();
    const auto grow = [this](CascadeDialog& dialog) {
        dialog.findChild<QPushButton*>("cascadeGrow")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dialog.isGrowing(), 60'000);
        dialog.findChild<QPushButton*>("cascadeTake")->click();
    };
    m_bench->window().findChild<QAction*>("growByCascade")->trigger();
    QPointer<CascadeDialog> dialog = m_bench->window().findChild<CascadeDialog*>();
    QVERIFY(dialog);
    dialog->findChild<QSpinBox*>("cascadeUnits")->setValue(2);
    grow(*dialog);
    QTRY_VERIFY(!dialog);
    const auto weights = document().network().sharedWeights();
    Expert expert = document().toExpert();
    expert.name = "Grown";
    const auto saved = m_bench->library().save(expert, {}, document().trainings());
    QVERIFY(saved);
    auto* kept = new TrainingsDialog(m_bench->library(), saved->expert, "Grown", &m_bench->window());
    std::optional<TrainingSettings> settings;
    connect(kept, &TrainingsDialog::repeatRequested, this, [&](const TrainingSettings& of) { settings = of; });
    kept->findChild<QPushButton*>("trainingRepeat")->click();
    QVERIFY(settings && settings->cascade);
    emit m_bench->window().findChild<LibraryCare*>()->repeatRequested(*settings, "Other rows chose the weights");
    QVERIFY(m_bench->window().messages().text().contains("Other rows chose"));
    dialog = m_bench->window().findChild<CascadeDialog*>();
    QVERIFY(dialog && dialog->settings() == *settings);
    grow(*dialog);
    QVERIFY(bitEqual(document().network().weights(), *weights));
}

QTEST_MAIN(TestJourneyTrain)
#include "tst_journey_train.moc"
