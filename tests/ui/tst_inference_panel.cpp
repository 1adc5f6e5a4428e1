// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/source_dir.h"
#include "tests/ui/inference_fixture.h"
#include "ui/views/batch_view.h"
#include "ui/views/input_delegate.h"
#include "ui/views/job_bar.h"
#include "ui/views/message_bar.h"
#include "ui/views/output_view.h"
#include "ui/views/row_picker.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

using namespace wb;
using namespace wb::ui;
using namespace wb::test;

/// The Inference panel by mouse and keys: whatever is typed, slid or picked, the outputs are those of Plan::run.
class TestInferencePanel : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void modelsAreSound();
    void startsWithTheOutputsOfZero();
    void typedDigitsGiveOutputsAtOnce();
    void typedValuesMayLeaveTheRange();
    void aCommaIsADecimalPoint();
    void escapeEndsTyping();
    void sliderFollowsTheMouse();
    void sliderFollowsTheKeys();
    void rowsStepByButtonsKeysAndNumber();
    void targetsShowUntilAnInputIsChanged();
    void rangesAndNamesComeFromTheRows();
    void loadButtonReadsTheChosenFile();
    void badRowsAreRefusedInThePanel_data();
    void badRowsAreRefusedInThePanel();
    void droppedFilesAreTaken();
    void editedNetworkChangesOutputsAtOnce();
    void resizedInputsSayThatRowsNoLongerFit();
    void softmaxMarksItsChoice();
    void softmaxTellsItsConfidence();
    void activationsAreThoseOfEveryLayer();
    void editedInputsGoBackToTheirRow();
    void barSaysWhatWasAssumed_data();
    void barSaysWhatWasAssumed();
    void largeFilesAreReadAsAJob_data();
    void largeFilesAreReadAsAJob();
    void aLargeFileCanBeCancelled();
    void sliderAnswersWithinAFrame_data();
    void sliderAnswersWithinAFrame();
    void sixtyFourInputsNeedNoWidgets();
    void typedOutputIsSought();
    void soughtInVainSaysTheNearest();

private:
    void typeOutput(const QString& text);

    std::unique_ptr<InferenceFixture> m_fixture;
};

void TestInferencePanel::init()
{
    m_fixture = std::make_unique<InferenceFixture>();
    QVERIFY(m_fixture->isReady());
}

void TestInferencePanel::cleanup() { m_fixture.reset(); }

