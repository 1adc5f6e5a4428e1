// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/network_builder.h"
#include "tests/support/xor_rows.h"
#include "ui/views/data/class_balance_view.h"
#include "ui/views/data/data_panel.h"
#include "ui/views/data/generate_dialog.h"
#include "ui/views/data/rows_picture.h"
#include "ui/views/message_bar.h"
#include "ui/views/number_spin_box.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace wb;
using namespace wb::ui;
using wb::test::xorRows;

/// The dock that shows the document's rows, and the dialog that makes some.
class TestDataPanel : public QObject {
    Q_OBJECT

private slots:
    void withoutRowsItOffersSome();
    void aCardAColumn();
    void manyRowsAreLookedAtAsAJob();
    void modelIsSound();
    void rowsThatDoNotFitAreSaid();
    void generatesWhatIsAsked_data();
    void generatesWhatIsAsked();
    void formulaIsChecked();
    void seedIsShown();
};

namespace {

struct DataBench {
    DataBench()
    {
        panel.resize(280, 500);
        panel.show();
    }
    template <class Widget>
    Widget& part(const char* name)
    {
        return *panel.findChild<Widget*>(QString::fromLatin1(name));
    }
    Document document;
    DataPanel panel{document};
};

} // namespace

void TestDataPanel::withoutRowsItOffersSome()
{
    DataBench bench;
    QSignalSpy load(&bench.panel, &DataPanel::loadRequested);
    QSignalSpy generate(&bench.panel, &DataPanel::generateRequested);
    QVERIFY(bench.part<QPushButton>("dataLoad").isVisible());
    QTest::mouseClick(&bench.part<QPushButton>("dataLoad"), Qt::LeftButton);
    QTest::mouseClick(&bench.part<QPushButton>("dataGenerate"), Qt::LeftButton);
    QCOMPARE(load.count() + generate.count(), 2);
    bench.document.setDataset(xorRows());
    QVERIFY(!bench.part<QPushButton>("dataLoad").isVisible());
    QVERIFY(bench.part<QListView>("dataColumnList").isVisible());
    bench.document.setDataset(nullptr);
    QVERIFY(bench.part<QPushButton>("dataLoad").isVisible());
}

void TestDataPanel::aCardAColumn()
{
    DataBench bench;
    auto rows = std::make_shared<Dataset>(*xorRows());
    rows->inputNames = {"left", "right"};
    rows->inputs.col(1).setConstant(7);
    rows->gaps = {2, 0, 0};
    rows->droppedRows = 2;
    rows->source = "gates.csv";
    bench.document.setDataset(rows);
    auto* cards = bench.part<QListView>("dataColumnList").model();
    QCOMPARE(cards->rowCount(), 3);
    const auto at = [cards](int row, int role) { return cards->index(row, 0).data(role); };
    QCOMPARE(at(0, Qt::DisplayRole).toString(), QString("left"));
    QCOMPARE(at(0, ColumnCardModel::RangeRole).toString(), QString("0 to 1"));
    QVERIFY(at(0, ColumnCardModel::WarningRole).toString().startsWith("33.3"));
    QCOMPARE(at(1, ColumnCardModel::RangeRole).toString(), QString("always 7"));
    QVERIFY(at(1, ColumnCardModel::WarningRole).toString().contains("constant"));
    QVERIFY(at(2, ColumnCardModel::TargetRole).toBool() && !at(1, ColumnCardModel::TargetRole).toBool());
    QCOMPARE(at(2, ColumnCardModel::SharesRole).toList().size(), 20);
    QVERIFY(bench.part<QLabel>("dataSource").text().contains("gates.csv"));
    QVERIFY(bench.part<QLabel>("dataFacts").text().contains("2 rows with a gap"));
    auto& balance = bench.part<ClassBalanceView>("classBalance");
    QVERIFY(balance.isVisible());
    QCOMPARE(balance.balance().counts, (std::vector<std::int64_t>{2, 2}));
    QVERIFY(balance.accessibleDescription().contains("2 rows"));
    QVERIFY(!bench.panel.grab().isNull());
}

