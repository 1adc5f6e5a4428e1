// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library_fixture.h"
#include "ui/views/file_controller.h"
#include "ui/views/library_actions.h"
#include "ui/views/library_panel.h"
#include "ui/views/message_bar.h"
#include "ui/views/save_to_library_dialog.h"
#include "ui/views/storage_badge.h"

#include <QAction>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMainWindow>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace wb;
using namespace wb::ui;
using test::LibraryFixture;
using State = Persistence::State;

namespace {

template <typename Widget>
Widget* child(QWidget& parent, const char* name)
{
    auto* found = parent.findChild<Widget*>(QLatin1String(name));
    if (!found)
        qFatal("no %s", name);
    return found;
}

QString labelText(QWidget& parent, const char* name) { return child<QLabel>(parent, name)->text(); }

void click(QWidget& parent, const char* name) { QTest::mouseClick(child<QWidget>(parent, name), Qt::LeftButton); }

/// A window with the panel and a document, as the workbench has them.
struct Bench {
    LibraryFixture fixture;
    Document document;
    QMainWindow window;
    LibraryPanel* panel = new LibraryPanel(fixture.library);
    MessageBar messages;
    FileController* files = new FileController(document, messages, window);
    LibraryActions* actions = new LibraryActions(document, fixture.library, *files, window);

    Bench()
    {
        window.setCentralWidget(panel);
        window.addAction(actions->saveAction());
        QObject::connect(panel, &LibraryPanel::openRequested, actions, &LibraryActions::open);
        QObject::connect(panel, &LibraryPanel::saveRequested, actions, [this] { actions->save(); });
        window.resize(320, 560);
        window.show();
    }
    void edit() { QVERIFY(document.setInputs(document.spec().inputs + 1)); }
    QPoint row(int number) const
    {
        auto* list = child<QListView>(*panel, "libraryList");
        return list->visualRect(panel->model().index(number, 0)).center();
    }
    void doubleClickRow(int number) const
    {
        QTest::mouseClick(&rows(), Qt::LeftButton, {}, row(number));
        QTest::mouseDClick(&rows(), Qt::LeftButton, {}, row(number));
    }
    QWidget& rows() const { return *child<QListView>(*panel, "libraryList")->viewport(); }
    SaveToLibraryDialog* saveDialog() const { return window.findChild<SaveToLibraryDialog*>(); }
    QMessageBox* question() const { return window.findChild<QMessageBox*>(); }
    QString openName() const { return QString::fromStdString(document.expert().name); }
};

} // namespace

class TestLibraryPanel : public QObject {
    Q_OBJECT

private slots:
    void emptyLibraryInvitesToSave();
    void typingFiltersAndClearShowsAll();
    void opensByMouseKeyAndButton();
    void damagedExpertIsAnErrorInThePanel();
    void badgeFollowsThePersistence();
    void brokenLibraryShowsWhy();
    void savingNeedsAName();
    void savingTellsWhatItMakes();
    void savingAfterSomebodyElseIsAQuestion();
    void savedDocumentIsClean();
    void nextVersionKeepsWhatIsSaidOfTheExpert();
    void tagsAreCompletedOneByOne();
    void readOnlyLibraryCannotBeSavedTo();
    void selectionStaysWithItsExpert();
    void unsavedChangesAreAskedFor_data();
    void unsavedChangesAreAskedFor();
};

void TestLibraryPanel::emptyLibraryInvitesToSave()
{
    Bench bench;
    QVERIFY(labelText(*bench.panel, "libraryEmptyText").startsWith("No experts yet"));
    QVERIFY(!child<QPushButton>(*bench.panel, "libraryOpen")->isEnabled());
    click(*bench.panel, "libraryEmptyButton");
    QVERIFY(bench.saveDialog());
    bench.fixture.save("Digits");
    QVERIFY(!child<QLabel>(*bench.panel, "libraryEmptyText")->isVisible());
    QVERIFY(labelText(*bench.panel, "libraryCount").startsWith("1 expert"));
}

void TestLibraryPanel::typingFiltersAndClearShowsAll()
{
    Bench bench;
    for (const char* name : {"Digits", "Sine", "Parity"})
        bench.fixture.save(name);
    auto* search = child<QLineEdit>(*bench.panel, "librarySearch");
    QTest::keyClicks(search, "dig");
    QCOMPARE(labelText(*bench.panel, "libraryCount"), QString("1 of 3"));
    QCOMPARE(bench.panel->model().rowCount(), 1);
    QTest::keyClicks(search, "xyz");
    QVERIFY(labelText(*bench.panel, "libraryEmptyText").contains("digxyz"));
    click(*bench.panel, "libraryEmptyButton");
    QCOMPARE(bench.panel->model().rowCount(), 3);
    QTest::keyClicks(search, "sin");
    click(*bench.panel, "libraryClear");
    QCOMPARE(search->text(), QString());
    QTest::keyClicks(search, "sin");
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(bench.panel->model().rowCount(), 3);
    QVERIFY(!child<QToolButton>(*bench.panel, "libraryClear")->isVisible());
}