void TestInferencePanel::modelsAreSound()
{
    InputModel inputs(m_fixture->document);
    OutputModel outputs(m_fixture->document);
    const QAbstractItemModelTester inputTester(&inputs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester outputTester(&outputs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const std::vector<float> values{1.0F, 2.0F};
    outputs.show(values, {});
    outputs.show(values, values);
    QCOMPARE(outputs.meanSquaredError(), 0.0);
    QVERIFY(m_fixture->document.setInputs(5));
    QCOMPARE(inputs.rowCount(), 5);
    QVERIFY(!inputs.setData(inputs.index(0, InputModel::ValueColumn), qQNaN()));
    QVERIFY(!inputs.setData(inputs.index(0, InputModel::ValueColumn), 1e39)); // no float
    QVERIFY(!inputs.setData(inputs.index(0, InputModel::NameColumn), 1.0));
}

void TestInferencePanel::startsWithTheOutputsOfZero() { QVERIFY(m_fixture->outputsAreThoseOf({0, 0, 0})); }

void TestInferencePanel::typedDigitsGiveOutputsAtOnce()
{
    QVERIFY(m_fixture->choose(1, InputModel::NameColumn));
    QTest::keyClicks(&m_fixture->list(), "0");
    QWidget* editor = QApplication::focusWidget();
    QTest::keyClicks(editor, ".75");
    // Not yet entered, but already run.
    QCOMPARE(m_fixture->inputsShown(), (std::vector<float>{0, 0.75F, 0}));
    QVERIFY(m_fixture->outputsAreThoseOf({0, 0.75F, 0}));
    QVERIFY(m_fixture->enter());
    QCOMPARE(m_fixture->cell(1, InputModel::ValueColumn).data().toString(), "0.75");
}

void TestInferencePanel::typedValuesMayLeaveTheRange()
{
    QVERIFY(m_fixture->choose(0, InputModel::ValueColumn));
    QTest::keyClicks(&m_fixture->list(), "-");
    QTest::keyClicks(QApplication::focusWidget(), "12.5");
    QVERIFY(m_fixture->enter());
    QVERIFY(m_fixture->outputsAreThoseOf({-12.5F, 0, 0}));
}

void TestInferencePanel::aCommaIsADecimalPoint()
{
    QVERIFY(m_fixture->choose(2, InputModel::ValueColumn));
    QTest::keyClicks(&m_fixture->list(), "0");
    QTest::keyClicks(QApplication::focusWidget(), ",5x");
    QVERIFY(m_fixture->enter());
    QVERIFY(m_fixture->outputsAreThoseOf({0, 0, 0.5F}));
}

void TestInferencePanel::escapeEndsTyping()
{
    auto& list = m_fixture->list();
    QVERIFY(m_fixture->choose(0, InputModel::ValueColumn));
    QTest::keyClick(&list, Qt::Key_F2);
    QVERIFY(QApplication::focusWidget() != &list);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(QApplication::focusWidget(), &list);
    QCOMPARE(m_fixture->inputsShown().front(), 0.0F);
}

void TestInferencePanel::sliderFollowsTheMouse()
{
    auto& list = m_fixture->list();
    const QRect groove = InputDelegate::groove(list.visualRect(m_fixture->cell(1, InputModel::SliderColumn)));
    const int y = groove.center().y();
    const float pixel = 2.02F / static_cast<float>(groove.width()); // of -1 to 1, and a little for the ends
    QTest::mousePress(list.viewport(), Qt::LeftButton, {}, {groove.left() + groove.width() / 2, y});
    QVERIFY(std::abs(m_fixture->inputsShown()[1]) < pixel); // the middle
    QTest::mouseMove(list.viewport(), {groove.left() + groove.width() * 3 / 4, y});
    QVERIFY(std::abs(m_fixture->inputsShown()[1] - 0.5F) < pixel);
    QTest::mouseMove(list.viewport(), {groove.right() + 500, y});
    QCOMPARE(m_fixture->inputsShown()[1], 1.0F);
    QVERIFY(m_fixture->outputsAreThoseOf({0, 1, 0}));
    QTest::mouseRelease(list.viewport(), Qt::LeftButton, {}, {groove.right() + 500, y});
    QTest::mouseMove(list.viewport(), {groove.left(), y});
    QCOMPARE(m_fixture->inputsShown()[1], 1.0F); // let go
}

void TestInferencePanel::sliderFollowsTheKeys()
{
    auto& list = m_fixture->list();
    QVERIFY(m_fixture->choose(0, InputModel::SliderColumn));
    QTest::keyClick(&list, Qt::Key_Home);
    QCOMPARE(m_fixture->inputsShown()[0], -1.0F);
    QTest::keyClick(&list, Qt::Key_Right);
    QCOMPARE(m_fixture->inputsShown()[0], -0.98F); // a hundredth of -1 to 1
    QTest::keyClick(&list, Qt::Key_PageUp);
    QCOMPARE(m_fixture->inputsShown()[0], -0.78F);
    QTest::keyClick(&list, Qt::Key_End);
    QTest::keyClick(&list, Qt::Key_Left);
    QCOMPARE(m_fixture->inputsShown()[0], 0.98F);
    QVERIFY(m_fixture->outputsAreThoseOf({0.98F, 0, 0}));
    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(list.currentIndex(), m_fixture->cell(1, InputModel::SliderColumn));
}

void TestInferencePanel::rowsStepByButtonsKeysAndNumber()
{
    auto& number = m_fixture->part<QSpinBox>("rowNumber");
    QVERIFY(!number.isEnabled());
    QVERIFY(m_fixture->loadSmallRows());
    QCOMPARE(m_fixture->inputsShown(), (std::vector<float>{0, 1, 2}));
    QVERIFY(!m_fixture->part<QToolButton>("previousRow").isEnabled());
    QTest::mouseClick(&m_fixture->part<QToolButton>("nextRow"), Qt::LeftButton);
    QCOMPARE(m_fixture->inputsShown(), (std::vector<float>{0.5F, -3, 4}));
    QVERIFY(m_fixture->outputsAreThoseOf({0.5F, -3, 4}));
    QTest::mouseClick(&m_fixture->part<QToolButton>("lastRow"), Qt::LeftButton);
    QCOMPARE(m_fixture->inputsShown(), (std::vector<float>{1, 5, 6}));
    QVERIFY(!m_fixture->part<QToolButton>("nextRow").isEnabled());
    QTest::keyClick(&m_fixture->list(), Qt::Key_PageUp, Qt::AltModifier);
    QCOMPARE(number.value(), 2);
    QTest::keyClick(&m_fixture->list(), Qt::Key_Home, Qt::AltModifier);
    QCOMPARE(number.value(), 1);
    QTest::keyClick(&number, Qt::Key_Up);
    QVERIFY(m_fixture->outputsAreThoseOf({0.5F, -3, 4}));
    number.selectAll();
    QTest::keyClicks(&number, "3");
    QVERIFY(m_fixture->outputsAreThoseOf({1, 5, 6}));
}

void TestInferencePanel::targetsShowUntilAnInputIsChanged()
{
    auto& view = m_fixture->part<OutputView>("outputView");
    QVERIFY(view.isColumnHidden(OutputModel::TargetColumn));
    QVERIFY(m_fixture->loadSmallRows());
    QVERIFY(!view.isColumnHidden(OutputModel::TargetColumn));
    QCOMPARE(view.model()->index(0, OutputModel::TargetColumn).data().toString(), "1");
    const auto shown = m_fixture->panel->outputs().outputs();
    const double first = static_cast<double>(shown[0]) - 1.0;
    const auto second = static_cast<double>(shown[1]);
    const double expected = (first * first + second * second) / 2.0;
    QCOMPARE(m_fixture->panel->outputs().meanSquaredError(), expected);
    QVERIFY(m_fixture->part<QLabel>("rowError").text().contains("Mean squared error"));
    QVERIFY(m_fixture->choose(0, InputModel::SliderColumn)); // a click on a slider moves it
    QVERIFY(view.isColumnHidden(OutputModel::TargetColumn));
    QVERIFY(m_fixture->part<QLabel>("rowError").text().contains("by hand"));
}

void TestInferencePanel::rangesAndNamesComeFromTheRows()
{
    QVERIFY(m_fixture->loadSmallRows());
    QCOMPARE(m_fixture->cell(1, InputModel::NameColumn).data().toString(), "b");
    QCOMPARE(m_fixture->cell(1, InputModel::NameColumn).data(InputModel::LowRole).toFloat(), -3.0F);
    QCOMPARE(m_fixture->cell(1, InputModel::NameColumn).data(InputModel::HighRole).toFloat(), 5.0F);
    m_fixture->document.setDataset(nullptr);
    QCOMPARE(m_fixture->cell(1, InputModel::NameColumn).data().toString(), "Input 2");
    QCOMPARE(m_fixture->cell(1, InputModel::NameColumn).data(InputModel::HighRole).toFloat(), 1.0F);
}

void TestInferencePanel::loadButtonReadsTheChosenFile()
{
    const QString path = test::sharedData("diabetes.test");
    if (!QFile::exists(path))
        QSKIP("needs the shared data");
    Expert expert = smallExpert();
    expert.network = NetworkBuilder().layersFromSizes({8, 4, 2}).build().value();
    m_fixture->document.reset(expert);
    QTest::mouseClick(&m_fixture->part<QPushButton>("loadRows"), Qt::LeftButton);
    auto* dialog = m_fixture->panel->findChild<QFileDialog*>("openFileDialog");
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    auto* name = dialog->findChild<QLineEdit*>("fileNameEdit");
    QVERIFY(name);
    name->setText(path);
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(m_fixture->document.dataset());
    QCOMPARE(m_fixture->document.dataset()->rows(), 384);
    QVERIFY(m_fixture->part<QLabel>("rowsSource").text().contains("diabetes.test"));
    QTest::mouseClick(&m_fixture->part<QToolButton>("nextRow"), Qt::LeftButton);
    const auto row = m_fixture->document.dataset()->inputs.row(1);
    QVERIFY(m_fixture->outputsAreThoseOf({row.data(), row.data() + row.size()}));
}

void TestInferencePanel::badRowsAreRefusedInThePanel_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    QTest::newRow("too few columns") << QByteArray("1,2\n3,4\n") << "2 columns";
    QTest::newRow("not a number") << QByteArray("1,2,3\n4,five,6\n") << "line 2";
    QTest::newRow("gaps everywhere") << QByteArray("1,nan,3\n4,nan,6\n") << "missing";
    QTest::newRow("nothing") << QByteArray("") << "bad.csv";
}

void TestInferencePanel::badRowsAreRefusedInThePanel()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    QVERIFY(m_fixture->loadSmallRows());
    QVERIFY(!m_fixture->panel->loadRows("bad.csv", bytes));
    auto& bar = m_fixture->part<MessageBar>("messageBar");
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.kind(), MessageBar::Kind::Error);
    QVERIFY2(bar.text().contains(says), qPrintable(bar.text()));
    QCOMPARE(m_fixture->document.dataset()->rows(), 3); // what was there stays
    QVERIFY(m_fixture->loadSmallRows());
    QCOMPARE(bar.kind(), MessageBar::Kind::Info);
}