void TestDataPanel::manyRowsAreLookedAtAsAJob()
{
    DataBench bench;
    auto rows = std::make_shared<Dataset>();
    rows->inputs = Matrix::Random(60'000, 8);
    rows->targets = Matrix::Random(60'000, 1);
    bench.document.setDataset(rows);
    auto* cards = bench.part<QListView>("dataColumnList").model();
    bench.document.setDataset(xorRows()); // another set while the first is being looked at
    QTRY_COMPARE(cards->rowCount(), 3);
    bench.document.setDataset(rows);
    QTRY_COMPARE(cards->rowCount(), 9);
    QVERIFY(!bench.part<ClassBalanceView>("classBalance").isVisible()); // numbers
}

void TestDataPanel::modelIsSound()
{
    Document document;
    ColumnCardModel model(document);
    const QAbstractItemModelTester tester(&model);
    document.setDataset(xorRows());
    QCOMPARE(model.warnings(), 0);
    document.setDataset(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestDataPanel::rowsThatDoNotFitAreSaid()
{
    DataBench bench; // 64 inputs, 8 outputs
    bench.document.setDataset(xorRows());
    auto* message = bench.panel.findChild<MessageBar*>();
    QVERIFY(message->isVisible());
    QTest::mouseClick(&bench.part<QPushButton>("fitNetworkToRows"), Qt::LeftButton);
    QVERIFY(!message->isVisible());
    QCOMPARE(bench.document.network().numInputs(), 2);
    QCOMPARE(bench.document.network().numOutputs(), 1);
    bench.document.undoStack().undo();
    QVERIFY(message->isVisible());
}

void TestDataPanel::generatesWhatIsAsked_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("inputs");
    QTest::addColumn<int>("targets");
    const auto row = [](const char* name, Generator kind, int inputs, int targets) {
        QTest::newRow(name) << static_cast<int>(kind) << inputs << targets;
    };
    row("xor", Generator::Xor, 2, 1);
    row("parity", Generator::Parity, 3, 1);
    row("spirals", Generator::TwoSpirals, 2, 1);
    row("circles", Generator::Circles, 2, 1);
    row("moons", Generator::Moons, 2, 1);
    row("sine", Generator::Sine, 1, 1);
    row("formula", Generator::Function, 1, 1);
    row("waveform", Generator::Waveform, 21, 3);
    row("digits", Generator::SegmentDigits, 64, 10);
    row("display", Generator::Led7, 7, 10);
    row("friedman", Generator::Friedman1, 10, 1);
}

void TestDataPanel::generatesWhatIsAsked()
{
    QFETCH(int, kind);
    QFETCH(int, inputs);
    QFETCH(int, targets);
    Document document;
    GenerateDialog dialog(document);
    dialog.setKind(static_cast<Generator>(kind));
    dialog.show();
    dialog.findChild<QSpinBox*>("generateRows")->setValue(40);
    dialog.findChild<QLineEdit*>("generateSeed")->setText("12");
    QVERIFY(dialog.findChild<RowsPicture*>()->rows());
    QVERIFY(!dialog.grab().isNull());
    QSignalSpy generated(&dialog, &GenerateDialog::generated);
    QTest::mouseClick(dialog.findChild<QPushButton*>("generateButton"), Qt::LeftButton);
    QCOMPARE(generated.count(), 1);
    const auto& rows = document.dataset();
    QCOMPARE(rows->rows(), 40);
    QCOMPARE(rows->inputs.cols(), inputs);
    QCOMPARE(rows->targets.cols(), targets);
    QVERIFY2(QString::fromStdString(rows->source).contains("seed 12"), rows->source.c_str());
    QCOMPARE(document.network().numInputs(), inputs); // fitted, unless one says otherwise
    QCOMPARE(document.network().numOutputs(), targets);
}

void TestDataPanel::formulaIsChecked()
{
    Document document;
    GenerateDialog dialog(document);
    dialog.show();
    dialog.setKind(Generator::Function);
    auto* make = dialog.findChild<QPushButton*>("generateButton");
    auto* formula = dialog.findChild<QLineEdit*>("generateFormula");
    QVERIFY(formula->isVisible() && make->isEnabled());
    formula->setText("sin(");
    QVERIFY(!make->isEnabled());
    QVERIFY(!dialog.findChild<QLabel*>("generateError")->text().isEmpty());
    formula->setText("x^2");
    QVERIFY(make->isEnabled());
    dialog.setKind(Generator::Xor);
    QVERIFY(!formula->isVisible());
}

void TestDataPanel::seedIsShown()
{
    Document document;
    GenerateDialog dialog(document);
    dialog.show();
    dialog.setKind(Generator::Moons);
    auto* seed = dialog.findChild<QLineEdit*>("generateSeed");
    QCOMPARE(seed->text(), QString("1"));
    const Matrix before = dialog.findChild<RowsPicture*>()->rows()->inputs;
    QTest::mouseClick(dialog.findChild<QPushButton*>("generateOtherSeed"), Qt::LeftButton);
    QVERIFY(dialog.findChild<RowsPicture*>()->rows()->inputs != before || seed->text() == "1");
    seed->setText("1");
    QVERIFY(dialog.findChild<RowsPicture*>()->rows()->inputs == before);
    // A network that fits is not asked about.
    Expert expert = Document::newExpert();
    expert.network = *NetworkBuilder().layersFromSizes({2, 3, 1}).build();
    document.reset(expert);
    dialog.setKind(Generator::Circles);
    QVERIFY(!dialog.findChild<QCheckBox*>("generateFit")->isVisible());
}

QTEST_MAIN(TestDataPanel)
#include "tst_data_panel.moc"
