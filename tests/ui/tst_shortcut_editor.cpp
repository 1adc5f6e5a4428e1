// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/shortcuts/letter_keys.h"
#include "ui/views/shortcuts/shortcut_book.h"
#include "ui/views/shortcuts/shortcut_editor.h"
#include "ui/views/shortcuts/shortcut_model.h"
#include "ui/views/shortcuts/shortcut_sheet.h"

#include <QAbstractItemModelTester>
#include <QGraphicsView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace wb::ui;

namespace {

/// A window with a canvas, a field, a list, a button and a few actions.
struct ShortcutFixture {
    ShortcutFixture()
        : canvas(new QGraphicsView), field(new QLineEdit), list(new QListWidget), button(new QPushButton("Button"))
    {
        auto* centre = new QWidget;
        auto* column = new QVBoxLayout(centre);
        for (QWidget* widget : {static_cast<QWidget*>(canvas), static_cast<QWidget*>(field),
                                static_cast<QWidget*>(list), static_cast<QWidget*>(button)})
            column->addWidget(widget);
        window.setCentralWidget(centre);
        QMenu* file = window.menuBar()->addMenu("&File");
        open = named(file->addAction("&Open"), "open", {QKeySequence("Ctrl+O")});
        save = named(file->addAction("&Save"), "save", {QKeySequence("Ctrl+S"), QKeySequence("Ctrl+L")});
        save->setToolTip("Keep it (Ctrl+S)");
        pin = named(file->addAction("&Pin"), "pin", {QKeySequence("B")});
        sheet = named(file->addAction("Keys"), "keys", {QKeySequence("?")});
        insert = named(new QAction("Insert", &window), "insert", {QKeySequence("L")});
        insert->setShortcutContext(Qt::WidgetShortcut);
        canvas->addAction(insert);
    }
    static QAction* named(QAction* action, const char* name, const QList<QKeySequence>& keys)
    {
        action->setObjectName(name);
        action->setShortcuts(keys);
        return action;
    }
    bool show()
    {
        window.show();
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }

    QMainWindow window;
    QGraphicsView* canvas;
    QLineEdit* field;
    QListWidget* list;
    QPushButton* button;
    QAction* open;
    QAction* save;
    QAction* pin;
    QAction* sheet;
    QAction* insert;
};

} // namespace

class TestShortcutEditor : public QObject {
    Q_OBJECT

private slots:
    void init();
    void bookKnowsEveryNamedAction();
    void chosenKeysAreKeptAndResettable();
    void keysInUseAreToldOf();
    void modelFollowsTheBook();
    void editorAssignsAndRefuses();
    void editorResets();
    void sheetShowsAllAndFilters();
    void lettersActOnlyOnTheCanvas();
    void lettersCanBeSwitchedOff();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
};

void TestShortcutEditor::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(m_folder->filePath("settings.ini"), QSettings::IniFormat);
}

void TestShortcutEditor::bookKnowsEveryNamedAction()
{
    ShortcutFixture fixture;
    fixture.window.menuBar()->actions().first()->menu<QMenu*>()->addAction("Recent.net"); // without a name: not kept
    const ShortcutBook book(fixture.window, nullptr);
    QCOMPARE(book.entries().size(), std::size_t{5});
    QCOMPARE(book.entries()[0].item.text, QString("Open"));
    QCOMPARE(book.entries()[0].item.menu, QString("File"));
    QVERIFY(book.indexOf(fixture.insert) >= 0);
    QCOMPARE(book.indexOf(nullptr), -1);
}

void TestShortcutEditor::chosenKeysAreKeptAndResettable()
{
    {
        ShortcutFixture fixture;
        ShortcutBook book(fixture.window, m_settings.get());
        const int save = book.indexOf(fixture.save);
        book.setKeys(save, {QKeySequence("Ctrl+Shift+S")});
        book.setKeys(book.indexOf(fixture.open), {});
        QCOMPARE(fixture.save->shortcut(), QKeySequence("Ctrl+Shift+S"));
        QCOMPARE(fixture.save->toolTip(), QString("Keep it (Ctrl+Shift+S)"));
        QVERIFY(book.isChanged(save));
    }
    ShortcutFixture fixture;
    ShortcutBook book(fixture.window, m_settings.get());
    QCOMPARE(fixture.save->shortcuts(), QList<QKeySequence>{QKeySequence("Ctrl+Shift+S")});
    QVERIFY(fixture.open->shortcuts().isEmpty());
    book.reset(book.indexOf(fixture.save));
    QCOMPARE(fixture.save->shortcuts(), (QList<QKeySequence>{QKeySequence("Ctrl+S"), QKeySequence("Ctrl+L")}));
    QCOMPARE(fixture.save->toolTip(), QString("Keep it (Ctrl+S)"));
    book.resetAll();
    QCOMPARE(fixture.open->shortcut(), QKeySequence("Ctrl+O"));
    QVERIFY(m_settings->allKeys().isEmpty());
}

