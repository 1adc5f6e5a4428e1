// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library_fixture.h"
#include "ui/models/filter_terms.h"
#include "ui/models/trash_model.h"
#include "ui/models/version_model.h"
#include "ui/views/filter_chips.h"
#include "ui/views/library_care.h"
#include "ui/views/library_panel.h"
#include "ui/views/lineage_view.h"
#include "ui/views/message_bar.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

using namespace wb;
using namespace wb::ui;
using test::take;

namespace {

/// A window with the panel, as the workbench has it.
struct CareFixture {
    CareFixture()
    {
        files.save("ocr", "vision", {"small"});
        files.save("ocr", "vision", {"small", "old"});
        files.save("router", "text");
        auto* column = new QVBoxLayout(&window);
        column->addWidget(messages);
        column->addWidget(panel);
        QObject::connect(panel, &LibraryPanel::removeRequested, &care, &LibraryCare::remove);
        QObject::connect(panel, &LibraryPanel::versionsRequested, &care, &LibraryCare::showVersions);
        QObject::connect(panel, &LibraryPanel::describeRequested, &care, &LibraryCare::describe);
        QObject::connect(panel, &LibraryPanel::trashRequested, &care, &LibraryCare::showTrash);
        QObject::connect(panel, &LibraryPanel::lineageRequested, &care, &LibraryCare::showLineage);
        QObject::connect(panel, &LibraryPanel::cardCopyRequested, &care, &LibraryCare::copyCard);
        window.resize(320, 500);
        window.show();
    }
    template <typename T>
    T& part(const char* name)
    {
        T* found = window.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no part is called %s", name);
        return *found;
    }
    void select(const QString& name)
    {
        auto& list = part<QListView>("libraryList");
        for (int row = 0; row < list.model()->rowCount(); ++row)
            if (list.model()->index(row, 0).data().toString() == name)
                list.setCurrentIndex(list.model()->index(row, 0));
    }
    int shown() { return part<QListView>("libraryList").model()->rowCount(); }

    test::LibraryFixture files;
    QWidget window;
    MessageBar* messages = new MessageBar;
    LibraryPanel* panel = new LibraryPanel(files.library);
    LibraryCare care{files.library, *messages, window};
};

} // namespace

/// Deleting, restoring and filtering in the library.
class TestLibraryCare : public QObject {
    Q_OBJECT

private slots:
    void deletedIsUndone();
    void trashGivesBack();
    void oldVersionsAreRestored();
    void versionsGetTheirStage();
    void versionsGetTheirNote();
    void anExpertIsDescribedAnew();
    void lineageIsDrawn();
    void cardsAreCopied();
    void wholeLibraryGoesOutAndIn();
    void questionsAreAnswered();
    void chipsAreTheFilter();
    void termsAreSplit();
    void modelsKeepTheirPromises();
    void anOfferBelongsToItsMessage();
};

void TestLibraryCare::deletedIsUndone()
{
    CareFixture fixture;
    QCOMPARE(fixture.shown(), 2);
    fixture.select("router");
    auto& list = fixture.part<QListView>("libraryList");
    fixture.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&fixture.window));
    list.setFocus();
    QTest::keyClick(fixture.window.windowHandle(), Qt::Key_Delete);
    QCOMPARE(fixture.shown(), 1);
    QVERIFY(fixture.messages->text().contains("router"));
    auto& undo = fixture.part<QPushButton>("messageOffer");
    QVERIFY(undo.isVisible());
    QTest::mouseClick(&undo, Qt::LeftButton);
    QCOMPARE(fixture.shown(), 2);
    QVERIFY(!undo.isVisible());
    QVERIFY(fixture.messages->kind() == MessageBar::Kind::Ok);
}

void TestLibraryCare::trashGivesBack()
{
    CareFixture fixture;
    fixture.select("router");
    fixture.part<QAction>("libraryRemove").trigger();
    fixture.files.save("router"); // the name is taken
    fixture.part<QAction>("libraryTrash").trigger();
    auto& dialog = fixture.part<QDialog>("trashDialog");
    QTRY_VERIFY(dialog.isVisible());
    auto& back = fixture.part<QPushButton>("trashBack");
    back.click();
    QVERIFY(dialog.findChild<QLabel*>("messageText")->text().contains("another name"));
    fixture.part<QLineEdit>("trashName").setText("router, the old one");
    back.click();
    QCOMPARE(fixture.shown(), 3);
    QCOMPARE(fixture.part<QLabel>("trashNote").text(), QString("The trash is empty."));
    QVERIFY(!back.isEnabled());
    dialog.reject();
}

