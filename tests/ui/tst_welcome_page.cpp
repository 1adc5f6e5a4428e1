// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/library_fixture.h"
#include "ui/document/recent_files.h"
#include "ui/theme/theme_switch.h"
#include "ui/views/welcome/welcome_page.h"

#include <QAbstractButton>
#include <QDir>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

struct WelcomeFixture {
    WelcomeFixture() : recent(nullptr), page(document, &library.library, recent) {}
    QPushButton* button(const char* name) { return page.findChild<QPushButton*>(QString::fromLatin1(name)); }
    bool show(int width, int height = 720)
    {
        page.resize(width, height);
        page.show();
        page.activateWindow();
        return QTest::qWaitForWindowActive(&page);
    }

    ThemeSwitch theme{ThemeSwitch::Choice::Light};
    test::LibraryFixture library;
    Document document;
    RecentFiles recent;
    WelcomePage page;
};

} // namespace

class TestWelcomePage : public QObject {
    Q_OBJECT

private slots:
    void cardsReflow_data();
    void cardsReflow();
    void aClickChoosesAnExample();
    void keysWalkAndChoose();
    void buttonsAsk();
    void recentFilesAreListed();
    void followsDocumentAndLibrary();
    void saysWhatItIs();
    void pictures();
};

void TestWelcomePage::cardsReflow_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("columns");
    QTest::newRow("narrow") << 640 << 1;
    QTest::newRow("smallest window") << 896 << 2;
    QTest::newRow("1280") << 1216 << 3;
    QTest::newRow("wide") << 1856 << 3;
}

void TestWelcomePage::cardsReflow()
{
    QFETCH(int, width);
    QFETCH(int, columns);
    WelcomeFixture fixture;
    QVERIFY(fixture.show(width));
    QTRY_COMPARE(fixture.page.columns(), columns);
    const QList<QWidget*> cards = fixture.page.cards();
    QCOMPARE(cards.size(), 6);
    for (qsizetype at = 1; at < cards.size(); ++at)
        QVERIFY(!cards[at]->geometry().intersects(cards[at - 1]->geometry()));
    QVERIFY(cards.last()->geometry().bottom() <= cards.last()->parentWidget()->height());
    QVERIFY(cards.last()->geometry().right() <= cards.last()->parentWidget()->width());
}

void TestWelcomePage::aClickChoosesAnExample()
{
    WelcomeFixture fixture;
    QVERIFY(fixture.show(1216));
    QString chosen;
    connect(&fixture.page, &WelcomePage::exampleChosen, this, [&](const Example& example) { chosen = example.id; });
    QTest::mouseClick(fixture.page.findChild<QAbstractButton*>("example-spirals"), Qt::LeftButton);
    QCOMPARE(chosen, QString("spirals"));
}

void TestWelcomePage::keysWalkAndChoose()
{
    WelcomeFixture fixture;
    QVERIFY(fixture.show(1216));
    QTRY_COMPARE(fixture.page.columns(), 3);
    const QList<QWidget*> cards = fixture.page.cards();
    QString chosen;
    connect(&fixture.page, &WelcomePage::exampleChosen, this, [&](const Example& example) { chosen = example.id; });
    fixture.page.setFocus(); // its proxy is the first card
    QVERIFY(cards[0]->hasFocus());
    QTest::keyClick(cards[0], Qt::Key_Right);
    QVERIFY(cards[1]->hasFocus());
    QTest::keyClick(cards[1], Qt::Key_Down);
    QVERIFY(cards[4]->hasFocus());
    QTest::keyClick(cards[4], Qt::Key_Down); // nothing below
    QVERIFY(cards[4]->hasFocus());
    QTest::keyClick(cards[4], Qt::Key_Return);
    QCOMPARE(chosen, QString("waveform"));
    QTest::keyClick(cards[4], Qt::Key_Up);
    QTest::keyClick(cards[1], Qt::Key_Space);
    QCOMPARE(chosen, QString("spirals"));
}

void TestWelcomePage::buttonsAsk()
{
    WelcomeFixture fixture;
    QVERIFY(fixture.show(1216));
    const QSignalSpy fresh(&fixture.page, &WelcomePage::newRequested);
    const QSignalSpy open(&fixture.page, &WelcomePage::openRequested);
    const QSignalSpy library(&fixture.page, &WelcomePage::libraryRequested);
    const QSignalSpy goOn(&fixture.page, &WelcomePage::continueRequested);
    for (const char* name : {"welcomeNew", "welcomeOpen", "welcomeLibrary", "welcomeContinue"})
        QTest::mouseClick(fixture.button(name), Qt::LeftButton);
    QCOMPARE(fresh.count(), 1);
    QCOMPARE(open.count(), 1);
    QCOMPARE(library.count(), 1);
    QCOMPARE(goOn.count(), 1);
}

void TestWelcomePage::recentFilesAreListed()
{
    WelcomeFixture fixture;
    const QString path = fixture.library.path(); // some file that is there
    fixture.recent.add("/nowhere/gone.net");
    fixture.recent.add(path);
    QVERIFY(fixture.show(1216));
    const auto listed = fixture.page.findChildren<QPushButton*>("welcomeRecent");
    QCOMPARE(listed.size(), 2);
    QVERIFY(listed[0]->isEnabled());
    QVERIFY(!listed[1]->isEnabled());
    QSignalSpy chosen(&fixture.page, &WelcomePage::recentChosen);
    QTest::mouseClick(listed[0], Qt::LeftButton);
    QCOMPARE(chosen.count(), 1);
    QCOMPARE(chosen.first().first().toString(), QDir::cleanPath(path));
}

void TestWelcomePage::followsDocumentAndLibrary()
{
    WelcomeFixture fixture;
    Expert named = fixture.document.toExpert();
    named.name = "Digits & more";
    fixture.document.describe(named);
    QVERIFY(fixture.button("welcomeContinue")->text().contains("Digits && more"));
    fixture.library.save("Kept");
    QVERIFY(fixture.button("welcomeLibrary")->text().contains("(1)"));
}

void TestWelcomePage::saysWhatItIs()
{
    WelcomeFixture fixture;
    for (const QWidget* card : fixture.page.cards()) {
        QVERIFY(!card->accessibleName().isEmpty());
        QVERIFY(card->accessibleDescription().contains("params"));
        QCOMPARE(card->focusPolicy(), Qt::StrongFocus);
    }
}

/// WB_PICTURES=DIR: to look at.
void TestWelcomePage::pictures()
{
    const QString folder = qEnvironmentVariable("WB_PICTURES");
    if (folder.isEmpty())
        QSKIP("WB_PICTURES names no folder");
    for (const auto choice : {ThemeSwitch::Choice::Light, ThemeSwitch::Choice::Dark})
        for (const QSize size : {QSize(1376, 840), QSize(1216, 640), QSize(896, 560)}) {
            WelcomeFixture fixture;
            fixture.theme.setChoice(choice);
            fixture.recent.add("/nowhere/gone.net");
            fixture.recent.add(fixture.library.path());
            QVERIFY(fixture.show(size.width(), size.height()));
            QCoreApplication::processEvents();
            fixture.page.grab().save(
                QString("%1/welcome-%2-%3.png").arg(folder, ThemeSwitch::textOf(choice)).arg(size.width()));
        }
}

QTEST_MAIN(TestWelcomePage)
#include "tst_welcome_page.moc"
