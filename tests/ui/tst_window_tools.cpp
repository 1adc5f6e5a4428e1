// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library_fixture.h"
#include "ui/document/journal.h"
#include "ui/views/file_controller.h"
#include "ui/views/main_window.h"
#include "ui/views/message_bar.h"
#include "ui/views/palette/command_palette.h"
#include "ui/views/training_form.h"
#include "ui/views/window_tools.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDockWidget>
#include <QDropEvent>
#include <QGuiApplication>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

/// The whole window, with settings and a journal in a folder of its own.
struct ToolsFixture {
    ToolsFixture()
        : settings(folder.filePath("settings.ini"), QSettings::IniFormat),
          window({document, theme, &settings, &library.library, nullptr, folder.filePath("unsaved")})
    {
        window.resize(1280, 720);
    }
    bool show()
    {
        window.show();
        window.activateWindow();
        return QTest::qWaitForWindowActive(&window);
    }
    template <typename T>
    T* child(const char* name)
    {
        T* found = window.findChild<T*>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString fileOf(const QString& name, const QByteArray& bytes)
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
    QString networkFile()
    {
        return fileOf("my net.net", QByteArray::fromStdString(saveExpertBytes("x.net", Document::newExpert())->bytes));
    }
    void drop(const QStringList& paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls << QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &enter);
        QDropEvent event({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &event);
    }

    QTemporaryDir folder;
    test::LibraryFixture library;
    QSettings settings;
    ThemeSwitch theme{ThemeSwitch::Choice::Light};
    Document document;
    MainWindow window;
};

} // namespace

class TestWindowTools : public QObject {
    Q_OBJECT

private slots:
    void ctrlKFindsAndRuns();
    void paletteOpensAnExpertOfTheLibrary();
    void exampleOpensWithItsRowsInItsMode();
    void questionMarkShowsTheSheet();
    void chosenKeysActAtTheNextStart();
    void preferencesActAtOnce();
    void dropOfAnExpertAndItsRows();
    void recentFilesAreInTheMenu();
    void commandOfThePageIsCopied();
    void layoutsAreKeptByName();
    void journalIsKept();
    void pictures();
};

void TestWindowTools::ctrlKFindsAndRuns()
{
    ToolsFixture fixture;
    QVERIFY(fixture.show());
    QTest::keyClick(fixture.window.windowHandle(), Qt::Key_K, Qt::ControlModifier);
    auto* palette = fixture.child<CommandPalette>("commandPalette");
    QTRY_VERIFY(palette->isVisible());
    auto* query = fixture.child<QLineEdit>("paletteQuery");
    QTest::keyClicks(query, "theme dark");
    QTest::keyClick(query, Qt::Key_Return);
    QVERIFY(themeOf(fixture.window.palette()).dark);
    QVERIFY(!palette->isVisible());
}

void TestWindowTools::paletteOpensAnExpertOfTheLibrary()
{
    ToolsFixture fixture;
    fixture.library.save("Digits");
    QVERIFY(fixture.show());
    auto* palette = fixture.child<CommandPalette>("commandPalette");
    palette->open(":digi");
    QTest::keyClick(fixture.child<QLineEdit>("paletteQuery"), Qt::Key_Return);
    QCOMPARE(fixture.document.expert().name, std::string("Digits"));
}

void TestWindowTools::exampleOpensWithItsRowsInItsMode()
{
    ToolsFixture fixture;
    fixture.window.setMode(Mode::Welcome);
    QVERIFY(fixture.show());
    fixture.child<QAbstractButton>("example-xor")->click();
    QCOMPARE(fixture.document.network().numInputs(), 2);
    QVERIFY(fixture.document.dataset());
    QCOMPARE(fixture.document.dataset()->rows(), Eigen::Index{4});
    QCOMPARE(fixture.window.mode(), Mode::Train);
    const auto* form = fixture.window.findChild<TrainingForm*>();
    QCOMPARE(form->config().targetError, 0.001);
    QVERIFY(form->pace() > 0);
    QVERIFY(fixture.document.undoStack().isClean());
    fixture.window.setMode(Mode::Welcome);
    fixture.child<QAbstractButton>("example-budget")->click();
    QCOMPARE(fixture.window.mode(), Mode::Profile);
    QCOMPARE(form->config().targetError, 0.0); // what the example asked for went with it
    QCOMPARE(form->pace(), 0);
}

void TestWindowTools::questionMarkShowsTheSheet()
{
    ToolsFixture fixture;
    QVERIFY(fixture.show());
    fixture.window.setFocus();
    QTest::keyClicks(&fixture.window, "?");
    auto* sheet = fixture.child<QDialog>("shortcutSheet");
    QVERIFY(sheet->isVisible());
    fixture.child<QAbstractButton>("sheetEdit")->click();
    QVERIFY(fixture.child<QDialog>("shortcutEditor")->isVisible());
}

void TestWindowTools::chosenKeysActAtTheNextStart()
{
    ToolsFixture fixture;
    fixture.settings.setValue("shortcuts/preferences", "Ctrl+Shift+P");
    fixture.settings.sync();
    Document document;
    MainWindow second({document, fixture.theme, &fixture.settings});
    QCOMPARE(second.findChild<QAction*>("preferences")->shortcut(), QKeySequence("Ctrl+Shift+P"));
    QCOMPARE(fixture.child<QAction>("preferences")->shortcut(), QKeySequence("Ctrl+,"));
}

