// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/csv.h"
#include "tests/app/workbench_driver.h"
#include "tests/support/source_dir.h"
#include "ui/document/layer_text.h"
#include "ui/models/layer_model.h"
#include "ui/views/inference_panel.h"
#include "ui/views/latency_panel.h"
#include "ui/views/memory_panel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QStatusBar>
#include <QTemporaryDir>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// A person's way through the whole workbench with mouse and keys, from a new network to an answer, its cost, and the
/// library that still has it in another window. Steps build on each other, so they are one test.
class TestJourney : public QObject {
    Q_OBJECT

private slots:
    void fromANewNetworkToTheLibrary();

private:
    void design();
    void undoAndRedo();
    void openARealNet();
    void tryOneRow();
    void runAllRows();
    void measure();
    void keep();
    void findAgain();

    std::vector<float> shownOutputs() const;
    QString status() const { return m_bench->part<QLabel>("statusTotals").text(); }
    std::size_t layerCount() const { return m_bench->document().spec().layers.size(); }

    QTemporaryDir m_folder;
    std::unique_ptr<WorkbenchDriver> m_bench;
};

namespace {

QString libraryIn(const QTemporaryDir& folder) { return folder.filePath(QStringLiteral("experts.db")); }

} // namespace

void TestJourney::fromANewNetworkToTheLibrary()
{
    if (!QFile::exists(sharedData("diabetes.net")))
        QSKIP("needs the shared data");
    QVERIFY(m_folder.isValid());
    m_bench = std::make_unique<WorkbenchDriver>(libraryIn(m_folder));
    QVERIFY(m_bench->isReady());
    using Step = void (TestJourney::*)();
    for (const Step step :
         {&TestJourney::design, &TestJourney::undoAndRedo, &TestJourney::openARealNet, &TestJourney::tryOneRow,
          &TestJourney::runAllRows, &TestJourney::measure, &TestJourney::keep, &TestJourney::findAgain}) {
        (this->*step)();
        if (QTest::currentTestFailed())
            return;
    }
}

void TestJourney::design()
{
    QVERIFY(m_bench->choose("file", "newExpert"));
    QCOMPARE(layerCount(), 3U);
    QVERIFY2(status().contains(countText(2744)), qPrintable(status()));

    // A '+' on the canvas adds a layer, the table resizes it, the inspector gives it a function and a name.
    m_bench->clickOnCanvas(*m_bench->window().canvas().canvas().insertButton(2));
    QCOMPARE(layerCount(), 4U);
    m_bench->typeIntoCell("layersTable", 3, LayerModel::UnitsColumn, "12");
    QCOMPARE(m_bench->document().spec().layers[2].outputs, 12);
    m_bench->clickCard(2);
    auto& activation = m_bench->part<QComboBox>("layerActivation");
    activation.setFocus(Qt::TabFocusReason); // as Tab does; without it the letters are the canvas's keys
    QTest::keyClicks(&activation, "tanh");
    QCOMPARE(m_bench->document().spec().layers[2].function.activation, Activation::Tanh);
    auto& name = m_bench->part<QLineEdit>("layerName");
    QTest::mouseClick(&name, Qt::LeftButton);
    QTest::keyClicks(&name, "Narrow");
    QTest::keyClick(&name, Qt::Key_Return);
    QCOMPARE(m_bench->cellText("layersTable", 3, LayerModel::NameColumn), "Narrow");
    // 64-32-16-12-8: 65*32 + 33*16 + 17*12 + 13*8.
    QVERIFY2(status().contains(countText(2916)), qPrintable(status()));
}

void TestJourney::undoAndRedo()
{
    const NetworkSpec designed = m_bench->document().spec();
    const int steps = m_bench->document().undoStack().count();
    QCOMPARE(steps, 4);
    for (int step = 0; step < steps; ++step)
        m_bench->press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(layerCount(), 3U);
    QVERIFY2(status().contains(countText(2744)), qPrintable(status()));
    for (int step = 0; step < steps; ++step)
        m_bench->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(m_bench->document().spec() == designed);
}

void TestJourney::openARealNet()
{
    m_bench->press(Qt::Key_O, Qt::ControlModifier);
    QVERIFY(m_bench->chooseFile("openFileDialog", sharedData("diabetes.net")));
    // The design above was never saved: that is asked first.
    QTRY_VERIFY(m_bench->window().findChild<QMessageBox*>("unsavedQuestion"));
    auto* question = m_bench->window().findChild<QMessageBox*>("unsavedQuestion");
    QTest::mouseClick(question->button(QMessageBox::Discard), Qt::LeftButton);
    QTRY_COMPARE(m_bench->document().network().numInputs(), 8);
    QVERIFY(m_bench->isReady());
    const QList<QStringList> rows{
        {"8", "", ""}, {"16", "tanh", "0.5"}, {"8", "elliot_symmetric", "0.5"}, {"2", "sigmoid", "0.5"}};
    for (int row = 0; row < rows.size(); ++row) {
        QCOMPARE(m_bench->cellText("layersTable", row, LayerModel::UnitsColumn), rows[row][0]);
        QCOMPARE(m_bench->cellText("layersTable", row, LayerModel::ActivationColumn), rows[row][1]);
        QCOMPARE(m_bench->cellText("layersTable", row, LayerModel::SteepnessColumn), rows[row][2]);
    }
}

