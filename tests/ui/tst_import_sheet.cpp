// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/nn/network_builder.h"
#include "ui/views/data/import_sheet.h"
#include "ui/views/data/rows_intake.h"
#include "ui/views/inference_panel.h"
#include "ui/views/message_bar.h"
#include "ui/views/number_spin_box.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace wb;
using namespace wb::ui;

/// The sheet between a file of data and the document.
class TestImportSheet : public QObject {
    Q_OBJECT

private slots:
    void showsWhatWasGuessed();
    void rolesAreChosenByMouse();
    void numbersMayBeCategories();
    void importGivesTheRows_data();
    void importGivesTheRows();
    void badCellsAreListedByPlace();
    void guessesAreOverruled();
    void otherFormatsHaveASheetToo();
    void whatIsNoDataIsRefused();
    void modelsAreSound();
    void plainFilesNeedNoSheet();
};

namespace {

const QByteArray kPeople = "name;age;weight;smoker;ill\n"
                           "Ann;31;70,5;yes;0\n"
                           "Bob;44;?;no;1\n"
                           "Cid;27;64,25;no;0\n"
                           "Dee;52;81;yes;1\n";

struct Sheet {
    explicit Sheet(const QByteArray& bytes = kPeople, const QString& name = "people.csv",
                   JobRunner::Drive drive = JobRunner::defaultDrive())
        : sheet(document, {name, bytes, false}, nullptr, drive)
    {
        sheet.show();
    }
    bool isRead()
    {
        sheet.activateWindow();
        return QTest::qWaitForWindowActive(&sheet) &&
               QTest::qWaitFor([this] { return sheet.draft().table() != nullptr; });
    }
    template <class Widget>
    Widget& part(const char* name)
    {
        return *sheet.findChild<Widget*>(QString::fromLatin1(name));
    }
    QString cell(int row, int column)
    {
        auto* model = part<QTableView>("importColumns").model();
        return model->index(row, column).data().toString();
    }
    /// Clicks a cell of the columns and picks an entry of the menu that opens.
    void choose(int row, int column, int entry)
    {
        auto& table = part<QTableView>("importColumns");
        QTest::mouseClick(table.viewport(), Qt::LeftButton, {},
                          table.visualRect(table.model()->index(row, column)).center());
        auto* menu = table.findChild<QMenu*>("choiceMenu");
        if (!menu || !menu->isVisible())
            qFatal("no menu opened");
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(entry)).center());
        if (!QTest::qWaitFor([&table] { return !table.findChild<QMenu*>("choiceMenu"); }))
            qFatal("the menu stayed open");
    }
    QString roles()
    {
        QString text;
        for (const ImportColumn& column : sheet.draft().columns())
            text += column.role == Role::Input ? 'i' : column.role == Role::Target ? 't' : '-';
        return text;
    }

    Document document;
    ImportSheet sheet;
};

} // namespace

void TestImportSheet::showsWhatWasGuessed()
{
    Sheet bench;
    QVERIFY(bench.isRead());
    QCOMPARE(bench.part<QComboBox>("importSeparator").currentData().toInt(), int(';'));
    QCOMPARE(bench.part<QComboBox>("importHeader").currentData().toInt(), static_cast<int>(CsvOptions::Header::Yes));
    QCOMPARE(bench.part<QComboBox>("importDecimal").currentData().toInt(),
             static_cast<int>(CsvOptions::Decimal::Comma));
    QVERIFY(bench.part<QLineEdit>("importMissingTexts").text().contains("?"));
    auto* preview = bench.part<QTableView>("importPreview").model();
    QCOMPARE(preview->rowCount(), 4);
    QCOMPARE(preview->index(2, 2).data().toString(), QString("64,25")); // as it stands there
    QVERIFY(preview->headerData(1, Qt::Horizontal).toString().startsWith("age"));
    QCOMPARE(bench.roles(), QString("iiiit"));
    QCOMPARE(bench.cell(1, ImportColumnsModel::ValuesColumn), QString("27 to 52"));
    QVERIFY(bench.cell(3, ImportColumnsModel::ValuesColumn).contains("no, yes"));
    QCOMPARE(bench.cell(2, ImportColumnsModel::MissingColumn), QString("1"));
    // Four names, age, weight, two kinds of smoker; Bob's weight is not known.
    const QString summary = bench.part<QLabel>("importSummary").text();
    QVERIFY2(summary.contains("3 rows") && summary.contains("inputs 8, targets 1"), qPrintable(summary));
    QVERIFY(bench.part<QPushButton>("importButton").isEnabled());
}

void TestImportSheet::rolesAreChosenByMouse()
{
    Sheet bench;
    QVERIFY(bench.isRead());
    bench.choose(0, ImportColumnsModel::RoleColumn, static_cast<int>(Role::Ignore));
    QCOMPARE(bench.roles(), QString("-iiit"));
    bench.choose(2, ImportColumnsModel::RoleColumn, static_cast<int>(Role::Ignore));
    QCOMPARE(bench.roles(), QString("-i-it"));
    const QString summary = bench.part<QLabel>("importSummary").text();
    QVERIFY2(summary.contains("4 rows") && summary.contains("inputs 3"), qPrintable(summary)); // no gap is left
}

