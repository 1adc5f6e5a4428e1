// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library_fixture.h"
#include "ui/document/calibration.h"
#include "ui/theme/language.h"
#include "ui/views/action_catalog.h"
#include "ui/views/help/manual_dialog.h"
#include "ui/views/help/manual_text.h"
#include "ui/views/help/support_dialog.h"
#include "ui/views/main_window.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSettings>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

using namespace wb;
using namespace wb::ui;

namespace {

struct HelpFixture {
    HelpFixture()
        : settings(folder.filePath("settings.ini"), QSettings::IniFormat), calibration(&settings),
          window({document, theme, &settings, &library.library, &calibration})
    {
        window.resize(1280, 720);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("no window");
    }
    void trigger(const char* name) { window.findChild<QAction*>(QString::fromLatin1(name))->trigger(); }
    template <typename T>
    T* child(const char* name)
    {
        return window.findChild<T*>(QString::fromLatin1(name));
    }

    QTemporaryDir folder;
    test::LibraryFixture library;
    QSettings settings;
    Calibration calibration;
    Document document;
    ThemeSwitch theme{ThemeSwitch::Choice::Light};
    MainWindow window;
};

/// Headings of the sections, in order.
QStringList sectionsOf(const QString& manual)
{
    QStringList sections;
    static const QRegularExpression heading("<h2>(.*)</h2>");
    for (auto found = heading.globalMatch(manual); found.hasNext();)
        sections << found.next().captured(1);
    return sections;
}

} // namespace

/// Help: the manual, and what goes with a report of a problem.
class TestHelp : public QObject {
    Q_OBJECT

private slots:
    void cleanup() { speak("en"); }
    void manualNamesOnlyActionsThereAre_data() { languages(); }
    void manualNamesOnlyActionsThereAre();
    void manualBeginsWithTheModes_data() { languages(); }
    void manualBeginsWithTheModes();
    void manualSaysTheKeysOfNow();
    void manualOpensWhereOneIs();
    void manualIsSearched();
    void reportIsAnonymous();
    void reportIsCopied();

private:
    static void languages();
};

void TestHelp::languages()
{
    QTest::addColumn<QString>("language");
    for (const Language& language : kLanguages)
        QTest::newRow(language.id) << QString::fromLatin1(language.id);
}

void TestHelp::manualNamesOnlyActionsThereAre()
{
    QFETCH(QString, language);
    HelpFixture help;
    QFile file(":/manual/manual_" + language + ".html");
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression mention("\\{(?:keys:)?([^}]+)\\}");
    int mentions = 0;
    const QString raw = QString::fromUtf8(file.readAll());
    for (auto found = mention.globalMatch(raw); found.hasNext(); ++mentions) {
        const QString name = found.next().captured(1);
        QVERIFY2(help.window.findChild<QAction*>(name), qPrintable(name));
    }
    QCOMPARE_GE(mentions, 10);
    const QString text = manualText(language, help.window);
    QVERIFY2(!text.contains('{'), qPrintable(text.mid(text.indexOf('{'), 40)));
    QVERIFY(!text.contains("<b></b>")); // an action without a text
    static const QRegularExpression keys("\\{keys:([^}]+)\\}");
    for (auto found = keys.globalMatch(raw); found.hasNext();) {
        const QString name = found.next().captured(1);
        QVERIFY2(!help.window.findChild<QAction*>(name)->shortcut().isEmpty(), qPrintable(name));
    }
}

void TestHelp::manualBeginsWithTheModes()
{
    QFETCH(QString, language);
    HelpFixture help;
    const QStringList sections = sectionsOf(manualText(language, help.window));
    QCOMPARE(sections.size(), sectionsOf(manualText("en", help.window)).size());
    speak(language);
    for (const Mode mode : kModes)
        QCOMPARE(sections.at(static_cast<int>(mode)), modeTitle(mode));
}