void TestLibraryPanel::opensByMouseKeyAndButton()
{
    Bench bench;
    for (const char* name : {"Digits", "Sine", "Parity"})
        bench.fixture.save(name); // shown newest first
    QTest::mouseClick(&bench.rows(), Qt::LeftButton, {}, bench.row(0));
    QCOMPARE(bench.openName(), QString("New expert"));
    click(*bench.panel, "libraryOpen");
    QCOMPARE(bench.openName(), QString("Parity"));
    bench.doubleClickRow(1);
    QCOMPARE(bench.openName(), QString("Sine"));
    auto* search = child<QLineEdit>(*bench.panel, "librarySearch");
    QTest::keyClicks(search, "digi");
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(bench.openName(), QString("Digits"));
    QTest::keyClick(search, Qt::Key_Escape);
    QTest::keyClick(search, Qt::Key_Down);
    auto* list = child<QListView>(*bench.panel, "libraryList");
    QTest::keyClick(list, Qt::Key_Home);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(bench.openName(), QString("Parity"));
    QVERIFY(bench.document.undoStack().isClean());
}

void TestLibraryPanel::damagedExpertIsAnErrorInThePanel()
{
    Bench bench;
    bench.fixture.save("Digits");
    const auto database = test::take(Database::open(bench.fixture.path().toStdString(), Database::Access::ReadWrite));
    database.trustSchema();
    QVERIFY(database.execute("DROP TRIGGER blob_store_is_fixed; PRAGMA ignore_check_constraints=ON; "
                             "UPDATE blob_store SET data = zeroblob(size)"));
    bench.doubleClickRow(0);
    auto* error = child<QLabel>(*bench.panel, "libraryError");
    QVERIFY(error->isVisible());
    QVERIFY2(error->text().contains("Digits"), qPrintable(error->text()));
    QCOMPARE(bench.openName(), QString("New expert"));
}

void TestLibraryPanel::badgeFollowsThePersistence()
{
    Bench bench;
    auto* badge = child<QWidget>(*bench.panel, "storageBadge");
    QCOMPARE(labelText(*badge, "storageState"), QString("Saved"));
    QCOMPARE(badge->toolTip(), QString("where it is"));
    bench.fixture.persistence->enter(State::Saving, "copying");
    QCOMPARE(labelText(*badge, "storageState"), QString("Saving…"));
    bench.fixture.persistence->enter(State::Failed, "the browser has no room");
    QCOMPARE(labelText(*badge, "storageState"), QString("Not saved: the browser has no room"));
    StorageBadge shortBadge(bench.fixture.library, StorageBadge::Form::Short);
    QCOMPARE(shortBadge.text(), QString("Not saved"));
    QCOMPARE(shortBadge.toolTip(), QString("the browser has no room"));
    bench.fixture.persistence->enter(State::ReadOnly, "another tab has it");
    QCOMPARE(labelText(*badge, "storageState"), QString("Read only"));
    QCOMPARE(badge->toolTip(), QString("another tab has it"));
}

void TestLibraryPanel::brokenLibraryShowsWhy()
{
    const QTemporaryDir folder;
    Library library(folder.path(), std::make_unique<FilePersistence>(folder.path()));
    LibraryPanel panel(library);
    panel.show();
    QVERIFY(labelText(panel, "libraryError").contains("is a folder"));
    QCOMPARE(labelText(panel, "storageState"), QString("Not open"));
    QVERIFY(!child<QPushButton>(panel, "libraryEmptyButton")->isVisible());
}

void TestLibraryPanel::savingNeedsAName()
{
    Bench bench;
    bench.actions->saveAction()->trigger();
    SaveToLibraryDialog* dialog = bench.saveDialog();
    auto* name = child<QLineEdit>(*dialog, "saveName");
    QTest::keyClick(name, Qt::Key_Backspace); // the old name is selected
    QVERIFY(labelText(*dialog, "saveError").contains("no name"));
    QVERIFY(!child<QPushButton>(*dialog, "saveToLibrarySave")->isEnabled());
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(bench.fixture.library.count().value(), 0);
    QTest::keyClicks(name, "Digits");
    QVERIFY(!child<QLabel>(*dialog, "saveError")->isVisible());
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!bench.saveDialog());
    QCOMPARE(bench.fixture.library.count().value(), 0);
    QCOMPARE(bench.openName(), QString("New expert"));
}