void TestImportSheet::numbersMayBeCategories()
{
    Sheet bench;
    QVERIFY(bench.isRead());
    bench.choose(4, ImportColumnsModel::KindColumn, static_cast<int>(ColumnKind::Category));
    QVERIFY(bench.isRead());
    QVERIFY2(bench.part<QLabel>("importSummary").text().contains("targets 2"),
             qPrintable(bench.part<QLabel>("importSummary").text())); // one for each class
    bench.choose(0, ImportColumnsModel::KindColumn, static_cast<int>(ColumnKind::Skip));
    QVERIFY(bench.isRead());
    QCOMPARE(bench.roles(), QString("-iiit"));
    auto* columns = bench.part<QTableView>("importColumns").model();
    QVERIFY(!columns->flags(columns->index(0, ImportColumnsModel::RoleColumn)).testFlag(Qt::ItemIsEditable));
}

void TestImportSheet::importGivesTheRows_data()
{
    QTest::addColumn<bool>("onThread");
    QTest::newRow("thread") << true;
    QTest::newRow("timer") << false;
}

void TestImportSheet::importGivesTheRows()
{
    QFETCH(bool, onThread);
    Sheet bench(kPeople, "people.csv", onThread ? JobRunner::Drive::Thread : JobRunner::Drive::Timer);
    QVERIFY(bench.isRead());
    bench.choose(0, ImportColumnsModel::RoleColumn, static_cast<int>(Role::Ignore));
    auto& fit = bench.part<QCheckBox>("importFit");
    QVERIFY2(fit.isVisible() && fit.text().contains("inputs 4, outputs 1"), qPrintable(fit.text()));
    bench.part<NumberSpinBox>("importShare").setValue(0.25);
    QSignalSpy imported(&bench.sheet, &ImportSheet::imported);
    QTest::mouseClick(&bench.part<QPushButton>("importButton"), Qt::LeftButton);
    QTRY_COMPARE(imported.count(), 1);
    QCOMPARE(imported.front().front().toDouble(), 0.25);
    const auto& rows = bench.document.dataset();
    QVERIFY(rows);
    QCOMPARE(rows->rows(), 3);
    QVERIFY((rows->inputNames == std::vector<std::string>{"age", "weight", "smoker=no", "smoker=yes"}));
    QVERIFY((rows->targetNames == std::vector<std::string>{"ill"}));
    QCOMPARE(rows->inputs(0, 1), 70.5F);
    QCOMPARE(rows->source, std::string("people.csv"));
    QCOMPARE(rows->droppedRows, std::int64_t{1});
    QCOMPARE(bench.document.network().numInputs(), 4);
    QCOMPARE(bench.document.network().numOutputs(), 1);
    QCOMPARE(bench.document.undoStack().count(), 1); // the rows are no step, the network's new sizes are
    QVERIFY(!bench.sheet.isVisible());
}

void TestImportSheet::badCellsAreListedByPlace()
{
    QByteArray bytes = "a,b\n";
    for (int row = 0; row < 40; ++row)
        bytes += row == 20 ? "1,oops\n" : "1,2\n";
    Sheet bench(bytes);
    QVERIFY(bench.isRead());
    auto& table = bench.part<QTableView>("importBadCells");
    QVERIFY(table.isVisible());
    QCOMPARE(table.model()->rowCount(), 1);
    QCOMPARE(table.model()->index(0, BadCellModel::LineColumn).data().toString(), QString("22"));
    QCOMPARE(table.model()->index(0, BadCellModel::NameColumn).data().toString(), QString("b"));
    QCOMPARE(table.model()->index(0, BadCellModel::TextColumn).data().toString(), QString("oops"));
    auto* preview = bench.part<QTableView>("importPreview").model();
    QVERIFY(preview->index(20, 1).data().toString().startsWith(QStringLiteral("✕"))); // not by colour alone
    QVERIFY(bench.part<QLabel>("importSummary").text().contains("39 rows"));
    bench.part<QComboBox>("importGaps").setCurrentIndex(1);
    emit bench.part<QComboBox>("importGaps").activated(1);
    QVERIFY(bench.part<QLabel>("importSummary").text().contains("40 rows"));
}

