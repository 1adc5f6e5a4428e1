// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/formats/load_expert.h"
#include "ui/document/recent_files.h"
#include "ui/views/file_controller.h"
#include "ui/views/message_bar.h"
#include "ui/views/recent_menu.h"

#include <QFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wb;
using namespace wb::ui;

namespace {

struct DropFixture {
    DropFixture() : files(document, messages, window) {}
    /// A file with some bytes; its path.
    QString file(const QString& name, const QByteArray& bytes)
    {
        QFile made(folder.filePath(name));
        return made.open(QIODevice::WriteOnly) && made.write(bytes) == bytes.size() ? made.fileName() : QString();
    }
    QString network(const QString& name)
    {
        Expert expert = Document::newExpert();
        return file(name, QByteArray::fromStdString(saveExpertBytes("x.net", expert)->bytes));
    }

    QTemporaryDir folder;
    QWidget window;
    Document document;
    MessageBar messages;
    FileController files;
};

} // namespace

class TestRecentFiles : public QObject {
    Q_OBJECT

private slots:
    void newestFirstAndAtMostTen();
    void keptAcrossStarts();
    void namesWithoutAFolderAreNotKept();
    void menuGreysWhatIsGone();
    void openingAndSavingIsUse();
    void dropOpensTheExpertThenItsRows();
    void dropSaysWhatStayedOut();
    void unknownFileSaysWhatIsRead();
    void fileOfTheNetworkIsKnownWhileItHoldsIt();
};

void TestRecentFiles::newestFirstAndAtMostTen()
{
    RecentFiles recent(nullptr);
    QSignalSpy changed(&recent, &RecentFiles::changed);
    for (int number = 0; number < 12; ++number)
        recent.add(QString("/nets/%1.net").arg(number));
    QCOMPARE(recent.paths().size(), RecentFiles::kMost);
    QCOMPARE(recent.paths().first(), QString("/nets/11.net"));
    recent.add("/nets/../nets/5.net"); // the same file, to the front
    QCOMPARE(recent.paths().first(), QString("/nets/5.net"));
    QCOMPARE(recent.paths().size(), RecentFiles::kMost);
    changed.clear();
    recent.add("/nets/5.net");
    QCOMPARE(changed.count(), 0);
    recent.remove("/nets/5.net");
    QVERIFY(!recent.paths().contains("/nets/5.net"));
    recent.clear();
    QVERIFY(recent.paths().isEmpty());
}

void TestRecentFiles::keptAcrossStarts()
{
    const QTemporaryDir folder;
    for (int start = 0; start < 2; ++start) {
        QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
        RecentFiles recent(&settings);
        QCOMPARE(recent.paths(), start == 0 ? QStringList() : QStringList{"/a, b.net"});
        recent.add("/a, b.net");
    }
}

void TestRecentFiles::namesWithoutAFolderAreNotKept()
{
    RecentFiles recent(nullptr);
    recent.add("uploaded.net");
    recent.add("");
    QVERIFY(recent.paths().isEmpty());
}

void TestRecentFiles::menuGreysWhatIsGone()
{
    DropFixture fixture;
    RecentFiles recent(nullptr);
    RecentMenu menu(recent);
    QVERIFY(!menu.actions().constLast()->isEnabled()); // nothing to clear
    const QString path = fixture.network("a&b.net");
    recent.add("/nowhere/gone.net");
    recent.add(path);
    QCOMPARE(menu.actions().at(0)->text(), QString("&1 a&&b.net"));
    QVERIFY(menu.actions().at(0)->isEnabled());
    QVERIFY(!menu.actions().at(1)->isEnabled());
    QSignalSpy chosen(&menu, &RecentMenu::chosen);
    menu.actions().at(0)->trigger();
    QCOMPARE(chosen.first().first().toString(), path);
    menu.findChild<QAction*>("removeMissingRecent")->trigger();
    QCOMPARE(recent.paths(), QStringList{path});
    menu.findChild<QAction*>("clearRecent")->trigger();
    QVERIFY(recent.paths().isEmpty());
}

void TestRecentFiles::openingAndSavingIsUse()
{
    DropFixture fixture;
    QSignalSpy used(&fixture.files, &FileController::fileUsed);
    const QString path = fixture.network("one.net");
    fixture.files.openPath(path);
    QCOMPARE(used.count(), 1);
    QCOMPARE(used.first().first().toString(), path);
    fixture.files.openPath("/nowhere/gone.net");
    QCOMPARE(used.count(), 1);
}

void TestRecentFiles::dropOpensTheExpertThenItsRows()
{
    DropFixture fixture;
    const QString rows = fixture.file("rows.csv", "1,2\n3,4\n");
    const QString network = fixture.network("net.net");
    QStringList order;
    connect(&fixture.document, &Document::replaced, this, [&] { order << "expert"; });
    connect(&fixture.files, &FileController::dataOpened, this, [&](const QString& name) { order << name; });
    fixture.files.openPaths({rows, network});
    QCOMPARE(order, (QStringList{"expert", rows}));
    QVERIFY(fixture.messages.isHidden());
}

void TestRecentFiles::dropSaysWhatStayedOut()
{
    DropFixture fixture;
    fixture.files.openPaths({fixture.network("a.net"), fixture.network("b.net"), fixture.file("c.csv", "1\n"),
                             fixture.file("d.csv", "1\n")});
    QCOMPARE(fixture.document.expert().name, std::string("a"));
    QCOMPARE(fixture.messages.kind(), MessageBar::Kind::Warning);
    QVERIFY2(fixture.messages.text().contains("b.net\nd.csv"), qPrintable(fixture.messages.text()));
}

void TestRecentFiles::unknownFileSaysWhatIsRead()
{
    DropFixture fixture;
    const quint64 revision = fixture.document.revision();
    fixture.files.openPaths({fixture.file("holiday.png", "\x89PNG")});
    QCOMPARE(fixture.document.revision(), revision);
    QCOMPARE(fixture.messages.kind(), MessageBar::Kind::Error);
    QVERIFY(fixture.messages.text().contains("holiday.png"));
    QVERIFY(fixture.messages.text().contains(".net"));
}

void TestRecentFiles::fileOfTheNetworkIsKnownWhileItHoldsIt()
{
    DropFixture fixture;
    QVERIFY(fixture.document.files().networkFile.isEmpty());
    const QString path = fixture.network("net.net");
    fixture.files.openPath(path);
    QCOMPARE(fixture.document.files().networkFile, path);
    QVERIFY(fixture.document.setInputs(3));
    QVERIFY(fixture.document.files().networkFile.isEmpty());
    fixture.document.undoStack().undo();
    QCOMPARE(fixture.document.files().networkFile, path);
    QVERIFY(fixture.document.files().rowsFile.isEmpty());
    fixture.document.setDataset(std::make_shared<const Dataset>());
    fixture.files.rowsTaken("/rows.csv");
    QCOMPARE(fixture.document.files().rowsFile, QString("/rows.csv"));
    fixture.document.setDataset(std::make_shared<const Dataset>());
    QVERIFY(fixture.document.files().rowsFile.isEmpty());
}

QTEST_MAIN(TestRecentFiles)
#include "tst_recent_files.moc"