void TestLibraryCare::versionsGetTheirStage()
{
    CareFixture fixture;
    fixture.select("ocr");
    fixture.part<QAction>("libraryVersions").trigger();
    auto& dialog = fixture.part<QDialog>("versionsDialog");
    QTRY_VERIFY(dialog.isVisible());
    auto& table = fixture.part<QTableView>("versionsTable");
    const auto stageOf = [&table](int row) { return table.model()->index(row, VersionModel::StageColumn).data(); };
    const auto actions = fixture.part<QPushButton>("versionStage").menu()->actions();
    QCOMPARE(actions.size(), 4);
    table.selectRow(1);
    actions.at(2)->trigger();
    QCOMPARE(stageOf(1), QVariant("Champion"));
    QCOMPARE(table.currentIndex().row(), 1); // one goes on with it
    table.selectRow(0);
    actions.at(2)->trigger();
    QCOMPARE(stageOf(0), QVariant("Champion"));
    QCOMPARE(stageOf(1), QVariant("Retired")); // there is one
    dialog.reject();
}

void TestLibraryCare::versionsGetTheirNote()
{
    CareFixture fixture;
    fixture.select("ocr");
    fixture.part<QAction>("libraryVersions").trigger();
    auto& table = fixture.part<QTableView>("versionsTable");
    const QAbstractItemModelTester tester(table.model());
    QTRY_VERIFY(table.isVisible());
    table.selectRow(1);
    fixture.part<QPushButton>("versionNote").click();
    auto* edit = table.findChild<QLineEdit*>();
    QVERIFY(edit);
    QTest::keyClicks(edit, "the first that read a 7");
    QTest::keyClick(edit, Qt::Key_Return);
    const auto note = [&fixture] {
        const ExpertId ocr = take(fixture.files.library.list("ocr")).front().id;
        return take(fixture.files.library.versions(ocr)).back().notes;
    };
    QTRY_COMPARE(note(), std::string("the first that read a 7"));
    QCOMPARE(table.model()->index(1, VersionModel::NotesColumn).data(), QVariant("the first that read a 7"));
    QCOMPARE(table.currentIndex().row(), 1);
    fixture.part<QDialog>("versionsDialog").reject();
}

void TestLibraryCare::anExpertIsDescribedAnew()
{
    CareFixture fixture;
    fixture.select("router");
    fixture.part<QAction>("libraryDescribe").trigger();
    auto& dialog = fixture.part<QDialog>("describeDialog");
    QTRY_VERIFY(dialog.isVisible());
    auto& name = fixture.part<QLineEdit>("saveName");
    auto& keep = fixture.part<QPushButton>("describeKeep");
    name.setText("ocr"); // there is another expert of this name
    keep.click();
    QVERIFY(fixture.part<QLabel>("saveError").text().contains("another name"));
    name.clear();
    QVERIFY(!keep.isEnabled());
    name.setText("Router");
    fixture.part<QLineEdit>("saveAuthor").setText("Ada");
    fixture.part<QComboBox>("saveLicense").setEditText("CC-BY-4.0");
    keep.click();
    QVERIFY(!dialog.isVisible());
    const ExpertSummary router = take(fixture.files.library.find("router"));
    QVERIFY((router.description == ExpertDescription{"Router", "text", "made for a test", {}, "Ada", "CC-BY-4.0"}));
    QCOMPARE(router.version, 1); // nothing was saved anew
    QCOMPARE(fixture.files.library.authors(), QStringList("Ada"));
    QVERIFY(fixture.messages->text().contains("Router"));
}