void TestImportSheet::guessesAreOverruled()
{
    Sheet bench("1;2\n3;4\n");
    QVERIFY(bench.isRead());
    QCOMPARE(bench.sheet.draft().columns().size(), std::size_t{2});
    auto& separator = bench.part<QComboBox>("importSeparator");
    separator.setCurrentIndex(separator.findData(int(',')));
    emit separator.activated(separator.currentIndex());
    QVERIFY(bench.isRead());
    QCOMPARE(bench.sheet.draft().columns().size(), std::size_t{1});
    separator.setCurrentIndex(separator.findData(int(';')));
    emit separator.activated(separator.currentIndex());
    auto& header = bench.part<QComboBox>("importHeader");
    header.setCurrentIndex(header.findData(static_cast<int>(CsvOptions::Header::Yes)));
    emit header.activated(header.currentIndex());
    QVERIFY(bench.isRead());
    QCOMPARE(bench.cell(0, ImportColumnsModel::NameColumn), QString("1"));
    QCOMPARE(bench.part<QTableView>("importPreview").model()->rowCount(), 1);
    auto& missing = bench.part<QLineEdit>("importMissingTexts");
    missing.setText("4");
    emit missing.editingFinished();
    QVERIFY(bench.isRead());
    QCOMPARE(bench.cell(1, ImportColumnsModel::MissingColumn), QString("1"));
}

void TestImportSheet::otherFormatsHaveASheetToo()
{
    Sheet bench("@relation r\n@attribute size numeric\n@attribute class {small,large}\n@data\n1,small\n9,large\n",
                "sizes.arff");
    QVERIFY(bench.isRead());
    QVERIFY(!bench.part<QComboBox>("importSeparator").isVisible());
    QCOMPARE(bench.roles(), QString("it"));
    QCOMPARE(bench.part<QTableView>("importPreview").model()->index(1, 1).data().toString(), QString("large"));
    QVERIFY(bench.part<QLabel>("importSummary").text().contains("inputs 1, targets 2"));
}

void TestImportSheet::whatIsNoDataIsRefused()
{
    Sheet bench("PK\x03\x04", "sheet.csv");
    QVERIFY(!bench.sheet.isFine());
    QVERIFY2(bench.sheet.error().contains("spreadsheet"), qPrintable(bench.sheet.error()));
    QVERIFY(!bench.part<QPushButton>("importButton").isEnabled());
    Sheet ragged("1,2\n3\n");
    QTRY_VERIFY(!ragged.sheet.findChild<MessageBar*>()->text().isEmpty()); // said inside; the sheet stays
    QVERIFY(ragged.sheet.isVisible());
    QVERIFY(!ragged.part<QPushButton>("importButton").isEnabled());
}

void TestImportSheet::modelsAreSound()
{
    ImportDraft draft({"people.csv", kPeople, false}, 64, 8, JobRunner::Drive::Timer);
    ImportColumnsModel columns(draft);
    ImportPreviewModel preview(draft);
    BadCellModel bad(draft);
    const QAbstractItemModelTester first(&columns);
    const QAbstractItemModelTester second(&preview);
    const QAbstractItemModelTester third(&bad);
    QVERIFY(draft.open());
    QTRY_VERIFY(draft.table());
    QVERIFY(columns.setData(columns.index(0, ImportColumnsModel::RoleColumn), 2));
    QVERIFY(!columns.setData(columns.index(0, ImportColumnsModel::NameColumn), "x"));
    QVERIFY(!columns.setData(columns.index(0, ImportColumnsModel::RoleColumn), 3));
    draft.setDecimal(CsvOptions::Decimal::Point); // weights are texts then
    QTRY_VERIFY(draft.table());
    QCOMPARE(draft.columns()[2].kind, ColumnKind::Category);
    draft.setHeader(CsvOptions::Header::No);
    QTRY_VERIFY(draft.table());
    QCOMPARE(preview.rowCount(), 5);
    QSignalSpy failed(&draft, &ImportDraft::failed);
    draft.setSeparator(','); // rows of one cell and of two
    QTRY_COMPARE(failed.count(), 1);
    QVERIFY(!draft.table());
}

void TestImportSheet::plainFilesNeedNoSheet()
{
    Document document;
    Expert expert = Document::newExpert();
    expert.network = *NetworkBuilder().layersFromSizes({2, 3, 1}).build();
    document.reset(expert);
    QWidget window;
    auto* inference = new InferencePanel(document, &window);
    auto* intake = new RowsIntake(document, *inference, window);
    window.show();
    QSignalSpy known(intake, &RowsIntake::fileKnown);
    QVERIFY(intake->take({"xor.csv", "0,1,1\n1,1,0\n", false}));
    QVERIFY(document.dataset());
    QVERIFY(!window.findChild<ImportSheet*>());
    QCOMPARE(known.back().front().toBool(), true);
    intake->chooseColumns(); // but one may ask for it
    auto* sheet = window.findChild<ImportSheet*>();
    QVERIFY(sheet && sheet->isVisible());
    sheet->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(intake->take({"people.csv", kPeople, false}));
    QVERIFY(window.findChild<ImportSheet*>());
    QVERIFY(!intake->take({"bad.data", "no", false}));
}

QTEST_MAIN(TestImportSheet)
#include "tst_import_sheet.moc"