void TestLibraryPanel::savingTellsWhatItMakes()
{
    Bench bench;
    bench.fixture.save("Digits");
    bench.fixture.save("Digits");
    bench.actions->saveAction()->trigger();
    SaveToLibraryDialog* dialog = bench.saveDialog();
    QVERIFY(labelText(*dialog, "saveConsequence").contains("new expert"));
    auto* name = child<QLineEdit>(*dialog, "saveName");
    name->selectAll();
    QTest::keyClicks(name, "digits");
    QVERIFY(labelText(*dialog, "saveConsequence").contains("version 3"));
}

/// Two windows on one library, the same expert open in both.
void TestLibraryPanel::savingAfterSomebodyElseIsAQuestion()
{
    Bench bench;
    bench.fixture.save("Digits");
    bench.doubleClickRow(0);
    QTRY_COMPARE(bench.openName(), QString("Digits"));
    bench.edit();
    Library other(bench.fixture.path(), std::make_unique<FilePersistence>(bench.fixture.path()));
    QVERIFY(other.save(bench.document.expert())); // version 2, from elsewhere
    bench.actions->save();
    SaveToLibraryDialog* dialog = bench.saveDialog();
    auto* save = child<QPushButton>(*dialog, "saveToLibrarySave");
    QVERIFY2(labelText(*dialog, "saveConsequence").contains("saved elsewhere"),
             qPrintable(labelText(*dialog, "saveConsequence")));
    QCOMPARE(save->text(), QString("Save as version 3"));
    // Once more while it is asked: another question, not a version nobody meant.
    QVERIFY(other.save(bench.document.expert()));
    click(*dialog, "saveToLibrarySave");
    QVERIFY(bench.saveDialog());
    QCOMPARE(save->text(), QString("Save as version 4"));
    QCOMPARE(bench.fixture.library.newestVersion("Digits"), 3);
    // Under another name it is no matter.
    auto* name = child<QLineEdit>(*dialog, "saveName");
    name->selectAll();
    QTest::keyClicks(name, "Digits of mine");
    QVERIFY(labelText(*dialog, "saveConsequence").contains("new expert"));
    QCOMPARE(save->text(), QString("Save"));
    name->selectAll();
    QTest::keyClicks(name, "Digits");
    click(*dialog, "saveToLibrarySave");
    QTRY_VERIFY(!bench.saveDialog());
    QCOMPARE(bench.fixture.library.newestVersion("Digits"), 4);
    bench.edit();
    bench.actions->save(); // what one has saved oneself is no question
    QVERIFY(labelText(*bench.saveDialog(), "saveConsequence").contains("Creates version 5"));
}