void TestLibraryCare::lineageIsDrawn()
{
    CareFixture fixture;
    fixture.select("router");
    fixture.part<QAction>("libraryLineage").trigger();
    QVERIFY(fixture.messages->text().contains("descends from nothing"));
    fixture.select("ocr");
    const ExpertId ocr = take(fixture.files.library.list("ocr")).front().id;
    QVERIFY(fixture.files.library.restore(ocr, 1)); // version 3, from version 1
    QVERIFY(fixture.files.library.restore(ocr, 3)); // version 4, from version 3
    fixture.part<QAction>("libraryLineage").trigger();
    auto& view = fixture.part<LineageView>("lineageView");
    QTRY_VERIFY(view.isVisible());
    QCOMPARE(view.nodes().size(), std::size_t{3});
    for (const LineageView::Node& node : view.nodes())
        QCOMPARE(node.column, node.version == 1 ? 0 : node.version - 2);
    QVERIFY(view.accessibleDescription().contains("ocr, version 3: copied from ocr, version 1"));
    fixture.part<QPushButton>("lineageCopy").click();
    QCOMPARE(QGuiApplication::clipboard()->text(), view.text());
    fixture.part<QDialog>("lineageDialog").reject();
}

void TestLibraryCare::cardsAreCopied()
{
    CareFixture fixture;
    QVERIFY(!fixture.part<QAction>("libraryCopyCard").isEnabled()); // of nothing
    fixture.select("ocr");
    fixture.part<QAction>("libraryCopyCard").trigger();
    const QString card = QGuiApplication::clipboard()->text();
    QVERIFY2(card.startsWith("# ocr\n"), qPrintable(card));
    QVERIFY(card.contains("| Domain | vision |"));
}

void TestLibraryCare::wholeLibraryGoesOutAndIn()
{
    CareFixture fixture;
    fixture.part<QAction>("librarySnapshot").trigger();
    QVERIFY2(fixture.messages->kind() == MessageBar::Kind::Ok, qPrintable(fixture.messages->text()));
    QVERIFY(fixture.messages->text().contains("snapshot"));
    QTemporaryDir folder;
    const QString file = folder.filePath("all.db");
    QVERIFY(fixture.files.library.exportTo(file));
    test::LibraryFixture other;
    const auto report = take(other.library.importFrom(file));
    QCOMPARE(report.newExperts, 2);
    QCOMPARE(report.newVersions, 3);
    QCOMPARE(take(other.library.count()), 2);
    QVERIFY(!other.library.importFrom(folder.filePath("nothing.db")));
    // By the menu the file dialog asks.
    fixture.part<QAction>("libraryExport").trigger();
    auto& dialog = fixture.part<QDialog>("saveFileDialog");
    QTRY_VERIFY(dialog.isVisible());
    dialog.reject();
}