void TestInferencePanel::droppedFilesAreTaken()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("dropped.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(kSmallRows);
    file.close();
    QMimeData mime;
    mime.setUrls({QUrl::fromLocalFile(file.fileName())});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(m_fixture->panel.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(m_fixture->panel.get(), &drop);
    QCOMPARE(m_fixture->document.dataset()->rows(), 3);

    mime.setUrls({QUrl::fromLocalFile("/tmp/picture.png")});
    QDragEnterEvent other(QPoint(10, 10), Qt::CopyAction, &mime, Qt::LeftButton, {});
    other.ignore();
    QApplication::sendEvent(m_fixture->panel.get(), &other);
    QVERIFY(!other.isAccepted());
}

void TestInferencePanel::editedNetworkChangesOutputsAtOnce()
{
    QVERIFY(m_fixture->choose(0, InputModel::SliderColumn));
    QTest::keyClick(&m_fixture->list(), Qt::Key_End);
    const LayerId last = m_fixture->document.spec().layers.back().id;
    QVERIFY(m_fixture->document.setOutputs(last, 5));
    QCOMPARE(m_fixture->panel->outputs().rowCount(), 5);
    QVERIFY(m_fixture->outputsAreThoseOf({1, 0, 0}));
    m_fixture->document.undoStack().undo();
    QVERIFY(m_fixture->outputsAreThoseOf({1, 0, 0}));
}

void TestInferencePanel::resizedInputsSayThatRowsNoLongerFit()
{
    QVERIFY(m_fixture->loadSmallRows());
    QVERIFY(m_fixture->document.setInputs(4));
    QCOMPARE(m_fixture->inputsShown().size(), 4U);
    auto& bar = m_fixture->part<MessageBar>("messageBar");
    QVERIFY(bar.isVisible());
    QVERIFY2(bar.text().contains("3 inputs, the network takes 4"), qPrintable(bar.text()));
    QVERIFY(!m_fixture->part<RowPicker>("rowPicker").isEnabled());
    QTest::mouseClick(&m_fixture->part<QPushButton>("runAllRows"), Qt::LeftButton);
    QVERIFY(!m_fixture->panel->findChild<BatchView*>()->results().result());
    m_fixture->document.undoStack().undo();
    QVERIFY(!bar.isVisible());
    QVERIFY(m_fixture->part<RowPicker>("rowPicker").isEnabled());
}

void TestInferencePanel::softmaxMarksItsChoice()
{
    m_fixture->document.reset(smallExpert(Activation::Softmax));
    QVERIFY(m_fixture->loadSmallRows());
    const auto shown = m_fixture->panel->outputs().outputs();
    const int largest = shown[0] >= shown[1] ? 0 : 1;
    const QAbstractItemModel& model = m_fixture->panel->outputs();
    QVERIFY(model.index(largest, 0).data(OutputModel::LargestRole).toBool());
    QVERIFY(!model.index(1 - largest, 0).data(OutputModel::LargestRole).toBool());
    QCOMPARE(model.index(0, 0).data(OutputModel::LowRole).toFloat(), 0.0F);
    QCOMPARE(model.index(0, 0).data(OutputModel::HighRole).toFloat(), 1.0F);
}

void TestInferencePanel::softmaxTellsItsConfidence()
{
    auto& label = m_fixture->part<QLabel>("confidence");
    QVERIFY2(label.text().contains("n/a"), qPrintable(label.text()));
    QVERIFY2(label.toolTip().contains("linear"), qPrintable(label.toolTip()));
    m_fixture->document.reset(smallExpert(Activation::Softmax));
    const auto shown = m_fixture->panel->outputs().outputs();
    const auto confidence = m_fixture->panel->outputs().confidence();
    QVERIFY(confidence);
    QCOMPARE(confidence->largest, static_cast<double>(std::max(shown[0], shown[1])));
    QVERIFY2(label.text().contains(percentText(confidence->largest)), qPrintable(label.text()));
}

void TestInferencePanel::activationsAreThoseOfEveryLayer()
{
    QSignalSpy spy(m_fixture->panel.get(), &InferencePanel::activationsChanged);
    QVERIFY(m_fixture->loadSmallRows());
    QVERIFY(!spy.isEmpty());
    const auto cards = spy.last().first().value<std::vector<std::vector<float>>>();
    QCOMPARE(cards.size(), 3U);
    QCOMPARE(cards[0], m_fixture->inputsShown());
    QCOMPARE(cards[1].size(), 4U);
    const auto shown = m_fixture->panel->outputs().outputs();
    QCOMPARE(cards[2], (std::vector<float>{shown.begin(), shown.end()}));
    spy.clear();
    QVERIFY(m_fixture->document.setOutputs(m_fixture->document.spec().layers.front().id, 7));
    QCOMPARE(spy.last().first().value<std::vector<std::vector<float>>>()[1].size(), 7U);
}

void TestInferencePanel::editedInputsGoBackToTheirRow()
{
    auto& reset = m_fixture->part<QToolButton>("resetToRowButton");
    QVERIFY(!reset.isEnabled());
    QVERIFY(m_fixture->loadSmallRows());
    QTest::mouseClick(&m_fixture->part<QToolButton>("nextRow"), Qt::LeftButton);
    QVERIFY(!reset.isEnabled());
    QVERIFY(m_fixture->choose(0, InputModel::SliderColumn));
    QVERIFY(reset.isEnabled());
    QTest::keyClick(&m_fixture->list(), Qt::Key_Backspace, Qt::AltModifier);
    QCOMPARE(m_fixture->inputsShown(), (std::vector<float>{0.5F, -3, 4}));
    QVERIFY(m_fixture->outputsAreThoseOf({0.5F, -3, 4}));
    QVERIFY(!reset.isEnabled());
    QVERIFY(m_fixture->panel->outputs().hasTargets());
}

void TestInferencePanel::barSaysWhatWasAssumed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("says");
    QTest::addColumn<bool>("warns");
    QTest::newRow("by position") << kSmallRows << QStringList{"3 (a, b, c)", "2 (yes, no)"} << false;
    QTest::newRow("too much") << QByteArray("1,2,3,.4\n") << QStringList{"not used: 1"} << true;
    QTest::newRow("a gap") << QByteArray("1,2,3\n4,,6\n") << QStringList{"left out: 1"} << true;
    QTest::newRow("class numbers") << QByteArray("1,2,3,0\n4,5,6,1\n") << QStringList{"one target for each class"}
                                   << false;
}