void TestWindowTools::preferencesActAtOnce()
{
    ToolsFixture fixture;
    QVERIFY(fixture.show());
    fixture.child<QAction>("preferences")->trigger();
    auto* theme = fixture.child<QComboBox>("preferTheme");
    QCOMPARE(theme->currentData().toString(), QString("light"));
    theme->setCurrentIndex(theme->findData("dark"));
    QVERIFY(themeOf(fixture.window.palette()).dark);
    QVERIFY(fixture.child<QAction>("theme-dark")->isChecked());
    QCOMPARE(fixture.settings.value("theme").toString(), QString("dark"));
    QVERIFY(fixture.child<QLineEdit>("preferJournalPath")->text().contains("unsaved"));
}

void TestWindowTools::dropOfAnExpertAndItsRows()
{
    ToolsFixture fixture;
    QByteArray row = "0.5";
    for (int column = 1; column < 64; ++column)
        row += ",0.5";
    fixture.drop({fixture.fileOf("rows.csv", row + '\n' + row + '\n'), fixture.networkFile()});
    QCOMPARE(fixture.document.expert().name, std::string("my net"));
    QVERIFY(fixture.document.dataset());
    QCOMPARE(fixture.document.dataset()->rows(), Eigen::Index{2});
    fixture.drop({fixture.fileOf("holiday.png", "\x89PNG")});
    QCOMPARE(fixture.window.messages().kind(), MessageBar::Kind::Error);
    QCOMPARE(fixture.document.expert().name, std::string("my net"));
}

void TestWindowTools::recentFilesAreInTheMenu()
{
    ToolsFixture fixture;
    fixture.window.files().openPath(fixture.networkFile());
    const QMenu* recent = fixture.window.menu("recent");
    QVERIFY(recent);
    QCOMPARE(recent->actions().constFirst()->text(), QString("&1 my net.net"));
    QCOMPARE(fixture.settings.value("files/recent").toStringList().size(), 1);
}

void TestWindowTools::commandOfThePageIsCopied()
{
    ToolsFixture fixture;
    fixture.child<QAction>("copyCommand-profile")->trigger();
    QCOMPARE(fixture.window.messages().kind(), MessageBar::Kind::Error); // it stands in no file
    const QString path = fixture.networkFile();
    fixture.window.files().openPath(path);
    fixture.child<QAction>("copyCommand-profile")->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), "expert profile '" + path + "'");
    fixture.child<QAction>("copyCommand-run")->trigger();
    QVERIFY(QGuiApplication::clipboard()->text().contains("--input="));
}

void TestWindowTools::layoutsAreKeptByName()
{
    ToolsFixture fixture;
    QVERIFY(fixture.show());
    fixture.child<QAction>("saveLayout")->trigger();
    auto* ask = fixture.child<QInputDialog>("layoutName");
    ask->setTextValue("Mine & yours");
    ask->accept();
    const QMenu* apply = fixture.window.menu("applyLayout");
    QTRY_COMPARE(apply->actions().size(), 1);
    fixture.window.panelDock("layers")->hide();
    apply->actions().constFirst()->trigger();
    QVERIFY(!fixture.window.panelDock("layers")->isHidden());
    fixture.window.menu("removeLayout")->actions().constFirst()->trigger();
    QTRY_VERIFY(apply->actions().isEmpty());
}

void TestWindowTools::journalIsKept()
{
    ToolsFixture fixture;
    auto* journal = fixture.window.findChild<WindowTools*>()->journal();
    QVERIFY(journal);
    QVERIFY(fixture.document.setInputs(5));
    QTRY_VERIFY_WITH_TIMEOUT(journal->isUpToDate(), 2000);
    fixture.document.undoStack().setClean();
    QVERIFY(!journal->isUpToDate());
}

/// WB_PICTURES=DIR: to look at.
void TestWindowTools::pictures()
{
    const QString folder = qEnvironmentVariable("WB_PICTURES");
    if (folder.isEmpty())
        QSKIP("WB_PICTURES names no folder");
    for (const auto choice : {ThemeSwitch::Choice::Light, ThemeSwitch::Choice::Dark}) {
        ToolsFixture fixture;
        fixture.theme.setChoice(choice);
        fixture.library.save("Digits", "Vision", {"ocr"});
        QVERIFY(fixture.show());
        const auto take = [&](QWidget& widget, const char* name) {
            QCoreApplication::processEvents();
            QCoreApplication::processEvents();
            widget.grab().save(QString("%1/%2-%3.png").arg(folder, name, ThemeSwitch::textOf(choice)));
        };
        auto* palette = fixture.child<CommandPalette>("commandPalette");
        palette->open("la");
        take(fixture.window, "palette");
        palette->hide();
        for (const auto& [action, dialog] : {std::pair{"shortcuts", "shortcutSheet"},
                                             {"editShortcuts", "shortcutEditor"},
                                             {"preferences", "preferencesDialog"}}) {
            fixture.child<QAction>(action)->trigger();
            take(*fixture.child<QDialog>(dialog), dialog);
            fixture.child<QDialog>(dialog)->close();
        }
        fixture.window.setMode(Mode::Welcome);
        take(fixture.window, "welcome");
    }
}

QTEST_MAIN(TestWindowTools)
#include "tst_window_tools.moc"