void TestLibraryPanel::savedDocumentIsClean()
{
    Bench bench;
    bench.edit();
    QVERIFY(QTest::qWaitForWindowActive(&bench.window));
    QTest::keyClick(&bench.window, Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(bench.saveDialog());
    SaveToLibraryDialog* dialog = bench.saveDialog();
    QTest::keyClicks(child<QLineEdit>(*dialog, "saveName"), "Digits");
    QTest::keyClicks(child<QComboBox>(*dialog, "saveDomain")->lineEdit(), "Vision");
    QTest::keyClicks(child<QPlainTextEdit>(*dialog, "saveSummary"), "reads digits");
    QTest::keyClicks(child<QLineEdit>(*dialog, "saveTags"), "ocr, 8x8,");
    QTest::keyClicks(child<QLineEdit>(*dialog, "saveAuthor"), "Ada");
    QTest::keyClicks(child<QComboBox>(*dialog, "saveLicense")->lineEdit(), "CC-BY-4.0");
    QTest::keyClicks(child<QLineEdit>(*dialog, "saveNotes"), "wider");
    const QSignalSpy told(bench.actions, &LibraryActions::saved);
    click(*dialog, "saveToLibrarySave");
    QTRY_VERIFY(!bench.saveDialog());
    QCOMPARE(told.count(), 1);
    QVERIFY(bench.document.undoStack().isClean());
    const Expert& expert = bench.document.expert();
    QCOMPARE(expert.name, std::string("Digits"));
    QCOMPARE(expert.domain, std::string("Vision"));
    QCOMPARE(expert.summary, std::string("reads digits"));
    QVERIFY((expert.tags == std::vector<std::string>{"ocr", "8x8"}));
    QCOMPARE(expert.author, std::string("Ada"));
    QCOMPARE(expert.license, std::string("CC-BY-4.0"));
    const auto listed = bench.fixture.library.list().value();
    QCOMPARE(listed.at(0).inputs, 65);
    QCOMPARE(bench.fixture.library.versions(listed.at(0).id).value().at(0).notes, std::string("wider"));
    QVERIFY(bitEqual(bench.fixture.library.load(listed.at(0).id).value().network.weights(), expert.network.weights()));
}

/// A network from a file, saved under the name of an expert that has been described.
void TestLibraryPanel::nextVersionKeepsWhatIsSaidOfTheExpert()
{
    Bench bench;
    Expert described = bench.document.expert();
    described.description() = {"Digits", "Vision", "reads digits", {"ocr"}, "Ada", "MIT"};
    QVERIFY(bench.fixture.library.save(described));
    bench.actions->save();
    SaveToLibraryDialog* dialog = bench.saveDialog();
    QTest::keyClicks(child<QLineEdit>(*dialog, "saveTags"), "new");
    auto* name = child<QLineEdit>(*dialog, "saveName");
    name->selectAll();
    QTest::keyClicks(name, "Digits");
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(!bench.saveDialog());
    described.tags = {"new"}; // what was typed goes before what was known
    QVERIFY(bench.fixture.library.find("Digits").value().description == described.description());
    QVERIFY(bench.document.expert().description() == described.description());
}

void TestLibraryPanel::tagsAreCompletedOneByOne()
{
    Bench bench;
    bench.fixture.save("Digits", "", {"handwriting", "ocr"});
    bench.actions->saveAction()->trigger();
    auto* tags = child<QLineEdit>(*bench.saveDialog(), "saveTags");
    QTest::keyClicks(tags, "new, hand");
    QCompleter* completer = tags->completer();
    QCOMPARE(completer->completionCount(), 1);
    QCOMPARE(completer->pathFromIndex(completer->completionModel()->index(0, 0)), QString("new, handwriting"));
}

void TestLibraryPanel::readOnlyLibraryCannotBeSavedTo()
{
    Bench bench;
    bench.fixture.persistence->enter(State::ReadOnly, "another tab has it");
    QVERIFY(!child<QPushButton>(*bench.panel, "libraryEmptyButton")->isVisible());
    bench.actions->saveAction()->trigger();
    SaveToLibraryDialog* dialog = bench.saveDialog();
    QCOMPARE(labelText(*dialog, "saveError"), QString("another tab has it"));
    QVERIFY(!child<QPushButton>(*dialog, "saveToLibrarySave")->isEnabled());
}

void TestLibraryPanel::selectionStaysWithItsExpert()
{
    Bench bench;
    for (const char* name : {"Digits", "Sine"})
        bench.fixture.save(name);
    QTest::mouseClick(&bench.rows(), Qt::LeftButton, {}, bench.row(1));
    bench.fixture.save("Parity"); // now above both
    auto* list = child<QListView>(*bench.panel, "libraryList");
    QCOMPARE(list->currentIndex().data().toString(), QString("Digits"));
    QCOMPARE(list->currentIndex().row(), 2);
}

void TestLibraryPanel::unsavedChangesAreAskedFor_data()
{
    QTest::addColumn<int>("answer");
    QTest::addColumn<QString>("openAfter");
    QTest::addColumn<int>("kept");
    QTest::newRow("cancel") << int{QMessageBox::Cancel} << "New expert" << 1;
    QTest::newRow("discard") << int{QMessageBox::Discard} << "Digits" << 1;
    QTest::newRow("save first") << int{QMessageBox::Save} << "Digits" << 2;
}

void TestLibraryPanel::unsavedChangesAreAskedFor()
{
    QFETCH(int, answer);
    QFETCH(QString, openAfter);
    QFETCH(int, kept);
    Bench bench;
    bench.fixture.save("Digits");
    bench.edit();
    bench.doubleClickRow(0);
    QVERIFY(bench.question());
    QCOMPARE(bench.openName(), QString("New expert"));
    QTest::mouseClick(bench.question()->button(static_cast<QMessageBox::StandardButton>(answer)), Qt::LeftButton);
    if (answer == QMessageBox::Save) {
        QTRY_VERIFY(bench.saveDialog());
        click(*bench.saveDialog(), "saveToLibrarySave");
    }
    QTRY_VERIFY(!bench.question());
    QCOMPARE(bench.openName(), openAfter);
    QCOMPARE(bench.fixture.library.count().value(), kept);
}

QTEST_MAIN(TestLibraryPanel)
#include "tst_library_panel.moc"