void TestShortcutEditor::keysInUseAreToldOf()
{
    ShortcutFixture fixture;
    auto* elsewhere = ShortcutFixture::named(new QAction("Other", &fixture.window), "other", {QKeySequence("X")});
    elsewhere->setShortcutContext(Qt::WidgetShortcut);
    fixture.list->addAction(elsewhere);
    const ShortcutBook book(fixture.window, nullptr);
    const int open = book.indexOf(fixture.open);
    QCOMPARE(book.conflict(open, QKeySequence("Ctrl+L")), fixture.save);
    QCOMPARE(book.conflict(open, QKeySequence("Ctrl+L, Ctrl+K")), fixture.save); // begins with it
    QCOMPARE(book.conflict(open, QKeySequence("L")), fixture.insert);
    QVERIFY(!book.conflict(open, QKeySequence("Ctrl+O"))); // its own
    QVERIFY(!book.conflict(open, QKeySequence("Ctrl+J")));
    QVERIFY(!book.conflict(open, QKeySequence()));
    QVERIFY(!book.conflict(book.indexOf(fixture.insert), QKeySequence("X"))); // never meant at once
}

void TestShortcutEditor::modelFollowsTheBook()
{
    ShortcutFixture fixture;
    ShortcutBook book(fixture.window, nullptr);
    ShortcutModel model(book);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    book.setKeys(1, {QKeySequence("F9")});
    QCOMPARE(changed.count(), 1);
    QCOMPARE(model.index(1, ShortcutModel::KeysColumn).data().toString(), QString("F9"));
    QCOMPARE(model.index(1, ShortcutModel::OriginalColumn).data().toString(), QString("Ctrl+S, Ctrl+L"));
    QVERIFY(model.index(1, ShortcutModel::KeysColumn).data(Qt::FontRole).value<QFont>().bold());
}

void TestShortcutEditor::editorAssignsAndRefuses()
{
    ShortcutFixture fixture;
    ShortcutBook book(fixture.window, m_settings.get());
    ShortcutEditor editor(book, &fixture.window);
    editor.show();
    auto* keys = editor.findChild<QKeySequenceEdit*>("shortcutKeys");
    auto* assign = editor.findChild<QPushButton*>("assignShortcut");
    auto* state = editor.findChild<QLabel*>("shortcutState");
    QCOMPARE(keys->keySequence(), QKeySequence("Ctrl+O"));
    QVERIFY(!assign->isEnabled());
    keys->setKeySequence(QKeySequence("Ctrl+S"));
    QVERIFY(!assign->isEnabled());
    QVERIFY2(state->text().contains("Save"), qPrintable(state->text()));
    keys->setKeySequence(QKeySequence("Ctrl+J"));
    QVERIFY(assign->isEnabled());
    QTest::mouseClick(assign, Qt::LeftButton);
    QCOMPARE(fixture.open->shortcut(), QKeySequence("Ctrl+J"));
    QCOMPARE(m_settings->value("shortcuts/open").toString(), QString("Ctrl+J"));
    QTest::mouseClick(editor.findChild<QPushButton*>("clearShortcut"), Qt::LeftButton);
    QVERIFY(fixture.open->shortcuts().isEmpty());
}