void TestInferencePanel::barSaysWhatWasAssumed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, says);
    QFETCH(bool, warns);
    QVERIFY(m_fixture->panel->loadRows("small.csv", bytes));
    auto& bar = m_fixture->part<MessageBar>("messageBar");
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.kind() == MessageBar::Kind::Warning, warns);
    for (const QString& part : says)
        QVERIFY2(bar.text().contains(part), qPrintable(bar.text()));
}

void TestInferencePanel::largeFilesAreReadAsAJob_data()
{
    QTest::addColumn<int>("drive");
    QTest::newRow("thread") << int(JobRunner::Drive::Thread);
    QTest::newRow("timer") << int(JobRunner::Drive::Timer);
}

void TestInferencePanel::largeFilesAreReadAsAJob()
{
    QFETCH(int, drive);
    m_fixture = std::make_unique<InferenceFixture>(static_cast<JobRunner::Drive>(drive));
    QTemporaryDir folder;
    QFile file(folder.filePath("large.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    const QByteArray line = "0.125,0.25,0.5,1,0\n";
    file.write(line.repeated(20'000));
    file.close();
    QVERIFY(m_fixture->panel->loadRowsFrom(file.fileName()));
    QVERIFY(!m_fixture->document.dataset()); // it is still being read
    QVERIFY(m_fixture->part<JobBar>("jobBar").isVisible());
    QTRY_VERIFY(m_fixture->document.dataset());
    QCOMPARE(m_fixture->document.dataset()->rows(), 20'000);
    QVERIFY(!m_fixture->part<JobBar>("jobBar").isVisible());
    QVERIFY(m_fixture->outputsAreThoseOf({0.125F, 0.25F, 0.5F}));
}

void TestInferencePanel::aLargeFileCanBeCancelled()
{
    m_fixture = std::make_unique<InferenceFixture>(JobRunner::Drive::Timer); // nothing is read before the click
    QVERIFY(m_fixture->panel->loadRows("large.csv", QByteArray("1,2,3\n").repeated(100'000)));
    QTest::mouseClick(&m_fixture->part<QPushButton>("cancelJob"), Qt::LeftButton);
    QTRY_VERIFY(!m_fixture->part<JobBar>("jobBar").isVisible());
    QVERIFY(!m_fixture->document.dataset());
}

void TestInferencePanel::sliderAnswersWithinAFrame_data()
{
    QTest::addColumn<std::vector<int>>("sizes");
    QTest::newRow("64-32-16-8") << std::vector<int>{64, 32, 16, 8};
    QTest::newRow("256-256-128") << std::vector<int>{256, 256, 128};
}

void TestInferencePanel::sliderAnswersWithinAFrame()
{
    QFETCH(std::vector<int>, sizes);
    Expert expert = smallExpert();
    expert.network = NetworkBuilder().layersFromSizes(sizes).build().value();
    m_fixture->document.reset(expert);
    QSignalSpy spy(m_fixture->panel.get(), &InferencePanel::activationsChanged);
    auto* model = m_fixture->list().model();
    constexpr int kMoves = 50;
    QElapsedTimer timer;
    timer.start();
    for (int move = 0; move < kMoves; ++move) {
        model->setData(m_fixture->cell(0, InputModel::SliderColumn), 0.01 * (move + 1));
        m_fixture->panel->repaint(); // what a person waits for
    }
    const double perMove = static_cast<double>(timer.nsecsElapsed()) / 1e6 / kMoves;
    QCOMPARE(spy.size(), kMoves);
    qInfo("a move of a slider, repainted: %.2f ms", perMove);
}

void TestInferencePanel::sixtyFourInputsNeedNoWidgets()
{
    auto& list = m_fixture->list();
    const auto before = list.findChildren<QWidget*>().size();
    m_fixture->document.reset(Document::newExpert());
    QCOMPARE(list.model()->rowCount(), 64);
    QCOMPARE(list.findChildren<QWidget*>().size(), before);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      list.visualRect(m_fixture->cell(0, InputModel::NameColumn)).center());
    QTest::keyClick(&list, Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(list.currentIndex().row(), 63);
    QTest::keyClicks(&list, "1");
    QVERIFY(m_fixture->enter());
    std::vector<float> expected(64, 0.0F);
    expected.back() = 1.0F;
    QVERIFY(m_fixture->outputsAreThoseOf(expected));
}

/// Into the value of the second output, ended by Return.
void TestInferencePanel::typeOutput(const QString& text)
{
    auto& view = m_fixture->part<QTableView>("outputView");
    const QModelIndex cell = view.model()->index(1, OutputModel::ValueColumn);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(cell).center());
    QTest::keyClick(&view, Qt::Key_F2);
    auto* editor = view.findChild<QWidget*>("outputEditor");
    QVERIFY(editor);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(editor, text);
    QTest::keyClick(editor, Qt::Key_Return);
}

void TestInferencePanel::typedOutputIsSought()
{
    QVERIFY(m_fixture->loadSmallRows());
    typeOutput(QStringLiteral("0.25"));
    QTRY_VERIFY(std::abs(m_fixture->panel->outputs().outputs()[1] - 0.25F) < 1e-3F);
    const auto inputs = m_fixture->inputsShown();
    QVERIFY(m_fixture->outputsAreThoseOf(inputs));
    QVERIFY(!m_fixture->panel->sample().isRow()); // no row of the data any more, Reset brings it back
    const float low[] = {0, -3, 2};               // the ranges of the rows
    const float high[] = {1, 5, 6};
    for (std::size_t input = 0; input < 3; ++input)
        QVERIFY(inputs[input] >= low[input] && inputs[input] <= high[input]);
    const auto& message = m_fixture->part<MessageBar>("messageBar");
    QVERIFY2(message.text().contains(QStringLiteral("no is 0.25")), qPrintable(message.text()));
}

void TestInferencePanel::soughtInVainSaysTheNearest()
{
    m_fixture->document.reset(smallExpert(Activation::Softmax)); // which never gives 2
    typeOutput(QStringLiteral("2"));
    const auto& message = m_fixture->part<MessageBar>("messageBar");
    QTRY_VERIFY(message.text().contains(QStringLiteral("nearest")));
    QVERIFY(m_fixture->outputsAreThoseOf(m_fixture->inputsShown()));
}

QTEST_MAIN(TestInferencePanel)
#include "tst_inference_panel.moc"