void TestHelp::manualSaysTheKeysOfNow()
{
    HelpFixture help;
    auto* measure = help.child<QAction>("measureAction");
    measure->setShortcut(QKeySequence("Ctrl+Alt+7"));
    QVERIFY(manualText("en", help.window).contains("<b>Profile › Measure</b> (<code>Ctrl+Alt+7</code>)"));
    QVERIFY(manualText("xx", help.window).isEmpty());
}

void TestHelp::manualOpensWhereOneIs()
{
    HelpFixture help;
    help.window.setMode(Mode::Profile);
    QTest::keyClick(&help.window, Qt::Key_F1);
    auto* manual = help.child<ManualDialog>("manualDialog");
    QVERIFY(manual);
    QVERIFY(QTest::qWaitForWindowExposed(manual));
    auto* contents = help.child<QListWidget>("manualContents");
    auto* text = help.child<QTextBrowser>("manualText");
    const auto topBlock = [text] { return text->cursorForPosition(QPoint(20, 20)).block().text().trimmed(); };
    QCOMPARE(contents->currentItem()->text(), "Profile");
    QCOMPARE(topBlock(), "Profile");
    contents->setCurrentRow(static_cast<int>(Mode::Train));
    QCOMPARE(topBlock(), "Train");
    text->verticalScrollBar()->setValue(0); // what is read is marked
    QCOMPARE(contents->currentRow(), 0);
    help.window.setMode(Mode::Pool);
    help.trigger("manual"); // the same one
    QCOMPARE(help.window.findChildren<ManualDialog*>().size(), 1);
    QCOMPARE(contents->currentItem()->text(), "Pool");
}

void TestHelp::manualIsSearched()
{
    HelpFixture help;
    help.trigger("manual");
    auto* search = help.child<QLineEdit>("manualSearch");
    auto* text = help.child<QTextBrowser>("manualText");
    auto* missing = help.child<QWidget>("manualMissing");
    QTest::keyClicks(search, "miss-ratio");
    QCOMPARE(text->textCursor().selectedText(), "miss-ratio");
    const int first = text->textCursor().position();
    QTest::keyClick(search, Qt::Key_Return); // there is but one: around
    QCOMPARE(text->textCursor().position(), first);
    QVERIFY(missing->isHidden());
    QTest::keyClicks(search, "xyzzy");
    QVERIFY(!missing->isHidden());
    search->clear();
    QVERIFY(missing->isHidden());
}

void TestHelp::reportIsAnonymous()
{
    HelpFixture help;
    Expert named = help.document.expert();
    named.name = "Secret name";
    help.document.reset(named);
    const QString facts = supportFacts(help.window, &help.document);
    for (const char* part : {"Expert Workbench: ", "Qt: ", "Kernels: ", "Language: en", "Network: 64-32:"})
        QVERIFY2(facts.contains(part), qPrintable(facts));
    QVERIFY2(!facts.contains("Secret"), qPrintable(facts));
    QVERIFY2(!facts.contains(help.folder.path()), qPrintable(facts));
    const QString user = qEnvironmentVariable("USER");
    if (!user.isEmpty() && user != "root")
        QVERIFY2(!facts.contains(user), qPrintable(facts));
    QVERIFY(!supportFacts(help.window, nullptr).contains("Network"));
}

void TestHelp::reportIsCopied()
{
    HelpFixture help;
    help.trigger("reportProblem");
    auto* story = help.child<QPlainTextEdit>("supportStory");
    auto* facts = help.child<QPlainTextEdit>("supportFacts");
    QVERIFY(!facts->toPlainText().contains("Network"));
    QTest::keyClicks(story, "It hums");
    help.child<QCheckBox>("supportNetwork")->click();
    QVERIFY(facts->toPlainText().contains("Network: 64-32:"));
    help.child<QPushButton>("supportCopy")->click();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY2(copied.startsWith("It hums\n\nExpert Workbench: "), qPrintable(copied));
    QVERIFY(copied.contains("Network: 64-32:"));
}

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