void TestLibraryCare::questionsAreAnswered()
{
    CareFixture fixture;
    fixture.part<QAction>("libraryQuery").trigger();
    auto& dialog = fixture.part<QDialog>("queryDialog");
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto* answer = fixture.part<QTableView>("queryAnswer").model();
    const QAbstractItemModelTester tester(answer, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(answer->rowCount(), 3); // versions, without being asked anything else
    auto& question = fixture.part<QPlainTextEdit>("queryQuestion");
    question.setPlainText("DELETE FROM expert");
    QTest::keyClick(dialog.windowHandle(), Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(dialog.findChild<MessageBar*>()->isVisible());
    QCOMPARE(answer->rowCount(), 3); // what was there stays
    QCOMPARE(take(fixture.files.library.count()), 2);
    question.setPlainText("SELECT name FROM expert ORDER BY name");
    fixture.part<QPushButton>("queryAsk").click();
    QVERIFY(!dialog.findChild<MessageBar*>()->isVisible());
    QCOMPARE(answer->index(1, 0).data().toString(), QString("router"));
    QCOMPARE(fixture.part<QLabel>("queryCount").text(), QString("2 rows"));
    auto& tables = fixture.part<QListWidget>("queryTables");
    emit tables.itemActivated(tables.findItems("expert", Qt::MatchExactly).front());
    QCOMPARE(answer->rowCount(), 2);
    QVERIFY(answer->columnCount() > 3);
    dialog.reject();
}

void TestLibraryCare::oldVersionsAreRestored()
{
    CareFixture fixture;
    fixture.select("ocr");
    const QSignalSpy opened(&fixture.care, &LibraryCare::openRequested);
    fixture.part<QAction>("libraryVersions").trigger();
    auto& dialog = fixture.part<QDialog>("versionsDialog");
    QTRY_VERIFY(dialog.isVisible());
    auto& table = fixture.part<QTableView>("versionsTable");
    QCOMPARE(table.model()->rowCount(), 2);
    QVERIFY(!fixture.part<QPushButton>("versionRestore").isEnabled()); // it is the newest
    table.selectRow(1);
    fixture.part<QPushButton>("versionRestore").click();
    QCOMPARE(table.model()->rowCount(), 3);
    QCOMPARE(fixture.files.library.newestVersion("ocr"), 3);
    QVERIFY(dialog.findChild<QLabel*>("messageText")->text().contains("version 3"));
    table.selectRow(2);
    fixture.part<QPushButton>("versionOpen").click();
    QCOMPARE(opened.count(), 1);
}

void TestLibraryCare::chipsAreTheFilter()
{
    CareFixture fixture;
    auto& search = fixture.part<QLineEdit>("librarySearch");
    auto& chips = fixture.part<FilterChips>("filterChips");
    fixture.part<QToolButton>("addFilter").click();
    auto& menu = fixture.part<QMenu>("filterMenu");
    QTRY_VERIFY(menu.isVisible());
    for (QAction* action : menu.actions())
        if (action->text() == "tag:small")
            action->trigger();
    menu.close();
    QCOMPARE(search.text(), QString("tag:small"));
    QCOMPARE(fixture.shown(), 1);
    QCOMPARE(fixture.part<QLabel>("libraryCount").text(), QString("1 of 2"));
    search.setText("tag:small domain:\"two words\"");
    QCOMPARE(chips.chips(), 2);
    QCOMPARE(fixture.shown(), 0);
    QTest::mouseClick(&fixture.part<QToolButton>("filterChip1"), Qt::LeftButton);
    QCOMPARE(search.text(), QString("tag:small"));
    QCOMPARE(fixture.shown(), 1);
    QVERIFY(chips.heightForWidth(60) > chips.heightForWidth(600));
    fixture.part<QToolButton>("libraryClear").click();
    QCOMPARE(chips.chips(), 0);
    QCOMPARE(fixture.shown(), 2);
}

void TestLibraryCare::termsAreSplit()
{
    const QString filter = QStringLiteral("  one \"two three\" tag:\"a b\" -act:relu ");
    QCOMPARE(filterTerms(filter), QStringList({"one", "\"two three\"", "tag:\"a b\"", "-act:relu"}));
    QCOMPARE(withoutTerm(filter, 1), QString("one tag:\"a b\" -act:relu"));
    QCOMPARE(withTerm("one", "one"), QString("one"));
    QCOMPARE(withTerm("", "tag:x"), QString("tag:x"));
    QCOMPARE(filterTerm("tag", "a b"), QString("tag:\"a b\""));
    QCOMPARE(filterTerm("tag", "ocr-2"), QString("tag:ocr-2"));
}

void TestLibraryCare::modelsKeepTheirPromises()
{
    CareFixture fixture;
    VersionModel versions;
    TrashModel trash;
    const QAbstractItemModelTester first(&versions, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QAbstractItemModelTester second(&trash, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto listed = take(fixture.files.library.list("ocr"));
    versions.setVersions(take(fixture.files.library.versions(listed[0].id)));
    QCOMPARE(versions.versionAt(0), 2);
    QCOMPARE(versions.versionAt(5), 0);
    QVERIFY(fixture.files.library.remove(listed[0].id));
    trash.setExperts(take(fixture.files.library.trash()));
    QCOMPARE(trash.rowCount(), 1);
    QCOMPARE(trash.index(0, TrashModel::VersionsColumn).data().toString(), QString("2"));
    for (int column = 0; column < TrashModel::ColumnCount; ++column)
        QVERIFY(!trash.headerData(column, Qt::Horizontal).toString().isEmpty());
}

void TestLibraryCare::anOfferBelongsToItsMessage()
{
    MessageBar bar;
    int calls = 0;
    bar.show(MessageBar::Kind::Info, "one");
    bar.offer("Undo", [&calls] { ++calls; });
    auto* offer = bar.findChild<QPushButton*>("messageOffer");
    QVERIFY(offer->isVisible());
    bar.show(MessageBar::Kind::Info, "two");
    QVERIFY(!offer->isVisible());
    offer->click();
    QCOMPARE(calls, 0);
}

QTEST_MAIN(TestLibraryCare)
#include "tst_library_care.moc"