void TestShortcutEditor::editorResets()
{
    ShortcutFixture fixture;
    ShortcutBook book(fixture.window, m_settings.get());
    book.setKeys(0, {QKeySequence("F9")});
    book.setKeys(1, {QKeySequence("F8")});
    ShortcutEditor editor(book, &fixture.window);
    editor.show();
    QTest::mouseClick(editor.findChild<QPushButton*>("resetShortcut"), Qt::LeftButton);
    QCOMPARE(fixture.open->shortcut(), QKeySequence("Ctrl+O"));
    QCOMPARE(fixture.save->shortcut(), QKeySequence("F8"));
    QTest::mouseClick(editor.findChild<QPushButton*>("resetAllShortcuts"), Qt::LeftButton);
    QCOMPARE(fixture.save->shortcut(), QKeySequence("Ctrl+S"));
    editor.findChild<QLineEdit*>("shortcutSearch")->setText("nothing like that");
    QCOMPARE(editor.findChild<QTableView*>("shortcutTable")->model()->rowCount(), 0);
    QVERIFY(!editor.findChild<QPushButton*>("clearShortcut")->isEnabled());
}

void TestShortcutEditor::sheetShowsAllAndFilters()
{
    ShortcutFixture fixture;
    ShortcutSheet sheet(fixture.window);
    sheet.show();
    auto* tree = sheet.findChild<QTreeWidget*>("sheetTree");
    QCOMPARE(tree->topLevelItem(0)->text(0), QString("File"));
    QCOMPARE(tree->topLevelItem(0)->childCount(), 4);
    QCOMPARE(tree->topLevelItem(0)->child(1)->text(1), QString("Ctrl+S, Ctrl+L"));
    sheet.findChild<QLineEdit*>("sheetSearch")->setText("ctrl+l");
    int shown = 0;
    for (int head = 0; head < tree->topLevelItemCount(); ++head)
        for (int row = 0; row < tree->topLevelItem(head)->childCount(); ++row)
            shown += tree->topLevelItem(head)->child(row)->isHidden() ? 0 : 1;
    QCOMPARE(shown, 1);
    const QSignalSpy edit(&sheet, &ShortcutSheet::editRequested);
    QTest::mouseClick(sheet.findChild<QPushButton*>("sheetEdit"), Qt::LeftButton);
    QCOMPARE(edit.count(), 1);
}

void TestShortcutEditor::lettersActOnlyOnTheCanvas()
{
    ShortcutFixture fixture;
    const LetterKeys letters;
    QVERIFY(fixture.show());
    QSignalSpy pinned(fixture.pin, &QAction::triggered);
    QSignalSpy opened(fixture.open, &QAction::triggered);
    QSignalSpy asked(fixture.sheet, &QAction::triggered);
    for (QWidget* elsewhere : {static_cast<QWidget*>(fixture.field), static_cast<QWidget*>(fixture.list),
                               static_cast<QWidget*>(fixture.button)}) {
        elsewhere->setFocus();
        QTest::keyClick(elsewhere, Qt::Key_B);
    }
    QCOMPARE(pinned.count(), 0);
    QCOMPARE(fixture.field->text(), QString("b"));
    fixture.field->setFocus();
    QTest::keyClick(fixture.field, Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(opened.count(), 1);
    QTest::keyClicks(fixture.field, "?");
    QCOMPARE(asked.count(), 0);
    fixture.canvas->setFocus();
    QTest::keyClick(fixture.canvas, Qt::Key_B);
    QCOMPARE(pinned.count(), 1);
    QTest::keyClicks(fixture.canvas, "?");
    QCOMPARE(asked.count(), 1);
    fixture.button->setFocus();
    QTest::keyClicks(fixture.button, "?");
    QCOMPARE(asked.count(), 2);
}

void TestShortcutEditor::lettersCanBeSwitchedOff()
{
    ShortcutFixture fixture;
    LetterKeys letters;
    QVERIFY(fixture.show());
    QSignalSpy pinned(fixture.pin, &QAction::triggered);
    QSignalSpy opened(fixture.open, &QAction::triggered);
    fixture.canvas->setFocus();
    letters.setEnabled(false);
    QTest::keyClick(fixture.canvas, Qt::Key_B);
    QTest::keyClick(fixture.canvas, Qt::Key_O, Qt::ControlModifier);
    QCOMPARE(pinned.count(), 0);
    QCOMPARE(opened.count(), 1);
    letters.setEnabled(true);
    QTest::keyClick(fixture.canvas, Qt::Key_B);
    QCOMPARE(pinned.count(), 1);
}

QTEST_MAIN(TestShortcutEditor)
#include "tst_shortcut_editor.moc"