std::vector<float> TestJourney::shownOutputs() const
{
    const auto shown = m_bench->part<InferencePanel>("inferencePanel").outputs().outputs();
    return {shown.begin(), shown.end()};
}

void TestJourney::tryOneRow()
{
    m_bench->press(Qt::Key_Return, Qt::ControlModifier);
    const auto plan = m_bench->document().plan();
    Scratch scratch(*plan);
    std::vector<float> inputs(8, 0.0F);
    std::vector<float> expected(2);
    m_bench->typeIntoCell("inputList", 1, InputModel::ValueColumn, "0.755");
    inputs[1] = 0.755F;
    QVERIFY(plan->run(inputs, expected, scratch));
    QCOMPARE(shownOutputs(), expected);

    m_bench->click("loadRows");
    QVERIFY(m_bench->chooseFile("openFileDialog", sharedData("diabetes.test")));
    QTRY_VERIFY(m_bench->document().dataset());
    QVERIFY(m_bench->isReady());
    m_bench->click("nextRow");
    QCOMPARE(m_bench->part<QSpinBox>("rowNumber").value(), 2);
    const Eigen::RowVectorXf row = m_bench->document().dataset()->inputs.row(1);
    QVERIFY(plan->run({row.data(), 8}, expected, scratch));
    QCOMPARE(shownOutputs(), expected);
}

void TestJourney::runAllRows()
{
    if (auto* pages = m_bench->window().findChild<QTabBar*>("inferencePages"); pages->isVisible())
        QTest::mouseClick(pages, Qt::LeftButton, {}, pages->tabRect(1).center());
    QTest::qWait(0); // the page that was turned to is laid out
    m_bench->click("runAllRows");
    QTRY_VERIFY(m_bench->part<QPushButton>("exportResults").isEnabled());
    QVERIFY(m_bench->part<QLabel>("batchSummary").text().startsWith("384 rows"));
    m_bench->click("exportResults");
    const QString path = m_folder.filePath("results.csv");
    QVERIFY(m_bench->chooseFile("saveFileDialog", path));
    QTRY_VERIFY(QFile::exists(path));
    QVERIFY(m_bench->isReady());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto table = readCsv(file.readAll().toStdString());
    QVERIFY2(table, table ? "" : table.error().message.c_str());
    QCOMPARE(table->values.rows(), 384);
    QCOMPARE(table->values.cols(), 1 + 8 + 2 + 2 + 1);
    const auto plan = m_bench->document().plan();
    Scratch scratch(*plan);
    Matrix expected(384, 2);
    QVERIFY(plan->runBatch(m_bench->document().dataset()->inputs, expected, scratch));
    QVERIFY(table->values.middleCols(9, 2) == expected); // what was exported reads back to the same bits
}

void TestJourney::measure()
{
    m_bench->press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    auto& panel = m_bench->part<LatencyPanel>("latencyPanel");
    QTRY_VERIFY_WITH_TIMEOUT(panel.report(), 60'000);
    const LatencyReport& report = *panel.report();
    QVERIFY(0 < report.p50Ns && report.p50Ns <= report.p90Ns && report.p90Ns <= report.p99Ns);
    for (const char* metric : {"latencyMetric0", "latencyMetric1", "latencyMetric2", "latencyMetric3"})
        QVERIFY(m_bench->part<QWidget>(metric).isVisible());
    QVERIFY(!m_bench->part<QLabel>("latencyConditions").text().isEmpty());

    QVERIFY(m_bench->showPanel("Memory"));
    const auto memory = m_bench->part<MemoryPanel>("memoryPanel").report();
    QVERIFY(memory);
    // 298 parameters of 4 bytes; the plan may pad them, never drop one.
    QVERIFY(memory->total.weights >= 298 * sizeof(float));
}

void TestJourney::keep()
{
    m_bench->press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(m_bench->window().findChild<QDialog*>("saveToLibraryDialog"));
    auto* dialog = m_bench->window().findChild<QDialog*>("saveToLibraryDialog");
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto& name = m_bench->part<QLineEdit>("saveName");
    name.selectAll();
    QTest::keyClicks(&name, "Diabetes");
    QTest::keyClicks(&m_bench->part<QLineEdit>("saveTags"), "medicine, small");
    m_bench->click("saveToLibrarySave");
    QTRY_COMPARE(m_bench->library().count().value(), 1);
    QVERIFY(m_bench->document().undoStack().isClean());
}

void TestJourney::findAgain()
{
    const Network kept = m_bench->document().network();
    m_bench = std::make_unique<WorkbenchDriver>(libraryIn(m_folder)); // another window, the same file
    QVERIFY(m_bench->isReady());
    QCOMPARE(m_bench->document().network().numInputs(), 64);
    m_bench->press(Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(&m_bench->part<QLineEdit>("librarySearch"), "medic");
    auto& list = m_bench->part<QListView>("libraryList");
    QTRY_COMPARE(list.model()->rowCount(), 1);
    const QPoint first = list.visualRect(list.model()->index(0, 0)).center();
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, first);
    QTest::mouseDClick(list.viewport(), Qt::LeftButton, {}, first);
    QTRY_COMPARE(m_bench->document().network().numInputs(), 8);
    QVERIFY(m_bench->document().expert().name == "Diabetes");
    QVERIFY(m_bench->document().spec() == kept.spec());
    QVERIFY(bitEqual(m_bench->document().network().weights(), kept.weights()));
}

QTEST_MAIN(TestJourney)
#include "tst_journey.moc"
